"""Finds where in a JSON text a value stands: a small scanner, run only when there is something to report."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

Path = tuple[str | int, ...]
"""The way from the top to a value: names of members and numbers of items, such as `("lanes", 3, "name")`."""

_WORD = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


class Found(NamedTuple):
    """A value, or the name of a member (`is_name`), at character `at` of the text."""

    path: Path
    at: int
    word: str
    is_name: bool


def walk(text: str) -> Iterator[Found]:
    """Yield every name and value of `text` in order, however deep. Ends early where `text` is no JSON."""
    here: list[str | int] = []
    name_next = False
    for match in _WORD.finditer(text):
        word, at = match[0], match.start()
        if word in ",}]" and not here:
            return
        if word == ",":
            last = here[-1]
            name_next = isinstance(last, str)
            if isinstance(last, int):
                here[-1] = last + 1
        elif word in "}]":
            here.pop()
            name_next = False
        elif name_next and word != ":":
            here[-1] = _unquoted(word)
            name_next = False
            yield Found(tuple(here), at, word, is_name=True)
        elif word != ":":
            yield Found(tuple(here), at, word, is_name=False)
            if word in "{[":
                here.append("" if word == "{" else 0)
                name_next = word == "{"


def _unquoted(word: str) -> str:
    try:
        return str(json.loads(word))
    except ValueError:
        return word


def line_and_column(text: str, at: int) -> tuple[int, int]:
    """Return the line and the column of character `at`, both from 1."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def offset_of(text: str, path: Path) -> int | None:
    """Return where the value at `path` begins, or the nearest one around it; None for an empty text."""
    best: tuple[int, int] | None = None
    for found in walk(text):
        depth = len(found.path)
        if not found.is_name and found.path == path[:depth] and (best is None or depth > best[0]):
            best = (depth, found.at)
            if depth == len(path):
                break
    return best[1] if best else None
