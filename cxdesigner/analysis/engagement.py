"""Engagement and orchestration: do the staff want to, and is it designed? And what is sold beside what is bought.

The four corners are those of the method: the enthusiast café, the perfect but sad chain, the fantastic experience,
and neither.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.course import FRONTSTAGE, Course, course_of
from cxdesigner.analysis.emotion import felt_steps
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint

Corner = Literal["enthusiast", "fantastic", "neither", "sad"]

CORNERS: tuple[Corner, ...] = ("enthusiast", "fantastic", "neither", "sad")
"""As they lie: the upper row from left to right, then the lower one."""

MIDDLE = 3
"""Beyond this, of the scale from 1 to 5, staff want to, and it is designed. The middle itself is not enough."""

CAP = -2.0
"""While a deal-breaker fires, nothing later rises above this, the lowest step of the emotion scale."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A touchpoint in front of the customer with its place: both figures from 1 to 5."""

    touchpoint: str
    number: int
    engagement: int
    orchestration: int

    @property
    def corner(self) -> Corner:
        """The corner it lies in."""
        return corner_of(self.engagement, self.orchestration)


@dataclass(frozen=True, slots=True)
class Bargain:
    """What a touchpoint sells, and what is bought there; `same` are the same words, `open` lacks the buyer's side."""

    touchpoint: str
    stage: str
    is_same: bool
    is_open: bool

    @property
    def is_asymmetric(self) -> bool:
        """Whether there is something to settle: it is seen from one side only."""
        return self.is_same or self.is_open


@dataclass(frozen=True, slots=True)
class Firing:
    """A deal-breaker that fires: the touchpoint, and the later steps that cannot rise while it does."""

    touchpoint: str
    column: int
    capped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Engagement:
    """A journey seen by its staff and its bargains."""

    spots: tuple[Spot, ...]
    unknown: tuple[str, ...]
    """Touchpoints in front of the customer of which a figure is missing; they have no place."""
    left_to_chance: tuple[str, ...]
    proposed: Spot | None
    """The touchpoint whose design would bring most: staff want to, and it is not designed."""
    bargains: tuple[Bargain, ...]
    firing: tuple[Firing, ...]

    def count(self, corner: Corner) -> int:
        """Return how many lie in a corner."""
        return sum(spot.corner == corner for spot in self.spots)


def engagement(doc: Document, journey: str) -> Engagement:
    """Return what is told of `journey`."""
    course = course_of(doc, journey)
    met = course.visible()
    spots = [spot for number, row in enumerate(met, 1) if (spot := _spot(row, number)) is not None]
    placed = {spot.touchpoint for spot in spots}
    actions = [t for t in course.touchpoints if (course.depth(t) or 0) >= FRONTSTAGE]
    return Engagement(
        tuple(spots),
        tuple(row.id for row in met if row.id not in placed),
        tuple(row.id for row in actions if row.control == "left_to_chance"),
        proposed(doc, spots),
        tuple(_bargains(course)),
        tuple(_firing(course)),
    )


def proposed(doc: Document, spots: Iterable[Spot]) -> Spot | None:
    """Return the spot to design first: in the enthusiast café, moments of truth before others, then what weighs most.

    Of equals it is the one with the more engagement, then the one that is designed least, then the first.
    """
    cafe = [spot for spot in spots if spot.corner == "enthusiast"]

    def order(spot: Spot) -> tuple[int, int, int, int]:
        row = doc.touchpoints[spot.touchpoint]
        return (not row.moment_of_truth, -(row.importance or 0), -spot.engagement, spot.orchestration)

    return min(cafe, key=order, default=None)


def is_same_bargain(row: Touchpoint) -> bool:
    """Tell whether what is sold at a touchpoint and what is bought there are the same words."""
    sells = _plain(row.provider_sells)
    return bool(sells) and sells == _plain(row.customer_buys)


def is_open_bargain(row: Touchpoint) -> bool:
    """Tell whether it is said what a touchpoint sells, and not what is bought there."""
    return bool(_plain(row.provider_sells)) and not _plain(row.customer_buys)


def corner_of(engagement: int, orchestration: int) -> Corner:
    """Return the corner in which both figures, from 1 to 5, lie."""
    if engagement > MIDDLE:
        return "fantastic" if orchestration > MIDDLE else "enthusiast"
    return "sad" if orchestration > MIDDLE else "neither"


def capped_curve(
    doc: Document, journey: str, firing: Iterable[Firing]
) -> list[tuple[float | None, float | None]]:
    """Return, per step, the score as designed and as it is while the deal-breakers of `firing` hold."""
    capped = {step for one in firing for step in one.capped}
    return [
        (felt.score, min(felt.score, CAP) if felt.score is not None and felt.step in capped else felt.score)
        for felt in felt_steps(doc, journey)
    ]


def _spot(row: Touchpoint, number: int) -> Spot | None:
    if row.engagement is None or row.orchestration is None:
        return None
    return Spot(row.id, number, row.engagement, row.orchestration)


def _bargains(course: Course) -> Iterable[Bargain]:
    """Yield what is sold and bought, in order; a stage of which nothing is said stands there with what is met first."""
    told = {course.stage(row) for row in course.touchpoints if _is_told(row)}
    for row in course.touchpoints:
        stage = course.stage(row)
        if stage not in told and course.depth(row) == FRONTSTAGE:
            told.add(stage)
            yield Bargain(row.id, stage, is_same=False, is_open=False)
        if not _is_told(row):
            continue
        yield Bargain(row.id, stage, is_same_bargain(row), is_open_bargain(row))


def _is_told(row: Touchpoint) -> bool:
    said = (row.provider_sells, row.customer_buys, row.deal_breaker, row.underlying_job)
    return bool(row.alternatives) or any(text.strip() for text in said)


def _firing(course: Course) -> Iterable[Firing]:
    for row in course.touchpoints:
        if row.deal_breaker_fires and row.deal_breaker.strip():
            column = course.column(row)
            yield Firing(row.id, column, tuple(step.id for step in course.steps[column + 1 :]))


def _plain(text: str) -> str:
    """Return `text` as it is compared: case, spaces and stops make no difference."""
    return " ".join(text.casefold().split()).strip(" .,!?")
