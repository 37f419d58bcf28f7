"""Texts that a spreadsheet would run: made harmless by an apostrophe in front, and made what they were again.

A text that begins with apostrophes and then such a sign gets one more, so that taking one away always gives back
what there was. Plain numbers stay numbers.
"""

from __future__ import annotations

import re

_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How texts begin that Excel, LibreOffice or Google Sheets take for formulas, in front of which apostrophes may be."""

_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?")


def harmless(text: str) -> str:
    """Return `text` for a cell of a spreadsheet, where it is never run."""
    return f"'{text}" if _RUNS.match(text) and not _NUMBER.fullmatch(text) else text


def as_it_was(text: str) -> str:
    """Return what `harmless` made `text` of."""
    return text[1:] if text.startswith("'") and _RUNS.match(text) else text
