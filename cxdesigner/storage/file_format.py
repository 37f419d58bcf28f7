"""The project file: what bytes become a document, and what bytes a document becomes.

`docs/file-format.md` tells people the same. Reading trusts nothing and refuses with one sentence; whatever it
accepts is written again without a loss, and what is written twice is the same twice.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from cxdesigner import __version__
from cxdesigner.model.document import TABLES, Document
from cxdesigner.storage import migrations
from cxdesigner.storage.canonical import is_intact, value_text, with_checksum
from cxdesigner.storage.content_error import ContentError
from cxdesigner.storage.error import FileFormatError, spoken
from cxdesigner.storage.json_places import line_and_column, offset_of
from cxdesigner.storage.json_text import decoded, parsed
from cxdesigner.storage.misfits import type_of
from cxdesigner.storage.tables import read_tables, table_text
from cxdesigner.translation import Message, message

FORMAT = "cxdesigner/project"
"""What the member `format` of every project file says."""

SAVED_BY = f"cxdesigner {__version__}"
"""What the member `saved_by` says: the program. No user, no machine, no time."""

ENVELOPE = ("format", "version", "saved_by", "checksum")
"""The members before the tables."""


@dataclass(frozen=True)
class LoadedProject:
    """A file that was opened.

    `warnings` are sentences to show; `is_newer` says that a later version of the program wrote it, so that it
    must not be saved over; `version` is the file's; `sha256` is that of the file's bytes, in hex.
    """

    document: Document
    warnings: tuple[Message, ...]
    is_newer: bool
    version: int
    sha256: str


def read_project(data: bytes, name: str) -> LoadedProject:
    """Return the project in `data`, the bytes of the file called `name`.

    Raises FileFormatError, with line and column where there are any, for what is no sound project.
    """
    text, version = "", migrations.CURRENT_VERSION
    try:
        with _no_collector():
            text = decoded(data)
            content = _checked(parsed(data, text))
            version = content["version"]
            return _loaded(data, content)
    except ContentError as error:
        raise _refusal(error, text, version, name) from error


def write_project(doc: Document) -> bytes:
    """Return the bytes of `doc` as a file.

    Raises ValueError or TypeError for what JSON cannot hold, which only an unknown field can bring along.
    """
    head = (f'"format": "{FORMAT}"', f'"version": {migrations.CURRENT_VERSION}', f'"saved_by": "{SAVED_BY}"')
    rest = [text for name, rows in doc.tables() if (text := table_text(name, rows))]
    for name in sorted(doc.extra):
        if name in TABLES or name in ENVELOPE:
            raise ValueError(f"{name!r} is no unknown member")
        rest.append([f"{value_text(name, 0)}: ", value_text(doc.extra[name], 2)])
    return with_checksum(head, rest)


@contextmanager
def _no_collector() -> Iterator[None]:
    """Keep the garbage collector from walking over thousands of new rows, none of which is garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _checked(content: object) -> dict[str, Any]:
    """Return `content`, which is an object and says that it is a project of some version."""
    if not isinstance(content, dict):
        raise ContentError(spoken("storage.not_ours", looks=type_of(content)))
    if content.get("format") != FORMAT:
        raise ContentError(spoken("storage.not_ours", looks=_looks_like(content)))
    version = content.get("version")
    if type(version) is not int or version < 1:
        raise ContentError(message("storage.version"), path=("version",))
    return content


def _looks_like(content: Mapping[str, Any]) -> Message:
    if content.get("type") == "excalidraw":
        return message("storage.looks.excalidraw")
    if "tldrawFileFormatVersion" in content:
        return message("storage.looks.tldraw")
    stated = content.get("format")
    if isinstance(stated, str):
        return spoken("storage.looks.format", format=stated)
    if not content:
        return message("storage.looks.empty")
    return spoken("storage.looks.members", members=", ".join(str(name) for name in [*content][:4]))


def _loaded(data: bytes, content: dict[str, Any]) -> LoadedProject:
    version = content["version"]
    is_newer = version > migrations.CURRENT_VERSION
    warnings = []
    if is_newer:
        warnings.append(message("storage.warning.newer", version=version, known=migrations.CURRENT_VERSION))
    if not _has_no_checksum(content) and not is_intact(data, content):
        warnings.append(message("storage.warning.checksum"))
    now = migrations.migrated(content, version)
    extra = {name: value for name, value in now.items() if name not in TABLES and name not in ENVELOPE}
    doc = read_tables(now, extra)
    return LoadedProject(doc, tuple(warnings), is_newer, version, hashlib.sha256(data).hexdigest())


def _has_no_checksum(content: Mapping[str, Any]) -> bool:
    """Tell whether nobody wrote a checksum; one under a damaged name counts as written."""
    return "checksum" not in content and not any(
        isinstance(value, str) and value.startswith("sha256:") for value in content.values()
    )


def _refusal(error: ContentError, text: str, version: int, name: str) -> FileFormatError:
    """Return the error to show; its place is looked up, unless a migration has moved things about."""
    place, what, advice = error.place, error.what, "storage.advice.earlier_copy"
    if place is None and error.path is not None and version >= migrations.CURRENT_VERSION:
        place = line_and_column(text, offset_of(text, error.path))
    if version > migrations.CURRENT_VERSION:
        what, advice = message("storage.newer", version=version, what=what), "storage.advice.newer_program"
    elif what.key in ("storage.not_ours", "storage.other_kind"):
        advice = "storage.advice.other_program"
    return FileFormatError(what, file=name, place=place, advice=advice)
