"""JSON read with suspicion: size, depth, number of values, double names, odd numbers and half characters."""

from __future__ import annotations

import json
import math
import re
from codecs import getincrementaldecoder
from collections.abc import Callable
from typing import Any, NoReturn

from cxdesigner.storage.content_error import ContentError
from cxdesigner.storage.json_places import line_and_column
from cxdesigner.storage.json_suspects import double_name, half_character, odd_number, too_deep
from cxdesigner.storage.limits import DEPTH_LIMIT, DIGIT_LIMIT, SIZE_LIMIT, VALUE_LIMIT
from cxdesigner.translation import message

_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"), (b"PK\x03\x04", "zip"), (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"), (b"\xff\xfe", "utf16"), (b"\xfe\xff", "utf16"),
)  # fmt: skip
"""How files begin that people take for projects, and the words for them (`storage.kind.<word>`)."""

_SYNTAX: tuple[tuple[str, str], ...] = (
    ("Expecting value", "value"),
    ("Expecting property name", "name"),
    ("Expecting ':'", "colon"),
    ("Expecting ','", "comma"),
    ("Illegal trailing comma", "name"),
    ("Unterminated string", "quote"),
    ("Invalid control character", "control"),
    ("Invalid \\", "escape"),
    ("Extra data", "extra"),
)
"""How Python's parser begins its complaints, and the words for them (`storage.json.<word>`)."""


_PIECE = 1 << 20


class _SuspectError(Exception):
    """The parser met something that `find` is now to find in the text."""

    def __init__(self, find: Callable[[str], ContentError]) -> None:
        super().__init__()
        self.find = find


def decoded(data: bytes) -> str:
    """Return the text of `data`, without a byte order mark.

    Raises ContentError for what is no text, is empty, or is larger than a project can be.
    """
    if len(data) > SIZE_LIMIT:
        raise ContentError(message("storage.too_large", limit=SIZE_LIMIT // 1_000_000))
    for start, kind in _MAGIC:
        if data.startswith(start):
            raise ContentError(message("storage.other_kind", kind=message(f"storage.kind.{kind}")))
    if (nul := data.find(b"\0")) >= 0:
        raise ContentError(message("storage.binary"), _place_after(data[:nul]))
    try:
        text = _text_of(data)
    except UnicodeDecodeError as error:
        raise ContentError(message("storage.not_utf8"), _place_after(data[: error.start])) from error
    if not text or text.isspace():
        raise ContentError(message("storage.empty"))
    return text


def _text_of(data: bytes) -> str:
    """Return the text of `data`, piece by piece: other threads wait for one piece at most."""
    decoder = getincrementaldecoder("utf-8-sig")()
    try:
        pieces = [decoder.decode(data[at : at + _PIECE]) for at in range(0, len(data), _PIECE)]
        pieces.append(decoder.decode(b"", final=True))
    except UnicodeDecodeError:
        return data.decode("utf-8-sig")  # raised again, with the place in the whole
    return "".join(pieces)


def parsed(data: bytes, text: str) -> object:
    """Return what the JSON `text`, decoded from `data`, says. Raises ContentError for whatever is wrong."""
    _check_count(data)
    try:
        content: object = json.loads(
            text, object_pairs_hook=_object, parse_float=_float, parse_int=_int, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        raise _syntax_error(text, error) from error
    except RecursionError as error:
        raise too_deep(text) from error
    except _SuspectError as suspect:
        raise suspect.find(text) from suspect
    if _depth(content) > DEPTH_LIMIT:
        raise too_deep(text)
    if found := half_character(text):
        raise found
    return content


def _place_after(before: bytes) -> tuple[int, int]:
    text = before.decode("utf-8-sig", errors="replace")
    return line_and_column(text, len(text))


def _check_count(data: bytes) -> None:
    # Every value but the very first follows a comma or an opening bracket. Those inside texts count too, at
    # first, because leaving them out takes ten times as long.
    if _count(data, 0, len(data)) < VALUE_LIMIT:
        return
    found, at = 0, 0
    for text in _STRING.finditer(data):
        found += _count(data, at, text.start())
        at = text.end()
        if found >= VALUE_LIMIT:
            break
    else:
        found += _count(data, at, len(data))
    if found >= VALUE_LIMIT:
        raise ContentError(message("storage.too_many_values", limit=VALUE_LIMIT))


def _count(data: bytes, start: int, end: int) -> int:
    return data.count(b",", start, end) + data.count(b"[", start, end) + data.count(b"{", start, end)


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(members)
    if len(found) != len(members):
        raise _SuspectError(double_name)
    return found


def _float(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise _SuspectError(odd_number)
    return value


def _int(digits: str) -> int:
    if len(digits) > DIGIT_LIMIT:
        raise _SuspectError(odd_number)
    return int(digits)


def _constant(_name: str) -> NoReturn:
    raise _SuspectError(odd_number)


def _depth(content: object) -> int:
    """Return how deep lists and objects are nested, without recursion."""
    level: list[Any] = [content] if isinstance(content, dict | list) else []
    depth = 0
    while level:
        depth += 1
        inner: list[Any] = []
        for holder in level:
            values = holder.values() if type(holder) is dict else holder
            inner += [value for value in values if type(value) is dict or type(value) is list]
        level = inner
    return depth


def _syntax_error(text: str, error: json.JSONDecodeError) -> ContentError:
    word = next((word for start, word in _SYNTAX if error.msg.startswith(start)), "other")
    if error.pos >= len(text.rstrip()):
        word = "end"
    return ContentError(message(f"storage.json.{word}"), (error.lineno, error.colno))
