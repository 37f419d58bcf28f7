"""The same journey seen from within: ITIL's value stream in place of the customer's steps."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.course import Course
from cxdesigner.model.aspects import VALUE_CHAIN


@dataclass(frozen=True, slots=True)
class Work:
    """Something the organisation does: a touchpoint, with its practice and its place in the service's life."""

    touchpoint: str
    practice: str
    lifecycle: str


@dataclass(frozen=True, slots=True)
class ValueStream:
    """What is done, by the six activities in their order, and what nobody has put under any of them."""

    activities: dict[str, tuple[Work, ...]]
    untold: tuple[Work, ...]
    practices: tuple[str, ...]
    """The practices that are named, as first written, in order."""

    @property
    def told(self) -> int:
        """How much is put under an activity."""
        return sum(len(works) for works in self.activities.values())


def value_stream(course: Course) -> ValueStream:
    """Return a journey as a value stream. An activity of a newer version counts as not told."""
    found: dict[str, list[Work]] = {activity: [] for activity in VALUE_CHAIN}
    untold: list[Work] = []
    practices: dict[str, str] = {}
    for row in course.actions():
        practice = " ".join(row.itil_practice.split())
        work = Work(row.id, practice, row.lifecycle_stage)
        found.get(row.value_chain_activity, untold).append(work)
        if practice:
            practices.setdefault(practice.casefold(), practice)
    return ValueStream(
        {activity: tuple(works) for activity, works in found.items()},
        tuple(untold),
        tuple(practices.values()),
    )
