"""A word above the answers that something is gone, with the way back; it stays until something else is said."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import IconButton, LinkButton
from cxdesigner.ui.widgets.drawing import draw_icon, painter_for
from cxdesigner.ui.widgets.words import CutWords


class UndoBar(QWidget):
    """40 px of bar.

    Signals:
        undone: what was handed to `say_gone` is to come back.
    """

    undone = Signal(object)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._gone: object = None
        self.words, self.undo = CutWords(dress, "smallM"), LinkButton(dress)
        self.cross = IconButton(dress, "x", size=QSize(28, 28))
        row = QHBoxLayout(self)
        row.setContentsMargins(56, 0, 20, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        row.addWidget(self.cross)
        self.setFixedHeight(40)
        self.undo.clicked.connect(self._undo)
        self.cross.clicked.connect(self.hide)
        dress.changed.connect(self._say)
        self._say()
        self.hide()

    def say_gone(self, words: str, gone: object) -> None:
        """Say that something is gone; `gone` is what `undone` tells of."""
        self._gone = gone
        self._show(words, can_undo=True)

    def say_trouble(self, words: str) -> None:
        """Say that something could not be done."""
        self._gone = None
        self._show(words, can_undo=False)

    def _show(self, words: str, *, can_undo: bool) -> None:
        self.words.setText(words)
        self.setAccessibleName(words)
        self.undo.setVisible(can_undo)
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _undo(self) -> None:
        self.hide()
        self.undone.emit(self._gone)

    def _say(self) -> None:
        self.undo.set_words(self._dress.say("own.undo"))
        self.cross.name_it(self._dress.say("banner.close"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        painter.fillRect(
            self.rect().adjusted(1, 0, -1, 0), dress.color("infoSoft" if self._gone else "errorSoft")
        )
        painter.fillRect(QRectF(1, 0, self.width() - 2, 1), dress.color("line"))
        draw_icon(
            painter,
            "trash" if self._gone else "error",
            28,
            12,
            dress.color("info" if self._gone else "error"),
        )
        painter.end()
