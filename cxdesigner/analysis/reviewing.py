"""Whether the map is still looked over: when it was, and when it is to be next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from cxdesigner.model.document import Document


@dataclass(frozen=True, slots=True)
class Review:
    """When a map is to be looked over next, and how many days that is past on the day asked about; below 0 is ahead."""

    last: date
    next: date
    days_past: int

    @property
    def is_due(self) -> bool:
        """Whether the day has passed."""
        return self.days_past > 0


def review(doc: Document, today: date) -> Review | None:
    """Return how the map stands on `today`; None where the last review, or how often there is one, is not known."""
    every, coming = doc.project.review_every_days, next_review(doc)
    if coming is None or every is None:
        return None
    return Review(coming - timedelta(days=every), coming, (today - coming).days)


def next_review(doc: Document) -> date | None:
    """Return the day the map is to be looked over next; None where no rhythm or no last review is set."""
    project = doc.project
    if project.review_every_days is None:
        return None
    try:
        return date.fromisoformat(project.last_reviewed.strip()) + timedelta(days=project.review_every_days)
    except (ValueError, OverflowError):
        return None
