"""Makes assets of image files: guarded before they are decoded, without what cameras write, no larger than needed.

PNG and JPEG of up to `KEPT_BYTES` and `KEPT_SIDE` are kept pixel for pixel; everything else is set anew, and what is
larger is scaled down to `SCALED_SIDE`. Pillow is slow to import, so it is asked for only when there is an image.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from cxdesigner.importers.error import ImportRefused
from cxdesigner.importers.image_files import bare_jpeg, bare_png
from cxdesigner.model.picture import PIXEL_LIMIT, Asset, asset_of
from cxdesigner.translation import Message

if TYPE_CHECKING:
    from PIL import Image

FILE_LIMIT = 60_000_000
"""Most bytes of a file that is looked at."""

_PIXEL_LIMITS = {"WEBP": 30_000_000}
"""Fewer pixels of a kind that takes more memory: none takes more than 500 MB."""

KEPT_BYTES, KEPT_SIDE = 2_000_000, 4_000
"""Up to this many bytes and pixels to a side an image is kept as large as it is."""

SCALED_SIDE = 2_000
"""The longer side of what was larger: enough for a whole A4 page at 170 dpi."""

_SMALLER = (SCALED_SIDE, 1_400, 1_000, 700)

_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF87a", "GIF"), (b"GIF89a", "GIF"), (b"RIFF", "WEBP"),
)  # fmt: skip
"""How the files begin that are taken in, and what Pillow calls them."""

IMAGE_SUFFIXES: tuple[str, ...] = (".png", ".jpg", ".jpeg", ".webp", ".gif")
"""How their names usually end."""

_MEDIA = {"PNG": "image/png", "JPEG": "image/jpeg"}


def read_image(path: Path, name: str | Message) -> Asset:
    """Return the image in the file at `path`, spoken of as `name`. Raises ImportRefused, with the sentence."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise ImportRefused("image.not_a_file", name=name)
        if status.st_size > FILE_LIMIT:
            raise _too_large(name)
        # A pipe that took the file's place in between is not waited for.
        fd = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(fd, "rb") as file:
            data = file.read(FILE_LIMIT + 1)
    except (OSError, ValueError) as error:
        raise ImportRefused("image.unreadable", name=name) from error
    return take_in(data, name)


def take_in(data: bytes, name: str | Message) -> Asset:
    """Return the image in `data`, spoken of as `name`: the first one of several. Raises ImportRefused."""
    if len(data) > FILE_LIMIT:
        raise _too_large(name)
    kind = _kind_of(data, name)
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=[kind]) as image:
            limit = _PIXEL_LIMITS.get(kind, PIXEL_LIMIT)
            if image.width * image.height > limit:
                raise _too_many_pixels(name, limit)
            content, kind, size = _content(image, data, kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels(name, PIXEL_LIMIT) from error
    except UnidentifiedImageError as error:
        raise ImportRefused("image.damaged", name=name) from error
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, OverflowError) as error:
        raise ImportRefused(
            "image.damaged", name=name
        ) from error  # what Pillow's readers raise for bad bytes
    return asset_of(content, _MEDIA[kind], *size)


def _kind_of(data: bytes, name: str | Message) -> str:
    for start, kind in _KINDS:
        if data.startswith(start) and (kind != "WEBP" or data[8:12] == b"WEBP"):
            return kind
    head = data[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"<") and b"<svg" in head.lower():
        raise ImportRefused("image.svg", name=name)
    if data[4:8] == b"ftyp":
        raise ImportRefused("image.heic", name=name)
    raise ImportRefused("image.none", name=name)


def _content(image: Image.Image, data: bytes, kind: str) -> tuple[bytes, str, tuple[int, int]]:
    """Return the bytes to keep of `image`, read from `data`, whether JPEG or PNG, and their size."""
    from PIL import ImageOps

    fits = max(image.size) <= KEPT_SIDE
    if not fits:
        image.draft("RGB" if image.mode == "YCbCr" else None, (SCALED_SIDE, SCALED_SIDE))
    image.load()  # all of it, before anything else looks into it: a file that was cut short is refused
    is_plain = kind in _MEDIA and _orientation(image) == 1 and _shows_as_it_is(image)
    if fits and is_plain:
        bare = bare_png(data) if kind == "PNG" else bare_jpeg(data)
        if len(bare) <= KEPT_BYTES:
            return bare, kind, image.size
    lossless = kind in ("PNG", "GIF")
    if fits:
        whole = _in_srgb(ImageOps.exif_transpose(image))
        content, made = _encoded(whole, as_png=lossless or _is_see_through(whole), quality=92)
        if len(content) <= KEPT_BYTES:
            return content, made, whole.size
    return _scaled(image)


def _scaled(image: Image.Image) -> tuple[bytes, str, tuple[int, int]]:
    from PIL import Image, ImageOps

    if image.mode in ("P", "1", "PA"):
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    sides = iter(_SMALLER)
    while True:
        side = next(sides)
        part = min(1.0, side / max(image.size))
        size = (max(1, round(image.width * part)), max(1, round(image.height * part)))
        small = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        small = _in_srgb(ImageOps.exif_transpose(small))
        content, made = _encoded(small, as_png=_is_see_through(small), quality=85)
        if len(content) <= KEPT_BYTES or side == _SMALLER[-1]:
            return content, made, small.size


def _encoded(image: Image.Image, *, as_png: bool, quality: int) -> tuple[bytes, str]:
    file = BytesIO()
    if as_png:
        image.save(file, "PNG", optimize=False)
        return bare_png(file.getvalue()), "PNG"
    plain = image if image.mode in ("L", "RGB") else image.convert("RGB")
    plain.save(file, "JPEG", quality=quality, optimize=True, progressive=False)
    return bare_jpeg(file.getvalue()), "JPEG"


def _orientation(image: Image.Image) -> int:
    """Return how the camera was held: 1 is upright."""
    try:
        value = image.getexif().get(0x0112, 1)
    except (OSError, ValueError, SyntaxError, KeyError, TypeError):  # EXIF of any sort of damage
        return 1
    return value if value in range(1, 9) else 1


def _shows_as_it_is(image: Image.Image) -> bool:
    """Tell whether the stored colours are those of every screen: sRGB, in eight bits."""
    profile = image.info.get("icc_profile")
    return image.mode in ("1", "L", "LA", "P", "RGB", "RGBA") and (not profile or _is_srgb(profile))


def _is_srgb(profile: bytes) -> bool:
    return b"sRGB" in profile or "sRGB".encode("utf-16-be") in profile


def _in_srgb(image: Image.Image) -> Image.Image:
    """Return `image` in grey, RGB or RGBA as screens show it."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith(("I", "F")):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("RGB", "CMYK") and profile and not _is_srgb(profile):
        image = _converted(image, profile)
    if image.mode in ("L", "RGB", "RGBA"):
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    """Return `image` with the colours that `profile` means; as it is where the profile is no good."""
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        made = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return image if made is None else made


def _is_see_through(image: Image.Image) -> bool:
    """Tell whether something shows through `image`."""
    if image.mode != "RGBA":
        return False
    low = image.getchannel("A").getextrema()[0]
    return isinstance(low, int | float) and low < 255


def _too_large(name: str | Message) -> ImportRefused:
    return ImportRefused("image.too_large", name=name, limit=FILE_LIMIT // 1_000_000)


def _too_many_pixels(name: str | Message, limit: int) -> ImportRefused:
    return ImportRefused("image.too_many_pixels", name=name, limit=limit // 1_000_000)
