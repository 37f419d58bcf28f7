"""Where a journey is like everyone else's although it matters, and what is looked at today beside what matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.course import FRONTSTAGE, Course
from cxdesigner.analysis.emotion import felt_steps
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint

WEIGHS = 4
"""From here on, of the scale from 1 to 5, something matters to the customer."""

ALIKE = 2
"""Up to here, of the scale from 0 to 5, one is like everyone else."""

MOVES = 1.0
"""A step that feels so far from neutral, either way, moves the customer."""

Verdict = Literal["seen", "blind", "habit", "quiet", "unknown"]
"""Looked at and it matters; it matters and nobody looks; looked at out of habit; neither; nobody said if it matters."""


@dataclass(frozen=True, slots=True)
class Point:
    """A touchpoint with how far it sets us apart, 0 to 5, and what it weighs, 1 to 5; None is not said."""

    touchpoint: Touchpoint
    difference: int | None
    importance: int | None

    @property
    def is_alike(self) -> bool:
        """Whether it matters, and we are like everyone else."""
        return (self.importance or 0) >= WEIGHS and self.difference is not None and self.difference <= ALIKE

    @property
    def lacks(self) -> int | None:
        """How far it lies behind what it weighs; None where a side is not said."""
        if self.difference is None or self.importance is None:
            return None
        return self.importance - self.difference


@dataclass(frozen=True, slots=True)
class Watch:
    """A step: what is looked at there today, and what makes it matter. `score` is how it feels, -2 to +2."""

    step: str
    focus: tuple[Touchpoint, ...]
    metrics: tuple[str, ...]
    importance: int | None
    score: float | None
    has_moment: bool

    @property
    def is_watched(self) -> bool:
        """Whether anybody looks."""
        return bool(self.focus or self.metrics)

    @property
    def matters(self) -> bool | None:
        """Whether it matters to the customer: a moment of truth, heavy, or felt far from neutral. None is unknown."""
        if self.has_moment or (self.importance or 0) >= WEIGHS or abs(self.score or 0.0) >= MOVES:
            return True
        return None if self.importance is None and self.score is None else False

    @property
    def verdict(self) -> Verdict:
        """What looking and mattering come to."""
        if self.matters is None:
            return "unknown"
        if self.matters:
            return "seen" if self.is_watched else "blind"
        return "habit" if self.is_watched else "quiet"


@dataclass(frozen=True, slots=True)
class Difference:
    """A journey beside its competitors', and under its own eyes."""

    points: tuple[Point, ...]
    """What the customer meets, in order, and what else says how far it sets us apart."""
    watches: tuple[Watch, ...]

    @property
    def told(self) -> tuple[Point, ...]:
        """Those of which both figures are said."""
        return tuple(point for point in self.points if point.lacks is not None)

    @property
    def alike(self) -> tuple[Point, ...]:
        """Where we are like everyone else although it matters: the widest gap first."""
        return tuple(sorted((p for p in self.points if p.is_alike), key=lambda p: -(p.lacks or 0)))

    def count(self, verdict: Verdict) -> int:
        """Return how many steps come to `verdict`."""
        return sum(watch.verdict == verdict for watch in self.watches)


def difference(course: Course) -> Difference:
    """Return how the journey of `course` stands out, and what is looked at in it."""
    doc = course.doc
    points = tuple(
        Point(row, row.differentiator, weight_of(doc, row))
        for row in course.touchpoints
        if course.depth(row) == FRONTSTAGE or row.differentiator is not None
    )
    at: dict[str, list[Touchpoint]] = {}
    for row in course.touchpoints:
        at.setdefault(row.step, []).append(row)
    watches = []
    for step, felt in zip(course.steps, felt_steps(doc, course.journey), strict=True):
        rows = at.get(step.id, [])
        weights = [row.importance for row in rows if row.importance is not None]
        watches.append(
            Watch(
                step.id,
                tuple(row for row in rows if row.current_focus.strip()),
                tuple(
                    metric.name.strip() for metric in structure.metrics(doc, step.id) if metric.name.strip()
                ),
                step.importance if step.importance is not None else max(weights, default=None),
                felt.score,
                felt.has_moment_of_truth,
            )
        )
    return Difference(points, tuple(watches))


def weight_of(doc: Document, row: Touchpoint) -> int | None:
    """Return what a touchpoint weighs for the customer, 1 to 5: its own importance, else that of its step."""
    return row.importance if row.importance is not None else doc.steps[row.step].importance
