"""The coloured square an icon stands on: a lane's, a channel's, a pain's, an idea's round one, the gold diamond."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.layout.shapes import moment_of_truth
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_items, painter_for

DIAMOND = "moment_of_truth"
"""Stands for the gold diamond, which is no icon."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What a tile shows: an icon, its ink and its bed."""

    icon: str
    ink: str
    bed: str
    is_round: bool = False


def lane_sign(dress: Dress, tone: str, icon: str) -> Sign:
    """Return the tile of a lane, or of a channel in it."""
    layer = dress.layer(tone)
    return Sign(icon, layer.ink, layer.tile)


def insight_sign(dress: Dress, kind: str) -> Sign:
    """Return the tile of a kind of insight: shape says it, colour repeats it."""
    emotion = dress.theme.emotion
    if kind == "pain":
        return Sign("bolt", emotion["negInk"], emotion["negSoft"])
    if kind == "opportunity":
        return Sign("bulb", emotion["posInk"], emotion["posSoft"], is_round=True)
    icon = {"wait": "timer", "fail_point": "flag"}.get(kind, "dots")
    return Sign(icon, dress.theme["text2"], dress.theme["field"])


def accent_sign(dress: Dress, icon: str) -> Sign:
    """Return a tile in the accent's colours: it stands for several things, or for the whole."""
    return Sign(icon, dress.theme["accent"], dress.theme["accentSoft"])


def draw_sign(
    painter: QPainter, sign: Sign, rect: QRectF, icon_size: float = 14.0, radius: float = 5.0
) -> None:
    """Draw the tile of `sign` into `rect`."""
    bed = rect.height() / 2 if sign.is_round else radius
    draw_box(painter, rect, fill=QColor(sign.bed), radius=bed)
    at = rect.center()
    draw_icon(painter, sign.icon, at.x() - icon_size / 2, at.y() - icon_size / 2, sign.ink, icon_size)


def draw_diamond(painter: QPainter, dress: Dress, x: float, y: float, size: float) -> None:
    """Draw the diamond of the moment of truth around the middle (x, y)."""
    draw_items(painter, moment_of_truth(x, y, dress.theme, size))


class Tile(QWidget):
    """A tile as a widget."""

    def __init__(self, dress: Dress, size: int, icon_size: float, radius: float) -> None:
        super().__init__()
        self._dress, self._sign = dress, Sign("dots", dress.theme["text2"], dress.theme["field"])
        self._icon_size, self._radius = icon_size, radius
        self.setFixedSize(size, size)

    def show_sign(self, sign: Sign) -> None:
        """Show `sign`."""
        self._sign = sign
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        draw_sign(painter, self._sign, self.rect().toRectF(), self._icon_size, self._radius)
        painter.end()
