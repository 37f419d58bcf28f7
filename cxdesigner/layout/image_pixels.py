"""The pixels of an image that a project holds, in the size they are shown in. No damage raises anything here.

A file may come from a stranger: the hash is compared, and pixels are counted, before anything is decoded. Pillow is
slow to import, so it is asked for only when there is an image to show.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from cxdesigner.model.picture import PIXEL_LIMIT, stored_bytes

if TYPE_CHECKING:
    from PIL import Image


def filling(asset: str, data: str, wide: int, tall: int) -> Image.Image | None:
    """Return the middle of an image in RGB or RGBA, `wide` by `tall` pixels; None where it is damaged.

    `asset` is the hash of the bytes that `data` holds in base64.
    """
    image = _opened(asset, data, (wide, tall))
    if image is None:
        return None
    part = max(wide / image.width, tall / image.height)
    across, down = min(wide / part, image.width), min(tall / part, image.height)
    left, top = (image.width - across) / 2, (image.height - down) / 2
    return _resized(image, (wide, tall), (left, top, left + across, top + down))


def fitting(asset: str, data: str, wide: int, tall: int) -> Image.Image | None:
    """Return all of an image in RGB or RGBA, as large as fits into `wide` by `tall` pixels, and never enlarged."""
    image = _opened(asset, data, (wide, tall))
    if image is None:
        return None
    part = min(1.0, wide / image.width, tall / image.height)
    size = (max(1, round(image.width * part)), max(1, round(image.height * part)))
    return _resized(image, size, (0.0, 0.0, float(image.width), float(image.height)))


def _resized(
    image: Image.Image, size: tuple[int, int], box: tuple[float, float, float, float]
) -> Image.Image:
    from PIL import Image

    return image.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)


def _opened(asset: str, data: str, wanted: tuple[int, int]) -> Image.Image | None:
    """Return the image, decoded; a photo comes smaller where it is still at least as large as `wanted`."""
    content = stored_bytes(asset, data)
    if content is None:
        return None
    from PIL import Image

    try:
        image = Image.open(BytesIO(content), formats=["JPEG", "PNG"])
        if image.width * image.height > PIXEL_LIMIT:
            return None
        image.draft("RGB", (wanted[0] * 2, wanted[1] * 2))  # twice as large, for the filter to work on
        image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, OverflowError):
        return None  # what Pillow's readers raise for bad bytes
    if image.mode in ("RGB", "RGBA"):
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")
