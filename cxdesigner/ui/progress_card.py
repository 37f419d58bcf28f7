"""What goes on: its name, a bar that moves, and a way to cancel it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.drawing import draw_box, grown, painter_for
from cxdesigner.ui.widgets.words import CutWords, Words

AFTER_MS = 500
"""What takes less than this is not worth a word."""

_TICK_MS, _STEP, _WIDE, _TALL = 40, 0.02, 284, 132


class ProgressFace(QWidget):
    """The look of it; where it is to be seen is for others to say.

    Signals:
        cancelled: the person wants it to end.
        painted: it was painted once more.
    """

    cancelled = Signal()
    painted = Signal()

    def __init__(self, parent: QWidget, dress: Dress) -> None:
        super().__init__(parent)
        self._dress, self._at = dress, 0.0
        self._title, self._text = Words(dress, "title"), CutWords(dress, "small", "text2")
        self.cancel = WordButton(dress)
        self.cancel.clicked.connect(self.cancelled)
        self.setFixedSize(grown(_WIDE), grown(_TALL))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addStretch(1)
        answers = QHBoxLayout()
        answers.addStretch(1)
        answers.addWidget(self.cancel)
        column.addLayout(answers)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._move)

    def tell(self, title: str, text: str, answer: str = "") -> None:
        """Say what goes on, under `title`; `answer` is what the button says, by default that it cancels."""
        self.setFixedSize(grown(_WIDE), grown(_TALL))
        self._title.setText(title)
        self._text.setText(text)
        self.cancel.set_words(answer or self._dress.say("dialog.cancel"))
        self.setAccessibleName(f"{title}. {text}")
        self.update()

    def speak(self) -> None:
        """Have a screen reader say what goes on."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def _move(self) -> None:
        self._at = (self._at + _STEP) % 1.0
        self.update(0, grown(66) - 6, self.width(), 20)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        edge = dress.color("lineStrong")
        draw_box(painter, self.rect().toRectF(), fill=dress.color("panel"), stroke=edge, radius=10)
        bar = QRectF(20, grown(66), self.width() - 40, 6)
        draw_box(painter, bar, fill=dress.color("field"), radius=3)
        wide = bar.width() * 0.3
        left = bar.left() + (bar.width() + wide) * self._at - wide
        part = QRectF(left, bar.top(), wide, bar.height()) & bar
        draw_box(painter, part, fill=dress.color("accent"), radius=3)
        painter.end()
        self.painted.emit()


class ProgressCard(ProgressFace):
    """A card at the lower right of what it lies over; the window can be worked in meanwhile."""

    def __init__(self, window: QWidget, over: QWidget, dress: Dress) -> None:
        super().__init__(window, dress)
        self._window, self._over = window, over
        self._later = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._later.timeout.connect(self._appear)
        self.hide()

    def begin(self, title: str, text: str) -> None:
        """Say what goes on, once it has gone on for half a second."""
        self.tell(title, text)
        self._later.start()

    def end(self) -> None:
        """It is over."""
        self._later.stop()
        self.hide()

    def _appear(self) -> None:
        corner = self._over.mapTo(self._window, self._over.rect().bottomRight())
        self.move(corner.x() - self.width() - 16, corner.y() - self.height() - 16)
        self.show()
        self.raise_()
        self.speak()
