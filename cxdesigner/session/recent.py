"""The files opened or saved last. A convenience: whatever is wrong with the list, the program goes on."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from cxdesigner.session.paths import data_folder, write_private

RECENT_LIMIT = 12
"""Most files that are remembered."""

_SIZE_LIMIT = 200_000


def recent_files() -> list[Path]:
    """Return the files used last, the latest first. Whether they still exist is not looked at."""
    return _read()[:RECENT_LIMIT]


def remember_file(path: Path) -> None:
    """Put `path` at the head of the list."""
    mine = _absolute(path)
    _write([mine, *(other for other in _read() if other != mine)])


def forget_file(path: Path) -> None:
    """Take `path` off the list."""
    mine = _absolute(path)
    _write(other for other in _read() if other != mine)


def forget_all_files() -> None:
    """Empty the list."""
    _write([])


def _absolute(path: Path) -> Path:
    # Not resolved: a link is remembered as the person knows it.
    return Path(os.path.abspath(path))  # noqa: PTH100


def _list_path() -> Path:
    return data_folder() / "recent.json"


def _read() -> list[Path]:
    try:
        path = _list_path()
        if not path.is_file() or path.stat().st_size > _SIZE_LIMIT:
            return []
        names = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    if not isinstance(names, list):
        return []
    return [Path(name) for name in names if isinstance(name, str) and _is_name(name)]


def _is_name(name: str) -> bool:
    return "\0" not in name and Path(name).is_absolute()


def _write(paths: Iterable[Path]) -> None:
    names = [str(path) for path in paths][:RECENT_LIMIT]
    with contextlib.suppress(OSError):  # not to have the list must not stop a save
        # In ASCII: a name may hold bytes that are no text.
        write_private(_list_path(), (json.dumps(names, indent=2) + "\n").encode("ascii"))
