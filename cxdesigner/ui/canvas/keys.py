"""The keyboard on the canvas: walking, moving, gathering, editing, and Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cxdesigner.editor import collapsing, head_walking, marking, noting, walking
from cxdesigner.translation import message
from cxdesigner.ui.canvas.menu_call import call_menu, calls_menu

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas
    from cxdesigner.ui.canvas.hand import Hand

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Keys:
    """What keys mean on one canvas, beside the `hand` that holds its tools."""

    def __init__(self, canvas: Canvas, hand: Hand) -> None:
        self._canvas, self._hand = canvas, hand
        self._gathers = False

    def stop_gathering(self) -> None:
        """Let the arrows select again."""
        self._gathers = False

    def press(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Walk, move, edit or cancel; tell whether the key meant anything here."""
        editor = self._canvas.editor
        if key == Qt.Key.Key_Escape:
            self._canvas.pictures.stopped.emit()
            self._gathers = False
            if not self._hand.cancel() and not self._hand.lay_down_tool():
                editor.show_notice(None)
                if not walking.leave_heads(editor):
                    editor.select(())
        elif self._hand.curve.key(key, modifiers):
            pass
        elif key in _ARROWS and noting.is_at_notes(editor):
            far = noting.FARTHER if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
            noting.nudge(editor, *(far * by for by in _ARROWS[Qt.Key(key)]))
        elif key in _ARROWS:
            self._arrow(Qt.Key(key), modifiers)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter_key()
        elif key == Qt.Key.Key_Space and modifiers == Qt.KeyboardModifier.ControlModifier:
            self._gather()
        elif calls_menu(key, modifiers):
            call_menu(self._canvas)
        else:
            return False
        return True

    def _arrow(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        editor, (dx, dy) = self._canvas.editor, _ARROWS[key]
        if editor.link_in_air is not None:
            walking.walk(editor, dx, dy, "nothing")
            self._hand.select.aim(editor.focus)
        elif modifiers & Qt.KeyboardModifier.AltModifier:
            walking.move_card(editor, dx, dy)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            walking.walk(editor, dx, dy, "more")
        else:
            walking.walk(editor, dx, dy, "nothing" if self._gathers else "only")

    def _gather(self) -> None:
        """Begin to gather: from now on the arrows leave the selection as it is, until something else is done."""
        if marking.toggle_focused(self._canvas.editor) and not self._gathers:
            self._gathers = True
            self._canvas.editor.show_notice(message("hint.gathering"))

    def _enter_key(self) -> None:
        editor = self._canvas.editor
        if self._hand.select.land():
            return
        self._gathers = False
        if head_walking.show_hidden(editor) or collapsing.open_at_keyboard(editor):
            return
        if editor.focus is not None:
            editor.begin_editing(editor.focus)
        elif editor.cell is not None:
            marking.add_card(editor, *editor.cell)
