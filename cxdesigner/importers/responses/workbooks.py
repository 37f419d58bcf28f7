"""Rows of the first sheet of an XLSX workbook. Needs openpyxl, the extra `office`; without it that is said."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesigner.importers.error import ImportRefused

if TYPE_CHECKING:
    from openpyxl import Workbook

_MOST_BYTES = 300 * 1024 * 1024
"""A workbook that unpacks to more than this is refused before it is unpacked."""


def workbook_rows(path: Path, hear: Callable[[str], object]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the cells of each row, as text; `hear` hears each row as one line."""
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise ImportRefused("responses.no_openpyxl", file=path.name) from error
    try:
        with zipfile.ZipFile(path) as packed:
            size = sum(part.file_size for part in packed.infolist())
        book = load_workbook(path, read_only=True, data_only=True) if size <= _MOST_BYTES else None
    except Exception as error:  # a broken workbook breaks in as many ways as it has parts
        raise ImportRefused("responses.broken_workbook", file=path.name) from error
    if book is None:
        raise ImportRefused("responses.too_large", file=path.name)
    try:
        yield from _rows(book, path, hear)
    finally:
        book.close()


def _rows(book: Workbook, path: Path, hear: Callable[[str], object]) -> Iterator[tuple[int, list[str]]]:
    width = 0
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
            cells = [_text(value) for value in values]
            while cells and not cells[-1]:
                cells.pop()
            # Rows of a sheet end where their last cell does: an empty end is no damage there.
            width = width or len(cells)
            if cells:
                cells += [""] * (width - len(cells))
                hear("\x1f".join(cells))
            yield number, cells
    except (GeneratorExit, ImportRefused):
        raise
    except Exception as error:  # as above
        raise ImportRefused("responses.broken_workbook", file=path.name) from error


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    return value.isoformat() if isinstance(value, date) else str(value)
