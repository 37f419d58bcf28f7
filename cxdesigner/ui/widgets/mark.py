"""The program's mark: a journey whose best moment is the gold diamond."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap

from cxdesigner.layout.shapes import rounded_polygon
from cxdesigner.layout.theme import theme
from cxdesigner.ui.icons import painter_path
from cxdesigner.ui.widgets.drawing import draw_box, pen

_SIDE = 24


def draw_mark(painter: QPainter) -> None:
    """Draw the mark into the square of 24 at the painter's origin; it is the same in every theme."""
    colors = theme("light")
    draw_box(painter, QRectF(0, 0, _SIDE, _SIDE), fill=colors["accent"], radius=6)
    curve = QPainterPath()
    curve.moveTo(4.7, 15)
    curve.cubicTo(7.2, 14.8, 8.2, 10.6, 10.6, 9.4)
    curve.moveTo(13.8, 9.4)
    curve.cubicTo(15.6, 10.8, 16.4, 12.8, 19.4, 13)
    painter.strokePath(curve, pen(colors["onAccent"], 1.8))
    diamond = rounded_polygon([(12.2, 5.4), (15.2, 8.4), (12.2, 11.4), (9.2, 8.4)], 0.5)
    painter.fillPath(painter_path(diamond), QColor(colors["mot"]))


def mark_icon() -> QIcon:
    """Return the mark for the desktop to show beside the window's name."""
    made = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / _SIDE, size / _SIDE)
        draw_mark(painter)
        painter.end()
        made.addPixmap(pixmap)
    return made
