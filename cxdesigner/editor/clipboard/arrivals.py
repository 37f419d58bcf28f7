"""What has come from elsewhere: cards of ours, a range of a spreadsheet, or lines of text."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.editor.clipboard.clip import Clip
from cxdesigner.editor.clipboard.clip_json import read_clip
from cxdesigner.editor.clipboard.error import ClipError
from cxdesigner.editor.clipboard.formulas import as_it_was
from cxdesigner.editor.clipboard.html_tables import read_html
from cxdesigner.editor.clipboard.tsv import read_tsv

TEXT_LIMIT = 500_000
"""Most characters of a text. A range of 2,000 rows has 200,000."""

LINE_LIMIT = 2_000
"""Most lines, or rows of a range. The largest blueprint of a hotel has 400 cards."""

COLUMN_LIMIT = 40
"""Most columns of a range."""

_NO_LETTERS = frozenset({"Cc", "Cs"})
"""Categories of characters that no title has: controls and half characters."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a clipboard holds, in each of the forms it holds it in."""

    cards: bytes | None = None
    html: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A range of a spreadsheet: two columns or more, as many cells in each row."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of text, none of them empty."""

    titles: tuple[str, ...]


def arrival(offer: Offer) -> Clip | Sheet | Lines:
    """Return what `offer` is. Raises ClipError for nothing, for too much and for cards that are damaged.

    HTML counts where it is a lone table; its text is all that is read of it.
    """
    if offer.cards is not None:
        return read_clip(offer.cards)
    _check_length(offer.text)
    if 0 < len(offer.html) <= 4 * TEXT_LIMIT and (rows := read_html(offer.html)):
        sheet = _sheet(rows)
        if sheet is not None:
            return sheet
    if "\t" in offer.text:
        sheet = _sheet(read_tsv(offer.text))
        if sheet is not None:
            return sheet
    return lines_of(offer.text)


def lines_of(text: str) -> Lines:
    """Return the lines of `text`. Raises ClipError for none and for too many."""
    _check_length(text)
    titles = [title for line in text.splitlines() if (title := _title(line))]
    if not titles:
        raise ClipError("clip.nothing")
    if len(titles) > LINE_LIMIT:
        raise ClipError("clip.too_many_lines", count=len(titles), limit=LINE_LIMIT)
    return Lines(tuple(titles))


def _check_length(text: str) -> None:
    if len(text) > TEXT_LIMIT:
        raise ClipError("clip.too_long", count=len(text), limit=TEXT_LIMIT)


def _title(line: str) -> str:
    return " ".join(_letters(line.replace("\t", " ")).split())


def _sheet(rows: Sequence[Sequence[str]]) -> Sheet | None:
    """Return `rows` without empty rows and columns; None where fewer than two columns are left."""
    filled = [[_letters(as_it_was(cell), "\n\t") for cell in row] for row in rows]
    filled = [row for row in filled if any(cell.strip() for cell in row)]
    width = max((len(row) for row in filled), default=0)
    square = [[*row, *[""] * (width - len(row))] for row in filled]
    columns = [n for n in range(width) if any(row[n].strip() for row in square)]
    if len(columns) < 2:
        return None
    if len(square) > LINE_LIMIT:
        raise ClipError("clip.too_many_rows", count=len(square), limit=LINE_LIMIT)
    if len(columns) > COLUMN_LIMIT:
        raise ClipError("clip.too_many_columns", count=len(columns), limit=COLUMN_LIMIT)
    return Sheet(tuple(tuple(row[n] for n in columns) for row in square))


def _letters(text: str, also: str = "") -> str:
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c in also or unicodedata.category(c) not in _NO_LETTERS)
