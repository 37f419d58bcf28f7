"""How the window's own widgets draw: boxes on whole pixels, one line of text, an icon, the ring of the focus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from cxdesigner.layout.display_list import Icon, Item, TextStyle
from cxdesigner.layout.theme import style
from cxdesigner.ui.fonts import qfont
from cxdesigner.ui.paint import paint

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTER = Qt.AlignmentFlag.AlignHCenter


LARGEST = 1.5
"""The window's own words grow up to this; its boxes are as tall as words of that size."""


class _Size:
    """How large the window's own words are: one for the whole program, as one person sits before it."""

    scale = 1.0


def set_text_scale(scale: float) -> None:
    """Set the window's own words `scale` times their size, as far as there is room for them."""
    _Size.scale = growth(scale)
    for kept in (_font, _metrics):
        kept.cache_clear()


def growth(text_scale: float | None = None) -> float:
    """Return how many times their usual size the window's own words are, now or at a size of text."""
    return _Size.scale if text_scale is None else min(LARGEST, max(1.0, text_scale))


def text_style(name: str) -> TextStyle:
    """Return the text style called `name` in the tokens, at the size of the window's own words."""
    return style(name, _Size.scale)


def grown(pixels: int) -> int:
    """Return the height of a box for words that is `pixels` tall at the usual size of text."""
    return round(pixels * _Size.scale)


def font(name: str) -> QFont:
    """Return the typeface of the text style called `name` in the tokens."""
    return _font(name)


def metrics(name: str) -> QFontMetricsF:
    """Return the measures of the text style called `name`."""
    return _metrics(name)


@cache
def _font(name: str) -> QFont:
    return qfont(text_style(name))


@cache
def _metrics(name: str) -> QFontMetricsF:
    return QFontMetricsF(font(name))


def text_width(name: str, text: str) -> int:
    """Return how many whole pixels `text` takes in the style `name`."""
    return int(metrics(name).horizontalAdvance(text)) + 1


def elided(name: str, text: str, width: float) -> str:
    """Return `text` on one line, with an ellipsis where it does not fit into `width`."""
    one = " ".join(text.split())
    return metrics(name).elidedText(one, Qt.TextElideMode.ElideRight, width)


def pen(color: QColor | str, width: float = 1.0, dash: Sequence[float] = ()) -> QPen:
    """Return a pen with round ends; `dash` is in pixels."""
    made = QPen(QColor(color), width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap if not dash else Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        made.setDashPattern([length / width for length in dash])
    return made


def draw_box(  # a box has this many sides
    painter: QPainter,
    rect: QRectF,
    *,
    fill: QColor | str | None = None,
    stroke: QColor | str | None = None,
    radius: float = 6.0,
    width: float = 1.0,
    dash: Sequence[float] = (),
) -> None:
    """Draw a rounded box whose outline lies inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if stroke is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
    else:
        inset = width / 2
        painter.setPen(pen(stroke, width, dash))
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_text(  # where, what, how
    painter: QPainter,
    rect: QRectF,
    text: str,
    name: str,
    color: QColor | str,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """Draw `text` on one line in the middle of `rect`'s height, cut with an ellipsis where it is too long."""
    painter.setFont(font(name))
    painter.setPen(QColor(color))
    painter.drawText(
        rect,
        int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip),
        elided(name, text, rect.width() + 0.5),
    )


def draw_line(  # where, what, how
    painter: QPainter, x: float, baseline: float, width: float, text: str, name: str, color: QColor | str
) -> None:
    """Draw `text` from `x` on `baseline`, cut with an ellipsis where it is wider than `width`."""
    painter.setFont(font(name))
    painter.setPen(QColor(color))
    painter.drawText(QPointF(x, baseline), elided(name, text, width))


def draw_icon(  # where, what, how
    painter: QPainter, name: str, x: float, y: float, color: QColor | str, size: float = 16.0
) -> None:
    """Draw the icon `name` with its top left corner at (x, y)."""
    paint(painter, [Icon(name, x, y, size, QColor(color).name())])


def draw_items(painter: QPainter, items: Iterable[Item]) -> None:
    """Draw what the layout draws too, such as a face."""
    paint(painter, items)


def draw_focus_ring(painter: QPainter, rect: QRectF, color: QColor, radius: float = 6.0) -> None:
    """Draw the 2 px ring that says: the keyboard is here."""
    draw_box(painter, rect, stroke=color, radius=max(0.0, radius - 1), width=2.0)


def painter_for(widget: QWidget) -> QPainter:
    """Return a painter for `widget` that draws smooth lines and text."""
    painter = QPainter(widget)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    return painter
