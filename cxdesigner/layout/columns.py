"""Where the columns of a board lie: all of one width, but for collapsed stages, whose columns share a narrow strip.

Places are board units from the left edge of the first column. Without a collapsed stage a column is arithmetic, with
some it is a short search among those.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from cxdesigner.layout.look import Measures

STRIP = 44.0
"""How wide the strip of a collapsed stage is, without the gutter behind it."""

Fold = tuple[int, int]
"""The first and the last column of a collapsed stage."""


class Columns:
    """The columns 0 to `count` - 1. `folds` are those of collapsed stages, from left to right.

    A column's cell ends with its gutter, where the next one begins. Before the first and behind the last column
    places go on as if there were more of them.
    """

    __slots__ = ("_card", "_ends", "_firsts", "_gutter", "_lefts", "_strip", "_wide", "count", "folds")

    def __init__(self, count: int, measures: Measures, folds: Sequence[Fold] = ()) -> None:
        self.count = count
        self.folds = tuple(folds)
        self._wide, self._card, self._gutter = measures.column, measures.card, measures.gutter
        self._strip = STRIP * measures.text_scale
        self._firsts = [first for first, _ in self.folds]
        self._lefts: list[float] = []
        self._ends: list[float] = []
        at, column = 0.0, 0
        for first, last in self.folds:
            at += (first - column) * self._wide
            self._lefts.append(at)
            at += self._strip + self._gutter
            self._ends.append(at)
            column = last + 1

    # Places of columns

    @property
    def width(self) -> float:
        """Width of all columns, the last gutter included."""
        return self.left(self.count)

    def left(self, column: int) -> float:
        """Return where a column begins: those of a collapsed stage all begin with its strip."""
        if not self._firsts:
            return column * self._wide
        at = bisect_right(self._firsts, column) - 1
        if at < 0:
            return column * self._wide
        last = self.folds[at][1]
        return self._lefts[at] if column <= last else self._ends[at] + (column - last - 1) * self._wide

    def right(self, column: int) -> float:
        """Return where the cards of a column end, or its strip, without the gutter."""
        return self.left(column) + (self._strip if self.is_strip(column) else self._card)

    def centre(self, column: int) -> float:
        """Return the middle of a column's cards, or of its strip."""
        return self.left(column) + (self._strip if self.is_strip(column) else self._card) / 2

    def pitch(self, column: int) -> float:
        """Return how far it is from a column, or from its strip, to the one behind it."""
        return (self._strip if self.is_strip(column) else self._card) + self._gutter

    # Columns at places

    def at(self, x: float) -> int:
        """Return the column at `x`, gutters included; on a strip the first of those that share it."""
        at = bisect_right(self._lefts, x) - 1 if self._lefts else -1
        if at < 0:
            column = int(x // self._wide)
            return column + 1 if (column + 1) * self._wide <= x else column  # never one too few by rounding
        if x < self._ends[at]:
            return self._firsts[at]
        column = self.folds[at][1] + 1 + int((x - self._ends[at]) // self._wide)
        return column + 1 if self.left(column + 1) <= x and not self.is_strip(column + 1) else column

    def edge_near(self, x: float) -> int:
        """Return the column whose beginning is nearest to `x`; behind the last one that is their count."""
        first, last = self.fold_of(column := self.at(x)) or (column, column)
        return last + 1 if x >= (self.left(first) + self.left(last + 1)) / 2 else first

    def over(self, left: float, right: float) -> tuple[int, int]:
        """Return the first and last column from `left` to `right`; the last is below the first where there is none."""
        return max(0, self.at(left)), min(self.count - 1, self.at(right))

    # Strips

    def fold_of(self, column: int) -> Fold | None:
        """Return the first and the last column of the strip that a column is folded into; None of an open one."""
        at = bisect_right(self._firsts, column) - 1 if self._firsts else -1
        return self.folds[at] if at >= 0 and column <= self.folds[at][1] else None

    def is_strip(self, column: int) -> bool:
        """Tell whether a column is folded into a strip."""
        if not self._firsts:
            return False
        return self.fold_of(column) is not None

    def opened(self, first: int, last: int) -> Iterable[int]:
        """Return the open columns from `first` to `last`, in order."""
        return chain.from_iterable(self._runs(first, last)) if self._firsts else range(first, last + 1)

    def _runs(self, first: int, last: int) -> Iterator[range]:
        at = max(0, bisect_right(self._firsts, first) - 1)
        for fold_first, fold_last in self.folds[at:]:
            if fold_first > last:
                break
            yield range(first, fold_first)
            first = max(first, fold_last + 1)
        yield range(first, last + 1)

    def between_strips(self, left: float, right: float) -> Iterator[tuple[float, float]]:
        """Yield the ways from `left` to `right` that lie on no strip."""
        for at, end in zip(self._lefts, self._ends, strict=True):
            if at > left:
                yield left, min(at, right)
            left = max(left, end - self._gutter)
            if left >= right:
                return
        yield left, right

    def beside(self, column: int, by: int) -> int | None:
        """Return the open column `by` columns further on, strips passed over; None past the first or the last."""
        fold = self.fold_of(column)
        if fold is not None:
            column = fold[1] if by > 0 else fold[0]
        way = 1 if by > 0 else -1
        for _ in range(abs(by)):
            column += way
            while (fold := self.fold_of(column)) is not None:
                column = fold[1] + 1 if by > 0 else fold[0] - 1
        return column if 0 <= column < self.count else None

    def open_near(self, column: int) -> int | None:
        """Return the open column nearest to `column`, which may be that itself; None where all are folded."""
        if not self.is_strip(column):
            return column
        behind, before = self.beside(column, 1), self.beside(column, -1)
        return behind if behind is not None else before

    def cut(self, column: int, span: int) -> int:
        """Return over how many columns a card of `span` columns is seen: a strip cuts it, its own if it is in one."""
        last = min(column + span, self.count) - 1
        if not self._firsts:
            return last - column + 1
        fold = self.fold_of(column)
        if fold is not None:
            return min(last, fold[1]) - column + 1
        at = bisect_right(self._firsts, column)
        return min(last, self._firsts[at] - 1 if at < len(self._firsts) else last) - column + 1
