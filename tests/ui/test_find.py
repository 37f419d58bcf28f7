"""The find bar, through the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.window_hand import GREETS, NOTES, a_window, give_focus, press, settle, type_into

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(window):
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_F, _CTRL)
    settle()
    return window.find_bar


def test_control_f_opens_the_bar_with_the_keyboard_in_it(window, bar):
    assert bar.isVisible()
    assert bar.field.hasFocus()


def test_typing_finds_counts_and_selects(window, bar):
    type_into(bar.field, "notes")
    assert bar.count.text() == "1 of 1"
    assert window.editor.selection == {NOTES}
    assert window.editor.found == {NOTES}
    type_into(bar.field, "xx")
    assert bar.count.text() == "Nothing found"
    assert not bar.after.isEnabled()


def test_enter_and_f3_go_on_and_with_shift_back(window, bar):
    type_into(bar.field, "s")
    count = len(bar.finding.hits)
    assert count > 2
    press(bar.field, Qt.Key.Key_Return)
    assert bar.finding.at == 1
    press(bar.field, Qt.Key.Key_F3)
    assert bar.finding.at == 2
    press(bar.field, Qt.Key.Key_F3, _SHIFT)
    press(bar.field, Qt.Key.Key_Return, _SHIFT)
    assert bar.finding.at == 0
    assert bar.count.text() == f"1 of {count}"
    assert bar.field.hasFocus()


def test_escape_closes_the_bar_and_gives_the_keyboard_back(window, bar):
    type_into(bar.field, "greets")
    press(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.canvas.hasFocus()
    assert window.editor.found == frozenset()
    assert window.editor.selection == {GREETS}


def test_arrows_in_the_field_do_not_walk_the_board(window, bar):
    type_into(bar.field, "greets")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left):
        press(bar.field, key)
    assert window.editor.selection == {GREETS}


def test_replace_shows_what_it_will_do_and_undoes_as_one(window, bar):
    before = window.editor.document
    press(bar.field, Qt.Key.Key_H, _CTRL)
    assert bar.replacement.isVisible()
    bar.field.setText("greets")
    give_focus(bar.replacement)
    type_into(bar.replacement, "nods")
    bar.show_preview()
    assert bar.will.text() == "2 places will change"
    assert "Greets by name” becomes “nods by name" in bar.preview.model().index(0, 0).data()
    QTest.mouseClick(bar.all, Qt.MouseButton.LeftButton)
    assert window.editor.document.touchpoints[GREETS[1]].title == "nods by name"
    assert window.toast.words == "Replaced in 2 places"
    press(bar.replacement, Qt.Key.Key_Z, _CTRL)
    assert window.editor.document == before


def test_a_replacement_that_is_too_long_is_said_beforehand_and_cannot_be_done(window, bar):
    press(bar.field, Qt.Key.Key_H, _CTRL)
    bar.field.setText("greets")
    bar.replacement.setText("x" * 1000)
    bar.show_preview()
    assert bar.refusal.text().startswith("Nothing is replaced")
    assert not bar.all.isEnabled()


def test_the_bar_follows_edits_and_another_project(window, bar):
    type_into(bar.field, "greets")
    window.editor.rename(GREETS, "Nods")
    bar._refresh()
    assert bar.count.text() == "Nothing found"
    window.show_project(window.project)
    assert not bar.isVisible()


def test_everything_in_the_bar_is_named_in_both_languages(qtbot, tmp_path):
    for language in ("en", "da"):
        window = a_window(qtbot, tmp_path, language=language, theme="dark")
        window.find_bar.open(replace=True)
        bar = window.find_bar
        for part in (bar, bar.field, bar.replacement, bar.before, bar.after, bar.everywhere, bar.toggle, bar.cross,
                     bar.one, bar.all, bar.preview):  # fmt: skip
            assert part.accessibleName()
        assert not bar.grab().toImage().isNull()
