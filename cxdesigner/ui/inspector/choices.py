"""What is chosen from a closed list: how a touchpoint is known, how far it is decided, what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.model.touchpoint import CHANGES, CONFIDENCES, CONTROLS, Touchpoint
from cxdesigner.translation import Catalogue
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.common import common, made_of
from cxdesigner.ui.inspector.parts import FieldRow
from cxdesigner.ui.widgets.pick_field import Choice, PickField

KNOWN: Mapping[str, tuple[str, ...]] = {"confidence": CONFIDENCES, "control": CONTROLS, "change": CHANGES}
"""The words of each field, in the order they are offered."""

_ICONS = {
    "observed": "eye", "reported": "comment", "assumed": "ring",
    "designed": "check", "guided": "arrow", "left_to_chance": "split",
    "kept": "check", "changed": "edit", "new": "plus", "removed": "minus", "merged": "merge", "split": "split",
}  # fmt: skip


class Choices(QWidget):
    """A row for each of `fields`. A word of a newer version is shown as it stands."""

    def __init__(self, editor: Editor, dress: Dress, fields: Sequence[str]) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self.fields = {name: PickField(dress, "dots") for name in fields}
        self._rows = {name: FieldRow(dress, field) for name, field in self.fields.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for name, row in self._rows.items():
            column.addWidget(row)
            self.fields[name].picked.connect(lambda word, name=name: self._choose(name, word))

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor

    def say(self) -> None:
        """Name the fields in the language of now."""
        for name, row in self._rows.items():
            row.name_it(self._dress.say(f"attribute.{name}"))
            self.fields[name].dress_icons()

    def refresh(self, touchpoints: Sequence[Touchpoint]) -> None:
        """Show what is said of `touchpoints`."""
        say = self._dress.say
        for name, field in self.fields.items():
            words = [getattr(touchpoint, name) for touchpoint in touchpoints]
            value, differ = common(words)
            offered = dict.fromkeys(("", *KNOWN[name], *words))
            choices = [Choice(word, spoken(name, word, say), _ICONS.get(word, "dots")) for word in offered]
            field.offer(choices, value, mixed=say("inspector.mixed") if differ else "")
            field.setEnabled(not self._editor.read_only)
            self._rows[name].explain(made_of(spoken(name, word, say) for word in words) if differ else "")

    def _choose(self, name: str, word: str) -> None:
        self._editor.store.stop_merging()
        self._editor.edit_selection(name, word)


def spoken(field: str, word: str, say: Catalogue) -> str:
    """Return the words for the choice `word` of `field`."""
    key = f"{field}.{word}"
    if not word:
        return say("inspector.not_said")
    return say(key) if say.has(key) else word
