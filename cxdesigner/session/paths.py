"""Where the program keeps what is the person's and not a project's: lists and logs, for their eyes only."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

import appdirs

_NAME = "cxdesigner"


def data_folder() -> Path:
    """Return the folder of the lists the program keeps, such as recent files. It may not exist yet."""
    return Path(appdirs.user_data_dir(_NAME, appauthor=False))


def log_folder() -> Path:
    """Return the folder of the logs. It may not exist yet."""
    return Path(appdirs.user_log_dir(_NAME, appauthor=False))


def made_private(folder: Path) -> Path:
    """Return `folder`, which now exists and, if it is one's own, is open to nobody else.

    A folder that everybody may write to, such as a temporary one, is nobody's own and stays as it is. Raises
    OSError where that cannot be.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not folder.stat().st_mode & stat.S_ISVTX:
        folder.chmod(0o700)
    return folder


def write_private(path: Path, data: bytes) -> None:
    """Write `data`, whole or not at all, into a file that nobody else may read. Raises OSError.

    Good enough for lists that can be lost; projects are saved by `cxdesigner.storage`.
    """
    made_private(path.parent)
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        new.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            new.unlink()
        raise
