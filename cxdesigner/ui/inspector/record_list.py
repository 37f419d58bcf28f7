"""Records of a touchpoint as lines, one of which is open with all its fields: promises, hooks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.model.record import Record
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldRows, FieldSpec
from cxdesigner.ui.widgets.buttons import Button, IconButton
from cxdesigner.ui.widgets.drawing import RIGHT, draw_box, draw_icon, draw_text, grown, painter_for
from cxdesigner.ui.widgets.words import Words

Caption = Callable[[Record], tuple[str, str]]
"""Returns what a record's line says, and what stands at its end."""


class RecordList(QWidget):
    """A name, a plus, the lines, and the fields of the one that is open.

    `remark` tells of the open record what it comes to. A list that `is_whole` is a part of the form in itself: its name
    is that of a part, and a record that is one alone is open.

    Signals:
        added: a person wants another one.
        edited: record, field and value.
        dropped: a person takes the record of this id away.
        done: the person is through with a field.
    """

    added = Signal()
    edited = Signal(str, str, object)
    dropped = Signal(str)
    done = Signal()

    def __init__(
        self, editor: Editor, dress: Dress, specs: Sequence[FieldSpec], caption: Caption,
        remark: Callable[[Record], str], *, is_whole: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._dress, self._editor, self._is_whole = dress, editor, is_whole
        self._caption, self._remark = caption, remark
        self._records: list[Record] = []
        self.open = ""
        self.name = Words(dress, "smallS") if is_whole else Words(dress, "small", "text3")
        self.plus = IconButton(dress, "plus", size=QSize(24, 24))
        self.buttons: list[RecordButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.fields = FieldRows(
            editor, dress, specs, lambda field, value: self.edited.emit(self.open, field, value)
        )
        self.note = Words(dress, "meta", "text2", wraps=True)
        self.bin = IconButton(dress, "trash", size=QSize(24, 24))
        self._lay_out()
        self.plus.clicked.connect(self.added)
        self.bin.clicked.connect(self._on_bin)
        self.fields.done.connect(self.done)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.plus)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.bin, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addLayout(self._lines)
        column.addWidget(self.fields)
        column.addLayout(foot)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor
        self.fields.set_editor(editor)

    def name_it(self, name: str, plus: str, trash: str) -> None:
        """Name the parts in the language of now."""
        self.name.setText(name)
        self.plus.name_it(plus)
        self.bin.name_it(trash)
        self.fields.say()

    def show_records(self, records: Sequence[Record], *, anew: bool) -> None:
        """Show `records`; `anew` where they are others than before."""
        before, self._records = self.open, list(records)
        if anew or self.open not in {row.id for row in records}:
            self.open = records[0].id if self._is_whole and len(records) == 1 else ""
        while len(self.buttons) < len(records):
            button = RecordButton(self._dress)
            button.clicked.connect(lambda _on=False, button=button: self.turn(button.record))
            self.buttons.append(button)
            self._lines.addWidget(button)
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(records))
            if number < len(records):
                button.show_record(
                    records[number].id,
                    *self._caption(records[number]),
                    is_open=records[number].id == self.open,
                )
        record = next((row for row in records if row.id == self.open), None)
        for part in (self.fields, self.bin):
            part.setVisible(record is not None)
        self.note.show_text(self._remark(record) if record is not None else "")
        if record is not None:
            self.fields.refresh([record], anew=anew or self.open != before)
        for button_ in (self.plus, self.bin):
            button_.setEnabled(not self._editor.read_only)

    def turn(self, record: str) -> None:
        """Open a record, or close the one that is open."""
        self.fields.finish()
        self.open = "" if self.open == record else record
        self.show_records(self._records, anew=False)
        if self.open:
            shown = [row for row in self._records if row.id == record]
            self.fields.refresh(shown, anew=True)

    def enter(self, record: str, records: Sequence[Record]) -> None:
        """Open `record`, one of `records`, with the keyboard in its first field."""
        self.open = record
        self.show_records(records, anew=False)
        first = next(iter(self.fields.rows.values()))
        first.field.setFocus(Qt.FocusReason.TabFocusReason)

    def finish(self) -> None:
        """Take what is being typed as said."""
        self.fields.finish()

    def _on_bin(self) -> None:
        self.dropped.emit(self.open)
        self.plus.setFocus(Qt.FocusReason.OtherFocusReason)


class RecordButton(Button):
    """One line: what it is, and how it stands."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.record = ""
        self._words = self._end = ""
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """Leave the choice to the list: the button shows what came of it."""

    def show_record(self, record: str, words: str, end: str, *, is_open: bool) -> None:
        """Stand for `record`."""
        self.record, self._words, self._end = record, words, end
        self.setFixedHeight(grown(30))
        self.setChecked(is_open)
        self.name_it(", ".join(part for part in (words, end) if part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        draw_box(painter, rect, fill=self.floor("field"), radius=6)
        ink = dress.color("accent" if self.isChecked() else "text2")
        draw_icon(painter, "chev" if self.isChecked() else "chevr", 8, self.height() / 2 - 7, ink, 14)
        room = QRectF(28, 0, self.width() - (112 if self._end else 36), self.height())
        draw_text(painter, room, self._words, "smallM", dress.color("text"))
        if self._end:
            place = QRectF(self.width() - 80, 0, 72, self.height())
            draw_text(painter, place, self._end, "meta", dress.color("text2"), RIGHT)
        self.draw_focus(painter)
        painter.end()
