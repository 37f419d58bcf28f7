"""Adding a touchpoint below the table: where it goes, and that it is seen whatever the filter says."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner import commands
from cxdesigner.editor.card_cells import first_card_cell
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.table.columns import Row
from cxdesigner.editor.table.rows import TableRows
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import message


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new touchpoint goes: its lane and step, and what the stage is called."""

    lane: str
    step: str
    stage: str


def place_to_add(editor: Editor, rows: TableRows) -> Place | None:
    """Return the cell of the last row shown, else the first one that takes cards; None where there is none."""
    doc = editor.document
    last = next((line for line in reversed(rows.lines) if isinstance(line, Row)), None)
    if last is not None:
        return _place(doc, last.touchpoint.lane, last.touchpoint.step)
    first = first_card_cell(doc, editor.journey_id)
    return _place(doc, *first) if first is not None else None


def _place(doc: Document, lane: str, step: str) -> Place:
    return Place(lane, step, doc.stages[doc.steps[step].stage].name)


def add_below(editor: Editor, rows: TableRows) -> str | None:
    """Add a touchpoint where the table ends and select it; return its id, None where it was refused."""
    place = place_to_add(editor, rows)
    if place is None:
        editor.show_notice(message("table.no_cells"))
        return None
    card = Touchpoint.model_validate({"id": fresh_id("t"), "lane": place.lane, "step": place.step})
    rows.extra.add(card.id)
    if not editor.run(message("edit.add_touchpoint"), lambda doc: commands.add_touchpoint(doc, card)):
        rows.extra.discard(card.id)
        return None
    editor.select([("touchpoints", card.id)])
    return card.id
