"""Edits of what touchpoints carry several of: tags, and the fieldwork that shows them."""

from __future__ import annotations

from collections.abc import Iterable

from cxdesigner.commands.error import CommandError, evolved, existing
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.evidence import Source


def tag_touchpoints(doc: Document, ids: Iterable[str], *, tag: str) -> Document:
    """Add `tag` to those touchpoints that have it not, whatever its case. An empty tag is passed over."""
    tag = " ".join(tag.split())
    draft = Draft(doc)
    for id_ in ids:
        touchpoint = existing(doc.touchpoints, id_)
        if tag and tag.casefold() not in {known.casefold() for known in touchpoint.tags}:
            draft.put(evolved(touchpoint, tags=(*touchpoint.tags, tag)))
    return draft.done()


def untag_touchpoints(doc: Document, ids: Iterable[str], *, tag: str) -> Document:
    """Take `tag` from those touchpoints that have it, whatever its case."""
    draft = Draft(doc)
    for id_ in ids:
        touchpoint = existing(doc.touchpoints, id_)
        left = tuple(known for known in touchpoint.tags if known.casefold() != tag.casefold())
        draft.put(evolved(touchpoint, tags=left))
    return draft.done()


def cite_source(doc: Document, ids: Iterable[str], *, title: str, new_id: str) -> Document:
    """Let the fieldwork called `title` stand behind touchpoints; one that nobody has named yet is added as `new_id`.

    An empty title is passed over. Raises CommandError for a title that is too long and for an id in use.
    """
    ids, title = list(ids), " ".join(title.split())
    if not ids or not title:
        return doc
    touchpoints = [existing(doc.touchpoints, id_) for id_ in ids]
    draft = Draft(doc)
    known = (source for _, source in sorted(doc.sources.items()))
    found = next((source for source in known if source.title.casefold() == title.casefold()), None)
    if found is None:
        if new_id in doc.sources:
            raise CommandError("command.id_taken", id=new_id)
        found = evolved(Source(id=new_id), title=title)
        draft.put(found)
    for touchpoint in touchpoints:
        if found.id not in touchpoint.sources:
            draft.put(evolved(touchpoint, sources=(*touchpoint.sources, found.id)))
    return draft.done()


def uncite_source(doc: Document, ids: Iterable[str], *, source: str) -> Document:
    """Let the fieldwork `source` stand behind touchpoints no longer. It stays in the project."""
    draft = Draft(doc)
    for id_ in ids:
        touchpoint = existing(doc.touchpoints, id_)
        draft.put(
            evolved(touchpoint, sources=tuple(other for other in touchpoint.sources if other != source))
        )
    return draft.done()
