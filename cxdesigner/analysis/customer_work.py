"""What the customer has to do herself along the journey, what she does alone, and what she has to say once more."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.course import Course
from cxdesigner.analysis.promises import Effort, Repeat, efforts, repeats
from cxdesigner.model.folding import fold
from cxdesigner.model.touchpoint import Touchpoint

HARDEST = 3
"""The upper end of the scale of effort, which begins with 0: nothing to do."""


@dataclass(frozen=True, slots=True)
class Load:
    """A touchpoint with the customer's own work. `effort` is 0 to 3, None where nobody said; `is_alone` where no
    touchpoint in front of the customer stands at its step.
    """

    touchpoint: Touchpoint
    effort: int | None
    is_alone: bool
    again: tuple[Repeat, ...]

    @property
    def has_work(self) -> bool:
        """Whether there is something to do: it is named, or it takes effort."""
        return bool(self.effort) or (self.effort is None and bool(self.touchpoint.customer_task.strip()))


@dataclass(frozen=True, slots=True)
class Knot:
    """A step on the thread: how many things are known when it begins, what it carries on, what is said again in it."""

    step: str
    known: int
    carried: tuple[str, ...]
    again: tuple[Repeat, ...]


@dataclass(frozen=True, slots=True)
class CustomerWork:
    """A journey seen by what it asks of the customer, in order. `effort` has the mean and its count."""

    loads: tuple[Load, ...]
    effort: Effort
    knots: tuple[Knot, ...]

    @property
    def tasks(self) -> tuple[Load, ...]:
        """Where the customer has something to do."""
        return tuple(load for load in self.loads if load.has_work)

    @property
    def alone(self) -> tuple[Load, ...]:
        """What she does with nobody in front of her: the load of self-service."""
        return tuple(load for load in self.tasks if load.is_alone)

    @property
    def again(self) -> tuple[Repeat, ...]:
        """All that is said once more."""
        return tuple(repeat for knot in self.knots for repeat in knot.again)

    @property
    def hardest_first(self) -> tuple[Load, ...]:
        """What asks something of her, hardest first; of equals, where most is said again. What nobody said is last."""
        asked = [load for load in self.loads if load.effort is not None or load.has_work or load.again]
        return tuple(
            sorted(
                asked,
                key=lambda load: (-1 if load.effort is None else load.effort, len(load.again)),
                reverse=True,
            )
        )


def customer_work(course: Course) -> CustomerWork:
    """Return what the journey of `course` asks of the customer."""
    doc, journey = course.doc, course.journey
    again: dict[str, list[Repeat]] = {}
    for repeat in repeats(doc, journey):
        again.setdefault(repeat.touchpoint.id, []).append(repeat)
    served = {
        column
        for row in course.visible()
        for column in range(course.column(row), course.column(row) + row.span)
    }
    loads = tuple(
        Load(row, row.customer_effort, course.column(row) not in served, tuple(again.get(row.id, ())))
        for row in course.touchpoints
        if course.depth(row) == 0 or _asks(row)
    )
    return CustomerWork(loads, efforts(doc, journey), _knots(course, again))


def _asks(row: Touchpoint) -> bool:
    return row.customer_effort is not None or bool(row.customer_task.strip() or row.repeats)


def _knots(course: Course, again: dict[str, list[Repeat]]) -> tuple[Knot, ...]:
    said: dict[str, list[Repeat]] = {}
    for row in course.touchpoints:
        said.setdefault(row.step, []).extend(again.get(row.id, ()))
    known: set[str] = set()
    out = []
    for step in course.steps:
        carried = tuple(what for what in step.carries_over if what.strip())
        out.append(Knot(step.id, len(known), carried, tuple(said.get(step.id, ()))))
        known |= {fold(what.strip()) for what in carried}
    return tuple(out)
