"""The journeys of a project as tabs: which ones the toolbar offers, and what they are called there."""

from __future__ import annotations

from cxdesigner.editor.editor import Editor
from cxdesigner.model import structure
from cxdesigner.translation import Catalogue

MOST, LONGEST = 4, 18
"""Most tabs in the toolbar, and most letters of one: the others are in the menu behind the title."""


def journey_tabs(editor: Editor, say: Catalogue) -> list[tuple[str, str]]:
    """Return the journeys to show as tabs, id and words; none where there is one alone.

    One journey of today and one designed are called so; more go by their names. Of many, those around the one on the
    board are shown.
    """
    rows = structure.journeys(editor.document)
    if len(rows) < 2:
        return []
    by_kind = sorted(rows, key=lambda row: row.kind)
    if [row.kind for row in by_kind] == ["as_is", "to_be"]:
        return [(row.id, say(f"journey.{row.kind}")) for row in by_kind]
    here = next((n for n, row in enumerate(rows) if row.id == editor.journey_id), 0)
    first = max(0, min(here - MOST // 2 + 1, len(rows) - MOST))
    return [(row.id, _short(row.name or str(n + 1))) for n, row in enumerate(rows)][first : first + MOST]


def show_neighbour(editor: Editor, by: int) -> None:
    """Put the journey `by` places on from the one on the board there; behind the last comes the first."""
    ids = [journey.id for journey in structure.journeys(editor.document)]
    if editor.journey_id in ids:
        editor.show_journey(ids[(ids.index(editor.journey_id) + by) % len(ids)])


def _short(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
