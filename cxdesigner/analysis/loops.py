"""Feedback loops: after which meeting customers are asked, how soon it is put right, and where nobody asks.

A time that is not said is not known: a loop with such a time has no total.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Stage
from cxdesigner.model.listening import FeedbackLoop
from cxdesigner.model.touchpoint import Touchpoint

LATE_S = 86_400.0
"""Who is asked later than a day after the meeting has begun to forget it."""


@dataclass(frozen=True, slots=True)
class LoopTime:
    """How long a loop takes, in seconds: until it asks, until the front line sees it, until it is put right."""

    delay_s: float | None
    latency_s: float | None
    correct_s: float | None

    @property
    def total_s(self) -> float | None:
        """All of it; None while a part is not known."""
        parts = (self.delay_s, self.latency_s, self.correct_s)
        return None if None in parts else sum(part for part in parts if part is not None)


def loop_time(loop: FeedbackLoop) -> LoopTime:
    """Return how long `loop` takes."""
    return LoopTime(loop.delay_s, loop.latency_s, loop.correct_s)


def loops_at(doc: Document, step: str) -> list[FeedbackLoop]:
    """Return the loops that ask after `step` or one of its touchpoints, in order."""
    return structure.in_order(
        doc.feedback_loops[id_] for id_ in doc.referrers("feedback_loops", "step", step)
    )


def loops_of(doc: Document, journey: str) -> list[FeedbackLoop]:
    """Return the loops of `journey`, step by step."""
    return [loop for step in structure.steps(doc, journey) for loop in loops_at(doc, step.id)]


def loops_after(doc: Document, touchpoint: Touchpoint) -> list[FeedbackLoop]:
    """Return the loops that ask after `touchpoint`: those about it, and those about its whole step."""
    return [loop for loop in loops_at(doc, touchpoint.step) if loop.touchpoint in (None, touchpoint.id)]


def reaches_front(doc: Document, loop: FeedbackLoop) -> bool | None:
    """Tell whether the answers come to those who meet customers; None where that is not known.

    A team is at the front where it says so, or where it does something frontstage. Answers nobody sees reach nobody.
    """
    if loop.shown_to is None:
        return False
    team = doc.teams[loop.shown_to]
    if team.side:
        return team.side == "front"
    lanes = doc.lanes
    owned = (doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", "owner", team.id))
    return True if any(lanes[row.lane].role == "frontstage" for row in owned) else None


def never_reaching(doc: Document, journey: str) -> list[FeedbackLoop]:
    """Return the loops of `journey` that never come to the front line."""
    return [loop for loop in loops_of(doc, journey) if reaches_front(doc, loop) is False]


def asked_late(doc: Document, journey: str) -> list[FeedbackLoop]:
    """Return the loops of `journey` that ask more than a day after the meeting."""
    return [loop for loop in loops_of(doc, journey) if loop.delay_s is not None and loop.delay_s > LATE_S]


def moments_without_loop(doc: Document, journey: str) -> list[Touchpoint]:
    """Return the moments of truth of `journey` after which nobody is asked, step by step."""
    out: list[Touchpoint] = []
    for step in structure.steps(doc, journey):
        rows = [doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", "step", step.id)]
        out += [row for row in structure.in_order(rows) if row.moment_of_truth and not loops_after(doc, row)]
    return out


@dataclass(frozen=True, slots=True)
class Measured:
    """Which stages of a journey are measured, from left to right, and which are not: `6 of 7`."""

    measured: tuple[Stage, ...]
    missing: tuple[Stage, ...]

    @property
    def total(self) -> int:
        """All stages in which something happens."""
        return len(self.measured) + len(self.missing)


def measured_stages(doc: Document, journey: str) -> Measured:
    """Return which stages of `journey` have a figure, or a question that is asked. Empty stages are left out."""
    measured: list[Stage] = []
    missing: list[Stage] = []
    for stage in structure.stages(doc, journey):
        steps = structure.steps_of(doc, stage.id)
        if not any(doc.referrers("touchpoints", "step", step.id) for step in steps):
            continue
        (measured if any(_is_measured(doc, step.id) for step in steps) else missing).append(stage)
    return Measured(tuple(measured), tuple(missing))


def _is_measured(doc: Document, step: str) -> bool:
    if doc.referrers("feedback_loops", "step", step):
        return True
    if any(metric.value is not None for metric in structure.metrics(doc, step)):
        return True
    cards = doc.referrers("touchpoints", "step", step)
    return any(doc.referrers("ratings", "touchpoint", id_) for id_ in cards)
