"""Clicking: what it selects, and that it leaves no step."""

import pytest

from cxdesigner import commands
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.editor.tools.select import Dragging, Idle, Pointing
from cxdesigner.translation import message
from tests.builders import tiny_project
from tests.editor.hand import Hand, steps_done

A, B, ENTERS = ("touchpoints", "a"), ("touchpoints", "b"), ("touchpoints", "enters")


def test_a_click_selects_and_leaves_no_step(editor):
    before = editor.document
    hand = Hand(editor).press_on("a")
    assert isinstance(hand.tool.state, Pointing)
    hand.release()
    assert isinstance(hand.tool.state, Idle)
    assert editor.selection == {A}
    assert editor.focus == A
    assert editor.document is before
    assert steps_done(editor) == 0


def test_a_hand_that_trembles_still_clicks(editor):
    Hand(editor).press_on("a").move_by(2, 1).move_by(-1, 0).release()
    assert editor.selection == {A}
    assert steps_done(editor) == 0


def test_zoomed_in_the_same_tremble_is_fewer_units(editor):
    hand = Hand(editor, zoom=4.0).press_on("a").move_by(0.9, 0)
    assert isinstance(hand.tool.state, Pointing)
    hand.move_by(0.2, 0)
    assert isinstance(hand.tool.state, Dragging)
    hand.escape()


def test_clicking_another_card_selects_that_one_alone(editor):
    Hand(editor).click_on("a").click_on("enters")
    assert editor.selection == {ENTERS}


@pytest.mark.parametrize("key", ["shift", "control"])
def test_shift_and_control_add_and_take_away(editor, key):
    hand = Hand(editor).click_on("a").click_on("enters", **{key: True}).click_on("b", **{key: True})
    assert editor.selection == {A, B, ENTERS}
    assert editor.focus == B
    hand.click_on("a", **{key: True})
    assert editor.selection == {B, ENTERS}
    assert not hand.tool.is_busy


def test_of_several_selected_cards_the_one_clicked_stays(editor):
    hand = Hand(editor).click_on("a").click_on("enters", shift=True)
    hand.press_on("a")
    assert editor.selection == {A, ENTERS}
    hand.release()
    assert editor.selection == {A}


def test_a_click_on_the_floor_selects_nothing_and_takes_the_keyboard_there(editor):
    Hand(editor).click_on("a").click_at_cell("customer", 2)
    assert editor.selection == frozenset()
    assert editor.cell == ("customer", "key")
    assert editor.focus is None


def test_a_click_beside_the_board_selects_nothing(editor):
    Hand(editor).click_on("a").press_beside_the_board().release()
    assert editor.selection == frozenset()


def test_an_insight_is_selected_like_a_card(editor):
    Hand(editor).click_on("queue")
    assert editor.selection == {("insights", "queue")}


def test_a_figure_cannot_be_selected(editor):
    Hand(editor).press_at_cell("metric", 1, down=0.5).release()
    assert editor.selection == frozenset()
    assert editor.cell == ("metric", "desk")


def test_a_long_card_is_hit_in_every_column_it_stands_in(editor):
    for column in (0, 1, 2):
        Hand(editor).click_at_cell("customer", 2).press_at_cell("support", column, down=0.5).release()
        assert editor.selection == {("touchpoints", "long")}


def test_the_pointer_hovers_over_cards_without_selecting(editor):
    hand = Hand(editor).move_over("a")
    assert editor.hover == A
    assert editor.selection == frozenset()
    hand.move_to_cell("customer", 2)
    assert editor.hover is None


def test_a_double_click_edits_the_title(editor):
    Hand(editor).double_click_on("a")
    assert editor.editing == A
    assert editor.selection == {A}
    editor.end_editing("Hilser med navn")
    assert editor.document.touchpoints["a"].title == "Hilser med navn"
    assert editor.editing is None
    assert steps_done(editor) == 1


@pytest.mark.parametrize("title", [None, "Hilser"])
def test_editing_given_up_or_without_a_change_leaves_no_step(editor, title):
    Hand(editor).double_click_on("a")
    editor.end_editing(title)
    assert editor.document.touchpoints["a"].title == "Hilser"
    assert steps_done(editor) == 0


def test_a_double_click_on_an_insight_edits_its_title(editor):
    Hand(editor).double_click_on("queue")
    editor.end_editing("Køen om aftenen")
    assert editor.document.insights["queue"].title == "Køen om aftenen"


def test_a_double_click_on_the_floor_makes_a_card_and_edits_its_title(editor):
    Hand(editor).double_click_at_cell("customer", 2)
    (new,) = editor.document.touchpoints.keys() - {"enters", "a", "b", "c", "long"}
    row = editor.document.touchpoints[new]
    assert (row.lane, row.step) == ("customer", "key")
    assert editor.editing == editor.focus == ("touchpoints", new)
    assert editor.selection == {("touchpoints", new)}
    assert steps_done(editor) == 1
    editor.undo()
    assert new not in editor.document.touchpoints
    assert editor.selection == frozenset()
    assert editor.editing is None


def test_a_double_click_on_the_floor_of_the_insights_makes_a_pain(editor):
    known = set(editor.document.insights)
    Hand(editor).double_click_at_cell("insight", 2)
    (new,) = set(editor.document.insights) - known
    row = editor.document.insights[new]
    assert (row.kind, row.step) == ("pain", "key")
    assert editor.editing == ("insights", new)
    assert steps_done(editor) == 1


@pytest.mark.parametrize(("lane", "name"), [("emotion", "Følelser"), ("metric", "Tal")])
def test_a_double_click_where_no_card_may_stand_says_why_and_changes_nothing(editor, lane, name):
    before = editor.document
    Hand(editor).double_click_at_cell(lane, 0)
    assert editor.document is before
    assert str(editor.notice) == f"{name} does not hold touchpoints. Put it in another lane."
    assert steps_done(editor) == 0


def test_the_selected_are_given_as_they_stand_also_after_a_move_and_an_undo():
    editor = Editor(Store(tiny_project()))
    editor.select_all()
    before = [row.id for row in editor.selected_touchpoints()]
    editor.selected_touchpoints().clear()  # whoever asked may do with the list what they like
    assert (
        [row.id for row in editor.selected_touchpoints()]
        == before
        == ["sign", "enters", "prepares", "greets", "books"]
    )
    editor.run(
        message("edit.rename"), lambda doc: commands.move_touchpoint(doc, "sign", lane="evidence", step="key")
    )
    assert [row.id for row in editor.selected_touchpoints()][-2:] == ["sign", "books"]
    editor.undo()
    assert [row.id for row in editor.selected_touchpoints()] == before
    editor.select([("touchpoints", "books")])
    assert [row.id for row in editor.selected_touchpoints()] == ["books"]
