"""A box to tick, with its words beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, painter_for, text_width


class CheckBox(Button):
    """16 px of box in a row of 28. `clicked` says that a person turned it."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.setCheckable(True)
        self.setFixedHeight(28)

    def set_words(self, text: str, tip: str = "") -> None:
        """Show `text` beside the box."""
        self.setText(text.replace("&", "&&"))
        self.name_it(text, tip)
        self.setFixedWidth(text_width("small", text) + 34)

    def sizeHint(self) -> QSize:
        return QSize(text_width("small", self.text()) + 34, 28)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        box = QRectF(4, 6, 16, 16)
        if self.isChecked():
            draw_box(painter, box, fill=dress.color("accent" if self.isEnabled() else "disabled"), radius=4)
            draw_icon(painter, "check", 6, 8, dress.color("onAccent"), 12)
        else:
            edge = "control" if self.isEnabled() else "disabled"
            draw_box(painter, box, fill=dress.color("card"), stroke=dress.color(edge), radius=4, width=1.5)
        ink = dress.color("text2" if self.isEnabled() else "text3")
        room = QRectF(27, 0, self.width() - 28, 28)
        draw_text(painter, room, self.text().replace("&&", "&"), "small", ink)
        self.draw_focus(painter)
        painter.end()
