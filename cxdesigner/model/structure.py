"""The order of things in a document: journeys, lanes, stages, steps and the touchpoints of a cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Insight
from cxdesigner.model.journey import Journey, Lane, Stage, Step
from cxdesigner.model.listening import Metric
from cxdesigner.model.picture import Picture
from cxdesigner.model.project import Channel, Team
from cxdesigner.model.remarks import Note
from cxdesigner.model.touchpoint import Link, Touchpoint


class Ranked(Protocol):
    """Something with a place among its siblings."""

    @property
    def id(self) -> str:
        """Breaks a tie between equal ranks."""

    @property
    def rank(self) -> str:
        """Place among the siblings."""


T = TypeVar("T", bound=Ranked)


def in_order(rows: Iterable[T]) -> list[T]:
    """Return `rows` in their order: by rank, then by id. Never the order in which a dict holds them."""
    return sorted(rows, key=lambda row: (row.rank, row.id))


def journeys(doc: Document) -> list[Journey]:
    """Return the journeys in order."""
    return in_order(doc.journeys.values())


def channels(doc: Document) -> list[Channel]:
    """Return the channels in order."""
    return in_order(doc.channels.values())


def teams(doc: Document) -> list[Team]:
    """Return the teams in order."""
    return in_order(doc.teams.values())


def lanes(doc: Document, journey: str) -> list[Lane]:
    """Return the lanes of `journey` from top to bottom."""
    return in_order(doc.lanes[i] for i in doc.referrers("lanes", "journey", journey))


def stages(doc: Document, journey: str) -> list[Stage]:
    """Return the stages of `journey` from left to right."""
    return in_order(doc.stages[i] for i in doc.referrers("stages", "journey", journey))


def steps_of(doc: Document, stage: str) -> list[Step]:
    """Return the steps of `stage` from left to right."""
    return in_order(doc.steps[i] for i in doc.referrers("steps", "stage", stage))


def steps(doc: Document, journey: str) -> list[Step]:
    """Return all steps of `journey` from left to right: the columns."""
    return [step for stage in stages(doc, journey) for step in steps_of(doc, stage.id)]


def cell(doc: Document, lane: str, step: str) -> list[Touchpoint]:
    """Return the touchpoints that stand, or begin, in the cell of `lane` and `step`, in order of time."""
    rows = doc.touchpoints
    return in_order(
        t for t in (rows[i] for i in doc.referrers("touchpoints", "step", step)) if t.lane == lane
    )


def insights(doc: Document, step: str) -> list[Insight]:
    """Return the insights at `step` in order."""
    return in_order(doc.insights[i] for i in doc.referrers("insights", "step", step))


def metrics(doc: Document, step: str) -> list[Metric]:
    """Return the metrics at `step` in order."""
    return in_order(doc.metrics[i] for i in doc.referrers("metrics", "step", step))


def pictures(doc: Document, touchpoint: str) -> list[Picture]:
    """Return the pictures of `touchpoint` in order; its card shows the first."""
    return in_order(doc.pictures[i] for i in doc.referrers("pictures", "touchpoint", touchpoint))


def notes(doc: Document, journey: str) -> list[Note]:
    """Return the notes of `journey` in order."""
    return in_order(doc.notes[i] for i in doc.referrers("notes", "journey", journey))


def links_of(doc: Document, touchpoint: str) -> list[Link]:
    """Return the links that leave or reach `touchpoint`."""
    ids = {
        *doc.referrers("links", "source", touchpoint),
        *doc.referrers("links", "target", touchpoint),
    }
    return [doc.links[i] for i in sorted(ids)]


def is_connected(doc: Document, source: str, target: str) -> bool:
    """Return whether a link leaves the touchpoint `source` for the touchpoint `target`."""
    return any(doc.links[i].target == target for i in doc.referrers("links", "source", source))


def journey_of(doc: Document, touchpoint: Touchpoint) -> str:
    """Return the id of the journey that `touchpoint` belongs to."""
    return doc.lanes[touchpoint.lane].journey
