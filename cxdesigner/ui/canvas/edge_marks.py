"""The lower edge of a lane while it is dragged: a line with a grip, and what the lane is now."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cxdesigner.editor.editor import Editor
from cxdesigner.layout.emotion_lane import is_compact
from cxdesigner.layout.rows import Row
from cxdesigner.translation import Catalogue
from cxdesigner.ui.canvas.head_bands import MARGIN
from cxdesigner.ui.canvas.marks import paint_pill


def paint_lane_edge(painter: QPainter, editor: Editor, lane: str | None, say: Catalogue) -> None:
    """Paint the edge of `lane` that is dragged, from the lane's head to its end; nothing where none is."""
    if lane is None or lane not in editor.board.row_of:
        return
    row, camera, look = editor.board.rows[editor.board.row_of[lane]], editor.camera, editor.board.look
    right, y = camera.to_window(editor.board.width, row.bottom)
    right = min(right, camera.width)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.theme["accent"]), 2))
    painter.drawLine(QPointF(MARGIN, y), QPointF(right, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.theme["accent"]))
    middle = (camera.head_width + right) / 2
    painter.drawRoundedRect(QRectF(middle - 15, y - 3, 30, 6), 3, 3)
    paint_pill(painter, _words(editor, row, say), middle, y + 20, look)


def _words(editor: Editor, row: Row, say: Catalogue) -> str:
    if row.role.holds == "curve" and is_compact(editor.board.look, row.height):
        return say("hint.lane_compact")
    if row.lane.height is None:
        return say("hint.lane_full" if row.role.holds == "curve" else "hint.lane_fits")
    return say("hint.lane_height", height=round(row.lane.height))
