"""Soft shadows under raised things, as nine-patches: a small blurred tile whose middle is stretched.

A shadow has no detail finer than its blur, so one coarse tile a kind and corner serves all sizes and zooms.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from operator import mul

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from cxdesigner.layout.display_list import Rect, Shadow
from cxdesigner.layout.theme import tokens

_SIGMA = 4.0
"""Standard deviation of the blur in pixels of the tile; how coarse the tile is follows from it."""

_REACH = 12
"""Where the blur ends, in pixels of the tile: three deviations."""


def draw_shadow(painter: QPainter, rect: Rect, color: str, strength: float) -> None:
    """Draw the shadow that `rect` throws on what lies below it."""
    token, scale = tokens()["shadow"][rect.shadow], _scale(rect.shadow)
    radius = round(rect.radius * scale)
    inner = [round(min(side * scale / 2, radius + _REACH)) for side in (rect.w, rect.h)]
    tile = _tile(radius, inner[0], inner[1], color, min(1.0, token["alpha"] * strength))
    reach = _REACH / scale
    wide, high = tile.width() / 2 - 1, tile.height() / 2 - 1  # between the corners stay two pixels to stretch
    columns, rows = _cuts(0.0, tile.width(), wide), _cuts(0.0, tile.height(), high)
    across = _cuts(rect.x - reach, rect.w + 2 * reach, wide / scale)
    down = _cuts(rect.y - reach + token["dy"], rect.h + 2 * reach, high / scale)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # or seams show between the patches
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for row in range(3):
        for column in range(3):
            painter.drawImage(_patch(across, down, column, row), tile, _patch(columns, rows, column, row))
    painter.restore()


def _cuts(start: float, length: float, corner: float) -> tuple[float, float, float, float]:
    corner = min(corner, length / 2)
    return start, start + corner, start + length - corner, start + length


def _patch(across: tuple[float, ...], down: tuple[float, ...], column: int, row: int) -> QRectF:
    x, y = across[column], down[row]
    return QRectF(x, y, across[column + 1] - x, down[row + 1] - y)


@cache
def _scale(shadow: Shadow) -> float:
    """Return how many pixels of the tile make one unit of the layout. A blur is two deviations wide."""
    blur: float = tokens()["shadow"][shadow]["blur"]
    return _SIGMA / (blur / 2)


@lru_cache(maxsize=200)
def _tile(radius: int, inner_width: int, inner_height: int, color: str, alpha: float) -> QImage:
    """Return the shadow of a rounded rectangle, twice the inner sizes wide and high, in the tile's pixels."""
    ink = QColor(color)
    quarter = _blurred(_blurred(_corner(radius, inner_width, inner_height)))
    half = [[*row, *reversed(row)] for row in quarter]
    pixels = bytes(
        round(channel * level * alpha)
        for row in (*half, *reversed(half))
        for level in row
        for channel in (ink.blue(), ink.green(), ink.red(), 255)
    )
    width, height = len(half[0]), 2 * len(half)
    return QImage(pixels, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()


def _corner(radius: int, inner_width: int, inner_height: int) -> list[list[float]]:
    """Return how much of each pixel the top left quarter of the rounded rectangle covers, sharp."""
    centre = _REACH + min(radius, inner_width, inner_height)
    rows = []
    for y in range(_REACH + inner_height):
        up = max(0.0, centre - y - 0.5)
        lefts = (max(0.0, centre - x - 0.5) for x in range(_REACH + inner_width))
        rows.append([_within(centre - _REACH - math.hypot(left, up)) for left in lefts])
    return rows


def _within(depth: float) -> float:
    return min(1.0, max(0.0, depth + 0.5))


def _blurred(rows: list[list[float]]) -> list[list[float]]:
    """Return `rows` blurred along themselves and turned, so that blurring twice blurs both ways.

    Before the first pixel of a row lies nothing; behind the last, which is the middle, it goes on mirrored.
    """
    weights = _weights()
    out = []
    for row in rows:
        padded = [0.0] * _REACH + row + row[: -_REACH - 1 : -1]
        out.append([sum(map(mul, weights, padded[at : at + len(weights)])) for at in range(len(row))])
    return [list(column) for column in zip(*out, strict=True)]


@cache
def _weights() -> list[float]:
    bell = [math.exp(-(at * at) / (2 * _SIGMA * _SIGMA)) for at in range(-_REACH, _REACH + 1)]
    total = sum(bell)
    return [weight / total for weight in bell]
