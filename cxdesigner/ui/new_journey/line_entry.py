"""A field for one line of the guided path, with the keys that make, move and remove lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import font


class LineEntry(QLineEdit):
    """Takes one line, and hands on the keys that make, move and remove lines.

    Signals:
        typed: a person typed.
        enter, tab, untab: these keys; Tab and Shift+Tab only while `takes_tab` or `takes_untab`.
        erased: Backspace where nothing stands.
        walked: Up (-1) or Down (1). moved: the same with Alt.
        focused: the keyboard came here, or went.
    """

    typed = Signal(str)
    enter = Signal()
    tab = Signal()
    untab = Signal()
    erased = Signal()
    walked = Signal(int)
    moved = Signal(int)
    focused = Signal(bool)

    def __init__(self, dress: Dress, name: str = "smallS") -> None:
        super().__init__()
        self._dress = dress
        self.takes_tab = self.takes_untab = False
        self.setObjectName("bare")
        self.setFrame(False)
        self.setFont(font(name))
        self.setMaxLength(LINE_LIMIT)
        self.textEdited.connect(self.typed)

    def show_value(self, text: str) -> None:
        """Show `text`, and leave the caret where it is in what stands there already."""
        if text != self.text():
            self.setText(text)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab and self.takes_tab:
                self.tab.emit()
                return True
            if event.key() == Qt.Key.Key_Backtab and self.takes_untab:
                self.untab.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.enter.emit() if is_plain else event.ignore()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.erased.emit()
        elif key in steps:
            (self.moved if is_alt else self.walked).emit(steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)
