"""Dragging a card's right edge: it lasts over as many steps as it reaches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.tools.pointer import Pointer, State
from cxdesigner.editor.tools.returning import Gesturing
from cxdesigner.layout.board import Board
from cxdesigner.model.diff import Key
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

GRIP = 7.0
"""How near the right edge a press takes the edge, in window pixels."""


def span_edge_at(editor: Editor, p: Pointer) -> Key | None:
    """Return the selected touchpoint whose right edge is under the pointer."""
    for key in editor.selection:
        if key[0] != "touchpoints":
            continue
        box = editor.board.card_box(key)
        if box is not None and box.y <= p.y <= box.bottom and abs(p.x - box.right) * p.zoom <= GRIP:
            return key
    return None


class Spanning(Gesturing):
    """The right edge of a touchpoint follows the pointer from column to column."""

    def __init__(
        self, editor: Editor, go: Callable[[State], None], key: Key, done: Callable[[], State]
    ) -> None:
        super().__init__(editor, go, done, message("edit.span_touchpoint"))
        self.key = key
        self._span = self._whole = editor.document.touchpoints[key[1]].span
        place = editor.board.place_of(key)
        self._seen = editor.board.columns.cut(place[1], self._whole) if place is not None else self._whole

    def move(self, p: Pointer) -> None:
        """Let the card reach to the column the pointer is nearest to."""
        span = _span_to(self.editor.board, self.key, p.x)
        if span == self._seen:  # where a strip cuts the card, an edge that is not moved stays behind it
            span = self._whole
        if span != self._span:
            self._span = span
            self._show(lambda doc: commands.span_touchpoint(doc, self.key[1], span=span))


def _span_to(board: Board, key: Key, x: float) -> int:
    place = board.place_of(key)
    if place is None:
        return 1
    reach = board.columns.edge_near(x + board.look.measures.gutter / 2) - place[1]
    return max(1, min(reach, len(board.steps) - place[1]))
