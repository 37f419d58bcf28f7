"""All signs of the columns in sight: worked out when they come into sight, and kept between pans."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from cxdesigner.analysis.sign_kinds import Kind
from cxdesigner.analysis.signs import hooks_of, promises_of
from cxdesigner.layout.board import Board
from cxdesigner.layout.signs.tabs import Tab, TabRow, tab_row
from cxdesigner.layout.signs.ways import Way, hook_ways, string_ways, telling_ways, thread_ways
from cxdesigner.model.diff import Key
from cxdesigner.model.promises import LoyaltyHook, Promise

_Rows: TypeAlias = dict[Key, TabRow | None]
_Made: TypeAlias = dict[Hashable, tuple[Way, ...]]

_MOST = 2_000
"""So many cards are remembered: more than a window shows at once."""

_CARDS = frozenset({"cards", "insights"})


@dataclass(frozen=True, slots=True)
class Shown:
    """The signs of some columns: rows of tabs, and what runs between cards below them."""

    rows: tuple[TabRow, ...] = ()
    ways: tuple[Way, ...] = ()

    def tab_at(self, x: float, y: float) -> tuple[TabRow, Tab] | None:
        """Return the tab under a point of the board."""
        for row in self.rows:
            for tab in row.tabs:
                if tab.box.contains(x, y):
                    return row, tab
        return None

    def way_at(self, x: float, y: float) -> Way | None:
        """Return what runs under a point of the board, the uppermost."""
        near = (way for way in reversed(self.ways) if way.extent.contains(x, y))
        found = (way for way in near if any(box.contains(x, y) for box in way.over))
        return next(found, None)


class Signs:
    """The signs of a board in one state of it, of some kinds.

    What looks as it did in the state `before` is the same object, so that its picture is still good.
    """

    def __init__(
        self, board: Board, kinds: Iterable[Kind], revealed: Iterable[str] = (), before: Signs | None = None
    ) -> None:
        self._board, self._doc = board, board.doc  # which a board takes over anew with every change
        self.kinds, self.revealed = frozenset(kinds), frozenset(revealed)
        self._rows: _Rows = {}
        self._promises: list[tuple[int, int, Promise]] | None = None
        self._hooks: list[LoyaltyHook] = []
        self._made: _Made = {}
        self._before: tuple[_Rows, _Made] = ({}, {}) if before is None else (before._rows, before._made)  # noqa: SLF001  # its own kind
        self._kept: tuple[tuple[int, int], Shown] = ((0, -1), Shown())

    def is_of(self, board: Board, kinds: frozenset[Kind], revealed: Iterable[str]) -> bool:
        """Tell whether they still hold."""
        is_same = self._board is board and self._doc is board.doc and self.kinds == kinds
        return is_same and self.revealed == revealed

    def still_hold(self) -> bool:
        """Tell whether all cards with signs stand where they stood, after a change that is not about signs.

        If they do, the signs are those of the document of now.
        """
        board = self._board
        if any(row is not None and board.card_box(key) != row.card for key, row in self._rows.items()):
            return False
        self._doc = board.doc
        return True

    def over(self, first: int, last: int) -> Shown:
        """Return the signs of the columns `first` to `last`; a pan asks for the same ones many times."""
        if self._kept[0] != (first, last):
            if len(self._rows) > _MOST:
                self._rows, self._made = {}, {}
            rows = tuple(row for key in self._keys(first, last) if (row := self.row(key)) is not None)
            self._kept = ((first, last), Shown(rows, tuple(self._ways(rows, first, last))))
        return self._kept[1]

    def row(self, key: Key) -> TabRow | None:
        """Return the tabs of a card."""
        if key not in self._rows:
            made, old = tab_row(self._board, key, self.kinds, self.revealed), self._before[0].get(key)
            is_same = made is not None and old is not None and made.is_like(old)
            self._rows[key] = old if is_same else made
        return self._rows[key]

    def _keys(self, first: int, last: int) -> Iterator[Key]:
        for row in self._board.rows:
            if row.role.holds in _CARDS and not row.is_strip:
                yield from (card.key for card in row.cards(first, last))

    def _ways(self, rows: Iterable[TabRow], first: int, last: int) -> Iterator[Way]:
        board = self._board
        if "work" in self.kinds:
            for column in range(first - 1, last + 1):
                yield from self._once(column, partial(thread_ways, board, column))
        if "information" in self.kinds:
            for row in rows:
                yield from self._once(row.key, partial(telling_ways, board, row))
        if "promises" in self.kinds:
            for number, (start, end, promise) in enumerate(self._spans()):
                if start <= last and end >= first:
                    yield from self._once(promise.id, partial(self._strings, promise, number))
            for hook in self._hooks:
                yield from self._once(("loyalty_hooks", hook.id), partial(hook_ways, board, hook))

    def _once(self, key: Hashable, make: Callable[[], Iterator[Way]]) -> tuple[Way, ...]:
        """Return what `make` made for `key` the first time it was asked for."""
        if key not in self._made:
            made, old = tuple(make()), self._before[1].get(key, ())
            is_same = len(made) == len(old) and all(a.is_like(b) for a, b in zip(made, old, strict=True))
            self._made[key] = old if is_same else made
        return self._made[key]

    def _strings(self, promise: Promise, number: int) -> Iterator[Way]:
        ends: dict[str, TabRow | None] = {
            id_: self.row(("touchpoints", id_)) for id_ in (promise.made_at, *promise.kept_at)
        }
        return string_ways(self._board, promise, ends, number)

    def _spans(self) -> list[tuple[int, int, Promise]]:
        """Return the promises of the journey with the first and the last column their strings reach."""
        if self._promises is None:
            self._promises = []
            self._hooks = hooks_of(self._doc, self._board.journey)
            for promise in promises_of(self._doc, self._board.journey):
                places = (
                    self._board.place_of(("touchpoints", i)) for i in (promise.made_at, *promise.kept_at)
                )
                columns = [place[1] for place in places if place is not None]
                if columns:
                    self._promises.append((min(columns), max(columns), promise))
        return self._promises
