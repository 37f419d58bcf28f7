"""What a window looks like, to the last part: two windows that look alike cannot be told from each other by a test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractAnimation, QObject, QTimer
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)

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
from cxdesigner.ui.toast import Toast
from cxdesigner.ui.widgets.segments import Segments

Look = list[Any]
"""What can be told of a window: a list of all its parts."""


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
