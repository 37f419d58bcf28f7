"""Quotes in the emotion lane: clear of both curves, of their points and of each other."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxdesigner.layout import curve
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.look import screen_look
from cxdesigner.layout.quotes import placed_quote, quote_items
from tests.builders import ProjectBuilder


def board_of(scores, quotes, before=None, text_scale=1.0):
    """Return the board of a journey with `scores`, and of another it derives from where there are scores before."""
    builder = ProjectBuilder()
    if before is not None:
        builder.journey("was").lanes("customer").stage("was-s", steps=[f"was{n}" for n in range(len(before))])
        for n, score in enumerate(before):
            builder.touchpoint(f"w{n}", "customer", f"was{n}", emotion=score)
    builder.journey("is", **({"derived_from": "was", "kind": "to_be"} if before is not None else {}))
    builder.lane("emotion", id_="curve").lane("customer", id_="done").stage("s")
    for n, (score, quote) in enumerate(zip(scores, quotes, strict=True)):
        builder.step(f"s{n}", **({"derived_from": f"was{n}"} if before is not None else {}))
        builder.touchpoint(f"t{n}", "done", f"s{n}", emotion=score, quote=quote)
    return Board(builder.build(), "is", screen_look("light", "en", text_scale))


def is_struck(box, curves):
    for part in curves:
        for n in range(41):
            x, y = curve.split_at(part, n / 40)[0][3]
            if box.contains(x, y):
                return True
    return False


def placed(board):
    felt = board.curve(board.rows[0])
    return felt, [
        placed_quote(felt, at, board.look, board.columns)
        for at, point in enumerate(felt.points)
        if point[2].quote
    ]


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_a_quote_gives_way_to_the_curve_of_today(text_scale):
    scores, quotes = (
        (0.3, -0.5, 1.5, 0.8),
        ("I was told it twice", "Have they forgotten me?", "", "It was quiet"),
    )
    board = board_of(scores, quotes, (-0.2, -1.0, 0.2, 0.3), text_scale)
    felt, found = placed(board)
    assert felt.before, "there is a curve of today"
    assert len(found) == 3
    for one in found:
        assert one.is_clear
        assert not is_struck(one.box, felt.curves)
        assert not is_struck(one.box, felt.before)


def test_quotes_side_by_side_do_not_run_into_each_other():
    words = "It was quiet, just as I like it"
    _, found = placed(board_of((0.5, 0.4, 0.6, 0.5, 0.4), (words,) * 5))
    assert all(not a.box.meets(b.box) for a, b in itertools.pairwise(found))


def test_where_nothing_is_clear_a_halo_in_the_colour_of_the_lane_keeps_the_words_readable():
    long = "I have never in my life been so well taken care of, not even at home"
    scores, before = (2.0, -2.0) * 4, (-2.0, 2.0) * 4
    board = board_of(scores, (long,) * 8, before)
    felt, found = placed(board)
    at = next((n for n, one in enumerate(found) if not one.is_clear), None)
    assert at is not None
    halo, words = quote_items(felt, at, board.look, board.columns)
    assert isinstance(halo, Rect)
    assert halo.fill == board.look.theme.layer("neutral").tint
    assert halo.x < words.x


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(-2, 2), min_size=1, max_size=8), st.booleans())
def test_every_quote_stays_in_its_lane(scores, has_before):
    board = board_of(scores, ("Like clockwork",) * len(scores), scores[::-1] if has_before else None)
    felt, found = placed(board)
    tall = board.rows[0].height
    assert all(one.box.x >= 0 and one.box.right <= felt.width + 1 for one in found)
    assert all(one.box.y >= -1 and one.box.bottom <= tall for one in found)
    assert all(not is_struck(one.box, felt.curves) for one in found if one.is_clear)


def test_a_quote_is_placed_once_for_each_state_of_the_curve():
    board = board_of((0.5, 1.0), ("One", "Two"))
    felt, found = placed(board)
    assert placed(board)[1][0] is found[0]
    assert placed_quote(felt, 1, board.look, board.columns) is found[1]
