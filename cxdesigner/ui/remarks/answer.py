"""The field for an answer: Enter says it, Ctrl+Enter settles the matter with it, Esc goes away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import CENTER, draw_box, draw_text, grown, painter_for, text_width
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.typing import is_history_key

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerField(LineField):
    """34 px high, with a hint, and the key that says it at its right.

    Signals:
        sent: Enter.
        settled: Ctrl+Enter.
        escaped: Esc.
    """

    sent = Signal()
    settled = Signal()
    escaped = Signal()

    def __init__(self, dress: Dress, limit: int) -> None:
        super().__init__(dress, limit=limit, height=34, name="small")
        self._key = ""
        self.setMaxLength(limit)
        self.setTextMargins(10, 0, 10, 0)

    def set_hint(self, hint: str, key: str) -> None:
        """Show `hint` while nothing is written, and the cap of `key`."""
        self._key = key
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setTextMargins(10, 0, text_width("meta", key) + 26, 0)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.settled if has_control else self.sent).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.accept()
        else:
            super().keyPressEvent(event)
            if not is_history_key(event):
                event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, dress = painter_for(self), self._dress
        wide = text_width("meta", self._key) + 12
        cap = QRectF(self.width() - wide - 9, (self.height() - grown(18)) / 2, wide, grown(18))
        draw_box(painter, cap, fill=dress.color("card"), stroke=dress.color("lineStrong"), radius=4)
        draw_text(painter, cap, self._key, "meta", dress.color("text2"), CENTER)
        painter.end()
