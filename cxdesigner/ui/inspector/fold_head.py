"""The name of a part of a form that can be folded away, and at its right what it comes to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import RIGHT, draw_icon, draw_text, grown, painter_for


class FoldHead(Button):
    """A chevron and a name. It is checked while its part is open; arrows open and close it."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self._second = ""
        self.setCheckable(True)
        self.setFixedHeight(grown(26))

    def show_words(self, first: str, second: str = "") -> None:
        """Show both texts."""
        self._second = second
        self.setText(first.replace("&", "&&"))
        self.name_it(first)
        self.setAccessibleDescription(second)
        self.update()

    def _grow(self) -> None:
        self.setFixedHeight(grown(26))
        super()._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            super().keyPressEvent(event)
        elif (event.key() == Qt.Key.Key_Right) != self.isChecked():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        icon = "chev" if self.isChecked() else "chevr"
        draw_icon(painter, icon, 0, (self.height() - 14) / 2, dress.color("text2"), 14)
        room = QRectF(20, 0, self.width() - 20, self.height())
        draw_text(painter, room, self.text().replace("&&", "&"), "smallS", dress.color("text"))
        draw_text(painter, room, self._second, "meta", dress.color("text3"), RIGHT)
        self.draw_focus(painter, 4)
        painter.end()
