"""What stands in each column of a file of answers: how many, which different ones, and a few of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cxdesigner.importers.error import ImportRefused
from cxdesigner.importers.responses.days import day_of, is_ambiguous
from cxdesigner.importers.responses.form import Form
from cxdesigner.importers.responses.numbers import MISSING, is_missing
from cxdesigner.importers.responses.rows import Progress, RowSource

MOST_KINDS = 400
"""A column with more different cells than this is no scale and names no touchpoints: only some are kept."""

_SAMPLES = 4


@dataclass(slots=True)
class Column:
    """One column. `kinds` tells how often each different cell occurs; it is `is_open` where there are too many."""

    name: str
    answers: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    is_open: bool = False
    samples: tuple[str, ...] = ()
    longest: int = 0

    @property
    def is_of_days(self) -> bool:
        """Whether what is in it are days."""
        seen = [cell for cell in self.kinds if not is_missing(cell)][:200]
        return bool(seen) and sum(_is_day(cell) for cell in seen) >= 0.9 * len(seen)

    @property
    def is_month_first(self) -> bool:
        """Whether its days are written with the month first: known where a second figure is above twelve."""
        seen = [cell for cell in self.kinds if is_ambiguous(cell)]
        return bool(seen) and any(day_of(cell) is None for cell in seen)


@dataclass(slots=True)
class Overview:
    """A whole file, looked at. `marks` are the digests after the counts of rows that were asked about."""

    title: str
    form: Form
    has_names: bool
    columns: tuple[Column, ...]
    rows: int
    digest: str
    marks: Mapping[int, str]

    def column(self, name: str) -> Column:
        """Return the column called `name`. Raises ImportRefused where there is none."""
        found = next((column for column in self.columns if column.name == name), None)
        if found is None:
            raise ImportRefused("responses.no_column", name=name)
        return found


def looked_at(
    path: Path, stops: Collection[int] = (), progress: Progress | None = None, form: Form | None = None
) -> Overview:
    """Read the file once and tell what is in it; `stops` are counts of rows whose digest is wanted.

    How it is written is guessed, unless it is said by `form`.

    Raises ImportRefused, with the number of the row, where the file is broken or holds no answers.
    """
    source = RowSource(path, form, progress)
    tallies = [_Tally() for _ in source.names]
    marks: dict[int, str] = {}
    for portion in source.portions(sorted(stops)):
        for tally, cells in zip(tallies, zip(*portion.rows, strict=True), strict=True):
            tally.take(cells)
        if source.count in stops:
            marks[source.count] = source.digest
    if not source.count:
        raise ImportRefused("responses.no_rows", file=path.name)
    columns = tuple(tally.column(name) for tally, name in zip(tallies, source.names, strict=True))
    return Overview(path.name, source.form, source.has_names, columns, source.count, source.digest, marks)


class _Tally:
    """Counts the cells of one column; gives up telling them apart where there are too many kinds."""

    def __init__(self) -> None:
        self._kinds: Counter[str] = Counter()
        self._blank, self._total, self._longest, self._is_open = 0, 0, 0, False

    def take(self, cells: tuple[str, ...]) -> None:
        self._total += len(cells)
        if self._is_open:
            self._blank += sum(cell.casefold() in MISSING for cell in cells)
            return
        self._kinds.update(cells)
        if len(self._kinds) > MOST_KINDS:
            self._blank = sum(n for cell, n in self._kinds.items() if is_missing(cell))
            self._longest = max(map(len, self._kinds))
            self._kinds = Counter(dict(list(self._kinds.items())[:MOST_KINDS]))
            self._is_open = True

    def column(self, name: str) -> Column:
        if not self._is_open:
            self._blank = sum(n for cell, n in self._kinds.items() if is_missing(cell))
            self._longest = max(map(len, self._kinds), default=0)
        samples = [" ".join(cell.split()) for cell in self._kinds if not is_missing(cell)][:_SAMPLES]
        return Column(
            name, self._total - self._blank, dict(self._kinds), self._is_open, tuple(samples), self._longest
        )


def _is_day(cell: str) -> bool:
    return day_of(cell) is not None or day_of(cell, month_first=True) is not None
