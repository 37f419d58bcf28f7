"""What a JPEG or a PNG file is made of, so that its pixels are kept as they are and nothing else of it is.

Cameras write where and when a photo was taken, with what, and smaller copies of it; some put whole films behind the
end. What is not needed to show the pixels goes.
"""

from __future__ import annotations

from collections.abc import Iterator

_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"IDAT", b"IEND"})

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_APP0, _APP14, _APP15, _COMMENT = 0xE0, 0xEE, 0xEF, 0xFE
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Marks of a JPEG that have no length: restarts."""


def bare_png(data: bytes) -> bytes:
    """Return the PNG `data` with the chunks that make its pixels alone. Raises ValueError where it is none."""
    if not data.startswith(_PNG_START):
        raise ValueError("not a PNG")
    kept, at = [_PNG_START], len(_PNG_START)
    while at < len(data):
        kind, end = data[at + 4 : at + 8], at + 12 + int.from_bytes(data[at : at + 4], "big")
        if len(kind) < 4 or end > len(data):
            raise ValueError("a PNG cut short")
        if kind in _PNG_KEPT:
            kept.append(data[at:end])
        if kind == b"IEND":
            return b"".join(kept)
        at = end
    raise ValueError("a PNG without an end")


def bare_jpeg(data: bytes) -> bytes:
    """Return the JPEG `data` without what programs say of it and what follows its end.

    Kept of those are the marks that say how colours are stored. Raises ValueError where it is none.
    """
    kept = [b"\xff\xd8"]
    for mark, start, end in _segments(data):
        is_said = _APP0 <= mark <= _APP15 or mark == _COMMENT
        says_colours = (mark == _APP0 and data[start + 4 : start + 9] == b"JFIF\0") or (
            mark == _APP14 and data[start + 4 : start + 9] == b"Adobe"
        )
        if mark == _APP0 and says_colours:
            kept.append(_without_thumbnail(data[start:end]))
        elif not is_said or says_colours:
            kept.append(data[start:end])
    return b"".join(kept)


def _without_thumbnail(jfif: bytes) -> bytes:
    return b"\xff\xe0\x00\x10" + jfif[4:16] + b"\0\0" if len(jfif) >= 16 else b""


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield mark, start and end of each segment of a JPEG up to its end; a scan comes with its pixels."""
    if data[:2] != bytes((0xFF, _START)):
        raise ValueError("not a JPEG")
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise ValueError("a JPEG out of step")
        mark = data[at + 1]
        if mark == 0xFF:  # a filler
            at += 1
            continue
        end = at + 2 if mark in _ALONE else at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if mark == _SCAN:
            end = _scan_end(data, end)
        yield mark, at, end
        at = end
        if data[at : at + 2] == bytes((0xFF, _END)):
            yield _END, at, at + 2
            return
    raise ValueError("a JPEG without an end")


def _scan_end(data: bytes, at: int) -> int:
    """Return where the pixels that begin at `at` end: at the next mark that is no part of them."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        mark = data[at + 1]
        if mark not in _ALONE and mark not in (0x00, 0xFF):
            return at
        at += 1 if mark == 0xFF else 2
    raise ValueError("a scan without an end")
