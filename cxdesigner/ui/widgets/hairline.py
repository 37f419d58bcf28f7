"""A line between groups of buttons."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import painter_for


class Hairline(QWidget):
    """An upright line, one pixel wide."""

    def __init__(self, dress: Dress, height: int) -> None:
        super().__init__()
        self._dress = dress
        self.setFixedSize(1, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("line"))
        painter.end()
