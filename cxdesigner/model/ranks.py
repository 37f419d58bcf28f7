"""Order as data: a rank is a short text that sorts between its neighbours, so a move changes one record.

Ranks are fractions in base 62 written without the leading "0."; the scheme is fractional indexing as described
by David Greenspan, "Implementing Fractional Indexing" (2020). Equal ranks are legal and fall back to the id.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""The digits of a rank, in the order in which Python compares them."""

_VALUE = {digit: value for value, digit in enumerate(DIGITS)}
_BASE = len(DIGITS)


def is_rank(text: str) -> bool:
    """Tell whether `text` is a rank: base-62 digits that do not end in the zero digit."""
    return bool(text) and text[-1] != DIGITS[0] and all(c in _VALUE for c in text)


def rank_between(before: str | None, after: str | None) -> str:
    """Return a rank that sorts after `before` and before `after`; None stands for the end of the row.

    Raises ValueError where nothing fits: the two are equal, stand the wrong way round, or only zeros part them.
    """
    low, high = before or "", after
    if high is not None and low >= high.rstrip(DIGITS[0]):
        raise ValueError(f"no rank fits between {before!r} and {after!r}")
    if high is None:
        return _after(low)
    if not low:
        return _before(high)
    digits: list[str] = []
    while True:
        at = len(digits)
        a = _VALUE[low[at]] if at < len(low) else 0
        b = _VALUE[high[at]] if high is not None and at < len(high) else _BASE
        if a == b:
            digits.append(DIGITS[a])
            continue
        if b - a > 1:
            digits.append(DIGITS[(a + b) // 2])
            return "".join(digits)
        digits.append(
            DIGITS[a]
        )  # the upper neighbour no longer binds: anything behind this digit is below it
        high = None


def _after(low: str) -> str:
    """Return a rank behind `low` that grows by a digit only every fifty appends or so."""
    for at, digit in enumerate(low):
        if _VALUE[digit] < _BASE - 1:
            return low[:at] + DIGITS[_VALUE[digit] + 1]
    return low + DIGITS[_BASE // 2] if low else DIGITS[1]


def _before(high: str) -> str:
    """Return a rank in front of `high` that grows by a digit only every thirty prepends or so."""
    at = next(n for n, digit in enumerate(high) if digit != DIGITS[0])
    value = _VALUE[high[at]]
    return high[:at] + (DIGITS[value - 1] if value > 1 else DIGITS[0] + DIGITS[_BASE // 2])


def spread(count: int) -> list[str]:
    """Return `count` ascending ranks of equal length with room between and before them."""
    width = 1
    while _BASE**width < 4 * (count + 1):
        width += 1
    step = _BASE**width // (count + 1)
    ranks = []
    for number in range(1, count + 1):
        value, digits = number * step, ""
        for _ in range(width):
            value, digit = divmod(value, _BASE)
            digits = DIGITS[digit] + digits
        ranks.append(digits if digits[-1] != DIGITS[0] else digits[:-1] + DIGITS[1])
    return ranks
