"""A template without its sample texts: the lanes, stages and steps stand, and all that was told in them is gone."""

from __future__ import annotations

from cxdesigner.model.document import Document
from cxdesigner.model.project import PROJECT_ID, Project
from cxdesigner.model.record import Record

_UNSAID: dict[str, object] = {
    "persona": None, "scenario": "", "target": "", "owner": None, "begins": "", "ends": "", "viewpoint": "",
    "provider_sells": "", "customer_buys": "", "underlying_job": "", "alternatives": (),
}  # fmt: skip
"""What a journey says of itself, unsaid."""


def without_samples(doc: Document) -> Document:
    """Return the structure of `doc`: its channels, journeys, lanes, stages and steps, and its language.

    Touchpoints go with all that hangs on them, and so do personas, teams, times and what journeys say of themselves.
    """
    rows: list[Record] = [Project(id=PROJECT_ID, language=doc.project.language)]
    rows += doc.channels.values()
    rows += [lane.evolve(persona=None) for lane in doc.lanes.values()]
    rows += [stage.evolve(owner=None) for stage in doc.stages.values()]
    rows += [journey.evolve(**_UNSAID) for journey in doc.journeys.values()]
    rows += [
        step.evolve(time="", value="", carries_over=(), energy=None, importance=None)
        for step in doc.steps.values()
    ]
    return Document.of(rows)
