"""How long what moves in the window takes: the tokens' figures, or nothing at all where motion is not wanted."""

from __future__ import annotations

from typing import ClassVar, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cxdesigner.layout.theme import tokens

Movement = Literal["hover", "press", "select", "drop", "reflow", "panel", "zoom", "spotlight"]


class _Wish:
    """What was asked for: one for the whole program, as one person sits before it."""

    is_reduced = False
    is_unseen = False
    flash_ms = 0
    """How fast the computer lets the caret blink."""
    effects: ClassVar[list[Qt.UIEffect]] = []
    """What the computer lets move by itself: menus and tips that fade."""


def reduce(app: QApplication, is_reduced: bool) -> None:
    """Let nothing move by itself, or let it move again: what `ms` tells, menus and tips, the caret in a text."""
    if is_reduced == _Wish.is_reduced:
        return
    hints = app.styleHints()
    if is_reduced:
        _Wish.flash_ms = hints.cursorFlashTime()
        _Wish.effects = [effect for effect in Qt.UIEffect if app.isEffectEnabled(effect)]
    _Wish.is_reduced = is_reduced
    hints.setCursorFlashTime(0 if is_reduced else _Wish.flash_ms)
    for effect in _Wish.effects:
        app.setEffectEnabled(effect, not is_reduced)


def move_unseen(is_wanted: bool) -> None:
    """Let things move also where there is no screen; without one, pictures and tests show how it ends."""
    _Wish.is_unseen = is_wanted


def ms(movement: Movement) -> int:
    """Return how long `movement` takes, in milliseconds; 0 where nothing is to move."""
    if _Wish.is_reduced or (not _Wish.is_unseen and QGuiApplication.platformName() == "offscreen"):
        return 0
    return int(tokens()["motion"][movement])
