"""Shift+F10, which calls the menu of what the keyboard is at where the desktop does not do so itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from cxdesigner.ui.canvas.keyboard_place import keyboard_place

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas


def calls_menu(key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Tell whether a key is the one that calls a menu. Windows makes the menu key's event of it unasked."""
    is_it = key == Qt.Key.Key_F10 and modifiers == Qt.KeyboardModifier.ShiftModifier
    return is_it and QGuiApplication.platformName() != "windows"


def call_menu(canvas: Canvas) -> None:
    """Ask for the menu of what the keyboard is at, as the menu key does."""
    at = keyboard_place(canvas).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, canvas.mapToGlobal(at))
    QApplication.sendEvent(canvas, event)
