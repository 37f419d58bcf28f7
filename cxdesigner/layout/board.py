"""The board: one journey laid out, kept in step with the document by diffs.

The system of a board has its origin where the first column meets the first lane: heads lie above and to the left
of it, at negative places, because in the window they stay put while the board moves. Columns are all of one
width but for collapsed stages, so a column is arithmetic (`columns`); rows are few, so a row is a short search.
Cards are measured when they change and drawn when they come into sight.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cxdesigner.analysis.emotion import FeltStep
from cxdesigner.layout import cards, emotion_lane, heads, loops
from cxdesigner.layout.cards import Content
from cxdesigner.layout.cell_rows import CELL_TABLES, belongs, with_pictured
from cxdesigner.layout.columns import Columns
from cxdesigner.layout.curve_choice import scored_again, with_factor_named
from cxdesigner.layout.display_list import Item
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.head_words import take_new_words
from cxdesigner.layout.links import LinkIndex
from cxdesigner.layout.look import Look
from cxdesigner.layout.notes import NoteIndex
from cxdesigner.layout.routes import End, Point, Router
from cxdesigner.layout.rows import Placed, Row, are_only_resized, cell_card, least_height, stack_rows
from cxdesigner.model import structure
from cxdesigner.model.diff import Diff, Key
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Step
from cxdesigner.model.lane_roles import lane_role, lines_above

CARDS_KEPT = 4_000
"""How many drawn cards are remembered: more than a window shows at once."""

EDGE, AIR = 6.0, 12.0
"""Air in front of the first column, which the heads leave free, and behind the last column and lane."""

_STRUCTURE = ("journeys", "lanes", "stages", "steps", "teams", "channels", "personas")


@dataclass(slots=True)
class Damage:
    """What an update changed to the eye: everything, or some places; and whether the heads changed."""

    everything: bool = False
    boxes: list[Box] = field(default_factory=list)
    heads: bool = False
    pictured: set[Key] = field(default_factory=set)
    """Cards that show other pictures than before."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the board: a lane and a step, with its row and column."""

    lane: str
    step: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a cell: in front of the card `before`, or behind all; `place` of `count` once it is taken."""

    cell: Cell
    before: str | None
    place: int
    count: int


class Board:
    """The layout of one journey of a document in one look; `is_open` has no stage collapsed, as paper has none."""

    def __init__(
        self, doc: Document, journey: str, look: Look, factor: str | None = None, *, is_open: bool = False
    ) -> None:
        self.doc = doc
        self.factor = factor if factor in doc.factors else None  # what the curve shows; None is the mean
        self.journey = journey
        self.look = look
        self._is_open = is_open or look.on_paper
        self._build()

    def show_factor(self, factor: str | None) -> None:
        """Let the curve show one factor, or the mean of all for None."""
        self.factor = factor
        self._build()

    # Building

    def _build(self) -> None:
        doc, measures = self.doc, self.look.measures
        self._name_columns()
        self.column_of = {step.id: n for n, step in enumerate(self.steps)}
        self.columns = Columns(len(self.steps), measures, () if self._is_open else heads.folds(self.stages))
        lanes = structure.lanes(doc, self.journey) if self.journey else []
        lanes = with_factor_named(doc, lanes, self.factor)
        if self.look.on_paper:
            lanes = [lane for lane in lanes if not lane.hidden]
        roles = [lane_role(lane.role) for lane in lanes]
        lines = lines_above([role.depth for role in roles])
        self.rows = [
            Row(lane, role, above, least_height(role, measures), measures, self.columns)
            for lane, role, above in zip(lanes, roles, lines, strict=True)
        ]
        self.row_of = {row.lane.id: n for n, row in enumerate(self.rows)}
        self._placed: dict[Key, tuple[int, Placed]] = {}
        self._drawn: OrderedDict[Key, tuple[Content, float, tuple[Item, ...]]] = OrderedDict()
        self._curves: dict[float, emotion_lane.EmotionCurve] = {}
        self._felt: dict[str, FeltStep] = {}
        self.links = LinkIndex(self.end_of, Router(self.rows, self.columns, measures), self.look)
        for step in self.steps:
            for table in CELL_TABLES:
                for id_ in doc.referrers(table, "step", step.id):
                    self._place((table, id_))
        columns = range(len(self.steps))
        for row in self.rows:
            row.pack(columns)
            row.settle_height()
        self._settle_rows()
        for id_ in self._link_ids(id_ for table, id_ in self._placed if table == "touchpoints"):
            self.links.put(doc.links[id_])
        self.notes = NoteIndex(self)

    def _name_columns(self) -> None:
        self.stages = heads.stage_heads(self.doc, self.journey)
        self.steps: list[Step] = [step for head in self.stages for step in head.steps]

    def _settle_rows(self) -> None:
        self.height = stack_rows(self.rows, self.look.measures)

    def _link_ids(self, touchpoints: Iterable[str]) -> set[str]:
        doc = self.doc
        return {id_ for t in touchpoints for id_ in doc.referrers("links", "source", t)} | (
            {id_ for t in touchpoints for id_ in doc.referrers("links", "target", t)}
        )

    def _place(self, key: Key) -> set[tuple[int, int]]:
        """Put the record at `key` into its row; return the cells (row, column) to pack again."""
        found = self._place_for(key)
        if found is None:
            return set()
        number, card = found
        self.rows[number].put(card)
        self._placed[key] = found
        return _cells_of(found)

    def _place_for(self, key: Key) -> tuple[int, Placed] | None:
        """Return the row of the record at `key` and its card, not yet packed; None where it has no place here."""
        content = self.content(key)
        column = self.column_of.get(content.step) if content is not None else None
        if content is None or column is None:
            return None
        fitting = [number for number, row in enumerate(self.rows) if belongs(key[0], content, row)]
        if not fitting:
            return None
        number = next((n for n in fitting if not self.rows[n].is_strip), fitting[0])
        span = self.columns.cut(column, getattr(content, "span", 1))
        tall = cards.height(self.doc, content, self.rows[number].role, self.look, span)
        return number, Placed(key, column, span, tall, (content.rank, content.id))

    # Keeping in step

    def update(self, doc: Document, diff: Diff) -> Damage:
        """Take over `doc`, which `diff` led to from the document of before; return what is to be drawn again."""
        self.doc = doc
        if self._changes_structure(diff):
            if take_new_words(self.rows, diff):
                self._name_columns()
                return Damage(heads=True)
            if are_only_resized(self.rows, diff):
                self._curves.clear()
                self._settle_rows()
                self.links.forget_runs()
            else:
                self._build()
            return Damage(everything=True, heads=True)
        damage = Damage()
        touched: set[tuple[int, int]] = set()
        shifted: list[str] = []
        if scored := scored_again(doc, diff):
            self._forget_curve(damage, scored)
        changes, damage.pictured = with_pictured(doc, diff)
        for key, (before, after) in changes:
            if key[0] == "touchpoints" and _felt(before) != _felt(after):
                self._forget_curve(damage, (before, after))
            if self._keeps_its_place(key):
                self._drawn.pop(key, None)
                damage.boxes += [box for box in (self.card_box(key),) if box is not None]
                continue
            touched |= self._replace(key, damage)
            if key[0] == "touchpoints":
                shifted.append(key[1])
        columns = self._repack(touched, damage)
        links = {id_ for table, id_ in diff.changes if table == "links"} | self._link_ids(shifted)
        damage.boxes += [*self.links.update(doc, links, columns), *loops.spoiled(self, diff, columns)]
        self.notes.update(diff, damage, has_moved=damage.everything or bool(touched))
        return damage

    def _keeps_its_place(self, key: Key) -> bool:
        """Tell whether the card of `key` stands where it stood, as tall as it was: most typing changes no more."""
        old, new = self._placed.get(key), self._place_for(key)
        if old is None or new is None or old[0] != new[0]:
            return False
        a, b = old[1], new[1]
        return (a.column, a.span, a.natural, a.order) == (b.column, b.span, b.natural, b.order)

    def _changes_structure(self, diff: Diff) -> bool:
        return ("factors", self.factor) in diff.changes or any(
            table in _STRUCTURE for table, _ in diff.changes
        )

    def _replace(self, key: Key, damage: Damage) -> set[tuple[int, int]]:
        touched: set[tuple[int, int]] = set()
        self._drawn.pop(key, None)
        old = self._placed.pop(key, None)
        if old is not None:
            number, card = old
            damage.boxes.append(self.rows[number].box(card))
            self.rows[number].take(card)
            touched |= _cells_of(old)
        return touched | self._place(key)

    def _forget_curve(self, damage: Damage, changed: Iterable[object]) -> None:
        self._curves.clear()
        for touchpoint in changed:
            self._felt.pop(getattr(touchpoint, "step", ""), None)
        damage.boxes += [
            Box(0, row.y, self.width, row.height) for row in self.rows if row.role.holds == "curve"
        ]

    def _repack(self, touched: set[tuple[int, int]], damage: Damage) -> set[int]:
        """Pack the cells `touched` again; return the columns in which a card moved, came or went."""
        cells = set(touched)
        for number in {row for row, _ in touched}:
            row = self.rows[number]
            for key in row.pack({column for r, column in touched if r == number}):
                cells |= _cells_of(self._placed[key])
            if row.settle_height():
                damage.everything = damage.heads = True
            if row.is_strip:  # its head tells how many cards are in it
                damage.heads = True
        if damage.everything:
            self._settle_rows()
            self.links.forget_runs()
        for number, column in cells:
            row = self.rows[number]
            damage.heads |= self.columns.is_strip(column)
            damage.boxes.append(Box(self.columns.left(column), row.y, self.columns.pitch(column), row.height))
        return {column for _, column in cells}

    # Asking

    @property
    def width(self) -> float:
        """Width of all columns, the last gutter included."""
        return self.columns.width

    def extent(self, *, with_notes: bool = True) -> Box:
        """Return the box of columns, lanes and notes, without the heads and with a little air around."""
        right, bottom = (self.notes.right, self.notes.bottom) if with_notes else (0.0, 0.0)
        return Box(-EDGE, 0.0, max(self.width, right) + EDGE + AIR, max(self.height, bottom) + AIR)

    @property
    def head_height(self) -> float:
        """Height of the band of stages; between it and the first lane lies one gap."""
        return heads.band_height(self.stages, self.look)

    def content(self, key: Key) -> Content | None:
        """Return the record at `key` where it is one that stands in a cell."""
        return self.doc.get(key) if key[0] in CELL_TABLES else None  # type: ignore[return-value]

    def card_box(self, key: Key) -> Box | None:
        """Return where a card or a note lies; None where it is not on the board, hidden or in a collapsed stage."""
        if key[0] == "notes":
            return self.notes.box(key[1])
        found = self._placed.get(key)
        if found is None or self._is_in_strip(found):
            return None
        return self.rows[found[0]].box(found[1])

    def _is_in_strip(self, found: tuple[int, Placed]) -> bool:
        return self.rows[found[0]].is_strip or self.columns.is_strip(found[1].column)

    def end_of(self, touchpoint: str) -> End | None:
        """Return the card of `touchpoint` as the end of a link."""
        found = self._placed.get(("touchpoints", touchpoint))
        if found is None or self._is_in_strip(found):
            return None
        return End(found[1], found[0], self.rows[found[0]].box(found[1]))

    def reading_order(self, key: Key) -> tuple[int, int, float]:
        """Return what sorts cards as they are read: by step, then from the top."""
        found = self._placed.get(key)
        return (found[1].column, found[0], found[1].offset) if found else (1 << 30, 0, 0.0)

    def columns_over(self, box: Box) -> tuple[int, int]:
        """Return the first and last column that `box` meets; the last is below the first where there is none."""
        return self.columns.over(box.x, box.right)

    def rows_over(self, box: Box) -> list[Row]:
        """Return the rows that `box` meets."""
        return [row for row in self.rows if row.y < box.bottom and row.bottom > box.y]

    def head_box(self, head: Key) -> Box | None:
        """Return the part of the board that a lane, a stage or a step takes; None where it is not to be seen."""
        (table, id_), columns = head, self.columns
        tall = self.look.measures.column
        if table == "lanes" and id_ in self.row_of:
            row = self.rows[self.row_of[id_]]
            return Box(0.0, row.y, tall, row.height)
        if table == "steps" and id_ in self.column_of:
            at = self.column_of[id_]
            return None if columns.is_strip(at) else Box(columns.left(at), 0.0, columns.pitch(at), tall)
        stage = next((head for head in self.stages if table == "stages" and head.stage.id == id_), None)
        if stage is None:
            return None
        left = columns.left(stage.first)
        return Box(left, 0.0, columns.left(stage.last + 1) - left, tall)

    def card_at(self, x: float, y: float) -> Key | None:
        """Return the card under the point."""
        column = self.columns.at(x)
        for row in self.rows:
            if row.y <= y <= row.bottom and not row.is_strip:
                for card in row.cards(column, column):
                    if row.box(card).contains(x, y):
                        return card.key
        return None

    def link_at(self, x: float, y: float, reach: float) -> Key | None:
        """Return the link that passes within `reach` of the point."""
        column = self.columns.at(x)
        found = self.links.near(self.doc, column, x, y, reach)
        return ("links", found) if found is not None else None

    def run_of(self, link_id: str) -> list[Point]:
        """Return the corners of a link, from its source to its target; none where it is not on the board."""
        link = self.doc.links.get(link_id)
        return self.links.run_of(self.doc, link) if link is not None else []

    def cell_at(self, x: float, y: float) -> Cell | None:
        """Return the cell under the point, also where its lane holds no touchpoints."""
        column = self.columns.at(x)
        if not 0 <= column < len(self.steps) or self.columns.is_strip(column):
            return None
        for number, row in enumerate(self.rows):
            if row.y <= y <= row.bottom and not row.is_strip:
                return Cell(row.lane.id, self.steps[column].id, number, column)
        return None

    def cell_box(self, lane: str, step: str) -> Box | None:
        """Return where a card that fills the cell of `lane` and `step` lies; None where there is no such cell."""
        row = self.rows[self.row_of[lane]] if lane in self.row_of else None
        column = self.column_of.get(step)
        if row is None or column is None or row.is_strip or self.columns.is_strip(column):
            return None
        return cell_card(row, column)

    def slot_at(self, cell: Cell, y: float, moving: Key | None) -> Slot:
        """Return where in `cell` a card let go at height `y` lands; `moving` is passed over."""
        row = self.rows[cell.row]
        stack = [card for card in row.begins.get(cell.column, ()) if card.key != moving]
        place = len(stack)
        for number, card in enumerate(stack):
            if y < row.box(card).center[1]:
                place = number
                break
        return Slot(cell, stack[place].key[1] if place < len(stack) else None, place, len(stack) + 1)

    def cards_in(self, row: Row, first: int, last: int) -> Iterator[Placed]:
        """Yield the cards of `row` over the columns `first` to `last`."""
        return row.cards(first, last)

    def cell_cards(self, row: int, column: int) -> list[Key]:
        """Return the cards that begin in a cell, from the top."""
        return [card.key for card in self.rows[row].begins.get(column, ())]

    def place_of(self, key: Key) -> tuple[int, int] | None:
        """Return the row and the column of the card of `key`."""
        found = self._placed.get(key)
        return (found[0], found[1].column) if found else None

    # Drawing

    def card_items(self, key: Key) -> tuple[Item, ...]:
        """Return the drawing of a card in its own system."""
        number, card = self._placed[key]
        content = self.content(key)
        kept = self._drawn.get(key)
        if kept is not None and kept[0] is content and kept[1] == card.height:
            self._drawn.move_to_end(key)
            return kept[2]
        assert content is not None
        drawing = cards.items(self.doc, content, self.rows[number].role, self.look, card.height, card.span)
        self._drawn[key] = (content, card.height, drawing)
        if len(self._drawn) > CARDS_KEPT:
            self._drawn.popitem(last=False)
        return drawing

    def curve(self, row: Row) -> emotion_lane.EmotionCurve:
        """Return the emotion curve for the lane `row`."""
        if row.height not in self._curves:
            self._curves[row.height] = emotion_lane.emotion_curve(
                self.doc, self.journey, self.look, row.height, self._felt, self.columns, self.factor
            )
        return self._curves[row.height]


def _cells_of(found: tuple[int, Placed]) -> set[tuple[int, int]]:
    """Return the cells, row and column, that a card stands in."""
    number, card = found
    return {(number, column) for column in range(card.column, card.column + card.span)}


def _felt(record: object) -> tuple[object, ...]:
    """Return what the emotion curve shows of a touchpoint; nothing where it shows nothing of it."""
    felt = tuple(getattr(record, name, None) for name in ("emotion", "moment_of_truth", "quote"))
    if felt[0] is None and not felt[1] and not felt[2]:
        return ()
    return (*felt, *(getattr(record, name, None) for name in ("lane", "step", "rank")))
