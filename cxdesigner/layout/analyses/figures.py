"""How figures of an analysis are written: with their sign, in the language's own way."""

from __future__ import annotations

from cxdesigner.translation import Catalogue

UNKNOWN = "\u2013"
"""Stands where nothing is known; never a zero."""


def signed(value: float | None, words: Catalogue) -> str:
    """Return `value` with its sign and one decimal, as `+0.7`; a bare 0 for nothing, a dash for what is not known."""
    if value is None:
        return UNKNOWN
    shown = f"{value:+.1f}"
    if float(shown) == 0:
        return "0"
    return shown.replace("-", "\u2212").replace(".", words("number.decimal"))


def plain(value: float | None, words: Catalogue) -> str:
    """Return `value` with one decimal, as `3.7`; a dash for what is not known."""
    return UNKNOWN if value is None else f"{value:.1f}".replace(".", words("number.decimal"))
