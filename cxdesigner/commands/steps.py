"""Edits of stages and steps."""

from __future__ import annotations

from typing import Any

from cxdesigner.commands.error import CommandError, evolved, existing
from cxdesigner.model.document import Document, Draft


def rename_stage(doc: Document, id_: str, *, name: str) -> Document:
    """Rename a stage."""
    draft = Draft(doc)
    draft.put(evolved(existing(doc.stages, id_), name=name))
    return draft.done()


def edit_step(doc: Document, id_: str, **changes: Any) -> Document:
    """Set the name or the time of a step."""
    if placed := {"id", "stage", "rank", "derived_from"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    draft = Draft(doc)
    draft.put(evolved(existing(doc.steps, id_), **changes))
    return draft.done()
