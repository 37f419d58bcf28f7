"""The rows of the table: read where the document changed, filtered, sorted, grouped. At most 50 ms at 10,000."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cxdesigner.commands.cells import CellField
from cxdesigner.editor.filter_words import evidence_words, lane_words
from cxdesigner.editor.filtering import Filter, Matching
from cxdesigner.editor.table.columns import Row, Value, group_value, group_words, sort_value
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.duration import duration_text
from cxdesigner.model.figures import score_text
from cxdesigner.model.journey import Step
from cxdesigner.model.numbering import step_numbers
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue

_FRAME = ("lanes", "stages", "steps", "teams", "channels")
"""The tables whose names and places stand in every row."""


@dataclass(frozen=True, slots=True)
class Sort:
    """One key of the order: a column, upwards or downwards."""

    column: CellField
    is_down: bool = False


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The line above a group: what it is called and how many rows it has."""

    words: str
    count: int


Line = Row | GroupHead


def sorted_by(sorts: Sequence[Sort], column: CellField, *, adds: bool) -> tuple[Sort, ...]:
    """Return `sorts` after a click on the head of `column`: up, down, then no more; alone unless it `adds`."""
    old = next((sort for sort in sorts if sort.column == column), None)
    new = Sort(column) if old is None else None if old.is_down else Sort(column, is_down=True)
    if not adds:
        return (new,) if new is not None else ()
    if old is None:
        return (*sorts, Sort(column))
    return tuple(changed for sort in sorts if (changed := new if sort is old else sort) is not None)


def in_sorted_order(rows: Iterable[Row], sorts: Sequence[Sort]) -> list[Row]:
    """Return `rows` sorted by all keys, the first one first; what has no value comes last, up or down."""
    found = list(rows)
    for sort in reversed(sorts):
        value = sort_value(sort.column)
        found = _sorted(found, value, is_down=sort.is_down)
    return found


def _sorted(rows: list[Row], value: Callable[[Row], Value | None], *, is_down: bool = False) -> list[Row]:
    known = [(found, row) for row in rows if (found := value(row)) is not None]
    known.sort(key=lambda pair: pair[0], reverse=is_down)
    if len(known) == len(rows):
        return [row for _, row in known]
    return [*(row for _, row in known), *(row for row in rows if value(row) is None)]


class TableRows:
    """The table of one journey. `show` brings it up to date; what was read once is kept.

    `lines` are the rows as they are shown, with the heads of groups between them; `all` is every row in the order of
    the board, `shown` those the filter lets through, sorted. Ids in `extra` are shown whatever the filter says.
    """

    def __init__(self) -> None:
        self.sorts: tuple[Sort, ...] = ()
        self.group: CellField | None = None
        self.extra: set[str] = set()
        self.all: list[Row] = []
        self.shown: list[Row] = []
        self.lines: list[Line] = []
        self._ordered: tuple[list[Row], tuple[Sort, ...], list[Row]] | None = None
        self._kept: dict[str, Row] = {}
        self._frame: tuple[object, ...] = ()
        self._cards: Mapping[str, Touchpoint] | None = None
        self._reader: _Reader | None = None
        self._matching = Matching()

    def show(self, doc: Document, journey: str, chosen: Filter, say: Catalogue) -> list[int] | None:
        """Bring `lines` up to date; return the numbers of those that changed, None where others stand there now."""
        before = self.lines
        self._take_in(doc, journey, say)
        if self._ordered is None or self._ordered[0] is not self.all or self._ordered[1] != self.sorts:
            self._ordered = (self.all, self.sorts, in_sorted_order(self.all, self.sorts))
        self.shown = self._ordered[2]
        if chosen:
            ids = self._matching.of(doc, journey, chosen) | self.extra
            self.shown = [row for row in self.shown if row.touchpoint.id in ids]
        self.lines = self._grouped(self.shown, say) if self.group is not None else list(self.shown)
        return _changed(before, self.lines)

    def take_in_words(self, doc: Document) -> None:
        """Read the words of `doc` before somebody searches."""
        self._matching.take_in(doc)

    def first_key(self) -> CellField:
        """Return the column whose change parts the rows: the group's, the first sort key, or the stage."""
        return self.group or (self.sorts[0].column if self.sorts else "stage")

    def _take_in(self, doc: Document, journey: str, say: Catalogue) -> None:
        frame = (journey, say.language, *(doc.table(name) for name in _FRAME))
        if len(frame) != len(self._frame) or any(
            a is not b and a != b if isinstance(a, str) else a is not b
            for a, b in zip(frame, self._frame, strict=True)
        ):
            self._frame, self._cards = frame, None
            self._kept = {}
            self._reader = _Reader(doc, journey, say)
        if doc.touchpoints is self._cards or self._reader is None:
            return
        self._cards = doc.touchpoints
        kept, read, lanes = self._kept, self._reader.read, self._reader.lanes
        fresh: dict[str, Row] = {}
        for id_, card in doc.touchpoints.items():
            old = kept.get(id_)
            if old is not None and old.touchpoint is card:
                fresh[id_] = old
            elif card.lane in lanes:
                fresh[id_] = read(card)
        self._kept = fresh
        self.all = sorted(fresh.values(), key=lambda row: row.order)

    def _grouped(self, rows: list[Row], say: Catalogue) -> list[Line]:
        assert self.group is not None
        value = group_value(self.group)
        groups: dict[object, list[Row]] = {}
        for row in _sorted(rows, value):
            groups.setdefault(value(row), []).append(row)
        lines: list[Line] = []
        for members in groups.values():
            lines.append(GroupHead(group_words(members[0], self.group, say), len(members)))
            lines += members
        return lines


