"""The reveal of a gap: its bar grows from the mark of staff to what customers say."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from cxdesigner.ui import motion


class GapGrowth(QVariantAnimation):
    """Runs while the bars of one touchpoint grow.

    Signals:
        ended: they have come to their end, or were brought to it.
    """

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.touchpoint = ""
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.finished.connect(self.end)

    @property
    def share(self) -> float:
        """How far the bars have come, 0 to 1."""
        return float(self.currentValue() or 0.0)

    def begin(self, touchpoint: str) -> None:
        """Let the bars of `touchpoint` grow; where nothing is to move they are there at once."""
        self.end()
        if motion.ms("spotlight"):
            self.touchpoint = touchpoint
            self.setDuration(motion.ms("spotlight"))
            self.start()

    def end(self) -> None:
        """Bring what grows to its end."""
        if self.touchpoint:
            self.touchpoint = ""
            self.stop()
            self.ended.emit()
