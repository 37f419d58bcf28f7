"""Rows of fields about one record, or about several alike: each row knows how its value is written and read.

What is typed is kept as it is typed where it is text; a figure or a time is kept once it is one, and a wrong one says
so in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.duration import duration_text, parse_duration
from cxdesigner.model.record import LINE_LIMIT, TEXT_LIMIT
from cxdesigner.translation import Catalogue
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.common import common, made_of
from cxdesigner.ui.inspector.parts import FieldRow, too_long
from cxdesigner.ui.widgets.growing_text import GrowingText
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.pick_field import Choice, EntryField, PickField

Kind = Literal["line", "text", "lines", "duration", "number", "scale", "team", "pick"]

Offers = Callable[[Document, Catalogue], list[Choice]]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of a record: its name, how it is met, and what it is called (`key` of the catalogue).

    `icon` stands in front; `offers` lists what a `pick` chooses from, nothing chosen included; `low` and `high` are
    the ends of a `scale`, and `low` that of a number.
    """

    name: str
    kind: Kind
    key: str
    icon: str = ""
    offers: Offers | None = None
    low: float | None = None
    high: float | None = None


class Row(Protocol):
    """A record whose fields are shown."""

    @property
    def id(self) -> str:
        """What it is called."""


Write = Callable[[str, object], object]
"""Takes the name of a field and its new value; that of a team is its name, as typed."""


