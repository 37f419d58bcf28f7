"""The heads in the guided path's list: a number and a name, which for a stage is written there."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.session.guided import Place
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.new_journey.line_entry import LineEntry
from cxdesigner.ui.widgets.drawing import draw_box, draw_text, painter_for, text_width


class HeadRow(QWidget):
    """The head above some lines: a number and a name, and a rule to the edge. A stage's name can be written."""

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self.place: Place | None = None
        self._number, self._words = "", ""
        self.entry = LineEntry(dress, "bodyS")
        self.entry.setParent(self)
        self.entry.textChanged.connect(self._place_entry)
        self.setFixedHeight(26)
        dress.changed.connect(self.update)

    def show_head(self, number: str, words: str, place: Place | None, spoken: str) -> None:
        """Show a head; with a `place` its words can be written there."""
        self.place, self._number, self._words = place, number, words
        self.entry.setVisible(place is not None)
        if place is not None:
            self.entry.show_value(words)
            self.entry.setPlaceholderText(self._dress.say("guided.line.stage"))
            self.entry.setAccessibleName(spoken)
        self._place_entry()
        self.update()

    def _words_wide(self) -> float:
        shown = self._words if self.place is None else self.entry.text() or self.entry.placeholderText()
        return min(text_width("bodyS", shown) + 8, self.width() - 60)

    def _place_entry(self) -> None:
        self.entry.setGeometry(16, 4, max(40, int(self._words_wide()) + 4), 22)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_entry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        left = 0.0
        if self._number:
            draw_text(painter, QRectF(0, 5, 18, 20), self._number, "body", dress.color("text3"))
            left = 18.0
        if self.place is None:
            room = QRectF(left, 5, self.width() - left - 20, 20)
            draw_text(painter, room, self._words, "bodyS", dress.color("text"))
            end = left + self._words_wide()
        else:
            end = self.entry.geometry().right() + 1.0
            if self.entry.hasFocus():
                draw_box(painter, QRectF(12, 3, end - 12, 23), stroke=dress.color("focus"), radius=5, width=2)
        painter.fillRect(QRectF(end + 6, 15, self.width() - end - 6, 1), dress.color("lineStrong"))
        painter.end()
