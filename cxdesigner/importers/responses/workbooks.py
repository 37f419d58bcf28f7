"""Rows of the first sheet of an XLSX workbook. Needs python-calamine, the extra `office`; without it that is said."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from cxdesigner.importers.error import ImportRefused

_MOST_BYTES = 300 * 1024 * 1024
"""A workbook that unpacks to more than this is refused before it is unpacked."""

_MOST_CELLS = 12_000_000
"""A sheet is held whole, its empty cells too: one that reaches over more of them is refused, so that a single cell far
out does not fill the memory."""

_BLOCK, _PORTION = 1 << 20, 4_000
_COLUMN = re.compile(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]{1,3})\d+"[^>/]*>')
_FAR_COLUMN = re.compile(rb' r="([A-Z]{2,3})\d')
"""The column of each cell in which something stands, and quicker, those of all cells from AA on."""
_ROW = re.compile(rb'<(?:\w+:)?row [^>]*?\br="(\d+)"')
_VALUE = (b"<v", b":v>", b"<is", b":is>")
_LOOKED, _LOADED = 0.3, 0.7
"""How far the reading is once its reach is known, and once the sheet is held."""

_SHEET = re.compile(rb'<(?:\w+:)?sheet\s[^>]*?\b\w+:id\s*=\s*["\']([^"\']+)')
_PART = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_TOLD = re.compile(rb'(\w+)\s*=\s*["\']([^"\']*)["\']')
"""The first sheet of a workbook, a part that belongs to it, and what is told of that."""

Heard = Callable[[str], object]
Progress = Callable[[float], object]


def workbook_rows(
    path: Path, hear: Heard, progress: Progress | None = None
) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the cells of each row, as text; `hear` hears each row as one line."""
    try:
        from python_calamine import CalamineWorkbook
    except ImportError as error:
        raise ImportRefused("responses.no_calamine", file=path.name) from error
    tell = progress or (lambda _far: None)
    try:
        _check_size(path, tell)
        sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
        tell(_LOADED)
        rows, count = sheet.iter_rows(), max(1, sheet.total_height)
    except BaseException as error:
        raise _told(error, path) from error
    numbered = enumerate(_sound(rows, path), 1)
    yield from _rows(numbered, hear, lambda n: tell(_LOADED + (1 - _LOADED) * min(1.0, n / count)))


def _sound(rows: Iterator[list[Any]], path: Path) -> Iterator[list[Any]]:
    while True:
        try:
            row = next(rows, None)
        except BaseException as error:
            raise _told(error, path) from error
        if row is None:
            return
        yield row


def _told(error: BaseException, path: Path) -> BaseException:
    """Return what is to be raised: a broken workbook breaks in many ways, in the library's own panic among them."""
    if isinstance(error, ImportRefused | KeyboardInterrupt | SystemExit | MemoryError):
        return error
    return ImportRefused("responses.broken_workbook", file=path.name)


def _rows(
    rows: Iterator[tuple[int, list[Any]]], hear: Heard, tell: Callable[[int], object]
) -> Iterator[tuple[int, list[str]]]:
    width = 0
    for number, values in rows:
        cells = [_text(value) for value in values]
        while cells and not cells[-1]:
            cells.pop()
        # Rows of a sheet end where their last cell does: an empty end is no damage there.
        width = width or len(cells)
        if cells:
            cells += [""] * (width - len(cells))
            hear("\x1f".join(cells))
        if number % _PORTION == 0:
            tell(number)
        yield number, cells


def _text(value: object) -> str:
    if type(value) is str:
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date):
        when = value if isinstance(value, datetime) else datetime.combine(value, time())
        return when.isoformat(sep=" ", timespec="seconds")
    return str(value)


# How far a sheet reaches


def _check_size(path: Path, tell: Progress) -> None:
    """See that the workbook fits. Raises ImportRefused for one that unpacks to too much, or reaches too far."""
    with zipfile.ZipFile(path) as packed:
        if sum(part.file_size for part in packed.infolist()) > _MOST_BYTES:
            raise ImportRefused("responses.too_large", file=path.name)
        name = _first_sheet(packed)
        size = max(1, packed.getinfo(name).file_size)

        def reach(column: re.Pattern[bytes]) -> tuple[int, int]:
            with packed.open(name) as sheet:
                blocks = iter(lambda: sheet.read(_BLOCK), b"")
                return _reach(blocks, column, lambda read: tell(_LOOKED * min(1.0, read / size)))

        rows, columns = reach(_FAR_COLUMN)
        if rows * max(columns, 26) > _MOST_CELLS:
            rows, columns = reach(_COLUMN)
    if rows * columns > _MOST_CELLS:
        raise ImportRefused("responses.reaches_far", file=path.name, rows=rows, columns=columns)


def _first_sheet(packed: zipfile.ZipFile) -> str:
    """Return the name of the part that holds the first sheet."""
    sheet = _SHEET.search(packed.read("xl/workbook.xml"))
    if sheet is None:
        raise ValueError("a workbook without a sheet")
    parts = (_TOLD.findall(part) for part in _PART.findall(packed.read("xl/_rels/workbook.xml.rels")))
    target = next(told[b"Target"] for part in parts if (told := dict(part)).get(b"Id") == sheet[1]).decode()
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _reach(
    blocks: Iterator[bytes], named: re.Pattern[bytes], tell: Callable[[int], object]
) -> tuple[int, int]:
    """Return the last row in which something stands, and the last column of those `named`, from 1.

    Rather too many than too few.
    """
    row, last, column, read, rest = 1, 1, 1, 0, b""
    for block in blocks:
        read += len(block)
        text = rest + block
        at = text.rfind(b"<")  # from there on a tag may be cut
        text, rest = (text[:at], text[at:]) if at > 0 else (text, b"")
        for letters in set(named.findall(text)):
            column = max(column, _number(letters))
        filled = max(text.rfind(sign) for sign in _VALUE)
        begun = [(found.start(), int(found[1])) for found in _ROW.finditer(text)]
        if filled >= 0:
            row = max(row, last, *(number for at, number in begun if at < filled))
        last = begun[-1][1] if begun else last
        tell(read)
    return row, column


def _number(letters: bytes) -> int:
    """Return the number of the column called `letters`: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
