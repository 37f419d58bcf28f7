"""Drawing a marquee from the floor."""

import pytest

from cxdesigner.editor.tools.brushing import links_between
from cxdesigner.editor.tools.select import Idle
from tests.editor.hand import Hand, steps_done


def caught(editor):
    return {id_ for _, id_ in editor.selection}


def test_a_marquee_catches_the_cards_it_holds(editor):
    hand = Hand(editor).press_at_cell("emotion", 2).move_by(-100, 500)
    assert editor.marquee is not None
    assert caught(editor) == set()
    hand.move_to_cell("frontstage", 0, down=1.0)
    assert caught(editor) == {"enters", "a", "b", "c"}
    hand.move_off_the_board()
    hand.move_to_cell("frontstage", 0, down=1.0).release()
    assert caught(editor) == {"enters", "a", "b", "c"}
    assert editor.marquee is None
    assert isinstance(hand.tool.state, Idle)
    assert steps_done(editor) == 0


def test_a_card_is_caught_when_half_of_it_is_inside(editor):
    box = editor.board.card_box(("touchpoints", "enters"))
    hand = Hand(editor).press_at_cell("emotion", 1)
    hand._move(box.x + box.w * 0.55, box.bottom + 3)
    assert caught(editor) == set()
    hand._move(box.x + box.w * 0.45, box.bottom + 3)
    assert caught(editor) == {"enters"}


def test_insights_are_caught_and_figures_are_not(editor):
    Hand(editor).press_at_cell("support", 2, down=1.0)._move(-20, 9000).release()
    assert caught(editor) == {"queue", "towel"}


def test_with_shift_a_marquee_adds(editor):
    Hand(editor).click_on("enters").press_at_cell("emotion", 2, shift=True)._move(130, 9000).release()
    assert {"enters", "a", "queue"} <= caught(editor)


def test_without_shift_a_marquee_replaces(editor):
    Hand(editor).click_on("enters").press_at_cell("support", 2)._move(270, 9000).release()
    assert caught(editor) == {"towel"}


def test_escape_gives_back_what_was_selected_before(editor):
    hand = Hand(editor).click_on("enters").press_at_cell("emotion", 2)._move(130, 9000)
    assert caught(editor) != {"enters"}
    hand.escape()
    assert caught(editor) == {"enters"}
    assert editor.marquee is None


@pytest.mark.parametrize("held", ["shift", "control"])
def test_a_click_on_the_floor_with_shift_keeps_the_selection(editor, held):
    hand = Hand(editor).click_on("a").press_at_cell("customer", 2, **{held: True})
    hand.tool.release(hand._pointer(**{held: True}))
    assert caught(editor) == {"a"}


def test_what_may_only_be_read_can_be_caught(editor):
    editor.read_only = True
    Hand(editor).press_at_cell("support", 2)._move(-20, 9000).release()
    assert caught(editor) == {"queue", "towel"}


def test_a_link_between_two_cards_that_are_caught_travels_with_them(editor):
    (link,) = editor.document.links
    both = frozenset({("touchpoints", "enters"), ("touchpoints", "a")})
    assert links_between(editor.document, both) == [link]
    assert links_between(editor.document, both - {("touchpoints", "a")}) == []
