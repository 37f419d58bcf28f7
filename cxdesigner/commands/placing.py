"""Giving a record its place among siblings, with as few changed records as can be."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

from cxdesigner.commands.error import evolved
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.ranks import rank_between, spread
from cxdesigner.model.record import Record

_LONG = 100
"""A rank longer than this is a sign of a thousand inserts at one spot: time to spread the siblings anew."""


def rank_at(draft: Draft, siblings: Sequence[Record], place: int) -> str:
    """Return a rank for place `place` among `siblings`, which are in order and without the record itself.

    Where the neighbours leave no room (a hand-made file may rank two rows alike), all siblings are ranked anew.
    """
    ranks = [_rank(sibling) for sibling in siblings]
    before = ranks[place - 1] if place > 0 else None
    after = ranks[place] if place < len(ranks) else None
    try:
        rank = rank_between(before, after)
    except (ValueError, StopIteration):
        rank = ""
    if not rank or len(rank) > _LONG:
        fresh = spread(len(siblings) + 1)
        mine = fresh.pop(place)
        for sibling, rank in zip(siblings, fresh, strict=True):
            draft.put(sibling.evolve(rank=rank))
        return mine
    return rank


def place_before(siblings: Sequence[Record], before: str | None) -> int:
    """Return the place in front of the sibling called `before`; the end where there is none of that name."""
    return next((n for n, sibling in enumerate(siblings) if sibling.id == before), len(siblings))


def place_of_move(here: Sequence[Record], id_: str, before: str | None) -> int:
    """Return the place of `id_` among the others of `here` once it stands in front of `before`.

    In front of itself it stays where it is.
    """
    if before == id_:
        return next((n for n, sibling in enumerate(here) if sibling.id == id_), len(here))
    return place_before([sibling for sibling in here if sibling.id != id_], before)


def moved_among(doc: Document, here: Sequence[Record], id_: str, before: str | None) -> Document:
    """Return `doc` with the row `id_` of `here` moved in front of `before`, or to the end."""
    place = place_of_move(here, id_, before)
    row = next(row for row in here if row.id == id_)
    if here.index(row) == place:
        return doc
    draft = Draft(doc)
    draft.put(evolved(row, rank=rank_at(draft, [other for other in here if other.id != id_], place)))
    return draft.done()


def put_in_order(draft: Draft, rows: Sequence[Record], placed: Collection[str]) -> None:
    """Put those of `rows` whose ids are `placed` so that all of `rows` stand in this order.

    The others keep their ranks where these leave room; otherwise all are ranked anew.
    """
    for row, rank in zip(rows, _ranks(rows, placed), strict=True):
        if row.id in placed:
            draft.put(evolved(row, rank=rank))
        elif rank != _rank(row):
            draft.put(evolved(draft.get(type(row), row.id) or row, rank=rank))


def _ranks(rows: Sequence[Record], placed: Collection[str]) -> list[str]:
    ranks = [_rank(row) for row in rows]
    try:
        for is_placed, run in groupby(range(len(rows)), key=lambda n: rows[n].id in placed):
            numbers = list(run)
            first, end = numbers[0], numbers[-1] + 1
            if is_placed:
                low = ranks[first - 1] if first > 0 else None
                high = ranks[end] if end < len(ranks) else None
                ranks[first:end] = _ranks_between(low, high, end - first)
    except (ValueError, StopIteration):
        return spread(len(rows))
    return ranks if all(len(rank) <= _LONG for rank in ranks) else spread(len(rows))


def _ranks_between(low: str | None, high: str | None, count: int) -> list[str]:
    """Return `count` ascending ranks between two; halving keeps them short."""
    if not count:
        return []
    middle, before = rank_between(low, high), count // 2
    return [
        *_ranks_between(low, middle, before),
        middle,
        *_ranks_between(middle, high, count - before - 1),
    ]


def _rank(row: Record) -> str:
    """Return the rank of a record that is known to have one."""
    return str(row.rank)  # type: ignore[attr-defined]  # every sibling is ranked
