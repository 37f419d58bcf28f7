"""The pyramid upside down: the customer on top, and below, layer by layer, those who support the ones above."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.course import Course
from cxdesigner.analysis.ownership import owner_of_whole
from cxdesigner.model import structure
from cxdesigner.model.touchpoint import Touchpoint

Layer = Literal["customer", "frontstage", "backstage", "support", "management"]

LAYERS: tuple[Layer, ...] = ("customer", "frontstage", "backstage", "support", "management")
"""From the customer down to those who support everybody."""


@dataclass(frozen=True, slots=True)
class Support:
    """One layer: the teams in it, in order, its lanes from top to bottom, and how many touchpoints they hold."""

    layer: Layer
    teams: tuple[str, ...]
    lanes: tuple[str, ...]
    touchpoints: int


@dataclass(frozen=True, slots=True)
class Place:
    """A team in a layer, with the touchpoints it holds there; `team` is None for the customer and for nobody."""

    layer: Layer
    team: str | None
    touchpoints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strand:
    """The place `lower` supports the place `upper`, both by their number: by so many links between touchpoints of
    theirs, or else by standing right below them at so many steps.
    """

    lower: int
    upper: int
    links: int
    steps: int


@dataclass(frozen=True, slots=True)
class Pyramid:
    """Who supports whom in a journey. `places` go from the customer down; `idle` are teams that have no place."""

    layers: tuple[Support, ...]
    places: tuple[Place, ...]
    strands: tuple[Strand, ...]
    idle: tuple[str, ...]

    @property
    def alone(self) -> frozenset[str]:
        """The teams that have a place, and support nobody from any of them."""
        holding = {self.places[strand.lower].team for strand in self.strands}
        return frozenset(p.team for p in self.places if p.team is not None and p.team not in holding)

    def of_team(self, team: str) -> tuple[str, ...]:
        """Return the touchpoints of a team, layer by layer."""
        return tuple(id_ for place in self.places if place.team == team for id_ in place.touchpoints)


def who_supports_whom(course: Course) -> list[Support]:
    """Return the layers of a journey, the customer first. Management is who owns the whole, and teams that say so."""
    doc, found = course.doc, []
    for depth, layer in enumerate(LAYERS[:-1]):
        rows = [t for t in course.touchpoints if course.depth(t) == depth]
        owners = {t.owner for t in rows if t.owner is not None}
        teams = tuple(team.id for team in structure.teams(doc) if team.id in owners)
        lanes = tuple(id_ for id_, found_at in course.depths.items() if found_at == depth)
        found.append(Support(layer, teams, lanes, len(rows)))
    whole = owner_of_whole(doc, course.journey)
    top = tuple(team.id for team in structure.teams(doc) if team.side == "management" or team.id == whole)
    return [*found, Support("management", top, (), 0)]


def pyramid_of(course: Course) -> Pyramid:
    """Return who supports whom: links between layers say it, and where there are none, who stands below whom."""
    layers = tuple(who_supports_whom(course))
    places = [*_working(course), *(Place("management", team, ()) for team in layers[-1].teams)]
    found = {id_: number for number, place in enumerate(places) for id_ in place.touchpoints}
    links: Counter[tuple[int, int]] = Counter()
    tied: set[str] = set()
    for lower, upper in _links(course):
        links[found[lower], found[upper]] += 1
        tied.add(lower)
    steps = Counter(_below(course, found, tied))
    for number, place in enumerate(places):
        if place.layer == "management" and place.team is not None:
            steps.update(_managed(course, places, number, place.team))
    strands = tuple(
        Strand(lower, upper, links[lower, upper], steps[lower, upper])
        for lower, upper in sorted({*links, *steps})
    )
    busy = {place.team for place in places}
    idle = tuple(team.id for team in structure.teams(course.doc) if team.id not in busy)
    return Pyramid(layers, tuple(places), strands, idle)


def _working(course: Course) -> Iterator[Place]:
    """Yield the places of the four upper layers: teams in the order in which they come on, nobody last."""
    for depth, layer in enumerate(LAYERS[:-1]):
        held: dict[str | None, list[str]] = {}
        for row in course.touchpoints:
            if course.depth(row) == depth:
                held.setdefault(row.owner if depth else None, []).append(row.id)
        for team in sorted(held, key=lambda team: team is None):
            yield Place(layer, team, tuple(held[team]))


def _links(course: Course) -> Iterator[tuple[str, str]]:
    """Yield the ends of each link from one layer to another, the lower one first."""
    rows = {row.id: row for row in course.touchpoints}
    for link in course.doc.links.values():
        if link.source in rows and link.target in rows:
            first, second = course.depth(rows[link.source]), course.depth(rows[link.target])
            if first is not None and second is not None and first != second:
                yield (link.source, link.target) if first > second else (link.target, link.source)


def _below(course: Course, found: Mapping[str, int], tied: set[str]) -> Iterator[tuple[int, int]]:
    """Yield, step by step, which places stand right above a touchpoint that no link ties to what is above it."""
    above: dict[tuple[int, int], set[int]] = defaultdict(set)
    for row in course.touchpoints:
        depth = course.depth(row)
        if depth is not None:
            for column in _columns(course, row):
                above[depth, column].add(found[row.id])
    seen: set[tuple[int, int, int]] = set()
    for row in course.touchpoints:
        depth = course.depth(row)
        if not depth or row.id in tied:
            continue
        for column in _columns(course, row):
            over = next((above[d, column] for d in range(depth - 1, -1, -1) if (d, column) in above), set())
            seen.update((found[row.id], upper, column) for upper in over)
    yield from ((lower, upper) for lower, upper, _ in sorted(seen))


def _managed(course: Course, places: list[Place], number: int, team: str) -> Counter[tuple[int, int]]:
    """Return at how many steps a team of the management stands below those in the layer above it: everywhere where it
    owns the whole, else in the stages it runs.
    """
    whole = owner_of_whole(course.doc, course.journey) == team
    realm = {stage.id for stage in course.stages if whole or stage.owner == team}
    rows = {row.id: row for row in course.touchpoints}
    for layer in reversed(LAYERS[:-1]):
        steps: Counter[tuple[int, int]] = Counter()
        for upper, place in enumerate(places):
            held = [rows[id_] for id_ in place.touchpoints] if place.layer == layer else []
            count = len({row.step for row in held if course.stage(row) in realm})
            if count:
                steps[number, upper] = count
        if steps:
            return steps
    return Counter()


def _columns(course: Course, row: Touchpoint) -> range:
    first = course.column(row)
    return range(first, min(len(course.steps), first + row.span))
