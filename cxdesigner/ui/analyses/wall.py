"""An analysis on the wall: its page alone on a whole screen, live and without panels."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look
from cxdesigner.ui.analyses.pane import PagePane
from cxdesigner.ui.analyses.view import AnalysisView

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


class WalledView(AnalysisView):
    """An analysis that can fill a screen, the second one where there is one. F fills it, F or Esc gives it back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.screen_: WallScreen | None = None

    def page_for(self, look: Look, wide: float, tall: float) -> Page:
        """Return the page for a room of this size."""
        raise NotImplementedError

    def press_on_wall(self, target: str) -> None:
        """Do what a press on the wall means; nothing there leads away from it."""

    def refresh(self) -> None:
        super().refresh()
        if self.screen_ is not None:
            self.screen_.refresh()

    def fill_screen(self) -> None:
        """Show the page on a whole screen; asked for again, give it back."""
        if self.screen_ is not None:
            self.screen_.close()
            return
        self.screen_ = WallScreen(self, self.dress.say(f"action.view_{self.id}"), self._is_gone)
        other = next((s for s in QGuiApplication.screens() if s is not self.main.screen()), None)
        if other is not None:
            self.screen_.setGeometry(other.geometry())
        self.screen_.showFullScreen()
        self.screen_.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_gone(self) -> None:
        self.screen_ = None


class WallScreen(QWidget):
    """The screen: it asks `view` for its page, and `then` says that it is gone."""

    def __init__(self, view: WalledView, title: str, then: Callable[[], None]) -> None:
        super().__init__(view.main, Qt.WindowType.Window)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.pane = PagePane(view.dress)
        self.pane.sheet.own_keys = view.pane.sheet.own_keys
        for policy in (self.pane.setHorizontalScrollBarPolicy, self.pane.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self.pane)
        self.setFocusProxy(self.pane.sheet)
        self.destroyed.connect(then)
        self.pane.pressed.connect(view.press_on_wall)

    def refresh(self) -> None:
        """Show the page of now."""
        room = self.pane.viewport().size()
        self.pane.show_page(self._view.page_for(self._view.look, room.width(), room.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F):
            self.close()
        elif not self._view.key(event):
            super().keyPressEvent(event)
