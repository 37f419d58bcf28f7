"""Dates as a page prints them: `21 November 2026`, `21. november 2026`."""

from __future__ import annotations

from datetime import date

from cxdesigner.translation import Catalogue


def date_text(iso: str, words: Catalogue) -> str:
    """Return the day `iso` (year-month-day) in words; a text that is no such day is returned as it stands."""
    try:
        day = date.fromisoformat(iso.strip())
    except ValueError:
        return iso.strip()
    return words("date.day", day=day.day, month=words(f"date.month.{day.month}"), year=day.year)
