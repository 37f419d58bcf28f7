"""The rows of a file of answers, in portions, with their numbers and a digest that tells the file again."""

from __future__ import annotations

import codecs
import csv
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from cxdesigner.importers.error import ImportRefused
from cxdesigner.importers.responses.days import day_of
from cxdesigner.importers.responses.form import Form, form_of
from cxdesigner.importers.responses.numbers import number_of

PORTION = 4_000
"""Rows read at a time: enough to be quick, few enough to stay small."""

_LONGEST_NAME = 300
_MOST_COLUMNS = 2_000

Progress = Callable[[float], object]


@dataclass(slots=True)
class Portion:
    """Some rows in the file's order; `numbers` are theirs as a spreadsheet counts, from 1."""

    numbers: list[int] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


class RowSource:
    """One way through a file. `names` are its columns; after the last portion `count` and `digest` are all of it.

    The digest is SHA-256 of the bytes up to and with the last row that was given, with lines ended by one line feed:
    it is the same whether the file ends in a line break or not, and however its letters are read.
    """

    def __init__(self, path: Path, form: Form | None = None, progress: Progress | None = None) -> None:
        self.path, self.form = path, form or form_of(path)
        self.count = 0
        self._hash = hashlib.sha256()
        # Without a mark of the order of bytes, which each line would begin with.
        self._encoding = "utf-16-le" if self.form.encoding == "utf-16" else self.form.encoding
        self._progress = progress
        self._records = self._opened()
        told = (pair for pair in self._records if any(cell.strip() for cell in pair[1]))
        number, first = next(told, (0, []))
        if not first:
            raise ImportRefused("responses.empty", file=path.name)
        has_names = self.form.has_names
        self.has_names = _holds_names(first) if has_names is None else has_names
        self.names = _named(first, self.has_names)
        self._waiting = None if self.has_names else (number, first)

    @property
    def digest(self) -> str:
        """The digest of everything up to the row given last."""
        return self._hash.hexdigest()

    def portions(self, stops: Sequence[int] = ()) -> Iterator[Portion]:
        """Yield the rows. A portion ends after each count of rows in `stops`, so that the digest can be asked there."""
        ends, portion, width = set(stops), Portion(), len(self.names)
        if self._waiting is not None:
            self._put(portion, *self._waiting)
        for number, row in self._records:
            if (not row or not row[0].strip()) and not any(cell.strip() for cell in row):
                continue
            self._put(portion, number, row if len(row) == width else self._fitted(number, row, width))
            if self.count in ends or len(portion.rows) == PORTION:
                yield portion
                portion = Portion()
        if portion.rows:
            yield portion

    def _put(self, portion: Portion, number: int, row: list[str]) -> None:
        portion.numbers.append(number)
        portion.rows.append(row)
        self.count += 1

    def _fitted(self, number: int, row: list[str], width: int) -> list[str]:
        if len(row) > width and not any(cell.strip() for cell in row[width:]):
            return row[:width]
        if len(row) < width and next(self._records, None) is None:
            raise ImportRefused("responses.cut", row=number, found=len(row), wanted=width)
        raise ImportRefused("responses.ragged", row=number, found=len(row), wanted=width)

    # Rows by kind of file

    def _opened(self) -> Iterator[tuple[int, list[str]]]:
        if self.form.kind == "xlsx":
            from cxdesigner.importers.responses.workbooks import workbook_rows

            return workbook_rows(self.path, self._hear, self._progress)
        return self._lines_parted()

    def _hear(self, line: str) -> None:
        said = line.rstrip("\r\n").encode(self._encoding, "surrogatepass")
        self._hash.update(said.removeprefix(codecs.BOM_UTF8) + b"\n")

    def _lines_parted(self) -> Iterator[tuple[int, list[str]]]:
        encoding = "utf-8-sig" if self.form.encoding == "utf-8" else self.form.encoding
        number = 0
        try:
            with self.path.open(encoding=encoding, newline="") as file:
                reader = csv.reader(self._heard(file), delimiter=self.form.delimiter, strict=True)
                for number, row in enumerate(reader, 1):
                    yield number, row
        except csv.Error as error:
            raise self._broken(error, number + 1) from error
        except UnicodeError as error:
            raise ImportRefused("responses.broken_letters", row=number + 1) from error
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise ImportRefused("responses.unreadable", file=self.path.name, reason=reason) from error

    def _heard(self, file: TextIO) -> Iterator[str]:
        size, read = max(1, self.path.stat().st_size), 0
        for number, line in enumerate(file):
            self._hear(line)
            if self._progress is not None:
                read += len(line)
                if number % PORTION == 0:
                    self._progress(min(1.0, read / size))
            yield line

    def _broken(self, error: csv.Error, row: int) -> ImportRefused:
        said = str(error)
        if "unexpected end" in said:
            return ImportRefused("responses.open_quote", row=row)
        if "field limit" in said:
            return ImportRefused("responses.long_cell", row=row)
        return ImportRefused("responses.bad_quote", row=row)


def _holds_names(first: Sequence[str]) -> bool:
    """Tell whether the first row holds names: mostly words, neither figures nor days."""
    said = [cell.strip() for cell in first if cell.strip()]
    return 2 * sum(number_of(cell) is not None or day_of(cell) is not None for cell in said) < len(said)


def _named(first: Sequence[str], has_names: bool) -> tuple[str, ...]:
    """Return what the columns are called; one without a name is `#` and its number. Raises ImportRefused."""
    if len(first) > _MOST_COLUMNS:
        raise ImportRefused("responses.many_columns", found=len(first), most=_MOST_COLUMNS)
    names: list[str] = []
    for number, cell in enumerate(first, 1):
        name = " ".join(cell.split())[:_LONGEST_NAME] if has_names else ""
        name = name or f"#{number}"
        if name in names:
            raise ImportRefused("responses.twice", row=1, name=name)
        names.append(name)
    return tuple(names)
