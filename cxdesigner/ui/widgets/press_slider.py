"""A slider that goes to where it is pressed, and follows a drag."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider

from cxdesigner.ui.dress import Dress


class PressSlider(QSlider):
    """A kind of slider says which value lies where, and paints itself."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._dress = dress

    def value_at(self, x: float) -> int:
        """Return the value that lies nearest to `x`, in pixels from the left edge."""
        raise NotImplementedError

    def show_value(self, value: int) -> None:
        """Show `value`, which nobody chose just now."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setValue(self.value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self.value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing more to do: the press has chosen."""
