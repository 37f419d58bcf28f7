"""The field that is laid over a beat while one of its words is written."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import draw_box, grown, painter_for
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.words import Words

LEAST = 112


class BeatField(LineField):
    """Takes what is written on Enter, Tab, or when the keyboard goes elsewhere; Esc gives it up.

    Signals:
        given: the text that is to be kept.
        walked: Tab (True) or Shift+Tab: the next or the last field is to be written.
        ended: nothing is written any more, and the keyboard goes back to the page.
    """

    given = Signal(str)
    walked = Signal(bool)
    ended = Signal()

    def __init__(self, dress: Dress, sheet: QWidget) -> None:
        super().__init__(dress, limit=LINE_LIMIT, name="small")
        self.setParent(sheet)
        self._sheet = sheet
        self._trouble = _Trouble(dress, sheet)
        self._is_open = False
        self.entered.connect(self._keep)
        self.escaped.connect(self.close_up)
        self.left.connect(self._leave)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether something is being written."""
        return self._is_open

    def begin(self, place: QRect, text: str, name: str) -> None:
        """Write over `place`, with `text` marked."""
        wide = max(place.width() + 8, grown(LEAST))
        right = self._sheet.width() - 8
        left = min(place.x() - 4, right - wide)
        self.setGeometry(left, place.center().y() - self.height() // 2, wide, self.height())
        self.setAccessibleName(name)
        self._trouble.hide()
        self._is_open = True
        self.show_value(text, anew=True)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def complain(self, sentence: str) -> None:
        """Say below the field what is wrong with what stands in it."""
        self._trouble.say_below(self.geometry(), sentence)
        self.setAccessibleDescription(sentence)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_up(self) -> None:
        """Write no more."""
        if self._is_open:
            self._is_open = False
            self.setAccessibleDescription("")
            self._trouble.hide()
            self.ended.emit()
            self.hide()

    def _keep(self) -> None:
        if self._is_open:
            self.given.emit(self.text())

    def _leave(self) -> None:
        """Keep what is sound; what is not is given up, for the person has gone on."""
        if self._is_open and self.isVisible():
            self._keep()
            if self._trouble.isVisible():
                self.close_up()

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own
        self.walked.emit(forward)
        return True


class _Trouble(QWidget):
    def __init__(self, dress: Dress, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._dress, self._sheet = dress, sheet
        self.words = Words(dress, "meta", "error", wraps=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 6, 10, 6)
        self._row.addWidget(self.words)
        self.hide()

    def say_below(self, place: QRect, sentence: str) -> None:
        self.words.setText(sentence)
        wide = grown(260)
        left = max(8, min(place.x(), self._sheet.width() - wide - 8))
        self.setGeometry(left, place.bottom() + 4, wide, 10)
        self.setFixedWidth(wide)
        self.setFixedHeight(self._row.heightForWidth(wide))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        draw_box(painter, self.rect().toRectF(), fill=self._dress.color("errorSoft"), radius=6)
        painter.end()
