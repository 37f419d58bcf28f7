"""`check`: what the rules of the canon say of a project, and the list of the rules."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from cxdesigner.cli.command import Command
from cxdesigner.cli.error import CliError
from cxdesigner.cli.parser import Parser
from cxdesigner.cli.sources import opened
from cxdesigner.cli.terminal import Terminal
from cxdesigner.cli.windows import Windows

if TYPE_CHECKING:
    from cxdesigner.analysis.checker import Finding, Report, Rule
    from cxdesigner.model.document import Document

SOUND, AT_FAULT = 0, 1
"""Exit codes: nothing of severity error, and something."""


def _add_arguments(parser: Parser) -> None:
    parser.argument("file", "FILE", nargs="?")
    parser.option("--rule", metavar="RULE")
    parser.option("--rules")
    parser.option("--json")


def _run(options: Namespace, terminal: Terminal, _: Windows) -> int:
    from cxdesigner.analysis.checker import RULES

    if (options.file is None) == (not options.rules):
        raise CliError("cli.check.file_or_rules")
    rules = _chosen(options.rule) if options.rule is not None else RULES
    if options.rules:
        _list(rules, terminal, as_json=options.json)
        return SOUND
    doc = opened(options.file, terminal).document
    report = _checked(doc, rules)
    if options.json:
        terminal.data(_told(report, terminal))
    else:
        _answer(doc, report, terminal)
    return AT_FAULT if report.has_errors else SOUND


def _chosen(wanted: str) -> tuple[Rule, ...]:
    """Return the rule called `wanted`. Raises CliError where there is none."""
    from cxdesigner.analysis.checker import BY_ID, RULES

    rule = BY_ID.get(wanted.upper())
    if rule is None:
        raise CliError("cli.check.no_such_rule", rule=wanted, first=RULES[0].id, last=RULES[-1].id)
    return (rule,)


def _checked(doc: Document, rules: tuple[Rule, ...]) -> Report:
    from datetime import UTC, datetime

    from cxdesigner.analysis.checker import check
    from cxdesigner.layout.deliverable import deliverable

    needs_pages = any(rule.area == "deliverable" for rule in rules)
    pages = {journey: deliverable(doc, journey) for journey in doc.journeys} if needs_pages else {}
    known = {journey: page for journey, page in pages.items() if page is not None}
    return check(doc, rules=rules, today=datetime.now(UTC).astimezone().date(), deliverables=known)


def _list(rules: tuple[Rule, ...], terminal: Terminal, *, as_json: bool) -> None:
    from cxdesigner.analysis.checker.words import title

    say = terminal.words
    if as_json:
        terminal.data([_described(rule, terminal) for rule in rules])
        return
    for rule in rules:
        terminal.answer(f"{rule.id}  {say(f'check.severity.{rule.severity}'):8}  {title(rule, say)}")


def _described(rule: Rule, terminal: Terminal) -> dict[str, object]:
    from cxdesigner.analysis.checker.words import title, why

    return {
        "id": rule.id,
        "severity": rule.severity,
        "area": rule.area,
        "title": title(rule, terminal.words),
        "why": why(rule, terminal.words),
    }


def _answer(doc: Document, report: Report, terminal: Terminal) -> None:
    from cxdesigner.analysis.checker.words import sentence

    say = terminal.words
    for finding in report.of("error", "warning", "hint"):
        journey = doc.journeys.get(finding.journey)
        where = f"{journey.name or journey.id}: " if journey is not None and len(doc.journeys) > 1 else ""
        severity = say(f"check.severity.{finding.rule.severity}")
        terminal.answer(f"{finding.rule.id}  {severity:8}  {where}{sentence(finding, say)}")
    counts = {
        "to_fix": len(report.of("error", "warning")),
        "hints": len(report.of("hint")),
        "passed": len(report.passed),
        "let_stand": len(report.dismissed),
        "not_checked": len(report.not_checked),
        "not_applicable": len(report.not_applicable),
    }
    terminal.answer(say("cli.check.counts", **counts))


def _told(report: Report, terminal: Terminal) -> dict[str, object]:
    from cxdesigner.analysis.checker import SEVERITIES

    return {
        "findings": [_finding(finding, terminal) for finding in report.of(*SEVERITIES)],
        "dismissed": [
            {**_finding(row.finding, terminal), "reason": row.dismissal.reason} for row in report.dismissed
        ],
        "passed": [rule.id for rule in report.passed],
        "not_applicable": [rule.id for rule in report.not_applicable],
        "not_checked": [rule.id for rule in report.not_checked],
    }


def _finding(finding: Finding, terminal: Terminal) -> dict[str, object]:
    from cxdesigner.analysis.checker.words import sentence, title, why

    return {
        "rule": finding.rule.id,
        "severity": finding.rule.severity,
        "journey": finding.journey or None,
        "places": [f"{table}/{id_}" for table, id_ in finding.places],
        "title": title(finding.rule, terminal.words),
        "text": sentence(finding, terminal.words),
        "why": why(finding.rule, terminal.words),
        "can_fix": finding.fix is not None,
    }


CHECK = Command("check", _add_arguments, _run)
