"""Edits of links."""

from __future__ import annotations

from collections.abc import Iterable

from cxdesigner.commands.error import CommandError, existing
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.touchpoint import Link


def add_link(doc: Document, link: Link) -> Document:
    """Connect two touchpoints of one journey. Raises CommandError for a link to itself or one already there."""
    if link.id in doc.links:
        raise CommandError("command.id_taken", id=link.id)
    source, target = existing(doc.touchpoints, link.source), existing(doc.touchpoints, link.target)
    if source.id == target.id:
        raise CommandError("command.link_to_itself")
    if structure.journey_of(doc, source) != structure.journey_of(doc, target):
        raise CommandError("command.two_journeys")
    if any(
        other.source == source.id and other.target == target.id
        for other in structure.links_of(doc, source.id)
    ):
        raise CommandError("command.link_there")
    draft = Draft(doc)
    draft.put(link)
    return draft.done()


def remove_links(doc: Document, ids: Iterable[str]) -> Document:
    """Take links out. Those already gone are passed over."""
    draft = Draft(doc)
    for id_ in ids:
        draft.remove("links", id_)
    return draft.done()
