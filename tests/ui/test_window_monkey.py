"""A monkey at the whole window: it fires actions, types wherever the keyboard is, and goes from board to table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.model.invariants import problems
from cxdesigner.session.open_project import new_project
from cxdesigner.storage.file_format import read_project, write_project
from cxdesigner.ui.actions import ROWS
from cxdesigner.ui.main_window import MainWindow
from tests.ui.test_monkey import Monkey
from tests.ui.window_hand import a_window, answers

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Menus that open without a display: the platform says what it cannot do for them."""

LEFT_OUT = frozenset(
    {
        "new", "open", "save", "save_as", "save_template", "export", "start", "close", "quit", "preferences",
        "shortcuts", "about", "finder", "replace", "full_screen", "add_picture", "copy_picture", "menu_bar",
    }
)  # fmt: skip
"""Actions that leave the project, ask in a window of their own, or take the whole screen."""

_LETTERS = "aåÅ 1mnpdc"
_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Space,
)  # fmt: skip


class WindowMonkey(Monkey):
    """Does one thing after another in a window, by chance."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        super().__init__(window.canvas, seed)
        self.window = window
        self.actions = [row.id for row in ROWS if row.id not in LEFT_OUT]
        self.board_tricks = self.tricks
        self.own_tricks: tuple[Callable[[], object], ...] = (
            self.fire,
            self.fire,
            self.fire,
            self.type,
            self.type,
        )

    def act(self) -> None:
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        tricks = self.own_tricks if self.window.views.is_table else (*self.board_tricks, *self.own_tricks)
        self.chance.choice(tricks)()

    def fire(self) -> None:
        action = self.window.actions_[self.chance.choice(self.actions)]
        self.window.actions_.refresh()
        action.trigger()

    def type(self) -> None:
        target = QApplication.focusWidget() or self.window.canvas
        if self.chance.random() < 0.5:
            QTest.keyClick(target, self.chance.choice(_KEYS))
        else:
            QTest.keyClicks(target, "".join(self.chance.choices(_LETTERS, k=self.chance.randint(1, 6))))

    def rest(self) -> None:
        """Let go of everything, as somebody does who gives up."""
        self.window.finish_typing()
        self.window.actions_["view_board"].trigger()
        self.canvas.title_editor.give_up()
        for _ in range(3):
            self.hand.key(Qt.Key.Key_Escape)


def let_loose(qtbot, tmp_path, seed: int, actions: int) -> None:
    window = a_window(qtbot, tmp_path, new_project("hotel", "da"))
    answers(window).many_lines = False
    first = write_project(window.editor.document)
    monkey = WindowMonkey(window, seed)
    for number in range(actions):
        monkey.act()
        if len(window.editor.document.touchpoints) > 300:
            monkey.undo()
        if number % 100 == 99:
            _is_whole(window)
    monkey.rest()
    _is_whole(window)
    for _ in range(100_000):
        if window.editor.store.undo_label is None:
            break
        window.editor.undo()
    assert write_project(window.editor.document) == first


def _is_whole(window: MainWindow) -> None:
    QApplication.processEvents()
    window.grab()
    editor = window.editor
    if editor.store.gesture is None:
        assert list(problems(editor.document)) == []
        assert read_project(write_project(editor.document), "monkey.cxj").document == editor.document


@pytest.mark.parametrize("seed", [1, 2])
def test_a_monkey_in_the_window_does_no_harm(qtbot, tmp_path, seed):
    let_loose(qtbot, tmp_path, seed, 200)


@pytest.mark.soak
@pytest.mark.timeout(3_000)
@pytest.mark.parametrize("seed", range(10, 14))
def test_a_monkey_in_the_window_does_no_harm_for_hours(qtbot, tmp_path, seed):
    let_loose(qtbot, tmp_path, seed, 5_000)
