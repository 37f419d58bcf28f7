"""When the steps of a journey happen, where their times in the customer's words tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cxdesigner.model.duration import parse_duration

DAY_S = 86_400.0

_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-4])[:.]([0-5]\d)(?!\d)")
_LATER = re.compile(r"^\s*\+?\s*(.+?)\s+(?:later|after|afterwards|senere|efter)\s*$", re.IGNORECASE)
_NEXT_DAY = re.compile(r"next (?:day|morning)|day after|næste (?:dag|morgen)|dagen efter", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """When a step begins, in seconds from some midnight; `gap` is what passes before it, where its time says so.

    Two moments can be compared where they count from the same midnight, `origin`.
    """

    at: float
    gap: float = 0.0
    origin: int = 0


def moments(times: Iterable[str]) -> list[Moment | None]:
    """Return when each step begins; None where its time is empty or means nothing.

    A clock that stands before that of the step before has gone past midnight. Behind a time that means nothing,
    counting begins anew.
    """
    found: list[Moment | None] = []
    last: float | None = None
    origin = 0
    for text in times:
        moment = _moment(text, last, origin)
        if moment is not None:
            last = moment.at
        elif text.strip():
            last, origin = None, origin + 1
        found.append(moment)
    return found


def _moment(text: str, last: float | None, origin: int) -> Moment | None:
    clock = _CLOCK.search(text)
    if clock is not None:
        at = int(clock[1]) * 3600.0 + int(clock[2]) * 60.0
        if last is None:
            return Moment(at, 0.0, origin)
        at += last // DAY_S * DAY_S
        is_same_day = at >= last
        if not is_same_day or _NEXT_DAY.search(text):
            at += DAY_S
        return Moment(at, 0.0, origin)
    later = _LATER.match(text)
    seconds = _seconds(later[1]) if later is not None else None
    if seconds is None or last is None:
        return None
    return Moment(last + seconds, seconds, origin)


def _seconds(text: str) -> float | None:
    try:
        return parse_duration(text)
    except ValueError:
        return None
