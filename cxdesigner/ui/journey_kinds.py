"""Which journey stands for as-is, and which for to-be, beside the one on the board."""

from __future__ import annotations

from cxdesigner.editor.editor import Editor
from cxdesigner.model import structure


def journey_of_kind(editor: Editor, kind: str) -> str | None:
    """Return the journey of `kind` that belongs to the one on the board: itself, the one it derives from, or one
    that derives from it; else the first of that kind. None where there is none.
    """
    current, rows = editor.journey, [j for j in structure.journeys(editor.document) if j.kind == kind]
    if current is not None and current.kind == kind:
        return current.id
    for journey in rows:
        if current is not None and (journey.id == current.derived_from or journey.derived_from == current.id):
            return journey.id
    return rows[0].id if rows else None
