"""What the keys do in the table: they walk, edit, clear and choose. Typing replaces the text of the cell."""

from __future__ import annotations

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
        key, column, view = event.key(), self._model.column(number), self._view
        has_shift = bool(event.modifiers() & _SHIFT)
        if column is None or (key == Qt.Key.Key_Space and has_shift):
            if key == Qt.Key.Key_Space or key in _ENTER:
                view.tick_wanted.emit(line, False)
                return True
            return self._is_mark(key, line)
        if column == "moment":
            if key == Qt.Key.Key_Space or key in _ENTER:
                view.mark_wanted.emit(line)
                return True
            if self._is_mark(key, line):
                return True
        if key in _CLEAR:
            view.clear_wanted.emit()
            return True
        if column != "moment" and (key in _ENTER or key == Qt.Key.Key_F2):
            view.edit_wanted.emit(line, number, "")
            return True
        if column != "moment" and _types(event) and key != Qt.Key.Key_Space:
            view.edit_wanted.emit(line, number, event.text())
            return True
        return _types(event)

    def _is_mark(self, key: int, line: int) -> bool:
        if key == Qt.Key.Key_M:
            self._view.mark_wanted.emit(line)
        return key == Qt.Key.Key_M

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
