"""Tables in HTML: written for spreadsheets and mails, read for their texts alone. Nothing is fetched or rendered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from html.parser import HTMLParser

CELL_LIMIT = 100_000
"""Most cells that are read."""

SPAN_LIMIT = 200
"""Most columns a cell may be over."""

_SPACE = re.compile(r"[ \t\r\n\f]+")

_UNSEEN = frozenset({"style", "script", "head", "title", "template"})
"""Elements whose text nobody sees."""

_BREAKS = frozenset({"br", "p", "div", "li"})


def write_html(rows: Sequence[Sequence[str]], *, has_header: bool = True) -> str:
    """Return `rows` as a table, of which the first is the header where it `has_header`."""
    lines = ['<meta charset="utf-8"><table>']
    for number, row in enumerate(rows):
        tag = "td" if number or not has_header else "th"
        lines.append("<tr>" + "".join(f"<{tag}>{_cell(cell)}</{tag}>" for cell in row) + "</tr>")
    return "\n".join([*lines, "</table>"])


def read_html(html: str) -> list[list[str]] | None:
    """Return the rows of the one table that `html` is; None where it is anything else, or too much.

    A table inside a cell is text of the cell. A cell over several columns or rows fills the first of them.
    """
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except _NoTableError:
        return None
    return reader.rows if reader.tables == 1 else None


def _cell(text: str) -> str:
    return "<br>".join(escape(line) for line in re.split("\r\n|\r|\n", text))


class _NoTableError(Exception):
    """This is no lone table."""


class _Reader(HTMLParser):
    """Gathers the rows of the first table; stops at text or tables beside it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.tables = 0
        self._depth = 0
        self._unseen: list[str] = []
        self._cell: list[str] | None = None
        self._span = 1
        self._count = 0
        self._row: list[str] | None = None
        self._below: dict[int, int] = {}
        self._rowspan = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell, or break a line inside one."""
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag == "body":
            self._unseen.clear()
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables += 1
                if self.tables > 1:
                    raise _NoTableError
        elif self._depth == 1 and tag == "tr":
            self._end_row()
            self._row = []
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            given = dict(attrs)
            self._cell, self._span = [], _span(given.get("colspan"))
            self._rowspan = _span(given.get("rowspan"))
        elif self._cell is not None and (tag in _BREAKS or tag == "tr"):
            self._cell.append("\0")

    def handle_endtag(self, tag: str) -> None:
        """Close what is closed."""
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self._end_row()
            self._depth -= 1
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif self._depth == 1 and tag == "tr":
            self._end_row()

    def handle_data(self, data: str) -> None:
        """Take the text of a cell; text beside the table means that the table is not all."""
        if self._unseen:
            return
        if self._cell is not None:
            self._cell.append(data.replace("\0", ""))
        elif self._depth == 0 and data.strip(" \t\r\n\f\0\ufeff"):
            raise _NoTableError

    def _end_cell(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None:
            return
        if self._row is None:
            self._row = []
        self._fill_from_above()
        words = _SPACE.sub(" ", "".join(cell))
        text = "\n".join(line.strip() for line in words.split("\0")).strip("\n")
        self._count += self._span
        if self._count > CELL_LIMIT:
            raise _NoTableError
        for column in range(len(self._row), len(self._row) + self._span):
            self._below[column] = self._rowspan - 1
        self._row += [text, *[""] * (self._span - 1)]

    def _fill_from_above(self) -> None:
        """Leave the places free that a cell further up reaches down into."""
        assert self._row is not None
        while self._below.get(len(self._row), 0) > 0:
            self._below[len(self._row)] -= 1
            self._row.append("")
            self._count += 1

    def _end_row(self) -> None:
        self._end_cell()
        row = self._row
        if row is not None:
            self._fill_from_above()
            self.rows.append(row)
            self._row = None


def _span(value: str | None) -> int:
    digits = (value or "").strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) < 6):
        return 1
    return max(1, min(int(digits), SPAN_LIMIT))
