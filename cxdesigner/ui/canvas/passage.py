"""A movement on the canvas: it runs for as long as the tokens say, and a hand that comes down ends it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QEvent, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from cxdesigner.ui import motion

_HAND = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.NativeGesture,
    QEvent.Type.DragEnter,
}


class Passage(QVariantAnimation):
    """Goes from 0 to 1: `valueChanged` in every frame, `finished` at its end.

    Signals: `taken_over` when a hand came down on the canvas while it ran, before the canvas knows of it.
    """

    taken_over = Signal()

    def __init__(
        self,
        canvas: QWidget,
        movement: motion.Movement,
        curve: QEasingCurve.Type = QEasingCurve.Type.OutCubic,
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._movement = canvas, movement
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(curve)
        self.finished.connect(self._unwatch)

    @property
    def runs(self) -> bool:
        """Whether it is under way."""
        return self.state() != QAbstractAnimation.State.Stopped

    def can_begin(self) -> bool:
        """Tell whether anything is to move, and can be seen to."""
        return motion.ms(self._movement) > 0 and self._canvas.isVisible()

    def begin(self) -> None:
        """Run, from the beginning."""
        self.stop()
        self.setDuration(motion.ms(self._movement))
        self._canvas.installEventFilter(self)
        self.start()

    def halt(self) -> None:
        """Stop where it is."""
        self.stop()
        self._unwatch()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the hand; what it does is not held up."""
        if watched is self._canvas and event.type() in _HAND:
            self.taken_over.emit()
        return False

    def _unwatch(self) -> None:
        self._canvas.removeEventFilter(self)
