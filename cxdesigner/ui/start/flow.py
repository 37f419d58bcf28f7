"""Tiles in rows of as many as there is room for, walked with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.widgets.drawing import grown
from cxdesigner.ui.widgets.roving import Roving


class Flow(QWidget):
    """Lays its tiles out from the left, each at least `least` wide, more with large words, and all of one width.

    They are one stop for Tab.

    Signals:
        settled: the tiles have their places.
    """

    settled = Signal()

    def __init__(self, *, least: int, gap: int, tall: int) -> None:
        super().__init__()
        self._least, self._gap, self._tall = least, gap, tall
        self._tiles: list[QWidget] = []
        self._is_one_row = True
        self._columns = 0
        self._keys = Roving(self)

    @property
    def tiles(self) -> list[QWidget]:
        """The tiles that can be seen, as they are read."""
        return [tile for tile in self._tiles if not tile.isHidden()]

    @property
    def is_cut(self) -> bool:
        """Whether there are more tiles than are shown."""
        return len(self.tiles) < len(self._tiles)

    def hold(self, tiles: Sequence[QWidget], *, is_one_row: bool) -> None:
        """Show `tiles`: all of them, or as many as stand in the first row."""
        for old in self._tiles:
            if old not in tiles:
                old.hide()
        self._tiles, self._is_one_row = list(tiles), is_one_row
        for tile in self._tiles:
            tile.setParent(self)
        self._columns = 0
        self._settle()

    def _settle(self) -> None:
        least = grown(self._least)
        wide = max(least, self.width())
        columns = max(1, (wide + self._gap) // (least + self._gap))
        shown = self._tiles[:columns] if self._is_one_row else self._tiles
        each = (wide - (columns - 1) * self._gap) / columns
        for number, tile in enumerate(self._tiles):
            row, column = divmod(number, columns)
            left = round(column * (each + self._gap))
            right = round(column * (each + self._gap) + each)
            tile.setGeometry(left, row * (self._tall + self._gap), right - left, self._tall)
            tile.setVisible(number < len(shown))
        rows = -(-len(shown) // columns)
        self.setFixedHeight(max(0, rows * (self._tall + self._gap) - self._gap))
        if columns != self._columns:
            self._columns = columns
            self._keys.hold([])
            self._keys.deleteLater()
            self._keys = Roving(self, columns)
            self._keys.hold(self._tiles)
        self._keys.settle()
        self.settled.emit()

    def sizeHint(self) -> QSize:
        return QSize(grown(self._least), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle()
