"""The whole of a lane: its floor from the head's left edge to the last gutter."""

from __future__ import annotations

from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.rows import Row


def lane_box(board: Board, row: Row) -> Box:
    """Return the floor of `row`, its head included."""
    left = board.look.measures.head_width
    return Box(-left, row.y, board.width + left, row.height)
