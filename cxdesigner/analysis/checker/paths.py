"""Ways through the links of a journey: what reaches what, where it goes in circles, how often work changes hands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import heappop, heappush

from cxdesigner.analysis.checker.ground import Ground

Ways = Mapping[str, list[str]]

_FARTHEST = 200
"""Most places looked at from one touchpoint: no real chain behind the curtain is as long."""


def reached(ground: Ground, sources: Iterable[str], through: Collection[str]) -> set[str]:
    """Return what is linked with one of `sources`, directly or by way of touchpoints of the roles `through`."""
    rows, beside = ground.doc.touchpoints, ground.beside
    seen = set(sources)
    waiting = list(seen)
    while waiting:
        for id_ in beside.get(waiting.pop(), ()):
            if id_ not in seen:
                seen.add(id_)
                if ground.role(rows[id_]) in through:
                    waiting.append(id_)
    return seen


def circles(ways: Ways) -> Iterator[list[str]]:
    """Yield the sets of places from each of which all others of its set are reached; single places are none.

    The strongly connected components, as found by Kosaraju's two walks: there in order of leaving, and back.
    """
    back: dict[str, list[str]] = {}
    for place, onward in ways.items():
        for following in onward:
            back.setdefault(following, []).append(place)
    seen: set[str] = set()
    for root in reversed(_left(ways)):
        if root not in seen:
            together = _gathered(root, back, seen)
            if len(together) > 1:
                yield sorted(together)


def _left(ways: Ways) -> list[str]:
    """Return the places in the order in which a walk that goes on as far as it can leaves them for good."""
    left: list[str] = []
    seen: set[str] = set()
    for root in sorted(ways):
        walk = [(root, iter(ways[root]))] if root not in seen else []
        seen.add(root)
        while walk:
            place, onward = walk[-1]
            following = next((other for other in onward if other not in seen), None)
            if following is None:
                left.append(place)
                walk.pop()
            else:
                seen.add(following)
                walk.append((following, iter(ways.get(following, ()))))
    return left


def _gathered(root: str, ways: Ways, seen: set[str]) -> list[str]:
    """Return `root` and what is reached from it among what was not `seen`, which it is now."""
    found, waiting = [], [root]
    seen.add(root)
    while waiting:
        place = waiting.pop()
        found.append(place)
        for following in ways.get(place, ()):
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    return found


def loops(ground: Ground) -> list[list[str]]:
    """Return the circles of links that go back in time: over two steps or more."""
    rows = ground.doc.touchpoints
    return [found for found in circles(ground.ways) if len({rows[id_].step for id_ in found}) > 1]


def hands_behind(ground: Ground, source: str) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Yield what the customer sees next after `source`, with how often work changes hands unseen on the way there.

    The way with the fewest changes counts; with each comes the way, both ends included. A touchpoint whose owner is
    not known changes nothing.
    """
    rows = ground.doc.touchpoints
    waiting: list[tuple[int, tuple[str, ...], str]] = [(0, (source,), rows[source].owner or "")]
    best: set[tuple[str, str]] = set()
    told: set[str] = set()
    while waiting and len(best) < _FARTHEST:
        changes, way, owner = heappop(waiting)
        place = way[-1]
        if len(way) > 1 and is_visible(ground, place):
            if place not in told:
                told.add(place)
                yield place, changes, way
            continue
        if (place, owner) in best:
            continue
        best.add((place, owner))
        for following in ground.ways.get(place, ()):
            if following not in way and (len(way) > 1 or not is_visible(ground, following)):
                new = rows[following].owner or owner
                heappush(waiting, (changes + bool(owner and new != owner), (*way, following), new))


def is_visible(ground: Ground, id_: str) -> bool:
    """Tell whether the customer sees a touchpoint: it stands in front of the line of visibility."""
    row = ground.doc.touchpoints[id_]
    depth = ground.depth(row)
    return depth in (0, 1) or ground.role(row) == "evidence"
