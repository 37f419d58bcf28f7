"""How a file of answers is written: its kind, its letters, what parts its columns. What is no table is refused."""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cxdesigner.importers.error import ImportRefused

DELIMITERS: tuple[str, ...] = (",", ";", "\t", "|")

ENCODINGS: tuple[str, ...] = ("utf-8", "utf-16", "cp1252", "iso8859-1", "mac_roman", "cp850")
"""Encodings that a person may choose, by the names that Python knows; each has its words."""

_HEAD = 65_536
_BLOCK = 1 << 20
_SAMPLE_ROWS = 50

_MAGIC = (
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"\x1f\x8b", "zip"),
    (b"7z\xbc\xaf", "zip"),
    (b"Rar!", "zip"),
)
_MARKUP = re.compile(r"\s*<(!doctype|html|table|\?xml|head|body)", re.IGNORECASE)
_GAPS = re.compile(r"\S {2,}(?=\S)")


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is written. `encoding` is a name Python knows; the delimiter of a workbook is empty.

    Whether the first row `has_names` is seen from what stands in it, unless it is said.
    """

    kind: Literal["csv", "xlsx"]
    encoding: str = "utf-8"
    delimiter: str = ","
    has_names: bool | None = None


def form_of(path: Path) -> Form:
    """Look at the file and tell how it is written. Raises ImportRefused for one that is no table of answers."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ImportRefused("responses.unreadable", file=path.name, reason=reason) from error
    if not head.strip():
        raise ImportRefused("responses.empty", file=path.name)
    if head.startswith(b"PK\x03\x04"):
        return _zipped(path)
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            raise ImportRefused(f"responses.is_{kind}", file=path.name)
    encoding = _encoding(path, head)
    text = head.decode(encoding, "ignore").lstrip("\ufeff")
    if "\0" in text:
        raise ImportRefused("responses.no_text", file=path.name)
    if _MARKUP.match(text):
        raise ImportRefused("responses.is_html", file=path.name)
    return Form("csv", encoding, _delimiter(text, path.name))


def _zipped(path: Path) -> Form:
    names: list[str] = []
    with suppress(OSError, zipfile.BadZipFile), zipfile.ZipFile(path) as packed:
        names = packed.namelist()
    if "xl/workbook.xml" not in names:
        raise ImportRefused("responses.is_zip", file=path.name)
    if path.suffix.lower() != ".xlsx":
        raise ImportRefused("responses.is_workbook", file=path.name)
    return Form("xlsx", delimiter="")


def _encoding(path: Path, head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    odd, even = head[1:400:2], head[0:400:2]
    if odd.count(0) > len(odd) // 2:
        return "utf-16-le"
    if even.count(0) > len(even) // 2:
        return "utf-16-be"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        # A character that is cut at the very end is a file cut in the middle, not another encoding.
        return "utf-8" if error.reason == "unexpected end of data" else "cp1252"
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ImportRefused("responses.unreadable", file=path.name, reason=reason) from error
    return "utf-8"


def _delimiter(text: str, name: str) -> str:
    """Return the sign that parts the head into most columns, alike in nearly all rows."""
    best, most = "", 1
    for sign in DELIMITERS:
        widths = [len(row) for row in _first_rows(text, sign) if row]
        alike = sum(width == widths[0] for width in widths) if widths else 0
        if widths and widths[0] > most and alike >= 0.7 * len(widths):
            best, most = sign, widths[0]
    if best:
        return best
    first = text.lstrip().partition("\n")[0]
    if len(_GAPS.findall(first)) >= 1:
        raise ImportRefused("responses.fixed_width", file=name)
    # The first row still counts where later rows are broken: their trouble is told with the row's number.
    return max(DELIMITERS, key=first.count)


def _first_rows(text: str, sign: str) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    with suppress(csv.Error):
        for number, row in enumerate(rows):
            if number == _SAMPLE_ROWS:
                return
            yield row
