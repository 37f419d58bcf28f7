"""Searching a project: what is found, in reading order, and where in its words. At most 50 ms at 10,000 cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cxdesigner.commands.texts import TEXT_FIELDS
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.folding import fold, occurrences
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.picture import Picture
from cxdesigner.model.record import Record
from cxdesigner.model.remarks import Comment, Note
from cxdesigner.model.touchpoint import Touchpoint

_STRUCTURE = ("journeys", "lanes", "stages", "steps")
_ON_BOARD = ("lanes", "stages", "steps", "touchpoints", "insights", "notes", "comments", "pictures")
_HANGING = frozenset({"notes", "comments", "pictures"})
"""Tables whose rows stand where other rows do, and so may move without a change of their own."""

SEARCHED: Mapping[str, tuple[str, ...]] = MappingProxyType({**TEXT_FIELDS, "comments": ("text",)})
"""What is searched. A comment is found and never replaced in: it is what somebody said."""

Order = tuple[int, int, int, str, str]
"""Place in reading order: journey, column, row (heads first), rank, id."""


@dataclass(frozen=True, slots=True)
class Place:
    """One occurrence: the field it is in, and where in that field's words. The owner's and the channel's names
    are the fields `owner` and `channel` of a touchpoint, and each of its tags is the field `tags`.
    """

    field: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """Something on a board with the words that were looked for. `place_of` tells where they stand in it."""

    key: Key
    journey: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is known of a row beforehand: its words, folded, and where it stands."""

    row: Record
    words: str
    order: Order
    hit: Hit


class Search:
    """Finds words in the documents it is given one after the other. What it folded once it keeps."""

    def __init__(self) -> None:
        self._kept: dict[Key, _Entry] = {}
        self._doc: Document | None = None
        self._boards: dict[str, _Rows] = {}
        self._in_order: list[_Entry] = []

    def find(self, doc: Document, words: str, journey: str | None = None) -> list[Hit]:
        """Return what holds `words` on the board of `journey`, of all journeys where it is None, as it is read."""
        folded = fold(words)
        if not folded.strip():
            return []
        self.take_in(doc)
        if journey is None:
            entries = self._in_order
        else:
            entries = [entry for entry in self._in_order if entry.hit.journey == journey]
        owners = {id_ for id_, team in doc.teams.items() if folded in fold(team.name)}
        channels = {id_ for id_, channel in doc.channels.items() if folded in fold(channel.name)}
        if not owners and not channels:
            return [entry.hit for entry in entries if folded in entry.words]
        return [
            entry.hit
            for entry in entries
            if folded in entry.words
            or (isinstance(row := entry.row, Touchpoint) and (row.owner in owners or row.channel in channels))
        ]

    def touchpoints(self) -> list[Hit]:
        """Return all touchpoints of the document taken in last, as they are read."""
        return [entry.hit for entry in self._in_order if entry.hit.key[0] == "touchpoints"]

    def take_in(self, doc: Document) -> None:
        """Get to know `doc`: what is not in there since last time is read, and all is put in reading order."""
        if doc is self._doc:
            return
        before, self._doc = self._doc, doc
        if before is None or any(before.table(table) is not doc.table(table) for table in _STRUCTURE):
            self._kept.clear()
            self._boards = {
                journey.id: _Rows(doc, journey.id, number)
                for number, journey in enumerate(structure.journeys(doc))
            }
        kept, self._kept = self._kept, {}
        for table in _ON_BOARD:
            for id_, row in doc.table(table).items():
                key = (table, id_)
                entry = kept.get(key)
                is_known = entry is not None and entry.row is row and table not in _HANGING
                self._kept[key] = entry if entry is not None and is_known else self._read(table, row)
        self._in_order = sorted(self._kept.values(), key=lambda entry: entry.order)

    def _read(self, table: str, row: Record) -> _Entry:
        assert self._doc is not None
        journey = _journey_of(self._doc, table, row)
        board = self._boards[journey]
        order = (
            board.hanging(self._doc, row)
            if isinstance(row, Note | Comment | Picture)
            else board.order(table, row)
        )
        return _Entry(row, _words_of(table, row), order, Hit((table, row.id), journey))


