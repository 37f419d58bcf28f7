"""One window for many tests: what a test did to it is taken back, else it goes.

Opening a window costs more than most tests of it do. So the window of a test that has ended stands by for the next
one, but only where nothing tells it from a window just opened: no part is there that was not, none is shown, placed,
named, filled in, ticked or at work that was not, and no object of the window remembers anything. So a test need not
take back what it does, and does not see what another did.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTextEdit
from shiboken6 import isValid

from cxdesigner.editor.filtering import Filter, set_filter
from cxdesigner.editor.store import Store
from cxdesigner.model.document import Document
from cxdesigner.session.open_project import OpenProject
from cxdesigner.ui.main_window import MainWindow
from cxdesigner.ui.settings import Settings
from tests.ui.window_look import Look, look_of

Dressed = tuple[str, str]
"""A language and a theme."""


class StandingWindow:
    """Keeps the window that stands by, and knows what a window just opened looks like.

    `open_` opens a window in a language and a theme, on a document like those that `document` makes.
    """

    def __init__(self, document: Callable[[], Document], open_: Callable[[str, str], MainWindow]) -> None:
        self._document, self._open = document, open_
        self._fresh: dict[Dressed, Look] = {}
        self._window: MainWindow | None = None
        self._dressed: Dressed = ("", "")
        self._resting: list[QTimer] = []
        self._is_lent = False

    def take(self, project: OpenProject | None, settings: Path, dressed: Dressed) -> MainWindow | None:
        """Return the window that stands by, on `project` and with a file of its own for settings.

        None where one is to be opened: none stands by in that language and theme, or a test has it already.
        """
        window = self._window
        if window is None or self._is_lent:
            return None
        if self._dressed != dressed:
            self.end()
            return None
        self._is_lent = True
        _give_settings(window, settings, dressed)
        if project is not None:
            window.show_project(project)
        for timer in self._resting:
            timer.start()
        return window

    def lend(self, window: MainWindow, dressed: Dressed) -> bool:
        """Let `window`, just opened for a test, stand by afterwards; False where another one does already."""
        if self._window is not None:
            return False
        self._window, self._dressed, self._is_lent = window, dressed, True
        return True

    def put_back(self) -> None:
        """Take the window back from a test that has ended, or end it where it cannot be as it was."""
        if self._window is None or not self._is_lent:
            return
        self._is_lent = False
        is_as_it_was = False
        try:
            is_as_it_was = self._is_as_it_was(self._window)
        finally:
            if not is_as_it_was:
                self.end()

    def end(self) -> None:
        """Let go of the window that stands by."""
        window, self._window, self._resting = self._window, None, []
        if window is not None and isValid(window):
            _close(window)

    def _is_as_it_was(self, window: MainWindow) -> bool:
        if not isValid(window) or not window.isVisible() or window.isFullScreen() or window.isMinimized():
            return False
        if window.dress.theme.name != self._dressed[1] or window.dress.text_scale != 1:
            return False
        if self._dressed not in self._fresh:
            self._fresh[self._dressed] = self._look_of_a_fresh_one()
        self._resting = put_right(window, OpenProject(Store(self._document())), self._dressed)
        return look_of(window) == self._fresh[self._dressed]

    def _look_of_a_fresh_one(self) -> Look:
        window = self._open(*self._dressed)
        put_right(window, OpenProject(Store(self._document())), self._dressed)
        look = look_of(window)
        _close(window)
        return look


# Taking back


def put_right(window: MainWindow, project: OpenProject, dressed: Dressed) -> list[QTimer]:
    """Put the window back to how it was opened, on `project`, as far as a person could.

    Returns the timers that run in a window just opened; they are stopped.
    """
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in window.findChildren(QDialog):
        dialog.close()
        dialog.deleteLater()
    window.project.store.mark_saved()
    QApplication.clipboard().clear()
    _stop_timers(window)
    _drop_parts(window)
    _give_settings(window, Path.home() / "standing" / "window.ini", dressed)
    window.wardrobe.wear()
    window.panels.restore()
    window.banner.hide()
    window.toast.hide()
    window.pictures._count = 0
    set_filter(window.editor, Filter())
    window.resize(1600, 1000)
    _settle()  # before the project, as a board opens as large as there is room for it
    window.show_project(project)
    window.inspector.show_tab("card")
    _take_cursors_back(window)
    resting = _stop_timers(window)
    _settle()
    _delete_later()
    QApplication.processEvents()
    return resting


def _drop_parts(window: MainWindow) -> None:
    """Take away the parts that are made once they are asked for."""
    views, front, checks = window.views, window.front, window.checks
    front.stop()
    front.show_board()
    checks.close()
    window.finder.close_finder()
    window.find_bar.close_bar()
    window.find_bar.field.clear()
    if views.front != "board":
        views.show_view("board")
    made = [*views._analyses.values(), views._table, front._screen, checks.panel]
    for part in filter(None, made):
        part.hide()
        part.setParent(None)
        part.deleteLater()
    if any(made):
        views._table = front._screen = checks.panel = None
        views._analyses.clear()
        window.order_tabs()


def _take_cursors_back(window: MainWindow) -> None:
    """Leave the fields of the forms as one finds them that were never written in: they keep a text that stays."""
    for text in window.inspector.findChildren(QTextEdit):
        text.moveCursor(QTextCursor.MoveOperation.Start)
        text.document().clearUndoRedoStacks()
    for line in window.inspector.findChildren(QLineEdit):
        with QSignalBlocker(line):
            line.setText(line.text())


def _stop_timers(window: MainWindow) -> list[QTimer]:
    """Stop what would happen once after a while, and return the timers."""
    timers = [t for t in window.findChildren(QTimer) if t.isSingleShot() and t.isActive()]
    for timer in timers:
        timer.stop()
    return timers


def _give_settings(window: MainWindow, path: Path, dressed: Dressed) -> None:
    """Give the window a file for settings with nothing in it but a language and a theme."""
    settings = Settings(path)
    settings._file.clear()
    settings.language, settings.theme = dressed  # type: ignore[assignment]  # the tests name sound ones
    window.settings._file = settings._file


def _close(window: MainWindow) -> None:
    window.project.store.mark_saved()
    window.close_quietly()
    _delete_later()


def _settle() -> None:
    for _ in range(4):
        QCoreApplication.sendPostedEvents()


def _delete_later() -> None:
    """Delete now what Qt would delete at the next turn of an event loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
