"""How it happens, who does it and how long it takes: the three rows of facts about touchpoints."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.model import structure
from cxdesigner.model.duration import duration_text, parse_duration
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.common import common, durations_text, made_of
from cxdesigner.ui.inspector.parts import FieldRow, too_long
from cxdesigner.ui.widgets.pick_field import Choice, EntryField, PickField

_USUAL_S = (0, 10, 30, 60, 300, 900, 3600)
"""Durations that are offered."""


class Facts(QWidget):
    """Channel, owner and duration of the selected touchpoints.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._shown: list[Touchpoint] = []
        self.channel = PickField(dress, "people")
        self.owner = EntryField(dress, "person", completes=True)
        self.takes = EntryField(dress, "clock", completes=False)
        self._rows = [FieldRow(dress, field) for field in (self.channel, self.owner, self.takes)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in self._rows:
            column.addWidget(row)
        self.channel.picked.connect(self._on_channel)
        self.owner.entered.connect(self._on_owner)
        self.takes.entered.connect(self._on_takes)
        self.takes.typed.connect(self._on_takes_typed)
        self.owner.finished.connect(self.done)
        self.takes.finished.connect(self._on_takes_finished)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor

    def say(self) -> None:
        """Name the fields in the language of now."""
        for row, name in zip(self._rows, ("channel", "owner", "duration_s"), strict=True):
            row.name_it(self._dress.say(f"attribute.{name}"))
        for field, name in ((self.owner, "owner"), (self.takes, "duration_s")):
            field.line.setAccessibleName(self._dress.say(f"attribute.{name}"))
        self.takes.offer([duration_text(seconds, self._dress.say) for seconds in _USUAL_S])
        self.channel.dress_icons()

    def refresh(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show the facts of `touchpoints`."""
        self._shown = list(touchpoints)
        self._show_channel()
        self._show_owner(anew=anew)
        self._show_takes(anew=anew)
        for field in (self.channel, self.owner, self.takes):
            field.setEnabled(not self._editor.read_only)

    def finish(self) -> None:
        """Take what is being typed as said."""
        self.owner.commit()
        self.takes.commit()

    # Channel

    def _show_channel(self) -> None:
        say, doc = self._dress.say, self._editor.document
        value, differ = common([t.channel for t in self._shown])
        none = Choice(None, say("inspector.no_channel"), "dots")
        choices = [none, *(Choice(c.id, c.name, c.icon) for c in structure.channels(doc))]
        self.channel.offer(choices, value, mixed=say("inspector.mixed") if differ else "")
        names = {choice.value: choice.words for choice in choices}
        parts = made_of(names.get(t.channel, "") for t in self._shown)
        self._rows[0].explain(parts if differ else "")

    def _on_channel(self, channel: str | None) -> None:
        self._editor.store.stop_merging()
        self._editor.edit_selection("channel", channel)

    # Owner

    def _show_owner(self, *, anew: bool) -> None:
        say, doc = self._dress.say, self._editor.document
        value, differ = common([t.owner for t in self._shown])
        self.owner.offer([team.name for team in structure.teams(doc)])
        name = doc.teams[value].name if value is not None else ""
        self.owner.show_value(name, anew=anew, mixed=say("inspector.mixed") if differ else "")
        if not differ and not name:
            self.owner.line.setPlaceholderText(say("inspector.no_owner"))
        owners = [doc.teams[t.owner].name if t.owner else say("inspector.no_owner") for t in self._shown]
        self._rows[1].explain(made_of(owners) if differ else "")

    def _on_owner(self, name: str) -> None:
        if len(name.strip()) > LINE_LIMIT:
            self.owner.mark(is_wrong=True)
            self._rows[1].explain(too_long(self._dress, LINE_LIMIT, len(name)), is_wrong=True)
            return
        self._editor.assign_owner(name)
        self._show_owner(anew=True)

    # Duration

    def _show_takes(self, *, anew: bool) -> None:
        say = self._dress.say
        seconds = [t.duration_s for t in self._shown]
        value, differ = common(seconds)
        text = duration_text(value, say) if value is not None else ""
        total, parts = durations_text(seconds, say) if differ else ("", "")
        self.takes.show_value(text, anew=anew, mixed=total)
        if not differ:
            self.takes.line.setPlaceholderText(say("inspector.no_duration"))
        if anew or not self.takes.is_wrong:
            self._rows[2].explain(parts)

    def _on_takes_typed(self, text: str) -> None:
        if self.takes.is_wrong:
            self._judge_takes(text)

    def _on_takes(self, text: str) -> None:
        if self._judge_takes(text):
            self._editor.store.stop_merging()
            self._editor.edit_selection("duration_s", parse_duration(text))
            self._show_takes(anew=True)

    def _on_takes_finished(self) -> None:
        if not self.takes.is_wrong:
            self.done.emit()

    def _judge_takes(self, text: str) -> bool:
        """Say in place whether `text` is a duration; return whether it is."""
        try:
            seconds = parse_duration(text)
        except ValueError:
            is_sound = False
        else:
            is_sound = seconds is None or seconds <= 3.2e9  # the model's limit: a century
        self.takes.mark(is_wrong=not is_sound)
        self._rows[2].explain(
            "" if is_sound else self._dress.say("inspector.takes_wrong"), is_wrong=not is_sound
        )
        return is_sound