class _Rows:
    """Where the lanes, stages and steps of one journey stand."""

    def __init__(self, doc: Document, journey: str, number: int) -> None:
        self.number = number
        lanes = structure.lanes(doc, journey)
        self.lanes = {lane.id: at for at, lane in enumerate(lanes)}
        self.insights = next(
            (at for at, lane in enumerate(lanes) if lane_role(lane.role).holds == "insights"), len(lanes)
        )
        self.columns: dict[str, int] = {}
        self.stages: dict[str, int] = {}
        for stage in structure.stages(doc, journey):
            self.stages[stage.id] = len(self.columns)
            for step in structure.steps_of(doc, stage.id):
                self.columns[step.id] = len(self.columns)

    def order(self, table: str, row: Record) -> Order:
        """Return the place in reading order: lanes first, then column by column from head to foot."""
        number, id_ = self.number, row.id
        if table == "lanes":
            return number, -1, self.lanes[id_], "", id_
        if table == "stages":
            return number, self.stages[id_], -2, "", id_
        if table == "steps":
            return number, self.columns[id_], -1, "", id_
        step, rank = row.step, row.rank  # type: ignore[attr-defined]  # cards have both
        lane = self.lanes[row.lane] if isinstance(row, Touchpoint) else self.insights
        return number, self.columns[step], lane, rank, id_

    def hanging(self, doc: Document, row: Note | Comment | Picture) -> Order:
        """Return the place of a picture or comment, right behind its card, or of a note, at the foot of its column."""
        card = doc.touchpoints.get(row.touchpoint) if row.touchpoint is not None else None
        if not isinstance(row, Note) and card is not None:
            rank = f"{card.rank}\0{row.rank}" if isinstance(row, Picture) else f"{card.rank} "
            return self.number, self.columns[card.step], self.lanes[card.lane], rank, row.id
        step = card.step if card is not None else getattr(row, "step", None)
        return (
            self.number,
            self.columns.get(step or "", 0),
            len(self.lanes) + 1,
            getattr(row, "rank", ""),
            row.id,
        )


def _journey_of(doc: Document, table: str, row: Record) -> str:
    if table in ("comments", "pictures"):
        return doc.lanes[doc.touchpoints[row.touchpoint].lane].journey  # type: ignore[attr-defined]
    if table in ("lanes", "stages", "notes"):
        return row.journey  # type: ignore[attr-defined,no-any-return]  # both have one
    if table == "touchpoints":
        return doc.lanes[row.lane].journey  # type: ignore[attr-defined]
    stage = row.stage if table == "steps" else doc.steps[row.step].stage  # type: ignore[attr-defined]
    return doc.stages[stage].journey


def _words_of(table: str, row: Record) -> str:
    """Return all words of a row, folded; a zero between the fields, so that nothing is found across them."""
    words = [getattr(row, field) for field in SEARCHED[table]]
    if isinstance(row, Touchpoint):
        words += row.tags
    return "\0".join(map(fold, words))


def place_of(doc: Document, key: Key, words: str) -> Place | None:
    """Return where `words` stand first: in the title rather than the text, the quote, the owner, channel or tags."""
    row, folded = doc.get(key), fold(words)
    if row is None:
        return None
    texts: list[tuple[str, str]] = [(field, getattr(row, field)) for field in SEARCHED[key[0]]]
    if isinstance(row, Touchpoint):
        if row.owner is not None:
            texts.append(("owner", doc.teams[row.owner].name))
        if row.channel is not None:
            texts.append(("channel", doc.channels[row.channel].name))
        texts += (("tags", tag) for tag in row.tags)
    for field, text in texts:
        for start, end in occurrences(text, folded):
            return Place(field, text, start, end)
    return None
