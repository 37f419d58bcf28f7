"""A journey read once from left to right: its columns, and its touchpoints in the order in which they happen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Stage, Step
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint

FRONTSTAGE = 1
"""How far behind the guest the lanes stand in which staff meet them."""


@dataclass(frozen=True, slots=True)
class Course:
    """A journey in order. `depths` has how far behind the guest each lane stands, None for lanes beside the lines."""

    doc: Document
    journey: str
    stages: tuple[Stage, ...]
    steps: tuple[Step, ...]
    columns: Mapping[str, int]
    depths: Mapping[str, int | None]
    touchpoints: tuple[Touchpoint, ...]

    def depth(self, touchpoint: Touchpoint) -> int | None:
        """Return how far behind the guest `touchpoint` happens: 0 is the customer, 3 is support."""
        return self.depths[touchpoint.lane]

    def column(self, touchpoint: Touchpoint) -> int:
        """Return the column that `touchpoint` begins in, counted from 0."""
        return self.columns[touchpoint.step]

    def stage(self, touchpoint: Touchpoint) -> str:
        """Return the stage that `touchpoint` begins in."""
        return self.doc.steps[touchpoint.step].stage

    def actions(self) -> list[Touchpoint]:
        """Return what the organisation does: all that stands behind the line of interaction."""
        return [t for t in self.touchpoints if (self.depth(t) or 0) >= FRONTSTAGE]

    def visible(self) -> list[Touchpoint]:
        """Return what the guest sees staff do, in order."""
        return [t for t in self.touchpoints if self.depth(t) == FRONTSTAGE]


def course_of(doc: Document, journey: str) -> Course:
    """Return `journey` in order; nothing at all where there is no such journey."""
    stages = tuple(structure.stages(doc, journey)) if journey in doc.journeys else ()
    steps = tuple(step for stage in stages for step in structure.steps_of(doc, stage.id))
    lanes = structure.lanes(doc, journey)
    place = {lane.id: number for number, lane in enumerate(lanes)}
    columns = {step.id: number for number, step in enumerate(steps)}
    touchpoints = [
        doc.touchpoints[id_] for step in steps for id_ in doc.referrers("touchpoints", "step", step.id)
    ]
    touchpoints.sort(key=lambda t: (columns[t.step], place[t.lane], t.rank, t.id))
    return Course(
        doc,
        journey,
        stages,
        steps,
        columns,
        {lane.id: lane_role(lane.role).depth for lane in lanes},
        tuple(touchpoints),
    )
