"""How a journey is known: what was seen, told or guessed, where nobody has looked, and what each source proves.

Only what people do is counted: actions of the customer, frontstage and backstage. An action of which nothing is said
is not known to be anything: it counts as neither seen nor guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Source
from cxdesigner.model.journey import Stage
from cxdesigner.model.promises import Question
from cxdesigner.model.touchpoint import CONFIDENCES, Touchpoint

COUNTED = ("customer", "frontstage", "backstage")
"""Roles of the lanes whose touchpoints are actions."""

MUCH_ASSUMED = 0.2
"""From this share of guesses on, a journey is made at the desk."""

MANY_CASES = 10
"""From so many cases on, a source speaks for more than chance."""

STRONGEST = 5
"""The highest strength of a touchpoint's evidence; 0 is none."""

_PROVES = {
    "observation": "observed", "participant_observation": "observed",
    "interview": "reported", "survey": "reported", "diary": "reported", "operational_data": "reported",
    "frontline_staff": "reported", "workshop_guess": "assumed",
}  # fmt: skip


def proves(kind: str) -> str:
    """Return what a source of `kind` can show: that something was `observed`, `reported` or only `assumed`.

    A kind of a newer version shows no more than that it was reported.
    """
    return _PROVES.get(kind, "reported")


def sources_in_order(doc: Document) -> list[Source]:
    """Return the register: all sources in their order."""
    return structure.in_order(doc.sources.values())


def cases(source: Source) -> int | None:
    """Return how many cases a source speaks of: 12 for `12 rides`, 1846 for `1,846 calls`; None where none is said."""
    found = re.search(r"\d+(?:[.,\u00a0 ]\d{3})*(?!\d)", source.sample)
    return int(re.sub(r"\D", "", found[0])) if found else None


def known_word(row: Touchpoint) -> str:
    """Return how an action is known: observed, reported or assumed; empty where nothing, or a strange word, is said."""
    return row.confidence if row.confidence in CONFIDENCES else ""


@dataclass(frozen=True, slots=True)
class Shares:
    """How many actions are known in which way. `unsaid` are those of which nothing, or an unknown word, is said."""

    observed: int = 0
    reported: int = 0
    assumed: int = 0
    unsaid: int = 0

    @classmethod
    def of(cls, actions: Iterable[Touchpoint]) -> Shares:
        """Count `actions`."""
        counts = Counter(known_word(row) or "unsaid" for row in actions)
        return cls(**counts)

    @property
    def total(self) -> int:
        """All actions."""
        return self.observed + self.reported + self.assumed + self.unsaid

    @property
    def said(self) -> int:
        """Those of which it is said how they are known."""
        return self.total - self.unsaid

    @property
    def from_field(self) -> int:
        """Those that somebody saw or told."""
        return self.observed + self.reported

    def share(self, confidence: str) -> float | None:
        """Return which part, 0 to 1, of what is said is `observed`, `reported` or `assumed`; None while nothing is."""
        count: int = getattr(self, confidence)
        return count / self.said if self.said else None

    @property
    def desk_index(self) -> float | None:
        """Which part of what is said rests on a guess: how far the journey is made at the desk."""
        return self.share("assumed")

    def cells(self) -> list[str]:
        """Return one word for each action, from seen to unsaid (empty)."""
        counts = (self.observed, self.reported, self.assumed, self.unsaid)
        return [word for word, count in zip((*CONFIDENCES, ""), counts, strict=True) for _ in range(count)]


@dataclass(frozen=True, slots=True)
class Coverage:
    """One stage: how its actions are known."""

    stage: Stage
    shares: Shares

    @property
    def is_unwatched(self) -> bool:
        """Whether all that is said of it is a guess. Of a stage of which nothing is said that is not known."""
        return self.shares.said > 0 and not self.shares.from_field


@dataclass(frozen=True, slots=True)
class Strength:
    """How far the evidence behind a touchpoint carries: `level` of 0 to 5, and what makes it so.

    `kinds` are the kinds of fieldwork that agree, a guess at the desk not among them; `most_cases` is the largest
    number of cases one of them speaks of, None where none says; `is_guess` tells that there is a guess and no more.
    """

    level: int
    kinds: int
    most_cases: int | None
    is_guess: bool