class FieldRows(QWidget):
    """The rows of `specs`. `write` sets a field of what is shown.

    Signals:
        done: the person is through with a field.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress, specs: Sequence[FieldSpec], write: Write) -> None:
        super().__init__()
        self._dress, self.editor = dress, editor
        self.rows: dict[str, _Row] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for spec in specs:
            made = _KINDS[spec.kind](self, dress, spec, write)
            self.rows[spec.name] = made
            column.addWidget(made.row)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self.editor = editor

    def say(self) -> None:
        """Name the fields in the language of now."""
        for row in self.rows.values():
            row.say()

    def refresh(self, shown: Sequence[Row], *, anew: bool) -> None:
        """Show the fields of `shown`, records of one kind; `anew` where they are others than before."""
        for name, row in self.rows.items():
            row.show_values([getattr(record, name) for record in shown], anew=anew)
            row.field.setEnabled(not self.editor.read_only)

    def finish(self) -> None:
        """Take what is being typed as said."""
        for row in self.rows.values():
            row.finish()

    def is_said(self, shown: Sequence[Row]) -> bool:
        """Tell whether any field of any of `shown` says something."""
        return any(
            getattr(record, name) not in (None, "", (), False) for record in shown for name in self.rows
        )


class _Row(QObject):
    """One field, its label, and the note below it."""

    def __init__(self, owner: FieldRows, dress: Dress, spec: FieldSpec, write: Write) -> None:
        super().__init__(owner)
        self.owner, self.dress, self.spec, self.write = owner, dress, spec, write
        self.field: QWidget = self.make()
        self.row = FieldRow(dress, self.field)

    def make(self) -> QWidget:
        raise NotImplementedError

    def show_values(self, values: Sequence[object], *, anew: bool) -> None:
        raise NotImplementedError

    def say(self) -> None:
        self.row.name_it(self.dress.say(self.spec.key))

    def finish(self) -> None:
        """Take what is being typed as said."""

    def set(self, value: object) -> None:
        """Set the value as a step of its own."""
        self.owner.editor.store.stop_merging()
        self.write(self.spec.name, value)
        self.owner.editor.store.stop_merging()

    def stop_merging(self) -> None:
        self.owner.editor.store.stop_merging()

    def mixed(self, *, differ: bool) -> str:
        return self.dress.say("inspector.mixed") if differ else ""

    def overflowed(self, limit: int, length: int) -> None:
        self.row.explain(too_long(self.dress, limit, length) if length else "", is_wrong=True)


class _LineRow(_Row):
    def make(self) -> QWidget:
        self.line = LineField(self.dress, limit=LINE_LIMIT, icon=self.spec.icon)
        self.line.typed.connect(lambda text: self.write(self.spec.name, text))
        self.line.left.connect(self.stop_merging)
        self.line.finished.connect(self.owner.done)
        self.line.overflowed.connect(lambda length: self.overflowed(LINE_LIMIT, length))
        return self.line

    def show_values(self, values: Sequence[object], *, anew: bool) -> None:
        value, differ = common(values)
        self.line.setPlaceholderText(self.mixed(differ=differ))
        self.line.show_value(str(value or ""), anew=anew)


class _TextRow(_Row):
    """Text of any length; `lines` are one to a line."""

    def make(self) -> QWidget:
        self.text = GrowingText(self.dress, "small", "text", limit=TEXT_LIMIT, is_bare=False)
        self.text.edited.connect(self._on_edited)
        self.text.left.connect(self._on_left)
        self.text.finished.connect(self.owner.done)
        self.text.overflowed.connect(lambda length: self.overflowed(TEXT_LIMIT, length))
        return self.text

    @property
    def _is_list(self) -> bool:
        return self.spec.kind == "lines"

    def _parsed(self, text: str) -> object:
        return tuple(part.strip() for part in text.split("\n") if part.strip()) if self._is_list else text

    def _on_edited(self, text: str) -> None:
        value = self._parsed(text)
        if self._is_list and isinstance(value, tuple):
            longest = max((len(part) for part in value), default=0)
            self.overflowed(LINE_LIMIT, longest if longest > LINE_LIMIT else 0)
            if longest > LINE_LIMIT:
                return
        self.write(self.spec.name, value)

    def _on_left(self) -> None:
        self.stop_merging()

    def show_values(self, values: Sequence[object], *, anew: bool) -> None:
        value, differ = common(values)
        self.text.set_hint(
            self.mixed(differ=differ) or (self.dress.say("method.one_a_line") if self._is_list else "")
        )
        if not anew and self.text.hasFocus() and self._parsed(self.text.words()) == value:
            return  # a line that is just being begun says nothing yet
        shown = "\n".join(map(str, value)) if isinstance(value, tuple) else str(value or "")
        self.text.show_value(shown, anew=anew)
        self.text.setReadOnly(self.owner.editor.read_only)


class _EntryRow(_Row):
    """What counts once it is finished: a time, a figure, a team."""

    def make(self) -> QWidget:
        completes = self.spec.kind == "team"
        icons = {"duration": "clock", "team": "people", "number": "gauge", "scale": "gauge"}
        self.entry = EntryField(self.dress, self.spec.icon or icons[self.spec.kind], completes=completes)
        self.entry.entered.connect(self._on_entered)
        self.entry.typed.connect(self._on_typed)
        self.entry.finished.connect(self._on_finished)
        return self.entry

    def say(self) -> None:
        super().say()
        self.entry.line.setAccessibleName(self.dress.say(self.spec.key))
        if self.spec.kind == "duration":
            self.entry.offer([duration_text(seconds, self.dress.say) for seconds in _USUAL_S])
        elif self.spec.kind == "scale" and self.spec.low is not None and self.spec.high is not None:
            self.entry.offer([str(n) for n in range(int(self.spec.low), int(self.spec.high) + 1)])

    def finish(self) -> None:
        self.entry.commit()

    def show_values(self, values: Sequence[object], *, anew: bool) -> None:
        value, differ = common(values)
        doc = self.owner.editor.document
        if self.spec.kind == "team":
            self.entry.offer([team.name for team in structure.teams(doc)])
        words = [self._spoken(one) for one in values]
        empty = self.dress.say("inspector.not_said")
        self.entry.show_value(
            "" if differ else self._spoken(value), anew=anew, mixed=self.mixed(differ=differ)
        )
        if not differ:
            self.entry.line.setPlaceholderText(empty)
        if anew or not self.entry.is_wrong:
            self.row.explain(made_of(word or empty for word in words) if differ else "")

    def _spoken(self, value: object) -> str:
        if value is None:
            return ""
        if self.spec.kind == "team":
            team = self.owner.editor.document.teams.get(str(value))
            return team.name if team is not None else ""
        number = float(value)  # type: ignore[arg-type]  # a time or a figure
        if self.spec.kind == "duration":
            return duration_text(number, self.dress.say)
        return f"{number:.10g}".replace(".", self.dress.say("number.decimal"))

    def _on_entered(self, text: str) -> None:
        if not self._judge(text):
            return
        self.set(" ".join(text.split()) if self.spec.kind == "team" else self._read(text))
        self.entry.mark(is_wrong=False)

    def _on_typed(self, text: str) -> None:
        if self.entry.is_wrong:
            self._judge(text)

    def _on_finished(self) -> None:
        if not self.entry.is_wrong:
            self.owner.done.emit()

    def _read(self, text: str) -> float | int | None:
        """Return what `text` means. Raises ValueError where it is no such thing."""
        text = text.strip()
        if not text:
            return None
        if self.spec.kind == "duration":
            seconds = parse_duration(text)
            if seconds is not None and seconds > _CENTURY_S:
                raise ValueError(text)
            return seconds
        number = float(text.replace("−", "-").replace(",", "."))
        is_low = self.spec.low is not None and number < self.spec.low
        is_high = self.spec.high is not None and number > self.spec.high
        is_odd = number - number != 0 or (self.spec.kind == "scale" and number != int(number))
        if is_low or is_high or is_odd:
            raise ValueError(text)
        return int(number) if self.spec.kind == "scale" else number

    def _judge(self, text: str) -> bool:
        """Say in place whether `text` can stand here; return whether it can."""
        words = ""
        if self.spec.kind == "team":
            if len(text.strip()) > LINE_LIMIT:
                words = too_long(self.dress, LINE_LIMIT, len(text))
        else:
            try:
                self._read(text)
            except ValueError:
                words = self._refusal()
        self.entry.mark(is_wrong=bool(words))
        self.row.explain(words, is_wrong=bool(words))
        return not words

    def _refusal(self) -> str:
        say, spec = self.dress.say, self.spec
        if spec.kind == "duration":
            return say("inspector.takes_wrong")
        if spec.low is not None and spec.high is not None:
            return say("command.outside_scale", low=f"{spec.low:g}", high=f"{spec.high:g}")
        return say("method.no_figure")


class _PickRow(_Row):
    def make(self) -> QWidget:
        self.pick = PickField(self.dress, self.spec.icon or "dots")
        self.pick.picked.connect(self.set)
        return self.pick

    def say(self) -> None:
        super().say()
        self.pick.dress_icons()

    def show_values(self, values: Sequence[object], *, anew: bool) -> None:  # noqa: ARG002
        value, differ = common(values)
        choices = self.spec.offers(self.owner.editor.document, self.dress.say) if self.spec.offers else []
        names = {choice.value: choice.words for choice in choices}
        for one in values:  # a word of a newer version stands as it is
            if isinstance(one, str) and one not in names:
                choices = [*choices, Choice(one, one)]
                names[one] = one
        shown = value if isinstance(value, str) else None
        self.pick.offer(choices, shown, mixed=self.mixed(differ=differ))
        self.row.explain(made_of(names.get(one, "") for one in values) if differ else "")  # type: ignore[call-overload]


_USUAL_S = (0, 60, 300, 900, 3_600, 86_400)
_CENTURY_S = 3.2e9

_KINDS: Mapping[str, type[_Row]] = {
    "line": _LineRow, "text": _TextRow, "lines": _TextRow, "duration": _EntryRow, "number": _EntryRow,
    "scale": _EntryRow, "team": _EntryRow, "pick": _PickRow,
}  # fmt: skip
