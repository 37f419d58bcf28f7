"""Small drawings that stand in many places over the board: painted once for each zoom, and copied from then on."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from cxdesigner.layout.display_list import Item
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.ui.paint import paint, shadows


class Stamps:
    """Drawings by a key, in one look at one zoom on one kind of screen; at most `most` are kept."""

    def __init__(self, most: int = 600) -> None:
        self._most = most
        self._for: tuple[Look, float, float] | None = None
        self._kept: dict[Hashable, tuple[QPixmap, float]] = {}

    def begin(self, look: Look, zoom: float, dpr: float) -> None:
        """Be ready for a frame: what was painted for another zoom or look is let go."""
        wanted = (look, zoom, dpr)
        if self._for is None or self._for[0] is not look or self._for[1:] != wanted[1:]:
            self._for, self._kept = wanted, {}

    def draw(
        self,
        painter: QPainter,
        key: Hashable,
        x: float,
        y: float,
        make: Callable[[], tuple[Box, Iterable[Item]]],
    ) -> None:
        """Draw what `key` stands for with its origin at the window point (x, y).

        `make` returns the box it takes and its items, both around its origin and in board units, where it was not
        painted yet.
        """
        assert self._for is not None
        dpr = self._for[2]
        if key not in self._kept:
            if len(self._kept) >= self._most:
                self._kept.clear()
            self._kept[key] = self._painted(*make())
        pixmap, air = self._kept[key]
        painter.drawPixmap(QPointF(round((x - air) * dpr) / dpr, round((y - air) * dpr) / dpr), pixmap)

    def _painted(self, box: Box, items: Iterable[Item]) -> tuple[QPixmap, float]:
        """Return the picture of `items`, and how far above and left of their origin it begins, in window pixels."""
        assert self._for is not None
        look, zoom, dpr = self._for
        air = float(ceil(max(0.0, -box.x, -box.y) * zoom)) + 1.0
        wide, tall = ceil((box.right * zoom + air + 1) * dpr), ceil((box.bottom * zoom + air + 1) * dpr)
        pixmap = QPixmap(max(1, wide), max(1, tall))
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.translate(air, air)
        painter.scale(zoom, zoom)
        paint(painter, items, **shadows(look.theme))
        painter.end()
        return pixmap, air
