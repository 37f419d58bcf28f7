"""Days in records: a year, a month and a day, or nothing."""

from __future__ import annotations

from datetime import date

from cxdesigner.commands.error import CommandError
from cxdesigner.model.record import Record

DAYS = frozenset({"date", "until", "last_reviewed", "taken_in"})
"""Fields that hold a day as year-month-day, wherever they stand."""


def with_days(record: Record, changed: object = None) -> Record:
    """Return `record`. Raises CommandError where a day of it is none, such as 2026-02-30.

    Only the fields named by `changed`, a collection, are looked at where it is given: an old file's words may stand.
    """
    fields = DAYS & set(type(record).model_fields)
    for field in fields if changed is None else fields & set(changed):  # type: ignore[call-overload]
        said = getattr(record, field)
        if said and not is_day(said):
            raise CommandError("command.no_day", text=said)
    return record


def is_day(text: str) -> bool:
    """Tell whether `text` is a day of the calendar as year-month-day."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
