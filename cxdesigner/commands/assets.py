"""Images taken into a project: each once, and all of them together no more than a file holds."""

from __future__ import annotations

from cxdesigner.commands.error import CommandError
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.picture import ASSETS_LIMIT, Asset


def with_asset(doc: Document, asset: Asset) -> Document:
    """Return `doc` with `asset`; as it is where it has that image. Raises CommandError where there is no more room."""
    if asset.id in doc.assets:
        return doc
    if len(asset.data) + sum(len(other.data) for other in doc.assets.values()) > ASSETS_LIMIT:
        raise CommandError("command.pictures_full", limit=ASSETS_LIMIT * 3 // 4 // 1_000_000)
    draft = Draft(doc)
    draft.put(asset)
    return draft.done()
