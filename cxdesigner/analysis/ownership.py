"""Who owns the whole: the journey, its stages, what is done in them, and who holds the customer by the hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from cxdesigner.analysis.course import Course, course_of
from cxdesigner.analysis.step_times import moments
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class StageOwner:
    """A stage, who runs it (None is nobody), its columns from `first` to `last`, and who owns what is done in it."""

    stage: str
    owner: str | None
    first: int
    last: int
    hands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring stages that nobody runs, from the column `first` to `last`.

    `seconds` is how long that lasts where the times of the steps tell it, else None.
    """

    stages: tuple[str, ...]
    first: int
    last: int
    seconds: float | None

    @property
    def steps(self) -> int:
        """How many steps it lasts."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Hold:
    """A stretch of a stage in which the guest meets one team; `team` is None where nobody owns what they meet."""

    stage: str
    team: str | None
    touchpoints: tuple[str, ...]
    has_moment: bool


@dataclass(frozen=True, slots=True)
class Ownership:
    """Who owns a journey. `actions` is what the organisation does in it, `owned` how much of that has an owner."""

    owner: str | None
    stages: tuple[StageOwner, ...]
    stretches: tuple[Stretch, ...]
    baton: tuple[Hold, ...]
    actions: int
    owned: int
    load: dict[tuple[str, str], int]
    """How many touchpoints a team owns in a stage, by the ids of both."""

    @property
    def owned_stages(self) -> int:
        """How many stages somebody runs."""
        return sum(stage.owner is not None for stage in self.stages)

    @property
    def coverage(self) -> float | None:
        """The share of stages that somebody runs, 0 to 1; None where there are no stages."""
        return self.owned_stages / len(self.stages) if self.stages else None

    @property
    def owners(self) -> tuple[str, ...]:
        """Everybody who owns the whole, a stage or something that is done."""
        named = [self.owner, *(stage.owner for stage in self.stages), *(team for team, _ in self.load)]
        return tuple(dict.fromkeys(team for team in named if team is not None))

    @property
    def shared(self) -> tuple[StageOwner, ...]:
        """The stages in which what is done has more than one owner."""
        return tuple(stage for stage in self.stages if len(stage.hands) > 1)

    @property
    def longest(self) -> Stretch | None:
        """The longest stretch that nobody runs: by time where all of them tell theirs, else by steps."""
        if not self.stretches:
            return None
        if all(stretch.seconds is not None for stretch in self.stretches):
            return max(self.stretches, key=lambda stretch: stretch.seconds or 0.0)
        return max(self.stretches, key=lambda stretch: stretch.steps)


def owner_of_whole(doc: Document, journey: str) -> str | None:
    """Return the team that owns `journey` as a whole: its own, else that of the project; None is nobody."""
    row = doc.journeys.get(journey)
    return (row.owner if row is not None else None) or doc.project.owner


def ownership(doc: Document, journey: str) -> Ownership:
    """Return who owns `journey`."""
    return ownership_of(course_of(doc, journey))


def ownership_of(course: Course) -> Ownership:
    """Return who owns a journey that was read already."""
    stages = _stages(course)
    actions = course.actions()
    held = [(str(t.owner), course.stage(t)) for t in course.touchpoints if t.owner is not None]
    return Ownership(
        owner_of_whole(course.doc, course.journey),
        stages,
        _stretches(course, stages),
        baton_of(course),
        len(actions),
        sum(t.owner is not None for t in actions),
        dict(Counter(held)),
    )


def _stages(course: Course) -> tuple[StageOwner, ...]:
    hands: dict[str, dict[str, None]] = {stage.id: {} for stage in course.stages}
    for touchpoint in course.actions():
        if touchpoint.owner is not None:
            hands[course.stage(touchpoint)][touchpoint.owner] = None
    found, at = [], 0
    for stage in course.stages:
        wide = sum(step.stage == stage.id for step in course.steps[at:])
        found.append(StageOwner(stage.id, stage.owner, at, at + wide - 1, tuple(hands[stage.id])))
        at += wide
    return tuple(found)


def _stretches(course: Course, stages: Sequence[StageOwner]) -> tuple[Stretch, ...]:
    found = []
    for nobody, run in groupby(stages, key=lambda stage: stage.owner is None):
        rows = list(run)
        if nobody:
            first, last = rows[0].first, rows[-1].last
            ids = tuple(row.stage for row in rows)
            found.append(Stretch(ids, first, last, _lasts(course, first, last)))
    return tuple(found)


def _lasts(course: Course, first: int, last: int) -> float | None:
    """Return how long the columns last, from where they begin to where the next one does.

    Time that passes before a step because its own time says so, `9 days later`, belongs to that step.
    """
    when = moments(step.time for step in course.steps)
    start, end = when[first], when[last]
    stop = end.at if end is not None else None
    if last + 1 < len(when):
        end = when[last + 1]
        stop = end.at - end.gap if end is not None else None
    if start is None or end is None or stop is None or start.origin != end.origin:
        return None
    return stop - start.at + start.gap or None


def baton_of(course: Course) -> tuple[Hold, ...]:
    """Return who meets the guest, in order; a stage in which they meet nobody is missing."""

    def met(touchpoint: Touchpoint) -> tuple[str, str | None]:
        return course.stage(touchpoint), touchpoint.owner

    holds = []
    for (stage, team), run in groupby(course.visible(), key=met):
        rows = list(run)
        ids = tuple(row.id for row in rows)
        holds.append(Hold(stage, team, ids, any(row.moment_of_truth for row in rows)))
    return tuple(holds)
