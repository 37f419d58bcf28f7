"""Which cards an edit changes to the eye: those of the rows it changes, and those whose pictures it changes."""

from __future__ import annotations

from cxdesigner.model.diff import Diff, Key
from cxdesigner.model.document import Document
from cxdesigner.model.picture import Picture
from cxdesigner.model.record import Record

CELL_TABLES = {"touchpoints": "cards", "insights": "insights", "metrics": "figures"}
"""The tables whose rows stand in cells, and what the lanes hold that they stand in (`LaneRole.holds`)."""

Change = tuple[Key, tuple[Record | None, Record | None]]


def with_pictured(doc: Document, diff: Diff) -> tuple[list[Change], set[Key]]:
    """Return what `diff`, which led to `doc`, changes in cells, and the cards whose pictures it changes.

    A touchpoint that is the same but for its pictures counts as changed into itself.
    """
    changes: list[Change] = []
    pictured: set[Key] = set()
    for key, (before, after) in diff.changes.items():
        if key[0] in CELL_TABLES:
            changes.append((key, (before, after)))
        elif key[0] == "pictures":
            rows = (row for row in (before, after) if isinstance(row, Picture))
            pictured |= {("touchpoints", str(row.touchpoint)) for row in rows}
    for key in sorted(pictured - diff.changes.keys()):
        row = doc.get(key)
        if row is not None:
            changes.append((key, (row, row)))
    return changes, pictured
