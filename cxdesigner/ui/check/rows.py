"""The rows of the check's list: cards for what is to be looked at, lines for what need not be, heads between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.checker import Dismissed, Finding, Report, Rule
from cxdesigner.analysis.checker import words as said
from cxdesigner.editor.checking import stage_of
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.translation import Catalogue

Tab = Literal["to_fix", "hints", "passed"]

TABS: tuple[Tab, ...] = ("to_fix", "hints", "passed")
"""What the list shows; the words are `check.tab.<tab>`."""

Kind = Literal["card", "line", "head", "empty"]

AT_ONCE = 100
"""Findings that are listed before one asks for more: nobody reads a thousand."""

_DRAWINGS = {"error": ("error", "error"), "warning": ("warn", "warning"), "hint": ("info", "info")}
"""By severity: the icon, and the theme's colour of the tile."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `tone` names the theme's colour of its tile; `chip` says where, in the colour of the layer `layer`."""

    kind: Kind
    title: str = ""
    text: str = ""
    why: str = ""
    id: str = ""
    icon: str = ""
    tone: str = ""
    chip: str = ""
    layer: str = "neutral"
    deed: str = ""
    stand: str = ""
    finding: Finding | None = None
    dismissed: Dismissed | None = None
    is_more: bool = False
    """Whether it stands for those that are not listed yet."""

    @property
    def spoken(self) -> str:
        """What a screen reader says of the row."""
        return " ".join(part for part in (self.id, self.title, self.text, self.why) if part)


def rows_of(tab: Tab, report: Report, doc: Document, say: Catalogue, most: int = AT_ONCE) -> list[Row]:
    """Return the rows of `tab`: what is to be fixed is followed by hints and what passed, each a line.

    At most `most` findings of a kind are listed; a row says how many more there are.
    """
    hints = report.of("hint")
    if tab == "passed":
        return [*_passed(report, say), *_stood(report, doc, say), *_idle(report, say)]
    if tab == "hints":
        rows = [_card(row, doc, say) for row in hints[:most]] or [_empty("no_hints", "hints", say)]
        return [*rows, *_more(len(hints) - most, say)]
    to_fix = report.of("error", "warning")
    rows = [*(_card(row, doc, say) for row in to_fix[:most]), *_more(len(to_fix) - most, say)]
    if not rows:
        nothing = not (hints or report.passed)
        rows = [
            Row("empty", say("check.nothing_passed")) if nothing else _empty("nothing_to_fix", "to_fix", say)
        ]
    if hints:
        rows.append(Row("head", say("check.tab.hints"), id=str(len(hints))))
        rows += [*(_hint(row, say) for row in hints[:most]), *_more(len(hints) - most, say)]
    if report.passed:
        rows.append(Row("head", say("check.tab.passed"), id=str(len(report.passed))))
        rows += _passed(report, say)
    return rows


def count_of(tab: Tab, report: Report) -> int:
    """Return the figure beside the name of `tab`."""
    if tab == "passed":
        return len(report.passed)
    return len(report.of("hint") if tab == "hints" else report.of("error", "warning"))


def _card(finding: Finding, doc: Document, say: Catalogue) -> Row:
    icon, tone = _DRAWINGS[finding.rule.severity]
    place, role = stage_of(doc, finding)
    return Row(
        "card", said.title(finding.rule, say), said.sentence(finding, say), said.why(finding.rule, say),
        finding.rule.id, icon, tone, chip=place or say("check.journey"),
        layer=lane_role(role).tone if role else "neutral", deed=said.deed(finding, say),
        stand=say("check.let_stand"), finding=finding,
    )  # fmt: skip


def _hint(finding: Finding, say: Catalogue) -> Row:
    sentence = said.sentence(finding, say)
    return Row(
        "line", sentence, why=said.why(finding.rule, say), id=finding.rule.id, icon="info", tone="info",
        finding=finding,
    )  # fmt: skip


def _more(count: int, say: Catalogue) -> list[Row]:
    if count <= 0:
        return []
    return [Row("line", say("check.show_more", count=count), icon="dots", is_more=True)]


def _passed(report: Report, say: Catalogue) -> Iterator[Row]:
    for rule in report.passed:
        yield _rule(rule, "check", "success", say)


def _rule(rule: Rule, icon: str, tone: str, say: Catalogue) -> Row:
    return Row("line", said.passed(rule, say), why=said.why(rule, say), id=rule.id, icon=icon, tone=tone)


def _stood(report: Report, doc: Document, say: Catalogue) -> Iterator[Row]:
    if report.dismissed:
        yield Row("head", say("check.section.let_stand"), id=str(len(report.dismissed)))
    for row in report.dismissed:
        note = row.dismissal
        reason = say(
            "check.let_stand_since", reason=note.reason or say("check.unnamed"),
            author=note.author or say("check.somebody"), date=note.date,
        )  # fmt: skip
        place, role = stage_of(doc, row.finding)
        yield Row(
            "card", said.title(row.finding.rule, say), said.sentence(row.finding, say), reason,
            row.finding.rule.id, "eyeoff", "", chip=place or say("check.journey"),
            layer=lane_role(role).tone if role else "neutral", stand=say("check.take_up"),
            finding=row.finding, dismissed=row,
        )  # fmt: skip


def _idle(report: Report, say: Catalogue) -> Iterator[Row]:
    for name, rules, icon in (
        ("not_checked", report.not_checked, "clock"),
        ("not_applicable", report.not_applicable, "minus"),
    ):
        if rules:
            yield Row("head", say(f"check.section.{name}"), id=str(len(rules)))
        for rule in rules:
            yield Row("line", said.title(rule, say), why=said.why(rule, say), id=rule.id, icon=icon, tone="")


def _empty(title: str, text: str, say: Catalogue) -> Row:
    return Row("empty", say(f"check.{title}"), say(f"check.empty.{text}"))
