"""Alt and the letters of the menus, while the menu bar is hidden: it comes, and goes again when it is done with."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

_TAP_S = 0.4
"""How long Alt may be held to count as a tap: longer, it was held for something else."""


class MenuKeys(QObject):
    """Makes a hidden menu bar answer Alt, F10 and Alt with a menu's letter."""

    def __init__(self, window: QWidget, bar: QMenuBar, menus: list[QMenu]) -> None:
        super().__init__(window)
        self._window, self._bar = window, bar
        self._menus = menus
        self._alt_at: float | None = None
        self._before: QWidget | None = None
        self.stays = False
        self._shortcuts: list[QShortcut] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._go)
        for menu in menus:
            menu.aboutToHide.connect(self._later.start)

    def bind(self) -> None:
        """Answer the letters that the menus' titles of now mark."""
        for old in self._shortcuts:
            old.deleteLater()
        self._shortcuts = [self._shortcut(menu) for menu in self._menus]
        opens = QShortcut(QKeySequence("F10"), self._window)
        opens.activated.connect(lambda: self.open(self._menus[0]))
        self._shortcuts.append(opens)
        self._let()

    @property
    def is_native(self) -> bool:
        """Whether the desktop shows the menus itself, at no cost to the window."""
        return self._bar.isNativeMenuBar()

    def watch(self) -> None:
        """Listen to the window's keys: from now on it has a handle."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def show_bar(self, stays: bool) -> None:
        """Show the bar for good, or only when it is called."""
        self.stays = stays
        self._bar.setVisible(stays)
        self._let()

    def open(self, menu: QMenu) -> None:
        """Show the bar with `menu` open; the keyboard comes back to where it was."""
        if QApplication.focusWidget() is not self._bar:
            self._before = QApplication.focusWidget()
        self._bar.show()
        self._let()
        self._bar.setActiveAction(menu.menuAction())

    def _shortcut(self, menu: QMenu) -> QShortcut:
        shortcut = QShortcut(QKeySequence.mnemonic(menu.title()), self._window)
        shortcut.activated.connect(lambda: self.open(menu))
        return shortcut

    def _let(self) -> None:
        # The bar has these keys itself while it can be seen; twice would be none.
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not self._bar.isVisible())

    def _go(self) -> None:
        if not self.stays and not isinstance(QApplication.activePopupWidget(), QMenu):
            if self._before is not None and isValid(self._before) and self._bar.hasFocus():
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)
            self._before = None
            self._bar.hide()
            self._let()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if isinstance(event, QKeyEvent):
            self._on_key(event)
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.FocusOut):
            self._alt_at = None
        return False

    def _on_key(self, event: QKeyEvent) -> None:
        is_alt = event.key() == Qt.Key.Key_Alt
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._alt_at = monotonic() if is_alt else None
        elif event.type() == QEvent.Type.KeyRelease and is_alt and self._alt_at is not None:
            is_tap = monotonic() - self._alt_at < _TAP_S
            self._alt_at = None
            if is_tap and not self._bar.isVisible():
                self.open(self._menus[0])
