"""The outline in the window: opened by key and by button, walked, narrowed, and left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cxdesigner.editor.card_cells import keyboard_cell
from cxdesigner.ui.outline.popover import OutlinePopover
from tests.ui.window_hand import give_focus, press, settle, type_into

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def popover(window):
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_O, CONTROL | SHIFT)
    settle()
    return window.findChild(OutlinePopover)


def names(popover):
    model = popover.list.model()
    return [model.index(n, 0).data(Qt.ItemDataRole.UserRole).name for n in range(model.rowCount())]


def test_enter_goes_to_the_step_that_was_walked_to(window, popover):
    assert popover.isVisible()
    assert popover.field.hasFocus()
    before = len(window.editor.store._undo)
    press(popover.field, Qt.Key.Key_Up)  # from the first to the last
    row = popover.list.current()
    press(popover.field, Qt.Key.Key_Return)
    settle()
    assert not popover.isVisible()
    assert window.canvas.hasFocus()
    assert keyboard_cell(window.editor)[1] == window.editor.board.steps[-1].id
    assert row.name in (window.editor.board.steps[-1].name, window.editor.board.stages[-1].stage.name)
    assert len(window.editor.store._undo) == before


def test_what_is_typed_narrows_the_list_and_nothing_found_is_said(window, popover):
    stage = window.editor.board.stages[-1].stage.name
    type_into(popover.field, stage)
    assert stage in names(popover)
    assert popover.list.current().name == stage
    type_into(popover.field, "zzz")
    assert popover.nothing.isVisible()
    assert not popover.list.isVisible()
    press(popover.field, Qt.Key.Key_Return)  # nothing to go to
    assert popover.isVisible()


def test_escape_and_the_button_close_it_and_the_keyboard_is_on_the_board(window, popover):
    press(popover.field, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert window.canvas.hasFocus()
    window.status.outline.click()
    assert popover.isVisible()
    window.status.outline.click()
    assert not popover.isVisible()


def test_a_press_on_a_row_goes_there(window, popover):
    at = popover.list.visualRect(popover.list.model().index(1, 0)).center()
    row = popover.list.model().index(1, 0).data(Qt.ItemDataRole.UserRole)
    QTest.mouseClick(popover.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not popover.isVisible()
    step = window.editor.document.steps[keyboard_cell(window.editor)[1]]
    assert row.key[1] in (step.id, step.stage)


def test_it_goes_once_the_keyboard_is_elsewhere(window, popover):
    window.canvas.setFocus()
    assert not popover.isVisible()


def test_it_follows_what_is_changed_and_lies_within_the_window(window, popover):
    window.editor.rename(("stages", window.editor.board.stages[0].stage.id), "Long before")
    assert names(popover)[0] == "Long before"
    bed = popover.geometry().adjusted(36, 36, -36, -36)
    assert window.centralWidget().rect().contains(bed)


def test_its_parts_have_names_and_its_rows_say_their_counts(window, popover):
    for widget in (popover, popover.field, popover.list):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    assert popover.list.said(popover.list.current()).startswith("1 ")
    assert window.status.outline.accessibleName()
