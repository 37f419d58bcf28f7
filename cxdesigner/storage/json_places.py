"""Finds where in a JSON text a value stands; run only when there is something to report."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

Path = tuple[str | int, ...]
"""The way from the top to a value: names of members and numbers of items, such as `("lanes", 3, "name")`."""

_WORD = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)

_SPACE = re.compile(r"[ \t\n\r]*")

_DECODER = json.JSONDecoder()


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


def offset_of(text: str, path: Path) -> int:
    """Return where the value at `path` of the JSON `text`, which is sound, begins.

    Where there is no such value, that is the place of the nearest one around it.
    """
    at = _past_space(text, 0)
    for part in path:
        inner = _offset_inside(text, at, part)
        if inner is None:
            break
        at = inner
    return at


def _offset_inside(text: str, at: int, part: str | int) -> int | None:
    """Return where the value `part` of the object or list at `at` begins, None where there is none."""
    is_object = text[at] == "{"
    if not is_object and text[at] != "[":
        return None
    at, number = _past_space(text, at + 1), 0
    while text[at] not in "]}":
        name: object = number
        if is_object:
            name, at = _DECODER.raw_decode(text, at)
            at = _past_space(text, _past_space(text, at) + 1)
        if name == part:
            return at
        at = _past_space(text, _DECODER.raw_decode(text, at)[1])
        if text[at] == ",":
            at = _past_space(text, at + 1)
        number += 1
    return None


def _past_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
