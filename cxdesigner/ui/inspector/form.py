"""What all forms of the inspector share: a column of parts, a text that is edited as it is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.model.record import LINE_LIMIT, TEXT_LIMIT
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import BLEED, FieldRow, LimitNote, too_long
from cxdesigner.ui.widgets.gap import put_gap
from cxdesigner.ui.widgets.growing_text import GrowingText
from cxdesigner.ui.widgets.line_field import LineField

SIDE = 20
"""Air at both sides of a form."""


class Form(QWidget):
    """A column of fields about one kind of thing. It writes through the editor and reads what the editor tells.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self.editor, self.dress = editor, dress
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIDE - BLEED - 1, 0, SIDE - BLEED, 16)
        self.column.setSpacing(0)

    def set_editor(self, editor: Editor) -> None:
        """Be about what is selected in another project."""
        self.editor = editor

    def refresh(self, *, anew: bool) -> None:
        """Show the document of now; `anew` where the form is about another thing than before."""
        raise NotImplementedError

    def say(self) -> None:
        """Name the fields in the language of now."""
        raise NotImplementedError

    # Putting it together

    def put(self, widget: QWidget, gap: int = 0, *, bleeds: bool = False) -> None:
        """Add `widget` below the rest, `gap` pixels down while it is shown.

        One that bleeds is a bare text with its own air.
        """
        put_gap(self.column, widget, gap)
        if bleeds:
            self.column.addWidget(widget)
            return
        row = QHBoxLayout()
        row.setContentsMargins(BLEED, 0, BLEED, 0)
        row.addWidget(widget)
        self.column.addLayout(row)

    def text(
        self, name: str, token: str, edit: Callable[[str], object], *, is_bare: bool = True
    ) -> GrowingText:
        """Return a field for text of any length, whose changes go to `edit`."""
        return self._growing(name, token, edit, limit=TEXT_LIMIT, is_line=False, is_bare=is_bare)

    def heading(self, edit: Callable[[str], object]) -> GrowingText:
        """Return the field for the title of what the form is about."""
        return self._growing("h3", "text", edit, limit=LINE_LIMIT, is_line=True, is_bare=True)

    def _growing(  # how it looks, and what it takes
        self,
        name: str,
        token: str,
        edit: Callable[[str], object],
        *,
        limit: int,
        is_line: bool,
        is_bare: bool,
    ) -> GrowingText:
        field = GrowingText(self.dress, name, token, limit=limit, is_line=is_line, is_bare=is_bare)
        field.edited.connect(edit)
        field.finished.connect(self.done)
        field.left.connect(self._stop_merging)
        return field

    def put_text(self, field: GrowingText, gap: int = 0, *, bleeds: bool = True) -> LimitNote:
        """Add a text field, and below it the note that says when it is too long."""
        limit = LINE_LIMIT if field.is_line else TEXT_LIMIT
        note = LimitNote(self.dress, limit)
        field.overflowed.connect(note.tell)
        self.put(field, gap, bleeds=bleeds)
        self.put(note)
        return note

    def line_row(self, edit: Callable[[str], object]) -> FieldRow:
        """Return a row with a field of one line, whose changes go to `edit`."""
        field = LineField(self.dress, limit=LINE_LIMIT)
        row = FieldRow(self.dress, field)
        field.typed.connect(edit)
        field.finished.connect(self.done)
        field.left.connect(self._stop_merging)
        field.overflowed.connect(
            lambda length: row.explain(
                too_long(self.dress, LINE_LIMIT, length) if length else "", is_wrong=True
            )
        )
        return row

    def _stop_merging(self) -> None:
        self.editor.store.stop_merging()
