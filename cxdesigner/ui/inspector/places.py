"""Where selected things stand, in words: the step, the stages, the lanes."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue


def step_label(doc: Document, step_id: str) -> str:
    """Return the name and the time of a step: `Pick-up · 05:00`."""
    step = doc.steps[step_id]
    name = step.name or doc.stages[step.stage].name
    return " · ".join(part for part in (name, step.time) if part)


def lane_names(doc: Document, touchpoints: Sequence[Touchpoint], say: Catalogue) -> str:
    """Return the names of the lanes of `touchpoints`, from top to bottom."""
    used = {t.lane for t in touchpoints}
    rows = structure.in_order(doc.lanes[lane] for lane in used)
    return listed([lane.name for lane in rows], say)


def stage_names(doc: Document, touchpoints: Sequence[Touchpoint]) -> str:
    """Return the names of the stages of `touchpoints`, from left to right."""
    used = {doc.steps[t.step].stage for t in touchpoints}
    return ", ".join(stage.name for stage in structure.in_order(doc.stages[s] for s in used))


def listed(names: Sequence[str], say: Catalogue) -> str:
    """Return `names` as a sentence lists them: `a, b and c`."""
    if len(names) < 2:
        return "".join(names)
    return say("list.and", first=", ".join(names[:-1]), last=names[-1])
