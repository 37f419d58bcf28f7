"""Edits of what a project and its journeys say of themselves."""

from __future__ import annotations

from typing import Any

from cxdesigner.commands.dates import with_days
from cxdesigner.commands.error import CommandError, evolved, existing, sound
from cxdesigner.model.document import Document, Draft


def edit_project(doc: Document, **changes: Any) -> Document:
    """Set fields of the project: title, client, language, version, date, state, author and so on.

    Raises CommandError where the day of the last review is none; the date of a version may be in words.
    """
    if "id" in changes:
        raise CommandError("command.no_such_field", field="id")
    draft = Draft(doc)
    draft.put(with_days(sound(doc, evolved(doc.project, **changes)), {"last_reviewed"} & set(changes)))
    return draft.done()


def edit_journey(doc: Document, id_: str, **changes: Any) -> Document:
    """Set what a journey says of itself: its name, its owner, its scenario, the target sentence and so on."""
    if placed := {"id", "rank", "kind", "derived_from", "persona"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    draft = Draft(doc)
    draft.put(sound(doc, evolved(existing(doc.journeys, id_), **changes)))
    return draft.done()
