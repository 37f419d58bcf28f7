"""Two orders made one: what an as-is put elsewhere moves in its to-be too, where that has the order of today."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from difflib import SequenceMatcher


def merged(
    old: Sequence[str], new: Sequence[str], ours: Sequence[str], touched: Collection[str]
) -> list[str]:
    """Return `ours`, the order of a to-be, with what led from `old` to `new`, the orders of its as-is.

    All are ids of the to-be. What `new` has and `ours` has not comes in behind the one before it. What was moved,
    one of `touched` where these suffice, moves if it stood in `ours` as it did in `old`: behind the same one, or in
    front of it. All else stays in its place.
    """
    here = set(ours)
    came = [id_ for id_ in new if id_ not in here]
    moved = [id_ for id_ in _moved(old, new, touched) if id_ in here and _stands_alike(id_, old, ours)]
    if not came and not moved:
        return list(ours)
    loose = {*came, *moved}
    order = [id_ for id_ in ours if id_ not in loose]
    for place, id_ in enumerate(new):
        if id_ in loose:
            order.insert(_place(order, new, place), id_)
    return order


def _moved(old: Sequence[str], new: Sequence[str], touched: Collection[str]) -> list[str]:
    """Return what has to be moved to lead from `old` to `new`, of what is in both, in the order of `new`."""
    known, left = set(old), set(new)
    before, after = [i for i in old if i in left], [i for i in new if i in known]
    if before == after:
        return []
    if [i for i in before if i not in touched] == [i for i in after if i not in touched]:
        loose = set(touched) & left
        if len(loose) < len(after):
            return [i for i in after if i in loose]
    stays = unmoved(before, after)
    return [i for i in after if i not in stays]


def unmoved(old: Sequence[str], new: Sequence[str]) -> set[str]:
    """Return what can stay where it is while `old` becomes `new`: a part of both that has one order."""
    stays: set[str] = set()
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        stays.update(new[block.b : block.b + block.size])
    return stays


def _stands_alike(id_: str, old: Sequence[str], ours: Sequence[str]) -> bool:
    """Tell whether `id_` has the same neighbour on one side at least, of those that both orders have."""
    known, here = set(old), set(ours)
    return any(
        one == other
        for one, other in zip(
            _neighbours(id_, [i for i in old if i in here]),
            _neighbours(id_, [i for i in ours if i in known]),
            strict=True,
        )
    )


def _neighbours(id_: str, order: Sequence[str]) -> tuple[str | None, str | None]:
    at = order.index(id_)
    return order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None


def _place(order: Sequence[str], new: Sequence[str], place: int) -> int:
    """Return where in `order` the one at `place` of `new` goes: behind the nearest before it, else in front of all."""
    where = {id_: number for number, id_ in enumerate(order)}
    for id_ in reversed(new[:place]):
        if id_ in where:
            return where[id_] + 1
    return min((where[id_] for id_ in new[place + 1 :] if id_ in where), default=len(order))
