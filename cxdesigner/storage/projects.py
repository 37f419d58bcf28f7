"""Opens and saves projects: the format and the disk brought together."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from cxdesigner.model.document import Document
from cxdesigner.model.picture import stored_bytes
from cxdesigner.storage.durable import write_durably
from cxdesigner.storage.error import FileFormatError, SaveError, spoken
from cxdesigner.storage.failures import cause_of, code_of
from cxdesigner.storage.file_format import LoadedProject, read_project, write_project
from cxdesigner.storage.limits import SIZE_LIMIT
from cxdesigner.translation import Message, message, plural

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

_FOR_GOOD = {"name_too_long", "bad_name", "link_loop"}
"""Causes that another try does not mend."""


def load(path: Path) -> LoadedProject:
    """Return the project in the file at `path`, which is never changed.

    Raises FileFormatError for a file that is missing, withheld, not ordinary, too large, or no project.
    """
    try:
        data = _bytes_of(path)
    except ValueError as error:
        raise _unread(path, message("storage.missing"), "look_for_file") from error
    except OSError as error:
        raise _unread_because(path, error) from error
    loaded = read_project(data, path.name)
    return replace(loaded, warnings=(*loaded.warnings, *_damaged_pictures(loaded.document)))


def _damaged_pictures(doc: Document) -> Iterator[Message]:
    """Yield a warning where images of `doc` are not what their hashes say; what is damaged is kept as it is."""
    broken = {asset.id for asset in doc.assets.values() if stored_bytes(asset.id, asset.data) is None}
    if broken:
        count = sum(picture.asset in broken for picture in doc.pictures.values()) or len(broken)
        yield plural("storage.warning.pictures", count)


def save(path: Path, doc: Document, *, may_replace: bool = True) -> str:
    """Put `doc` into the file at `path`; return the sha256, in hex, of its bytes, once they are on the disk.

    What was written is opened again and compared with `doc` before the old file is replaced. Raises SaveError
    as `write_durably` does, and where `doc` would not come back as it is.
    """
    try:
        data = write_project(doc)
    except (ValueError, TypeError) as error:
        raise SaveError("cannot_be_written", path=path) from error

    def check(written: bytes) -> None:
        try:
            again = read_project(written, path.name)
        except FileFormatError as error:
            raise SaveError("would_not_open", path=path, reason=error.what) from error
        if again.document != doc or again.warnings:
            raise SaveError("would_differ", path=path)

    write_durably(path, data, may_replace=may_replace, check=check)
    return hashlib.sha256(data).hexdigest()


def _bytes_of(path: Path) -> bytes:
    """Return the content of an ordinary file. Never waits at a pipe, never opens a device."""
    _check_kind(path, path.stat().st_mode)
    fd = os.open(path, _FLAGS)
    with os.fdopen(fd, "rb") as file:
        status = os.fstat(fd)
        _check_kind(path, status.st_mode)
        if status.st_size > SIZE_LIMIT:
            raise _unread(path, message("storage.too_large", limit=SIZE_LIMIT // 1_000_000), "choose_file")
        return file.read(SIZE_LIMIT + 1)


def _check_kind(path: Path, mode: int) -> None:
    if S_ISDIR(mode):
        raise _unread(path, message("storage.is_folder"), "choose_file")
    if not S_ISREG(mode):
        raise _unread(path, message("storage.is_special"), "choose_file")


def _unread(path: Path, what: Message, advice: str) -> FileFormatError:
    return FileFormatError(
        what, file=path.name or str(path), advice=f"storage.advice.{advice}", was_read=False
    )


def _unread_because(path: Path, error: OSError) -> FileFormatError:
    match cause_of(error):
        case "no_folder":
            return _unread(path, message("storage.missing"), "look_for_file")
        case "folder_refuses":
            return _unread(path, message("storage.not_readable"), "ask_permission")
        case cause:
            what = spoken(f"storage.cause.{cause}", code=code_of(error))
            return _unread(path, what, "choose_file" if cause in _FOR_GOOD else "try_again")
