"""Where the cards of a to-be and of its as-is stand when they are laid over or beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from cxdesigner.analysis.twin_steps import TwinStage, TwinStep
from cxdesigner.analysis.twins import Pair, Twins
from cxdesigner.commands.counterparts import lane_for
from cxdesigner.layout.analyses.compare_cards import Ghost, card_height, strip_height
from cxdesigner.layout.columns import Columns
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.rows import Placed, Row, stack_rows
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import LaneRole, lane_role, lines_above
from cxdesigner.model.touchpoint import Touchpoint

COLUMN, WIDEST = 138.0, 236.0
"""A column is as wide as the room allows, between these."""

LANES = {"customer": 90.0, "frontstage": 106.0, "backstage": 90.0, "evidence": 60.0, "support": 64.0}
"""How tall a lane stands at least where no card has a ghost under it."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chose: how strong ghosts are (0 to 1), both beside each other, and the change that is selected."""

    ghost: float = 0.7
    is_beside: bool = False
    selected: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the columns' width, in sight."""

    first: float
    last: float

    def meets(self, grid: Grid, card: Card) -> bool:
        """Tell whether `card` stands in it."""
        left = card.column * grid.look.measures.column
        wide = grid.look.measures.card_over(card.placed.span if card.placed is not None else 1)
        return left <= self.last and left + wide >= self.first


@dataclass(slots=True)
class Card:
    """A card of the page: the touchpoint it shows, what becomes of it, and the old words under it.

    `is_ghost` is one of the as-is that stands on its own.
    """

    pair: Pair
    touchpoint: Touchpoint
    role: LaneRole
    row: int
    column: int
    is_ghost: bool
    ghosts: list[Ghost] = field(default_factory=list)
    placed: Placed | None = None
    tall: float = 0.0


@dataclass(slots=True)
class Grid:
    """Columns, rows and cards of the page, in a system whose origin is the corner of the first cell."""

    twins: Twins
    look: Look
    options: Options
    columns: list[tuple[TwinStage, TwinStep]]
    rows: list[Row]
    cards: dict[str, Card]
    height: float = 0.0

    @property
    def per_step(self) -> int:
        """How many columns of cards a step has: two where both stand beside each other."""
        return 2 if self.options.is_beside else 1

    @property
    def width(self) -> float:
        """Width of all columns, the last gutter included."""
        return len(self.columns) * self.per_step * self.look.measures.column

    def box(self, card: Card) -> Box:
        """Return where `card` lies, without the old words under it."""
        assert card.placed is not None
        box = self.rows[card.row].box(card.placed)
        return Box(box.x, box.y, box.w, card.tall)

    def span_of(self, stage: TwinStage) -> tuple[float, float]:
        """Return where the columns of `stage` begin and end."""
        first = next(n for n, (own, _) in enumerate(self.columns) if own is stage)
        wide = self.look.measures.column * self.per_step
        return first * wide, (first + len(stage.columns)) * wide - self.look.measures.gutter


def compare_look(look: Look, columns: int, room: float, *, is_beside: bool) -> Look:
    """Return `look` with columns that fill `room` px as far as they may."""
    scale = look.measures.text_scale
    wide = room / max(1, columns)
    least, most = COLUMN * scale, WIDEST * scale
    column = max(least, min(most, wide / 2 if is_beside else wide))
    lanes = {**look.measures.lane_heights, **{role: tall * scale for role, tall in LANES.items()}}
    return replace(look, measures=replace(look.measures, column=column, lane_heights=lanes))


def compare_grid(twins: Twins, look: Look, options: Options, room: float) -> Grid:
    """Return the grid of both journeys for a room `room` px wide."""
    columns = [(stage, column) for stage in twins.stages for column in stage.columns]
    own = compare_look(look, len(columns), room, is_beside=options.is_beside)
    lanes, lane_of = _lanes(twins)
    roles = [lane_role(lane.role) for lane in lanes]
    above = lines_above([role.depth for role in roles])
    heights = own.measures.lane_heights
    across = Columns(len(columns) * (2 if options.is_beside else 1), own.measures)
    rows = [
        Row(lane, role, lines, heights.get(role.id, heights["custom"]), own.measures, across)
        for lane, role, lines in zip(lanes, roles, above, strict=True)
    ]
    grid = Grid(twins, own, options, columns, rows, {})
    _put_cards(grid, lane_of)
    _place(grid)
    return grid


