"""Pictures of touchpoints, and the bytes they show: each image once in a file, called by the hash of its bytes."""

from __future__ import annotations

import base64
import binascii
from hashlib import sha256
from typing import Annotated, NewType

from pydantic import Field

from cxdesigner.model.aspects import TouchpointId
from cxdesigner.model.record import Choice, Line, Rank, Record, Ref

AssetId = NewType("AssetId", str)
PictureId = NewType("PictureId", str)

ASSET_LIMIT = 8_000_000
"""Most characters of an image in base64: six million bytes, three times what the program itself puts there."""

PIXEL_LIMIT = 50_000_000
"""Most pixels of an image that is decoded: what the largest cameras of phones make by default."""

SIDE_LIMIT = 100_000
"""Longest side of an image in pixels."""

ASSETS_LIMIT = 80_000_000
"""Most characters of all images of a project together, so that the file stays below what is opened again."""


class Asset(Record):
    """An image, kept once however often it is shown. Its id is the SHA-256 of its bytes, in hex."""

    media_type: Annotated[Choice, Field(description="`image/jpeg` or `image/png`.")] = "image/jpeg"
    width_px: Annotated[int, Field(ge=1, le=SIDE_LIMIT, description="Width in pixels.")] = 1
    height_px: Annotated[int, Field(ge=1, le=SIDE_LIMIT, description="Height in pixels.")] = 1
    data: Annotated[
        str, Field(max_length=ASSET_LIMIT, repr=False, description="The bytes of the image, in base64.")
    ] = ""


class Picture(Record):
    """A picture of a touchpoint; the first in order is the one its card shows."""

    touchpoint: Annotated[
        TouchpointId, Ref("touchpoints", "cascade"), Field(description="The touchpoint it belongs to.")
    ]
    asset: Annotated[
        AssetId | None,
        Ref("assets", "clear", keeps=True),
        Field(description="The image; none is a picture that is missing."),
    ] = None
    alt: Annotated[Line, Field(description="What is to be seen, for somebody who cannot see it.")] = ""
    rank: Annotated[Rank, Field(description="Place among the pictures of the touchpoint.")] = ""


def stored_bytes(id_: str, data: str) -> bytes | None:
    """Return the bytes that `data` holds in base64; None where they are damaged or are not those of the hash `id_`."""
    try:
        content = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        return None
    return content if content and sha256(content).hexdigest() == id_ else None


def asset_of(content: bytes, media_type: str, width_px: int, height_px: int) -> Asset:
    """Return the asset that holds the image `content`."""
    return Asset.model_validate(
        {
            "id": sha256(content).hexdigest(),
            "media_type": media_type,
            "width_px": width_px,
            "height_px": height_px,
            "data": base64.b64encode(content).decode("ascii"),
        }
    )
