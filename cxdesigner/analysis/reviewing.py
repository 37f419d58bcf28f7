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
    every, text = doc.project.review_every_days, doc.project.last_reviewed
    try:
        last = date.fromisoformat(text.strip())
        if every is None:
            return None
        coming = last + timedelta(days=every)
    except (ValueError, OverflowError):
        return None
    return Review(last, coming, (today - coming).days)
