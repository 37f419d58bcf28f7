"""Tiles from the palette: touchpoints, insights and moments of truth."""

import pytest

from cxdesigner.editor.adding import add_from_palette
from cxdesigner.model.evidence import INSIGHT_KINDS
from tests.builders import ProjectBuilder
from tests.editor.hand import Hand, editor_of, order, steps_done

NEW = ("touchpoints", "new")


def test_a_tile_becomes_a_card_as_soon_as_it_is_over_a_cell(editor):
    hand = Hand(editor).take(kind="touchpoint", channel="app").move_to_cell("customer", 2)
    row = editor.document.touchpoints["new"]
    assert (row.lane, row.step, row.channel, row.title) == ("customer", "key", "app", "New touchpoint")
    assert hand.can_drop
    hand.move_to_cell("frontstage", 0)
    assert editor.document.touchpoints["new"].lane == "frontstage"
    assert steps_done(editor) == 0


def test_a_tile_dropped_is_one_step_selected_and_its_title_edited(editor):
    before = editor.document
    hand = Hand(editor).take(kind="touchpoint", channel="app")
    hand.move_to_cell("customer", 2).move_to_cell("frontstage", 0).release()
    assert editor.selection == {NEW}
    assert editor.focus == editor.editing == NEW
    assert steps_done(editor) == 1
    assert editor.store.undo_label.key == "edit.add_touchpoint"
    editor.undo()
    assert editor.document == before


@pytest.mark.parametrize(("id_", "result"), [("a", "new a b c"), ("c", "a b new c")])
def test_a_tile_lands_in_front_of_the_card_it_is_dropped_on(editor, id_, result):
    Hand(editor).take(kind="touchpoint", channel=None).move_above(id_).release()
    assert order(editor, "frontstage", "desk") == result


def test_a_tile_taken_back_leaves_nothing(editor):
    before = editor.document
    Hand(editor).take(kind="touchpoint", channel="app").move_to_cell("customer", 2).escape()
    assert editor.document == before
    assert steps_done(editor) == 0
    assert editor.in_air is None
    assert editor.store.gesture is None


def test_a_tile_over_a_lane_that_refuses_says_why(editor):
    before = editor.document
    hand = Hand(editor).take(kind="touchpoint", channel="app").move_to_cell("emotion", 1)
    assert not hand.can_drop
    assert str(editor.in_air.refusal) == "Følelser follows the scores of the touchpoints. Drop it in Gæsten."
    hand.release()
    assert editor.document == before
    assert editor.editing is None


def test_a_tile_beside_the_board_cannot_be_dropped(editor):
    before = editor.document
    hand = Hand(editor).take(kind="touchpoint", channel="app").move_off_the_board()
    assert not hand.can_drop
    hand.release()
    assert editor.document == before


def test_a_channel_that_is_gone_leaves_the_card_without_one(editor):
    Hand(editor).take(kind="touchpoint", channel="telegraph").move_to_cell("customer", 2).release()
    assert editor.document.touchpoints["new"].channel is None


def test_a_new_card_speaks_the_language_of_the_map():
    board = ProjectBuilder(language="da").journey().lanes("customer").stage("s", steps=("a",))
    editor = editor_of(board.build())
    Hand(editor).take(kind="touchpoint", channel=None).move_to_cell("customer", 0).release()
    assert editor.document.touchpoints["new"].title == "Nyt kontaktpunkt"


@pytest.mark.parametrize("kind", INSIGHT_KINDS)
def test_an_insight_goes_to_the_insights_of_the_column_it_is_dropped_in(editor, kind):
    Hand(editor).take(kind="insight", insight=kind).move_to_cell("customer", 2).release()
    row = editor.document.insights["new"]
    assert (row.step, row.kind) == ("key", kind)
    assert row.title
    assert editor.editing == ("insights", "new")
    assert steps_done(editor) == 1


def test_without_a_lane_for_insights_an_insight_is_refused(editor):
    editor.set_lane_hidden("insight", True)
    before = editor.document
    hand = Hand(editor).take(kind="insight", insight="pain").move_to_cell("customer", 2)
    assert str(editor.in_air.refusal) == "This journey shows no lane for insights."
    hand.release()
    assert editor.document == before


def test_a_moment_of_truth_is_dropped_on_a_card(editor):
    hand = Hand(editor).take(kind="moment_of_truth").move_over("b")
    assert hand.can_drop
    assert editor.hover == ("touchpoints", "b")
    hand.release()
    assert editor.document.touchpoints["b"].moment_of_truth
    assert editor.store.undo_label.key == "edit.moment_of_truth"
    assert steps_done(editor) == 1


@pytest.mark.parametrize("place", ["floor", "insight", "nowhere"])
def test_a_moment_of_truth_needs_a_card(editor, place):
    before = editor.document
    hand = Hand(editor).take(kind="moment_of_truth")
    if place == "floor":
        hand.move_to_cell("customer", 2)
    elif place == "insight":
        hand.move_over("queue")
    else:
        hand.move_off_the_board()
    assert not hand.can_drop
    assert str(editor.in_air.refusal) == "Drop it on a touchpoint."
    hand.release()
    assert editor.document == before


def test_a_moment_of_truth_taken_back_leaves_nothing(editor):
    Hand(editor).take(kind="moment_of_truth").move_over("b").escape()
    assert not editor.document.touchpoints["b"].moment_of_truth
    assert editor.in_air is None


# From the palette by keyboard


def test_by_keyboard_a_tile_goes_to_the_first_cell_of_the_guest_where_nothing_is_chosen(editor):
    add_from_palette(editor, {"kind": "touchpoint", "channel": "app"})
    table, id_ = editor.focus
    row = editor.document.touchpoints[id_]
    assert (table, row.lane, row.step) == ("touchpoints", "customer", "door")


def test_by_keyboard_a_tile_goes_behind_the_focused_card(editor):
    Hand(editor).click_on("b")
    add_from_palette(editor, {"kind": "touchpoint", "channel": "app"})
    assert order(editor, "frontstage", "desk") == f"a b c {editor.focus[1]}"


def test_by_keyboard_a_tile_goes_to_the_focused_cell(editor):
    Hand(editor).click_at_cell("support", 2)
    editor.focus_cell(("customer", "key"))
    add_from_palette(editor, {"kind": "touchpoint", "channel": None})
    assert order(editor, "customer", "key") == editor.focus[1]


def test_by_keyboard_an_insight_goes_to_the_step_of_the_focused_card(editor):
    Hand(editor).click_on("b")
    add_from_palette(editor, {"kind": "insight", "insight": "wait"})
    table, id_ = editor.focus
    assert table == "insights"
    assert (editor.document.insights[id_].step, editor.document.insights[id_].kind) == ("desk", "wait")
    assert editor.editing == editor.focus


def test_by_keyboard_the_selected_cards_become_moments_of_truth(editor):
    assert not add_from_palette(editor, {"kind": "moment_of_truth"})
    Hand(editor).click_on("a").click_on("b", shift=True)
    add_from_palette(editor, {"kind": "moment_of_truth"})
    assert {i for i, t in editor.document.touchpoints.items() if t.moment_of_truth} == {"a", "b"}
    assert steps_done(editor) == 1


def test_a_project_without_lanes_takes_nothing_from_the_palette():
    editor = editor_of(ProjectBuilder().journey().build())
    assert not add_from_palette(editor, {"kind": "touchpoint", "channel": None})
    assert not add_from_palette(editor, {"kind": "insight", "insight": "pain"})
