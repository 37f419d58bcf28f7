"""Fields of a record, one below the other: each is taken as said once it is finished, or refused in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.commands.error import CommandError
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.field_entry import Entry, parsed, shown
from cxdesigner.model import structure
from cxdesigner.model.record import LINE_LIMIT, TEXT_LIMIT, Record
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import FieldRow, too_long
from cxdesigner.ui.inspector.places import step_label
from cxdesigner.ui.widgets.check_box import CheckBox
from cxdesigner.ui.widgets.growing_text import GrowingText
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.pick_field import Choice, EntryField, PickField

Write = Callable[[str, object], bool]
"""Sets a field of the record to a value, a team by its name; tells whether it was done."""


class RecordFields(QWidget):
    """A row for each of `entries`. It writes by `write` and shows what it is told to.

    Signals:
        done: the person is through: Enter, or Esc with nothing to give back.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress, entries: Sequence[Entry], write: Write) -> None:
        super().__init__()
        self.editor, self._dress, self._write = editor, dress, write
        self.entries = {entry.name: entry for entry in entries}
        self.rows: dict[str, FieldRow] = {}
        self._wrong: dict[str, CommandError] = {}
        self._record: Record | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for entry in entries:
            self.rows[entry.name] = FieldRow(dress, self._field(entry))
            column.addWidget(self.rows[entry.name])
        dress.changed.connect(self.say)
        self.say()

    def say(self) -> None:
        """Name the fields in the language of now."""
        say = self._dress.say
        for name, row in self.rows.items():
            label = say(self.entries[name].label)
            row.name_it(label)
            field = row.field
            if isinstance(field, CheckBox):
                row.label.setText("")
                field.set_words(label)
            elif isinstance(field, EntryField):
                field.line.setAccessibleName(label)
            elif isinstance(field, PickField):
                field.dress_icons()
            if name in self._wrong:
                row.explain(say.say(self._wrong[name].message), is_wrong=True)
        if self._record is not None:
            self.show_record(self._record, anew=False)

    def show_record(self, record: Record, *, anew: bool) -> None:
        """Show the fields of `record`; what is refused stays where it is typed, unless this is `anew`."""
        self._record = record
        for name, row in self.rows.items():
            if anew:
                self._judge(name, None)
            if name not in self._wrong:
                self._show(self.entries[name], row.field, getattr(record, name), anew=anew)
            row.field.setEnabled(not self.editor.read_only)

    def take_focus(self, name: str) -> None:
        """Bring the keyboard to a field."""
        field = self.rows[name].field if name in self.rows else next(iter(self.rows.values())).field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, LineField):
            field.selectAll()

    def finish(self) -> None:
        """Take what is being typed as said."""
        for name, row in self.rows.items():
            if isinstance(row.field, EntryField):
                row.field.commit()
            elif isinstance(row.field, LineField) and row.field.hasFocus():
                self._take(name, row.field.text())

    # Making the fields

    def _field(self, entry: Entry) -> QWidget:
        name, dress = entry.name, self._dress
        if entry.how == "text":
            text = GrowingText(dress, "small", "text", limit=TEXT_LIMIT, is_bare=False)
            text.edited.connect(lambda words: self._write(name, words))
            text.left.connect(self._stop_merging)
            text.finished.connect(self.done)
            return text
        if entry.how == "yes":
            box = CheckBox(dress)
            box.clicked.connect(lambda on: self._set(name, on))
            return box
        if entry.how in ("pick", "step"):
            pick = PickField(dress, entry.icon)
            pick.picked.connect(lambda value: self._set(name, value))
            return pick
        if entry.how == "team":
            team = EntryField(dress, "person", completes=True)
            team.entered.connect(lambda words: self._take(name, words))
            team.finished.connect(self.done)
            return team
        line = LineField(dress, limit=LINE_LIMIT)
        line.entered.connect(lambda: self._take(name, line.text()))
        line.left.connect(lambda: self._take(name, line.text()))
        line.typed.connect(lambda _text: self._rejudge(name, line.text()))
        line.finished.connect(lambda: None if name in self._wrong else self.done.emit())
        return line

    def _stop_merging(self) -> None:
        self.editor.store.stop_merging()

    # Showing

    def _show(self, entry: Entry, field: QWidget, value: object, *, anew: bool) -> None:
        say = self._dress.say
        if isinstance(field, CheckBox):
            field.setChecked(bool(value))
        elif isinstance(field, PickField):
            field.offer(self._choices(entry, value), str(value) if value else None)
        elif isinstance(field, EntryField):
            teams = self.editor.document.teams
            field.offer([team.name for team in structure.teams(self.editor.document)])
            field.show_value(teams[value].name if value in teams else "", anew=anew)  # type: ignore[index]
        elif isinstance(field, GrowingText):
            field.show_value(str(value), anew=anew)
        elif isinstance(field, LineField):
            words = shown(entry, value, say)
            if anew or not field.hasFocus() or not self._means(entry, field.text(), value):
                field.show_value(words, anew=anew)

    def _means(self, entry: Entry, text: str, value: object) -> bool:
        """Tell whether what is being typed means `value` already: then it is left as it was typed."""
        try:
            return parsed(entry, text) == value
        except CommandError:
            return False

    def _choices(self, entry: Entry, value: object) -> list[Choice]:
        say, doc = self._dress.say, self.editor.document
        none = Choice(None, say("fields.none"), "dots")
        if entry.how == "step":
            steps = structure.steps(doc, self.editor.journey_id)
            return [none, *(Choice(step.id, step_label(doc, step.id), "columns") for step in steps)]
        known = [Choice(word or None, say(key), entry.icon) for word, key in entry.choices]
        if value and value not in dict(entry.choices):  # a word of a newer version
            known.append(Choice(str(value), str(value), entry.icon))
        return known

    # Taking

    def _take(self, name: str, text: str) -> None:
        entry, record = self.entries[name], self._record
        if record is None or self.editor.read_only:
            return
        if entry.how == "line" and text.strip() == getattr(record, name).strip():
            self._judge(name, None)
            return
        try:
            value: object = text.strip() if entry.how == "team" else parsed(entry, text)
            if isinstance(value, str) and len(value) > LINE_LIMIT:
                self.rows[name].explain(too_long(self._dress, LINE_LIMIT, len(value)), is_wrong=True)
                return
        except CommandError as error:
            self._judge(name, error)
            return
        self._judge(name, None)
        if entry.how != "team" and shown(entry, getattr(record, name), self._dress.say) == text.strip():
            return  # a duration that was rounded when it was shown
        if entry.how == "team" or value != getattr(record, name):
            self._set(name, value)

    def _set(self, name: str, value: object) -> None:
        self.editor.store.stop_merging()
        entry = self.entries[name]
        if entry.how == "pick" and value is None:
            value = ""
        self._write(name, value)
        self.editor.store.stop_merging()

    def _rejudge(self, name: str, text: str) -> None:
        """While what stands there was refused, say at every key whether it still is."""
        if name in self._wrong:
            try:
                parsed(self.entries[name], text)
            except CommandError as error:
                self._judge(name, error)
            else:
                self._judge(name, None)

    def _judge(self, name: str, error: CommandError | None) -> None:
        if error is None:
            self._wrong.pop(name, None)
        else:
            self._wrong[name] = error
        row = self.rows[name]
        row.explain(self._dress.say.say(error.message) if error else "", is_wrong=error is not None)
        if isinstance(row.field, LineField):
            row.field.mark(is_wrong=error is not None)