@dataclass(frozen=True)
class JourneyEvidence:
    """How the actions of one journey are known. Made once for a document; its parts are counted when asked for."""

    doc: Document
    journey: str
    actions: tuple[Touchpoint, ...]
    """In no order that means anything."""

    @cached_property
    def shares(self) -> Shares:
        """How the actions of the whole journey are known."""
        return Shares.of(self.actions)

    @cached_property
    def coverage(self) -> tuple[Coverage, ...]:
        """How each stage is covered, from left to right."""
        by_step: dict[str, list[Touchpoint]] = {}
        for row in self.actions:
            by_step.setdefault(row.step, []).append(row)
        return tuple(
            Coverage(
                stage,
                Shares.of(
                    row
                    for step in self.doc.referrers("steps", "stage", stage.id)
                    for row in by_step.get(step, ())
                ),
            )
            for stage in structure.stages(self.doc, self.journey)
        )

    @property
    def unwatched(self) -> tuple[Stage, ...]:
        """The stages whose actions nobody saw or told of."""
        return tuple(part.stage for part in self.coverage if part.is_unwatched)

    @cached_property
    def best_for(self) -> Mapping[str, int]:
        """By source, for how many actions it is the best proof. Every action that rests on a source counts once."""
        order = {source.id: number for number, source in enumerate(sources_in_order(self.doc))}
        found = (_best(self.doc, row, order) for row in self.actions)
        return Counter(id_ for id_ in found if id_ is not None)

    @cached_property
    def backed(self) -> int:
        """How many actions have fieldwork behind them, and not only a guess."""
        sources = self.doc.sources
        return sum(
            count for id_, count in self.best_for.items() if proves(sources[id_].kind) != CONFIDENCES[-1]
        )

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What is still to find out in this journey, or in the whole, in order: questions without an answer."""
        rows = structure.in_order(self.doc.questions.values())
        return tuple(
            row for row in rows if row.kind == "to_find_out" and not row.answer.strip() and self._is_here(row)
        )

    def _is_here(self, question: Question) -> bool:
        if question.touchpoint is None:
            return True
        return structure.journey_of(self.doc, self.doc.touchpoints[question.touchpoint]) == self.journey


def journey_evidence(doc: Document, journey: str) -> JourneyEvidence:
    """Return how the actions of `journey` are known."""
    lanes = [doc.lanes[id_] for id_ in doc.referrers("lanes", "journey", journey)] if journey else []
    return JourneyEvidence(
        doc,
        journey,
        tuple(
            doc.touchpoints[id_]
            for lane in lanes
            if lane.role in COUNTED
            for id_ in doc.referrers("touchpoints", "lane", lane.id)
        ),
    )


def best_source(doc: Document, touchpoint: Touchpoint) -> str | None:
    """Return the source that proves `touchpoint` best: what was seen before what was told before what is guessed,
    and of equals the one that stands first in the register. None where it rests on none.
    """
    return _best(doc, touchpoint, {row.id: n for n, row in enumerate(sources_in_order(doc))})


def _best(doc: Document, touchpoint: Touchpoint, order: Mapping[str, int]) -> str | None:
    sources = doc.sources
    return min(
        touchpoint.sources,
        key=lambda id_: (CONFIDENCES.index(proves(sources[id_].kind)), order[id_]),
        default=None,
    )


def strength(doc: Document, touchpoint: Touchpoint) -> Strength:
    """Return how far the evidence behind `touchpoint` carries.

    One step for fieldwork at all, and one each for: seen by ourselves, two kinds that agree, three kinds, ten cases.
    """
    behind = [doc.sources[id_] for id_ in touchpoint.sources]
    field = [row for row in behind if proves(row.kind) != "assumed"]
    kinds = len({row.kind for row in field})
    counts = [count for count in map(cases, field) if count is not None]
    most = max(counts, default=None)
    is_seen = any(proves(row.kind) == "observed" for row in field)
    signs = (bool(field), is_seen, kinds > 1, kinds > 2, most is not None and most >= MANY_CASES)
    return Strength(sum(signs), kinds, most, bool(behind) and not field)


def without_date(doc: Document) -> list[Source]:
    """Return the sources of which nobody says when they are from, in order; a guess needs a day, too."""
    return [row for row in sources_in_order(doc) if not row.date.strip()]


def without_consent(doc: Document) -> list[Source]:
    """Return the sources of which nobody says how those seen agreed, in order."""
    return [row for row in sources_in_order(doc) if not row.consent.strip()]


def desk_share(doc: Document, journey: str) -> float | None:
    """Return which part of a journey the watermark calls assumptions; None where it is off, or there is none."""
    if not doc.project.watermark:
        return None
    return journey_evidence(doc, journey).shares.desk_index or None


def metrics_without_words(doc: Document, journey: str) -> list[str]:
    """Return the ids of the metrics of `journey` that no customer's word stands beside, step by step."""
    return [
        row.id
        for step in structure.steps(doc, journey)
        for row in structure.metrics(doc, step.id)
        if not quotes_at(doc, step.id)
    ]


def quotes_at(doc: Document, step: str) -> list[str]:
    """Return what customers said at `step`, word for word: quotes and verbatims of its touchpoints."""
    out: list[str] = []
    for id_ in doc.referrers("touchpoints", "step", step):
        row = doc.touchpoints[id_]
        out += [row.quote] if row.quote.strip() else []
        out += [doc.verbatims[v].text for v in doc.referrers("verbatims", "touchpoint", id_)]
    return out


def quotes_without_source(actions: Sequence[Touchpoint]) -> list[str]:
    """Return the ids of `actions` that quote a customer without saying where it was heard."""
    return [row.id for row in actions if row.quote.strip() and not row.sources]
