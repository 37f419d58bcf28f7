"""A part of the window that is taller than its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(inside: QWidget, *, is_clear: bool = False) -> QScrollArea:
    """Return `inside` to be scrolled up and down: without a frame, as wide as its place, never holding the keyboard.

    A clear one shows what is behind it; else it has the ground of the window.
    """
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if is_clear:
        for ground in (inside, area.viewport()):
            ground.setAutoFillBackground(False)  # which the scroll area turned on
    return area
