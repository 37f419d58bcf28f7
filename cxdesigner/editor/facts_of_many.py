"""What a person does to the facts of the selected touchpoints of which there are several: tags, fieldwork, links."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.store import Edit
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Journey
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def known_tags(doc: Document) -> list[str]:
    """Return all tags of a project, the most frequent first."""
    counts = Counter(tag for touchpoint in doc.touchpoints.values() for tag in touchpoint.tags)
    return [tag for tag, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].casefold()))]


def known_sources(doc: Document) -> list[str]:
    """Return the titles of all fieldwork of a project."""
    titles = {source.title for source in doc.sources.values() if source.title}
    return sorted(titles, key=str.casefold)


def add_tag(editor: Editor, tag: str) -> bool:
    """Put `tag` on the selected touchpoints."""
    ids = _chosen(editor)
    return _run(editor, "tags", lambda doc: commands.tag_touchpoints(doc, ids, tag=tag))


def take_tag(editor: Editor, tag: str) -> bool:
    """Take `tag` off the selected touchpoints."""
    ids = _chosen(editor)
    return _run(editor, "tags", lambda doc: commands.untag_touchpoints(doc, ids, tag=tag))


def add_source(editor: Editor, title: str) -> bool:
    """Let the fieldwork called `title`, known or new, stand behind the selected touchpoints."""
    ids, new = _chosen(editor), fresh_id("source")
    return _run(editor, "sources", lambda doc: commands.cite_source(doc, ids, title=title, new_id=new))


def take_source(editor: Editor, source: str) -> bool:
    """Let the fieldwork `source` stand behind the selected touchpoints no longer."""
    ids = _chosen(editor)
    return _run(editor, "sources", lambda doc: commands.uncite_source(doc, ids, source=source))


def remove_link(editor: Editor, link: str) -> bool:
    """Remove one link."""
    editor.store.stop_merging()
    return editor.run(message("edit.remove_link"), lambda doc: commands.remove_links(doc, [link]))


def journey_before(editor: Editor) -> Journey | None:
    """Return the journey that the one on the board changes: the one it derives from, else the first as-is one."""
    doc, current = editor.document, editor.journey
    if current is None:
        return None
    if current.derived_from is not None:
        return doc.journeys.get(current.derived_from)
    others = (row for row in structure.journeys(doc) if row.kind == "as_is" and row.id != current.id)
    return next(others, None)


def _chosen(editor: Editor) -> list[str]:
    return [touchpoint.id for touchpoint in editor.selected_touchpoints()]


def _run(editor: Editor, field: str, edit: Edit) -> bool:
    editor.store.stop_merging()
    return editor.run(message("edit.set_field", field=message(f"attribute.{field}")), edit)
