"""Teams by name: known, or new."""

from __future__ import annotations

from cxdesigner import commands
from cxdesigner.model.document import Document
from cxdesigner.model.project import Team


def named_team(doc: Document, name: str, new_id: str) -> tuple[Document, str | None]:
    """Return a document with a team called `name`, and its id: the known one, or a new one called `new_id`.

    No name is no team.
    """
    name = " ".join(name.split())
    if not name:
        return doc, None
    for team in doc.teams.values():
        if team.name.casefold() == name.casefold():
            return doc, team.id
    return commands.add_record(doc, Team(id=new_id, name=name)), new_id
