"""The emotion curve: through every score, never beyond one, its areas parted at the neutral line."""

import math
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cxdesigner.analysis.emotion import felt_before, felt_steps, level_of
from cxdesigner.commands import edit_touchpoints, move_touchpoint
from cxdesigner.layout import board_items, curve
from cxdesigner.layout.board import Board
from cxdesigner.layout.columns import Columns
from cxdesigner.layout.display_list import Path, Text
from cxdesigner.layout.emotion_lane import curve_items, emotion_curve
from cxdesigner.layout.look import screen_look
from cxdesigner.model.diff import between
from tests.builders import ProjectBuilder
from tests.layout.drawings import box_of, flat

LOOK = screen_look("light", "en")
NEUTRAL = 50.0

scores = st.lists(st.floats(-2, 2), min_size=2, max_size=12)


def points_of(scored):
    return [(n * 138.0, NEUTRAL - 18.0 * score) for n, score in enumerate(scored)]


def along(bezier, count=24):
    return [curve.split_at(bezier, t / count)[0][3] for t in range(count + 1)]


@given(scores)
@example([0.0, 2.0, -2.0, 2.0])
@example([1e-300, 0.0, -1e-300])
@example([-2.0, -2.0, 2.0, 2.0])
def test_the_curve_passes_through_every_point_and_never_beyond_two_neighbours(scored):
    points = points_of(scored)
    curves = curve.beziers(points)
    assert len(curves) == len(points) - 1
    for (a, b), bezier in zip(pairwise(points), curves, strict=True):
        assert (bezier[0], bezier[3]) == (a, b)
        heights = [y for _, y in along(bezier)]
        assert all(math.isfinite(y) for y in heights)
        assert min(heights) >= min(a[1], b[1]) - 1e-6
        assert max(heights) <= max(a[1], b[1]) + 1e-6
        steps = [after - before for before, after in pairwise(heights)]
        assert all(step * (b[1] - a[1]) >= -1e-9 for step in steps)


@given(scores)
def test_the_curve_bends_smoothly(scored):
    for left, right in pairwise(curve.beziers(points_of(scored))):
        (ax, ay), (bx, by) = left[2], left[3]
        (cx, cy), (dx, dy) = right[0], right[1]
        assert (by - ay) / (bx - ax) == pytest.approx((dy - cy) / (dx - cx), abs=1e-9)


@given(scores)
def test_areas_are_parted_at_the_neutral_line(scored):
    whole = curve.beziers(points_of(scored))
    parts = curve.cut_at(whole, NEUTRAL)
    stretches = curve.stretches(parts, NEUTRAL)
    for stretch in stretches:
        for bezier in stretch.curves:
            for _, y in along(bezier, 8):
                assert (y <= NEUTRAL + 1e-6) if stretch.is_above else (y >= NEUTRAL - 1e-6)
    assert [s.is_above for s in stretches] == [
        n % 2 == (not stretches[0].is_above) for n in range(len(stretches))
    ]
    ends = [part for stretch in stretches for part in stretch.curves]
    assert all(before[3] == after[0] for before, after in pairwise(ends))
    assert (ends[0][0], ends[-1][3]) == (whole[0][0], whole[-1][3])


@given(scores, st.floats(0, 1))
def test_the_height_at_a_place_is_that_of_the_curve(scored, t):
    for bezier in curve.beziers(points_of(scored)):
        x, y = curve.split_at(bezier, t)[0][3]
        assert curve.height_at(bezier, x) == pytest.approx(y, abs=1e-6)


def test_an_area_is_closed_along_the_neutral_line():
    bezier = curve.beziers([(0.0, 20.0), (138.0, 30.0)])
    outline = curve.area_of(bezier, NEUTRAL)
    assert outline[0] == ("M", 0.0, NEUTRAL)
    assert outline[-2:] == (("L", 138.0, NEUTRAL), ("Z",))


@pytest.mark.parametrize("points", [[], [(0.0, 1.0)]])
def test_fewer_than_two_points_are_no_curve(points):
    assert curve.beziers(points) == []


# On the board


def felt_board(*felt, **fields):
    """Return a project whose steps feel as `felt` says; None is not scored."""
    board = ProjectBuilder().journey("today").lanes("emotion", "customer", "frontstage")
    board.stage("s", steps=tuple(f"s{n}" for n in range(len(felt))))
    for number, score in enumerate(felt):
        board.touchpoint(f"t{number}", "customer", f"s{number}", emotion=score, **fields)
    return board


def curve_of(doc, journey="today"):
    return emotion_curve(doc, journey, LOOK, 156.0)


