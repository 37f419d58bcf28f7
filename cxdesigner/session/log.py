"""The log of the program's own mistakes: where in the program, never what stood in the document."""

from __future__ import annotations

import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

from cxdesigner import __version__
from cxdesigner.session.paths import log_folder, write_private

_SIZE_LIMIT = 200_000


def log_mistake(error: BaseException) -> Path | None:
    """Write down where `error` came about and return the log; None where it cannot be written.

    What the error says is left out: it may quote the document.
    """
    path = log_folder() / "mistakes.log"
    try:
        write_private(path, (_tail(path) + _record(error)).encode("utf-8", "backslashreplace"))
    except OSError:
        return None
    return path


def _tail(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")[-_SIZE_LIMIT:] if path.is_file() else ""
    except OSError:
        return ""


def _record(error: BaseException) -> str:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    lines = [f"{now} CX Designer {__version__}, Python {platform.python_version()}, {platform.system()}"]
    at: BaseException | None = error
    while at is not None and len(lines) < 500:
        lines.append(f"  {type(at).__module__}.{type(at).__qualname__}")
        lines += [
            f"    {frame.filename}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(at.__traceback__)[-60:]
        ]
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\n".join(lines) + "\n"
