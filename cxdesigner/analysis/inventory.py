"""The inventory of touchpoints: how complete what is known of each is, and of the journey as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.feeling import felt
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint

_OF_ALL = ("title", "text", "channel", "duration_s", "confidence")
_OF_DEPTH: dict[int, tuple[str, ...]] = {
    0: ("emotion",),
    1: ("owner", "emotion", "control"),
    2: ("owner", "control"),
    3: ("owner",),
}
"""What is asked of a touchpoint: of each, and by how far it stands behind the customer."""

_OF_MOMENTS = ("moment_of_truth_reason", "importance", "who_meets_whom", "measure")
"""What is asked of a moment of truth besides."""


Order = Literal["least", "most", "journey", "title"]
"""How the inventory is sorted: least or most complete first, as the journey goes, or by title."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """A touchpoint, the share of what is asked of it that is known (0 to 1), and the fields that are empty."""

    touchpoint: Touchpoint
    share: float
    missing: tuple[str, ...]


def inventory(doc: Document, journey: str) -> tuple[Completeness, ...]:
    """Return every touchpoint of `journey` with how complete it is, from left to right and top to bottom."""
    lanes = [lane for lane in structure.lanes(doc, journey) if lane_role(lane.role).depth is not None]
    cells = ((lane, step) for step in structure.steps(doc, journey) for lane in lanes)
    return tuple(
        completeness(doc, touchpoint, lane_role(lane.role).depth or 0)
        for lane, step in cells
        for touchpoint in structure.cell(doc, lane.id, step.id)
    )


def completeness(doc: Document, touchpoint: Touchpoint, depth: int) -> Completeness:
    """Return how complete a touchpoint is that stands `depth` behind the customer, 0 to 3. How it feels is known by
    what is said of it whole, or by its factors.
    """
    asked = [*_OF_ALL, *_OF_DEPTH[depth], *(_OF_MOMENTS if touchpoint.moment_of_truth else ())]
    missing = tuple(field for field in asked if _is_missing(doc, touchpoint, field))
    return Completeness(touchpoint, 1 - len(missing) / len(asked), missing)


def _is_missing(doc: Document, touchpoint: Touchpoint, field: str) -> bool:
    if field == "emotion":
        return felt(doc, touchpoint) is None
    return getattr(touchpoint, field) in (None, "", ())


def completeness_of(rows: tuple[Completeness, ...]) -> float | None:
    """Return the mean of how complete touchpoints are, 0 to 1; None where there are none."""
    return sum(row.share for row in rows) / len(rows) if rows else None


def in_order(rows: Sequence[Completeness], order: Order) -> list[Completeness]:
    """Return `rows`, which are as the journey goes, sorted; those that are alike stay as the journey goes."""
    if order == "title":
        return sorted(rows, key=lambda row: (not row.touchpoint.title, row.touchpoint.title.casefold()))
    if order == "journey":
        return list(rows)
    return sorted(rows, key=lambda row: row.share if order == "least" else -row.share)


def missing_most(rows: Sequence[Completeness]) -> list[tuple[str, int]]:
    """Return every field that is empty somewhere, with how many touchpoints lack it, the most first."""
    return Counter(field for row in rows for field in row.missing).most_common()
