"""A veil over the window while a journey is begun in front of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import painter_for

_STRENGTH = 0.36


class Scrim(QWidget):
    """Covers `window` and follows its size."""

    def __init__(self, dress: Dress, window: QWidget) -> None:
        super().__init__(window)
        self._dress, self._window = dress, window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, veil = painter_for(self), self._dress.color("shadow")
        veil.setAlphaF(_STRENGTH)
        painter.fillRect(self.rect(), veil)
        painter.end()
