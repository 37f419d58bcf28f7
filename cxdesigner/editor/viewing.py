"""Saved views: the filter of now kept in the project under a name, and looked through again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.filtering import NONE, Filter, set_filter
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.view import View
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def views(editor: Editor) -> list[View]:
    """Return the saved views in their order."""
    return structure.in_order(editor.document.views.values())


def shown_view(editor: Editor) -> View | None:
    """Return the view that is looked through now; None where the filter is nobody's."""
    if not editor.filter:
        return None
    return next((view for view in views(editor) if filter_of_view(view) == editor.filter), None)


def save_view(editor: Editor, name: str, shows: str = "board") -> str | None:
    """Keep the filter of now as the view `name`; a view of that name takes it over. Return its id, if it was kept."""
    fields = view_fields(editor.document, editor.filter)
    old = next((view for view in views(editor) if view.name == name.strip()), None)
    if old is not None:
        done = editor.run(
            message("edit.save_view"), lambda doc: commands.edit_view(doc, old.id, shows=shows, **fields)
        )
        return old.id if done else None
    view = View.model_validate({"id": fresh_id("v"), "name": name.strip(), "shows": shows, **fields})
    return (
        view.id if editor.run(message("edit.save_view"), lambda doc: commands.add_view(doc, view)) else None
    )


def show_view(editor: Editor, id_: str) -> View | None:
    """Look through the view `id_`; return it, so that the caller can show the board or the table."""
    view = editor.document.views.get(id_)
    if view is not None:
        set_filter(editor, filter_of_view(view))
    return view


def delete_view(editor: Editor, id_: str) -> bool:
    """Take a view out of the project; what it shows stays. Tell whether it was done."""
    return editor.run(message("edit.delete_view"), lambda doc: commands.remove_view(doc, id_))


def delete_shown_view(editor: Editor) -> bool:
    """Take the view that is looked through out of the project. Tell whether there was one and it is gone."""
    view = shown_view(editor)
    return view is not None and delete_view(editor, view.id)


def filter_of_view(view: View) -> Filter:
    """Return the filter that `view` keeps."""
    low, high = view.emotion_from, view.emotion_to
    return Filter(
        lanes=frozenset(view.lanes),
        roles=frozenset(view.roles),
        stages=frozenset(view.stages),
        channels=frozenset(view.channels) | ({NONE} if view.no_channel else frozenset()),
        owners=frozenset(view.owners) | ({NONE} if view.no_owner else frozenset()),
        tags=frozenset(view.tags),
        markers=frozenset(view.markers),
        emotion=(low, high) if low is not None and high is not None else None,
        not_seen=view.not_seen,
        evidence=frozenset(view.evidence),
        personas=frozenset(view.personas),
        words=view.words,
    )


def view_fields(doc: Document, chosen: Filter) -> dict[str, object]:
    """Return the fields of a view that keeps `chosen`, without what it names and `doc` does not have."""
    low, high = chosen.emotion or (None, None)
    return {
        "lanes": tuple(sorted(chosen.lanes & doc.lanes.keys())),
        "roles": tuple(sorted(chosen.roles)),
        "stages": tuple(sorted(chosen.stages & doc.stages.keys())),
        "channels": tuple(sorted(chosen.channels & doc.channels.keys())),
        "no_channel": NONE in chosen.channels,
        "owners": tuple(sorted(chosen.owners & doc.teams.keys())),
        "no_owner": NONE in chosen.owners,
        "tags": tuple(sorted(chosen.tags)),
        "markers": tuple(sorted(chosen.markers)),
        "emotion_from": low,
        "emotion_to": high,
        "not_seen": chosen.not_seen,
        "evidence": tuple(sorted(chosen.evidence)),
        "personas": tuple(sorted(chosen.personas & doc.personas.keys())),
        "words": chosen.words.strip(),
    }
