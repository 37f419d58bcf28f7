"""Care before and after the customer has paid: where it drops, the journey was planned as a sale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cxdesigner.analysis.course import Course
from cxdesigner.model import structure


@dataclass(frozen=True, slots=True)
class Care:
    """What is done for the customer in a part of a journey: steps, touchpoints, owners and measures, counted."""

    steps: int
    touchpoints: int
    owners: int
    measures: int


@dataclass(frozen=True, slots=True)
class CareDrop:
    """Care up to and with the step at which the customer pays, and after it."""

    purchase: str
    before: Care
    after: Care


def care_drop(course: Course) -> CareDrop | None:
    """Return the care before and after the purchase; None where nobody has said where that is."""
    at = purchase_column(course)
    if at is None:
        return None
    last = at + 1
    return CareDrop(
        course.steps[at].id, _care(course, range(last)), _care(course, range(last, len(course.steps)))
    )


def purchase_column(course: Course) -> int | None:
    """Return the column at which the customer pays: the first that says so, else the last of a stage of purchase."""
    marked = [number for number, step in enumerate(course.steps) if step.is_purchase]
    if marked:
        return marked[0]
    phases = {stage.id: stage.phase for stage in course.stages}
    bought = [number for number, step in enumerate(course.steps) if phases[step.stage] == "purchase"]
    return bought[-1] if bought else None


def _care(course: Course, columns: Iterable[int]) -> Care:
    doc, wanted = course.doc, frozenset(columns)
    rows = [t for t in course.touchpoints if course.column(t) in wanted]
    steps = [course.steps[number].id for number in sorted(wanted)]
    measures = sum(len(structure.metrics(doc, step)) for step in steps)
    measures += sum(len(doc.referrers("feedback_loops", "step", step)) for step in steps)
    measures += sum(bool(row.measure.strip()) for row in rows)
    owners = {row.owner for row in rows if row.owner is not None}
    return Care(len(steps), len(rows), len(owners), measures)
