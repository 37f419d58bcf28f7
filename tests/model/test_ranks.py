"""Ranks: there is always room between two, and they stay short."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cxdesigner.commands import add_touchpoint
from cxdesigner.model import structure
from cxdesigner.model.ranks import DIGITS, is_rank, rank_between, spread
from cxdesigner.model.touchpoint import Touchpoint
from tests.builders import ProjectBuilder

sound_ranks = st.text(st.sampled_from(DIGITS), min_size=1, max_size=12).filter(is_rank)
foreign_ranks = st.text(st.sampled_from("01Zaz"), max_size=6)
"""What a hand may write into a file: also empty, also ending in the zero digit."""


@given(st.sets(sound_ranks, min_size=2, max_size=2).map(sorted))
@example(["a", "a01"])
@example(["az", "b"])
@example(["z" * 12, "z" * 11 + "zV"])
def test_a_rank_sorts_between_its_neighbours(pair):
    before, after = pair
    rank = rank_between(before, after)
    assert before < rank < after
    assert is_rank(rank)


@given(sound_ranks)
def test_a_rank_sorts_before_the_first_and_after_the_last(rank):
    assert rank_between(None, rank) < rank < rank_between(rank, None)
    assert is_rank(rank_between(None, rank))
    assert is_rank(rank_between(rank, None))


@given(st.none() | foreign_ranks, st.none() | foreign_ranks)
@example("a", "a0")
@example("a", "a00")
@example(None, "0")
@example("", "000")
@example(None, "")
def test_ranks_written_by_hand_are_parted_rightly_or_not_at_all(before, after):
    try:
        rank = rank_between(before, after)
    except ValueError:
        return
    assert is_rank(rank)
    assert (before or "") < rank
    assert after is None or rank < after


@given(sound_ranks, sound_ranks)
def test_neighbours_the_wrong_way_round_are_refused(one, other):
    assume(one >= other)
    with pytest.raises(ValueError, match="no rank fits"):
        rank_between(one, other)


@given(st.integers(0, 500))
@example(0)
@example(61)
@example(62)
def test_spread_ranks_ascend_and_leave_room(count):
    ranks = spread(count)
    assert len(ranks) == count
    assert ranks == sorted(set(ranks))
    assert all(map(is_rank, ranks))
    assert len({len(rank) for rank in ranks}) <= 1
    for before, after in zip([None, *ranks], [*ranks, None], strict=True):
        assert len(rank_between(before, after)) <= 4


@pytest.mark.parametrize(
    "grow", [lambda last: rank_between(last, None), lambda last: rank_between(None, last)]
)
def test_a_thousand_appended_one_by_one_have_short_ranks(grow):
    rank = None
    for _ in range(1000):
        rank = grow(rank)
    assert len(rank) <= 40


@pytest.mark.parametrize("where", ["front", "second", "end"])
def test_thousands_of_inserts_at_one_spot_stay_short(where):
    doc = ProjectBuilder().journey().lanes("customer").stage("s", steps=("a",)).build()
    order = []
    for number in range(1500):
        at = {"front": 0, "second": min(1, len(order)), "end": len(order)}[where]
        before = order[at] if at < len(order) else None
        id_ = f"t{number}"
        touchpoint = Touchpoint(id=id_, lane="customer", step="a")
        doc = add_touchpoint(doc, touchpoint, before=before)
        doc.settle()
        order.insert(at, id_)
        if number % 50:  # sorting each time would take long
            continue
        assert [t.id for t in structure.cell(doc, "customer", "a")] == order
    assert max(len(t.rank) for t in doc.touchpoints.values()) <= 100


def test_touchpoints_of_equal_rank_stand_in_the_order_of_their_ids_and_let_one_between():
    board = ProjectBuilder().journey().lanes("customer").stage("s", steps=("a",))
    for id_ in ("c", "a", "b"):
        board.touchpoint(id_, "customer", "a", rank="V")
    doc = board.build()
    assert [t.id for t in structure.cell(doc, "customer", "a")] == ["a", "b", "c"]
    doc = add_touchpoint(doc, Touchpoint(id="new", lane="customer", step="a"), before="b")
    assert [t.id for t in structure.cell(doc, "customer", "a")] == ["a", "new", "b", "c"]


@pytest.mark.parametrize("ranks", [("a", "a0"), ("", "0"), ("0", "00"), ("", ""), ("a", "a00", "a000")])
def test_a_touchpoint_goes_between_ranks_that_leave_no_room(ranks):
    board = ProjectBuilder().journey().lanes("customer").stage("s", steps=("a",))
    for number, rank in enumerate(ranks):
        board.touchpoint(f"t{number}", "customer", "a", rank=rank)
    doc = add_touchpoint(board.build(), Touchpoint(id="new", lane="customer", step="a"), before="t1")
    assert [t.id for t in structure.cell(doc, "customer", "a")][:3] == ["t0", "new", "t1"]
