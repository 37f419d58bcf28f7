"""Durations as people write them: `40 s`, `2 min`, `1 h 30 min`, `straks`, held as seconds."""

from __future__ import annotations

import re

from cxdesigner.translation import Catalogue

_UNITS = (("week", 604_800), ("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))

_SPELLINGS = {
    "second": {"s", "sec", "sek", "second", "seconds", "sekund", "sekunder"},
    "minute": {"m", "min", "mins", "minute", "minutes", "minut", "minutter"},
    "hour": {"h", "t", "hr", "hrs", "hour", "hours", "time", "timer"},
    "day": {"d", "day", "days", "dag", "dage", "døgn"},
    "week": {"w", "u", "week", "weeks", "uge", "uger"},
}
_AT_ONCE = {"0", "instant", "at once", "straks", "med det samme"}
_PART = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)\.?\s*")


def duration_text(seconds: float, say: Catalogue) -> str:
    """Return `seconds` as a card shows it: at most the two largest units, such as `1 h 30 min`."""
    if seconds == 0:
        return say("duration.instant")
    parts: list[str] = []
    rest = round(seconds)
    if rest == 0:
        shown = max(0.01, round(seconds, 2))  # never 1e-05, which nobody could type
        return say("duration.second", count=f"{shown:g}".replace(".", say("number.decimal")))
    for unit, size in _UNITS:
        count, rest = divmod(rest, size)
        if count:
            parts.append(say(f"duration.{unit}", count=count))
    return " ".join(parts[:2])


def parse_duration(text: str) -> float | None:
    """Return the seconds that `text` means in English or Danish; None for an empty text.

    Raises ValueError for a text that is no duration. A bare number is minutes.
    """
    text = text.strip().lower().replace("\u00a0", " ")
    if not text:
        return None
    if text in _AT_ONCE:
        return 0.0
    if re.fullmatch(r"\d+(?:[.,]\d+)?", text):
        return float(text.replace(",", ".")) * 60
    total, at = 0.0, 0
    while at < len(text):
        match = _PART.match(text, at)
        size = _size(match[2]) if match else None
        if match is None or size is None:
            raise ValueError(text)
        total += float(match[1].replace(",", ".")) * size
        at = match.end()
    return total


def _size(word: str) -> int | None:
    sizes = dict(_UNITS)
    return next((sizes[unit] for unit, spellings in _SPELLINGS.items() if word in spellings), None)
