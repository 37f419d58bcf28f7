"""The action plan as CSV for a spreadsheet: UTF-8 with a byte order mark, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import re

from cxdesigner.analysis.opportunities import Opportunity, plan_of
from cxdesigner.model.document import Document
from cxdesigner.translation import Catalogue

COLUMNS: tuple[str, ...] = (
    "number", "title", "in_plan", "status", "owner", "measure", "now", "target", "date", "customer_benefit",
    "organisation_benefit", "impact", "effort", "votes", "answers", "toolbox",
)  # fmt: skip
"""The columns, whose words are `plan_csv.<column>`."""

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_FIGURE = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def plan_csv(doc: Document, journey: str, words: Catalogue) -> bytes:
    """Return the opportunities of `journey`, actions first, as a table with a row of heads."""
    plan, out = plan_of(doc, journey), io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(words(f"plan_csv.{column}") for column in COLUMNS)
    for row in (*plan.actions, *plan.others):
        writer.writerow(safe_cell(value) for value in _cells(doc, row, words))
    return out.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """Return `text` as a spreadsheet may have it: what would begin a formula gets an apostrophe, a figure does not."""
    plain = text.replace("\x00", "")
    begins = plain.lstrip(" \u00a0")
    if begins.startswith(_RUN_BY_SPREADSHEETS) and not _FIGURE.fullmatch(begins):
        return f"'{plain}"
    return plain


def _cells(doc: Document, row: Opportunity, words: Catalogue) -> list[str]:
    insight = row.insight
    team = doc.teams.get(insight.owner) if insight.owner else None
    answers = "; ".join(pain.title or words(f"insight.{pain.kind}") for pain in row.answers)
    status = (
        words(f"plan_state.{insight.status}") if words.has(f"plan_state.{insight.status}") else insight.status
    )
    values: dict[str, object] = {
        "number": row.number,
        "in_plan": words("plan_csv.yes" if insight.in_plan else "plan_csv.no"),
        "status": status,
        "owner": team.name if team else "",
        "answers": answers,
    }
    cells = (values.get(column, getattr(insight, column, "")) for column in COLUMNS)
    return ["" if value is None else _figure(value) for value in cells]


def _figure(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
