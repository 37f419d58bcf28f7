"""When a file was changed, as people say it."""

from __future__ import annotations

from datetime import datetime, timedelta

from cxdesigner.layout.dates import date_text
from cxdesigner.translation import Catalogue


def when_text(stamp: float, now: datetime, say: Catalogue) -> str:
    """Return `stamp`, seconds since 1970, in words as seen from `now`; nothing where it is no time."""
    try:
        then = datetime.fromtimestamp(stamp, now.tzinfo)
    except (OverflowError, OSError, ValueError):
        return ""
    days = (now.date() - then.date()).days
    if days == 0:
        return say("start.today", time=f"{then:%H:%M}")
    if days == 1:
        return say("start.yesterday")
    if timedelta(days=1) < timedelta(days=days) < timedelta(days=7):
        return say(f"start.day.{then.weekday()}")
    if then.year == now.year:
        return say("start.day_and_month", day=then.day, month=say(f"date.month.{then.month}"))
    return date_text(then.date().isoformat(), say)
