"""The files opened or saved last. A convenience: whatever is wrong with the list, the program goes on."""

from __future__ import annotations

from pathlib import Path

from cxdesigner.session.path_list import PathList

RECENT_LIMIT = 12
"""Most files that are remembered."""

_LIST = PathList("recent.json", RECENT_LIMIT)


def recent_files() -> list[Path]:
    """Return the files used last, the latest first. Whether they still exist is not looked at."""
    return _LIST.read()


def remember_file(path: Path) -> None:
    """Put `path` at the head of the list."""
    _LIST.put_first(path)


def forget_file(path: Path) -> None:
    """Take `path` off the list."""
    _LIST.remove(path)


def forget_all_files() -> None:
    """Empty the list."""
    _LIST.clear()
