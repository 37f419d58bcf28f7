"""Keeping Python's garbage collector out of moments and threads in which Qt must not lose a widget.

While Qt walks over all widgets, as it does to set a style or a style sheet, it calls back into Python; a collection
that begins there frees windows that nobody refers to any more, and Qt goes on with a widget that is gone.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from PySide6.QtCore import QObject, QTimer

_CHECK_MS = 20
_TURNS = 250
"""After so many checks, five seconds, what has gathered is collected even while a thread is still at work."""


@contextmanager
def no_collection() -> Iterator[None]:
    """Collect what there is now, and nothing more until the block has ended."""
    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def rest_during(thread: Thread) -> None:
    """Let no collection begin by itself until `thread`, which is about to start, has ended."""
    _Garbage.of_program().rest_during(thread)


class _Garbage(QObject):
    """Keeps Python's collector out of other threads: widgets it finds there would be ended there, and Qt with them.

    While such a thread runs it collects in this thread only, every now and then.
    """

    _one: _Garbage | None = None

    def __init__(self) -> None:
        super().__init__()
        self._threads: list[Thread] = []
        self._turns = 0
        self._timer = QTimer(self, interval=_CHECK_MS)
        self._timer.timeout.connect(self._look)

    @classmethod
    def of_program(cls) -> _Garbage:
        """Return the one there is."""
        if cls._one is None:
            cls._one = cls()
        return cls._one

    def rest_during(self, thread: Thread) -> None:
        gc.disable()
        if not self._threads:
            self._turns = 0
        self._threads.append(thread)
        self._timer.start()

    def _look(self) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        self._turns += 1
        if not self._threads:
            self._timer.stop()
            gc.enable()
        elif self._turns % _TURNS == 0:
            gc.collect(1)
