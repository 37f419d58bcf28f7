"""Editing a title in place: a plain text field over the card, in the card's own type."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from cxdesigner.layout.display_list import TextStyle
from cxdesigner.layout.theme import Theme
from cxdesigner.model.record import LINE_LIMIT, TEXT_LIMIT
from cxdesigner.ui.fonts import qfont

_GOES_ON = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class TitleEditor(QPlainTextEdit):
    """A field for one title, or for a note. Ctrl+Enter, a click elsewhere and, of a title, Enter keep it; Esc gives
    it up; Tab goes on.

    `done` is called once, with the text or with None; then, after Tab, `go_on` with 1, after Shift+Tab with -1, after
    F2 with 0.
    Nothing but plain text ever comes in.
    """

    def __init__(
        self,
        parent: QWidget,
        done: Callable[[str | None], None],
        too_long: Callable[[], None],
        go_on: Callable[[int], None],
    ) -> None:
        super().__init__(parent)
        self._done: Callable[[str | None], None] | None = None
        self._finish = done
        self._too_long = too_long
        self._go_on = go_on
        self._is_text = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.setCursorWidth(2)
        self.textChanged.connect(self._on_text)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.hide()

    def open(self, text: str, style: TextStyle, theme: Theme, name: str) -> None:
        """Show the field with `text`, all of it chosen, so that typing replaces it."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme["accentSoft"]))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme["text"]))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(theme["accentLine"]))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme["text"]))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # the application's style sheet keeps it from being handed down
        self.setFont(qfont(style))
        self.setAccessibleName(name)
        self._done = None
        self._is_text = False
        self.setPlainText(text)
        self.selectAll()
        self._done = self._finish
        self.show()
        self.raise_()

    def open_text(self, text: str, style: TextStyle, theme: Theme, name: str, ground: str) -> None:
        """Show the field with a `text` of several lines on a `ground`: Enter starts a line, Ctrl+Enter keeps."""
        self.open(text, style, theme, name)
        self._is_text = True
        self.setPlainText(text)  # once more: a title's limit may have cut it
        for widget in (self, self.viewport()):
            palette = widget.palette()
            palette.setColor(QPalette.ColorRole.Base, QColor(ground))
            widget.setPalette(palette)
        self.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def is_open(self) -> bool:
        """Whether a title is being edited."""
        return self._done is not None

    def keep(self) -> None:
        """Close and keep what was typed."""
        self._close(self.toPlainText().strip())

    def give_up(self) -> None:
        """Close and keep what stood there before."""
        self._close(None)

    def _close(self, text: str | None) -> None:
        done, self._done = self._done, None
        if done is not None:
            self.hide()
            done(text)

    def _on_text(self) -> None:
        text = self.toPlainText()
        limit = TEXT_LIMIT if self._is_text else LINE_LIMIT
        if len(text) > limit:
            cursor_at = self.textCursor().position()
            self.setPlainText(text[:limit])
            cursor = self.textCursor()
            cursor.setPosition(min(cursor_at, limit))
            self.setTextCursor(cursor)
            self._too_long()
        self._grow()

    def _grow(self, _size: object = None) -> None:
        """Be as tall as the text."""
        lines = self.document().size().height()
        tall = int(lines * self.fontMetrics().lineSpacing() + 8) + 2 * self.frameWidth()
        if tall != self.height() and tall > 8:
            self.resize(self.width(), tall)
            if (canvas := self.parentWidget()) is not None:
                canvas.update()  # the paper of a note grows along

    def place(self, x: int, y: int, wide: int) -> None:
        """Put the field where the card's title is."""
        self.move(x, y)
        self.resize(wide, self.height())
        self._grow()

    def event(self, event: QEvent) -> bool:
        """Keep shortcuts of the window from taking the keys that write."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Shift+Enter starts a line, Esc gives up, Tab and F2 keep and go on."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _GOES_ON or (key == Qt.Key.Key_F2 and not self._is_text):
            self.keep()
            self._go_on(_GOES_ON.get(Qt.Key(key), 0))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._keeps(shift, event.modifiers()):
            self.keep()
        elif key == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def _keeps(self, has_shift: bool, modifiers: Qt.KeyboardModifier) -> bool:  # a key is held, or not
        """Tell whether Enter keeps what is written: that of a text only with Ctrl."""
        if self._is_text:
            return bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        return not has_shift

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text only, whatever else the clipboard holds."""
        if source.hasText():
            self.insertPlainText(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A click elsewhere keeps; another window in front does not end the editing."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.keep()
