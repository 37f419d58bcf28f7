"""A line to type in that shows where its words go on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QToolTip

from cxdesigner.ui.widgets.words import plain_tip

_INSIDE = 2
"""Air that Qt keeps at both ends of a line."""


class CutLine(QLineEdit):
    """Words that are too many end in an ellipsis while the keyboard is elsewhere, and a tip has them all."""

    def is_cut(self) -> bool:
        """Tell whether the words are wider than the line, and the keyboard is not in it to walk them."""
        if self.hasFocus() or not self.text():
            return False
        return self.fontMetrics().horizontalAdvance(self.text()) > self._room()

    def tip(self) -> str:
        """Return all the words as a tooltip, where not all can be seen."""
        return plain_tip(self.text()) if self.is_cut() else ""

    def _room(self) -> int:
        margins = self.textMargins()
        return self.contentsRect().width() - margins.left() - margins.right() - 2 * _INSIDE

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and (tip := self.tip()):
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_cut():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        inside = self.contentsRect().marginsRemoved(self.textMargins()).adjusted(_INSIDE, 0, -_INSIDE, 0)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()
