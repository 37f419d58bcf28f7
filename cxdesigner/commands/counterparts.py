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
    lane = lane_for(doc, as_is.lane, to_be)
    step = next((row.id for row in structure.steps(doc, to_be) if row.derived_from == as_is.step), None)
    return (lane, step) if lane is not None and step is not None else None


def lane_for(doc: Document, lane: str, to_be: str) -> str | None:
    """Return the lane of `to_be` for the as-is `lane`: of its role and name, else of its role in the same order.

    None where no lane of its role is left, or where it holds no cards.
    """
    here = doc.lanes[lane]
    if lane_role(here.role).holds != "cards":
        return None
    others = [row for row in structure.lanes(doc, to_be) if row.role == here.role]
    named = [row for row in others if row.name == here.name]
    if named or not others:
        return named[0].id if named else None
    own = [row.id for row in structure.lanes(doc, here.journey) if row.role == here.role]
    return others[min(own.index(here.id), len(others) - 1)].id
