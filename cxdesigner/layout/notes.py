"""Where sticky notes lie on a board. They take no room from the lanes: the board only grows around them.

Paper has none, so that nothing said among the team reaches a client.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxdesigner.commands.notes import NotePlace
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.note_paper import note_size
from cxdesigner.model import structure
from cxdesigner.model.diff import Diff
from cxdesigner.model.record import Record
from cxdesigner.model.remarks import FARTHEST, Note

if TYPE_CHECKING:
    from cxdesigner.layout.board import Board, Damage

FLOOR_TOP, FLOOR_AIR, BETWEEN = 24.0, 16.0, 14.0
"""Between the lanes and the notes that lie below them, below those, and between two that found their place."""

BELOW_CARD = 28.0
"""How far below its card a note hangs that nobody has put anywhere."""

LEFTMOST = -4.0


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note on the board. `home` is the card it is anchored to, None of a free one."""

    note: Note
    box: Box
    home: Box | None
    is_on_floor: bool

    @property
    def reach(self) -> Box:
        """All that its drawing may touch: paper, shadow, line and dot."""
        return (self.box.united(self.home) if self.home is not None else self.box).grown(8)


class NoteIndex:
    """The notes of one journey, found by columns. Kept in step with its board."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._sizes: dict[str, tuple[Note, tuple[float, float]]] = {}
        self.has_floor = False
        """Whether some note lies below the lanes."""
        self._place_all()

    def box(self, id_: str) -> Box | None:
        """Return where a note lies; None where it is not to be seen."""
        placed = self.placed.get(id_)
        return placed.box if placed is not None else None

    def over(self, box: Box) -> list[PlacedNote]:
        """Return the notes that may be seen in `box`, the lowest first."""
        if not self.placed:
            return []
        first, last = self._columns(box)
        found = {n: None for column in range(first, last + 1) for n in self._by_column.get(column, ())}
        notes = (self._in_order[number] for number in sorted(found))
        return [placed for placed in notes if placed.reach.meets(box)]

    def at(self, x: float, y: float) -> str | None:
        """Return the note under the point, the uppermost of several."""
        hits = (placed for placed in reversed(self.over(Box(x, y, 1.0, 1.0))) if placed.box.contains(x, y))
        return next((placed.note.id for placed in hits), None)

    def in_order(self) -> list[PlacedNote]:
        """Return all notes, the lowest first."""
        return self._in_order

    def update(self, diff: Diff, damage: Damage, *, has_moved: bool) -> None:
        """Follow the board after `diff`, and add to `damage`; `has_moved` tells whether cards or lanes did."""
        damage.boxes += _pins_of(self._board, diff)
        changed = {id_: pair for (table, id_), pair in diff.changes.items() if table == "notes"}
        if not changed and not (has_moved and self.placed):
            return
        old, floor = dict(self.placed), (self.has_floor, self.bottom)
        if not self._moved(changed, all_of_them=has_moved):
            self._place_all()
        for id_ in {**old, **self.placed}:
            before, after = old.get(id_), self.placed.get(id_)
            if before is not after and before != after:
                damage.boxes += [placed.reach for placed in (before, after) if placed is not None]
        if floor != (self.has_floor, self.bottom):
            damage.heads |= floor[0] != self.has_floor
            board, bottom = self._board, max(floor[1], self.bottom)
            damage.boxes.append(
                Box(-board.look.measures.gutter, board.height, 1e6, max(0.0, bottom - board.height))
            )

    # Placing

    def _place_all(self) -> None:
        self.placed: dict[str, PlacedNote] = {}
        self._in_order: list[PlacedNote] = []
        self._number: dict[str, int] = {}
        self._by_column: dict[int, list[int]] = {}
        self._loose: dict[str, float] = {}
        board = self._board
        if not board.look.on_paper and board.journey:
            notes = structure.notes(board.doc, board.journey)
            self._sizes = {note.id: self._sized(note) for note in notes}
            self._loose = {note.id: x for note, x in self._lined_up(notes)}
            for note in notes:
                placed = self._placed(note)
                if placed is not None:
                    self._put(placed)
        self._measure()

    def _put(self, placed: PlacedNote) -> None:
        number = self._number[placed.note.id] = len(self._in_order)
        self.placed[placed.note.id] = placed
        for column in self._over(placed):
            self._by_column.setdefault(column, []).append(number)
        self._in_order.append(placed)

    def _moved(
        self, changed: Mapping[str, tuple[Record | None, Record | None]], *, all_of_them: bool
    ) -> bool:
        """Move the notes that stand elsewhere now, `changed` or all; tell whether that was all there was to do."""
        if any(not _keeps_its_row(*pair) for pair in changed.values()):
            return False
        moves: list[PlacedNote] = []
        for id_ in self._number if all_of_them else changed:
            note = self._board.doc.notes.get(id_)
            if note is None or id_ not in self._number:
                return False
            if id_ in changed:
                self._sizes[id_] = self._sized(note)
                if id_ in self._loose:
                    return False
            placed = self._placed(note)
            if placed is None:
                return False
            if placed != self.placed[id_]:
                moves.append(placed)
        if all_of_them and len(self._number) < len(self._sizes):
            return False  # some were hidden and may be seen now
        for placed in moves:
            self._move(placed)
        self._measure()
        return True

    def _move(self, placed: PlacedNote) -> None:
        number = self._number[placed.note.id]
        for column in self._over(self._in_order[number]):
            self._by_column[column].remove(number)
        for column in self._over(placed):
            self._by_column.setdefault(column, []).append(number)
        self.placed[placed.note.id] = self._in_order[number] = placed

    def _measure(self) -> None:
        self.right = max((placed.box.right for placed in self._in_order), default=0.0)
        self.bottom = max((placed.box.bottom + FLOOR_AIR for placed in self._in_order), default=0.0)
        self.has_floor = any(placed.is_on_floor for placed in self._in_order)

    def _over(self, placed: PlacedNote) -> range:
        first, last = self._columns(placed.reach)
        return range(first, last + 1)

    def _sized(self, note: Note) -> tuple[Note, tuple[float, float]]:
        kept = self._sizes.get(note.id)
        return kept if kept is not None and kept[0] is note else (note, note_size(note, self._board.look))

    def _lined_up(self, notes: list[Note]) -> Iterator[tuple[Note, float]]:
        """Yield the notes that nobody has put anywhere, side by side below the lanes, each at its step if it can."""
        right = 0.0
        for note in sorted(notes, key=self._column_of):
            if _is_loose(note) and not self._is_folded(note):
                x = max(self._board.columns.left(self._column_of(note)), right)
                right = x + self._sizes[note.id][1][0] + BETWEEN
                yield note, x

    def _column_of(self, note: Note) -> int:
        return self._board.column_of.get(note.step or "", 0)

    def _is_folded(self, note: Note) -> bool:
        """Tell whether a note stands at a step of a collapsed stage."""
        board = self._board
        return note.step in board.column_of and board.columns.is_strip(board.column_of[note.step])

    def _placed(self, note: Note) -> PlacedNote | None:
        board, (wide, tall) = self._board, self._sizes[note.id][1]
        if note.touchpoint is not None:
            home = board.card_box(("touchpoints", note.touchpoint))
            if home is None:
                return None  # its card's lane is hidden, or its stage collapsed
            y = home.h + BELOW_CARD if note.y is None else note.y
            box = Box(max(LEFTMOST, home.x + (note.x or 0.0)), max(0.0, home.y + y), wide, tall)
            return PlacedNote(note, box, home, is_on_floor=box.y >= board.height)
        if self._is_folded(note):
            return None
        if note.id in self._loose:
            return PlacedNote(
                note, Box(self._loose[note.id], board.height + FLOOR_TOP, wide, tall), None, is_on_floor=True
            )
        x = board.columns.left(self._column_of(note)) + (note.x or 0.0)
        y = board.height + (note.y or 0.0)
        if note.lane is not None and note.lane in board.row_of:
            row = board.rows[board.row_of[note.lane]]
            if row.is_strip:
                return None
            y = row.y + board.look.measures.cell_pad + (note.y or 0.0)
        box = Box(max(LEFTMOST, x), max(0.0, y), wide, tall)
        return PlacedNote(note, box, None, is_on_floor=box.y >= board.height)

    def _columns(self, box: Box) -> tuple[int, int]:
        """Return the first and last column that `box` meets; what lies beside the board counts as at its ends."""
        columns, most = self._board.columns, max(0, len(self._board.steps) - 1)
        return min(most, max(0, columns.at(box.x))), min(most, max(0, columns.at(box.right)))


def _is_loose(note: Note) -> bool:
    """Tell whether nobody has put `note` anywhere."""
    return note.touchpoint is None and note.lane is None and (note.x is None or note.y is None)


def _keeps_its_row(before: Record | None, after: Record | None) -> bool:
    """Tell whether a change leaves a note among the others where it was, and placed by somebody."""
    return (
        isinstance(before, Note)
        and isinstance(after, Note)
        and (before.journey, before.rank) == (after.journey, after.rank)
        and not _is_loose(before)
        and not _is_loose(after)
    )


def place_at(board: Board, x: float, y: float, *, anchor: str | None = None) -> NotePlace:
    """Return what says that a note's corner stands at (x, y): by the card `anchor`, else by the cell there."""
    home = board.card_box(("touchpoints", anchor)) if anchor is not None else None
    if home is not None:
        return NotePlace(touchpoint=anchor, x=_near(x - home.x), y=_near(y - home.y))
    measures, columns = board.look.measures, board.columns
    column = min(max(0, columns.at(x)), len(board.steps) - 1)
    if column < 0:
        return NotePlace(x=_near(x), y=_near(y - board.height))
    near = columns.open_near(column)  # a strip holds no notes that can be seen
    column = column if near is None else near
    step, dx = board.steps[column].id, _near(x - columns.left(column))
    row = next((row for row in board.rows if row.y <= y <= row.bottom and not row.is_strip), None)
    if row is None:
        return NotePlace(step=step, x=dx, y=_near(y - board.height))
    return NotePlace(lane=row.lane.id, step=step, x=dx, y=_near(y - row.y - measures.cell_pad))


def _near(offset: float) -> float:
    return round(min(FARTHEST, max(-FARTHEST, offset)), 1)


def _pins_of(board: Board, diff: Diff) -> list[Box]:
    """Return where pins came, changed or went."""
    cards = {
        comment.touchpoint  # type: ignore[attr-defined]  # a row of `comments`
        for (table, _), pair in diff.changes.items()
        if table == "comments"
        for comment in pair
        if comment is not None
    }
    boxes = (board.card_box(("touchpoints", card)) for card in cards)
    return [Box(box.x, box.y - 10, box.w, 30) for box in boxes if box is not None]
