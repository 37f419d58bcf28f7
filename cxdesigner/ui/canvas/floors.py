"""The floors of the lanes alone: what stands in for what the last picture of the board did not reach."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from cxdesigner.editor.camera import View
from cxdesigner.layout.board import Board


def paint_floors(
    painter: QPainter, board: Board, view: View, head: tuple[float, float], place: QRect
) -> None:
    """Paint the floors within `place`, in a window that shows `view` beside heads of the size `head`."""
    zoom = view.zoom
    painter.save()
    painter.setClipRect(place)
    for row in board.rows:
        y, tall = head[1] + (row.y - view.y) * zoom, row.height * zoom
        if y < place.bottom() and y + tall > place.top():
            left = head[0] - board.look.measures.head_width
            right = min(place.right() + 1.0, head[0] + (board.width - view.x) * zoom)
            tint = QColor(board.look.theme.layer(row.role.tone).tint)
            painter.fillRect(QRectF(left, y, right - left, tall), tint)
    painter.restore()
