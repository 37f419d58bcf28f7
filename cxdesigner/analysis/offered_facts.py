"""Facts that the project knows already: offered to the adviser with where they come from, never taken unasked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cxdesigner.model import structure
from cxdesigner.model.document import Document

Origin = Literal["replies", "deal_breaker", "knowledge"]
"""Where an offer comes from: scores taken in, a touchpoint whose deal-breaker holds, knowledge staff lack."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A fact that could be noted: its kind and figures, and the record it was read from (empty: many).

    `title` is the customer's or the team's own words; empty leaves it to whoever shows the offer. `count` is how
    many touchpoints stand behind it.
    """

    id: str
    kind: str
    origin: Origin
    title: str = ""
    value: float | None = None
    replies: int | None = None
    weeks: int | None = None
    touchpoint: str = ""
    count: int = 0


def offers(doc: Document, journey: str) -> tuple[Offer, ...]:
    """Return what the model knows of `journey` and no fact says yet."""
    return (*_satisfaction(doc), *_deal_breakers(doc, journey), *_lacking(doc, journey))


def _satisfaction(doc: Document) -> Iterator[Offer]:
    """Yield the mean of all scores of satisfaction from 1 to 5, unless a fact tells it, or too few answered."""
    total, replies, weeks = 0.0, 0, set[str]()
    for rating in doc.ratings.values():
        if rating.scale in ("csat", "rating") and (rating.low, rating.high) == (1.0, 5.0):
            pairs = list(zip(rating.scores, rating.counts, strict=False))
            total += sum(score * count for score, count in pairs)
            replies += sum(count for _, count in pairs)
            weeks |= {rating.week} - {""}
    if replies < max(1, doc.project.least_replies):
        return
    value = round(total / replies, 2)
    known = [f for f in doc.facts.values() if f.kind == "satisfaction" and f.replies == replies]
    if not any(f.value is not None and abs(f.value - value) < 0.05 for f in known):
        yield Offer(
            "satisfaction", "satisfaction", "replies", value=value, replies=replies, weeks=len(weeks) or None
        )


def _deal_breakers(doc: Document, journey: str) -> Iterator[Offer]:
    known = {fact.title.strip().casefold() for fact in doc.facts.values() if fact.kind == "deal_breaker"}
    for step in structure.steps(doc, journey):
        for id_ in sorted(doc.referrers("touchpoints", "step", step.id)):
            row = doc.touchpoints[id_]
            words = row.deal_breaker.strip()
            if words and row.deal_breaker_fires and words.casefold() not in known:
                known.add(words.casefold())
                yield Offer(
                    f"deal_breaker.{id_}", "deal_breaker", "deal_breaker", words, touchpoint=id_, count=1
                )


def _lacking(doc: Document, journey: str) -> Iterator[Offer]:
    """Yield one offer about the touchpoints where what must be known is not at hand."""
    if any(fact.kind == "knowledge" for fact in doc.facts.values()):
        return
    lacking = [
        id_
        for step in structure.steps(doc, journey)
        for id_ in sorted(doc.referrers("touchpoints", "step", step.id))
        if set(doc.touchpoints[id_].info_needed) - set(doc.touchpoints[id_].info_available)
    ]
    if lacking:
        yield Offer("knowledge", "knowledge", "knowledge", touchpoint=lacking[0], count=len(lacking))
