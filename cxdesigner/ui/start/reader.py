"""Reads files for the start screen in a thread of its own: a slow disk or a large file never holds the window."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Literal

from PySide6.QtCore import QObject, Signal

from cxdesigner.session.previews import Preview, preview_of_file
from cxdesigner.translation import Message, SpokenError, message

State = Literal["read", "missing", "unreadable"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found at `path`; `changed` is when the file was written last, in seconds since 1970."""

    path: Path
    state: State
    changed: float = 0.0
    preview: Preview | None = None
    problem: Message | None = None


class Reader(QObject):
    """Answers one path after the other.

    Signals:
        seen: what was found at a path that was asked for: a `Seen`.
    """

    seen = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: SimpleQueue[Path | None] = SimpleQueue()
        # A daemon: at the end nobody waits for a network drive that does not answer.
        self._thread = Thread(target=self._work, name="previews", daemon=True)
        self._thread.start()

    def ask(self, path: Path) -> None:
        """Have `path` looked at."""
        self._wanted.put(path)

    def stop(self) -> None:
        """Answer nothing more."""
        while not self._wanted.empty():
            self._wanted.get()
        self._wanted.put(None)

    def _work(self) -> None:
        while (path := self._wanted.get()) is not None:
            found = look_at(path)
            with contextlib.suppress(RuntimeError):  # the window went in the meantime
                self.seen.emit(found)


def look_at(path: Path) -> Seen:
    """Return what is to be seen of the file at `path`. Raises nothing."""
    try:
        preview = preview_of_file(path)
        return Seen(path, "read", path.stat().st_mtime, preview)
    except FileNotFoundError:
        return Seen(path, "missing")
    except SpokenError as error:
        return Seen(path, "unreadable", problem=error.message)
    except Exception:  # one odd file must not end the thread that reads the others
        return Seen(path, "unreadable", problem=message("start.unreadable"))
