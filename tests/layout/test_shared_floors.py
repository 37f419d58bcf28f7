"""Neighbouring lanes of one role: one floor and one head, with a hairline and a name for each further one."""

import pytest

from cxdesigner import commands
from cxdesigner.layout import board_items
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Icon, Path, Rect, Text
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import paper_look, screen_look
from cxdesigner.model.diff import between
from tests.builders import ProjectBuilder
from tests.layout.drawings import flat


def a_project(*roles):
    builder = ProjectBuilder().journey("j")
    for number, role in enumerate(roles or ("customer", "frontstage", "frontstage", "backstage")):
        builder.lane(role, f"Lane {number}", id_=str(number), hint="What it is")
    return builder.stage("s", steps=("one", "two")).touchpoint("t", "2", "one").build()


def a_board(*roles, look=None):
    return Board(a_project(*roles), "j", look or screen_look("light", "en"))


def floors(board, box=None):
    box = box or Box(0, 0, board.width, board.height)
    return [item for item in board_items.ground_items(board, box) if isinstance(item, Rect)]


def dividers(board):
    thin = board.look.measures.hairline
    ground = board_items.ground_items(board, Box(0, 0, board.width, board.height))
    return [item for item in ground if isinstance(item, Path) and item.width == thin]


@pytest.mark.parametrize(
    "look", [screen_look("light", "en"), paper_look("en", 138.0)], ids=["window", "page"]
)
def test_neighbours_of_one_role_stand_on_one_floor_parted_by_a_hairline(look):
    board = a_board(look=look)
    _, first, second, _ = board.rows
    assert len(floors(board)) == 3
    shared = floors(board)[1]
    assert (shared.y, shared.y + shared.h) == (first.y, second.bottom)
    (line,) = dividers(board)
    assert first.bottom < line.segments[0][2] < second.y
    assert second.joins is first
    assert first.joins is None


def test_three_share_one_floor_and_the_lower_end_of_it_has_the_whole_floor_drawn():
    board = a_board("customer", "frontstage", "frontstage", "frontstage")
    assert len(dividers(board)) == 2
    last = board.rows[-1]
    assert last.joins is board.rows[1]
    (floor,) = floors(board, Box(0, last.y + 20, 50, 10))
    assert (floor.y, floor.y + floor.h) == (board.rows[1].y, last.bottom)


@pytest.mark.parametrize("roles", [("customer", "custom", "custom"), ("customer", "frontstage", "customer")])
def test_lanes_of_ones_own_and_lanes_apart_keep_their_floors(roles):
    board = a_board(*roles)
    assert len(floors(board)) == 3
    assert not dividers(board)


def test_a_further_lane_has_a_small_icon_and_its_name_and_no_tile():
    board = a_board()
    first, second = (
        [*flat([group])]
        for group in board_items.lane_head_items(board)
        if group.owner in (("lanes", "1"), ("lanes", "2"))
    )
    assert any(isinstance(item, Rect) for item in first)
    assert not any(isinstance(item, Rect) for item in second)
    (icon,) = (item for item in second if isinstance(item, Icon))
    assert icon.size == 14
    assert [item.text for item in second if isinstance(item, Text)] == ["Lane 2", "What it is"]
    low = board_items.heads.lane_head_items(board.rows[2], board.look, 20.0)
    assert [item.text for item in low if isinstance(item, Text)] == ["Lane 2"]


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.edit_lane(doc, "2", hidden=True),
        lambda doc: commands.move_lane(doc, "2", before="1"),
        lambda doc: commands.remove_lane(doc, "1"),
        lambda doc: commands.edit_lane(doc, "2", height=300.0),
    ],
    ids=["hidden", "moved", "removed", "taller"],
)
def test_floors_stay_in_step_with_what_is_changed(edit):
    before = a_project()
    board, after = Board(before, "j", screen_look("light", "en")), edit(before)
    board.update(after, between(before, after))
    assert floors(board) == floors(Board(after, "j", board.look))
    assert dividers(board) == dividers(Board(after, "j", board.look))
    assert all(row.floor_top <= row.y < row.bottom <= row.floor_bottom for row in board.rows)
