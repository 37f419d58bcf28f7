"""Figures as people read them: with a true minus and the decimal sign of the language."""

from __future__ import annotations

from cxdesigner.translation import Catalogue

UNKNOWN = "\u2013"
"""Stands where nothing is known; never a zero."""


def local(shown: str, say: Catalogue) -> str:
    """Return the figure `shown`, written as Python does, in the language's own way."""
    return shown.replace("-", "\u2212").replace(".", say("number.decimal"))


def grouped(number: int, say: Catalogue) -> str:
    """Return `number` with its thousands parted as the language does."""
    return f"{number:,}".replace(",", say("number.thousands"))


def signed(value: float | None, say: Catalogue, *, digits: int = 1, zero: str = "0") -> str:
    """Return `value` with its sign and `digits` decimals, as `+0.7`.

    What rounds to nothing is `zero`, and what is not known a dash.
    """
    if value is None:
        return UNKNOWN
    shown = f"{value:+.{digits}f}"
    return local(shown if float(shown) else zero, say)


def score_text(score: float | None, say: Catalogue) -> str:
    """Return a score from -2 to +2 as `+1.9`, `0.0`, or a dash where it is not known."""
    return signed(score, say, zero="0.0")


def plain(value: float | None, say: Catalogue) -> str:
    """Return `value` with one decimal, as `3.7`; a dash for what is not known."""
    return UNKNOWN if value is None else local(f"{value:.1f}", say)


def money(amount: float, currency: str, say: Catalogue) -> str:
    """Return an amount in whole units, with its currency where there is one: `2,800 DKK`."""
    return f"{grouped(round(amount), say)} {currency}".strip()
