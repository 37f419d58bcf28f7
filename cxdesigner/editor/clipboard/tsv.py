"""Ranges of cells as text: tabs between cells, quotes around what has tabs or line breaks, as spreadsheets write it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

_QUOTED = frozenset('\t\r\n"')


def write_tsv(rows: Sequence[Sequence[str]]) -> str:
    """Return `rows` as text that ends in a line break."""
    return "".join("\t".join(_cell(cell) for cell in row) + "\n" for row in rows)


def read_tsv(text: str) -> list[list[str]]:
    """Return the rows of `text`. Where its quotes do not come in pairs, they are letters like others."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        return [line.split("\t") for line in io.StringIO(text).read().split("\n")]


def _cell(text: str) -> str:
    if _QUOTED.isdisjoint(text):
        return text
    return '"' + text.replace('"', '""') + '"'
