"""A switch that is on or off."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, draw_focus_ring, painter_for


class Switch(Button):
    """The 32 x 18 switch of the moment-of-truth band. `clicked` says that a person turned it."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent)
        self.setCheckable(True)
        self.setFixedSize(40, 26)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        track = QRectF(4, 4, 32, 18)
        is_on = self.isChecked()
        fill = "accent" if is_on else "control"
        draw_box(painter, track, fill=self._dress.color(fill if self.isEnabled() else "disabled"), radius=9)
        knob = self._dress.color("onAccent" if is_on else "panel")
        draw_box(painter, QRectF(20.5 if is_on else 6.5, 6.5, 13, 13), fill=knob, radius=6.5)
        if self._is_focus_shown and self.hasFocus():
            draw_focus_ring(painter, self.rect().toRectF(), self._dress.color("focus"), 13)
        painter.end()
