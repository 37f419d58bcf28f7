"""Two gaps: how well we believe we deliver beside what customers say, and what we think they expect beside that.

The staff's side is the mean of their votes where they voted, else the figure that was set.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.course import course_of
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint

Kind = Literal["delivery", "empathy"]
State = Literal["known", "not_asked", "not_voted", "unknown"]

KINDS: tuple[Kind, ...] = ("delivery", "empathy")

LOWEST, HIGHEST = 1.0, 5.0
"""The scale of every figure of a gap."""

LARGE = 1.0
"""From so much, in steps of the scale from 1 to 5, a gap is a large one."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap of one touchpoint. `staff` and `guests` are means from 1 to 5, None where nothing is known.

    `votes` tells how many of the staff voted 1, 2, 3, 4 and 5; it is empty where nobody voted.
    """

    kind: Kind
    staff: float | None
    guests: float | None
    votes: tuple[int, ...] = ()

    @property
    def by(self) -> float | None:
        """What customers say less what staff said; unknown where either is."""
        return None if self.staff is None or self.guests is None else self.guests - self.staff

    @property
    def state(self) -> State:
        """Which of the two sides is known."""
        if self.staff is not None:
            return "known" if self.guests is not None else "not_asked"
        return "not_voted" if self.guests is not None else "unknown"

    @property
    def is_worse(self) -> bool:
        """Whether it is worse than staff think: they deliver less well, or more is expected."""
        by = self.by or 0.0
        return by < 0 if self.kind == "delivery" else by > 0

    @property
    def is_large(self) -> bool:
        """Whether it is a step of the scale or more; as it is shown, to one decimal."""
        return self.by is not None and round(abs(self.by), 1) >= LARGE

    @property
    def voters(self) -> int:
        """How many voted."""
        return sum(self.votes)


@dataclass(frozen=True, slots=True)
class GapRow:
    """Both gaps of a touchpoint."""

    touchpoint: str
    stage: str
    delivery: Gap
    empathy: Gap
    replies: int | None = None
    """Of how many replies what customers experience is the mean; None where no answers are known to make it."""

    @property
    def gaps(self) -> tuple[Gap, Gap]:
        """Both, in the order of `KINDS`."""
        return self.delivery, self.empathy

    @property
    def is_voted(self) -> bool:
        """Whether staff voted on it."""
        return any(gap.voters for gap in self.gaps)

    @property
    def largest(self) -> float:
        """The larger of both gaps without its sign; 0 where none is known."""
        return max(abs(gap.by or 0.0) for gap in self.gaps)


def mean_vote(votes: Sequence[int]) -> float | None:
    """Return the mean of votes, of which there are so many for 1, 2, 3, 4 and 5; None where nobody voted."""
    count = sum(votes)
    return sum(value * many for value, many in enumerate(votes, 1)) / count if count else None


def gaps_of(row: Touchpoint) -> tuple[Gap, Gap]:
    """Return the delivery gap and the empathy gap of a touchpoint."""
    return (
        _gap("delivery", row.believed, row.experienced, row.believed_votes),
        _gap("empathy", row.thought_expected, row.expected, row.expected_votes),
    )


def gap_rows(doc: Document, journey: str) -> list[GapRow]:
    """Return the touchpoints of `journey` that can have gaps, in the customer's order.

    They are what customers see staff do, and whatever else something is known of. Where there is nothing of either,
    as on a map of the customer alone, it is what customers do.
    """
    course = course_of(doc, journey)
    met = [t for t in course.touchpoints if course.depth(t) == 1 or _is_known(t)]
    rows = met or [t for t in course.touchpoints if course.depth(t) == 0]
    return [GapRow(t.id, course.stage(t), *gaps_of(t), replies_behind(doc, t)) for t in rows]


def replies_behind(doc: Document, row: Touchpoint) -> int | None:
    """Return of how many replies what customers experience at a touchpoint is the mean.

    They are the answers on a scale from 1 to 5 that were taken in for it. None where there are none, or where their
    mean is another one to one decimal: then the figure is from elsewhere.
    """
    if row.experienced is None:
        return None
    total, count = 0.0, 0
    for id_ in doc.referrers("ratings", "touchpoint", row.id):
        rating = doc.ratings[id_]
        if (rating.low, rating.high) == (LOWEST, HIGHEST):
            pairs = list(zip(rating.scores, rating.counts, strict=False))
            total += sum(score * many for score, many in pairs)
            count += sum(many for _, many in pairs)
    return count if count and round(total / count, 1) == round(row.experienced, 1) else None


def biggest_first(rows: Iterable[GapRow], hidden: Collection[str] = ()) -> list[GapRow]:
    """Return `rows`, the largest gap first. Those in `hidden` come behind: their place would give them away."""
    return sorted(rows, key=lambda row: (row.touchpoint in hidden, -row.largest))


def biggest(rows: Iterable[GapRow], hidden: Collection[str] = ()) -> list[tuple[GapRow, Gap]]:
    """Return every gap that is known, not hidden and not nothing, the largest first."""
    found = [
        (row, gap)
        for row in rows
        if row.touchpoint not in hidden
        for gap in row.gaps
        if gap.by is not None and round(gap.by, 1)
    ]
    return sorted(found, key=lambda pair: -abs(pair[1].by or 0.0))


def coverable(rows: Iterable[GapRow]) -> list[str]:
    """Return the touchpoints whose figures are worth guessing: staff voted, and customers were asked."""
    return [row.touchpoint for row in rows if any(gap.voters and gap.guests is not None for gap in row.gaps)]


def covered(rows: Iterable[GapRow], revealed: Collection[str]) -> frozenset[str]:
    """Return the touchpoints whose figures stay covered until they are guessed: those nobody has revealed yet."""
    return frozenset(coverable(rows)) - frozenset(revealed)


def _gap(kind: Kind, said: float | None, guests: float | None, votes: tuple[int, ...]) -> Gap:
    mean = mean_vote(votes)
    return Gap(kind, said if mean is None else mean, guests, votes if mean is not None else ())


def _is_known(row: Touchpoint) -> bool:
    return any(gap.state != "unknown" for gap in gaps_of(row))
