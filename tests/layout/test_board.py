"""The board: kept in step with the document by diffs, and always as if laid out anew."""

from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner import commands
from cxdesigner.commands import CommandError
from cxdesigner.layout import board_items
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Path
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import paper_look, screen_look
from cxdesigner.model import structure
from cxdesigner.model.diff import between
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.remarks import Comment, Note
from tests.builders import BOARD_LANES, ProjectBuilder, big_project, tiny_project
from tests.commands.arguments import ARGUMENTS
from tests.layout.drawings import anatomy, box_of, cards_on, flat, holds, remarks_on
from tests.strategies import documents

LOOK = screen_look("light", "en")

moving = (
    commands.add_link, commands.add_touchpoint, commands.edit_lane, commands.edit_touchpoints,
    commands.feel_step, commands.move_touchpoint, commands.remove_touchpoints, commands.span_touchpoint,
)  # fmt: skip


def noted_project():
    """Return the tiny project with notes of every kind and two threads."""
    draft = Draft(tiny_project())
    for id_, place in {
        "hangs": {"touchpoint": "greets", "x": 0.0, "y": 110.0},
        "follows": {"touchpoint": "books"},
        "lies": {"lane": "backstage", "step": "key", "x": 4.0, "y": 10.0},
        "free": {"step": "desk", "x": 12.0, "y": 40.0},
        "loose": {"step": "door"},
        "lost": {},
    }.items():
        draft.put(Note(id=id_, journey="today", text=f"Husk {id_}", author="Anne Lund", **place))
    draft.put(Comment(id="said", touchpoint="greets", written="2026-11-22T09:00:00Z", text="Hvem ringer?"))
    draft.put(Comment(id="asked", touchpoint="books", written="2026-11-22T09:10:00Z", text="Hvornår?"))
    draft.put(Comment(id="agreed", touchpoint="books", written="2026-11-22T10:00:00Z", resolves=True))
    doc = draft.done()
    doc.settle()
    return doc


STARTS = {
    "tiny": tiny_project(),
    "noted": noted_project(),
    "small": big_project(24, 20),
    "dense": big_project(50, 45, seed=3),
}


def test_a_lane_of_another_height_is_taken_over_without_laying_the_cards_out_anew():
    doc = STARTS["small"]
    board = board_of(doc)
    anatomy(board)
    lane = next(row.lane for row in board.rows if row.role.holds == "cards")
    cards_before = {id(card) for row in board.rows for stack in row.begins.values() for card in stack}
    for height in (300.0, 1.0, None):
        new = commands.edit_lane(doc, lane.id, height=height)
        damage = board.update(new, between(doc, new))
        assert damage.everything
        assert anatomy(board) == anatomy(board_of(new))
        doc = new
    assert {id(c) for row in board.rows for stack in row.begins.values() for c in stack} == cards_before


def board_of(doc, journey=None, look=LOOK):
    journey = journey or next(iter(doc.journeys), "")
    return Board(doc, journey, look)


def somehow_edited(doc, data, among=commands.ALL):
    """Return `doc` after some command that did not refuse; the same where all did."""
    command = data.draw(st.sampled_from(among))
    arguments, named = ARGUMENTS[command](data, doc)
    try:
        return command(doc, *arguments, **named)
    except CommandError:
        return doc


@pytest.mark.parametrize("start", STARTS)
@given(st.data())
def test_a_board_kept_in_step_is_as_one_laid_out_anew(start, data):
    doc = STARTS[start]
    board = board_of(doc)
    for _ in range(data.draw(st.integers(1, 4))):
        anatomy(board)  # so that everything is remembered that can be
        new = somehow_edited(doc, data, moving + commands.ALL)
        board.update(new, between(doc, new))
        fresh = anatomy(Board(new, board.journey, board.look))
        kept = anatomy(board)
        for what, expected in fresh.items():
            assert kept[what] == expected, what
        doc = new


def drawn(board):
    """Return everything drawn, each as often as it is."""
    return Counter(flat([*board_items.items(board), *remarks_on(board)]))


@pytest.mark.parametrize("start", STARTS)
@given(st.data())
def test_what_an_update_changed_to_the_eye_it_says(start, data):
    doc = STARTS[start]
    board = board_of(doc)
    for _ in range(data.draw(st.integers(1, 3))):
        before, heads = drawn(board), anatomy(board)["heads"]
        new = somehow_edited(doc, data, moving + commands.ALL)
        damage = board.update(new, between(doc, new))
        if not damage.everything:
            after = drawn(board)
            for item in (before - after) + (after - before):
                assert is_covered(item, damage.boxes), item
        assert damage.heads or damage.everything or anatomy(board)["heads"] == heads
        doc = new


