"""Dragging cards: one step or none, and a reason where a lane refuses."""

import pytest

from cxdesigner.editor.tools.select import Dragging, Idle
from cxdesigner.translation import catalogue
from tests.editor.hand import Hand, order, steps_done


def place(editor, id_):
    row = editor.document.touchpoints[id_]
    return row.lane, row.step


def test_a_drag_over_many_cells_is_one_undo_step(editor):
    before = editor.document
    hand = Hand(editor).press_on("enters")
    for lane, column in (("customer", 1), ("frontstage", 1), ("frontstage", 2), ("customer", 2)):
        hand.move_to_cell(lane, column)
        assert isinstance(hand.tool.state, Dragging)
        assert place(editor, "enters") == (lane, ("door", "desk", "key")[column])
    hand.release()
    assert isinstance(hand.tool.state, Idle)
    assert place(editor, "enters") == ("customer", "key")
    assert steps_done(editor) == 1
    assert editor.store.undo_label.key == "edit.move_touchpoint"
    editor.undo()
    assert editor.document == before


def test_escape_puts_the_card_back_and_leaves_no_step(editor):
    before = editor.document
    hand = Hand(editor).press_on("enters").move_to_cell("frontstage", 2)
    assert place(editor, "enters") == ("frontstage", "key")
    hand.escape()
    assert editor.document == before
    assert steps_done(editor) == 0
    assert editor.in_air is None
    assert isinstance(hand.tool.state, Idle)
    hand.release()
    assert editor.document == before


def test_dragging_out_and_back_leaves_no_step(editor):
    before = editor.document
    Hand(editor).press_on("enters").move_to_cell("frontstage", 2).move_to_cell("customer", 0).release()
    assert editor.document == before
    assert steps_done(editor) == 0
    assert not editor.store.is_modified


def test_escape_before_the_drag_begins_forgets_the_press(editor):
    hand = Hand(editor).press_on("a").escape()
    assert isinstance(hand.tool.state, Idle)


def test_the_card_in_the_air_knows_where_it_was_lifted_and_where_it_would_land(editor):
    box = editor.board.card_box(("touchpoints", "enters"))
    Hand(editor).press_on("enters").move_to_cell("frontstage", 2)
    air = editor.in_air
    assert air.home == box
    assert (air.slot.cell.lane, air.slot.cell.step) == ("frontstage", "key")
    assert air.refusal is None


@pytest.mark.parametrize(
    ("lane", "english", "danish"),
    [
        (
            "emotion",
            "Følelser follows the scores of the touchpoints. Drop it in Gæsten.",
            "Følelser følger kontaktpunkternes følelse. Læg det i Gæsten.",
        ),
        ("metric", "Tal holds figures. Drop it in Gæsten.", None),
        ("insight", "Indsigter holds pains and ideas. Drop it in Gæsten.", None),
    ],
)
def test_a_lane_that_refuses_says_why_and_changes_nothing(editor, lane, english, danish):
    before = editor.document
    hand = Hand(editor).press_on("enters").move_to_cell("frontstage", 2).move_to_cell(lane, 1)
    assert editor.document == before
    assert editor.in_air.slot is None
    assert str(editor.in_air.refusal) == english
    spoken = catalogue("da").say(editor.in_air.refusal)
    assert spoken == danish if danish else spoken != english
    hand.release()
    assert editor.document == before
    assert str(editor.notice) == english
    assert steps_done(editor) == 0


def test_a_drop_beside_the_board_changes_nothing(editor):
    before = editor.document
    Hand(editor).press_on("enters").move_to_cell("frontstage", 2).move_off_the_board().release()
    assert editor.document == before
    assert editor.notice is None


# Within a stack


@pytest.mark.parametrize(
    ("id_", "onto", "where", "result"),
    [
        ("c", "a", "above", "c a b"),
        ("c", "b", "above", "a c b"),
        ("a", "b", "below", "b a c"),
        ("a", "c", "below", "b c a"),
        ("b", "a", "above", "b a c"),
        ("b", "c", "below", "a c b"),
        ("enters", "a", "above", "enters a b c"),
        ("enters", "b", "above", "a enters b c"),
        ("enters", "b", "below", "a b enters c"),
        ("enters", "c", "below", "a b c enters"),
    ],
)
def test_a_card_lands_before_or_behind_the_one_it_is_dropped_on(editor, id_, onto, where, result):
    hand = Hand(editor).press_on(id_)
    (hand.move_above if where == "above" else hand.move_below)(onto)
    slot = editor.in_air.slot
    assert result.split()[slot.place] == id_
    assert slot.count == len(result.split())
    hand.release()
    assert order(editor, "frontstage", "desk") == result


def test_a_card_let_go_at_the_bottom_of_a_cell_comes_last(editor):
    Hand(editor).press_on("a").move_to_cell("frontstage", 1, down=1.0).release()
    assert order(editor, "frontstage", "desk") == "b c a"


def test_a_card_held_still_stays_where_it_was_shown(editor):
    hand = Hand(editor).press_on("c").move_above("a")
    shown = order(editor, "frontstage", "desk")
    for _ in range(5):
        hand.move_by(0, 0)
        assert order(editor, "frontstage", "desk") == shown


def test_a_long_card_moved_towards_the_end_is_shortened_and_grows_back_on_the_way(editor):
    hand = Hand(editor).press_on("long").move_to_cell("support", 2)
    assert editor.document.touchpoints["long"].span == 1
    hand.move_to_cell("support", 0)
    assert editor.document.touchpoints["long"].span == 3
    hand.move_to_cell("support", 1).release()
    assert editor.document.touchpoints["long"].span == 2


# Insights


@pytest.mark.parametrize("lane", ["insight", "customer", "emotion"])
def test_an_insight_let_go_anywhere_in_a_column_goes_to_the_insights_of_that_step(editor, lane):
    Hand(editor).press_on("queue").move_to_cell(lane, 0).release()
    assert editor.document.insights["queue"].step == "door"
    assert editor.store.undo_label.key == "edit.move_insight"


def test_an_insight_lands_in_front_of_another(editor):
    Hand(editor).press_on("queue").move_above("towel").release()
    board = editor.board
    assert board.cell_cards(board.row_of["insight"], 2) == [("insights", "queue"), ("insights", "towel")]


# What may not be done meanwhile


def test_while_a_card_is_carried_edits_and_undo_wait(editor):
    editor.rename(("touchpoints", "a"), "Nikker")
    hand = Hand(editor).press_on("enters").move_to_cell("frontstage", 2)
    shown = editor.document
    assert not editor.rename(("touchpoints", "a"), "Smiler")
    assert not editor.delete_selection()
    editor.undo()
    assert not hand.press_alt_and("→")
    assert editor.document is shown
    hand.escape()
    assert editor.document.touchpoints["a"].title == "Nikker"


def test_what_may_only_be_read_is_not_dragged(editor):
    editor.read_only = True
    before = editor.document
    hand = Hand(editor).press_on("enters").move_to_cell("frontstage", 2)
    assert editor.document is before
    hand.release()
    assert editor.selection == {("touchpoints", "enters")}


def test_every_drag_tells_those_who_look_on(editor):
    heard = []
    editor.listen(heard.append)
    Hand(editor).press_on("enters").move_to_cell("frontstage", 2).release()
    assert heard.count("selection") == 1
    assert "document" in heard
    assert "tool" in heard
