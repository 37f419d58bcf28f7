"""Edits of saved views: kept under a name, changed, taken out."""

from __future__ import annotations

from cxdesigner.commands.error import CommandError, evolved, existing, sound, unused
from cxdesigner.commands.placing import rank_at
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.view import View


def add_view(doc: Document, view: View) -> Document:
    """Keep `view` behind the others; its own rank is not looked at.

    Raises CommandError for an id or a name that is taken, an empty name, and what the view names and is not there.
    """
    unused(doc.views, view.id)
    _check_name(doc, view.id, view.name)
    siblings = structure.in_order(doc.views.values())
    draft = Draft(doc)
    draft.put(evolved(view, rank=rank_at(draft, siblings, len(siblings))))
    new = draft.done()
    sound(new, new.views[view.id])
    return new


def edit_view(doc: Document, id_: str, **changes: object) -> Document:
    """Set fields of a view by name. Raises CommandError as `add_view` does, and for a view that is not there."""
    view = existing(doc.views, id_)
    new = evolved(view, **changes)
    _check_name(doc, id_, new.name)
    draft = Draft(doc)
    draft.put(new)
    done = draft.done()
    sound(done, new)
    return done


def remove_view(doc: Document, id_: str) -> Document:
    """Take a view out; one already gone is passed over. What it shows stays."""
    draft = Draft(doc)
    draft.remove("views", id_)
    return draft.done()


def _check_name(doc: Document, id_: str, name: str) -> None:
    if not name.strip():
        raise CommandError("command.view_needs_name")
    if any(view.name == name and view.id != id_ for view in doc.views.values()):
        raise CommandError("command.view_name_taken", name=name)
