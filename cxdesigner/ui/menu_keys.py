"""Alt and the letters of the menus, while the menu bar is hidden: it comes, and goes again when it is done with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget


class MenuKeys(QObject):
    """Makes a hidden menu bar answer Alt, F10 and Alt with a menu's letter."""

    def __init__(self, window: QWidget, bar: QMenuBar, menus: list[QMenu]) -> None:
        super().__init__(window)
        self._window, self._bar = window, bar
        self._is_alt_alone = False
        self.stays = False
        self._shortcuts: list[QShortcut] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._go)
        bar.installEventFilter(self)
        for menu in menus:
            menu.aboutToHide.connect(self._later.start)

    def bind(self, menus: list[QMenu]) -> None:
        """Answer the letters of `menus`, as their titles of now mark them."""
        for old in self._shortcuts:
            old.deleteLater()
        self._shortcuts = [self._shortcut(menu) for menu in menus]
        opens = QShortcut(QKeySequence("F10"), self._window)
        opens.activated.connect(lambda: self.open(menus[0]))
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
        """Show the bar with `menu` open."""
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
        popup = QApplication.activePopupWidget()
        if not self.stays and not isinstance(popup, QMenu) and not self._bar.hasFocus():
            self._bar.hide()
            self._let()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._bar:
            if event.type() == QEvent.Type.FocusOut:
                self._later.start()
            return False
        if isinstance(event, QKeyEvent):
            self._on_key(event)
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._is_alt_alone = False
        return False

    def _on_key(self, event: QKeyEvent) -> None:
        is_alt = event.key() == Qt.Key.Key_Alt
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._is_alt_alone = is_alt
        elif event.type() == QEvent.Type.KeyRelease and is_alt and self._is_alt_alone:
            self._is_alt_alone = False
            if not self._bar.isVisible():
                self._bar.show()
                self._let()
                self._bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
                self._bar.setActiveAction(self._bar.actions()[0])
