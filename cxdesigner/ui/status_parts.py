"""What stands in the status bar: a notice that goes by itself, and the percentage."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import CENTER, draw_icon, draw_text, grown, painter_for, text_width
from cxdesigner.ui.widgets.words import set_tip

_NOTICE_MS = 8_000


class Notice(QWidget):
    """One line that says why something was not done. It goes by itself.

    Signals:
        gone: it has been there long enough to be read.
    """

    gone = Signal()

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self.words = ""
        self.setFixedHeight(24)
        self._timer = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._timer.timeout.connect(self.gone)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show `words` for a while; nothing where they are empty."""
        self.words = words
        self.setAccessibleName(words)
        set_tip(self, words)
        self.setVisible(bool(words))
        self.fit(10_000)
        if words:
            self._timer.start()

    def fit(self, most: int) -> None:
        """Be as wide as the words, at most `most`."""
        self.setFixedWidth(max(60, min(most, text_width("smallM", self.words) + 26)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        draw_icon(painter, "warn", 0, 4, self._dress.color("warning"))
        room = QRectF(24, 0, self.width() - 24, 24)
        draw_text(painter, room, self.words, "smallM", self._dress.color("text"))
        painter.end()


class PercentButton(Button):
    """How large the board is shown; a press shows it at its actual size."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self._words = ""
        self._what = ""
        self.setFixedSize(grown(50), 26)

    def say_what(self, what: str) -> None:
        """Say what a press does."""
        self._what = what

    def show_words(self, words: str) -> None:
        """Show `words`, such as `100 %`."""
        self._words = words
        self.setFixedWidth(grown(50))
        self.name_it(words, self._what)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        ink = self._dress.color("accent" if self.underMouse() else "text")
        draw_text(painter, self.rect().toRectF(), self._words, "smallM", ink, CENTER)
        self.draw_focus(painter)
        painter.end()
