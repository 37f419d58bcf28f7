"""Other words in the heads change the heads, and nothing else of the board."""

import pytest

from cxdesigner import commands
from cxdesigner.layout.board import Board
from cxdesigner.layout.look import screen_look
from cxdesigner.model.diff import between
from tests.builders import tiny_project


def board_after(edit):
    before = tiny_project()
    board = Board(before, min(before.journeys), screen_look("light", "en"))
    rows, after = list(board.rows), edit(before)
    damage = board.update(after, between(before, after))
    return board, after, damage, all(a is b for a, b in zip(rows, board.rows, strict=False))


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.edit_lane(doc, "customer", name="Anna", hint="Walks"),
        lambda doc: commands.rename_stage(doc, min(doc.stages), name="Other"),
        lambda doc: commands.edit_step(doc, min(doc.steps), name="Other", time="05:00"),
    ],
)
def test_new_words_are_shown_without_laying_the_board_out_anew(edit):
    board, after, damage, is_same = board_after(edit)
    fresh = Board(after, board.journey, board.look)
    assert is_same
    assert (damage.heads, damage.everything, damage.boxes) == (True, False, [])
    assert [row.lane for row in board.rows] == [row.lane for row in fresh.rows]
    assert board.stages == fresh.stages
    assert board.steps == fresh.steps
    assert board.head_height == fresh.head_height


def test_a_lane_that_is_hidden_is_laid_out_anew():
    board, after, damage, is_same = board_after(lambda doc: commands.edit_lane(doc, "customer", hidden=True))
    assert damage.everything
    assert not is_same
    assert [row.height for row in board.rows] == [
        row.height for row in Board(after, board.journey, board.look).rows
    ]
