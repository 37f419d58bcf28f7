"""Everything the window can be told to do: found once in the menus, on its keys, and only while it can be done."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

import cxdesigner.ui
from cxdesigner.ui.actions import ROWS
from cxdesigner.ui.card_menu import ADDS
from cxdesigner.ui.menus import CONTEXT, MENUS, Menu
from tests.ui.window_hand import ASKS, GREETS, answers, give_focus, press

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def ids_in(menu: Menu) -> list[str]:
    found: list[str] = []
    for entry in menu.entries:
        if isinstance(entry, Menu):
            found += ids_in(entry)
        elif entry != "-" and not entry.startswith("*"):
            found.append(entry)
    return found


def test_every_action_is_in_one_menu():
    listed = Counter(id_ for menu in MENUS for id_ in ids_in(menu))
    assert listed == Counter(row.id for row in ROWS)


def test_no_shortcut_belongs_to_two_actions():
    keys = Counter(QKeySequence(key).toString() for row in ROWS for key in row.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_shortcut_needs_a_key_that_a_danish_keyboard_lacks():
    for row in ROWS:
        for key in row.keys:
            assert not set(key.split("+")[-1]) & set("[]\\/'`;")


def test_single_letters_hold_on_the_board_alone():
    for row in ROWS:
        if any(len(key) == 1 and key.isalpha() for key in row.keys):
            assert row.on_board


def test_whoever_shows_keys_asks_for_those_of_now():
    sources = Path(cxdesigner.ui.__file__).parent.rglob("*.py")
    shown = [path.name for path in sources if ".shortcut()" in path.read_text(encoding="utf-8")]
    assert shown == []


def test_the_menu_of_the_board_offers_known_actions():
    offered = {entry for entry in (*CONTEXT, *ADDS) if entry != "-" and not entry.startswith("*")}
    assert offered <= {row.id for row in ROWS}


def test_the_menus_under_the_mark_are_those_of_the_bar(window):
    titles = [action.text() for action in window.menus.bar.actions()]
    assert titles == ["&File", "&Edit", "&Insert", "&Mark", "&View", "Me&thod", "&Help"]
    assert [action.text() for action in window.menus.all.actions()] == titles


def test_undo_and_redo_name_what_they_do(window):
    assert not window.actions_["undo"].isEnabled()
    window.editor.select([GREETS])
    window.editor.delete_selection()
    assert window.actions_["undo"].text() == "Undo delete"
    assert window.toolbar.undo.accessibleName() == "Undo delete"
    window.actions_["undo"].trigger()
    assert window.actions_["redo"].text() == "Redo delete"
    assert not window.actions_["undo"].isEnabled()


def test_the_keys_of_the_window_work_while_its_menu_bar_is_hidden(window):
    assert not window.menus.bar.isVisible()
    give_focus(window.canvas)
    window.editor.select([GREETS])
    press(window.canvas, Qt.Key.Key_Delete)
    assert GREETS[1] not in window.editor.document.touchpoints
    press(window.canvas, Qt.Key.Key_Z, _CTRL)
    assert GREETS[1] in window.editor.document.touchpoints
    press(window.canvas, Qt.Key.Key_Y, _CTRL)
    assert GREETS[1] not in window.editor.document.touchpoints
    press(window.canvas, Qt.Key.Key_Z, _CTRL)
    press(window.canvas, Qt.Key.Key_Z, _CTRL | _SHIFT)
    assert GREETS[1] not in window.editor.document.touchpoints


def test_m_marks_a_moment_of_truth_on_the_board_and_is_a_letter_elsewhere(window):
    give_focus(window.canvas)
    window.editor.select([ASKS])
    press(window.canvas, Qt.Key.Key_M)
    assert window.editor.document.touchpoints[ASKS[1]].moment_of_truth
    give_focus(window.palette_.search)
    press(window.palette_.search, Qt.Key.Key_M)
    assert window.palette_.search.text() == "m"
    assert window.editor.document.touchpoints[ASKS[1]].moment_of_truth


def test_v_and_h_change_the_tool_and_the_buttons_show_it(window):
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_H)
    assert window.canvas.tool == "pan"
    assert window.toolbar.tools["pan"].isChecked()
    assert not window.toolbar.tools["select"].isChecked()
    QTest.mouseClick(window.toolbar.tools["select"], Qt.MouseButton.LeftButton)
    assert window.canvas.tool == "select"


def test_f2_edits_the_title_in_place(window):
    give_focus(window.canvas)
    window.editor.select([GREETS])
    press(window.canvas, Qt.Key.Key_F2)
    assert window.editor.editing == GREETS


def test_delete_in_a_field_deletes_a_letter_and_no_card(window):
    window.editor.select([GREETS])
    title = window.inspector.touchpoint_form.title
    give_focus(title)
    press(title, Qt.Key.Key_Delete)
    assert window.editor.document.touchpoints[GREETS[1]].title == "reets by name"


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_Plus, _CTRL), (Qt.Key.Key_Equal, _CTRL), (Qt.Key.Key_Plus, _CTRL | _SHIFT)],
)
def test_control_and_plus_zooms_in_on_every_keyboard(window, key, modifiers):
    give_focus(window.canvas)
    before = window.editor.camera.zoom
    press(window.canvas, key, modifiers)
    if modifiers == _CTRL:
        assert window.editor.camera.zoom > before


def test_zoom_keys(window):
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_Minus, _CTRL)
    assert window.editor.camera.zoom < 1
    press(window.canvas, Qt.Key.Key_0, _CTRL)
    assert window.editor.camera.zoom == 1
    window.editor.camera.zoom_to(3)
    press(window.canvas, Qt.Key.Key_1, _SHIFT)
    assert window.editor.camera.zoom <= 1
    window.editor.select([GREETS])
    window.editor.camera.zoom_to(0.2)
    press(window.canvas, Qt.Key.Key_2, _SHIFT)
    assert window.editor.camera.zoom == 1


def test_control_a_selects_everything_on_the_board(window):
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_A, _CTRL)
    assert {GREETS, ASKS} <= window.editor.selection


def test_nothing_is_done_while_a_card_is_carried(window):
    from cxdesigner.translation import message

    window.editor.select([GREETS])
    gesture = window.editor.store.begin(message("edit.move_touchpoint"))
    window.actions_["delete"].trigger()
    window.actions_["save"].trigger()
    gesture.cancel()
    assert GREETS[1] in window.editor.document.touchpoints
    assert answers(window).asked == []


def test_the_sheet_of_shortcuts_opens_on_f1(window):
    press(window.canvas, Qt.Key.Key_F1)
    assert answers(window).asked == ["shortcuts"]


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no menus over others
def test_a_right_press_on_the_board_selects_and_offers_what_can_be_done(window):
    from PySide6.QtWidgets import QApplication, QMenu

    box = window.editor.board.card_box(GREETS)
    at = window.editor.camera.to_window(*box.center)
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent

    point = QPoint(*map(round, at))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, window.canvas.mapToGlobal(point))
    QApplication.sendEvent(window.canvas, event)
    assert window.editor.selection == {GREETS}
    menu = next(m for m in window.findChildren(QMenu) if m.isVisible())
    offered = [a.text() for a in menu.actions() if a.text()]
    assert " ".join(offered) == (
        "Rename Moment of truth Owner Channel Add to card To-be Connect Duplicate Cut Copy Paste Delete"
    )
    menu.close()
