"""Ways through the links of a journey: what reaches what, where it goes in circles, how often work changes hands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import heappop, heappush

from cxdesigner.analysis.checker.ground import Ground

Ways = Mapping[str, list[str]]

_FARTHEST = 200
"""Most places looked at from one touchpoint: no real chain behind the curtain is as long."""


def reached(ground: Ground, sources: Iterable[str], through: Collection[str]) -> set[str]:
    """Return what is linked with one of `sources`, directly or by way of touchpoints in lanes of the roles `through`."""
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

    The strongly connected components, as found by Tarjan's algorithm, without recursion.
    """
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    for root in sorted(ways):
        if root in number:
            continue
        work: list[tuple[str, int]] = [(root, 0)]
        while work:
            place, at = work.pop()
            if at == 0:
                number[place] = low[place] = len(number)
                stack.append(place)
                on_stack.add(place)
            onward = ways.get(place, [])
            while at < len(onward):
                following = onward[at]
                at += 1
                if following not in number:
                    work += [(place, at), (following, 0)]
                    break
                if following in on_stack:
                    low[place] = min(low[place], number[following])
            else:
                if low[place] == number[place]:
                    found = _taken(stack, on_stack, place)
                    if len(found) > 1:
                        yield sorted(found)
                if work:
                    above = work[-1][0]
                    low[above] = min(low[above], low[place])


def _taken(stack: list[str], on_stack: set[str], until: str) -> list[str]:
    found = []
    while True:
        place = stack.pop()
        on_stack.discard(place)
        found.append(place)
        if place == until:
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
