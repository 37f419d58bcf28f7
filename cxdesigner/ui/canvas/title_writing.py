"""Writing where it stands: opens the field over the thing that is edited, keeps it there, and says what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cxdesigner.editor import writing
from cxdesigner.layout.note_paper import paper
from cxdesigner.model.diff import Key
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.model.remarks import Note
from cxdesigner.translation import message
from cxdesigner.ui.canvas.remarks import note_style
from cxdesigner.ui.canvas.title_editor import TitleEditor
from cxdesigner.ui.canvas.title_places import title_place, title_style

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas
    from cxdesigner.ui.canvas.typing_over import TypingOver


class TitleWriting:
    """The one `field` of a canvas in which titles, names, quotes and notes are written."""

    def __init__(self, canvas: Canvas, typing: TypingOver) -> None:
        self._canvas, self._typing = canvas, typing
        self._edited: Key | None = None
        self.field = TitleEditor(canvas, self._done, self._too_long, self._go_on)

    def open(self) -> None:
        """Open the field over what is edited now; close it where nothing is."""
        editor, say = self._canvas.editor, self._canvas.say
        key = editor.editing
        if key is None:
            self.field.give_up()
            return
        row = editor.document.get(key)
        self.place()
        theme = editor.board.look.theme
        if isinstance(row, Note):
            self.field.open_text(row.text, note_style(editor), theme, say("notes.field"), paper(theme))
        else:
            text, called = writing.written(editor, key)
            self.field.open(text, title_style(editor, key, text), theme, say(called))
        if not self._typing.composes:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place()

    def place(self) -> None:
        """Put the field where what is edited stands now."""
        editor = self._canvas.editor
        place = title_place(editor, editor.editing) if editor.editing is not None else None
        if place is not None:
            self.field.place(round(place.x()), round(place.y()), round(place.width()))

    def _done(self, title: str | None) -> None:
        editor = self._canvas.editor
        self._edited = editor.editing
        editor.end_editing(title)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self, by: int) -> None:
        if self._edited is not None:
            writing.write_next(self._canvas.editor, self._edited, by)

    def _too_long(self) -> None:
        self._canvas.editor.show_notice(message("command.line_too_long", limit=LINE_LIMIT))
