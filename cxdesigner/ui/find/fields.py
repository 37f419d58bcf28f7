"""The fields of the find bar: Enter goes on, Shift+Enter back, Esc away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.typing import is_history_key

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOT_THE_BOARDS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FindField(LineField):
    """One line of what is looked for, or put in its place.

    Signals:
        forward: Enter.
        back: Shift+Enter.
        escaped: Esc.
    """

    forward = Signal()
    back = Signal()
    escaped = Signal()

    def __init__(self, dress: Dress, icon: str) -> None:
        super().__init__(dress, icon=icon, height=28, name="small")
        self.setMinimumWidth(140)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.back if has_shift else self.forward).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() not in _NOT_THE_BOARDS:
            super().keyPressEvent(event)
            if not is_history_key(event):
                event.accept()
