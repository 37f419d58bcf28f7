"""Paints a display list in the window: what `cxdesigner.export.pdf_painter` is to paper."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import TypedDict, assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from cxdesigner.layout.display_list import Group, Icon, Image, Item, Path, Rect, Segment, Text
from cxdesigner.layout.shapes import rounded_rect
from cxdesigner.layout.theme import Theme
from cxdesigner.ui.fonts import LARGEST_RUN, glyph_path, glyph_run
from cxdesigner.ui.icons import draw_icon, painter_path
from cxdesigner.ui.images import Images
from cxdesigner.ui.shadows import draw_shadow

_NO_PEN, _NO_BRUSH = QPen(Qt.PenStyle.NoPen), QBrush(Qt.BrushStyle.NoBrush)


class Shadows(TypedDict):
    """How shadows are cast: what `paint` takes."""

    shadow_strength: float
    shadow_color: str


def shadows(theme: Theme) -> Shadows:
    """Return how `theme` casts shadows: a dark one with twice the strength, each in its own colour."""
    return {"shadow_strength": 2.0 if theme.is_dark else 1.0, "shadow_color": theme["shadow"]}


def paint(
    painter: QPainter, items: Iterable[Item], *, shadow_strength: float = 1.0, shadow_color: str = "#1A2233"
) -> None:
    """Draw `items` in the painter's system of coordinates, at whatever scale that has.

    How a theme casts shadows is told by `shadows`. At strength 0 there are none.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    scale = math.sqrt(abs(painter.deviceTransform().determinant()))
    _paint(painter, items, shadow_strength, shadow_color, LARGEST_RUN / scale if scale else 0.0)
    painter.restore()


def _paint(
    painter: QPainter, items: Iterable[Item], shadow_strength: float, shadow_color: str, largest: float
) -> None:
    """Draw `items`; text above the size `largest` is drawn by its outlines."""
    for item in items:
        match item:
            case Text():
                _text(painter, item, largest)
            case Rect():
                if item.shadow and shadow_strength > 0:
                    draw_shadow(painter, item, shadow_color, shadow_strength)
                _rect(painter, item)
            case Icon():
                before = painter.worldTransform()
                painter.translate(item.x, item.y)
                draw_icon(painter, item.name, item.size, item.color)
                painter.setWorldTransform(before)
            case Path():
                painter.setPen(_round_pen(item.stroke, item.width, item.dash))
                painter.setBrush(_brush(item.fill))
                painter.drawPath(_outline(item.segments))
            case Image():
                _image(painter, item)
            case Group():
                before = painter.worldTransform()
                painter.translate(item.x, item.y)
                _paint(painter, item.items, shadow_strength, shadow_color, largest)
                painter.setWorldTransform(before)
            case _:
                assert_never(item)


def _text(painter: QPainter, item: Text, largest: float) -> None:
    if not item.upright and item.style.size <= largest:
        painter.setPen(_text_pen(item.color))
        painter.drawGlyphRun(QPointF(item.x, item.baseline), glyph_run(item.text, item.style))
        return
    before = painter.worldTransform()
    painter.translate(item.x, item.baseline)
    if item.upright:
        painter.rotate(-90)
    if item.style.size <= largest:
        painter.setPen(_text_pen(item.color))
        painter.drawGlyphRun(QPointF(0, 0), glyph_run(item.text, item.style))
    else:
        painter.fillPath(glyph_path(item.text, item.style), _brush(item.color))
    painter.setWorldTransform(before)


def _image(painter: QPainter, item: Image) -> None:
    """Fill the outline with the image, which is there already or comes later: what lies below stands in for it."""
    scale = math.hypot(painter.deviceTransform().m11(), painter.deviceTransform().m12())
    wide, tall = round(item.w * scale), round(item.h * scale)
    pixmap = Images.of_program().filling(item.asset, item.data, wide, tall)
    if pixmap is None:
        return
    outline = _outline(item.outline)
    painter.setPen(_NO_PEN)
    painter.setBrush(_brush(item.ground))
    painter.drawPath(outline)
    texture = QBrush(pixmap)  # a clip would leave jagged corners
    across, down = item.w / pixmap.width(), item.h / pixmap.height()
    texture.setTransform(QTransform(across, 0, 0, down, item.x, item.y))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setBrush(texture)
    painter.drawPath(outline)


def _rect(painter: QPainter, item: Rect) -> None:
    painter.setPen(_sharp_pen(item.stroke, item.width, item.dash))
    painter.setBrush(_brush(item.fill))
    radius = min(item.radius, item.w / 2, item.h / 2)
    if radius <= 0:
        painter.drawRect(QRectF(item.x, item.y, item.w, item.h))
    elif item.dash:  # Qt's own begins at another corner, and so would the dashes
        painter.drawPath(painter_path(rounded_rect(item.x, item.y, item.w, item.h, radius)))
    else:
        painter.drawRoundedRect(QRectF(item.x, item.y, item.w, item.h), radius, radius)


@lru_cache(maxsize=2_000)
def _outline(segments: tuple[Segment, ...]) -> QPainterPath:
    return painter_path(segments)


@lru_cache(maxsize=500)
def _text_pen(color: str) -> QPen:
    return QPen(QColor(color))


@lru_cache(maxsize=500)
def _brush(color: str | None) -> QBrush:
    return _NO_BRUSH if color is None else QBrush(QColor(color))


@lru_cache(maxsize=500)
def _sharp_pen(color: str | None, width: float, dash: tuple[float, ...]) -> QPen:
    return _pen(color, width, dash, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)


@lru_cache(maxsize=500)
def _round_pen(color: str | None, width: float, dash: tuple[float, ...]) -> QPen:
    return _pen(color, width, dash, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _pen(
    color: str | None, width: float, dash: tuple[float, ...], cap: Qt.PenCapStyle, join: Qt.PenJoinStyle
) -> QPen:
    if color is None or width <= 0:
        return _NO_PEN
    pen = QPen(QColor(color), width, Qt.PenStyle.SolidLine, cap, join)
    if dash:  # counted in widths of the pen, and in pairs
        pairs = dash if len(dash) % 2 == 0 else dash * 2
        pen.setDashPattern([length / width for length in pairs])
    return pen
