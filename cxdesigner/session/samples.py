"""A template without its sample texts: the lanes, stages and steps stand, and all that was told in them is gone."""

from __future__ import annotations

from cxdesigner.model.document import Document
from cxdesigner.model.project import PROJECT_ID, Project
from cxdesigner.model.record import Record

_KEPT = ("channels", "lanes", "stages")


def without_samples(doc: Document) -> Document:
    """Return the structure of `doc`: its channels, journeys, lanes, stages and steps, and its language.

    Touchpoints go with all that hangs on them, and so do personas, teams, times and what journeys say of themselves.
    """
    rows: list[Record] = [Project(id=PROJECT_ID, language=doc.project.language)]
    for table in _KEPT:
        rows += doc.table(table).values()
    rows += [journey.evolve(persona=None, scenario="", target="") for journey in doc.journeys.values()]
    rows += [step.evolve(time="") for step in doc.steps.values()]
    return Document.of(rows)
