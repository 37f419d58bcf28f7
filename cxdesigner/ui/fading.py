"""What appears over the window comes in gently."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from cxdesigner.ui import motion


def fade_in(widget: QWidget) -> QPropertyAnimation | None:
    """Let `widget`, which is shown already, come from nothing; return what runs, None where nothing is to move."""
    if not motion.ms("select"):
        return None
    effect = QGraphicsOpacityEffect(widget)
    widget.setGraphicsEffect(effect)  # one that is there yet ends with this, and its fade with it
    fade = QPropertyAnimation(effect, b"opacity", widget)
    fade.setDuration(motion.ms("select"))
    fade.setStartValue(0.0)
    fade.setEndValue(1.0)
    fade.setEasingCurve(QEasingCurve.Type.OutCubic)
    fade.finished.connect(lambda: widget.setGraphicsEffect(None))  # type: ignore[arg-type]  # None takes it off
    fade.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)
    return fade