def is_covered(item, boxes):
    """Tell whether every part of `item` lies in one of `boxes`, as far as some points of it can tell.

    The canvas paints 8 pixels around each box again, which takes in marks on a card's corner.
    """
    grown = [box.grown(8) for box in boxes]
    return all(any(box.contains(x, y) for box in grown) for x, y in points_of(item))


def points_of(item):
    """Yield points along a line, or all over what has an area."""
    if isinstance(item, Path) and item.fill is None:
        ends = [segment[-2:] for segment in item.segments if len(segment) > 1]
        for (ax, ay), (bx, by) in pairwise(ends):
            for at in range(11):
                yield ax + (bx - ax) * at / 10, ay + (by - ay) * at / 10
        return
    box = box_of(item)
    for at in range(49):
        yield box.x + box.w * (at % 7) / 6, box.y + box.h * (at // 7) / 6


@given(documents(unknown=False), st.randoms(use_true_random=False))
def test_the_layout_is_not_that_of_a_dict(doc, chance):
    tables = {}
    for name, rows in doc.tables():
        ids = list(rows)
        chance.shuffle(ids)
        tables[name] = {id_: rows[id_] for id_ in ids}
    shuffled = Document(tables)
    for journey in sorted(doc.journeys):
        assert anatomy(board_of(shuffled, journey)) == anatomy(board_of(doc, journey))


looks = st.sampled_from(
    [
        LOOK,
        screen_look("dark", "da"),
        screen_look("dark_contrast", "da", 2.0),
        paper_look("da", 96.0),
        paper_look("en", 180.0, 1.2),
    ]
)


@given(documents(unknown=False), looks)
def test_no_two_cards_overlap_and_each_stays_in_its_lane(doc, look):
    for journey in sorted(doc.journeys):
        check_cards(board_of(doc, journey, look))


@pytest.mark.parametrize("seed", range(4))
def test_on_dense_boards_no_two_cards_overlap(seed):
    check_cards(board_of(big_project(160, 0, seed)))


def check_cards(board):
    lanes = {row.lane.id: Box(0, row.y, board.width, row.height) for row in board.rows}
    found = cards_on(board)
    by_row = {}
    for key, box in found.items():
        row, column = board.place_of(key)
        assert holds(lanes[board.rows[row].lane.id], box, 0.01), key
        assert box.x == board.columns.left(column)
        by_row.setdefault(row, []).append(box)
    for boxes in by_row.values():
        for one, other in combinations(boxes, 2):
            assert not one.grown(-0.01).meets(other), (one, other)


@given(documents(unknown=False))
def test_a_stack_keeps_the_order_of_time(doc):
    for journey in sorted(doc.journeys):
        board = board_of(doc, journey)
        for row in board.rows:
            for step in board.steps:
                told = [t.id for t in structure.cell(doc, row.lane.id, step.id)]
                keys = board.cell_cards(board.row_of[row.lane.id], board.column_of[step.id])
                if row.role.holds == "cards":
                    assert [id_ for _, id_ in keys] == told
                boxes = [board.card_box(key) for key in keys]
                if not row.is_strip and not board.columns.is_strip(board.column_of[step.id]):
                    assert boxes == sorted(boxes, key=lambda box: box.y)


@given(documents(unknown=False), looks)
def test_what_a_card_shows_lies_in_the_card(doc, look):
    for journey in sorted(doc.journeys):
        board = board_of(doc, journey, look)
        for key, box in cards_on(board).items():
            for item in flat(board.card_items(key)):
                assert holds(
                    Box(0, 0, box.w, box.h), box_of(item), 8.0 * max(1.0, look.measures.text_scale)
                ), item


# Lines


def lines_on(board):
    return {row.lane.id: row.lines for row in board.rows if row.lines}


def test_the_lines_stand_between_the_right_lanes_with_room_for_each():
    board = board_of(tiny_project())
    assert lines_on(board) == {
        "frontstage": ("interaction",), "backstage": ("visibility",), "support": ("internal",),
    }  # fmt: skip
    rows = {row.lane.id: row for row in board.rows}
    for upper, lower in (("customer", "frontstage"), ("frontstage", "backstage"), ("backstage", "support")):
        gap = rows[lower].y - rows[upper].bottom
        assert gap == LOOK.measures.line_gap
    assert rows["customer"].y - rows["evidence"].bottom == LOOK.measures.lane_gap


def test_where_layers_are_missing_there_is_room_for_every_line():
    doc = ProjectBuilder().journey().lanes("customer", "support").stage("s", steps=("a",)).build()
    upper, lower = board_of(doc).rows
    assert lower.lines == ("interaction", "visibility", "internal")
    assert lower.y - upper.bottom == 3 * LOOK.measures.line_gap


def test_a_hidden_lane_keeps_its_lines_on_the_screen():
    doc = commands.edit_lane(tiny_project(), "backstage", hidden=True)
    assert lines_on(board_of(doc)) == lines_on(board_of(tiny_project()))


def test_a_hidden_lane_is_left_out_of_pages_and_its_lines_move_on():
    doc = commands.edit_lane(tiny_project(), "backstage", hidden=True)
    board = board_of(doc, look=paper_look("da", 120.0))
    assert [row.lane.id for row in board.rows] == [lane for lane in BOARD_LANES if lane != "backstage"]
    assert lines_on(board) == {"frontstage": ("interaction",), "support": ("visibility", "internal")}
    assert board.card_box(("touchpoints", "prepares")) is None


# Spans


def span_board(*spans):
    board = ProjectBuilder().journey().lanes("customer").stage("s", steps=("a", "b", "c"))
    for number, (step, span) in enumerate(spans):
        board.touchpoint(f"t{number}", "customer", step, "Venter", span=span)
    return board_of(board.build())


def box(board, id_):
    return board.card_box(("touchpoints", id_))


def test_a_card_is_as_wide_as_it_lasts():
    board = span_board(("a", 1), ("a", 2), ("a", 3))
    column, gutter = LOOK.measures.column, LOOK.measures.gutter
    assert [box(board, f"t{n}").w for n in range(3)] == [n * column - gutter for n in (1, 2, 3)]


def test_a_card_below_a_long_one_makes_way_and_beside_it_stands_at_the_top():
    board = span_board(("a", 2), ("b", 1), ("c", 1))
    assert box(board, "t1").y >= box(board, "t0").bottom
    assert box(board, "t2").y == box(board, "t0").y


def test_a_span_past_the_last_step_ends_there():
    doc = ProjectBuilder().journey().lanes("customer", "support").stage("s", steps=("a", "b"))
    doc.touchpoint("full", "customer", "b", "Venter og venter på en bil, der ikke kommer", span=9)
    doc.touchpoint("compact", "support", "b", "Venter og venter på en bil, der ikke kommer", span=1000)
    board = board_of(doc.build())
    for id_ in ("full", "compact"):
        place = box(board, id_)
        assert place.w == LOOK.measures.card
        for item in flat(board.card_items(("touchpoints", id_))):
            assert holds(Box(0, 0, place.w, place.h), box_of(item)), item


# Asking


def test_what_lies_under_a_point_is_found():
    board = board_of(STARTS["dense"])
    for key, place in cards_on(board).items():
        assert board.card_at(*place.center) == key
        cell = board.cell_at(place.x + 1, place.center[1])
        assert (cell.row, cell.column) == board.place_of(key)
    assert board.card_at(-50, -50) is None
    assert board.cell_at(-50, 10) is None
    assert board.cell_at(10, board.height + 50) is None


def test_what_lies_in_a_box_is_what_of_all_is_in_sight_there():
    board = board_of(STARTS["dense"])
    everything = Counter(flat(board_items.card_groups(board, Box(0, 0, board.width, board.height))))
    for number in range(6):
        part = Box(number * 70.0, number * 90.0, 300, 240)
        seen = Counter(flat(board_items.card_groups(board, part)))
        assert seen <= everything
        missing = everything - seen
        assert not [item for item in missing if box_of(item).meets(part)]


def test_an_empty_journey_is_an_empty_board():
    for doc in (Document(), ProjectBuilder().journey().build()):
        board = board_of(doc)
        assert board_items.items(board) == []
        assert board.height == board.width == 0


def test_insights_stand_in_the_first_of_two_lanes_that_is_shown():
    builder = ProjectBuilder().journey("today").lane("insight", id_="upper", hidden=True)
    builder.lane("insight", id_="lower").stage("s", steps=("a",)).insight("pain", "a", "Køen")
    board = Board(builder.build(), "today", screen_look("light", "en"))
    assert board.place_of(("insights", "pain")) == (1, 0)
    assert board.card_box(("insights", "pain")) is not None
