"""Reads files for the start screen in a thread of its own: a slow disk or a large file never holds the window."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from cxdesigner.session.previews import Preview, preview_of_file
from cxdesigner.translation import Message, SpokenError, message
from cxdesigner.ui.collection import rest_during

_CHECK_MS = 20
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
    """Answers one path after the other; while there is none to look at, there is no thread either.

    Signals:
        seen: what was found at a path that was asked for: a `Seen`.
    """

    seen = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: SimpleQueue[Path] = SimpleQueue()
        self._thread: Thread | None = None
        self._check = QTimer(self, interval=_CHECK_MS)
        self._check.timeout.connect(self._go_on)

    def ask(self, path: Path) -> None:
        """Have `path` looked at."""
        self._wanted.put(path)
        self._go_on()

    def stop(self) -> None:
        """Answer nothing more."""
        self._check.stop()
        while not self._wanted.empty():
            self._wanted.get()

    def _go_on(self) -> None:
        """Have a thread at work as long as there is something to look at."""
        if self._thread is not None and self._thread.is_alive():
            return
        if self._wanted.empty():
            self._check.stop()
            return
        # A daemon: at the end nobody waits for a network drive that does not answer.
        self._thread = Thread(target=self._work, name="previews", daemon=True)
        rest_during(self._thread)
        self._thread.start()
        self._check.start()

    def _work(self) -> None:
        with contextlib.suppress(Empty, RuntimeError):  # all is done; or the window went in the meantime
            while True:
                self.seen.emit(look_at(self._wanted.get_nowait()))


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
