"""Dragging the lower edge of a lane, at its head or along its floor: it stands taller, never lower than its cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.lane_heights import LABEL, reset_height
from cxdesigner.editor.store import Gesture
from cxdesigner.editor.tools.connecting import port_at
from cxdesigner.editor.tools.feeling import FROM_ZOOM
from cxdesigner.editor.tools.moving_notes import note_edge_at
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.editor.tools.reattaching import link_end_at
from cxdesigner.editor.tools.select import LINK_REACH, thing_at
from cxdesigner.editor.tools.spanning import span_edge_at
from cxdesigner.layout.board import Board
from cxdesigner.layout.rows import COMPACT_CURVE, Row

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

REACH = 3.0
"""How near a lower edge a press takes it, in window pixels."""

TALLEST = 800.0
"""Tallest a lane is pulled, in board units: about what a window shows."""

FOLDS_BELOW = 110.0
"""An emotion lane pulled lower than this, in board units, folds to its curve."""

_GRID, _PULL = 4.0, 8.0
"""Heights are multiples of the one; the height of the cards draws the edge to it from the other."""


def lane_edge_at(board: Board, p: Pointer) -> str | None:
    """Return the lane whose lower edge is at the height of the pointer; hidden ones keep theirs."""
    rows = (row for row in board.rows if not row.is_strip)
    return next((row.lane.id for row in rows if abs(p.y - row.bottom) * p.zoom <= REACH), None)


def floor_edge_at(editor: Editor, p: Pointer) -> str | None:
    """Return the lane whose lower edge a press on the floors takes: never where something else lies."""
    board = editor.board
    lane = lane_edge_at(board, p) if p.zoom >= FROM_ZOOM and p.x <= board.width else None
    if lane is None or thing_at(board, p.x, p.y) is not None or board.link_at(p.x, p.y, LINK_REACH / p.zoom):
        return None
    handles = (port_at(editor, p), link_end_at(editor, p), span_edge_at(editor, p), note_edge_at(editor, p))
    return None if any(handles) else lane


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

    @property
    def pulled(self) -> str | None:
        """The lane whose edge has left its place."""
        return self._lane if self._gesture is not None else None

    def press(self, p: Pointer) -> bool:
        """Take the edge under the pointer; tell whether there is one."""
        board = self._editor.board
        lane = None if self._editor.read_only else lane_edge_at(board, p)
        if lane is not None:
            self._editor.set_hover(None)
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
    scale = row.measures.text_scale
    if row.role.holds == "curve" and tall < FOLDS_BELOW * scale:
        return COMPACT_CURVE
    height = min(TALLEST, round(tall / scale / _GRID) * _GRID)
    return None if min(tall, height * scale) <= row.content_height + _PULL else height
