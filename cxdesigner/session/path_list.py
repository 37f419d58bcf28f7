"""A short list of files kept among the program's own data: a convenience, so it never fails anything."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from cxdesigner.session.paths import data_folder, write_private

_SIZE_LIMIT = 200_000


@dataclass(frozen=True, slots=True)
class PathList:
    """The list kept in the file `name`: the latest first, each once, `limit` at most.

    Whatever is wrong with the file, the list is empty; where it cannot be written, it stays as it was.
    """

    name: str
    limit: int

    def read(self) -> list[Path]:
        """Return the list. Whether the files still exist is not looked at."""
        try:
            path = data_folder() / self.name
            if not path.is_file() or path.stat().st_size > _SIZE_LIMIT:
                return []
            names = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return []
        if not isinstance(names, list):
            return []
        return [Path(name) for name in names if isinstance(name, str) and _is_path(name)][: self.limit]

    def put_first(self, path: Path) -> None:
        """Put `path` at the head of the list."""
        mine = _absolute(path)
        self._write([mine, *(other for other in self.read() if other != mine)])

    def remove(self, path: Path) -> None:
        """Take `path` off the list."""
        mine = _absolute(path)
        self._write([other for other in self.read() if other != mine])

    def clear(self) -> None:
        """Empty the list."""
        self._write([])

    def _write(self, paths: list[Path]) -> None:
        names = [str(path) for path in paths[: self.limit]]
        with contextlib.suppress(OSError):  # not to have the list must not stop a save
            # In ASCII: a name may hold bytes that are no text.
            write_private(data_folder() / self.name, (json.dumps(names, indent=2) + "\n").encode("ascii"))


def _absolute(path: Path) -> Path:
    # Not resolved: a link is remembered as the person knows it.
    return Path(os.path.abspath(path))  # noqa: PTH100


def _is_path(name: str) -> bool:
    return "\0" not in name and Path(name).is_absolute()
