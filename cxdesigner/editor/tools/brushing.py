"""The marquee: drag from empty floor, and every card and note that is half inside is caught."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cxdesigner.editor.tools.pointer import Pointer, State
from cxdesigner.editor.tools.returning import Returning
from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

CATCHABLE = {"touchpoints", "insights"}


class Brushing(Returning):
    """A rectangle is drawn; what it holds is selected as it grows. With Shift it adds to what was selected."""

    def __init__(
        self, editor: Editor, go: Callable[[State], None], start: Pointer, done: Callable[[], State]
    ) -> None:
        super().__init__(editor, go, done)
        self._start = start
        self._before = editor.selection
        self._kept = editor.selection if start.shift or start.control else frozenset()

    def move(self, p: Pointer) -> None:
        """Draw the rectangle to `p`."""
        x, y = min(p.x, self._start.x), min(p.y, self._start.y)
        box = Box(x, y, abs(p.x - self._start.x), abs(p.y - self._start.y))
        self.editor.marquee = box
        caught = (cards_caught(self.editor.board, part) for part in self.editor.camera.parts(box))
        self.editor.select(self._kept.union(*caught))
        self.editor.tell("tool")

    def release(self, p: Pointer) -> None:
        """Keep what is caught."""
        self.move(p)
        self._end()

    def cancel(self) -> None:
        """Go back to what was selected before."""
        self.editor.select(self._before)
        self._end()

    def _end(self) -> None:
        self.editor.marquee = None
        super()._end()


def cards_caught(board: Board, box: Box) -> frozenset[Key]:
    """Return the cards and the notes of which at least half lies in `box`."""
    first, last = board.columns_over(box)
    notes = (placed for placed in board.notes.over(box) if _share_inside(placed.box, box) >= 0.5)
    return frozenset(("notes", placed.note.id) for placed in notes) | frozenset(
        card.key
        for row in board.rows_over(box)
        for card in row.cards(first, last)
        if card.key[0] in CATCHABLE and _share_inside(row.box(card), box) >= 0.5
    )


def links_between(doc: Document, keys: frozenset[Key]) -> list[str]:
    """Return the links whose both ends are among `keys`: what travels along with them."""
    ids = {id_ for table, id_ in keys if table == "touchpoints"}
    return [
        link
        for id_ in sorted(ids)
        for link in doc.referrers("links", "source", id_)
        if doc.links[link].target in ids
    ]


def _share_inside(card: Box, box: Box) -> float:
    wide = min(card.right, box.right) - max(card.x, box.x)
    tall = min(card.bottom, box.bottom) - max(card.y, box.y)
    return max(0.0, wide) * max(0.0, tall) / (card.w * card.h)
