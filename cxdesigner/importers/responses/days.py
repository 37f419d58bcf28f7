"""Days as survey tools write them, and the week they fall in."""

from __future__ import annotations

import re
from datetime import date, timedelta

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?", re.DOTALL)
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,].*)?", re.DOTALL)
_DAY_MONTH = re.compile(r"(?:[^\W\d]+,? )?(\d{1,2})\.? ([^\W\d]+)\.?,? (\d{4})(?:[ ,].*)?", re.DOTALL)
_MONTH_DAY = re.compile(r"([^\W\d]+)\.? (\d{1,2}),? (\d{4})(?:[ ,].*)?", re.DOTALL)
_TIME = re.compile(r"[T ,](\d{1,2})[:.](\d{2})(?!\d{2,})")

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january januar jan", "february februar feb", "march marts mar", "april apr", "may maj",
            "june juni jun", "july juli jul", "august aug", "september sep sept", "october oktober oct okt",
            "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip


def day_of(cell: str, *, month_first: bool = False) -> date | None:
    """Return the day in `cell`; None where there is none. Whatever time stands behind it is not looked at."""
    said = cell.strip()
    if (found := _ISO.fullmatch(said)) is not None:
        year, month, day = map(int, found.groups())
    elif (found := _NUMBERS.fullmatch(said)) is not None:
        one, two, year = map(int, found.groups())
        month, day = (one, two) if month_first else (two, one)
    elif (found := _DAY_MONTH.fullmatch(said)) is not None:
        day, month, year = int(found[1]), _MONTHS.get(found[2].casefold(), 0), int(found[3])
    elif (found := _MONTH_DAY.fullmatch(said)) is not None:
        day, month, year = int(found[2]), _MONTHS.get(found[1].casefold(), 0), int(found[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def time_of(cell: str) -> str:
    """Return the time of day in `cell` as hours and minutes, 06:31; empty where there is none."""
    found = _TIME.search(cell.strip())
    return f"{int(found[1]):02}:{found[2]}" if found is not None and int(found[1]) < 24 else ""


def is_ambiguous(cell: str) -> bool:
    """Tell whether `cell` is a day written in figures, day or month first."""
    return _NUMBERS.fullmatch(cell.strip()) is not None


def week_of(day: date | None) -> str:
    """Return the Monday of the week of `day` as year-month-day; empty without a day."""
    return "" if day is None else (day - timedelta(days=day.weekday())).isoformat()
