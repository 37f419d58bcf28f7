"""Figures as people and tools write them: 5, 5.0, 4,5, +3, and what stands for no answer."""

from __future__ import annotations

import re

MISSING = frozenset({"", "-", "–", "—", "n/a", "na", "null", "nan", "#n/a", "(blank)", "?"})
"""What stands where nothing was answered, in small letters."""

_NUMBER = re.compile(r"[+\-−]?\d{1,12}(?:[.,]\d{1,9})?")


def is_missing(cell: str) -> bool:
    """Tell whether `cell` stands for no answer."""
    return cell.strip().casefold() in MISSING


def number_of(cell: str) -> float | None:
    """Return the figure in `cell`, with a point or a comma; None where there is none."""
    said = cell.strip()
    if _NUMBER.fullmatch(said) is None:
        return None
    return float(said.replace(",", ".").replace("−", "-"))
