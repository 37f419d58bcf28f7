"""Where columns lie: those of collapsed stages share a narrow strip."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner import commands
from cxdesigner.layout import board_items, stage_strips
from cxdesigner.layout.board import Board
from cxdesigner.layout.columns import STRIP, Columns
from cxdesigner.layout.display_list import Path, Text
from cxdesigner.layout.look import paper_look, screen_look
from cxdesigner.layout.notes import place_at
from cxdesigner.layout.thumbnail import sketch_of
from cxdesigner.model.diff import between
from cxdesigner.session.previews import preview_of
from tests.builders import ProjectBuilder
from tests.layout.drawings import flat

LOOK = screen_look("light", "en")
PITCH, GUTTER = LOOK.measures.column, LOOK.measures.gutter


@st.composite
def maps(draw):
    """Return the columns of stages of all lengths, some of them collapsed, in some size of text."""
    stages = draw(st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=12))
    folds, at = [], 0
    for length, is_folded in stages:
        if is_folded:
            folds.append((at, at + length - 1))
        at += length
    scale = draw(st.sampled_from((0.8, 1.0, 1.1, 1.3, 1.7)))
    return Columns(at, screen_look("light", "en", scale).measures, folds)


@given(maps())
def test_every_open_column_is_found_where_it_begins_and_ends(columns):
    for column in range(-2, columns.count + 3):
        found = (columns.fold_of(column) or (column,))[0]
        assert columns.at(columns.left(column)) == found
        assert columns.at(columns.centre(column)) == found
        assert columns.at(columns.right(column)) == found


@given(maps())
def test_columns_do_not_overlap_and_leave_a_gutter(columns):
    opened = list(columns.opened(0, columns.count - 1))
    assert opened == [n for n in range(columns.count) if not columns.is_strip(n)]
    seen = sorted({*opened, *(first for first, _ in columns.folds)})
    for one, other in pairwise(seen):
        assert columns.right(one) < columns.left(other)
        assert columns.left(one) + columns.pitch(one) == pytest.approx(columns.left(other))
    assert columns.width == pytest.approx(sum(map(columns.pitch, seen)))


@given(maps(), st.floats(-500, 20_000))
def test_the_edge_near_a_place_is_the_nearest_one(columns, x):
    edge = columns.edge_near(x)
    assert (
        all(abs(columns.left(edge) - x) <= abs(columns.left(n) - x) + 1e-6 for n in range(columns.count + 1))
        or not 0 <= edge <= columns.count
    )


@given(maps(), st.integers(0, 60), st.integers(1, 60))
def test_a_card_is_seen_as_far_as_the_next_strip(columns, column, span):
    if column < columns.count:
        seen = columns.cut(column, span)
        over = range(column, column + seen)
        assert 1 <= seen <= span
        assert over[-1] < columns.count
        assert len({columns.fold_of(n) for n in over}) == 1


@given(maps(), st.integers(0, 60))
def test_walking_passes_over_strips(columns, column):
    if column < columns.count:
        opened = list(columns.opened(0, columns.count - 1))
        assert columns.beside(column, 1) == next((n for n in opened if n > column), None)
        assert columns.beside(column, -1) == next((n for n in reversed(opened) if n < column), None)
        assert (columns.open_near(column) is None) == (not opened)


def three_stages():
    """Return a project of three stages, with a card from the first into the second and one inside of that."""
    board = ProjectBuilder().journey("today").lanes("emotion", "customer", "frontstage")
    board.stage("one", "Før", steps=("a",)).stage("two", "Under", steps=("b", "c")).stage(
        "three", steps=("d",)
    )
    for step, score in zip("abcd", (1.0, -1.0, 2.0, 1.0), strict=True):
        board.touchpoint(f"t{step}", "customer", step, "Venter", emotion=score)
    board.touchpoint("long", "frontstage", "a", "Kører", span=4).touchpoint("late", "frontstage", "b", span=3)
    board.link("ta", "tb").link("ta", "td")
    return board.build()


def collapsed(doc=None, look=LOOK, **ways):
    doc = commands.collapse_stage(doc or three_stages(), "two")
    return Board(doc, "today", look, **ways)


def box(board, id_):
    return board.card_box(("touchpoints", id_))


def test_the_columns_behind_a_strip_close_up_and_it_shows_no_card():
    board = collapsed()
    assert board.columns.left(1) == board.columns.left(2) == PITCH
    assert box(board, "td").x == PITCH + STRIP + GUTTER
    assert box(board, "tb") is box(board, "late") is None
    assert board.card_at(PITCH + 20, board.rows[1].y + 20) is None
    assert board.cell_at(PITCH + 20, board.rows[1].y + 20) is None
    assert board.cell_box("customer", "b") is board.head_box(("steps", "b")) is None
    assert box(board, "long").w == LOOK.measures.card


def test_links_into_a_strip_are_not_drawn_and_those_past_it_are():
    board = collapsed()
    assert board.run_of("ta-tb") == []
    assert board.run_of("ta-td")[-1][0] == box(board, "td").x


def test_the_curve_passes_a_strip_straight():
    board = collapsed()
    curve = board.curve(board.rows[0])
    assert [column for column, _, _ in curve.points] == [0, 3]
    ((a, b),) = curve.bridges
    assert (a[0], b[0]) == (board.columns.centre(0), board.columns.centre(3))
    straight = [
        item for item in flat(board_items.ground_items(board, board.extent())) if isinstance(item, Path)
    ]
    assert any(path.segments == (("M", *a), ("L", *b)) for path in straight)


def test_collapsing_and_opening_leave_the_board_as_laid_out_anew():
    doc = three_stages()
    board = Board(doc, "today", LOOK)
    whole = [(row.y, row.height) for row in board.rows]
    for state in (True, False):
        new = commands.collapse_stage(doc, "two", collapsed=state)
        assert board.update(new, between(doc, new)).everything
        fresh = Board(new, "today", LOOK)
        assert [(r.y, r.height) for r in board.rows] == [(r.y, r.height) for r in fresh.rows]
        assert all(box(board, id_) == box(fresh, id_) for id_ in new.touchpoints)
        doc = new
    assert [(row.y, row.height) for row in board.rows] == whole


def test_the_count_on_a_strip_follows_the_document():
    board = collapsed()
    (head,) = stage_strips.strips(board)
    assert stage_strips.spoken(board, head) == "2 Under is collapsed, 3 touchpoints"
    new = commands.remove_touchpoints(board.doc, ["tb"])
    damage = board.update(new, between(board.doc, new))
    assert damage.heads
    assert stage_strips.touchpoints_in(board, head) == 2


def test_the_words_along_a_strip_fit_however_short_it_is():
    board = collapsed()
    (head,) = stage_strips.strips(board)
    said = [
        len([i for i in stage_strips.words_along(board, head, room) if isinstance(i, Text)])
        for room in (400, 130, 30, 5)
    ]
    assert said == [3, 2, 1, 0]


def test_paper_and_previews_show_every_stage_open():
    paper = collapsed(look=paper_look("da", 120.0))
    assert not paper.columns.folds
    assert box(paper, "tb") is not None
    opened = preview_of(three_stages()).sketch
    assert preview_of(collapsed().doc).sketch == opened
    assert sketch_of(collapsed()).folds == ((PITCH, PITCH + STRIP),)


def test_a_note_let_go_on_a_strip_belongs_to_the_next_open_step():
    assert place_at(collapsed(), PITCH + 5, 100).step == "d"
