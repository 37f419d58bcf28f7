"""Air above a part of a column that goes when the part does: a plain spacing stays where nothing is shown."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QVBoxLayout, QWidget


class Gap(QSpacerItem):
    """So many pixels of air while `part` is shown, none while it is hidden."""

    def __init__(self, part: QWidget, pixels: int) -> None:
        super().__init__(0, pixels, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._part, self._pixels = part, pixels

    def sizeHint(self) -> QSize:
        return QSize(0, 0 if self._part.isHidden() else self._pixels)

    def minimumSize(self) -> QSize:
        return self.sizeHint()

    def maximumSize(self) -> QSize:
        return self.sizeHint()


def put_gap(column: QVBoxLayout, part: QWidget, pixels: int) -> None:
    """Put air into `column`, above `part`, which comes next."""
    if pixels:
        column.addItem(Gap(part, pixels))
