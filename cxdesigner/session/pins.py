"""The files a person keeps in front on the start screen. A convenience, like the list of recent files."""

from __future__ import annotations

from pathlib import Path

from cxdesigner.session.path_list import PathList

PINS_LIMIT = 24
"""Most files that are pinned."""

_LIST = PathList("pinned.json", PINS_LIMIT)


def pinned_files() -> list[Path]:
    """Return the pinned files, the one pinned last first. Whether they still exist is not looked at."""
    return _LIST.read()


def pin_file(path: Path) -> None:
    """Keep `path` in front."""
    _LIST.put_first(path)


def unpin_file(path: Path) -> None:
    """Let `path` be one among the others again."""
    _LIST.remove(path)
