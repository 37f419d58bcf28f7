"""Edits of lanes."""

from __future__ import annotations

from typing import Any

from cxdesigner.commands.error import CommandError, evolved, existing
from cxdesigner.model.document import Document, Draft


def edit_lane(doc: Document, id_: str, **changes: Any) -> Document:
    """Rename a lane, change its hint, hide it or show it again."""
    if placed := {"id", "journey", "role", "rank"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    draft = Draft(doc)
    draft.put(evolved(existing(doc.lanes, id_), **changes))
    return draft.done()
