"""Cards as ready-made pictures: made when a pan first brings one into sight, so that the next strip only copies it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from cxdesigner.layout.cards import Content
from cxdesigner.model.diff import Key

AIR = 8
"""Room around a card for its shadow and the badge at its corner, in board units; at least so many window pixels."""

KEPT_PIXELS = 24_000_000
"""Most device pixels kept, about 96 MB: some six screens full of cards."""


class Sprites:
    """Pictures of cards at one zoom. A picture is good for one record at one size."""

    def __init__(self, zoom: float, dpr: float, text_scale: float = 1.0) -> None:
        self.zoom, self.dpr = zoom, dpr
        self._kept: OrderedDict[Key, tuple[Content, float, QPixmap]] = OrderedDict()
        self._pixels = 0
        self._air = ceil(AIR * max(1.0, zoom) * max(1.0, text_scale))

    def draw(
        self, painter: QPainter, key: Key, content: Content, wide: float, tall: float, x: float, y: float,
        make: Callable[[QPainter], None],
    ) -> None:  # fmt: skip
        """Draw the card `wide` by `tall` with its corner at the window point (x, y), which lies on whole pixels.

        `make` paints it, its corner at the painter's origin, where there is no picture of it yet.
        """
        if not self.has(key, content, tall):
            self.prepare(key, content, wide, tall, make)
        painter.drawPixmap(QPointF(x - self._air, y - self._air), self._kept[key][2])

    def has(self, key: Key, content: Content, tall: float) -> bool:
        """Tell whether there is a picture of a card as it is now."""
        kept = self._kept.get(key)
        return kept is not None and kept[0] is content and kept[1] == tall

    def prepare(
        self, key: Key, content: Content, wide: float, tall: float, make: Callable[[QPainter], None]
    ) -> int:
        """Make the picture of a card; return how many device pixels it has."""
        pixmap = self._made(wide, tall, make)
        self._keep(key, (content, tall, pixmap))
        return pixmap.width() * pixmap.height()

    def forget(self, keys: Iterable[Key]) -> None:
        """Let the pictures of the cards `keys` be made anew."""
        for key in keys:
            gone = self._kept.pop(key, None)
            if gone is not None:
                self._pixels -= gone[2].width() * gone[2].height()

    def _made(self, wide: float, tall: float, make: Callable[[QPainter], None]) -> QPixmap:
        pixmap = QPixmap(
            int((wide + 2 * self._air + 1) * self.dpr), int((tall + 2 * self._air + 1) * self.dpr)
        )
        pixmap.setDevicePixelRatio(self.dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.translate(self._air, self._air)
        make(painter)
        painter.end()
        return pixmap

    def _keep(self, key: Key, entry: tuple[Content, float, QPixmap]) -> None:
        old = self._kept.pop(key, None)
        if old is not None:
            self._pixels -= old[2].width() * old[2].height()
        self._kept[key] = entry
        self._pixels += entry[2].width() * entry[2].height()
        while self._pixels > KEPT_PIXELS and len(self._kept) > 1:
            _, (_, _, pixmap) = self._kept.popitem(last=False)
            self._pixels -= pixmap.width() * pixmap.height()
