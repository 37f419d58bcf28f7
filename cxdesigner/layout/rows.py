"""The rows of a board: lanes with the contents of their cells, packed into stacks.

A row packs column by column, so that an edit costs what it touches: a card moved in a lane of a thousand steps
re-packs the columns it left and reached, together with those that spanning cards tie to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cxdesigner.layout.columns import Columns
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Measures
from cxdesigner.model.diff import Diff, Key
from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import LaneRole, Line, lane_role

HIDDEN_STRIP = 22.0

COMPACT_CURVE = 64.0
"""The least height of an emotion lane: curve, dots and diamonds, without faces, quotes and today's curve."""


@dataclass(slots=True)
class Placed:
    """One card in a row: its columns, and how far below the row's first card edge it lies."""

    key: Key
    column: int
    span: int
    natural: float
    """How tall its words make it."""
    order: tuple[str, str]
    height: float = 0.0
    """How tall it stands: alone in its cells, it fills a lane of the least height."""
    offset: float = -1.0


@dataclass(slots=True)
class Row:
    """A lane on the board. `y` and `height` are its floor's; `lines` are the service lines just above it."""

    lane: Lane
    role: LaneRole
    lines: tuple[Line, ...]
    least: float
    measures: Measures
    columns: Columns
    y: float = 0.0
    height: float = 0.0
    begins: dict[int, list[Placed]] = field(default_factory=dict)
    """By column, the cards that begin there, in order."""
    covers: dict[int, list[Placed]] = field(default_factory=dict)
    """By column, the spanning cards from further left that reach over it."""
    bottoms: dict[int, float] = field(default_factory=dict)
    """By column, how far down its stack reaches; those of collapsed stages ask for no room."""
    joins: Row | None = field(default=None, repr=False, compare=False)
    """The lane above that it shares a floor and a head with, the first of them; None where it has its own."""
    floor_top: float = 0.0
    floor_bottom: float = 0.0
    """The edges of the floor it stands on, which neighbours of its role share."""

    @property
    def bottom(self) -> float:
        """The lower edge of the floor."""
        return self.y + self.height

    @property
    def is_strip(self) -> bool:
        """Whether the lane is hidden, folded to a strip."""
        return self.lane.hidden

    @property
    def asked(self) -> float:
        """How tall the lane is to stand without its cards: a person's choice, but never lower than its role."""
        chosen, scale = self.lane.height, self.measures.text_scale
        if chosen is None:
            return self.least
        return max(chosen * scale, COMPACT_CURVE * scale if self.role.holds == "curve" else self.least)

    @property
    def content_height(self) -> float:
        """How tall the lane stands where nobody asked for more: by its role and its cards."""
        return max(self.least, self._stacks_height())

    def _stacks_height(self) -> float:
        return max(self.bottoms.values(), default=0.0) + 2 * self.measures.cell_pad

    def put(self, card: Placed) -> None:
        """Add `card`; the columns it stands in must be packed again."""
        stack = self.begins.setdefault(card.column, [])
        at = next((n for n, other in enumerate(stack) if other.order > card.order), len(stack))
        stack.insert(at, card)
        for column in range(card.column + 1, card.column + card.span):
            over = self.covers.setdefault(column, [])
            over.append(card)
            over.sort(key=lambda c: (c.column, c.order))  # not as they happened to come

    def take(self, card: Placed) -> None:
        """Remove `card`; the columns it stood in must be packed again."""
        self.begins[card.column].remove(card)
        for column in range(card.column + 1, card.column + card.span):
            self.covers[column].remove(card)

    def pack(self, columns: Iterable[int]) -> set[Key]:
        """Stack the cards of `columns`, and of all that spans tie to them; return what moved."""
        moved: set[Key] = set()
        for first, last in _runs(sorted({c for column in columns for c in self._tied(column)})):
            taken: dict[int, list[tuple[float, float]]] = {c: [] for c in range(first, last + 1)}
            for column in range(first, last + 1):
                self._pack_column(column, taken, moved)
            for column, spans in taken.items():
                if spans and not self.columns.is_strip(column):
                    self.bottoms[column] = max(bottom for _, bottom in spans)
                else:
                    self.bottoms.pop(column, None)
        return moved

    def _pack_column(self, column: int, taken: dict[int, list[tuple[float, float]]], moved: set[Key]) -> None:
        """Give each card that begins in `column` the first room that is free over all its columns, in order."""
        at = 0.0
        for card in self.begins.get(column, ()):
            over = [taken[c] for c in range(column, column + card.span) if c in taken]
            tall = self._height_of(card)
            offset = _first_room(at, tall, self.measures.stack_gap, over)
            if offset != card.offset or tall != card.height:
                card.offset, card.height = offset, tall
                moved.add(card.key)
            for spans in over:
                spans.append((offset, offset + card.height))
            at = offset + card.height + self.measures.stack_gap

    def _height_of(self, card: Placed) -> float:
        columns = range(card.column, card.column + card.span)
        if all(len(self.begins.get(c, ())) + len(self.covers.get(c, ())) <= 1 for c in columns):
            return max(card.natural, self.least - 2 * self.measures.cell_pad)
        return card.natural

    def settle_height(self) -> bool:
        """Make the row as tall as its tallest cell; tell whether that changed it."""
        strip = HIDDEN_STRIP * self.measures.text_scale
        tall = strip if self.is_strip else max(self.asked, self._stacks_height())
        changed = tall != self.height
        self.height = tall
        return changed

    def box(self, card: Placed) -> Box:
        """Return where `card` lies on the board."""
        measures = self.measures
        return Box(
            self.columns.left(card.column), self.y + measures.cell_pad + card.offset,
            measures.card_over(card.span), card.height,
        )  # fmt: skip

    def cards(self, first: int, last: int) -> Iterator[Placed]:
        """Yield the cards that stand in the open columns from `first` to `last`, each once."""
        if not self.is_strip:
            if not self.columns.is_strip(first):
                yield from self.covers.get(first, ())
            for column in self.columns.opened(first, last):
                yield from self.begins.get(column, ())

    def count(self) -> int:
        """Return how many cards the row holds."""
        return sum(map(len, self.begins.values()))

    def _tied(self, column: int) -> range:
        """Return the columns that spans tie to `column`: what happens in one may move cards in all of them."""
        first = last = column
        while self.covers.get(first):
            first = min(card.column for card in self.covers[first])
        at = first
        while at <= last:
            for card in self.begins.get(at, ()):
                last = max(last, at + card.span - 1)
            at += 1
        return range(first, last + 1)


