"""What poor quality costs: failures a year times what one costs, and the rework that the customer gets to see."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Insight
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Link

_VISIBLE = 1
"""The deepest layer in front of the line of visibility."""


@dataclass(frozen=True, slots=True)
class FailureCost:
    """A fail point and what it costs in a year, in the project's currency; None where a part is not known."""

    insight: Insight
    a_year: float | None


@dataclass(frozen=True, slots=True)
class QualityCost:
    """The cost of poor quality of a journey, the dearest first, those not known last.

    `total` is the sum of what is known, None where nothing is. `loops` are the rework links that cross the line of
    visibility: the customer sees that something is done again.
    """

    rows: tuple[FailureCost, ...]
    total: float | None
    loops: tuple[Link, ...]

    @property
    def unknown(self) -> int:
        """How many fail points have no cost yet."""
        return sum(row.a_year is None for row in self.rows)


def quality_cost(doc: Document, journey: str) -> QualityCost:
    """Return what poor quality costs in `journey`."""
    steps = structure.steps(doc, journey)
    points = [row for s in steps for row in structure.insights(doc, s.id) if row.kind == "fail_point"]
    rows = [FailureCost(point, cost_a_year(point)) for point in points]
    rows.sort(key=lambda row: (row.a_year is None, -(row.a_year or 0.0)))
    known = [row.a_year for row in rows if row.a_year is not None]
    return QualityCost(tuple(rows), sum(known) if known else None, visible_rework(doc, journey))


def cost_a_year(point: Insight) -> float | None:
    """Return what a fail point costs in a year; None where its cost or how often it happens is not known."""
    if point.cost_of_failure is None or point.failures_a_year is None:
        return None
    return point.cost_of_failure * point.failures_a_year


def visible_rework(doc: Document, journey: str) -> tuple[Link, ...]:
    """Return the rework links of `journey` with one end before and one behind the line of visibility, by id."""
    lanes = {lane.id: lane_role(lane.role).depth for lane in structure.lanes(doc, journey)}
    found = []
    for link in doc.links.values():
        ends = [doc.touchpoints.get(link.source), doc.touchpoints.get(link.target)]
        depths = [lanes.get(end.lane) for end in ends if end is not None]
        known = [depth for depth in depths if depth is not None]
        if link.kind == "rework" and len(known) == 2 and min(known) <= _VISIBLE < max(known):
            found.append(link)
    return tuple(sorted(found, key=lambda link: link.id))
