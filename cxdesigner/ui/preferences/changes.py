"""What was changed in the preferences since they were opened, so that it can be taken back one by one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cxdesigner.ui.preferences.registry import Setting

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


class Changes(QObject):
    """Sets what a person chooses, at once, and remembers how it was.

    Signals:
        changed: a setting or the keys of an action are others than before.
    """

    changed = Signal()

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._ways_back: list[tuple[str, Callable[[], object]]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._ways_back)

    def set(self, setting: Setting, value: str) -> None:
        """Let `setting` have `value` from now on. What is typed on and on is taken back as one."""
        before = setting.read(self._window)
        if value == before:
            return
        is_same = setting.form == "text" and bool(self._ways_back) and self._ways_back[-1][0] == setting.id
        if not is_same:
            self._ways_back.append((setting.id, partial(setting.write, self._window, before)))
        setting.write(self._window, value)
        self.changed.emit()

    def rebind(self, do: Callable[[], object]) -> None:
        """Let `do` change the keys of actions."""
        keys = self._window.actions_.keys
        before = keys.changes()
        do()
        if keys.changes() != before:
            self._ways_back.append(("", partial(keys.set_all, before)))
            self.changed.emit()

    def undo(self) -> None:
        """Take the last change back."""
        if self._ways_back:
            self._ways_back.pop()[1]()
            self.changed.emit()
