"""Writes the page about the checker's rules from the rules themselves: `python -m tools.build_rules`."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from cxdesigner.analysis.checker import RULES, Rule
from cxdesigner.translation import Catalogue, catalogue

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"

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


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
