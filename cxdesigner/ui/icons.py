"""The drawings of `resources/icons` in Qt: as outlines for the painter, as pixmaps and icons for widgets."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from cxdesigner.layout.display_list import Segment
from cxdesigner.layout.icons import GRID, STROKE, icon_shapes

_PIXEL_RATIOS = (1.0, 1.5, 2.0, 3.0)
"""The screens an icon is drawn for ahead; Qt takes the one that fits."""


def painter_path(segments: Iterable[Segment]) -> QPainterPath:
    """Return the outline in Qt's form, filled as paper fills it."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for segment in segments:
        match segment:
            case ("M", x, y):
                path.moveTo(x, y)
            case ("L", x, y):
                path.lineTo(x, y)
            case ("C", ax, ay, bx, by, x, y):
                path.cubicTo(ax, ay, bx, by, x, y)
            case _:
                path.closeSubpath()
    return path


def draw_icon(painter: QPainter, name: str, size: float, color: str) -> None:
    """Draw the icon in the square of `size` at the painter's origin. Changes its pen, brush and transform."""
    lines, dots = _paths(name)
    painter.scale(size / GRID, size / GRID)
    painter.setPen(_pen(color))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(lines)
    if dots is not None:
        painter.fillPath(dots, QColor(color))


@lru_cache(maxsize=1_000)
def icon_pixmap(name: str, size: int, color: str, dpr: float = 1.0) -> QPixmap:
    """Return the icon on a clear ground, `size` wide on a screen of `dpr` pixels to the point."""
    pixmap = QPixmap(round(size * dpr), round(size * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_icon(painter, name, size, color)
    painter.end()
    return pixmap


def icon(name: str, size: int, color: str, disabled: str = "") -> QIcon:
    """Return the icon for a button, in the colour `disabled` while the button is."""
    shown = QIcon()
    for dpr in _PIXEL_RATIOS:
        shown.addPixmap(icon_pixmap(name, size, color, dpr))
        if disabled:
            shown.addPixmap(icon_pixmap(name, size, disabled, dpr), QIcon.Mode.Disabled)
    return shown


@cache
def _paths(name: str) -> tuple[QPainterPath, QPainterPath | None]:
    """Return what is stroked and what is filled of an icon, on its grid."""
    shapes = icon_shapes(name)
    lines = painter_path(segment for shape in shapes if not shape.filled for segment in shape.segments)
    dots = painter_path(segment for shape in shapes if shape.filled for segment in shape.segments)
    return lines, None if dots.isEmpty() else dots


@lru_cache(maxsize=500)
def _pen(color: str) -> QPen:
    solid, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(color), STROKE, solid, cap, join)
