"""Dragging several cards at once, and copying with Alt."""

import pytest

from cxdesigner.editor.tools.select import Idle
from tests.editor.hand import Hand, order, steps_done


def places(editor, *ids):
    return {id_: (row.lane, row.step) for id_, row in editor.document.touchpoints.items() if id_ in ids}


def chosen(editor, *ids):
    hand = Hand(editor).click_on(ids[0])
    for id_ in ids[1:]:
        hand.click_on(id_, shift=True)
    return hand


def test_several_cards_keep_their_places_to_each_other(editor):
    hand = chosen(editor, "enters", "a").press_on("enters").move_to_cell("customer", 1)
    assert places(editor, "enters", "a") == {"enters": ("customer", "desk"), "a": ("frontstage", "key")}
    hand.release()
    assert editor.selection == {("touchpoints", "enters"), ("touchpoints", "a")}
    assert steps_done(editor) == 1
    assert isinstance(hand.tool.state, Idle)


def test_escape_puts_all_of_them_back(editor):
    before = editor.document
    chosen(editor, "enters", "a").press_on("a").move_to_cell("frontstage", 2).escape()
    assert editor.document == before
    assert steps_done(editor) == 0


def test_dragged_out_and_back_they_leave_no_step(editor):
    before = editor.document
    hand = chosen(editor, "enters", "a").press_on("enters").move_to_cell("customer", 1)
    hand.move_to_cell("customer", 0).release()
    assert editor.document == before
    assert steps_done(editor) == 0


def test_where_one_of_them_may_not_stand_none_is_moved_and_the_reason_is_said(editor):
    before = editor.document
    hand = chosen(editor, "enters", "a").press_on("enters").move_to_cell("emotion", 0)
    assert editor.in_air.refusal is not None
    hand.release()
    assert editor.document == before
    assert editor.notice is not None


def test_with_alt_the_originals_stay_and_copies_land(editor):
    before = set(editor.document.touchpoints)
    hand = Hand(editor).click_on("enters").press_on("enters").hold_alt().move_to_cell("customer", 2).release()
    (copy,) = set(editor.document.touchpoints) - before
    assert places(editor, "enters", copy) == {"enters": ("customer", "door"), copy: ("customer", "key")}
    assert editor.document.touchpoints[copy].title == "Træder ind"
    assert editor.selection == {("touchpoints", copy)}
    assert steps_done(editor) == 1
    editor.undo()
    assert set(editor.document.touchpoints) == before
    assert isinstance(hand.tool.state, Idle)


@pytest.mark.parametrize("ids", [("a", "b"), ("c", "enters"), ("a", "b", "c"), ("enters", "long")])
@pytest.mark.parametrize("lane", ["emotion", "customer", "frontstage", "support", "metric", "insight"])
@pytest.mark.parametrize("column", [0, 1, 2])
@pytest.mark.parametrize("down", [0.02, 0.5, 0.98])
def test_held_still_cards_stay_where_they_were_shown(editor, ids, lane, column, down):
    hand = chosen(editor, *ids).press_on(ids[0]).move_to_cell(lane, column, down=down)
    shown = editor.document
    for _ in range(3):
        hand.move_by(0, 0)
        assert editor.document == shown
    hand.escape()
    assert order(editor, "frontstage", "desk") == "a b c"
