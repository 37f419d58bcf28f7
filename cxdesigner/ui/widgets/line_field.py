"""A field of one line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.cut_line import CutLine
from cxdesigner.ui.widgets.drawing import draw_icon, font, grown
from cxdesigner.ui.widgets.typing import draw_field, is_history_key, leaves_history_keys


class LineField(CutLine):
    """One line of text in a box of 30 px, with an icon in front where it has one.

    Signals:
        typed: a person typed; the text, which is within the limit.
        overflowed: how many characters there are, where that is beyond the limit; 0 once it is not.
        entered: Enter.
        escaped: Esc, with nothing to give back.
        finished: Esc or Enter: the person is done here.
        left: the focus went elsewhere.
    """

    typed = Signal(str)
    overflowed = Signal(int)
    entered = Signal()
    escaped = Signal()
    finished = Signal()
    left = Signal()

    def __init__(  # how it looks, and what it takes
        self, dress: Dress, *, limit: int = 1_000, icon: str = "", height: int = 30, name: str = "smallM"
    ) -> None:
        super().__init__()
        self._dress, self._icon, self._limit, self._name, self._tall = dress, icon, limit, name, height
        self._before, self._is_over, self._is_wrong = "", False, False
        self.setObjectName("bare")
        self.setFrame(False)
        self._grow()
        self.setTextMargins(28 if icon else 8, 0, 8, 0)
        self.textEdited.connect(self._on_typed)
        dress.changed.connect(self._grow)

    def _grow(self) -> None:
        self.setFont(font(self._name))
        self.setFixedHeight(grown(self._tall))
        self.update()

    def show_value(self, text: str, *, anew: bool = False) -> None:
        """Show `text`. What stands there already is left alone, caret and all; `anew` begins with another thing."""
        if text != self.text() and (anew or not self._is_over or not self.hasFocus()):
            at = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(at, len(text)) if self.hasFocus() else 0)
        if anew:
            self._before = text
            self._tell_length(len(text))

    def mark(self, *, is_wrong: bool) -> None:
        """Show whether what stands here is refused."""
        self._is_wrong = is_wrong
        self.update()

    def _on_typed(self, text: str) -> None:
        self._tell_length(len(text))
        if not self._is_over:
            self.typed.emit(text)

    def _tell_length(self, length: int) -> None:
        was_over, self._is_over = self._is_over, length > self._limit
        if self._is_over or was_over:
            self.overflowed.emit(length if self._is_over else 0)
            self.update()

    def event(self, event: QEvent) -> bool:
        return False if leaves_history_keys(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_history_key(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text() == self._before:
                self.escaped.emit()
                self.finished.emit()
            else:
                self.setText(self._before)
                self._on_typed(self._before)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._before = self.text()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.rect().toRectF()
        lit = self.underMouse() and self.isEnabled() and not self.isReadOnly()
        is_wrong = self._is_over or self._is_wrong
        draw_field(painter, rect, self._dress, has_focus=self.hasFocus(), is_wrong=is_wrong, is_lit=lit)
        if self._icon:
            draw_icon(painter, self._icon, 8, (self.height() - 16) / 2, self._dress.color("text2"))
        painter.end()
        super().paintEvent(event)
