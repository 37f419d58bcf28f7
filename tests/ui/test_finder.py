"""The command palette, through the real window."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesigner.ui.finder.asking import Heading, Row, lines
from cxdesigner.ui.keys import key_parts
from tests.builders import big_project
from tests.ui.window_hand import ASKS, GREETS, NOTES, a_window, give_focus, press, settle, type_into

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def finder(window):
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_K, _CTRL)
    settle()
    return window.finder


def listed(finder):
    model = finder.list.model()
    return [model.index(n).data(Qt.ItemDataRole.UserRole) for n in range(model.rowCount())]


def names(finder):
    return [line.offer.name for line in listed(finder) if isinstance(line, Row)]


def headings(finder):
    return [line.words for line in listed(finder) if isinstance(line, Heading)]


def test_control_k_and_control_shift_p_open_it_with_the_keyboard_in_it(window, finder):
    assert finder.isVisible()
    assert finder.field.hasFocus()
    press(finder.field, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert window.canvas.hasFocus()
    press(window.canvas, Qt.Key.Key_P, _CTRL | _SHIFT)
    assert finder.isVisible()
    press(finder.field, Qt.Key.Key_K, _CTRL)
    assert not finder.isVisible()


def test_a_few_letters_find_an_action_and_enter_does_it(window, finder):
    type_into(finder.field, "sall")
    assert finder.list.current().offer.name == "Select all"
    press(finder.field, Qt.Key.Key_Return)
    assert not finder.isVisible()
    assert {GREETS, ASKS, NOTES} <= window.editor.selection


def test_epdf_finds_the_export(window, finder):
    type_into(finder.field, "epdf")
    assert names(finder)[0] == "Export PDF…"


def test_mot_finds_the_moment_of_truth_and_says_on_what_it_acts(window, finder):
    press(finder.field, Qt.Key.Key_Escape)
    window.editor.select([ASKS, NOTES])
    finder.open()
    type_into(finder.field, "mot")
    offer = finder.list.current().offer
    assert (offer.name, offer.detail, offer.keys) == ("Moment of truth", "on the 2 selected cards", "M")
    press(finder.field, Qt.Key.Key_Return)
    assert window.editor.document.touchpoints[ASKS[1]].moment_of_truth


def test_what_cannot_be_done_now_is_not_offered(window, finder):
    type_into(finder.field, "delete")
    assert "Delete" not in names(finder)


def test_a_touchpoint_of_another_journey_is_gone_to(window, finder):
    window.editor.show_journey("wanted")
    type_into(finder.field, "asks for sleep")
    rows = [line for line in listed(finder) if isinstance(line, Row) and line.offer.kind == "touchpoint"]
    there = next(row for row in rows if row.offer.id == "touchpoint:today-asks")
    assert there.offer.detail == "Front desk · 1.2 Checks in · As-is"
    finder.do(there)
    assert window.editor.journey_id == "today"
    assert window.editor.selection == {("touchpoints", "today-asks")}
    assert window.canvas.hasFocus()


def test_a_journey_is_gone_to(window, finder):
    type_into(finder.field, "the night")
    press(finder.field, Qt.Key.Key_Tab)
    press(finder.field, Qt.Key.Key_Tab)
    press(finder.field, Qt.Key.Key_Tab)
    assert finder.kind.accessibleName() == "Journeys"
    row = next(line for line in listed(finder) if isinstance(line, Row) and line.offer.id == "journey:today")
    finder.do(row)
    assert window.editor.journey_id == "today"


def test_a_setting_is_switched_in_its_row(window, finder):
    type_into(finder.field, "theme dark")
    press(finder.field, Qt.Key.Key_Return)
    assert finder.isVisible()
    assert window.dress.theme.name == "dark"
    assert finder.list.current().offer.is_on
    finder.field.setText("inspector")
    press(finder.field, Qt.Key.Key_Return)
    assert window.inspector.isHidden()
    assert finder.list.current().offer.detail == "off"
    assert finder.field.hasFocus()


def test_another_language_is_spoken_at_once(window, finder):
    type_into(finder.field, "dansk")
    press(finder.field, Qt.Key.Key_Return)
    assert finder.kind.accessibleName() == "Alle slags"
    press(finder.field, Qt.Key.Key_Escape)


def test_signs_narrow_to_actions_and_to_owners(window, finder):
    type_into(finder.field, ">s")
    assert {line.offer.kind for line in listed(finder) if isinstance(line, Row)} == {"action"}
    finder.field.setText("@porter")
    assert names(finder) == ["Greets by name", "Greets by name"]
    assert all("Night porter" in line.offer.detail for line in listed(finder) if isinstance(line, Row))
    finder.field.setText("@nobody")
    assert finder.nothing.text()


def test_a_typo_is_put_right(window, finder):
    type_into(finder.field, "exprot")
    assert headings(finder)[0] == "Close to what you typed: “export”"
    assert "Export PDF…" in names(finder)


def test_what_is_not_there_is_said(window, finder):
    type_into(finder.field, "qqqqqq")
    assert finder.nothing.text() == "Nothing here is called “qqqqqq”."
    press(finder.field, Qt.Key.Key_Return)
    assert finder.isVisible()


def test_what_was_used_lately_rises(window, finder):
    type_into(finder.field, "zoom out")
    press(finder.field, Qt.Key.Key_Return)
    finder.open()
    assert headings(finder)[0] == "Used lately"
    assert names(finder)[0] == "Zoom out"
    type_into(finder.field, "zoom")
    assert names(finder)[0] == "Zoom out"


def test_arrows_walk_the_rows_round_and_pass_over_labels(window, finder):
    first = finder.list.current()
    press(finder.field, Qt.Key.Key_Up)
    last = finder.list.current()
    assert last is not first
    press(finder.field, Qt.Key.Key_Down)
    assert finder.list.current() is first
    press(finder.field, Qt.Key.Key_PageDown)
    assert isinstance(finder.list.current(), Row)


def test_a_press_on_the_scrim_closes_it_and_one_on_a_row_does_it(window, finder):
    QTest.mouseClick(finder, Qt.MouseButton.LeftButton, pos=finder.rect().bottomLeft())
    assert not finder.isVisible()
    finder.open()
    type_into(finder.field, "select all")
    place = finder.list.visualRect(finder.list.currentIndex()).center()
    QTest.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.editor.selection


def test_keys_under_the_scrim_change_nothing(window, finder):
    before = window.editor.document
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_M, Qt.Key.Key_Space):
        press(finder.field, key)
    press(finder.field, Qt.Key.Key_Z, _CTRL)
    assert window.editor.document is before


def test_keys_are_told_apart():
    assert key_parts("Ctrl+Shift+P") == ["Ctrl", "Shift", "P"]
    assert key_parts("Ctrl++") == ["Ctrl", "+"]
    assert key_parts("") == []


def test_everything_is_named_in_both_languages(qtbot, tmp_path):
    for language in ("en", "da"):
        window = a_window(qtbot, tmp_path, language=language, theme="dark")
        finder = window.finder
        finder.open()
        for part in (finder, finder.field, finder.list, finder.kind, finder.hints):
            assert part.accessibleName()
        finder.field.setText("o")
        index = finder.list.currentIndex()
        assert index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert not finder.grab().toImage().isNull()


def test_ten_thousand_touchpoints_are_listed_within_50_ms_a_key(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, big_project(10_000, 0))
    finder, taken = window.finder, []
    finder.open()
    for typed in ("n", "ni", "nig", "night", "mot", "e", "zqzq"):
        began = time.process_time()
        lines(finder._offers, typed, None, window.dress.say)
        taken.append(time.process_time() - began)
    assert sorted(taken)[len(taken) // 2] < 0.05
