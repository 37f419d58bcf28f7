"""Edits of personas: whose journey it is, and who they are."""

from __future__ import annotations

from typing import Any

from cxdesigner.commands.error import CommandError, evolved, existing, unused
from cxdesigner.commands.placing import rank_at
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.project import Persona


def assign_persona(doc: Document, journey: str, *, name: str, new_id: str) -> Document:
    """Tell `journey` about the persona called `name`; one nobody has named yet is added as `new_id`.

    An empty name takes the persona from the journey and leaves it in the project. Raises CommandError for a journey
    that is not there, a name that is too long and an id in use.
    """
    row, name = existing(doc.journeys, journey), " ".join(name.split())
    draft = Draft(doc)
    persona: str | None = None
    if name:
        known = structure.in_order(doc.personas.values())
        found = next((p for p in known if p.name.casefold() == name.casefold()), None)
        if found is None:
            unused(doc.personas, new_id)
            found = evolved(Persona(id=new_id), name=name, rank=rank_at(draft, known, len(known)))
            draft.put(found)
        persona = found.id
    draft.put(evolved(row, persona=persona))
    return draft.done()


def edit_persona(doc: Document, id_: str, **changes: Any) -> Document:
    """Set the name or the text of a persona. Raises CommandError for one that is not there."""
    if placed := {"id", "rank"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    draft = Draft(doc)
    draft.put(evolved(existing(doc.personas, id_), **changes))
    return draft.done()
