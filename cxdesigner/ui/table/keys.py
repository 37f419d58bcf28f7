"""What the keys do in the table: they walk, edit, clear and choose. Typing replaces the text of the cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from cxdesigner.ui.table.model import TableModel

if TYPE_CHECKING:
    from cxdesigner.ui.table.view import TableView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_CTRL, _ALT, _SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class CellKeys:
    """The keys of one table."""

    def __init__(self, view: TableView, model: TableModel) -> None:
        self._view, self._model = view, model

    def overrides(self, event: QEvent) -> bool:
        """Take a key from the window's shortcuts where it means something to a cell."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        is_cell = self._view.currentIndex().column() > 0
        if event.key() == Qt.Key.Key_F2 or (is_cell and (event.key() in _CLEAR or _types(event))):
            event.accept()
            return True
        return False

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; tell whether it meant anything."""
        key, index = event.key(), self._view.currentIndex()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):  # with Ctrl; without, Qt asks for the next widget
            self._view.leave(-1 if key == Qt.Key.Key_Backtab else 1)
            return True
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if self._model.is_adding(index.row()):
            if key in _ENTER or key == Qt.Key.Key_Space:
                self._view.add_wanted.emit()
                return True
            return False
        if self._model.row_at(index.row()) is None:
            return False
        return self._on_cell(event, index.row(), index.column())

    def _on_cell(self, event: QKeyEvent, line: int, number: int) -> bool:
        key, column = event.key(), self._model.column(number)
        has_shift = bool(event.modifiers() & _SHIFT)
        does = key == Qt.Key.Key_Space or key in _ENTER
        if column is None or (key == Qt.Key.Key_Space and has_shift):
            return self._do(does, lambda: self._view.tick_wanted.emit(line, False)) or self._marks(key, line)
        if key in _CLEAR:
            return self._do(True, self._view.clear_wanted.emit)
        if column == "moment":
            mark = self._do(does, lambda: self._view.mark_wanted.emit(line))
            return mark or self._marks(key, line) or _types(event)
        return self._writes(event, line, number)

    def _writes(self, event: QKeyEvent, line: int, number: int) -> bool:
        """Begin to edit: the text that is there on Enter and F2, over it on a letter."""
        if event.key() in _ENTER or event.key() == Qt.Key.Key_F2:
            self._view.edit_wanted.emit(line, number, "")
            return True
        if _types(event) and event.key() != Qt.Key.Key_Space:
            self._view.edit_wanted.emit(line, number, event.text())
        return _types(event)

    def _marks(self, key: int, line: int) -> bool:
        return self._do(key == Qt.Key.Key_M, lambda: self._view.mark_wanted.emit(line))

    @staticmethod
    def _do(is_meant: bool, call: Callable[[], object]) -> bool:
        if is_meant:
            call()
        return is_meant

    def _escape(self) -> bool:
        if self._view.is_many():
            at = self._view.currentIndex()
            self._view.choose(at.row(), at.column(), at.row(), at.column())
        else:
            self._view.let_go_wanted.emit()
        return True


def _types(event: QKeyEvent) -> bool:
    """Tell whether a key writes something."""
    if event.modifiers() & _CTRL and not event.modifiers() & _ALT:  # AltGr is both
        return False
    return bool(event.text()) and event.text().isprintable()
