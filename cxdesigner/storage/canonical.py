"""The one layout of a project file, byte for byte, and the checksum over it.

The text is what `json.dumps(content, indent=2, ensure_ascii=False)` gives, and a line feed. That function
takes several times as long, so flat rows go through the C encoder, with separators that hold the indentation.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]

_CHECKSUM_LINE = re.compile(rb'\n  "checksum": "sha256:[0-9a-f]{64}",(?=\n)')
_BETWEEN_FIELDS = ",\n      "
_BETWEEN_ROWS = f"}}{_BETWEEN_FIELDS}{{"
"""Stands between flat rows only: a line feed inside a text is written as `\\n`."""


def value_text(value: object, indent: int) -> str:
    """Return the JSON of `value` as it stands `indent` spaces deep. Raises ValueError for infinity."""
    text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    return text.replace("\n", "\n" + " " * indent)


def rows_text(rows: Sequence[Row], nested: Sequence[bool], at_once: int) -> Iterator[str]:
    """Yield the pieces of the JSON list of `rows`, two spaces deep; `nested` tells which hold lists or objects.

    `at_once` rows go through the encoder together: other threads wait until it returns.
    Raises ValueError for an infinite number.
    """
    between = "[\n    "
    for start in range(0, len(rows), at_once):
        yield between
        yield _some_text(rows[start : start + at_once], nested[start : start + at_once])
        between = ",\n    "
    yield "\n  ]"


def _some_text(rows: Sequence[Row], nested: Sequence[bool]) -> str:
    """Return the JSON of `rows` as they stand in their list."""
    flat = [row for row, is_nested in zip(rows, nested, strict=True) if not is_nested]
    text = json.dumps(flat, separators=(_BETWEEN_FIELDS, ": "), ensure_ascii=False, allow_nan=False)
    bodies = iter(text[2:-2].split(_BETWEEN_ROWS))
    if len(flat) == len(rows):
        inner = "\n    },\n    {\n      ".join(bodies)
        return f"{{\n      {inner}\n    }}"
    return ",\n    ".join(
        value_text(row, 4) if is_nested else f"{{\n      {next(bodies)}\n    }}"
        for row, is_nested in zip(rows, nested, strict=True)
    )


def with_checksum(head: Sequence[str], rest: Iterable[Sequence[str]]) -> bytes:
    """Return the bytes of the file whose members are `head`, the checksum, and `rest`, each of those in pieces.

    Raises UnicodeEncodeError for half a character.
    """
    before = ("{\n  " + ",\n  ".join(head)).encode("utf-8")
    # With pictures up to 100 MB: in pieces, so that no other thread waits for all of it to be copied.
    after = [piece.encode("utf-8") for member in rest for piece in (",\n  ", *member)]
    after.append(b"\n}\n")
    line = f',\n  "checksum": "{_digest(before, *after)}"'
    return b"".join((before, line.encode("utf-8"), *after))


def is_intact(data: bytes, content: Mapping[str, Any]) -> bool:
    """Tell whether the checksum in `content`, read from `data`, is that of everything else.

    The layout may have changed on the way (line ends, indentation, escapes): it is the content that counts.
    """
    stated = content.get("checksum")
    line = _CHECKSUM_LINE.search(data)
    start, end = line.span() if line is not None else (0, 0)
    if _digest(memoryview(data)[:start], memoryview(data)[end:]) == stated:
        return True
    rest = {name: value for name, value in content.items() if name != "checksum"}
    return _digest(f"{value_text(rest, 0)}\n".encode()) == stated


def _digest(*parts: bytes | memoryview) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return f"sha256:{digest.hexdigest()}"