def least_height(role: LaneRole, measures: Measures) -> float:
    """Return how tall a lane of `role` stands at least."""
    return measures.lane_heights.get(role.id, measures.lane_heights["custom"])


def are_only_resized(rows: Iterable[Row], diff: Diff) -> bool:
    """Take over lanes of other heights, or pinned; tell whether `diff` changes no more, else nothing is taken over."""
    lanes: dict[str, Lane] = {}
    for (table, id_), (before, after) in diff.changes.items():
        if table != "lanes" or not isinstance(before, Lane) or not isinstance(after, Lane):
            return False
        if before.evolve(height=after.height, pinned=after.pinned) != after:
            return False
        lanes[id_] = after
    for row in rows:
        if row.lane.id in lanes:
            row.lane = lanes[row.lane.id]
            row.settle_height()
    return True


def cell_card(row: Row, column: int) -> Box:
    """Return where a card that fills a cell of `row` lies."""
    measures, pad = row.measures, row.measures.cell_pad
    return Box(row.columns.left(column), row.y + pad, measures.card, row.height - 2 * pad)


def _first_room(at: float, tall: float, gap: float, columns: list[list[tuple[float, float]]]) -> float:
    """Return the first place from `at` down where `tall` fits into every column, `gap` away from what is there."""
    while True:
        below = [b for spans in columns for t, b in spans if at < b + gap and at + tall + gap > t]
        if not below:
            return at
        at = min(below) + gap


def _runs(columns: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of neighbours in `columns`."""
    start = None
    for number, column in enumerate(columns):
        if start is None:
            start = column
        if number + 1 == len(columns) or columns[number + 1] != column + 1:
            yield start, column
            start = None


def stack_rows(rows: Sequence[Row], measures: Measures) -> float:
    """Set every row's `y` and its floor from the top down; return where the board ends."""
    y = 0.0
    for number, row in enumerate(rows):
        if row.lines:
            y += len(row.lines) * measures.line_gap
        elif number:
            y += measures.lane_gap
        row.y = y
        y += row.height
    _share_floors(rows)
    return y


def share_floor(above: Lane, lane: Lane) -> bool:
    """Tell whether a lane and its neighbour `above` are parts of one: of one layer, and both of them shown."""
    is_shown = not above.hidden and not lane.hidden
    return is_shown and above.role == lane.role and lane_role(lane.role).can_share_floor


def _share_floors(rows: Sequence[Row]) -> None:
    """Let neighbours of one role stand on one floor."""
    first: Row | None = None
    for row in rows:
        row.joins = first if first is not None and share_floor(first.lane, row.lane) else None
        first = row.joins or row
        row.floor_top, first.floor_bottom = first.y, row.bottom
    for row in rows:
        if row.joins is not None:
            row.floor_bottom = row.joins.floor_bottom
