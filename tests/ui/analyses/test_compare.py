"""Comparing in the real window: the view, the list, the table, and what is done to a to-be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner import commands
from cxdesigner.translation import message
from tests.twins import designed_taxi, taxi_today
from tests.ui.window_hand import a_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def compared(window):
    window.actions_["view_compare"].trigger()
    return shown(window)


def shown(window):
    for _ in range(4):
        QApplication.processEvents()
    return window.views.analysis


@pytest.fixture
def taxi(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, designed_taxi())


def key(view, text):
    QTest.keyClicks(view.pane.sheet, text)
    shown(view.main)


def test_the_view_opens_by_its_key_with_counts_averages_and_the_ways_to_both_boards(taxi):
    view = compared(taxi)
    assert taxi.actions_.keys.of("view_compare") == ("Ctrl+4",)
    assert [words for _, words in view.segments()] == ["As-is", "To-be", "Compare"]
    assert view.counts() == "8 as-is, 8 to-be touchpoints · average −0.6 to +0.4"
    assert taxi.toolbar.journeys.isHidden()
    taxi.toolbar.segment_chosen.emit("as_is")
    assert (taxi.views.front, taxi.editor.journey_id) == ("board", "as_is")
    assert not taxi.toolbar.journeys.isHidden()
    compared(taxi)
    taxi.toolbar.segment_chosen.emit("to_be")
    assert (taxi.views.front, taxi.editor.journey_id) == ("board", "to_be")


def test_brackets_step_through_the_changes_and_the_row_and_the_card_are_lit_together(taxi):
    view = compared(taxi)
    view.take_focus()
    key(view, "]]")
    assert view.options.selected == "boot-new"
    assert view.pane.sheet.buttons["pair/boot-new"].isChecked()
    assert view.panel.pane.sheet.buttons["pair/boot-new"].isChecked()
    key(view, "[[")
    assert view.options.selected == "receipt-2"


def test_g_walks_the_strength_of_ghosts_and_the_slider_says_it(taxi):
    view = compared(taxi)
    view.take_focus()
    key(view, "g")
    assert view.foot.slider.value() == 100
    key(view, "g")
    assert view.options.ghost == 0
    view.foot.slider.setValue(40)
    assert view.options.ghost == 0.4


def test_enter_opens_the_change_on_the_board_with_why_in_the_inspector(taxi):
    view = compared(taxi)
    view.take_focus()
    key(view, "]")
    QTest.keyClick(view.pane.sheet, Qt.Key.Key_Return)
    assert taxi.views.front == "board"
    assert taxi.editor.selection == {("touchpoints", "takes-new")}
    assert taxi.inspector.touchpoint_form.origin.why.words() == "Nobody lies awake wondering."


def test_a_press_selects_and_a_second_one_opens_also_what_is_gone(taxi):
    view = compared(taxi)
    view.panel.pane.sheet.buttons["pair/radio"].click()
    assert view.options.selected == "radio"
    shown(taxi)
    view.panel.pane.sheet.buttons["pair/radio"].click()
    assert taxi.editor.journey_id == "as_is"
    part = taxi.inspector.touchpoint_form.removals.parts["to_be"]
    assert part.why.words() == "Music at five is noise."


def test_the_page_follows_an_edit_and_its_undo(taxi):
    view = compared(taxi)
    taxi.editor.run(
        message("edit.rename"), lambda doc: commands.edit_touchpoints(doc, ["drives-new"], title="Glides")
    )
    shown(taxi)
    assert view.twins.counts()["changed"] == 2
    taxi.editor.undo()
    shown(taxi)
    assert view.twins.counts()["changed"] == 1


def test_side_by_side_and_overlay(taxi):
    view = compared(taxi)
    view.foot.placing_chosen.emit("beside")
    assert "card/takes" in view.pane.sheet.buttons
    assert not view.foot.slider.isEnabled()
    view.foot.placing_chosen.emit("overlay")
    assert "card/takes" not in view.pane.sheet.buttons


def test_of_several_alternatives_one_is_chosen(qtbot, tmp_path):
    doc = commands.derive_to_be(designed_taxi(), "as_is", suffix="b", name="A cheaper one")
    window = a_window(qtbot, tmp_path, doc)
    window.editor.show_journey("as_is")
    view = compared(window)
    assert not view.panel.alternatives.isHidden()
    view.panel.to_be_chosen.emit("as_is-b")
    assert view.twins.to_be.id == "as_is-b"
    assert view.twins.counts()["kept"] == 8
    view.panel.to_be_chosen.emit("to_be")
    assert view.twins.counts()["kept"] == 3


def test_todays_journey_alone_invites_to_make_a_to_be(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, taxi_today())
    view = compared(window)
    assert view.segments() == ()
    view.pane.sheet.buttons["derive/"].click()
    shown(window)
    assert view.twins is not None
    assert view.twins.counts()["kept"] == 8


def test_an_as_is_deleted_under_its_to_be_is_told_and_can_be_taken_back(taxi):
    taxi.editor.show_journey("as_is")
    taxi.actions_["remove_journey"].trigger()
    assert taxi.toast.words.startswith("The as-is is gone. Its to-be stays whole")
    assert set(taxi.editor.document.journeys) == {"to_be"}
    view = compared(taxi)
    assert view.twins is None
    assert view.pane.sheet.page.items
    taxi.toast.way.click()
    shown(taxi)
    assert view.twins.counts()["merged"] == 1


def test_a_to_be_that_lost_its_as_is_is_laid_over_another(qtbot, tmp_path):
    doc = commands.duplicate_journey(designed_taxi(), "as_is", suffix="old", name="Last year")
    window = a_window(qtbot, tmp_path, commands.remove_journey(doc, "as_is"))
    window.editor.show_journey("to_be")
    view = compared(window)
    view.pane.sheet.buttons["over/as_is-old"].click()
    shown(window)
    assert view.twins.as_is.id == "as_is-old"


# The table


@pytest.fixture
def table(taxi):
    view = compared(taxi)
    view.panel.table.click()
    shown(taxi)
    return view.table


def write(table, cell, text):
    table.pane.sheet.buttons[cell].click()
    table.field.show_value(text)
    table.field.finished.emit()
    shown(table._view.main)


def test_a_press_on_a_heading_sorts_and_another_one_turns_it(table):
    table.pane.sheet.buttons["sort/effect"].click()
    assert [row.pair.id for row in table.rows][:2] == ["boot-new", "receipt-new"]
    table.pane.sheet.buttons["sort/effect"].click()
    assert [row.pair.id for row in table.rows][:2] == ["card", "takes-new"]


def test_why_and_cost_are_written_in_place_each_one_step(table):
    editor = table._view.editor
    before = editor.document
    write(table, "cell/boot-new/why", "Nobody waits in the rain.")
    write(table, "cell/boot-new/cost", "Two evenings")
    row = editor.document.touchpoints["boot-new"]
    assert (row.why, row.cost) == ("Nobody waits in the rain.", "Two evenings")
    editor.undo()
    editor.undo()
    assert editor.document == before


def test_what_is_gone_is_explained_in_its_row(table):
    write(table, "cell/radio/why", "Silence is a gift.")
    assert table._view.editor.document.removals["quiet"].why == "Silence is a gift."


def chosen(table, cell, words):
    table.pane.sheet.buttons[cell].click()
    action = next(action for action in table.menu.actions() if action.text() == words)
    table.menu.close()
    action.trigger()
    shown(table._view.main)


def test_owner_and_change_are_chosen_in_place(table):
    editor = table._view.editor
    chosen(table, "cell/card/owner", "Drivers")
    assert editor.document.touchpoints["card"].owner == "drivers"
    chosen(table, "cell/takes-new/change", "Kept")
    assert editor.document.touchpoints["takes-new"].change == "kept"
    chosen(table, "cell/radio/change", "Kept (bring it back)")
    assert not editor.document.removals


def test_an_effect_is_a_factor_and_a_figure_and_one_step(table):
    editor = table._view.editor
    chosen(table, "cell/card/effect", "Trust")
    table.field.show_value("1,5")
    table.field.finished.emit()
    row = editor.document.touchpoints["card"]
    assert (row.effect_factor, row.effect) == ("trust", 1.5)
    editor.undo()
    assert editor.document.touchpoints["card"].effect is None


@pytest.mark.parametrize(
    ("text", "begins"), [("forty", "“forty” is not a figure"), ("9", "That is outside the scale")]
)
def test_a_figure_that_is_none_is_refused_in_a_sentence(table, text, begins):
    editor = table._view.editor
    before = editor.document
    chosen(table, "cell/card/effect", "Trust")
    table.field.show_value(text)
    table.field.finished.emit()
    assert editor.document is before
    assert table._view.dress.say.say(editor.notice).startswith(begins)


# Merge, split, remove


def board(window, *ids):
    window.views.show_view("board")
    window.editor.show_journey("to_be")
    window.editor.select([("touchpoints", id_) for id_ in ids])
    window.actions_.refresh()


def test_two_touchpoints_of_a_to_be_are_merged_and_one_is_split(taxi):
    board(taxi, "takes-new", "orders-new")
    before = taxi.editor.document
    taxi.actions_["merge_touchpoints"].trigger()
    (left,) = [id_ for _, id_ in taxi.editor.selection]
    assert taxi.editor.document.touchpoints[left].change == "merged"
    taxi.editor.undo()
    assert taxi.editor.document == before
    board(taxi, "drives-new")
    taxi.actions_["split_touchpoint"].trigger()
    taxi.editor.end_editing("Drives the calm road")
    parts = [row for row in taxi.editor.document.touchpoints.values() if row.derived_from == "drives"]
    assert {row.change for row in parts} == {"split"}


def test_what_designs_a_to_be_is_not_offered_today(taxi):
    board(taxi, "boot-new")
    assert "To-be" in [action.text() for action in taxi.menus.context(None).actions()]
    assert taxi.actions_["split_touchpoint"].isEnabled()
    assert not taxi.actions_["merge_touchpoints"].isEnabled()
    taxi.editor.show_journey("as_is")
    taxi.editor.select([("touchpoints", "boot"), ("touchpoints", "bag")])
    taxi.actions_.refresh()
    assert "To-be" not in [action.text() for action in taxi.menus.context(None).actions()]
    assert not taxi.actions_["merge_touchpoints"].isEnabled()
    assert not taxi.actions_["remove_from_to_be"].isEnabled()


@pytest.mark.parametrize("action", ["delete", "remove_from_to_be"])
def test_what_is_taken_out_of_a_to_be_may_be_explained_afterwards(taxi, action):
    board(taxi, "watches-new")
    taxi.actions_[action].trigger()
    assert taxi.toast.words == "The to-be does without “Watches the street”."
    taxi.toast.way.click()
    assert taxi.editor.selection == {("touchpoints", "watches")}
    part = taxi.inspector.touchpoint_form.removals.parts["to_be"]
    part.why.setFocus()
    QTest.keyClicks(part.why, "No")
    removal = next(row for row in taxi.editor.document.removals.values() if row.touchpoint == "watches")
    assert (removal.why, removal.journey) == ("No", "to_be")
    taxi.editor.undo()
    assert "quiet" in taxi.editor.document.removals
    assert len(taxi.editor.document.removals) == 1


def test_a_removal_says_factor_figure_cost_and_owner_and_can_be_brought_back(taxi):
    taxi.editor.show_journey("as_is")
    taxi.editor.select([("touchpoints", "radio")])
    part = taxi.inspector.touchpoint_form.removals.parts["to_be"]
    assert (part.facts.figure.text(), part.facts.cost.text()) == ("+1.5", "nothing")
    part.facts.figure.setText("2")
    part.facts.figure.left.emit()
    part.facts.cost.setText("A switch")
    part.facts.cost.left.emit()
    part.owner.picked.emit("centre")
    row = taxi.editor.document.removals["quiet"]
    assert (row.effect, row.cost, row.owner) == (2.0, "A switch", "centre")
    part.back.click()
    assert not taxi.editor.document.removals
    assert not taxi.inspector.touchpoint_form.removals.parts


def test_the_inspector_tells_the_effect_the_cost_and_the_other_origins(taxi):
    board(taxi, "boot-new")
    origin = taxi.inspector.touchpoint_form.origin
    assert [button.text() for button in origin._also.buttons] == ["Waits for the bag"]
    origin.facts.figure.setText("−1,5")
    origin.facts.figure.left.emit()
    origin.facts.factor.picked.emit("trust")
    row = taxi.editor.document.touchpoints["boot-new"]
    assert (row.effect, row.effect_factor) == (-1.5, "trust")
    origin.facts.figure.setText("much")
    origin.facts.figure.left.emit()
    assert taxi.editor.document.touchpoints["boot-new"].effect == -1.5
    assert not origin.facts._figure_row.note.isHidden()
    origin._also.buttons[0].click()
    assert taxi.editor.selection == {("touchpoints", "bag")}


def test_nothing_is_written_where_a_newer_version_wrote_the_file(taxi):
    taxi.editor.read_only = True
    view = compared(taxi)
    view.show_table(True)
    shown(taxi)
    view.table.pane.sheet.buttons["cell/boot-new/why"].click()
    assert view.table.field is None
    board(taxi, "boot-new", "card")
    assert not taxi.actions_["merge_touchpoints"].isEnabled()


def test_changes_are_walked_with_plain_keys_too(taxi):
    view = compared(taxi)
    view.take_focus()
    key(view, "n")
    first = view.options.selected
    key(view, "n")
    assert view.options.selected not in ("", first)
    QTest.keyClick(view.pane.sheet, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert view.options.selected == first
    key(view, "]")
    key(view, "[")
    assert view.options.selected == first
    assert [cap for cap, _ in view.hints()][:2] == ["N", "Shift+N"]
    assert taxi.views.front == "compare"
