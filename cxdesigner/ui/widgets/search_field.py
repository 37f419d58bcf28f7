"""A field to search with, on a panel of its own, and where there is one the key that leads to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import (
    CENTER,
    draw_box,
    draw_icon,
    draw_text,
    grown,
    painter_for,
    text_width,
)
from cxdesigner.ui.widgets.line_field import LineField


class SearchField(LineField):
    """One line of 34 px with a magnifying glass. `key` stands at its right end while it is empty."""

    def __init__(self, dress: Dress, wide: int = 280) -> None:
        super().__init__(dress, icon="search", height=34, name="small")
        self.key = ""
        self._wide = wide
        self.setTextMargins(32, 0, 8, 0)
        self._widen()
        dress.changed.connect(self._widen)

    def _widen(self) -> None:
        self.setFixedWidth(grown(self._wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, dress = painter_for(self), self._dress
        lit = "accent" if self.hasFocus() else "lineStrong" if self.underMouse() else "line"
        width = 2.0 if self.hasFocus() else 1.0
        rect = self.rect().toRectF()
        draw_box(painter, rect, fill=dress.color("panel"), stroke=dress.color(lit), radius=6, width=width)
        draw_icon(painter, "search", 10, (self.height() - 16) / 2, dress.color("text2"))
        if self.key and not self.text() and not self.hasFocus():
            wide = text_width("meta", self.key) + 10
            cap = QRectF(self.width() - wide - 9, (self.height() - grown(18)) / 2, wide, grown(18))
            draw_box(painter, cap, fill=dress.color("card"), stroke=dress.color("lineStrong"), radius=4)
            draw_text(painter, cap, self.key, "meta", dress.color("text2"), CENTER)
        painter.end()
        QLineEdit.paintEvent(self, event)
