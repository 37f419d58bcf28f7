"""What is said at the bottom of the window and goes by itself: that something is done, and the way back."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cxdesigner.layout.theme import theme, tokens
from cxdesigner.ui.banner import Way
from cxdesigner.ui.fading import fade_in
from cxdesigner.ui.widgets.drawing import CENTER, draw_box, draw_icon, draw_text, painter_for, text_width

Kind = Literal["done", "removed", "info", "warning", "refusal"]

SIGNS: dict[Kind, tuple[str, str]] = {
    "done": ("check", "success"),
    "removed": ("undo", "text2"),
    "info": ("info", "info"),
    "warning": ("warn", "warning"),
    "refusal": ("no", "error"),
}
"""Each kind's icon, and its colour among those of the dark theme: a toast is dark in either."""

_HALF = 128
"""Below this lightness a window is dark; a toast that is darker still would not be seen on it."""


class Toast(QWidget):
    """A short word at the bottom of the window, for four seconds; longer while the pointer or the keyboard is at it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.words = ""
        self.kind: Kind = "done"
        self.way = _WayButton(self)
        self.way.clicked.connect(self._go)
        self._way: Way | None = None
        self._timer = QTimer(self, singleShot=True, interval=tokens()["motion"]["toast"])
        self._timer.timeout.connect(self._pass)
        self.hide()

    def say_done(self, words: str, way: Way | None = None) -> None:
        """Say that something is done."""
        self.say(words, "done", way)

    def say(self, words: str, kind: Kind, way: Way | None = None, *, is_aloud: bool = True) -> None:
        """Say `words`, to the eye and, where it is aloud, to the ear; a button leads the `way`."""
        self.words, self.kind, self._way = words, kind, way
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, way is None)
        self.way.show_words(way.words if way is not None else "")
        self.way.setVisible(way is not None)
        self.setAccessibleName(words)
        self._place()
        if self.isHidden():
            fade_in(self)
        self.show()
        self.raise_()
        self._timer.start()
        if is_aloud:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _place(self) -> None:
        window, extra = self._window, self.way.width() + 20 if self._way is not None else 0
        self.setFixedSize(min(text_width("bodyM", self.words) + 56 + extra, window.width() - 64), 44)
        self.way.move(self.width() - self.way.width() - 8, 6)
        self.move((window.width() - self.width()) // 2, window.height() - 32 - 24 - self.height())

    def _pass(self) -> None:
        if self._way is not None and (self.underMouse() or self.way.hasFocus()):
            self._timer.start()
        else:
            self.hide()

    def _go(self) -> None:
        way, self._way = self._way, None
        self.hide()
        if way is not None:
            way.go()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, light, dark = painter_for(self), theme("light"), theme("dark")
        is_dark = self.palette().window().color().lightness() < _HALF
        draw_box(painter, self.rect().toRectF(), fill=dark["pressed"] if is_dark else light["text"], radius=8)
        icon, ink = SIGNS[self.kind]
        draw_icon(painter, icon, 16, 14, dark[ink])
        end = 12
        if not self.way.isHidden():
            end = self.width() - self.way.x() + 8
            painter.fillRect(self.way.x() - 6, 13, 1, 18, dark["lineStrong"])
        room = QRectF(40, 0, self.width() - 40 - end, 44)
        draw_text(painter, room, self.words, "bodyM", light["panel"])
        painter.end()


class _WayButton(QAbstractButton):
    """Words on the toast that do something about what it tells."""

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
