"""A field for text of any length that is as tall as what stands in it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import draw_line, font, text_style
from cxdesigner.ui.widgets.typing import draw_field, is_history_key, leaves_history_keys

_SIDE, _TOP, _BOXED_TOP = 8, 3, 7


class GrowingText(QTextEdit):
    """Plain text, wrapped and whole. It takes and gives only text: pasted markup comes in as words.

    Signals:
        edited: a person typed; the text, which is within the limit.
        overflowed: how many characters there are, where that is beyond the limit; 0 once it is not.
        finished: Esc, or Enter in a field of one line: the person is done here.
        left: the focus went elsewhere.
        taken_back: Esc, where texts that differ were typed over: each of them is to be what it was.
    """

    edited = Signal(str)
    overflowed = Signal(int)
    finished = Signal()
    left = Signal()
    taken_back = Signal()

    def __init__(  # how it looks, and what it takes
        self, dress: Dress, name: str, token: str, *, limit: int, is_line: bool = False, is_bare: bool = True
    ) -> None:
        super().__init__()
        self._dress, self._token = dress, token
        self._limit, self.is_line, self._is_bare = limit, is_line, is_bare
        self._before, self._hint, self._is_over = "", "", False
        self._is_mixed = self._began_mixed = self._has_told = False
        self._name, self._style = name, text_style(name)
        self.setObjectName("bare")
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font(name))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self.textChanged.connect(self._on_typed)
        dress.changed.connect(self._color)
        dress.changed.connect(self._grow)
        self._color()
        self._put("")

    def set_hint(self, text: str) -> None:
        """Show `text` while there is none."""
        self._hint = text
        self.viewport().update()

    def show_mixed(self, is_mixed: bool) -> None:
        """Show that the things selected say different things here; what is typed is then said of all."""
        if is_mixed != self._is_mixed:
            self._is_mixed = is_mixed
            self.viewport().update()

    def words(self) -> str:
        """Return the text as it stands: Qt's own plain text would turn no-break spaces into spaces."""
        return self.document().toRawText().replace("\u2029", "\n")

    def show_value(self, text: str, *, anew: bool = False) -> None:
        """Show `text`. What stands there already is left alone, caret and all; `anew` begins with another thing."""
        if text != self.words() and (anew or not self._is_over or not self.hasFocus()):
            at = self.textCursor().position()
            self._put(text)
            cursor = self.textCursor()
            cursor.setPosition(min(at, max(0, self.document().characterCount() - 1)))
            self.setTextCursor(cursor)
        if anew:
            self._before = text
            self._tell_length(len(text))

    def _put(self, text: str) -> None:
        self.blockSignals(True)
        self.setPlainText(text)
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(_SIDE)
        frame.setRightMargin(_SIDE)
        frame.setTopMargin(self._top())
        frame.setBottomMargin(self._top())
        self.document().rootFrame().setFrameFormat(frame)
        block = QTextBlockFormat()
        block.setLineHeight(self._style.leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(block)
        self.blockSignals(False)
        self._fit_height()

    def _top(self) -> int:
        return _TOP if self._is_bare else _BOXED_TOP

    def _on_typed(self) -> None:
        text = self.words()
        self._tell_length(len(text))
        if not self._is_over:
            self._has_told = True
            self.edited.emit(text)

    def _tell_length(self, length: int) -> None:
        was_over, self._is_over = self._is_over, length > self._limit
        if self._is_over or was_over:
            self.overflowed.emit(length if self._is_over else 0)
            self.viewport().update()

    def _fit_height(self) -> None:
        height = ceil(self.document().size().height())
        if height != self.height():
            self.setFixedHeight(height)

    def _grow(self) -> None:
        if text_style(self._name) != self._style:
            self._style = text_style(self._name)
            self.setFont(font(self._name))
            self._put(self.words())

    def _color(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Text, self._dress.color(self._token))
        self.setPalette(palette)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        is_file = any(url.isLocalFile() for url in source.urls())
        return source.hasText() and not is_file  # a file dropped here is for the window to open

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        self.textCursor().insertText(" ".join(text.splitlines()) if self.is_line else text)

    def event(self, event: QEvent) -> bool:
        return False if leaves_history_keys(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_history_key(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_back()
        elif self.is_line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _give_back(self) -> None:
        is_over_all = self._began_mixed and self._has_told
        if self.words() == self._before and not is_over_all:
            self.finished.emit()
            return
        self._put(self._before)
        if is_over_all:
            self._has_told = False
            self.taken_back.emit()
        elif not self._began_mixed:
            self._on_typed()
        self._tell_length(len(self._before))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._before, self._began_mixed, self._has_told = self.words(), self._is_mixed, False
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        draw_field(
            painter,
            self.viewport().rect().toRectF(),
            self._dress,
            has_focus=self.hasFocus(),
            is_wrong=self._is_over,
            is_mixed=self._is_mixed,
            is_lit=self.underMouse() and not self.isReadOnly(),
            is_bare=self._is_bare,
        )
        if self._hint and self.document().isEmpty():
            top = self._top() + (self._style.leading - self._style.size) / 2
            baseline, room = top + self._style.size * 0.86, self.viewport().width() - 2 * _SIDE
            draw_line(painter, _SIDE, baseline, room, self._hint, self._name, self._dress.color("text3"))
        painter.end()
        super().paintEvent(event)
