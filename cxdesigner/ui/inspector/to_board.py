"""The button at the foot of the inspector that leads from the table to the board."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import (
    draw_box,
    draw_focus_ring,
    draw_icon,
    draw_text,
    painter_for,
    text_width,
)

_ABOVE, _TALL, _BELOW = 12, 36, 16
"""The air above it, how tall it is, and the air below it."""


class ToBoardButton(Button):
    """As wide as there is room, its icon and its words in the middle."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.setFixedHeight(_ABOVE + _TALL + _BELOW)

    def say(self) -> None:
        """Say what it does in the language of now."""
        self.name_it(self._dress.say("table.show_on_board"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _ABOVE + _TALL + _BELOW)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        rect = self.rect().toRectF().adjusted(0, _ABOVE, 0, -_BELOW)
        draw_box(painter, rect, fill=self.floor("card"), stroke=dress.color("lineStrong"), radius=6)
        words = self.accessibleName()
        wide = text_width("smallM", words)
        x, ink = (self.width() - wide - 23) / 2, dress.color("text")
        draw_icon(painter, "board", x, _ABOVE + 10, ink)
        draw_text(painter, QRectF(x + 23, _ABOVE, wide + 1, _TALL), words, "smallM", ink)
        if self._is_focus_shown and self.hasFocus():
            draw_focus_ring(painter, rect, dress.color("focus"))
        painter.end()
