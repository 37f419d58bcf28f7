"""The promises of a journey over its steps: where each is made, where it is to be kept, and how far that is apart.

And what is to bring customers back, with the step at which they are back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.course import Course, course_of
from cxdesigner.analysis.promises import Fate, fate_of, made_here
from cxdesigner.analysis.step_times import Moment, moments
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.folding import fold
from cxdesigner.model.promises import LoyaltyHook, Promise

FATES: tuple[Fate, ...] = ("kept", "broken", "unknown", "never")
"""As they are counted."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """A touchpoint that is to keep a promise, and its column; None is one of another journey."""

    touchpoint: str
    column: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A promise with the column it is made in and the touchpoints that are to keep it, in order.

    `steps` and `seconds` are how far the last of them is from the making; None where none comes after it, or, of
    seconds, where the times of the steps do not tell. `lost` are touchpoints of the as-is that kept it there and are
    removed here.
    """

    promise: Promise
    fate: Fate
    column: int
    keepings: tuple[Keeping, ...]
    steps: int | None
    seconds: float | None
    lost: tuple[str, ...] = ()

    @property
    def early(self) -> tuple[str, ...]:
        """The touchpoints that are to keep it before it is made."""
        return tuple(k.touchpoint for k in self.keepings if k.column is not None and k.column < self.column)

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """The touchpoints of other journeys that are to keep it."""
        return tuple(k.touchpoint for k in self.keepings if k.column is None)


@dataclass(frozen=True, slots=True)
class Return:
    """A loyalty hook: the column it is planted in, and where it leads.

    `back` is the column at which the customer is back, None where that is in another journey, `journey`, or nowhere.
    """

    hook: LoyaltyHook
    column: int
    back: int | None
    journey: str | None

    @property
    def has_way(self) -> bool:
        """Whether it is said where the customer is back."""
        return self.back is not None or self.journey is not None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that a journey promises, and what brings its customers back."""

    course: Course
    lines: tuple[Line, ...]
    returns: tuple[Return, ...]

    def count(self, fate: Fate) -> int:
        """Return how many promises have come to `fate`."""
        return sum(line.fate == fate for line in self.lines)

    @property
    def is_timed(self) -> bool:
        """Whether it is known of every way how long it takes, so that ways can be compared in time."""
        return all(line.seconds is not None for line in self.lines if line.steps)

    @property
    def longest(self) -> Line | None:
        """The promise of which making and keeping stand farthest apart, in time where all are timed, else in steps.

        Of equals it is the first; None where none stands apart.
        """
        far = [line for line in self.lines if line.steps]
        is_timed = self.is_timed
        return max(far, key=lambda line: (line.seconds if is_timed else line.steps) or 0, default=None)

    @property
    def lost_ways(self) -> int:
        """How many hooks have no way back."""
        return sum(not row.has_way for row in self.returns)


def ledger_of(doc: Document, journey: str, course: Course | None = None) -> Ledger:
    """Return what is promised in `journey`, and what brings customers back, in the order in which it happens.

    `course` is that of the journey, where it is known already.
    """
    course = course or course_of(doc, journey)
    place = {row.id: number for number, row in enumerate(course.touchpoints)}
    times = moments(step.time for step in course.steps)
    removed: set[str] = {
        doc.removals[id_].touchpoint for id_ in doc.referrers("removals", "journey", journey)
    }
    made = sorted(
        (row for row in doc.promises.values() if row.made_at in place),
        key=lambda row: (place[row.made_at], row.rank, row.id),
    )
    planted = sorted(
        (row for row in doc.loyalty_hooks.values() if row.touchpoint in place),
        key=lambda row: (place[row.touchpoint], row.rank, row.id),
    )
    return Ledger(
        course,
        tuple(_line(course, row, times, removed) for row in made),
        tuple(_return(course, row) for row in planted),
    )


def _line(course: Course, promise: Promise, times: Sequence[Moment | None], removed: set[str]) -> Line:
    doc, made = course.doc, course.column(course.doc.touchpoints[promise.made_at])
    keepings = [Keeping(id_, course.columns.get(doc.touchpoints[id_].step)) for id_ in promise.kept_at]
    keepings.sort(key=lambda k: len(course.steps) if k.column is None else k.column)
    last = max((k.column for k in keepings if k.column is not None and k.column >= made), default=None)
    return Line(
        promise,
        fate_of(promise),
        made,
        tuple(keepings),
        None if last is None else last - made,
        None if last is None else _between(times[made], times[last]),
        _lost(doc, promise, removed),
    )


def _between(start: Moment | None, end: Moment | None) -> float | None:
    if start is None or end is None or start.origin != end.origin:
        return None
    return end.at - start.at


def _lost(doc: Document, promise: Promise, removed: set[str]) -> tuple[str, ...]:
    """Return what kept the same promise in the as-is and is removed: one of the same words, made at the same place."""
    was_made_at = doc.touchpoints[promise.made_at].derived_from
    if not removed or was_made_at is None or not promise.text.strip():
        return ()
    words = fold(promise.text.strip())
    before = [row for row in made_here(doc, was_made_at) if fold(row.text.strip()) == words]
    return tuple(dict.fromkeys(id_ for row in before for id_ in row.kept_at if id_ in removed))


def _return(course: Course, hook: LoyaltyHook) -> Return:
    doc = course.doc
    back = course.columns.get(hook.to_step) if hook.to_step is not None else None
    journey: str | None = hook.next_journey
    if hook.to_step is not None and back is None:
        journey = journey or doc.stages[doc.steps[hook.to_step].stage].journey
    return Return(hook, course.column(doc.touchpoints[hook.touchpoint]), back, journey)


def place_for_new(doc: Document, journey: str, *wanted: str) -> str:
    """Return the touchpoint at which something new begins: the first of `wanted` that is in `journey`, else the first
    in front of the customer, else the first of all. Empty where there is none.
    """
    for id_ in wanted:
        if id_ in doc.touchpoints and structure.journey_of(doc, doc.touchpoints[id_]) == journey:
            return id_
    course = course_of(doc, journey)
    first = next(iter(course.visible() or course.touchpoints), None)
    return first.id if first is not None else ""
