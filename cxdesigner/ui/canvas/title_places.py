"""Where a title, a name, a time or a note is written in place, and in which type."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.structuring import HEADS
from cxdesigner.layout import cards
from cxdesigner.layout.display_list import TextStyle
from cxdesigner.model.diff import Key
from cxdesigner.ui.canvas import head_bands
from cxdesigner.ui.canvas.head_places import name_place, name_style, time_place
from cxdesigner.ui.canvas.remarks import note_place


def title_style(editor: Editor, key: Key, text: str) -> TextStyle:
    """Return how the title `text` of a card or a head is set while it is written."""
    zoom, look = editor.camera.zoom, editor.board.look
    if key[0] in HEADS:
        base, scale = (
            look.style("meta" if editor.edits_time else name_style(key)),
            head_bands.head_scale(zoom),
        )
    else:
        base, scale = cards.title_style(text, look), max(1.0 / look.measures.text_scale, zoom)
    return TextStyle(base.font, round(base.size * scale), base.leading * scale, base.track)


def title_place(editor: Editor, key: Key) -> QRectF | None:
    """Return where what `key` is called stands in the window; None where it is not in sight."""
    if key[0] == "steps" and editor.edits_time:
        return time_place(editor.board, editor.camera, key[1])
    if key[0] in HEADS:
        return name_place(editor.board, editor.camera, key)
    return note_place(editor, key) if key[0] == "notes" else _card_title_place(editor, key)


def _card_title_place(editor: Editor, key: Key) -> QRectF | None:
    board = editor.board
    box, found = board.card_box(key), board.place_of(key)
    if box is None or found is None:
        return None
    place = head_bands.window_box(editor.camera, box)
    zoom = editor.camera.zoom
    left, top = cards.title_corner(board.rows[found[0]].role, board.look, box.h)
    wide = max(110.0, place.width() - (left + 4) * zoom)
    return QRectF(place.x() + left * zoom, place.y() + top * zoom, wide, 20.0)
