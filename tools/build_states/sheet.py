"""Panels with a name and a note, laid out on one sheet as the design's own pictures are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from cxdesigner.layout import theme as themes
from cxdesigner.layout.theme import Theme
from cxdesigner.ui.fonts import qfont

WIDE, EDGE, AIR = 1600, 24, 20
"""Width of a sheet, its margin, and the air between panels, in pixels."""

_PAD, _HEAD = 20, 56


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture with its name and a few words on it."""

    name: str
    note: str
    picture: QImage


def sheet(panels: Sequence[Panel], columns: int, theme: Theme) -> QImage:
    """Return the panels in rows of `columns`, each row as tall as its tallest picture."""
    wide = (WIDE - 2 * EDGE - (columns - 1) * AIR) / columns
    rows = [panels[n : n + columns] for n in range(0, len(panels), columns)]
    heights = [_HEAD + _PAD + max(_size(panel, wide)[1] for panel in row) for row in rows]
    image = QImage(WIDE, round(2 * EDGE + sum(heights) + AIR * (len(rows) - 1)), QImage.Format.Format_RGB32)
    image.fill(QColor(theme["canvas"]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    y = float(EDGE)
    for row, tall in zip(rows, heights, strict=True):
        for number, panel in enumerate(row):
            _draw(painter, panel, QRectF(EDGE + number * (wide + AIR), y, wide, tall), theme)
        y += tall + AIR
    painter.end()
    return image


def _size(panel: Panel, wide: float) -> tuple[float, float]:
    """Return how large the picture stands in a panel `wide` pixels wide: never larger than it is."""
    width, height = panel.picture.width(), panel.picture.height()
    scale = min(1.0, (wide - 2 * _PAD) / width)
    return width * scale, height * scale


def _draw(painter: QPainter, panel: Panel, place: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme["line"]), 1))
    painter.setBrush(QColor(theme["panel"]))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
    title, note = themes.style("title"), themes.style("body")
    painter.setFont(qfont(title))
    painter.setPen(QColor(theme["text"]))
    at = QPointF(place.x() + _PAD, place.y() + 33)
    painter.drawText(at, panel.name)
    step = painter.fontMetrics().horizontalAdvance(panel.name) + 12
    painter.setFont(qfont(note))
    painter.setPen(QColor(theme["text3"]))
    painter.drawText(at + QPointF(step, 0), panel.note)
    width, height = _size(panel, place.width())
    target = QRectF(place.x() + _PAD, place.y() + _HEAD, width, height)
    path = QPainterPath()
    path.addRoundedRect(target, 8, 8)
    painter.save()
    painter.setClipPath(path)
    painter.drawImage(target, panel.picture)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
