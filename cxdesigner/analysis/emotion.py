"""How a journey feels, step by step: what the emotion curve draws.

A touchpoint feels as the mean of its factors' typical scores where it has any, else as it is said to feel. Asked
for one factor, only what is scored on that one counts.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.feeling import felt
from cxdesigner.model.lane_roles import distance_to_customer, lane_role


@dataclass(frozen=True, slots=True)
class FeltStep:
    """One step of a journey: its mean score (None where nothing is scored), whether it holds a moment of truth,
    and the first quote of its touchpoints, empty where there is none.
    """

    step: str
    score: float | None
    has_moment_of_truth: bool
    quote: str


def felt_steps(
    doc: Document, journey: str, known: dict[str, FeltStep] | None = None, factor: str | None = None
) -> list[FeltStep]:
    """Return every step of `journey` from left to right with how it feels, on the whole or on one `factor`.

    `known` holds, by id, the steps that are felt as in `doc` already; those that are missing are put there.
    """
    found: dict[str, FeltStep] = {} if known is None else known
    ids = [step.id for step in structure.steps(doc, journey)]
    for id_ in ids:
        if id_ not in found:
            found[id_] = felt_step(doc, id_, factor)
    return [found[id_] for id_ in ids]


def felt_step(doc: Document, step: str, factor: str | None = None) -> FeltStep:
    """Return how `step` feels: the mean of the scores of the touchpoints that begin there."""
    rows = [doc.touchpoints[i] for i in doc.referrers("touchpoints", "step", step)]
    scores = [score for row in rows if (score := felt(doc, row, factor)) is not None]
    quoted = structure.in_order(row for row in rows if row.quote)
    quoted.sort(key=lambda row: distance_to_customer(lane_role(doc.lanes[row.lane].role)))
    return FeltStep(
        step,
        sum(scores) / len(scores) if scores else None,
        any(row.moment_of_truth for row in rows),
        quoted[0].quote if quoted else "",
    )


def felt_before(doc: Document, journey: str, factor: str | None = None) -> list[float | None] | None:
    """Return, for each step of a to-be `journey`, the score of the as-is step it stands over.

    None where the journey derives from none.
    """
    row = doc.journeys.get(journey)
    if row is None or row.derived_from is None:
        return None
    return [
        felt_step(doc, step.derived_from, factor).score if step.derived_from else None
        for step in structure.steps(doc, journey)
    ]


def level_of(score: float) -> int:
    """Return the one of the five steps, -2 to 2, whose word says `score`: half a step is a step already."""
    size = min(2, int(abs(score) + 0.5))
    return size if score > 0 else -size
