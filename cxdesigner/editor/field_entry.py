"""What a person types into a field of a record, judged: a number, a duration, a day, or a sentence why not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from cxdesigner.commands.dates import is_day
from cxdesigner.commands.error import CommandError
from cxdesigner.model.duration import duration_text, parse_duration
from cxdesigner.translation import Catalogue

How = Literal["line", "text", "number", "whole", "seconds", "day", "yes", "pick", "team", "step"]
"""What a field holds, and so how it is typed: one line, text, a figure, a count, a duration, a day; a switch, one of
a list, a team by its name, a step.
"""

_LONGEST_S = 3.2e9
_LARGEST = 1e12
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A field of a record: its name, what it holds, the key of its label, and the ends of its scale.

    `choices` pairs the values of a `pick` with the keys of their words; `icon` is the picture of a pick.
    """

    name: str
    how: How
    label: str
    low: float | None = None
    high: float | None = None
    choices: tuple[tuple[str, str], ...] = ()
    icon: str = "dots"


def parsed(entry: Entry, text: str) -> object:
    """Return the value that `text` means in the field; None, or nothing, for an empty one.

    Raises CommandError with a sentence that says what is wrong.
    """
    text = text.strip()
    if entry.how in ("line", "text"):
        return text
    if entry.how == "day":
        if text and not is_day(text):
            raise CommandError("command.no_day", text=text)
        return text
    if not text:
        return None
    return _seconds(text) if entry.how == "seconds" else _figure(entry, text)


def shown(entry: Entry, value: object, say: Catalogue) -> str:
    """Return how `value` stands in the field, so that typing it again means the same."""
    if value is None:
        return ""
    if entry.how == "seconds" and isinstance(value, int | float):
        return duration_text(value, say)
    if isinstance(value, float):
        whole = f"{value:.0f}" if value == int(value) else f"{value:.6g}"
        return whole.replace(".", say("number.decimal"))
    return str(value)


def _seconds(text: str) -> float | None:
    try:
        seconds = parse_duration(text)
    except ValueError:
        seconds = -1.0
    if seconds is not None and not 0 <= seconds <= _LONGEST_S:
        raise CommandError("entry.not_duration", text=text)
    return seconds


def _figure(entry: Entry, text: str) -> float | int:
    plain = text.replace("\u00a0", "").replace(" ", "").replace("−", "-")
    if not _NUMBER.fullmatch(plain):
        raise CommandError("entry.not_number" if entry.how == "number" else "entry.not_whole", text=text)
    value = float(plain.replace(",", "."))
    if entry.how == "whole" and value != int(value):
        raise CommandError("entry.not_whole", text=text)
    high = _LARGEST if entry.high is None else entry.high
    if entry.low is not None and value < entry.low and entry.high is None:
        raise CommandError("entry.too_low", low=f"{entry.low:g}")
    if not (entry.low if entry.low is not None else -_LARGEST) <= value <= high:
        low = f"{entry.low:g}" if entry.low is not None else "0"
        raise CommandError("command.outside_scale", low=low, high=f"{high:g}")
    return int(value) if entry.how == "whole" else value
