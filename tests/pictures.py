"""Small real images, made on the spot: drawn ones, photos with what cameras write, and hostile ones."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

from cxdesigner.importers.images import take_in
from cxdesigner.model.picture import Asset

CANARY = "CANARY-SKAGEN-57.72N"


def encoded(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def drawn(width: int = 30, height: int = 20, color: str = "#8C1D4F", mode: str = "RGB") -> Image.Image:
    """Return an image in one colour with a white upper left quarter, so that it is seen how it is turned."""
    image = Image.new("RGB", (width, height), color)
    image.paste("white", (0, 0, width // 2, height // 2))
    return image.convert(mode)


def photo(orientation: int = 1, width: int = 30, height: int = 20) -> bytes:
    """Return a JPEG that tells where it was taken, and how the camera was held."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = CANARY
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (57.0, 43.0, 12.0)
    return encoded(drawn(width, height), "JPEG", exif=exif, comment=CANARY, quality=95)


@cache
def asset(number: int = 0) -> Asset:
    """Return an image, another one for each number."""
    return take_in(encoded(drawn(color=f"#{number * 37 % 256:02X}5060")), "drawn.png")


def png_header(width: int, height: int) -> bytes:
    """Return the beginning of a PNG that says it is so large, and a few bytes of pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1_000))) + chunk(b"IEND", b"")
