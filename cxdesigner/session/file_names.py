"""Names of files to write: their endings, what may not be written over, and what to suggest."""

from __future__ import annotations

import os
import re
from pathlib import Path

from cxdesigner.session.error import OutputExists, SessionError, listed

PROJECT_SUFFIXES: tuple[str, ...] = (".cxj", ".json")
"""Endings of a project's name; the first is added where there is none."""

_KIND = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')


def with_suffix(path: Path, suffixes: tuple[str, ...]) -> Path:
    """Return `path` with the first of `suffixes` added, where it has no ending that names a kind of file.

    `Night v1.4` has none: `.4` is part of the name. Raises SessionError for the ending of another kind.
    """
    if path.suffix.lower() in suffixes:
        return path
    if _KIND.fullmatch(path.suffix):
        raise SessionError("session.wrong_suffix", file=path.name, known=listed(suffixes))
    return path.with_name(path.name + suffixes[0])


def checked_output(path: Path, suffixes: tuple[str, ...], *, may_replace: bool) -> Path:
    """Return the path to write to for `path`, with its ending.

    Raises SessionError for a folder, an impossible name or another kind's ending, OutputExists for what is
    there.
    """
    if "\0" in str(path):
        raise SessionError("session.bad_name", file=path)
    # os.path, not Path: it answers no instead of raising for a name that is too long.
    if os.path.isdir(path) or not path.name:  # noqa: PTH112
        raise SessionError("session.is_folder", file=path)
    path = with_suffix(path, suffixes)
    if os.path.isdir(path):  # noqa: PTH112
        raise SessionError("session.is_folder", file=path)
    if not may_replace and os.path.lexists(path):
        raise OutputExists(path)
    return path


def refuse_same_file(output: Path, source: Path) -> None:
    """Raise SessionError where writing `output` would write over `source`, under whatever name."""
    try:
        same = output.samefile(source)
    except (OSError, ValueError):
        return
    if same:
        raise SessionError("session.same_file", file=output.name)


def suggested_name(title: str, suffix: str, fallback: str) -> str:
    """Return a file name made of `title`, for any file system; of `fallback` where nothing of it is left."""
    visible = "".join(c if c.isprintable() else " " for c in title)
    plain = " ".join(_FORBIDDEN.sub(" ", visible).split()).strip(" .")
    return f"{plain[:60].strip(' .') or fallback}{suffix}"
