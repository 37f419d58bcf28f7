"""What lies over the heads: what was found there, and the slot of a head that is carried, with what it becomes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.landing_heads import landing
from cxdesigner.layout.display_list import Item, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.lane_ground import lane_box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.theme import style
from cxdesigner.layout.type_setting import line_around
from cxdesigner.translation import Catalogue
from cxdesigner.ui.canvas.found import paint_found_heads
from cxdesigner.ui.canvas.head_bands import MARGIN, window_box
from cxdesigner.ui.paint import paint

_WIDEST = 240.0


def paint_over_heads(painter: QPainter, editor: Editor, say: Catalogue) -> None:
    """Paint what was found in the heads, and the slot of the head that is carried."""
    paint_found_heads(painter, editor)
    place = _slot(editor)
    if place is None:
        return
    theme = editor.board.look.theme
    fill = QColor(theme["accent"])
    fill.setAlphaF(0.06)
    pen = QPen(QColor(theme["accent"]), 1.5)
    pen.setDashPattern([4.0, 2.7])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawRoundedRect(place, 10, 10)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    becomes = landing(editor)
    if becomes is not None:
        _paint_pill(painter, editor, place, say.say(becomes))


def _slot(editor: Editor) -> QRectF | None:
    """Return the columns, or the lane, that the carried head takes, in the window."""
    head, board, camera = editor.head_in_air, editor.board, editor.camera
    box = board.head_box(head) if head is not None else None
    if head is None or box is None:
        return None
    if head[0] == "lanes":
        place = window_box(camera, lane_box(board, board.rows[board.row_of[head[1]]]))
        return QRectF(MARGIN, place.y(), min(place.right(), camera.width - 4) - MARGIN, place.height())
    place = window_box(camera, box)
    wide = place.width() - board.look.measures.gutter * camera.zoom
    bottom = min(camera.height - 4, camera.to_window(0, board.height)[1] + 6)
    left = max(place.x() - 6, camera.head_width - 6)
    return QRectF(left, 4, max(0.0, place.x() + wide + 6 - left), bottom - 4)


def _paint_pill(painter: QPainter, editor: Editor, slot: QRectF, said: str) -> None:
    """Paint the pill: below the head of a column's slot, on the upper edge of a lane's."""
    theme, label, camera = editor.board.look.theme, style("label"), editor.camera
    said = fit_line(said, label, _WIDEST)
    wide = width(said, label) + 18
    is_lane = editor.head_in_air is not None and editor.head_in_air[0] == "lanes"
    x = min(slot.right(), camera.width) - wide / 2 - 12 if is_lane else slot.center().x()
    y = slot.top() if is_lane else camera.head_height + 9
    x = max(wide / 2 + 4, min(x, camera.width - wide / 2 - 4))
    items: list[Item] = [
        Rect(x - wide / 2, y - 10, wide, 20, fill=theme["accent"], radius=10),
        line_around(x, y - label.leading / 2, said, label, theme["onAccent"]),
    ]
    paint(painter, items)
