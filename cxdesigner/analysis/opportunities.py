"""Opportunities: what they do and take, who voted for them, which are in the plan, and what the plan lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from cxdesigner.analysis.reviewing import next_review
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Insight

Quadrant = Literal["now", "plan", "along", "leave"]
"""Much gained for little, much for much, little for little, little for much."""

Lack = Literal["owner", "measure", "target", "date", "customer_benefit", "organisation_benefit", "answers"]
"""What an action, or an opportunity, lacks."""

_WIN_WIN: tuple[Lack, ...] = ("customer_benefit", "organisation_benefit")
_OF_ACTIONS: tuple[Lack, ...] = ("owner", "measure", "target", "date")
_ANSWERABLE = ("pain", "wait", "fail_point")


@dataclass(frozen=True, slots=True)
class Opportunity:
    """An opportunity of the journey: its number in reading order, where it lies, and what it lacks.

    `quadrant` is None where impact or effort is not known. `lacks` of one in the plan holds what an action needs.
    """

    number: int
    insight: Insight
    quadrant: Quadrant | None
    answers: tuple[Insight, ...]
    lacks: tuple[Lack, ...]

    @property
    def id(self) -> str:
        """The id of the insight."""
        return self.insight.id

    @property
    def votes(self) -> int:
        """How many voted for it; nobody where nobody was asked."""
        return self.insight.votes or 0


@dataclass(frozen=True, slots=True)
class Plan:
    """The opportunities of a journey in reading order, and the pains that none of them answers.

    `votes` are those of all, None where there was no vote. `review` is the day of the next review, None where
    none is set.
    """

    all: tuple[Opportunity, ...]
    unanswered: tuple[Insight, ...]
    votes: int | None
    review: date | None

    @property
    def actions(self) -> tuple[Opportunity, ...]:
        """What is in the plan, most votes first."""
        return _by_votes(o for o in self.all if o.insight.in_plan)

    @property
    def others(self) -> tuple[Opportunity, ...]:
        """What is not in the plan, most votes first."""
        return _by_votes(o for o in self.all if not o.insight.in_plan)

    @property
    def placed(self) -> tuple[Opportunity, ...]:
        """What has a place in the matrix."""
        return tuple(o for o in self.all if o.quadrant is not None)

    @property
    def unplaced(self) -> tuple[Opportunity, ...]:
        """What has no place in the matrix yet."""
        return tuple(o for o in self.all if o.quadrant is None)

    @property
    def one_sided(self) -> tuple[Opportunity, ...]:
        """Opportunities without a benefit for the customer, or without one for the organisation."""
        return tuple(o for o in self.all if set(o.lacks) & set(_WIN_WIN))

    @property
    def loose(self) -> tuple[Opportunity, ...]:
        """Actions without an owner, a measure, a target or a date."""
        return tuple(o for o in self.actions if set(o.lacks) & set(_OF_ACTIONS))


def plan_of(doc: Document, journey: str) -> Plan:
    """Return the opportunities of `journey` and what is to be known of them."""
    insights = [row for step in structure.steps(doc, journey) for row in structure.insights(doc, step.id)]
    chances = [row for row in insights if row.kind == "opportunity"]
    answered = {id_ for row in chances if row.status != "dropped" for id_ in row.answers}
    votes = [row.votes for row in chances if row.votes is not None]
    return Plan(
        tuple(_opportunity(doc, number, row) for number, row in enumerate(chances, 1)),
        tuple(row for row in insights if row.kind in _ANSWERABLE and row.id not in answered),
        sum(votes) if votes else None,
        next_review(doc),
    )


def answerable(doc: Document, journey: str) -> list[Insight]:
    """Return the pains, waits and fail points of `journey` that an opportunity can answer, in reading order."""
    return [
        row
        for step in structure.steps(doc, journey)
        for row in structure.insights(doc, step.id)
        if row.kind in _ANSWERABLE
    ]


def quadrant_of(impact: float | None, effort: float | None) -> Quadrant | None:
    """Return where a place of the matrix lies; the middle counts as much gained and as little asked."""
    if impact is None or effort is None:
        return None
    if impact >= 0.5:
        return "now" if effort <= 0.5 else "plan"
    return "along" if effort <= 0.5 else "leave"


def _opportunity(doc: Document, number: int, row: Insight) -> Opportunity:
    answers = tuple(doc.insights[id_] for id_ in row.answers if id_ in doc.insights)
    return Opportunity(number, row, quadrant_of(row.impact, row.effort), answers, tuple(_lacks(row)))


def _lacks(row: Insight) -> Iterator[Lack]:
    if row.in_plan:
        yield from (lack for lack in _OF_ACTIONS if not getattr(row, lack))
    yield from (lack for lack in _WIN_WIN if not getattr(row, lack).strip())
    if not row.answers:
        yield "answers"


def _by_votes(rows: Iterator[Opportunity] | Sequence[Opportunity]) -> tuple[Opportunity, ...]:
    return tuple(sorted(rows, key=lambda o: (-o.votes, o.number)))
