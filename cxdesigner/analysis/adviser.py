"""The toolbox adviser: which of TQM, CRM, SM and CEM fits the challenges that are known, and which does not.

Four rules with stated limits, read from the top; the same facts always give the same answer. Every conclusion names
the facts it rests on, by the tags F1 to Fn that number the facts in their order. What is not known decides nothing:
a kind of complaint that nobody counted is unknown and never zero. Many faulty deliveries never lead to emotional
polish: with the faults at their limit, experience management is advised against whatever else holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.complaints import COMPLAINTS, Complaints, complaints_of
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Fact

Verdict = Literal["chosen", "condition", "against", "unknown"]
"""What became of a tool: chosen now, next on one condition, advised against, or not decided for want of a fact."""

FAULTS_LIMIT = 0.30
UNKNOWN_LIMIT = 0.25
MEETING_LIMIT = 0.25
"""The shares of all complaints from which TQM, CRM and SM are chosen."""

SATISFIED_FROM, DIFFERENT_FROM = 4.2, 2.5
"""On scales to 5: from where satisfaction is high, and below which no difference is felt."""

LOWEST, HIGHEST = 1.0, 5.0
"""The ends of the scale of satisfaction and of the felt difference."""

Reason = Literal[
    "many", "few", "not_counted", "faults_first", "not_satisfied", "feels_different", "deal_breaker", "polish",
    "not_asked",
]  # fmt: skip
"""Why: the words are `adviser.reason.<tool>.<reason>`."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A fact with its number, from 1, in the order of the facts."""

    number: int
    fact: Fact


@dataclass(frozen=True, slots=True)
class Ruling:
    """What one rule came to: its tool, the figure it looked at (None where not known), and why, with its facts.

    `figure` is a share of the complaints, for CEM the number of deal-breakers that are open. `place` counts the
    chosen tools from 1; 0 is not chosen. `facts` are numbers of facts.
    """

    tool: str
    verdict: Verdict
    reason: Reason
    figure: float | None
    facts: tuple[int, ...]
    place: int = 0


@dataclass(frozen=True, slots=True)
class Advice:
    """All that follows from the facts of a project.

    `rulings` stand in the order of the rules, TQM, CRM, SM, CEM. `moments` is how many moments of truth the journey
    has. `satisfaction` and `difference` are figures to 5, None where they are not known.
    """

    facts: tuple[Numbered, ...]
    complaints: Complaints
    satisfaction: float | None
    difference: float | None
    deal_breakers: tuple[Numbered, ...]
    rulings: tuple[Ruling, ...]
    moments: int

    def ruling(self, tool: str) -> Ruling:
        """Return what became of `tool`."""
        return next(ruling for ruling in self.rulings if ruling.tool == tool)

    @property
    def in_order(self) -> tuple[Ruling, ...]:
        """The rulings as one acts on them: chosen in their order, on a condition, undecided, advised against."""
        worth = {"chosen": 0, "condition": 1, "unknown": 2, "against": 3}
        return tuple(sorted(self.rulings, key=lambda r: (worth[r.verdict], r.place)))

    def numbers(self, *kinds: str) -> tuple[int, ...]:
        """Return the numbers of the facts of `kinds`."""
        return tuple(n.number for n in self.facts if n.fact.kind in kinds)

    @property
    def changed(self) -> str:
        """The latest day any of the facts was found, as year-month-day; empty where none says."""
        return max((numbered.fact.date for numbered in self.facts), default="")


def facts_of(doc: Document) -> tuple[Numbered, ...]:
    """Return the facts in order, numbered from 1."""
    return tuple(Numbered(n, fact) for n, fact in enumerate(structure.in_order(doc.facts.values()), 1))


def advise(doc: Document, journey: str = "") -> Advice:
    """Return what the facts of `doc` advise; `journey` lends its moments of truth to what is to be staged."""
    facts, least = facts_of(doc), doc.project.least_replies
    complaints = complaints_of([numbered.fact for numbered in facts], least)
    satisfaction = score_of(facts, "satisfaction", least)
    difference = score_of(facts, "difference", least)
    open_ones = tuple(n for n in facts if n.fact.kind == "deal_breaker" and n.fact.is_open)
    made = Advice(facts, complaints, satisfaction, difference, open_ones, (), _moments(doc, journey))
    rulings = (
        _by_share(made, "TQM", ("faults",), FAULTS_LIMIT),
        _by_share(made, "CRM", ("not_recognised",), UNKNOWN_LIMIT),
        _by_share(made, "SM", ("indifference", "waiting"), MEETING_LIMIT),
        _experience(made),
    )
    return Advice(
        facts, complaints, satisfaction, difference, open_ones, _placed(made, rulings), made.moments
    )


