"""Words as a search compares them: without case and accents, with æ, ø and å as letters of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_OWN = frozenset("æøå")
"""Letters that stay what they are: for a Dane, å is no a with a ring."""


class _Folded(dict[int, str]):
    """What each character folds to; looked up once."""

    def __missing__(self, code: int) -> str:
        lower = chr(code).lower()
        if lower in _OWN or len(lower) > 1:
            folded = lower[0]
        else:
            plain = unicodedata.normalize("NFD", lower)[0]
            folded = plain if plain.isalnum() else lower
        self[code] = folded
        return folded


_TABLE = _Folded()

_MARKS = re.compile("[\u0300-\u036f]+")
"""Accents that stand behind their letter instead of in it."""


def fold(text: str) -> str:
    """Return `text` as a search compares it. It is as long as `text`, unless accents stand apart in that."""
    if text.isascii():
        return text.lower()
    if _MARKS.search(text):
        text = unicodedata.normalize("NFC", text)
        text = _MARKS.sub("", text)
    return text.translate(_TABLE)


def occurrences(text: str, folded: str) -> Iterator[tuple[int, int]]:
    """Yield where `folded` stands in `text`, as begin and end; none overlap, and nothing is found for nothing."""
    if not folded:
        return
    there, places = fold(text), None
    if len(there) != len(text):
        there, places = _with_places(text)
    at = there.find(folded)
    while at >= 0:
        end = at + len(folded)
        yield (at, end) if places is None else (places[at], places[end])
        at = there.find(folded, end)


def _with_places(text: str) -> tuple[str, list[int]]:
    """Return `text` folded letter by letter, and for each place in that the place in `text`."""
    out: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(text):
        marks = _MARKS.match(text, at + 1)
        end = marks.end() if marks else at + 1
        for letter in fold(text[at:end]):
            out.append(letter)
            places.append(at)
        at = end
    return "".join(out), [*places, len(text)]
