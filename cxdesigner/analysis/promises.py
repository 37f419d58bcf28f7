"""What is promised and what becomes of it, what brings customers back, and what they and staff have to carry along.

What is not said counts as nothing known: it is neither kept nor broken, neither easy nor hard.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.feeling import felt
from cxdesigner.model.folding import fold
from cxdesigner.model.promises import LoyaltyHook, Promise
from cxdesigner.model.touchpoint import Touchpoint

Fate = Literal["kept", "broken", "unknown", "never"]
"""What became of a promise; `never` is one that no touchpoint keeps."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger: a promise and what became of it."""

    promise: Promise
    fate: Fate


def fate_of(promise: Promise) -> Fate:
    """Return what became of `promise`. What is said of it goes first, then whether anything keeps it."""
    if promise.status == "broken":
        return "broken"
    if promise.status == "kept":
        return "kept"
    return "unknown" if promise.kept_at else "never"


def ledger(doc: Document, journey: str) -> list[Entry]:
    """Return the promises made in `journey`, in the order in which they are made."""
    made = (promise for row in cards(doc, journey) for promise in made_here(doc, row.id))
    return [Entry(promise, fate_of(promise)) for promise in made]


def made_here(doc: Document, touchpoint: str) -> list[Promise]:
    """Return the promises made at `touchpoint`, in order."""
    return structure.in_order(doc.promises[i] for i in doc.referrers("promises", "made_at", touchpoint))


def kept_here(doc: Document, touchpoint: str) -> list[Promise]:
    """Return the promises that are to be kept at `touchpoint`, in order."""
    return structure.in_order(doc.promises[i] for i in doc.referrers("promises", "kept_at", touchpoint))


def hooks_here(doc: Document, touchpoint: str) -> list[LoyaltyHook]:
    """Return what `touchpoint` plants to bring customers back, in order."""
    ids = doc.referrers("loyalty_hooks", "touchpoint", touchpoint)
    return structure.in_order(doc.loyalty_hooks[i] for i in ids)


def has_way_back(hook: LoyaltyHook) -> bool:
    """Tell whether it is said where the customer is back: a step, or another journey."""
    return hook.to_step is not None or hook.next_journey is not None


def hooks_without_way_back(doc: Document, journey: str) -> list[LoyaltyHook]:
    """Return the hooks of `journey` that lead nowhere."""
    return [hook for row in cards(doc, journey) for hook in hooks_here(doc, row.id) if not has_way_back(hook)]


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something the customer has to say once more at `touchpoint`; `known_since` is the earlier step that carries it
    on, so that nobody should have to ask, None where none does.
    """

    touchpoint: Touchpoint
    what: str
    known_since: str | None


def repeats(doc: Document, journey: str) -> list[Repeat]:
    """Return what customers have to say again in `journey`, step by step."""
    known: dict[str, str] = {}
    out: list[Repeat] = []
    for step in structure.steps(doc, journey):
        for row in _at_step(doc, step.id):
            out += [Repeat(row, what, known.get(fold(what.strip()))) for what in row.repeats if what.strip()]
        for what in step.carries_over:
            known.setdefault(fold(what.strip()), step.id)
    return out


@dataclass(frozen=True, slots=True)
class Untold:
    """A touchpoint at which something has to be known: what of it is not at hand, and whether a system tells it."""

    touchpoint: Touchpoint
    missing: tuple[str, ...]
    has_system: bool


def untold(doc: Document, journey: str) -> list[Untold]:
    """Return the touchpoints of `journey` where something must be known and is not at hand, or no system tells it."""
    out = []
    for row in cards(doc, journey):
        missing = missing_here(row)
        if missing or (row.info_needed and row.info_source is None):
            out.append(Untold(row, missing, row.info_source is not None))
    return out


def missing_here(touchpoint: Touchpoint) -> tuple[str, ...]:
    """Return what must be known at `touchpoint` and is not at hand."""
    there = {fold(what.strip()) for what in touchpoint.info_available}
    return tuple(what for what in touchpoint.info_needed if what.strip() and fold(what.strip()) not in there)


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard customers work in a journey: how many touchpoints say so, their mean of 0 to 3, and the hardest."""

    known: int
    mean: float | None
    hardest: tuple[Touchpoint, ...]


def efforts(doc: Document, journey: str) -> Effort:
    """Return how hard customers work in `journey`."""
    said = [(row, row.customer_effort) for row in cards(doc, journey)]
    known = [(row, effort) for row, effort in said if effort is not None]
    if not known:
        return Effort(0, None, ())
    most = max(effort for _, effort in known)
    hardest = tuple(row for row, effort in known if effort == most) if most else ()
    return Effort(len(known), sum(effort for _, effort in known) / len(known), hardest)


Risk = Literal["bad", "chance", "broken"]
"""Why what is at stake is at risk: it feels bad, is left to chance, or a promise is broken there."""


@dataclass(frozen=True, slots=True)
class Stake:
    """What a year of a customer is worth who makes up their mind here, and why it is at risk, if it is."""

    touchpoint: Touchpoint
    value: float
    risks: tuple[Risk, ...]

    @property
    def is_at_risk(self) -> bool:
        """Whether the customer may be lost here."""
        return bool(self.risks)


def stakes(doc: Document, journey: str) -> list[Stake]:
    """Return the moments of truth of `journey` of which the value at stake is said, the largest first.

    The values are of the same customers: they are never added up.
    """
    rows = (row for row in cards(doc, journey) if row.moment_of_truth)
    found = [
        Stake(row, row.value_at_stake, risks_of(doc, row)) for row in rows if row.value_at_stake is not None
    ]
    return sorted(found, key=lambda stake: -stake.value)


def value_at_risk(doc: Document, journey: str) -> float | None:
    """Return the largest value at risk in `journey`; None where none is known to be."""
    return largest_at_risk(stakes(doc, journey))


def largest_at_risk(found: Iterable[Stake]) -> float | None:
    """Return the largest value of `found` that is at risk; None where none is known to be."""
    return max((stake.value for stake in found if stake.is_at_risk), default=None)


def risks_of(doc: Document, row: Touchpoint) -> tuple[Risk, ...]:
    """Return why a customer who makes up their mind at `row` may be lost there."""
    score = felt(doc, row)
    promises = (*made_here(doc, row.id), *kept_here(doc, row.id))
    found: dict[Risk, bool] = {
        "bad": score is not None and score < 0,
        "chance": row.control == "left_to_chance",
        "broken": any(promise.status == "broken" for promise in promises),
    }
    return tuple(risk for risk, is_so in found.items() if is_so)


def cards(doc: Document, journey: str) -> Iterator[Touchpoint]:
    """Yield the touchpoints of `journey` step by step."""
    for step in structure.steps(doc, journey):
        yield from _at_step(doc, step.id)


def _at_step(doc: Document, step: str) -> list[Touchpoint]:
    return structure.in_order(doc.touchpoints[i] for i in doc.referrers("touchpoints", "step", step))
