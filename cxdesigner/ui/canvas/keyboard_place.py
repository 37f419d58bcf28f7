"""Where in the window the keyboard is on the board: for menus called by a key, and for input methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.structuring import HEADS
from cxdesigner.ui.canvas.head_bands import window_box
from cxdesigner.ui.canvas.head_rings import band, head_place

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas


def keyboard_place(canvas: Canvas) -> QRect:
    """Return where the card, the cell or the head lies that the keyboard is at; the middle where it is nowhere."""
    seen = _place(canvas.editor).toAlignedRect() & canvas.rect()
    return seen if seen.isValid() else QRect(canvas.rect().center(), canvas.title_editor.size())


def _place(editor: Editor) -> QRectF:
    board, camera, key = editor.board, editor.camera, editor.focus
    if key is not None and key[0] in HEADS:
        place = head_place(board, camera, key)
        return place & band(camera, key) if place is not None else QRectF()
    box = board.card_box(key) if key is not None else board.cell_box(*editor.cell) if editor.cell else None
    return window_box(camera, box) if box is not None else QRectF()
