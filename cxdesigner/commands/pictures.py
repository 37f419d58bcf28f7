"""Edits of the pictures of touchpoints."""

from __future__ import annotations

from collections.abc import Iterable

from cxdesigner.commands.assets import with_asset
from cxdesigner.commands.error import evolved, existing, unused
from cxdesigner.commands.placing import moved_among, place_before, rank_at
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.picture import Asset, Picture


def add_picture(doc: Document, picture: Picture, asset: Asset, *, before: str | None = None) -> Document:
    """Give a touchpoint a picture that shows `asset`, in front of its picture `before` or behind the others.

    The picture's own rank and asset are not looked at. Raises CommandError where the id is taken, the touchpoint is
    gone or the project has no room for the image.
    """
    unused(doc.pictures, picture.id)
    existing(doc.touchpoints, picture.touchpoint)
    draft = Draft(with_asset(doc, asset))
    siblings = structure.pictures(doc, picture.touchpoint)
    rank = rank_at(draft, siblings, place_before(siblings, before))
    draft.put(evolved(picture, asset=asset.id, rank=rank))
    return draft.done()


def replace_picture(doc: Document, id_: str, asset: Asset) -> Document:
    """Let a picture show `asset` from now on; what is said of it stays."""
    existing(doc.pictures, id_)
    draft = Draft(with_asset(doc, asset))
    draft.put(evolved(doc.pictures[id_], asset=asset.id))
    return draft.done()


def set_alt_text(doc: Document, id_: str, *, alt: str) -> Document:
    """Say what is to be seen on a picture. Raises CommandError for more than a line takes."""
    draft = Draft(doc)
    draft.put(evolved(existing(doc.pictures, id_), alt=alt))
    return draft.done()


def move_picture(doc: Document, id_: str, *, before: str | None = None) -> Document:
    """Move a picture in front of the picture `before` of its touchpoint, or behind the others."""
    picture = existing(doc.pictures, id_)
    return moved_among(doc, structure.pictures(doc, picture.touchpoint), id_, before)


def remove_pictures(doc: Document, ids: Iterable[str]) -> Document:
    """Take pictures out; an image that none shows any more goes too. Those already gone are passed over."""
    draft = Draft(doc)
    for id_ in ids:
        draft.remove("pictures", id_)
    return draft.done()
