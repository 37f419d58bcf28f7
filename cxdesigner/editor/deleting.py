"""Taking what is selected off the board: touchpoints with all that hangs on them, insights, links, notes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor import head_walking, noting
from cxdesigner.editor.store import Edit
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.translation import plural

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def delete_selection(editor: Editor) -> bool:
    """Delete what is selected as one undo step. Tell whether anything was."""
    if (head := head_walking.selected_head(editor)) is not None:
        return head_walking.remove_head(editor, head)
    count = len(editor.selection)
    if not count:
        return False
    label = plural("edit.delete", count)
    return editor.run(label, removal(editor, editor.selection))


def removal(editor: Editor, keys: Iterable[Key]) -> Edit:
    """Return the edit that takes `keys` out. Notes on a card that goes stay behind, free, where they stood."""
    ids: dict[str, list[str]] = {}
    for table, id_ in keys:
        ids.setdefault(table, []).append(id_)
    gone = ids.get("notes", [])
    places = noting.freed(editor, ids.get("touchpoints", ()))
    left = {id_: place for id_, place in places.items() if id_ not in gone}

    def edit(doc: Document) -> Document:
        doc = commands.move_notes(doc, left)
        doc = commands.remove_links(doc, ids.get("links", ()))
        doc = commands.remove_touchpoints(doc, ids.get("touchpoints", ()))
        doc = commands.remove_insights(doc, ids.get("insights", ()))
        return commands.remove_notes(doc, gone)

    return edit