def score_of(facts: Sequence[Numbered], kind: str, least: int) -> float | None:
    """Return the mean of the facts of `kind`, weighed by their replies; None where none of them is known.

    A fact from fewer than `least` replies, or outside the scale, is not known.
    """
    known = [
        (n.fact.value, n.fact.replies)
        for n in facts
        if n.fact.kind == kind and n.fact.value is not None and is_enough(n.fact, least)
    ]
    if not known:
        return None
    weights = [replies or 1 for _, replies in known] if all(r for _, r in known) else [1] * len(known)
    total = sum(value * weight for (value, _), weight in zip(known, weights, strict=True))
    return total / sum(weights)


def is_enough(fact: Fact, least: int) -> bool:
    """Tell whether a score is one: on its scale, and not from fewer than `least` replies."""
    is_on_scale = fact.value is not None and LOWEST <= fact.value <= HIGHEST
    return is_on_scale and (fact.replies is None or fact.replies >= least)


def limit_of(tool: str) -> float:
    """Return the share of all complaints from which `tool` is chosen."""
    return {"TQM": FAULTS_LIMIT, "CRM": UNKNOWN_LIMIT, "SM": MEETING_LIMIT}[tool]


def _by_share(known: Advice, tool: str, kinds: tuple[str, ...], limit: float) -> Ruling:
    share = known.complaints.share(*kinds)
    rests_on = known.numbers(*kinds)
    if tool == "CRM":
        rests_on += known.numbers("knowledge")
    if share is None:
        return Ruling(tool, "unknown", "not_counted", None, known.numbers(*COMPLAINTS))
    if share >= limit:
        return Ruling(tool, "chosen", "many", share, rests_on)
    return Ruling(tool, "against", "few", share, known.numbers(*kinds))


def _experience(known: Advice) -> Ruling:
    faults, open_ones = known.complaints.share("faults"), len(known.deal_breakers)
    asked = known.numbers("satisfaction", "difference")
    tags = tuple(numbered.number for numbered in known.deal_breakers)

    high, felt = known.satisfaction, known.difference
    told: Sequence[tuple[bool, Verdict, Reason, tuple[int, ...]]] = (
        (faults is not None and faults >= FAULTS_LIMIT, "against", "faults_first", known.numbers("faults")),
        (
            high is not None and high < SATISFIED_FROM,
            "against",
            "not_satisfied",
            known.numbers("satisfaction"),
        ),
        (
            felt is not None and felt >= DIFFERENT_FROM,
            "against",
            "feels_different",
            known.numbers("difference"),
        ),
        (high is None or felt is None, "unknown", "not_asked", asked),
        (faults is None, "unknown", "not_counted", asked),
        (open_ones > 0, "condition", "deal_breaker", tuple(sorted(asked + tags))),
        (True, "chosen", "polish", asked),
    )
    _, verdict, reason, facts = next(row for row in told if row[0])
    return Ruling("CEM", verdict, reason, float(open_ones), facts)


def _placed(known: Advice, rulings: tuple[Ruling, ...]) -> tuple[Ruling, ...]:
    """Return the rulings with the places of the chosen ones: by the largest single complaint a tool answers."""
    kinds = {"TQM": ("faults",), "CRM": ("not_recognised",), "SM": ("indifference", "waiting"), "CEM": ()}
    weight = {
        tool: max((known.complaints.share(kind) or 0.0 for kind in named), default=-1.0)
        for tool, named in kinds.items()
    }
    chosen = [ruling for ruling in rulings if ruling.verdict == "chosen"]
    order = [ruling.tool for ruling in sorted(chosen, key=lambda r: -weight[r.tool])]
    return tuple(
        Ruling(r.tool, r.verdict, r.reason, r.figure, r.facts, order.index(r.tool) + 1)
        if r.tool in order
        else r
        for r in rulings
    )


def _moments(doc: Document, journey: str) -> int:
    steps = {step.id for step in structure.steps(doc, journey)} if journey in doc.journeys else set()
    return sum(row.moment_of_truth for row in doc.touchpoints.values() if row.step in steps)
