"""What goes from hand to hand: computed from links, order and owners; what was agreed of it is a record of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from cxdesigner.analysis.course import FRONTSTAGE, Course, course_of
from cxdesigner.analysis.emotion import felt_steps
from cxdesigner.model.document import Document
from cxdesigner.model.handovers import Handover
from cxdesigner.model.lane_roles import SERVICE_LINES, Line
from cxdesigner.model.touchpoint import Link, Touchpoint

Place = Line | Literal["front", "within"]
"""Where a hand-over happens: in front of the guest, across a line, or within one layer behind them."""

PLACES: tuple[Place, ...] = ("front", *SERVICE_LINES, "within")

MANY = 3
"""So many hand-overs between two moments the guest sees are many."""

DROP = 0.5
"""By how much, of the four from -2 to +2, a step must feel worse than the one before to count as a drop."""

PASSES = frozenset({"flow", "triggers", "two_way", "rework"})
"""Links along which work goes on. A feedback loop brings an answer back, and hands nothing over."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One hand-over: `giver` and `taker` are teams, `source` and `target` the touchpoints it goes between.

    `lines` are those it crosses, from the guest backwards. `column` is where it happens, counted from 0. `record` is
    what is known of it, None where nobody has said anything; `label` is the word on its link.
    """

    source: str
    target: str
    giver: str
    taker: str
    in_front: bool
    lines: tuple[Line, ...]
    column: int
    record: Handover | None = None
    label: str = ""
    link: str = ""

    @property
    def id(self) -> str:
        """Name the pair of touchpoints."""
        return f"{self.source}>{self.target}"

    @property
    def place(self) -> Place:
        """Where it happens; of several lines the one nearest to the guest."""
        if self.in_front:
            return "front"
        return self.lines[0] if self.lines else "within"

    @property
    def passed(self) -> str:
        """What is passed; where nobody said so, the word on the link."""
        return (self.record.passed.strip() if self.record else "") or self.label.strip()

    @property
    def agreed(self) -> str:
        """The time agreed; empty where none is."""
        return self.record.agreed.strip() if self.record else ""


def handovers(doc: Document, journey: str) -> list[Pass]:
    """Return every hand-over of `journey`, in the order in which the guest meets them."""
    return handovers_of(course_of(doc, journey))


def handovers_of(course: Course) -> list[Pass]:
    """Return every hand-over of a journey that was read already."""
    doc = course.doc
    found: dict[tuple[str, str], Pass] = {}
    rows = (doc.handovers[id_] for id_ in sorted(doc.handovers, reverse=True))
    records: dict[tuple[str, str], Handover] = {(row.source, row.target): row for row in rows}
    here, all_links = {t.id: t for t in course.touchpoints}, doc.links
    met = [t for t in course.visible() if t.owner is not None]
    pairs: list[_Way] = [(one, other, None) for one, other in pairwise(met)]
    for source in course.touchpoints:
        links = (all_links[id_] for id_ in doc.referrers("links", "source", source.id))
        for link in links:
            if link.kind in PASSES and link.target in here:
                pairs += _ways(link, source, here[link.target])
    for source, target, way in pairs:
        if source.owner is None or target.owner is None or source.owner == target.owner:
            continue
        key = (source.id, target.id)
        if key not in found or (way is not None and not found[key].label):
            found[key] = _pass(course, source, target, records.get(key), way)
    return _in_order(course, found.values())


_Way = tuple[Touchpoint, Touchpoint, Link | None]


def _ways(link: Link, source: Touchpoint, target: Touchpoint) -> list[_Way]:
    there: list[_Way] = [(source, target, link)]
    return [*there, (target, source, link)] if link.kind == "two_way" else there


def _pass(
    course: Course, source: Touchpoint, target: Touchpoint, record: Handover | None, link: Link | None
) -> Pass:
    assert source.owner is not None and target.owner is not None  # whoever asks has looked
    depths = [depth for depth in (course.depth(source), course.depth(target)) if depth is not None]
    lines = SERVICE_LINES[min(depths) : max(depths)] if len(depths) > 1 else ()
    return Pass(
        source.id,
        target.id,
        source.owner,
        target.owner,
        depths == [FRONTSTAGE, FRONTSTAGE],
        lines,
        max(course.column(source), course.column(target)),
        record,
        link.label if link is not None else "",
        link.id if link is not None else "",
    )


def _in_order(course: Course, passes: Iterable[Pass]) -> list[Pass]:
    """Return `passes` column by column: first what happens in front of the guest, then along the way the work goes."""
    place = {t.id: number for number, t in enumerate(course.touchpoints)}
    columns: dict[int, list[Pass]] = {}
    for one in sorted(passes, key=lambda one: (not one.in_front, place[one.source], place[one.target])):
        columns.setdefault(one.column, []).append(one)
    return [one for column in sorted(columns) for one in _along_the_work(columns[column])]


def _along_the_work(passes: Sequence[Pass]) -> list[Pass]:
    """Return the hand-overs of one column so that nothing is passed on before it came, wherever that can be."""
    behind = [one for one in passes if not one.in_front]
    ordered = [one for one in passes if one.in_front]
    awaited = Counter(one.target for one in behind)
    while behind:
        free = next((one for one in behind if not awaited[one.source]), behind[0])
        behind.remove(free)
        awaited[free.target] -= 1
        ordered.append(free)
    return ordered


# What they come to


@dataclass(frozen=True, slots=True)
class Matrix:
    """Hand-overs team by team. `teams` are those of the journey in order; a pair that is missing has none.

    `counts` and `unagreed` are by giver and taker, `gives` and `receives` the sums of rows and columns.
    """

    teams: tuple[str, ...]
    counts: dict[tuple[str, str], int]
    unagreed: dict[tuple[str, str], int]
    gives: dict[str, int]
    receives: dict[str, int]


def matrix_of(course: Course, passes: Sequence[Pass]) -> Matrix:
    """Return who hands over to whom how often."""
    owners = {t.owner for t in course.touchpoints if t.owner is not None}
    teams = sorted(owners, key=lambda id_: (course.doc.teams[id_].rank, id_))
    gives, receives = Counter(one.giver for one in passes), Counter(one.taker for one in passes)
    return Matrix(
        tuple(teams),
        dict(Counter((one.giver, one.taker) for one in passes)),
        dict(Counter((one.giver, one.taker) for one in passes if not one.agreed)),
        {team: gives[team] for team in teams},
        {team: receives[team] for team in teams},
    )


def by_columns(passes: Iterable[Pass]) -> dict[int, list[Pass]]:
    """Return the hand-overs by the column in which they happen."""
    found: dict[int, list[Pass]] = {}
    for one in passes:
        found.setdefault(one.column, []).append(one)
    return found


def per_place(passes: Iterable[Pass]) -> dict[Place, int]:
    """Return how many happen in front of the guest and how many cross each line; one may cross several."""
    counts: dict[Place, int] = dict.fromkeys(PLACES, 0)
    for one in passes:
        places: tuple[Place, ...] = ("front",) if one.in_front else one.lines or ("within",)
        for place in places:
            counts[place] += 1
    return counts


@dataclass(frozen=True, slots=True)
class Lost:
    """Information that a touchpoint needs and does not get, though work is handed over to it."""

    target: str
    info: tuple[str, ...]
    givers: tuple[str, ...]


def lost_information(doc: Document, passes: Sequence[Pass]) -> list[Lost]:
    """Return what is needed behind a hand-over, and is neither passed, nor at hand, nor told by a system."""
    coming: dict[str, list[Pass]] = {}
    for one in passes:
        coming.setdefault(one.target, []).append(one)
    found = []
    for target, ways in coming.items():
        row = doc.touchpoints[target]
        if row.info_source is not None:
            continue
        had = " ".join((*row.info_available, *(one.passed for one in ways))).casefold()
        info = tuple(need for need in row.info_needed if need.strip() and need.strip().casefold() not in had)
        if info:
            found.append(Lost(target, info, tuple(dict.fromkeys(one.giver for one in ways))))
    return found


@dataclass(frozen=True, slots=True)
class Fall:
    """A step that feels worse than the last one scored before it, together with the hand-overs that happen there.

    `drop` is by how much, above 0. That both fall together says nothing of what causes what.
    """

    step: str
    drop: float
    passes: tuple[Pass, ...]


def falls(course: Course, passes: Sequence[Pass]) -> list[Fall]:
    """Return the steps at which the feeling drops, with the hand-overs there; those without any are left out."""
    found, last, by_column = [], None, by_columns(passes)
    for column, felt in enumerate(felt_steps(course.doc, course.journey)):
        if felt.score is None:
            continue
        here = tuple(by_column.get(column, ()))
        if last is not None and last - felt.score >= DROP and here:
            found.append(Fall(felt.step, last - felt.score, here))
        last = felt.score
    return found


@dataclass(frozen=True, slots=True)
class Relay:
    """Three hand-overs or more between two moments that the guest sees."""

    first: str
    second: str
    passes: tuple[Pass, ...]


def relays(course: Course, passes: Sequence[Pass]) -> list[Relay]:
    """Return where many hand-overs lie between one visible touchpoint and the next in a later column."""
    found = []
    by_column = by_columns(passes)
    for one, other in pairwise(course.visible()):
        columns = range(course.column(one) + 1, course.column(other) + 1)
        between = tuple(step for column in columns for step in by_column.get(column, ()))
        if len(between) >= MANY:
            found.append(Relay(one.id, other.id, between))
    return found
