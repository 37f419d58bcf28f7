"""What the checker says of a project: findings, what passed, what does not apply, and what was let stand."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from cxdesigner.analysis.checker.deliverable import Deliverable
from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.analysis.checker.rule import SEVERITIES, Fix, Found, Rule
from cxdesigner.analysis.checker.rules import RULES
from cxdesigner.model import structure
from cxdesigner.model.checks import Dismissal
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document

Fingerprint = tuple[str, tuple[str, ...]]
"""The id of a rule, and what a finding names, each as `table/id`, sorted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `places` are the records it names; the first is where to jump to.

    `key` and `values` are its sentence (`words.sentence`); `journey` is the one it was found in, empty for the whole
    project. `fix` puts it right where that is mechanical.
    """

    rule: Rule
    journey: str
    places: tuple[Key, ...]
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    fix: Fix | None = field(default=None, compare=False)

    @property
    def fingerprint(self) -> Fingerprint:
        """What makes it the same finding tomorrow, whatever its sentence says then."""
        return self.rule.id, tuple(sorted(f"{table}/{id_}" for table, id_ in self.places))


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding that somebody let stand, with what was said of it."""

    finding: Finding
    dismissal: Dismissal


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found, in the order of the rules. Each rule is in one of the four: it has a finding, open or let
    stand, or it passed, or nothing it is about is there, or it was not checked for want of a layout or of the day.
    """

    findings: tuple[Finding, ...] = ()
    dismissed: tuple[Dismissed, ...] = ()
    passed: tuple[Rule, ...] = ()
    not_applicable: tuple[Rule, ...] = ()
    not_checked: tuple[Rule, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether something open is wrong."""
        return any(finding.rule.severity == "error" for finding in self.findings)

    @property
    def checked(self) -> int:
        """How many rules had something to look at."""
        busy = {finding.rule.id for finding in self.findings}
        busy |= {row.finding.rule.id for row in self.dismissed}
        return len(busy) + len(self.passed)

    def of(self, *severities: str) -> list[Finding]:
        """Return the open findings of `severities`, errors first."""
        chosen = [finding for finding in self.findings if finding.rule.severity in severities]
        return sorted(chosen, key=lambda finding: SEVERITIES.index(finding.rule.severity))


def check(
    doc: Document,
    journey: str | None = None,
    *,
    rules: Collection[Rule] = RULES,
    today: date | None = None,
    deliverables: Mapping[str, Deliverable] | None = None,
) -> Report:
    """Check one `journey`, or the whole project, by `rules`.

    `today` and, by journey, the `deliverables` are what the document cannot know; rules that need one that is not
    given are reported as not checked. The same arguments give the same report.
    """
    steps = checking(doc, journey, rules=rules, today=today, deliverables=deliverables)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            report: Report = done.value
            return report


def checking(
    doc: Document,
    journey: str | None = None,
    *,
    rules: Collection[Rule] = RULES,
    today: date | None = None,
    deliverables: Mapping[str, Deliverable] | None = None,
) -> Generator[None, None, Report]:
    """Check as `check` does, a rule at a time: pauses after each, and returns the report at the end."""
    journeys = [row.id for row in structure.journeys(doc) if journey in (None, row.id)]
    outcome = _Outcome(doc)
    facts = deliverables or {}
    grounds = [Ground(doc, id_, today=today, deliverable=facts.get(id_)) for id_ in journeys]
    for ground in grounds:
        assert ground.cards is not None  # read now: the longest single step
        yield
        assert ground.links is not None
        yield
        assert ground.used is not None
        yield
    for rule in rules:
        for ground in grounds[:1] if rule.whole else grounds:
            outcome.take(rule, ground)
            yield
    return outcome.report(rules)


class _Outcome:
    """Gathers what came of each rule over all journeys."""

    def __init__(self, doc: Document) -> None:
        self._dismissals = {(row.rule, tuple(sorted(row.places))): row for row in doc.dismissals.values()}
        self._open: list[Finding] = []
        self._let: list[Dismissed] = []
        self._ends: dict[str, set[str]] = {}

    def take(self, rule: Rule, ground: Ground) -> None:
        """Look at one journey by one rule."""
        ends = self._ends.setdefault(rule.id, set())
        if not rule.applies(ground):
            return
        if not rule.is_known(ground):
            ends.add("unknown")
            return
        ends.add("checked")
        for found in rule.find(ground):
            ends.add("found")
            finding = _finding(rule, ground, found)
            dismissal = self._dismissals.get(finding.fingerprint) if self._dismissals else None
            if dismissal is None:
                self._open.append(finding)
            else:
                self._let.append(Dismissed(finding, dismissal))

    def report(self, rules: Iterable[Rule]) -> Report:
        """Return the report over `rules`."""
        passed: list[Rule] = []
        idle: list[Rule] = []
        unknown: list[Rule] = []
        for rule in rules:
            ends = self._ends.get(rule.id, set())
            if "found" in ends:
                continue
            (unknown if "unknown" in ends else passed if "checked" in ends else idle).append(rule)
        return Report(tuple(self._open), tuple(self._let), tuple(passed), tuple(idle), tuple(unknown))


def _finding(rule: Rule, ground: Ground, found: Found) -> Finding:
    journey = "" if rule.whole else ground.journey_id
    return Finding(rule, journey, found.places, f"rule.{rule.id}.{found.variant}", found.values, found.fix)
