"""The floor of a panel at the right of an analysis, and the key that leaves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import painter_for


class SidePanel(QWidget):
    """A panel with a line at its left edge."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self.dress = dress

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.fillRect(event.rect(), self.dress.color("panel"))
        painter.fillRect(0, 0, 1, self.height(), self.dress.color("line"))
        painter.end()


class ClosingPanel(SidePanel):
    """One that Esc leaves.

    Signals:
        closed: the person is done with it, and goes back to the page.
    """

    closed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
