"""What was said of a touchpoint, in order of time, and whether that is settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, datetime, timedelta

from cxdesigner.model.document import Document
from cxdesigner.model.remarks import Comment

_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Thread:
    """All comments on one touchpoint, the oldest first; `resolution` is the last one where that closes it."""

    touchpoint: str
    comments: tuple[Comment, ...]
    resolution: Comment | None

    @property
    def said(self) -> tuple[Comment, ...]:
        """The comments that say something: one that only closes the thread does not."""
        return tuple(comment for comment in self.comments if comment.text or not comment.resolves)

    @property
    def is_open(self) -> bool:
        """Whether there is something to settle."""
        return bool(self.comments) and self.resolution is None


def thread(doc: Document, touchpoint: str) -> Thread:
    """Return what was said of `touchpoint`; nothing where nobody said anything."""
    rows = doc.comments
    comments = in_time(rows[id_] for id_ in doc.referrers("comments", "touchpoint", touchpoint))
    is_closed = bool(comments) and comments[-1].resolves
    return Thread(touchpoint, comments, comments[-1] if is_closed else None)


def comments_on(doc: Document, touchpoints: Iterable[str]) -> int:
    """Return how many comments say something of `touchpoints`."""
    ids = (id_ for card in touchpoints for id_ in doc.referrers("comments", "touchpoint", card))
    return sum(bool(doc.comments[id_].text) or not doc.comments[id_].resolves for id_ in ids)


def in_time(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """Return `comments` by when they were written; of two at one moment the one that closes the thread is later."""
    return tuple(sorted(comments, key=lambda c: (written(c) or _LONG_AGO, c.resolves, c.id)))


def written(comment: Comment) -> datetime | None:
    """Return when `comment` was written; None where it does not say so in a way that is understood."""
    try:
        moment = datetime.fromisoformat(comment.written)
    except ValueError:
        return None
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError:  # a moment at the edge of the calendar has no neighbouring zone
        return None


def stamp(moment: datetime) -> str:
    """Return `moment`, which knows its zone, as comments hold it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def stamp_behind(said: Thread, wanted: str) -> str:
    """Return `wanted`, else the first moment behind all that was said: clocks differ, an answer comes after."""
    last = written(said.comments[-1]) if said.comments else None
    now = written(Comment.model_validate({"id": "now", "touchpoint": "now", "written": wanted}))
    if last is None or (now is not None and now > last) or last.year >= MAXYEAR:
        return wanted
    return stamp(last + timedelta(milliseconds=1))
