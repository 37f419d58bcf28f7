"""Typing on the board: the first character replaces the title of the selected card, or begins a new one.

A key that an action is bound to stays that action's, but for capitals: a title is a sentence and begins with one.
What an input method makes of several keys, as an accent and a letter, comes in the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from cxdesigner.editor import marking
from cxdesigner.editor.structuring import HEADS
from cxdesigner.ui.canvas.keyboard_place import keyboard_place

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

_SHIFT, _CONTROL, _ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


class TypingOver:
    """What typing means to one canvas while no title is being edited."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._composes = False
        canvas.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def claims(self, event: QKeyEvent) -> bool:
        """Tell whether `event` writes although a shortcut may be bound to its letter: with Shift it is a capital."""
        return bool(event.modifiers() & _SHIFT) and _written(event).isalpha() and self._can_write()

    def key(self, event: QKeyEvent) -> bool:
        """Begin to write with the character of `event`; tell whether it did."""
        text = _written(event)
        if not text or not self._can_write():
            return False
        if not self.claims(event) and self._is_bound(event):
            return False
        return self._write(text)

    def compose(self, event: QInputMethodEvent) -> bool:
        """Let what an input method is making grow in the title; the field takes the keyboard once it is made."""
        field = self._canvas.title_editor
        self._composes = self._composes and field.is_open
        if not self._composes:
            text = event.commitString()
            if text and not event.preeditString():
                return self._can_write() and text.isprintable() and self._write(text)
            self._composes = bool(event.preeditString()) and self._can_write()
            if not self._composes or not self._open():
                self._composes = False
                return False
            field.clear()
        QApplication.sendEvent(field, event)
        if event.commitString():
            self._composes = False
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not event.preeditString():
            self._composes = False
            field.give_up()
        return True

    @property
    def composes(self) -> bool:
        """Whether an input method is in the middle of a character: taking the keyboard away would end that."""
        return self._composes

    def place(self) -> QRect:
        """Return where an input method, or a menu called by a key, is to show what it offers, in the canvas."""
        field = self._canvas.title_editor
        return field.geometry() if field.isVisible() else keyboard_place(self._canvas)

    def _can_write(self) -> bool:
        editor = self._canvas.editor
        if editor.read_only or editor.store.gesture is not None or editor.editing is not None:
            return False
        if self._canvas.hand.select.is_busy:
            return False
        if editor.selection:
            (key, *others) = editor.selection
            return not others and (key[0] in HEADS or editor.board.card_box(key) is not None)
        return editor.focus is None and editor.cell is not None

    def _is_bound(self, event: QKeyEvent) -> bool:
        """Tell whether an action of the board or of the window has the key of `event`."""
        keys = (QKeySequence(event.keyCombination()), QKeySequence(event.key()))
        actions: list[QAction] = [*self._canvas.actions(), *self._canvas.window().actions()]
        return any(shortcut in keys for action in actions for shortcut in action.shortcuts())

    def _open(self) -> bool:
        """Begin to edit the title of the selected card, or that of a new one in the empty cell."""
        editor = self._canvas.editor
        if editor.selection:
            editor.begin_editing()
        elif editor.cell is not None:
            marking.add_card(editor, *editor.cell)
        return editor.editing is not None

    def _write(self, text: str) -> bool:
        if not self._open():
            return False
        self._canvas.title_editor.insertPlainText(text)
        return True


def _written(event: QKeyEvent) -> str:
    """Return the character that `event` writes; empty for a command and for what cannot be seen."""
    held = event.modifiers() & (_CONTROL | _ALT | Qt.KeyboardModifier.MetaModifier)
    if held and held != _CONTROL | _ALT:  # both together are AltGr, which writes
        return ""
    text = event.text()
    return text if text.isprintable() and not text.isspace() else ""
