"""One window for many tests: what a test did to it is taken back, else it goes.

Opening a window costs more than most tests of it do. So the window of a test that has ended stands by for the next
one, but only where nothing tells it from a window just opened: no part is there that was not, none is shown, placed,
named, filled in, ticked or at work that was not, and no object of the window remembers anything. So a test need not
take back what it does, and does not see what another did.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QSignalBlocker, QTimer
from PySide6.QtGui import QAction, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from cxdesigner.editor.filtering import Filter, set_filter
from cxdesigner.editor.store import Store
from cxdesigner.model.document import Document
from cxdesigner.session.open_project import OpenProject
from cxdesigner.ui.banner import Banner
from cxdesigner.ui.canvas.title_editor import TitleEditor
from cxdesigner.ui.exports import Exports
from cxdesigner.ui.filters import BoardFilter
from cxdesigner.ui.finder import Finder
from cxdesigner.ui.inspector import fold_head as inspector_fold_head
from cxdesigner.ui.inspector import folding
from cxdesigner.ui.inspector.panel import Inspector
from cxdesigner.ui.main_window import MainWindow
from cxdesigner.ui.outline.popover import OutlinePopover
from cxdesigner.ui.progress_card import ProgressCard
from cxdesigner.ui.remarks import ThreadPopover
from cxdesigner.ui.remarks import fold_head as remarks_fold_head
from cxdesigner.ui.saves import Saves
from cxdesigner.ui.settings import Settings
from cxdesigner.ui.toast import Toast
from cxdesigner.ui.widgets.segments import Segments

Look = list[Any]
"""What can be told of a window: a list of all its parts."""

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


# Looking


def look_of(window: MainWindow) -> Look:
    """Return everything that tells `window` from another: its parts as they are seen, and what its objects keep."""
    look: Look = []
    _look(window, look, is_form=False)
    return look


def _look(part: QObject, look: Look, *, is_form: bool) -> None:
    """Note what can be told of a part and of all in it.

    Of a form of the inspector that is out of sight only what was chosen in it: it is filled in anew when it is shown.
    The lines of menus too are made when they are opened.
    """
    kind = type(part)
    if issubclass(kind, QShortcut) or part.objectName() == "qt_menubar_ext_button":
        return
    if isinstance(part, QAbstractAnimation) and part.state() is QAbstractAnimation.State.Stopped:
        return
    if isinstance(part, (Saves, Exports)) and not part.is_busy:  # made once they are needed
        return
    is_seen = not isinstance(part, QWidget) or part.isVisible()
    if not is_seen and issubclass(kind, _MADE_READY):
        return
    if is_seen or not is_form:
        look.append((kind, _seen(part), _kept(vars(part), 0)))
    else:
        chosen = [value for name in _CHOSEN if type(value := vars(part).get(name)) in _PLAIN and value]
        is_open = isinstance(part, _FOLD_HEADS) and part.isChecked()
        if chosen or is_open:
            look.append((kind, chosen, is_open))
    if issubclass(kind, (QComboBox, QTextEdit)):
        return
    is_form = is_form or issubclass(kind, Inspector)
    for child in sorted(part.children(), key=_name_of_kind):  # whatever was raised over what
        if (is_seen and not is_form) or isinstance(child, QWidget):
            _look(child, look, is_form=is_form)


_MADE_READY = (
    Banner, BoardFilter, Finder, OutlinePopover, ProgressCard, QMenu, Segments, ThreadPopover, TitleEditor, Toast
)  # fmt: skip
"""Parts that are filled in anew when they are shown."""


_CHOSEN = ("filter", "open", "_opened")
"""What a person chose in a form, and what stays whatever it shows."""

_FOLD_HEADS = (inspector_fold_head.FoldHead, folding.FoldHead, remarks_fold_head.FoldHead)


def _name_of_kind(part: QObject) -> str:
    return type(part).__name__


def _seen(part: QObject) -> list[Any]:
    reads = [read(part) for read in _reads(type(part))]
    if not isinstance(part, QWidget):
        return reads
    box = part.geometry().getRect() if part.isVisible() else None
    return [part.isHidden(), part.isEnabled(), box, part.accessibleName(), *reads]


_READS: dict[type, tuple[Callable[[Any], Any], ...]] = {
    QAbstractButton: (QAbstractButton.text, QAbstractButton.isChecked),
    QAbstractSlider: (QAbstractSlider.value,),
    QLineEdit: (QLineEdit.text, QLineEdit.placeholderText, QLineEdit.isReadOnly),
    QTextEdit: (QTextEdit.toPlainText, QTextEdit.isReadOnly),
    QComboBox: (QComboBox.currentIndex, QComboBox.count),
    QLabel: (QLabel.text,),
    QAction: (QAction.text, QAction.isEnabled, QAction.isChecked, QAction.isVisible),
    QAbstractAnimation: (QAbstractAnimation.state,),
    QTimer: (lambda timer: timer.isActive() and not timer.isSingleShot(),),
}


_READS_OF: dict[type, tuple[Callable[[Any], Any], ...]] = {}


def _reads(kind: type) -> tuple[Callable[[Any], Any], ...]:
    if kind not in _READS_OF:
        _READS_OF[kind] = next((reads for known, reads in _READS.items() if issubclass(kind, known)), ())
    return _READS_OF[kind]


_PLAIN = frozenset({bool, int, float, str, bytes})
_PASSING = frozenset({"_sprites", "_edited", "_round", "_before"})
"""What is written anew before it is read."""


_DEPTH = 3


def _kept(kept: Mapping[str, Any], depth: int) -> dict[str, Any]:
    """Return what an object keeps: plain values as they are, parts of the window's own logic by what they keep."""
    look = {}
    for name, value in kept.items():
        kind = type(value)
        if not value or name in _PASSING:
            continue
        if kind in _PLAIN:
            look[name] = value
        elif depth < _DEPTH and _is_looked_into(kind):
            look[name] = _kept(getattr(value, "__dict__", {}), depth + 1)
        elif (plain := _plain(value, kind)) is not None:
            look[name] = plain
    return look


_LOOKED_INTO: dict[type, bool] = {}


def _is_looked_into(kind: type) -> bool:
    if kind not in _LOOKED_INTO:
        is_ours = kind.__module__.startswith("cxdesigner.ui")
        _LOOKED_INTO[kind] = is_ours and not issubclass(kind, (QObject, Enum))
    return _LOOKED_INTO[kind]


def _plain(value: Any, kind: type) -> Any:
    """Return what a value says; None of one that says nothing here, such as another part of the window."""
    if kind in _PLAIN or isinstance(value, Enum):
        return value
    if kind in (tuple, list):
        return [_plain(part, type(part)) for part in value]
    if kind in (set, frozenset):
        return {_plain(part, type(part)) for part in value if type(part) in _PLAIN}
    if kind is dict:
        return {key: _plain(part, type(part)) for key, part in value.items() if type(key) in _PLAIN}
    return None
