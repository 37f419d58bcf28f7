"""The filter over the board, and views kept of it, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesigner.editor.filtering import Filter, Matching, set_filter
from tests.ui.window_hand import a_night, a_window, give_focus

KEY = Qt.Key
MOMENTS = Filter(markers=frozenset({"moment_of_truth"}))


@pytest.fixture
def window(qtbot, tmp_path):
    made = a_window(qtbot, tmp_path, a_night())
    give_focus(made.canvas)
    return made


def all_of(window):
    editor = window.editor
    return Matching().of(editor.document, editor.journey_id, Filter())


def keep_as(window, name):
    window.board_filter.keep.button.click()
    QTest.keyClicks(window.board_filter.keep.field, name)
    QTest.keyClick(window.board_filter.keep.field, KEY.Key_Return)


def test_the_row_comes_with_a_filter_and_goes_with_it(window):
    assert not window.board_filter.isVisible()
    set_filter(window.editor, MOMENTS)
    assert window.board_filter.isVisible()
    assert [box.chip.part for box in window.board_filter.chips] == ["markers"]
    window.board_filter.cross.click()
    assert not window.board_filter.isVisible()
    assert window.editor.filter == Filter()


def test_asked_for_it_takes_the_keyboard_and_dims_while_one_types(window):
    window.actions_["filter"].trigger()
    assert window.board_filter.search.hasFocus()
    QTest.keyClicks(window.board_filter.search, "zzz")
    assert window.editor.filter.words == "zzz"
    assert window.canvas.light.touchpoints == frozenset()


def test_the_row_tells_how_much_is_lit(window):
    set_filter(window.editor, MOMENTS)
    lit = window.canvas.light.touchpoints
    assert lit
    assert window.board_filter.count.text() == f"{len(lit)} of {len(all_of(window))} shown"


def test_a_filter_is_kept_as_a_view_and_looked_through_again(window):
    set_filter(window.editor, MOMENTS)
    keep_as(window, "Moments")
    (view,) = window.editor.document.views.values()
    assert view.name == "Moments"
    assert window.board_filter.keep.button.text() == "View: Moments"
    window.actions_["filter_off"].trigger()
    window.show_saved_view(view.id)
    assert window.editor.filter == MOMENTS
    window.actions_["delete_view"].trigger()
    assert not window.editor.document.views


def test_a_view_without_a_name_says_so_and_leaves_no_step(window):
    set_filter(window.editor, MOMENTS)
    keep_as(window, "  ")
    assert not window.editor.document.views
    assert window.editor.store.undo_label is None
    assert str(window.editor.notice) == "Give the view a name."


def test_escape_in_the_name_keeps_nothing(window):
    set_filter(window.editor, MOMENTS)
    window.board_filter.keep.button.click()
    QTest.keyClick(window.board_filter.keep.field, KEY.Key_Escape)
    assert window.board_filter.keep.button.isVisible()
    assert not window.editor.document.views


def test_in_the_table_the_tables_own_row_is_used(window):
    set_filter(window.editor, MOMENTS)
    window.actions_["view_table"].trigger()
    assert not window.board_filter.isVisible()
    window.actions_["filter"].trigger()
    assert window.views.table.bar.search.hasFocus()
    window.actions_["view_board"].trigger()
    assert window.board_filter.isVisible()
