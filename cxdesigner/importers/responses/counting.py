"""Counts the answers of a file as its mapping says: scores by touchpoint and week, and the newest words."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cxdesigner.commands.responses import VERBATIMS_KEPT, Batch, Count, Said
from cxdesigner.importers.responses.days import day_of, time_of, week_of
from cxdesigner.importers.responses.form import Form
from cxdesigner.importers.responses.mapping import Mapping, Meaning, checked, written
from cxdesigner.importers.responses.numbers import is_missing
from cxdesigner.importers.responses.places import Finder, Place
from cxdesigner.importers.responses.rows import Portion, Progress, RowSource
from cxdesigner.importers.responses.scales import Scale
from cxdesigner.model.record import TEXT_LIMIT
from cxdesigner.translation import Message, message, plural

WHOLE = ""
"""Stands for the whole journey among the ids of touchpoints."""

_LOST = "\0"
"""Stands for a row that names no touchpoint there is."""


@dataclass(slots=True)
class Stray:
    """What stays out: how many cells, the first row it was in, and what stood there."""

    count: int
    row: int
    cell: str


@dataclass(slots=True)
class Counted:
    """What was counted, and what stayed out: by column, scores off the scale, days that are none, and names in
    the column of touchpoints that are none; `unanswered` rows have no score.
    """

    batch: Batch
    strays: dict[str, Stray] = field(default_factory=dict)
    unknown: dict[str, int] = field(default_factory=dict)
    unanswered: int = 0

    def remarks(self) -> list[Message]:
        """Return a sentence for each thing that stayed out."""
        said = [
            plural("responses.stray", stray.count, name=name, row=stray.row, cell=stray.cell[:60])
            for name, stray in self.strays.items()
        ]
        said += [
            plural("responses.unknown_touchpoint", count, name=name[:60])
            for name, count in sorted(self.unknown.items(), key=lambda pair: (-pair[1], pair[0]))[:5]
        ]
        left = self.batch.comments - len(self.batch.said)
        if left > 0:
            said.append(message("responses.words_left_out", kept=len(self.batch.said), left=left))
        return said


@dataclass(frozen=True, slots=True)
class _Score:
    at: int
    scale: Scale
    touchpoint: str | None


def counted(
    path: Path,
    mapping: Mapping,
    places: Sequence[Place],
    *,
    since: int = 0,
    progress: Progress | None = None,
    form: Form | None = None,
) -> Counted:
    """Read the file and count what `mapping` takes in of it, from the row after the first `since` on.

    How it is written is guessed, unless it is said by `form`.

    Raises ImportRefused, with the number of the row, where the file is broken; nothing is half counted.
    """
    source = RowSource(path, form, progress)
    tally = Tally(source.names, checked(mapping), places)
    for portion in source.portions((since,) if since else ()):
        if source.count > since:
            tally.take(portion)
    return tally.result(path.name, source.digest, source.count, since)


class Tally:
    """Takes rows in, portion by portion."""

    def __init__(self, names: Sequence[str], mapping: Mapping, places: Sequence[Place]) -> None:
        self._mapping, self._finder = mapping, Finder(places)
        at = {name: number for number, name in enumerate(names)}
        roles = [(at[name], meaning) for name, meaning in mapping.items() if name in at]
        self._date = next(((n, m) for n, m in roles if m.role == "date"), None)
        self._place = next((n for n, m in roles if m.role == "touchpoint"), None)
        self._names = names
        self._scores = [
            _Score(n, m.scale, m.touchpoint) for n, m in roles if m.role == "score" and m.scale is not None
        ]
        self._comments = [(n, m) for n, m in roles if m.role == "comment"]
        self._days: dict[str, date | None] = {}
        self._here: dict[str, str] = {}
        self._known: list[dict[str, float | None]] = [{} for _ in self._scores]
        self._counts: list[Counter[tuple[str, str, str]]] = [Counter() for _ in self._scores]
        self._strays: dict[str, Stray] = {}
        self._unknown: Counter[str] = Counter()
        self._said: list[tuple[str, int, int, Said]] = []
        self._words = self._unanswered = 0

    def take(self, portion: Portion) -> None:
        """Take rows in."""
        columns = list(zip(*portion.rows, strict=True))
        weeks = self._weeks(portion, columns)
        places = self._places(columns, len(portion.rows))
        for number, score in enumerate(self._scores):
            cells = columns[score.at]
            self._hear_strays(portion, number, cells)
            about = places if score.touchpoint is None else [score.touchpoint] * len(cells)
            self._counts[number].update(zip(about, weeks, cells, strict=True))
        self._count_unanswered(columns)
        for at, meaning in self._comments:
            self._hear_words(portion, columns, at, meaning, places)

    def result(self, title: str, digest: str, rows: int, since: int) -> Counted:
        """Return what was taken in, as a batch for `take_in_responses`."""
        found: dict[tuple[str, str, float, float, str], Counter[float]] = {}
        for number, score in enumerate(self._scores):
            scale, known = score.scale, self._known[number]
            for (place, week, cell), count in self._counts[number].items():
                value = known[cell]
                if value is not None and place != _LOST:
                    key = (place, scale.kind, scale.low, scale.high, week)
                    found.setdefault(key, Counter())[value] += count
        counts = tuple(
            Count(place or None, kind, low, high, week, tuple(sorted(scores.items())))
            for (place, kind, low, high, week), scores in sorted(found.items())
        )
        newest = sorted(self._said, key=lambda row: row[:3], reverse=True)[:VERBATIMS_KEPT]
        said = tuple(row[3] for row in newest)
        batch = Batch(title, digest, written(self._mapping), rows, self._words, counts, said, since)
        return Counted(batch, self._strays, dict(self._unknown), self._unanswered)

    # The columns

    def _weeks(self, portion: Portion, columns: list[tuple[str, ...]]) -> list[str]:
        if self._date is None:
            return [""] * len(portion.rows)
        at, meaning = self._date
        days, weeks = self._days, []
        for number, cell in zip(portion.numbers, columns[at], strict=True):
            if cell not in days:
                days[cell] = day_of(cell, month_first=meaning.month_first)
            if days[cell] is None and not is_missing(cell):
                self._stray(self._names[at], number, cell)
            weeks.append(week_of(days[cell]))
        return weeks

    def _places(self, columns: list[tuple[str, ...]], rows: int) -> list[str]:
        if self._place is None:
            return [WHOLE] * rows
        here, found = self._here, []
        for cell in columns[self._place]:
            if cell not in here:
                here[cell] = WHOLE if is_missing(cell) else self._finder.named(cell) or _LOST
            if here[cell] == _LOST:
                self._unknown[" ".join(cell.split())] += 1
            found.append(here[cell])
        return found

    def _hear_strays(self, portion: Portion, number: int, cells: tuple[str, ...]) -> None:
        """Learn the score of each cell not met before, and note those that are none."""
        known, score = self._known[number], self._scores[number]
        bad = set()
        for cell in set(cells):
            if cell not in known or known[cell] is None:
                try:
                    known[cell] = score.scale.score(cell)
                except ValueError:
                    known[cell] = None
                    bad.add(cell)
        if bad:
            for row, cell in zip(portion.numbers, cells, strict=True):
                if cell in bad:
                    self._stray(self._names[score.at], row, cell)

    def _stray(self, name: str, row: int, cell: str) -> None:
        stray = self._strays.get(name)
        if stray is None:
            self._strays[name] = Stray(1, row, " ".join(cell.split()))
        else:
            stray.count += 1

    def _count_unanswered(self, columns: list[tuple[str, ...]]) -> None:
        if self._scores:
            scored = [(self._known[n], columns[score.at]) for n, score in enumerate(self._scores)]
            first_known, first = scored[0]
            left = [n for n, cell in enumerate(first) if first_known[cell] is None]
            for known, cells in scored[1:]:
                left = [n for n in left if known[cells[n]] is None]
            self._unanswered += len(left)

    def _hear_words(
        self,
        portion: Portion,
        columns: list[tuple[str, ...]],
        at: int,
        meaning: Meaning,
        places: list[str],
    ) -> None:
        for number, cell in enumerate(columns[at]):
            text = cell.strip()
            about = meaning.touchpoint or places[number]
            if is_missing(text) or about == _LOST:
                continue
            self._words += 1
            day = self._days.get(columns[self._date[0]][number]) if self._date is not None else None
            time = time_of(columns[self._date[0]][number]) if self._date is not None else ""
            said = Said(
                about or None, text[:TEXT_LIMIT], self._score_beside(columns, number, about), _iso(day)
            )
            row = (_iso(day) + time, portion.numbers[number], at, said)
            if len(self._said) < 2 * VERBATIMS_KEPT:
                self._said.append(row)
            else:
                self._said = heapq.nlargest(VERBATIMS_KEPT, [*self._said, row], key=lambda r: r[:3])

    def _score_beside(self, columns: list[tuple[str, ...]], row: int, about: str) -> float | None:
        """Return the score given with words about a touchpoint: of a column about the same, else of the only one."""
        for number, score in enumerate(self._scores):
            if (score.touchpoint or about) == about or len(self._scores) == 1:
                return self._known[number][columns[score.at][row]]
        return None


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
