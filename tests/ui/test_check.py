"""The check in the real window: the button that counts, the panel beside the board, what keys and presses do."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cxdesigner.editor.store import Store
from cxdesigner.session.open_project import OpenProject
from cxdesigner.translation import message
from cxdesigner.ui.canvas.accessible.words import item_description
from tests.analysis.sound import changed, sound
from tests.ui.window_hand import a_window, give_focus, press, settle, type_into

_CTRL = Qt.KeyboardModifier.ControlModifier


def with_findings():
    """An error about the whole, two warnings, one of which can be put right, and a hint."""
    doc = changed(sound(owner=None), "greets", owner=None, confidence="observed")
    return changed(doc, "enters", repeats=("The name",))


@pytest.fixture
def window(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, with_findings())


@pytest.fixture
def panel(window):
    press(window.canvas, Qt.Key.Key_F8)
    settle()
    return window.checks.panel


def at(panel, rule):
    """Put the keyboard at the finding of `rule`."""
    number = next(n for n, row in enumerate(panel.list.rows) if row.id == rule and row.finding is not None)
    panel.list.go_to_row(number)
    settle()
    return panel.list.row


def press_part(panel, part):
    """Press a part of the current card with the mouse."""
    index = panel.list.currentIndex()
    box = getattr(panel.list.shape(index), part)
    place = box.center().toPoint() + panel.list.visualRect(index).topLeft()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    settle()


def ids(panel):
    return [row.id for row in panel.list.rows if row.kind == "card"]


def test_the_button_counts_what_is_to_be_fixed_some_time_after_opening(window, qtbot):
    with qtbot.waitSignal(window.checks.watch.changed):
        window.checks.watch.follow()
    assert window.toolbar.check.accessibleDescription() == "Check: 3 things to fix"
    assert window.editor.flagged == {("touchpoints", "greets"): "warning"}


def test_the_count_is_hidden_where_there_is_nothing_to_fix(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, sound().build())
    wide = window.toolbar.check.width()
    window.checks.watch.run()
    assert window.toolbar.check.width() == wide
    assert window.toolbar.check.accessibleDescription() == "Check: nothing to fix"


def test_f8_opens_the_panel_in_place_of_the_palette_and_closes_it_again(window, panel):
    assert panel.isVisible()
    assert panel.list.hasFocus()
    assert window.palette_.isHidden()
    assert window.rail.isHidden()
    assert window.toolbar.check.isChecked()
    press(panel.list, Qt.Key.Key_F8)
    settle()
    assert not panel.isVisible()
    assert window.palette_.isVisible()
    assert window.canvas.hasFocus()


def test_escape_closes_the_panel_and_gives_the_keyboard_back(window, panel):
    press(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.canvas.hasFocus()
    assert not window.toolbar.check.isChecked()


def test_the_button_opens_it_too(window):
    QTest.mouseClick(window.toolbar.check, Qt.MouseButton.LeftButton)
    settle()
    assert window.checks.panel.isVisible()


def test_errors_come_first_then_warnings_then_lines_of_hints_and_of_what_passed(panel):
    assert ids(panel) == ["R32", "R31", "R42"]
    heads = [(row.title, row.id) for row in panel.list.rows if row.kind == "head"]
    assert heads[0] == ("Hints", "1")
    assert heads[1][0] == "Passed"
    assert [row.id for row in panel.list.rows if row.tone == "info"] == ["R37"]


def test_arrow_keys_walk_and_enter_goes_there(window, panel):
    at(panel, "R32")
    press(panel.list, Qt.Key.Key_Down)
    assert panel.list.row.id == "R31"
    press(panel.list, Qt.Key.Key_Return)
    assert window.editor.selection == {("touchpoints", "greets")}
    assert panel.list.hasFocus()


def test_the_current_card_tells_why_and_where_that_is_said(panel):
    row = at(panel, "R31")
    shape = panel.list.shape(panel.list.currentIndex())
    assert "".join(shape.why).startswith("What nobody owns happens")
    assert row.why.endswith("Source: the method, who is responsible for the whole.")


def test_a_press_on_a_card_goes_there_and_one_on_its_link_puts_it_right(window, panel):
    at(panel, "R42")
    press_part(panel, "chip")
    assert window.editor.selection == {("touchpoints", "greets")}
    assert panel.list.row.deed == "Mark as assumed"
    press_part(panel, "deed")
    assert window.editor.document.touchpoints["greets"].confidence == "assumed"
    assert "R42" not in ids(panel)
    window.actions_["undo"].trigger()
    assert window.editor.document.touchpoints["greets"].confidence == "observed"


def test_control_enter_puts_right_from_the_keyboard(window, panel):
    at(panel, "R42")
    press(panel.list, Qt.Key.Key_Return, _CTRL)
    assert window.editor.document.touchpoints["greets"].confidence == "assumed"


def test_what_is_about_the_whole_shows_the_project_in_the_inspector(window, panel):
    window.editor.select([("touchpoints", "greets")])
    at(panel, "R32")
    press(panel.list, Qt.Key.Key_Return)
    settle()
    assert window.editor.selection == frozenset()
    assert window.inspector.project_form.isVisible()


def test_a_link_that_puts_nothing_right_leads_to_the_place(window, panel):
    at(panel, "R31")
    press_part(panel, "deed")
    assert window.editor.selection == {("touchpoints", "greets")}
    assert window.editor.document.touchpoints["greets"].owner is None


def test_delete_asks_for_a_reason_and_keeps_it(window, panel):
    at(panel, "R31")
    press(panel.list, Qt.Key.Key_Delete)
    settle()
    assert panel.reason.field.hasFocus()
    press(panel.reason.field, Qt.Key.Key_Return)
    assert panel.reason.refusal.text() == "Say why it may stand."
    assert not window.editor.document.dismissals
    type_into(panel.reason.field, "Decided in March")
    press(panel.reason.field, Qt.Key.Key_Return)
    settle()
    (row,) = window.editor.document.dismissals.values()
    assert (row.rule, row.reason) == ("R31", "Decided in March")
    assert ids(panel) == ["R32", "R42"]
    assert panel.list.hasFocus()
    assert "greets" in window.editor.document.touchpoints  # Del was the finding's, not the card's


def test_what_was_let_stand_is_listed_with_its_reason_and_can_be_taken_up(window, panel):
    at(panel, "R31")
    press_part(panel, "stand")
    type_into(panel.reason.field, "Decided in March")
    QTest.mouseClick(panel.reason.keep, Qt.MouseButton.LeftButton)
    panel.tabs.choose("passed")
    row = at(panel, "R31")
    assert row.why.startswith("Decided in March (somebody, ")
    press_part(panel, "stand")
    assert not window.editor.document.dismissals
    panel.tabs.choose("to_fix")
    assert "R31" in ids(panel)


def test_escape_gives_up_letting_stand(window, panel):
    at(panel, "R31")
    press(panel.list, Qt.Key.Key_Delete)
    press(panel.reason.field, Qt.Key.Key_Escape)
    settle()
    assert not panel.reason.isVisible()
    assert not window.editor.document.dismissals
    assert panel.list.hasFocus()


def test_the_tabs_turn_by_arrow_keys(panel):
    pill = next(child for child in panel.tabs.findChildren(object) if getattr(child, "isChecked", bool)())
    give_focus(pill)
    press(pill, Qt.Key.Key_Right)
    assert panel.tabs.current == "hints"
    assert ids(panel) == ["R37"]
    press(panel.tabs.focusWidget() or pill, Qt.Key.Key_Right)
    assert panel.tabs.current == "passed"


def test_the_panel_follows_edits_after_a_pause(window, panel, qtbot):
    at(panel, "R31")
    with qtbot.waitSignal(window.checks.watch.changed):
        window.editor.run(message("check.edit.take_up"), lambda doc: changed(doc, "greets", owner="desk"))
    assert ids(panel) == ["R32", "R42"]
    assert panel.list.row is not None


def test_typing_checks_once_it_pauses_and_not_at_each_key(window, qtbot):
    counted = []
    window.checks.watch.changed.connect(lambda: counted.append(1))
    with qtbot.waitSignal(window.checks.watch.changed):
        for number in range(20):
            window.editor.run(
                message("check.edit.take_up"), lambda doc, n=number: changed(doc, "walks", title=f"Walks {n}")
            )
    assert len(counted) == 1


def test_run_again_looks_at_the_page_too(window, panel):
    window.editor.run(message("check.edit.take_up"), lambda doc: changed(doc, "walks", title="Runs"))
    QTest.mouseClick(panel.again, Qt.MouseButton.LeftButton)
    assert "R48" in {rule.id for rule in window.checks.watch.report.passed}


def test_another_journey_and_another_project_are_checked_anew(window, panel, qtbot):
    with qtbot.waitSignal(window.checks.watch.changed, check_params_cb=None):
        window.show_project(OpenProject(Store(sound().build())))
    window.checks.watch.run()
    assert ids(panel) == []
    assert panel.list.rows[0].title == "Nothing to fix."


def test_the_table_keeps_the_panel_and_an_analysis_would_not(window, panel):
    window.views.show_view("table")
    settle()
    assert panel.isVisible()
    assert window.palette_.isHidden()
    window.checks.close()
    window.views.show_view("board")
    assert window.palette_.isVisible()


def test_everything_has_a_name_for_those_who_hear_it(panel):
    for part in (panel, panel.list, panel.tabs, panel.again, panel.reason.field):
        assert part.accessibleName()
    spoken = panel.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("R32 Nobody owns the whole Nobody owns “Arrival” as a whole.")
    interface = QAccessible.queryAccessibleInterface(panel.list)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() >= len(ids(panel))


def test_a_long_list_is_shown_in_parts_and_says_how_much_is_left(qtbot, tmp_path):
    board = sound()
    for number in range(250):
        board.touchpoint(f"b{number}", "backstage", "meet", f"Deed {number}", owner="desk")
    window = a_window(qtbot, tmp_path, board.build())
    window.checks.open()
    panel = window.checks.panel
    assert len(ids(panel)) == 100
    more = next(n for n, row in enumerate(panel.list.rows) if row.is_more)
    assert panel.list.rows[more].title == "Show 151 more"
    panel.list.go_to_row(more)
    press(panel.list, Qt.Key.Key_Return)
    assert len(ids(panel)) == 200


def test_a_marked_card_says_so_to_those_who_cannot_see_its_badge(window, panel):
    say, board = window.dress.say, window.editor.board
    marks = window.editor.flagged
    told = item_description(board, ("touchpoints", "greets"), say, marks.get(("touchpoints", "greets")))
    assert told.endswith("The check has a warning here")
    assert "check" not in item_description(
        board, ("touchpoints", "walks"), say, marks.get(("touchpoints", "walks"))
    )


def test_danish_words_fit_and_follow_the_language(window, panel):
    window.wardrobe.choose_language("da")
    settle()
    assert window.toolbar.check.text() == "Tjek"
    assert panel.list.rows[0].title == "Ingen ejer helheden"
    shape = panel.list.shape(panel.list.model().index(0, 0))
    assert shape.deed.right() <= panel.list.viewport().width()


def test_a_newer_file_can_be_checked_and_not_changed(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, with_findings())
    window.editor.read_only = True
    window.checks.open()
    panel = window.checks.panel
    at(panel, "R31")
    press(panel.list, Qt.Key.Key_Delete)
    assert not panel.reason.isVisible()


def test_the_panel_is_there_at_once_while_its_picture_slides(window, moving):
    window.checks.open()
    assert window.checks.panel.isVisible()
    assert window.checks.panel.width() == 432
    assert window.palette_.isHidden()
    window.checks.close()
    assert not window.checks.panel.isVisible()
    assert window.palette_.isVisible()
