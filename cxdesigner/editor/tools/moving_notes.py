"""Sticky notes under the pointer: pressed, carried over the board, made wider."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.notes import NotePlace
from cxdesigner.editor import noting
from cxdesigner.editor.tools.pointer import Pointer, State
from cxdesigner.editor.tools.returning import Gesturing, Returning
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.notes import BELOW_CARD, place_at
from cxdesigner.model.diff import Key
from cxdesigner.model.remarks import NARROWEST, WIDEST
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

TEAR = 150.0
"""Pulled so far from its card, in board units, a note lets go of it."""

GRIP = 7.0
"""How near the right edge a press takes the edge, in window pixels."""

DRAG_THRESHOLD = 4.0


@dataclass(frozen=True, slots=True)
class NoteInAir:
    """Notes that are carried, and the card that would hold them if they were let go now."""

    ids: tuple[str, ...]
    target: Key | None


def note_edge_at(editor: Editor, p: Pointer) -> str | None:
    """Return the one selected note whose right edge is under the pointer."""
    ids = noting.selected_notes(editor)
    box = editor.board.notes.box(ids[0]) if len(ids) == 1 == len(editor.selection) else None
    if box is not None and box.y <= p.y <= box.bottom - 16 and abs(p.x - box.right) * p.zoom <= GRIP:
        return ids[0]
    return None


class PointingNote(Returning):
    """Pressed on a note, not moved far enough yet to call it a drag."""

    def __init__(
        self,
        editor: Editor,
        go: Callable[[State], None],
        hit: Key,
        at: Pointer,
        done: Callable[[], State],
    ) -> None:
        super().__init__(editor, go, done)
        self._hit, self._at = hit, at
        self._was_selected = hit in editor.selection
        if not self._was_selected:
            editor.select([hit], focus=hit)

    def move(self, p: Pointer) -> None:
        """Start the drag once the pointer has left the press's neighbourhood."""
        if p.is_far_from(self._at, DRAG_THRESHOLD) and not self.editor.read_only:
            moving = MovingNotes(self.editor, self.go, self._hit[1], self._at, self._done)
            self.go(moving)
            moving.move(p)

    def release(self, p: Pointer) -> None:  # noqa: ARG002  # where it came up is no matter
        """A click: of several selected things, the note clicked stays."""
        if self._was_selected:
            self.editor.select([self._hit], focus=self._hit)
        self._end()


class MovingNotes(Gesturing):
    """The selected notes follow the pointer. Over a card they take hold of it; pulled away they let go."""

    def __init__(
        self,
        editor: Editor,
        go: Callable[[State], None],
        hit: str,
        at: Pointer,
        done: Callable[[], State],
    ) -> None:
        super().__init__(editor, go, done, message("edit.move_note"))
        self._hit, self._at = hit, at
        self._starts = {
            id_: placed
            for id_ in noting.selected_notes(editor)
            if (placed := editor.board.notes.placed.get(id_)) is not None
        }

    def move(self, p: Pointer) -> None:
        """Carry the notes to `p`."""
        hit = self.editor.board.card_at(p.x, p.y)
        target = hit if hit is not None and hit[0] == "touchpoints" else None
        dx, dy = p.x - self._at.x, p.y - self._at.y
        places = {id_: self._place(id_, dx, dy, target) for id_ in self._starts}
        self._show(lambda doc: commands.move_notes(doc, places))
        self.editor.note_in_air = NoteInAir(tuple(self._starts), target)
        self.editor.tell("tool")

    def _place(self, id_: str, dx: float, dy: float, target: Key | None) -> NotePlace:
        start, board = self._starts[id_], self.editor.board
        x, y = start.box.x + dx, max(0.0, start.box.y + dy)
        held = start.note.touchpoint
        if target is not None and id_ == self._hit:
            return place_at(board, x, y, anchor=target[1])
        home = board.card_box(("touchpoints", held)) if held is not None else None
        is_held = home is not None and _gap(Box(x, y, start.box.w, start.box.h), home) <= TEAR
        return place_at(board, x, y, anchor=held if is_held else None)

    def release(self, p: Pointer) -> None:
        """Let go. A note let go on a card hangs below it, so that the card can be read."""
        self.move(p)
        air = self.editor.note_in_air
        target = air.target if air is not None else None
        card = self.editor.board.card_box(target) if target is not None else None
        if target is not None and card is not None:
            dx, dy = p.x - self._at.x, p.y - self._at.y
            places = {id_: self._place(id_, dx, dy, target) for id_ in self._starts}
            places[self._hit] = NotePlace(touchpoint=target[1], x=0.0, y=card.h + BELOW_CARD)
            self._show(lambda doc: commands.move_notes(doc, places))
        self.editor.note_in_air = None
        super().release(p)

    def cancel(self) -> None:
        """Put the notes back."""
        self.editor.note_in_air = None
        super().cancel()


class WideningNote(Gesturing):
    """The right edge of a note follows the pointer; the note grows as tall as its words then need."""

    def __init__(
        self, editor: Editor, go: Callable[[State], None], id_: str, done: Callable[[], State]
    ) -> None:
        super().__init__(editor, go, done, message("edit.widen_note"))
        self._id = id_

    def move(self, p: Pointer) -> None:
        """Let the note reach to the pointer."""
        box = self.editor.board.notes.box(self._id)
        if box is not None:
            wide = float(round(min(WIDEST, max(NARROWEST, p.x - box.x))))
            self._show(lambda doc: commands.edit_note(doc, self._id, width=wide))


def _gap(note: Box, card: Box) -> float:
    """Return how far the two are apart, the longer way of across and down."""
    across = max(card.x - note.right, note.x - card.right, 0.0)
    down = max(card.y - note.bottom, note.y - card.bottom, 0.0)
    return max(across, down)
