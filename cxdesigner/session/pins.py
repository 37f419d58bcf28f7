"""The files a person keeps in front on the start screen. A convenience, like the list of recent files."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from cxdesigner.session.paths import data_folder, write_private

PINS_LIMIT = 24
"""Most files that are pinned."""

_SIZE_LIMIT = 200_000


def pinned_files() -> list[Path]:
    """Return the pinned files, the one pinned last first. Whether they still exist is not looked at."""
    try:
        path = _list_path()
        if not path.is_file() or path.stat().st_size > _SIZE_LIMIT:
            return []
        names = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    if not isinstance(names, list):
        return []
    sound = [name for name in names if isinstance(name, str) and "\0" not in name and os.path.isabs(name)]  # noqa: PTH117
    return [Path(name) for name in sound][:PINS_LIMIT]


def pin_file(path: Path) -> None:
    """Keep `path` in front."""
    mine = _absolute(path)
    _write([mine, *(other for other in pinned_files() if other != mine)])


def unpin_file(path: Path) -> None:
    """Let `path` be one among the others again."""
    mine = _absolute(path)
    _write([other for other in pinned_files() if other != mine])


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  # a link stays as the person knows it


def _list_path() -> Path:
    return data_folder() / "pinned.json"


def _write(paths: list[Path]) -> None:
    names = [str(path) for path in paths[:PINS_LIMIT]]
    with contextlib.suppress(OSError):
        write_private(_list_path(), (json.dumps(names, indent=2) + "\n").encode("ascii"))
