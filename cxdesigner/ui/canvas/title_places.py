"""Where a title is edited in place, and in which type: over the card's own title, or over the name of a head."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from cxdesigner.editor.camera import Camera
from cxdesigner.editor.structuring import HEADS
from cxdesigner.layout import cards
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import TextStyle
from cxdesigner.model.diff import Key
from cxdesigner.ui.canvas import head_bands
from cxdesigner.ui.canvas.head_places import name_place, name_style


def title_style(board: Board, zoom: float, key: Key, text: str) -> TextStyle:
    """Return the type of the title `text` of a card, or of the name of a head, as large as it is shown."""
    if key[0] in HEADS:
        base, scale = board.look.style(name_style(key)), head_bands.head_scale(zoom)
    else:
        base, scale = cards.title_style(text, board.look), max(1.0 / board.look.measures.text_scale, zoom)
    return TextStyle(base.font, round(base.size * scale), base.leading * scale, base.track)


def title_place(board: Board, camera: Camera, key: Key) -> QRectF | None:
    """Return where the title of a card, or the name of a head, stands in the window; None where it does not."""
    if key[0] in HEADS:
        return name_place(board, camera, key)
    box, found = board.card_box(key), board.place_of(key)
    if box is None or found is None:
        return None
    place = head_bands.window_box(camera, box)
    zoom = camera.zoom
    left, top = cards.title_corner(board.rows[found[0]].role, board.look, box.h)
    wide = max(110.0, place.width() - (left + 4) * zoom)
    return QRectF(place.x() + left * zoom, place.y() + top * zoom, wide, 20.0)
