"""The head of a part of a list that can be folded away: a chevron, its name, and what it comes to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import (
    RIGHT,
    draw_box,
    draw_icon,
    draw_text,
    grown,
    painter_for,
    text_width,
)

_TALL, _CHEVRON, _BLEED = 26, 12, 4


class FoldHead(Button):
    """Checked while what is below it is shown."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self._first = self._second = ""
        self.setCheckable(True)
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, first: str, second: str) -> None:
        """Show the name and what it comes to."""
        self._first, self._second = first, second
        say = self._dress.say
        state = say("comments.unfolded" if self.isChecked() else "comments.folded")
        self.name_it(
            f"{first}, {second}, {state}", say("comments.fold" if self.isChecked() else "comments.unfold")
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, grown(_TALL))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, tall = painter_for(self), self._dress, self.height()
        floor = self.floor()
        if floor is not None:
            draw_box(painter, self.rect().toRectF(), fill=floor, radius=6)
        icon = "chev" if self.isChecked() else "chevr"
        draw_icon(painter, icon, _BLEED, (tall - _CHEVRON) / 2, dress.color("text2"), _CHEVRON)
        end = text_width("meta", self._second)
        left = _BLEED + _CHEVRON + 6
        name = QRectF(left, 0, self.width() - left - end - _BLEED - 8, tall)
        draw_text(painter, name, self._first, "smallS", dress.color("text"))
        count = QRectF(self.width() - end - _BLEED, 0, end, tall)
        draw_text(painter, count, self._second, "meta", dress.color("text3"), RIGHT)
        self.draw_focus(painter)
        painter.end()
