"""How strong the ghosts of an as-is are, from nothing to full."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import draw_box, draw_focus_ring, painter_for
from cxdesigner.ui.widgets.press_slider import PressSlider

STRENGTHS = (0, 40, 70, 100)
"""The stops that the key G walks, in per cent."""

_SIDE, _FULL = 9.0, 100


class GhostSlider(PressSlider):
    """A track from 0 to 100 %; arrows move by ten, a press or a drag chooses.

    Signals:
        chosen: a person chose this strength, in per cent.
    """

    chosen = Signal(int)

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.setRange(0, _FULL)
        self.setSingleStep(10)
        self.setPageStep(30)
        self.setFixedSize(110, 24)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.valueChanged.connect(self.chosen)
        dress.changed.connect(self.update)

    def show_strength(self, percent: int) -> None:
        """Show the strength of now."""
        say = self._dress.say
        self.show_value(percent)
        self.setAccessibleName(say("compare.ghost"))
        self.setAccessibleDescription(say("compare.ghost.percent", percent=percent))
        self.update()

    def value_at(self, x: float) -> int:
        """Return the strength at `x`."""
        share = (x - _SIDE) / max(1.0, self.width() - 2 * _SIDE)
        return round(min(1.0, max(0.0, share)) * _FULL)

    def sizeHint(self) -> QSize:
        return QSize(110, 24)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, y = painter_for(self), self._dress, self.height() / 2
        here = _SIDE + self.value() / _FULL * (self.width() - 2 * _SIDE)
        track = QRectF(_SIDE, y - 2, self.width() - 2 * _SIDE, 4)
        draw_box(painter, track, fill=dress.color("line"), radius=2)
        draw_box(painter, QRectF(_SIDE, y - 2, here - _SIDE, 4), fill=dress.color("accent"), radius=2)
        spot = QRectF(here - 7, y - 7, 14, 14)
        draw_box(painter, spot, fill=dress.color("panel"), stroke=dress.color("accent"), radius=7, width=2)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(here - 11, y - 11, 22, 22), dress.color("focus"), 11)
        painter.end()
