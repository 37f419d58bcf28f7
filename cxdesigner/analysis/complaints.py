"""What customers complain about, counted by kind: the mix the toolbox adviser looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.model.evidence import Fact

COMPLAINTS: tuple[str, ...] = ("not_recognised", "indifference", "waiting", "faults")
"""The kinds of facts that count complaints."""


@dataclass(frozen=True, slots=True)
class Complaints:
    """How many complaints there are of each kind, None where nobody counted; over how many weeks, where all agree.

    `least` is from how few a share is no figure. `is_uneven` says that the kinds were counted over different times.
    """

    counts: dict[str, float | None]
    weeks: int | None
    is_uneven: bool
    least: int

    @property
    def missing(self) -> tuple[str, ...]:
        """The kinds that nobody counted."""
        return tuple(kind for kind in COMPLAINTS if self.counts[kind] is None)

    @property
    def total(self) -> float | None:
        """All complaints; None as long as a kind is not counted."""
        known = [count for count in self.counts.values() if count is not None]
        return sum(known) if len(known) == len(self.counts) else None

    @property
    def are_too_few(self) -> bool:
        """Whether all are counted, and are so few that a share of them says nothing."""
        return self.total is not None and (self.total < self.least or not self.total)

    def share(self, *kinds: str) -> float | None:
        """Return the share of `kinds` in all complaints, 0 to 1; None where that is not known."""
        total = self.total
        if total is None or self.are_too_few:
            return None
        return sum(self.counts[kind] or 0.0 for kind in kinds) / total


def complaints_of(facts: Sequence[Fact], least: int) -> Complaints:
    """Return the complaints that `facts` count; several facts of a kind add up. A negative count is none."""
    counts: dict[str, float | None] = dict.fromkeys(COMPLAINTS)
    weeks: set[int | None] = set()
    for fact in facts:
        if fact.kind in counts and fact.value is not None and fact.value >= 0:
            counts[fact.kind] = (counts[fact.kind] or 0.0) + fact.value
            weeks.add(fact.weeks)
    known = weeks - {None}
    return Complaints(
        counts,
        next(iter(known)) if len(weeks) == 1 and known else None,
        is_uneven=len(known) > 1,
        least=least,
    )
