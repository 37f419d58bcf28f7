"""Arrow keys inside a group of widgets that is one stop for Tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_TAB, _CLICK = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.ClickFocus


class Roving(QObject):
    """Walks `columns` wide rows of widgets by arrow keys, Home and End; hidden ones are passed over."""

    def __init__(self, parent: QObject, columns: int = 1) -> None:
        super().__init__(parent)
        self._columns = columns
        self._widgets: list[QWidget] = []

    def hold(self, widgets: Sequence[QWidget]) -> None:
        """Walk `widgets`, in their order."""
        for widget in self._widgets:
            widget.removeEventFilter(self)
        self._widgets = list(widgets)
        for widget in widgets:
            widget.installEventFilter(self)
        self.settle()

    def settle(self) -> None:
        """Make the first one shown the stop for Tab, unless the one that is can still be seen."""
        shown = self._shown()
        stop = next((w for w in shown if w.hasFocus() or w.focusPolicy() == _TAB), None)
        self._stop_at(stop or (shown[0] if shown else None))

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _stop_at(self, stop: QWidget | None) -> None:
        for widget in self._widgets:
            widget.setFocusPolicy(_TAB if widget is stop else _CLICK)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._stop_at(watched)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, Qt.Key(event.key()))
        return False

    def _on_key(self, watched: QObject, key: Qt.Key) -> bool:
        shown = self._shown()
        at = next((n for n, widget in enumerate(shown) if widget is watched), None)
        if at is None:
            return False
        steps = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Up: at - self._columns,
            Qt.Key.Key_Down: at + self._columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(shown) - 1,
        }
        to = steps.get(key)
        if to is None:
            return False
        if 0 <= to < len(shown):
            shown[to].setFocus(Qt.FocusReason.TabFocusReason)
        return True
