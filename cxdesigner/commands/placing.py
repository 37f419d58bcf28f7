"""Giving a record its place among siblings, with as few changed records as can be."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.model.document import Draft
from cxdesigner.model.ranks import rank_between, spread
from cxdesigner.model.record import Record

_LONG = 100
"""A rank longer than this is a sign of a thousand inserts at one spot: time to spread the siblings anew."""


def rank_at(draft: Draft, siblings: Sequence[Record], place: int) -> str:
    """Return a rank for place `place` among `siblings`, which are in order and without the record itself.

    Where the neighbours leave no room (a hand-made file may rank two rows alike), all siblings are ranked anew.
    """
    ranks = [sibling.rank for sibling in siblings]  # type: ignore[attr-defined]  # every sibling is ranked
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
