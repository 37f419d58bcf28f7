"""Signs of the method: what stands on a card of the board when one looks for it, and between the cards.

A sign says what is known. What nobody said has no sign, and what staff have not guessed yet is not given away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.engagement import is_open_bargain, is_same_bargain
from cxdesigner.analysis.gaps import Gap, gaps_of
from cxdesigner.analysis.promises import (
    Fate,
    fate_of,
    has_way_back,
    hooks_here,
    kept_here,
    made_here,
    missing_here,
)
from cxdesigner.analysis.sign_kinds import KINDS, Kind
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Insight
from cxdesigner.model.journey import Step
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.promises import LoyaltyHook, Promise
from cxdesigner.model.touchpoint import Touchpoint

Tone = Literal["", "good", "warning", "error"]
Mark = Literal[
    "stop", "dice", "bars", "hand", "again", "promise", "kept", "hook", "data", "gap", "split", "tool"
]

FATE_TONES: dict[Fate, Tone] = {"kept": "good", "broken": "error", "never": "warning", "unknown": ""}
"""How grave a promise's fate is."""

_FATES: tuple[Fate, ...] = ("broken", "never", "unknown", "kept")
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: what is drawn, how grave it is, and the figures or the word in it.

    `values` of bars are engagement and orchestration, None where one is not known; of a hand the effort; of data
    how many things must be known; of a gap what staff believe and customers say.
    """

    kind: Kind
    mark: Mark
    tone: Tone = ""
    values: tuple[float | None, ...] = ()
    word: str = ""


def signs_at(
    doc: Document, row: Touchpoint, kinds: Collection[Kind], revealed: Collection[str] = ()
) -> tuple[Sign, ...]:
    """Return the signs of a touchpoint that are of `kinds`, what weighs most first.

    The gap of a touchpoint that staff voted on is there once it is in `revealed`.
    """
    found = (*_bargain(row), *_staff(doc, row), *_work(row), *_promises(doc, row), *_knowing(row))
    signs = (*found, *_gap(row, revealed))
    return tuple(sorted((sign for sign in signs if sign.kind in kinds), key=lambda sign: sign.mark != "stop"))


def signs_of_insight(row: Insight, kinds: Collection[Kind]) -> tuple[Sign, ...]:
    """Return the tool that fits an insight, where one is named."""
    return (Sign("toolbox", "tool", word=row.toolbox),) if row.toolbox and "toolbox" in kinds else ()


def _staff(doc: Document, row: Touchpoint) -> Iterator[Sign]:
    depth = lane_role(doc.lanes[row.lane].role).depth
    if depth is None or depth < 1:
        return
    if row.control == "left_to_chance":
        yield Sign("staff", "dice", "warning")
    if depth == 1 and (row.engagement is not None or row.orchestration is not None):
        yield Sign("staff", "bars", values=(row.engagement, row.orchestration))


def _work(row: Touchpoint) -> Iterator[Sign]:
    if row.customer_effort is not None:
        yield Sign("work", "hand", values=(row.customer_effort,))
    if said_again(row):
        yield Sign("work", "again", "error")


def said_again(row: Touchpoint) -> tuple[str, ...]:
    """Return what the customer has to say once more at a touchpoint."""
    return tuple(what for what in row.repeats if what.strip())


def _promises(doc: Document, row: Touchpoint) -> Iterator[Sign]:
    if doc.promises:
        if made := made_here(doc, row.id):
            yield Sign("promises", "promise", FATE_TONES[worst_fate(made)])
        if kept := kept_here(doc, row.id):
            fate = worst_fate(kept)
            yield Sign("promises", "kept", FATE_TONES[fate], word=fate)
    if doc.loyalty_hooks and (hooks := hooks_here(doc, row.id)):
        yield Sign("promises", "hook", "good" if all(map(has_way_back, hooks)) else "warning")


def worst_fate(promises: Sequence[Promise]) -> Fate:
    """Return the gravest of what became of `promises`, of which there is at least one."""
    return min((fate_of(promise) for promise in promises), key=_FATES.index)


def _knowing(row: Touchpoint) -> Iterator[Sign]:
    needed = tuple(what for what in row.info_needed if what.strip())
    if needed:
        is_told = row.info_source is not None
        is_fine = is_told and not missing_here(row)
        yield Sign(
            "information", "data", "" if is_fine else "warning", (len(needed),), "" if is_told else "none"
        )


def _gap(row: Touchpoint, revealed: Collection[str]) -> Iterator[Sign]:
    gap = delivery_gap(row, revealed)
    if gap is not None and gap.by is not None:
        tone: Tone = "error" if gap.is_large and gap.is_worse else "good" if gap.is_large else ""
        yield Sign("gap", "gap", tone, (gap.staff, gap.guests))


def delivery_gap(row: Touchpoint, revealed: Collection[str]) -> Gap | None:
    """Return the delivery gap of a touchpoint; None where a side is not known, or is still to be guessed."""
    both = gaps_of(row)
    if both[0].by is None:
        return None
    is_covered = any(gap.voters and gap.guests is not None for gap in both) and row.id not in revealed
    return None if is_covered else both[0]


def _bargain(row: Touchpoint) -> Iterator[Sign]:
    if row.deal_breaker.strip():
        yield Sign("bargain", "stop", "error", (float(row.deal_breaker_fires),))
    if row.provider_sells.strip() or row.customer_buys.strip():
        is_bad = is_same_bargain(row) or is_open_bargain(row)
        yield Sign("bargain", "split", "error" if is_bad else "", word="same" if is_same_bargain(row) else "")


# Between the cards


@dataclass(frozen=True, slots=True)
class Thread:
    """What is known from one step on to the next; it is torn where the customer has to say something again there."""

    carried: tuple[str, ...]
    again: tuple[str, ...]


def thread_between(doc: Document, step: Step, following: Step) -> Thread | None:
    """Return the thread from `step` to the one behind it; None where nothing is carried on or said again."""
    carried = tuple(what for what in step.carries_over if what.strip())
    rows = [doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", "step", following.id)]
    again = tuple(what for row in structure.in_order(rows) for what in said_again(row))
    return Thread(carried, again) if carried or again else None


def promises_of(doc: Document, journey: str) -> list[Promise]:
    """Return the promises that are made in `journey`, in their order."""
    return structure.in_order(p for p in doc.promises.values() if _journey(doc, p.made_at) == journey)


def hooks_of(doc: Document, journey: str) -> list[LoyaltyHook]:
    """Return what brings customers back from `journey`, in order."""
    rows = doc.loyalty_hooks.values()
    return structure.in_order(hook for hook in rows if _journey(doc, hook.touchpoint) == journey)


def _journey(doc: Document, touchpoint: str) -> str:
    row = doc.touchpoints.get(touchpoint)
    return "" if row is None else doc.lanes[row.lane].journey


def kinds_in(doc: Document, journey: str) -> frozenset[Kind]:
    """Return the kinds of which `journey` has any sign: one pass, which ends as soon as all are found.

    Gaps that are still to be guessed are there, although they are not shown yet.
    """
    found: set[Kind] = set()
    if promises_of(doc, journey) or hooks_of(doc, journey):
        found.add("promises")
    steps = structure.steps(doc, journey)
    if any(doc.insights[i].toolbox for step in steps for i in doc.referrers("insights", "step", step.id)):
        found.add("toolbox")
    if any(what.strip() for step in steps[:-1] for what in step.carries_over):
        found.add("work")
    lanes = {id_ for id_, lane in doc.lanes.items() if lane.journey == journey}
    for row in doc.touchpoints.values():
        if len(found) == len(KINDS):
            break
        if row.lane in lanes and _may_have(row):
            signs = (*_bargain(row), *_staff(doc, row), *_work(row), *_knowing(row))
            if gaps_of(row)[0].by is not None:
                found.add("gap")
            found.update(sign.kind for sign in signs)
    return frozenset(found)


def _may_have(row: Touchpoint) -> bool:
    """Tell whether a touchpoint may have a sign of its own: most have none, and this is asked of all of them."""
    return bool(
        row.control or row.engagement or row.orchestration or row.customer_effort is not None or row.repeats
        or row.info_needed or row.deal_breaker or row.provider_sells or row.customer_buys
        or row.experienced is not None
    )  # fmt: skip
