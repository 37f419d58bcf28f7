"""What every row of the rail is: 34 px, lit while it is chosen, and chosen by whoever hears of the click."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box


class RailLine(Button):
    """A row of the rail without its picture and its words."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.setFixedHeight(34)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def draw_ground(self, painter: QPainter) -> None:
        """Draw what lies under the words: the accent where it is chosen, else what the pointer does."""
        floor = self._dress.color("accentSoft") if self.isChecked() else self.floor()
        if floor is not None:
            draw_box(painter, self.rect().toRectF(), fill=floor, radius=6)

    def nextCheckState(self) -> None:
        """Leave the choice to whoever hears of the click."""
