"""A clip as bytes: written for our own windows, read as if a stranger had written it."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any, NoReturn

from cxdesigner.editor.clipboard.clip import TABLES_OF_A_CLIP, Clip
from cxdesigner.editor.clipboard.error import ClipError
from cxdesigner.model.diff import Key
from cxdesigner.model.document import TABLES, Document
from cxdesigner.model.invariants import problems
from cxdesigner.model.record import Record

CARDS_MIME = "application/x-cxdesigner-cards+json"
"""What the clipboard calls cards of ours."""

FORMAT = "cxdesigner/cards"

HEADS = frozenset({"lanes", "stages", "steps"})
"""Tables of which one row can be copied with all that is in it."""

VERSION = 2
"""Version 2 came with lanes, stages and steps; cards are still written as version 1, which older programs read."""

SIZE_LIMIT = 100_000_000
"""Most bytes. 10,000 touchpoints take 3 million, all pictures of a project 80 million."""

DEPTH_LIMIT = 32
"""Deepest nesting of lists and objects; a clip needs four."""

VALUE_LIMIT = 500_000
"""Most texts, numbers, lists and objects."""

DIGIT_LIMIT = 300
"""Longest whole number, as in a project file."""


def write_clip(clip: Clip) -> bytes:
    """Return the bytes of `clip`. They name no user, no machine, no file and no time."""
    content: dict[str, object] = {"format": FORMAT, "version": 1 if clip.head is None else VERSION}
    if clip.head is not None:
        content["head"] = list(clip.head)
    if clip.origins:
        content["origins"] = dict(clip.origins)
    for table in TABLES_OF_A_CLIP:
        rows = clip.rows.table(table)
        if rows:
            content[table] = [
                rows[id_].model_dump(mode="json", exclude_defaults=True) for id_ in sorted(rows)
            ]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def read_clip(data: bytes) -> Clip:
    """Return the clip that `data` holds. Raises ClipError for anything that is not a sound one."""
    if len(data) > SIZE_LIMIT:
        raise ClipError("clip.too_large", limit=SIZE_LIMIT // 1_000_000)
    try:
        content = _parsed(data)
        if content.get("format") != FORMAT or type(content.get("version")) is not int:
            raise ClipError("clip.damaged")
        if content["version"] > VERSION:
            raise ClipError("clip.newer")
        return _clip(content)
    except (ValueError, RecursionError) as error:  # pydantic's errors are ValueErrors
        raise ClipError("clip.damaged") from error


def _parsed(data: bytes) -> dict[str, Any]:
    text = data.decode("utf-8")
    content: object = json.loads(
        text, object_pairs_hook=_object, parse_float=_float, parse_int=_int, parse_constant=_constant
    )
    if not isinstance(content, dict):
        raise ValueError("no object")  # noqa: TRY004  # one kind of error for all that is damaged
    _measure(content)
    json.dumps(content, ensure_ascii=False).encode()  # half characters cannot be saved
    return content


def _clip(content: Mapping[str, Any]) -> Clip:
    if unknown := set(content) - {"format", "version", "origins", "head", *TABLES_OF_A_CLIP}:
        raise ValueError(f"unknown members: {unknown}")
    tables: dict[str, dict[str, Record]] = {}
    for table in TABLES_OF_A_CLIP:
        rows = content.get(table, [])
        if not isinstance(rows, list):
            raise ValueError("no list")  # noqa: TRY004
        read = [TABLES[table].model_validate(row) for row in rows]
        tables[table] = {row.id: row for row in read}
        if len(tables[table]) != len(read):
            raise ValueError("two rows of one id")
    rows = Document(tables)
    if any(True for _ in problems(rows)):
        raise ValueError("broken references")
    origins = content.get("origins", {})
    if not isinstance(origins, dict) or not all(isinstance(id_, str) for id_ in origins.values()):
        raise ValueError("no origins")
    return Clip(rows, origins, _head(content.get("head"), rows))


def _head(told: object, rows: Document) -> Key | None:
    """Return the lane, the stage or the step that a clip says it is of."""
    if told is None:
        return None
    match told:
        case [str(table), str(id_)] if table in HEADS and id_ in rows.table(table):
            return table, id_
    raise ValueError("no head")


def _measure(content: object) -> None:
    """See that `content` is neither too deep nor too much, without recursion."""
    level, count, depth = [content], 1, 0
    while level:
        inner: list[object] = []
        for holder in level:
            if isinstance(holder, dict):
                inner += holder.values()
            elif isinstance(holder, list):
                inner += holder
        level, count, depth = inner, count + len(inner), depth + 1
        if depth > DEPTH_LIMIT or count > VALUE_LIMIT:
            raise ValueError("too deep or too much")


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(members)
    if len(found) != len(members):
        raise ValueError("a member twice")
    return found


def _float(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError("infinite")
    return value


def _int(digits: str) -> int:
    if len(digits) > DIGIT_LIMIT:
        raise ValueError("a number too long")
    return int(digits)


def _constant(_name: str) -> NoReturn:
    raise ValueError("no number")
