"""Where the effort goes: the share of the staff's effort spent at each step, beside what the step weighs.

A step's fair share is what its importance asks for, of all that is spent at the steps that say both. So what the
over-served have too much is what the starved lack: effort is moved, not made. Shares are never scaled to 100.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Step

Band = Literal["over", "balance", "starved"]
"""More than a step's importance asks for, about as much, or less."""

Sum = Literal["none", "whole", "open", "short", "over"]
"""What all shares come to: nothing is said, 100, less with steps that say nothing, less, or more than there is."""

SLACK = 0.25
"""A share within a quarter of the fair one is in balance."""

MOVED = 3
"""So many steps are named to move effort from, and to."""

_ROUNDED = 0.5
"""Thirds, written with one decimal, come to 99.9: that is whole."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A step of which both is said: its number from 1, its share and its fair share in %, its importance 1 to 5."""

    step: str
    number: int
    share: float
    importance: int
    fair: float

    @property
    def by(self) -> float:
        """How many points of the effort are too much here; below nothing, how many are missing."""
        return self.share - self.fair

    @property
    def band(self) -> Band:
        """On which side of the balance it lies."""
        if abs(self.by) <= SLACK * self.fair:
            return "balance"
        return "over" if self.by > 0 else "starved"


@dataclass(frozen=True, slots=True)
class Allocation:
    """A journey's effort. `unknown` are the steps that lack a share or their importance; they have no place."""

    steps: tuple[Weighed, ...]
    unknown: tuple[str, ...]
    total: float | None
    """All shares that are said, added up; None where none is."""
    state: Sum

    @property
    def unit(self) -> float:
        """The share that each point of importance asks for, in %."""
        weight = sum(step.importance for step in self.steps)
        return sum(step.share for step in self.steps) / weight if weight else 0.0

    @property
    def move_from(self) -> tuple[Weighed, ...]:
        """The steps that have most too much, at most `MOVED` of them."""
        over = [step for step in self.steps if step.band == "over"]
        return tuple(sorted(over, key=lambda step: -step.by)[:MOVED])

    @property
    def move_to(self) -> tuple[Weighed, ...]:
        """The steps that lack most, at most `MOVED` of them."""
        starved = [step for step in self.steps if step.band == "starved"]
        return tuple(sorted(starved, key=lambda step: step.by)[:MOVED])

    def count(self, band: Band) -> int:
        """Return how many steps lie in a band."""
        return sum(step.band == band for step in self.steps)


def allocation(doc: Document, journey: str) -> Allocation:
    """Return how the effort of `journey` is spread."""
    steps = structure.steps(doc, journey)
    both = [
        (step.id, number, step.energy, step.importance)
        for number, step in enumerate(steps, 1)
        if step.energy is not None and step.importance is not None
    ]
    weight = sum(importance for *_, importance in both)
    spent = sum(share for _, _, share, _ in both)
    weighed = tuple(
        Weighed(id_, number, share, importance, spent * importance / weight)
        for id_, number, share, importance in both
    )
    placed = {step.step for step in weighed}
    unknown = tuple(step.id for step in steps if step.id not in placed)
    total, word = _summed(steps)
    return Allocation(weighed, unknown, total, word)


def _summed(steps: Sequence[Step]) -> tuple[float | None, Sum]:
    shares = [step.energy for step in steps if step.energy is not None]
    if not shares:
        return None, "none"
    total = sum(shares)
    if total > 100 + _ROUNDED:
        return total, "over"
    if len(shares) < len(steps):
        return total, "open"
    return total, "whole" if total >= 100 - _ROUNDED else "short"
