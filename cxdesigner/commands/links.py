"""Edits of links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cxdesigner.commands.error import CommandError, evolved, existing, unused
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.touchpoint import Link


def add_link(doc: Document, link: Link) -> Document:
    """Connect two touchpoints of one journey. Raises CommandError for a link to itself or one already there."""
    unused(doc.links, link.id)
    _check_ends(doc, link)
    draft = Draft(doc)
    draft.put(link)
    return draft.done()


def edit_link(doc: Document, id_: str, **changes: Any) -> Document:
    """Set the kind or the label of a link. What it connects is changed by `reattach_link` alone."""
    if placed := {"id", "source", "target"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    draft = Draft(doc)
    draft.put(evolved(existing(doc.links, id_), **changes))
    return draft.done()


def reattach_link(
    doc: Document, id_: str, *, source: str | None = None, target: str | None = None
) -> Document:
    """Let a link leave `source` or reach `target` instead; an end that is not named stays.

    Raises CommandError where a new link between the two would be refused.
    """
    link = existing(doc.links, id_)
    new = evolved(link, source=source or link.source, target=target or link.target)
    if new is link:
        return doc
    _check_ends(doc, new)
    draft = Draft(doc)
    draft.put(new)
    return draft.done()


def _check_ends(doc: Document, link: Link) -> None:
    source, target = existing(doc.touchpoints, link.source), existing(doc.touchpoints, link.target)
    if source.id == target.id:
        raise CommandError("command.link_to_itself")
    if structure.journey_of(doc, source) != structure.journey_of(doc, target):
        raise CommandError("command.two_journeys")
    if any(
        other.source == source.id and other.target == target.id and other.id != link.id
        for other in structure.links_of(doc, source.id)
    ):
        raise CommandError("command.link_there")


def remove_links(doc: Document, ids: Iterable[str]) -> Document:
    """Take links out. Those already gone are passed over."""
    draft = Draft(doc)
    for id_ in ids:
        draft.remove("links", id_)
    return draft.done()
