"""Writes the page about the checker's rules from the rules themselves, and what they find in the taxi, for its test.

`python -m tools.build_rules`: look at what changed before it is committed.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path

from cxdesigner.analysis.checker import RULES, Rule, check
from cxdesigner.analysis.checker.words import sentence
from cxdesigner.layout.deliverable import deliverable
from cxdesigner.session.templates import template_document
from cxdesigner.translation import Catalogue, catalogue

ROOT = Path(__file__).resolve().parent.parent
PAGE, TAXI = ROOT / "docs" / "rules.md", ROOT / "tests" / "analysis" / "taxi_findings.txt"

DAY = date(2026, 11, 22)
"""The day on which the taxi is looked at."""

_HEAD = """\
# The rules of the checker

Made from the rules by `python -m tools.build_rules`; a test keeps it true.

The checker reads a project by {count} rules of the canon of service blueprinting and of the method. It works offline
and says the same of the same project every time. An **error** is wrong in any blueprint, a **warning** is to be put
right or let stand with a reason, a **hint** is worth a thought. A rule that has nothing to look at says so, and one
that needs a laid-out page or the day it is not given is not checked; neither ever counts as passed.

What is empty is not known, and nothing is concluded from it. A wrong alarm is worse than a missed one.
"""


def page() -> str:
    """Return the page."""
    say = catalogue("en")
    parts = [_HEAD.format(count=len(RULES))]
    for area, rules in groupby(RULES, key=lambda rule: rule.area):
        parts.append(f"\n## {say(f'check.area.{area}')}\n")
        parts += [_section(rule, say) for rule in rules]
    return "".join(parts)


def _section(rule: Rule, say: Catalogue) -> str:
    word = f"rule.{rule.id}"
    severity, reference = say(f"check.severity.{rule.severity}"), say(f"check.reference.{rule.reference}")
    fix = f" It can be put right by itself: {say(f'{word}.fix').lower()}." if say.has(f"{word}.fix") else ""
    about = (rule.find.__doc__ or "").removeprefix(f"{rule.id}: ")
    about = about[:1].upper() + about[1:]
    return (
        f"\n### {rule.id} {say(f'{word}.title')}\n\n"
        f"*{severity}.* {' '.join(about.split())}{fix}\n\n{say(f'{word}.why')} ({reference})\n"
    )


def taxi() -> str:
    """Return what is found in the taxi of the templates, a finding to a line, and the ids of all other rules."""
    doc, say = template_document("taxi", "en"), catalogue("en")
    pages = {id_: page for id_ in doc.journeys if (page := deliverable(doc, id_)) is not None}
    report = check(doc, today=DAY, deliverables=pages)
    lines = [
        f"{finding.rule.id} {finding.rule.severity:7} {finding.journey:5} {sentence(finding, say)}"
        for finding in report.findings
    ]
    lines += [
        f"{name}: {' '.join(rule.id for rule in getattr(report, name))}".rstrip()
        for name in ("passed", "not_applicable", "not_checked")
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write both."""
    PAGE.write_text(page(), encoding="utf-8")
    TAXI.write_text(taxi(), encoding="utf-8")


if __name__ == "__main__":
    main()
