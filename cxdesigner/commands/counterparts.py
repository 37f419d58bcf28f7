"""Where a touchpoint of an as-is stands in a to-be: the step over its own, the lane of its role."""

from __future__ import annotations

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint


def stands_over(doc: Document, twin: Touchpoint, as_is: Touchpoint) -> bool:
    """Tell whether `twin` stands where `as_is` does: at the step over its step, in a lane of its role."""
    is_step = doc.steps[twin.step].derived_from == as_is.step
    return is_step and doc.lanes[twin.lane].role == doc.lanes[as_is.lane].role


def cell_for(doc: Document, as_is: Touchpoint, to_be: str) -> tuple[str, str] | None:
    """Return lane and step of the journey `to_be` for the touchpoint `as_is`; None where there is no such cell."""
    step = step_over(doc, as_is.step, to_be)
    lane = lane_for(doc, as_is.lane, to_be) if step is not None else None
    return (lane, step) if lane is not None and step is not None else None


def step_over(doc: Document, step: str, to_be: str) -> str | None:
    """Return the step of `to_be` that stands over the as-is `step`, the first where there are several."""
    rows = [doc.steps[id_] for id_ in doc.referrers("steps", "derived_from", step)]
    own = [row for row in rows if doc.stages[row.stage].journey == to_be]
    return (
        min(own, key=lambda row: (doc.stages[row.stage].rank, row.stage, row.rank, row.id)).id
        if own
        else None
    )


def lane_for(doc: Document, lane: str, to_be: str) -> str | None:
    """Return the lane of `to_be` for the touchpoints of the as-is `lane`; None where they would have none."""
    holds = lane_role(doc.lanes[lane].role).holds
    return lane_over(doc, lane, to_be) if holds == "cards" else None


def lane_over(doc: Document, lane: str, to_be: str) -> str | None:
    """Return the lane of `to_be` for the as-is `lane`: of its role and name, else of its role, in the same order.

    None where no lane of its role is left.
    """
    here = doc.lanes[lane]
    others = [row.id for row in structure.lanes(doc, to_be) if row.role == here.role]
    own = [row.id for row in structure.lanes(doc, here.journey) if row.role == here.role]
    named = [id_ for id_ in others if doc.lanes[id_].name == here.name]
    if named:
        others, own = named, [id_ for id_ in own if doc.lanes[id_].name == here.name]
    return others[min(own.index(here.id), len(others) - 1)] if others else None
