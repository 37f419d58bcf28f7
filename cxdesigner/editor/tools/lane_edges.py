"""Dragging the lower edge of a lane, at its head: it stands taller, never lower than what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.lane_heights import LABEL, reset_height
from cxdesigner.editor.store import Gesture
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.layout.board import Board
from cxdesigner.layout.rows import COMPACT_CURVE, Row

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

REACH = 4.0
"""How near a lower edge a press takes it, in window pixels."""

TALLEST = 800.0
"""Tallest a lane is pulled, in board units: about what a window shows."""

_GRID, _PULL = 4.0, 8.0
"""Heights are multiples of the one; compact and the role's own draw the edge to them from the other."""


def lane_edge_at(board: Board, p: Pointer) -> str | None:
    """Return the lane whose lower edge is at the height of the pointer; hidden ones keep theirs."""
    rows = (row for row in board.rows if not row.is_strip)
    return next((row.lane.id for row in rows if abs(p.y - row.bottom) * p.zoom <= REACH), None)


class LaneEdgeTool:
    """Takes the lower edge of a lane, and lets it go. Without a pull nothing changes."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._lane: str | None = None
        self._grip = 0.0
        self._gesture: Gesture | None = None
        self._height: float | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an edge is pressed."""
        return self._lane is not None

    def press(self, p: Pointer) -> bool:
        """Take the edge under the pointer; tell whether there is one."""
        board = self._editor.board
        lane = None if self._editor.read_only else lane_edge_at(board, p)
        if lane is not None:
            row = board.rows[board.row_of[lane]]
            self._lane, self._grip, self._height = lane, p.y - row.bottom, row.lane.height
        return lane is not None

    def move(self, p: Pointer) -> None:
        """Let the lane reach down to the pointer."""
        lane, board = self._lane, self._editor.board
        if lane is None:
            return
        row = board.rows[board.row_of[lane]]
        height = _height_of(row, p.y - self._grip - row.y)
        if height == self._height:
            return
        self._height = height
        if self._gesture is None:
            self._gesture = self._editor.store.begin(LABEL)
        self._gesture.show(lambda doc: commands.edit_lane(doc, lane, height=height))

    def release(self) -> None:
        """Keep the height."""
        gesture = self._gesture
        self._lane, self._gesture = None, None
        if gesture is not None:
            gesture.commit()

    def cancel(self) -> None:
        """Put the edge back."""
        gesture = self._gesture
        self._lane, self._gesture = None, None
        if gesture is not None:
            gesture.cancel()

    def double_click(self, p: Pointer) -> bool:
        """Let the lane under the pointer stand as its role asks for; tell whether its edge is there."""
        lane = lane_edge_at(self._editor.board, p)
        self.cancel()
        if lane is not None:
            reset_height(self._editor, lane)
        return lane is not None


def _height_of(row: Row, tall: float) -> float | None:
    """Return the height to keep for a lane that is to be `tall` high; None is its role's own."""
    if row.role.holds == "curve" and tall <= COMPACT_CURVE + _PULL:
        return COMPACT_CURVE
    own = abs(tall - row.least) <= _PULL or (tall < row.least and row.role.holds != "curve")
    return None if own else min(TALLEST, round(tall / _GRID) * _GRID)
