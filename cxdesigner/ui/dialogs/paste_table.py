"""What the columns of a range that was pasted are: each with its first cells and the field it becomes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from cxdesigner.commands.pasting_tables import SHEET_FIELDS, SheetField
from cxdesigner.editor.clipboard import Sheet
from cxdesigner.editor.clipboard.columns import Reading, Refusal, guessed
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import Message, message
from cxdesigner.ui.dialogs.frame import Frame
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.pick_field import Choice, PickField
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.switch import Switch
from cxdesigner.ui.widgets.words import CutWords, Words

SHOWN_ROWS = 3
"""How many rows stand in the preview."""

_ROW, _MOST_ROWS = 38, 9

_NOTHING = "none"
"""The value of the choice that leaves a column out."""


class PasteTableDialog(Frame):
    """Asks how a range is to be read. What would be refused is said below the columns, and cannot be pasted."""

    def __init__(  # what is asked about
        self, dress: Dress, parent: QWidget | None, sheet: Sheet, place: str, refusal: Refusal
    ) -> None:
        super().__init__(dress, parent, dress.say("clip.table.title"))
        self._sheet, self._refusal = sheet, refusal
        self._reading = guessed(sheet.rows)
        self.header = Switch(dress)
        self.header.setChecked(self._reading.has_header)
        self.fields = [PickField(dress, "dots") for _ in self._reading.fields]
        self._names = [CutWords(dress, "smallM") for _ in self.fields]
        self._cells = [[CutWords(dress, "small", "text2") for _ in range(SHOWN_ROWS)] for _ in self.fields]
        self.trouble = Words(dress, "small", "error", wraps=True)
        self._lay_out(place)
        self.add_answer("cancel", dress.say("dialog.cancel"))
        self.go = self.add_answer("paste", "", is_primary=True)
        self.header.clicked.connect(self._turn_header)
        for column, field in enumerate(self.fields):
            field.picked.connect(lambda value, column=column: self._choose(column, value))
        self._show()
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def reading(self) -> Reading:
        """Return how the range is to be read."""
        return self._reading

    # Putting it together

    def _lay_out(self, place: str) -> None:
        say = self.dress.say
        for name, token, words in (
            ("h3", "text", say("clip.table.title")),
            ("body", "text2", f"{say('clip.table.text')} {place}".strip()),
        ):
            label = Words(self.dress, name, token, wraps=True)
            label.setText(words)
            self.body.addWidget(label)
        self.body.addLayout(self._header_row())
        self.body.addWidget(self._columns())
        self.body.addWidget(self.trouble)
        self.body.addStrut(760 - 48)

    def _header_row(self) -> QHBoxLayout:
        row, label = QHBoxLayout(), Words(self.dress, "small", "text2")
        words = self.dress.say("clip.table.header")
        label.setText(words)
        self.header.setAccessibleName(words)
        row.addWidget(self.header)
        row.addWidget(label, 1)
        return row

    def _columns(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("clear")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for column, field in enumerate(self.fields):
            grid.addWidget(self._names[column], column, 0)
            for number, cell in enumerate(self._cells[column]):
                grid.addWidget(cell, column, 1 + number)
            grid.addWidget(field, column, 1 + SHOWN_ROWS)
            grid.setRowMinimumHeight(column, 30)
        for number, stretch in enumerate((3, *[3] * SHOWN_ROWS, 4)):
            grid.setColumnStretch(number, stretch)
        grid.setRowStretch(len(self.fields), 1)
        scroll = scrolled(inner)
        scroll.setFixedHeight(min(len(self.fields), _MOST_ROWS) * _ROW)
        scroll.setAccessibleName(self.dress.say("clip.table.rows"))
        return scroll

    # What a person does

    def _turn_header(self) -> None:
        self._reading = Reading(self._reading.fields, has_header=self.header.isChecked())
        self._show()

    def _choose(self, column: int, value: str) -> None:
        fields = list(self._reading.fields)
        fields[column] = next((field for field in SHEET_FIELDS if field == value), None)
        self._reading = Reading(tuple(fields), self._reading.has_header)
        self._show()

    # What is shown

    def _show(self) -> None:
        say, rows = self.dress.say, self._sheet.rows
        first = self._reading.first - 1
        choices = [Choice(field, say(f"clip.column.{field}")) for field in SHEET_FIELDS]
        choices.append(Choice(_NOTHING, say("clip.column.none")))
        for column, field in enumerate(self.fields):
            name = one_line(rows[0][column], 60) if first else ""
            plain = say("clip.table.column", number=column + 1)
            self._names[column].setText(name or plain)
            for number, label in enumerate(self._cells[column]):
                row = rows[first + number] if first + number < len(rows) else None
                label.setText(one_line(row[column], 60) if row else "")
            chosen = self._reading.fields[column]
            field.offer(choices, chosen or _NOTHING)
            spoken = say("clip.table.column_named", number=column + 1, name=name) if name else plain
            field.setAccessibleName(spoken)
            field.setAccessibleDescription(", ".join(la.text() for la in self._cells[column] if la.text()))
        self._show_trouble()

    def _show_trouble(self) -> None:
        trouble = self._trouble()
        words = one_line(self.dress.say.say(trouble), 300) if trouble is not None else ""
        self.trouble.show_text(words)
        self.setAccessibleDescription(words)
        count = len(self._sheet.rows) - self._reading.first + 1
        self.go.set_words(self.dress.say.count("clip.table.go", count))
        self.go.setEnabled(trouble is None)

    def _trouble(self) -> Message | None:
        used: list[SheetField] = [field for field in self._reading.fields if field is not None]
        twice = next((field for field in used if used.count(field) > 1), None)
        if twice is not None:
            return message("clip.table.twice", field=message(f"clip.column.{twice}"))
        if not used:
            return message("clip.table.no_columns")
        if len(self._sheet.rows) < self._reading.first:
            return message("clip.table.no_rows")
        return self._refusal(self._reading)