def _changed(before: Sequence[Line], now: Sequence[Line]) -> list[int] | None:
    if len(before) != len(now):
        return None
    found = [number for number, (old, new) in enumerate(zip(before, now, strict=True)) if old is not new]
    for number in found:
        old, new = before[number], now[number]
        if isinstance(old, Row) and isinstance(new, Row):
            if old.id != new.id:
                return None
        elif old != new:
            return None
    return found


class _Reader:
    """Reads touchpoints into rows: what many have in common is put into words once."""

    def __init__(self, doc: Document, journey: str, say: Catalogue) -> None:
        self._doc, self._say = doc, say
        self.lanes = {
            lane.id: (at, lane_words(doc, lane.id, say))
            for at, lane in enumerate(structure.lanes(doc, journey))
        }
        self._steps: dict[str, tuple[int, int, str, str, str]] = {}
        for column, (number, mark, step) in enumerate(marked_steps(doc, journey)):
            stage_name = doc.stages[step.stage].name
            name = f"{mark} {step.name or stage_name}"
            self._steps[step.id] = (column, number, mark, stage_name, name)
        self._owners: dict[str | None, str] = {team.id: team.name for team in doc.teams.values()}
        self._channels: dict[str | None, str] = {row.id: row.name for row in doc.channels.values()}
        self._owners[None] = self._channels[None] = ""
        self._takes: dict[float | None, str] = {None: ""}
        self._scores: dict[float | None, str] = {None: ""}
        self._evidence: dict[str, str] = {"": ""}

    def read(self, card: Touchpoint) -> Row:
        """Return the row of `card`."""
        column, stage, mark, stage_name, step_name = self._steps[card.step]
        lane, lane_name = self.lanes[card.lane]
        takes, score = self._takes.get(card.duration_s), self._scores.get(card.emotion)
        if takes is None and card.duration_s is not None:
            takes = self._takes[card.duration_s] = duration_text(card.duration_s, self._say)
        if score is None and card.emotion is not None:
            score = self._scores[card.emotion] = score_text(card.emotion, self._say)
        evidence = self._evidence.get(card.confidence)
        if evidence is None:
            evidence = self._evidence[card.confidence] = evidence_words(card.confidence, self._say)
        cells = (
            stage_name, step_name, lane_name, card.title, card.text, card.quote, self._channels[card.channel],
            self._owners[card.owner], takes or "", score or "",
            self._say("table.yes") if card.moment_of_truth else "", evidence, ", ".join(card.tags),
        )  # fmt: skip
        return Row(card, (column, lane, card.rank, card.id), stage, mark, cells)


def marked_steps(doc: Document, journey: str) -> list[tuple[int, str, Step]]:
    """Return the steps of `journey`, each with the number of its stage, from 0, and its own as the board shows it:
    `2.3`, or `2` where steps are not told apart from their stages.
    """
    place = {stage.id: number for number, stage in enumerate(structure.stages(doc, journey))}
    return [
        (place[doc.steps[id_].stage], mark, doc.steps[id_])
        for id_, mark in step_numbers(doc, journey).items()
    ]
