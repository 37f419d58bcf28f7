"""Brings the content of older files up to the version this program writes: numbered functions on plain dicts.

How one is added, when the format changes so that version N becomes N + 1:

1. Write `def v1_to_v2(content: dict[str, Any]) -> dict[str, Any]` here (with the true numbers). `content` is
   the parsed file: tables are lists of dicts, fields at their default are absent, nothing has been validated.
   It belongs to the function, which may change it. Unknown fields stay where they are. No model is imported:
   the model will go on changing, this function never.
2. Append it to `MIGRATIONS`; `CURRENT_VERSION` follows.
3. Save a small project with the last program of version N as `tests/storage/files/v<N>-<what>.cxj`, where it
   is frozen for ever, and what it becomes as `v<N + 1>-<what>.cxj`.

A default that changes is a change of format: defaults are not written, they belong to the version.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cxdesigner.storage.content_error import ContentError
from cxdesigner.translation import message

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: tuple[Migration, ...] = ()
"""Number n of these, counted from 1, leads from version n to version n + 1."""

CURRENT_VERSION = len(MIGRATIONS) + 1
"""The version this program writes."""


def migrated(content: dict[str, Any], version: int) -> dict[str, Any]:
    """Return `content`, of `version` (from 1), as the current version has it.

    Raises ContentError for a damaged file, whose tables and rows are not what the migration took them for.
    """
    try:
        for migration in MIGRATIONS[version - 1 :]:
            content = migration(content)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise ContentError(message("storage.not_migrated", version=version)) from error
    return content
