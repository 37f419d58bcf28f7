"""What the handles of a selected card do: ports draw links, the right edge stretches it over steps."""

import pytest

from cxdesigner.editor.tools.connecting import Connecting
from cxdesigner.editor.tools.select import Idle
from tests.editor.hand import Hand, steps_done


def links(editor):
    return {(link.source, link.target) for link in editor.document.links.values()}


# Links


@pytest.mark.parametrize("side", [0, 1, 2, 3])
def test_a_link_is_drawn_from_a_port_to_a_card(editor, side):
    hand = Hand(editor).click_on("enters").press_on_port("enters", side).move_over("long")
    assert editor.link_in_air.target == ("touchpoints", "long")
    assert editor.link_in_air.refusal is None
    hand.release()
    assert links(editor) == {("enters", "a"), ("enters", "long")}
    assert editor.link_in_air is None
    assert isinstance(hand.tool.state, Idle)
    assert steps_done(editor) == 1
    editor.undo()
    assert links(editor) == {("enters", "a")}


@pytest.mark.parametrize("goal", ["floor", "itself", "insight", "nowhere"])
def test_a_link_let_go_where_no_other_touchpoint_is_is_not_made(editor, goal):
    before = editor.document
    hand = Hand(editor).click_on("enters").press_on_port("enters", 1)
    if goal == "floor":
        hand.move_to_cell("customer", 2)
    elif goal == "nowhere":
        hand.move_off_the_board()
    else:
        hand.move_over("enters" if goal == "itself" else "queue")
    assert editor.link_in_air.target is None
    hand.release()
    assert editor.document is before
    assert isinstance(hand.tool.state, Idle)


def test_a_link_already_there_says_so_and_changes_nothing(editor):
    before = editor.document
    hand = Hand(editor).click_on("enters").press_on_port("enters", 1).move_over("a")
    assert str(editor.link_in_air.refusal) == "These two are connected already."
    hand.release()
    assert editor.document is before
    assert str(editor.notice) == "These two are connected already."


def test_an_end_of_a_link_in_the_air_names_its_link_and_the_card_that_stays(editor):
    (link,) = editor.document.links.values()
    editor.select([("links", link.id)])
    Hand(editor).press_on_end_of(link.id).move_over("long")
    air = editor.link_in_air
    assert (air.moved, air.card, air.is_source) == (("links", link.id), link.source, False)
    assert air.target == ("touchpoints", "long")


def test_escape_draws_no_link(editor):
    before = editor.document
    hand = Hand(editor).click_on("enters").press_on_port("enters", 1).move_over("long").escape()
    assert editor.document is before
    assert editor.link_in_air is None
    assert isinstance(hand.tool.state, Idle)


def test_after_c_the_next_click_ends_the_link(editor):
    hand = Hand(editor).click_on("enters").connect("enters").move_over("long")
    assert isinstance(hand.tool.state, Connecting)
    hand.release()
    assert links(editor) == {("enters", "a")}
    hand.press_on("long").release()
    assert links(editor) == {("enters", "a"), ("enters", "long")}
    assert isinstance(hand.tool.state, Idle)


def test_after_c_a_click_on_the_floor_gives_up(editor):
    before = editor.document
    hand = Hand(editor).click_on("enters").connect("enters").press_at_cell("customer", 2).release()
    assert editor.document is before
    assert isinstance(hand.tool.state, Idle)


def test_only_the_one_selected_card_has_ports(editor):
    hand = Hand(editor).click_on("enters").click_on("a", shift=True).press_on_port("enters", 1)
    assert not isinstance(hand.tool.state, Connecting)


# Spans


def test_a_card_is_stretched_over_steps_in_one_step(editor):
    hand = Hand(editor).click_on("enters").press_on_right_edge("enters")
    for column, span in ((1, 2), (2, 3), (1, 2)):
        hand.move_to_cell("customer", column)
        hand.move_by(40, 0)
        assert editor.document.touchpoints["enters"].span == span
    hand.release()
    assert editor.document.touchpoints["enters"].span == 2
    assert steps_done(editor) == 1
    editor.undo()
    assert editor.document.touchpoints["enters"].span == 1


def test_a_card_reaches_neither_past_the_last_step_nor_below_one(editor):
    hand = Hand(editor).click_on("long").press_on_right_edge("long")._move(99_999, 0)
    assert editor.document.touchpoints["long"].span == 3
    hand._move(-99_999, 0)
    assert editor.document.touchpoints["long"].span == 1
    hand.release()
    assert editor.notice is None


def test_stretched_out_and_back_leaves_no_step(editor):
    before = editor.document
    hand = Hand(editor).click_on("enters").press_on_right_edge("enters")
    hand.move_by(140, 0).move_by(-140, 0).release()
    assert editor.document == before
    assert steps_done(editor) == 0


def test_escape_gives_back_the_span(editor):
    before = editor.document
    hand = Hand(editor).click_on("enters").press_on_right_edge("enters").move_by(140, 0)
    assert editor.document.touchpoints["enters"].span == 2
    hand.escape()
    assert editor.document == before
    assert isinstance(hand.tool.state, Idle)
    assert editor.store.gesture is None


def test_a_press_on_the_edge_of_a_card_not_selected_selects_it(editor):
    Hand(editor).press_on_right_edge("enters").release()
    assert editor.selection == {("touchpoints", "enters")}


@pytest.mark.parametrize("handle", ["port", "edge"])
def test_what_may_only_be_read_has_no_handles(editor, handle):
    hand = Hand(editor).click_on("enters")
    editor.read_only = True
    (hand.press_on_right_edge if handle == "edge" else lambda id_: hand.press_on_port(id_, 2))("enters")
    assert editor.store.gesture is None
    assert editor.link_in_air is None
