"""Which rows of a document stand in which cells, and which of their cards an edit changes to the eye."""

from __future__ import annotations

from cxdesigner.layout.cards import Content
from cxdesigner.layout.rows import Row
from cxdesigner.model.choreography import Beat
from cxdesigner.model.diff import Diff, Key
from cxdesigner.model.document import Document
from cxdesigner.model.picture import Picture
from cxdesigner.model.record import Record

CELL_TABLES = {"touchpoints": "cards", "insights": "insights", "metrics": "figures"}
"""The tables whose rows stand in cells, and what the lanes hold that they stand in (`LaneRole.holds`)."""

Change = tuple[Key, tuple[Record | None, Record | None]]


def belongs(table: str, content: Content, row: Row) -> bool:
    """Tell whether a row of `table` may stand in `row`; insights and figures name no lane of their own."""
    if row.role.holds != CELL_TABLES[table]:
        return False
    return table != "touchpoints" or row.lane.id == content.lane  # type: ignore[union-attr]


def with_pictured(doc: Document, diff: Diff) -> tuple[list[Change], set[Key]]:
    """Return what `diff`, which led to `doc`, changes in cells, and the cards whose pictures it changes.

    A touchpoint that is the same but for its pictures or its beats counts as changed into itself.
    """
    changes: list[Change] = []
    pictured: set[Key] = set()
    counted: set[Key] = set()
    for key, (before, after) in diff.changes.items():
        if key[0] in CELL_TABLES:
            changes.append((key, (before, after)))
        elif key[0] == "pictures":
            rows = (row for row in (before, after) if isinstance(row, Picture))
            pictured |= {("touchpoints", str(row.touchpoint)) for row in rows}
        elif key[0] == "beats":
            beats = (row for row in (before, after) if isinstance(row, Beat))
            counted |= {("touchpoints", str(beat.touchpoint)) for beat in beats}
    for key in sorted((pictured | counted) - diff.changes.keys()):
        row = doc.get(key)
        if row is not None:
            changes.append((key, (row, row)))
    return changes, pictured