def test_there_is_one_point_per_scored_step_and_higher_is_better():
    felt = curve_of(felt_board(2.0, None, -2.0, 0.0).build())
    assert [column for column, _, _ in felt.points] == [0, 2, 3]
    best, worst, neutral = (y for _, y, _ in felt.points)
    assert best < neutral == felt.neutral < worst


def test_the_curve_runs_level_to_the_ends_of_the_board_where_they_are_scored():
    felt = curve_of(felt_board(1.0, 1.0).build())
    assert felt.curves[0][0][0] == 0
    assert felt.curves[-1][3][0] == LOOK.measures.column + LOOK.measures.card
    inner = curve_of(felt_board(None, 1.0, -1.0, None).build())
    assert inner.curves[0][0][0] > LOOK.measures.column
    assert inner.curves[-1][3][0] < 3 * LOOK.measures.column


def test_a_step_feels_as_the_mean_of_its_touchpoints():
    doc = felt_board(2.0, 0.0).touchpoint("more", "frontstage", "s0", emotion=-1.0).build()
    doc = edit_touchpoints(doc, ["t1"], moment_of_truth=True)
    first, second = felt_steps(doc, "today")
    assert (first.score, second.score) == (0.5, 0.0)
    assert (first.has_moment_of_truth, second.has_moment_of_truth) == (False, True)


def test_nothing_scored_is_no_curve():
    felt = curve_of(felt_board(None, None).build())
    assert felt.points == felt.curves == ()
    assert [step.score for step in felt_steps(felt_board(None).build(), "today")] == [None]


def test_the_quote_nearest_to_the_customer_is_shown():
    doc = felt_board(1.0).touchpoint("other", "frontstage", "s0", quote="Vi så ham").build()
    assert felt_steps(doc, "today")[0].quote == "Vi så ham"
    doc = edit_touchpoints(doc, ["t0"], quote="De så mig")
    assert felt_steps(doc, "today")[0].quote == "De så mig"


def test_a_quote_follows_its_touchpoint_to_another_lane():
    board = ProjectBuilder().journey().lanes("emotion", "customer", "frontstage", "backstage")
    board.stage("s", steps=("a",)).touchpoint("one", "frontstage", "a", emotion=1.0, quote="Vi så ham")
    doc = board.touchpoint("two", "backstage", "a", quote="De så mig").build()
    board = Board(doc, "journey", LOOK)
    board_items.items(board)
    new = move_touchpoint(doc, "two", lane="customer", step="a")
    board.update(new, between(doc, new))
    assert "“De så mig”" in [item.text for item in flat(board_items.items(board)) if isinstance(item, Text)]


def test_today_shows_as_a_ghost_behind_tomorrow():
    board = (
        felt_board(-2.0, 1.0)
        .journey("later", kind="to_be", derived_from="today")
        .lanes("emotion", "customer")
    )
    board.stage("then").step("x", derived_from="s0").step("y", derived_from="s1").step("z")
    doc = board.build()
    assert felt_before(doc, "later") == [-2.0, 1.0, None]
    assert felt_before(doc, "today") is None
    assert curve_of(doc, "later").before != ()
    assert curve_of(doc).before == ()


@given(st.lists(st.none() | st.floats(-2, 2), min_size=1, max_size=8))
def test_everything_of_the_curve_stays_in_its_lane(felt):
    doc = felt_board(*felt, quote="De vidste, hvem jeg var, før jeg sagde noget").build()
    whole = curve_of(doc)
    for item in curve_items(whole, LOOK, Columns(len(felt), LOOK.measures), 0, len(felt) - 1):
        box = box_of(item)
        assert box.y >= -2
        assert box.bottom <= 156 + 2
        assert box.x >= 0
        if isinstance(item, Path):
            assert box.right <= len(felt) * LOOK.measures.column


def test_of_a_long_curve_only_what_is_in_sight_is_drawn():
    doc = felt_board(*([1.0, -1.0] * 100)).build()
    items = curve_items(curve_of(doc), LOOK, Columns(200, LOOK.measures), 50, 55)
    assert len(items) < 40
    for item in items:
        box = box_of(item)
        assert box.right >= 48 * LOOK.measures.column
        assert box.x <= 59 * LOOK.measures.column


@pytest.mark.parametrize(
    ("score", "level"),
    [(0.0, 0), (0.4, 0), (0.5, 1), (-0.5, -1), (1.4, 1), (1.5, 2), (-1.5, -2), (2.0, 2), (-2.0, -2)],
)
def test_half_a_step_is_called_by_the_step_it_leans_to(score, level):
    assert level_of(score) == level