def _lanes(twins: Twins) -> tuple[list[Lane], dict[str, int]]:
    """Return the lanes of the page from top to bottom, and by lane of either journey its row.

    Lanes of the to-be; a lane that only the as-is has stands where it stood among them. Hidden lanes are left out.
    """
    doc = twins.doc
    shown = [lane for lane in structure.lanes(doc, twins.to_be.id) if _holds_cards(lane)]
    homes: dict[str, str] = {lane.id: lane.id for lane in shown}
    at = 0
    for lane in structure.lanes(doc, twins.as_is.id):
        if not _holds_cards(lane):
            continue
        home = lane_for(doc, lane.id, twins.to_be.id)
        if home is None or home not in homes:
            if home is not None:  # its counterpart is hidden
                continue
            shown.insert(at, lane)
            home = lane.id
        homes[lane.id] = home
        at = 1 + next(n for n, row in enumerate(shown) if row.id == home)
    number = {lane.id: n for n, lane in enumerate(shown)}
    return shown, {lane: number[home] for lane, home in homes.items()}


def _holds_cards(lane: Lane) -> bool:
    return not lane.hidden and lane_role(lane.role).holds == "cards"


def _put_cards(grid: Grid, lane_of: dict[str, int]) -> None:
    """Make the cards: those of the to-be with their old words, then what is gone."""
    column_of = {
        step: number
        for number, (_, column) in enumerate(grid.columns)
        for step in (column.was, column.step)
        if step is not None
    }
    for pair in grid.twins.pairs:
        for card in _cards_of(grid, pair, lane_of, column_of):
            grid.cards[card.touchpoint.id] = card
    if not grid.options.is_beside:
        _tuck_away(grid)


def _cards_of(grid: Grid, pair: Pair, lane_of: dict[str, int], column_of: dict[str, int]) -> Iterator[Card]:
    doc, beside = grid.twins.doc, grid.options.is_beside
    rows = []
    if pair.becomes is not None and not (beside and pair.kind == "removed"):
        rows.append((doc.touchpoints[pair.becomes], pair.kind == "removed", 1))
    if beside or pair.becomes is None:
        rows += [(doc.touchpoints[id_], True, 0) for id_ in pair.was if id_ not in grid.cards]
    for touchpoint, is_ghost, side in rows:
        row, column = lane_of.get(touchpoint.lane), column_of.get(touchpoint.step)
        if row is None or column is None:
            continue
        at = column * grid.per_step + (side if beside else 0)
        card = Card(pair, touchpoint, grid.rows[row].role, row, at, is_ghost)
        if not is_ghost and not beside:
            card.ghosts = _old_words(doc, pair, card.role)
        yield card


def _old_words(doc: Document, pair: Pair, role: LaneRole) -> list[Ghost]:
    """Return the old words of a pair; a small card says by a sign alone that it had others."""
    if pair.kind in ("kept", "new") or role.form == "compact":
        return []
    return [Ghost(doc.touchpoints[id_].title, is_gone=False, id=id_) for id_ in pair.was]


def _tuck_away(grid: Grid) -> None:
    """Put the words of what is gone under the card that stands in its cell, where there is one."""
    last: dict[tuple[int, int], Card] = {}
    for card in grid.cards.values():
        if not card.is_ghost:
            last[card.row, card.column] = card
    for id_, card in list(grid.cards.items()):
        holder = last.get((card.row, card.column))
        if card.is_ghost and holder is not None and holder.role.form == "full":
            holder.ghosts.append(Ghost(card.touchpoint.title, is_gone=True, id=card.pair.id))
            del grid.cards[id_]


def _place(grid: Grid) -> None:
    look, ghost = grid.look, grid.options.ghost
    count = len(grid.columns) * grid.per_step
    for number, card in enumerate(grid.cards.values()):
        if card.is_ghost and ghost <= 0 and not grid.options.is_beside:
            continue
        span = (
            1 if grid.options.is_beside or card.is_ghost else min(card.touchpoint.span, count - card.column)
        )
        tall = card_height(grid.twins.doc, card.touchpoint, card.role, look, span)
        least = grid.rows[card.row].least - 2 * look.measures.cell_pad
        card.tall = max(tall, least)
        strip = strip_height(card.ghosts, look, span) if ghost > 0 else 0.0
        key = ("touchpoints", card.touchpoint.id)
        order = (card.touchpoint.rank, f"{number:06}")
        card.placed = Placed(key, card.column, span, card.tall + strip, order)
        grid.rows[card.row].put(card.placed)
    grid.cards = {id_: card for id_, card in grid.cards.items() if card.placed is not None}
    for row in grid.rows:
        row.pack(range(count))
        row.lane = row.lane.model_copy(update={"height": None})
        row.settle_height()
    grid.height = stack_rows(grid.rows, look.measures)


def placed_cards(grid: Grid, seen: Span) -> Sequence[Card]:
    """Return the cards in sight as they are read: column by column, each from the top."""
    found = [card for card in grid.cards.values() if seen.meets(grid, card)]
    return sorted(found, key=lambda card: (card.column, grid.box(card).y))
