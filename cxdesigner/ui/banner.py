"""What is said over the board: a banner that stays until it is answered, and a toast that goes by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from cxdesigner.layout.theme import theme, tokens
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.fading import fade_in
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import CENTER, draw_box, draw_icon, draw_text, painter_for, text_width
from cxdesigner.ui.widgets.words import Words


class Banner(QWidget):
    """One sentence above the board, one at a time; a cross takes it away."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress, self._tone = dress, "warning"
        self.words = Words(dress, "bodyM", wraps=True)
        self.words.setMinimumHeight(28)
        self.cross = IconButton(dress, "x", size=QSize(28, 28))
        self.cross.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(56, 16, 24, 10)
        row.addWidget(self.words, 1)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        dress.changed.connect(self._say)
        self._say()
        self.hide()

    def say_warning(self, text: str) -> None:
        """Say something that should be known before going on."""
        self._say_sentence(text, "warning")

    def say_error(self, text: str) -> None:
        """Say that something did not work, and what is safe."""
        self._say_sentence(text, "error")

    def _say_sentence(self, text: str, tone: str) -> None:
        self._tone = tone
        self.words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.update()

    def _say(self) -> None:
        self.cross.name_it(self._dress.say("banner.close"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("canvas"))
        bed = QRectF(14, 8, self.width() - 28, self.height() - 10)
        draw_box(painter, bed, fill=self._dress.color(f"{self._tone}Soft"), radius=8)
        icon = "error" if self._tone == "error" else "warn"
        draw_icon(painter, icon, 30, 22, self._dress.color(self._tone))
        painter.end()


_HALF = 128
"""Below this lightness a window is dark; a toast that is darker still would not be seen on it."""


class Toast(QWidget):
    """A short word that something is done: at the bottom of the window, for four seconds."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.words = ""
        self.undo = _UndoButton(self)
        self.undo.clicked.connect(self._undo)
        self._take_back: Callable[[], object] = lambda: None
        self._timer = QTimer(self, singleShot=True, interval=tokens()["motion"]["toast"])
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say_done(self, words: str, *, undo: Callable[[], object] | None = None, undo_words: str = "") -> None:
        """Say `words`, to the eye and to the ear; a button of `undo_words` calls `undo`."""
        self.words = words
        self._take_back = undo or (lambda: None)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, undo is None)
        self.undo.show_words(undo_words)
        self.undo.setVisible(undo is not None)
        extra = self.undo.width() + 20 if undo is not None else 0
        self.setAccessibleName(words)
        window = self._window
        self.setFixedSize(min(text_width("bodyM", words) + 56 + extra, window.width() - 64), 44)
        self.undo.move(self.width() - self.undo.width() - 8, 6)
        self.move((window.width() - self.width()) // 2, window.height() - 32 - 24 - self.height())
        if self.isHidden():
            fade_in(self)
        self.show()
        self.raise_()
        self._timer.start()
        event = QAccessibleAnnouncementEvent(self, words)
        QAccessible.updateAccessibility(event)

    def _undo(self) -> None:
        self.hide()
        self._take_back()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, light, dark = painter_for(self), theme("light"), theme("dark")
        is_dark = self.palette().window().color().lightness() < _HALF
        draw_box(painter, self.rect().toRectF(), fill=dark["pressed"] if is_dark else light["text"], radius=8)
        draw_icon(painter, "check", 16, 14, dark["success"])
        end = 12
        if not self.undo.isHidden():
            end = self.width() - self.undo.x() + 8
            painter.fillRect(self.undo.x() - 6, 13, 1, 18, dark["lineStrong"])
        room = QRectF(40, 0, self.width() - 40 - end, 44)
        draw_text(painter, room, self.words, "bodyM", light["panel"])
        painter.end()


class _UndoButton(QAbstractButton):
    """Words on the toast that take back what it tells of."""

    def __init__(self, toast: QWidget) -> None:
        super().__init__(toast)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, words: str) -> None:
        """Show `words`."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setFixedSize(text_width("bodyS", words) + 16, 32)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, light = painter_for(self), theme("light")
        ink = light["panel" if self.underMouse() else "accentLine"]
        draw_text(painter, self.rect().toRectF(), self.text(), "bodyS", ink, CENTER)
        if self.hasFocus():
            draw_box(painter, self.rect().toRectF(), stroke=light["accentLine"], width=2)
        painter.end()
