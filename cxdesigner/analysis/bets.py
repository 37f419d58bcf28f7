"""Bets: details that customers would never ask for, but one believes in, each with how it is put to the test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.course import Course, course_of
from cxdesigner.model.document import Document
from cxdesigner.model.promises import Bet

Corner = Literal["bet", "agreed", "leave", "asked"]

CORNERS: tuple[Corner, ...] = ("bet", "agreed", "leave", "asked")
"""As they lie, with what customers ask for across and what one believes upwards: the upper row, then the lower."""

State = Literal["untested", "testing", "known"]

STATES: tuple[State, ...] = ("untested", "testing", "known")
"""How far a bet has come: no test is named, one is, or it is known what came of it."""

MIDDLE = 3
"""Beyond this, of the scale from 1 to 5, customers ask, and we believe. The middle itself is not enough."""


@dataclass(frozen=True, slots=True)
class Wager:
    """A bet with its number in the journey."""

    bet: Bet
    number: int

    @property
    def corner(self) -> Corner | None:
        """The corner it lies in; None where one of both figures is not said."""
        if self.bet.stated is None or self.bet.believed is None:
            return None
        if self.bet.believed > MIDDLE:
            return "agreed" if self.bet.stated > MIDDLE else "bet"
        return "asked" if self.bet.stated > MIDDLE else "leave"

    @property
    def state(self) -> State:
        """How far it has come."""
        if self.bet.result.strip():
            return "known"
        return "testing" if self.bet.test.strip() else "untested"


@dataclass(frozen=True, slots=True)
class Bets:
    """The bets of a journey, in the order in which they would be met."""

    rows: tuple[Wager, ...]

    def count(self, corner: Corner) -> int:
        """Return how many lie in a corner."""
        return sum(row.corner == corner for row in self.rows)

    def in_state(self, state: State) -> int:
        """Return how many have come so far."""
        return sum(row.state == state for row in self.rows)

    @property
    def placed(self) -> tuple[Wager, ...]:
        """Those of which both figures are said."""
        return tuple(row for row in self.rows if row.corner is not None)

    @property
    def first(self) -> Wager | None:
        """The one to test first: nobody asks, no test is named, and it is believed in most; of equals the least asked
        for, then the first. None where there is none.
        """
        open_ = [row for row in self.rows if row.corner == "bet" and row.state == "untested"]
        return min(open_, key=lambda row: (-(row.bet.believed or 0), row.bet.stated or 0), default=None)


def bets_of(doc: Document, journey: str, course: Course | None = None) -> Bets:
    """Return the bets of `journey`; `course` is its own, where that is known already."""
    course = course or course_of(doc, journey)
    place = {row.id: number for number, row in enumerate(course.touchpoints)}
    found = sorted(
        (bet for bet in doc.bets.values() if bet.touchpoint in place),
        key=lambda bet: (place[bet.touchpoint], bet.rank, bet.id),
    )
    return Bets(tuple(Wager(bet, number) for number, bet in enumerate(found, 1)))
