"""Names of the files that exist only while a save is under way, and the removal of those left behind.

A name is `.cxd-<host>-<process>-<chance>.tmp`: short, so that the name of the document may be as long as the
disk allows; four digits made of the host's name (not the name itself), because a process number says
something on its own computer only.
"""

from __future__ import annotations

import os
import re
import secrets
import socket
import sys
import time
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

_NAME = re.compile(r"\.cxd-([0-9a-f]{4})-([0-9a-f]{1,8})-[0-9a-f]{8}\.tmp")

_A_DAY_S = 86_400

_in_use: set[str] = set()
"""Names of this process's own saves under way. Several threads may save: adding and discarding is atomic."""


def new_temporary(folder: Path) -> Path:
    """Return the name of a temporary file in `folder`, in use until `let_go`. Creates nothing."""
    path = folder / f".cxd-{_host()}-{os.getpid():x}-{secrets.token_hex(4)}.tmp"
    _in_use.add(path.name)
    return path


def let_go(temporary: Path) -> None:
    """Remove `temporary` where it is still there, and forget it. Never raises OSError."""
    with suppress(OSError):
        temporary.unlink(missing_ok=True)
    _in_use.discard(temporary.name)


def remove_stale_temporaries(folder: Path) -> int:
    """Remove what saves that were killed have left in `folder`; return how many files went.

    Those of a process that still runs stay, and those of another computer until they are a day old. What
    cannot be listed or removed stays too: nothing is raised.
    """
    removed = 0
    with suppress(OSError):
        for path in folder.iterdir():
            name = _NAME.fullmatch(path.name)
            if name and _is_stale(path, name[1], int(name[2], 16)):
                with suppress(OSError):
                    path.unlink()
                    removed += 1
    return removed


def _is_stale(path: Path, host: str, process: int) -> bool:
    try:
        status = path.lstat()
    except OSError:
        return False
    if not S_ISREG(status.st_mode) or path.name in _in_use:
        return False
    if time.time() - status.st_mtime > _A_DAY_S:
        return True
    return host == _host() and (process == os.getpid() or not _runs(process))


def _runs(process: int) -> bool:
    """Tell whether `process` runs on this computer; yes where that cannot be asked without harm."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


@cache
def _host() -> str:
    return sha256(socket.gethostname().encode("utf-8", "surrogateescape")).hexdigest()[:4]
