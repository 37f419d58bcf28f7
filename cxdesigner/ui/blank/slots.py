"""The dashed places of an empty board: one to write the first stage in, one for the next, one for each first card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, painter_for


class Slot(Button):
    """A dashed place in a lane. It is for the mouse: the keyboard walks the places of the board itself."""

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self.tone, self.is_lit = "neutral", False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_as(self, tone: str, name: str, *, is_lit: bool) -> None:
        """Wear the colours of a lane; one that is lit is where to begin."""
        self.tone, self.is_lit = tone, is_lit
        self.name_it(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, rect = painter_for(self), self.rect().toRectF()
        layer = self._dress.layer(self.tone)
        is_hot = self.is_lit or self.underMouse()
        fill = self._dress.color("card") if is_hot else None
        edge, width = (layer.ink, 1.5) if self.is_lit else (layer.line, 1.0)
        draw_box(painter, rect, fill=fill, stroke=edge, radius=8, width=width, dash=(5, 4))
        draw_icon(painter, "plus", rect.center().x() - 8, rect.center().y() - 8, layer.ink)
        painter.end()


class StageSlot(Button):
    """The field of the first stage, or the dashed place of the next one."""

    def __init__(self, dress: Dress, parent: QWidget, *, is_first: bool) -> None:
        super().__init__(dress, parent)
        self._is_first = is_first
        self.is_written = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        words = self.accessibleName()
        if self._is_first:
            edge, width = ("accent", 2.0) if self.is_written else ("control", 1.0)
            fill = dress.color("accentSoft" if self.is_written else "card")
            draw_box(painter, rect, fill=fill, stroke=dress.color(edge), radius=6, width=width)
            if not self.is_written:
                room = QRectF(10, 0, rect.width() - 14, rect.height())
                draw_text(painter, room, words, "small", dress.color("text3"))
        else:
            edge = "accent" if self.underMouse() else "control"
            draw_box(painter, rect, stroke=dress.color(edge), radius=6, dash=(5, 4))
            draw_icon(painter, "plus", 10, rect.height() / 2 - 8, dress.color("text2"))
            room = QRectF(32, 0, rect.width() - 36, rect.height())
            draw_text(painter, room, words, "smallM", dress.color("text"))
        painter.end()
