"""Finds in a JSON text what Python's parser reads without a murmur, or stops at without saying where."""

from __future__ import annotations

import json
import math
import re

from cxdesigner.storage.content_error import ContentError
from cxdesigner.storage.error import spoken
from cxdesigner.storage.json_places import Path, line_and_column, walk
from cxdesigner.storage.limits import DEPTH_LIMIT, DIGIT_LIMIT
from cxdesigner.translation import Message, message

_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def double_name(text: str) -> ContentError:
    """Return the error for the first name that stands twice in one object."""
    seen: set[Path] = set()
    for found in walk(text):
        if found.is_name:
            if found.path in seen:
                return _error_at(text, found.at, spoken("storage.double_name", name=found.path[-1]))
            seen.add(found.path)
    return ContentError(message("storage.json.other"))


def odd_number(text: str) -> ContentError:
    """Return the error for the first number that is not finite, or has too many digits."""
    for found in walk(text):
        if found.word[0] in "-0123456789NI" and _is_odd(found.word):
            return _error_at(text, found.at, spoken("storage.odd_number", number=found.word))
    return ContentError(message("storage.json.other"))


def too_deep(text: str) -> ContentError:
    """Return the error for the first list or object that lies too deep."""
    what = message("storage.too_deep", limit=DEPTH_LIMIT)
    for found in walk(text):
        if len(found.path) >= DEPTH_LIMIT and found.word in ("{", "["):
            return _error_at(text, found.at, what)
    return ContentError(what)


def half_character(text: str) -> ContentError | None:
    """Return the error for the first text with a surrogate that has no pair, None where there is none."""
    if not _HALF.search(text):
        return None
    for found in walk(text):
        if found.word[0] == '"' and _HALF.search(found.word):
            try:
                json.loads(found.word).encode("utf-8")
            except UnicodeEncodeError:
                return _error_at(text, found.at, message("storage.half_character"))
    return None


def _is_odd(number: str) -> bool:
    try:
        return not math.isfinite(float(number)) or (len(number) > DIGIT_LIMIT and number.strip("-").isdigit())
    except ValueError:
        return False


def _error_at(text: str, at: int, what: Message) -> ContentError:
    return ContentError(what, line_and_column(text, at))
