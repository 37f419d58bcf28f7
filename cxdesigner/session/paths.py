"""Where the program keeps what is the person's and not a project's: lists and logs, for their eyes only."""

from __future__ import annotations

import contextlib
import os
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
    """Return `folder`, which now exists and is open to nobody else. Raises OSError where that cannot be."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
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
