"""Work done beside the window, in a thread of its own: what comes of it is handed over in the window's thread."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable
from threading import Lock, Thread
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cxdesigner.ui.collection import rest_during

T = TypeVar("T")


class Aside(QObject):
    """Does one thing after the other; while there is none to do, there is no thread either."""

    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._waiting: deque[Callable[[], Callable[[], object]]] = deque()
        self._thread: Thread | None = None
        self._round = 0
        self._came.connect(self._hand_over)

    def do(self, call: Callable[[], T], then: Callable[[T], object]) -> None:
        """Have `call` done aside, which raises nothing; then give what it returned to `then`, here."""
        number = self._round

        def work() -> Callable[[], object]:
            result = call()
            return lambda: then(result) if number == self._round else None

        with self._lock:
            self._waiting.append(work)
            if self._thread is not None:
                return
            # A daemon: at the end nobody waits for a drive that does not answer.
            self._thread = Thread(target=self._work, name="aside", daemon=True)
        rest_during(self._thread)
        self._thread.start()

    def forget(self) -> None:
        """Drop what is still to be done, and what comes of what is being done."""
        with self._lock:
            self._waiting.clear()
            self._round += 1

    def finish(self) -> None:
        """Wait until all is done and handed over."""
        while (thread := self._thread) is not None:
            thread.join()
            QCoreApplication.sendPostedEvents(self)
        QCoreApplication.sendPostedEvents(self)

    def _work(self) -> None:
        with contextlib.suppress(RuntimeError):  # whoever asked went in the meantime
            while True:
                with self._lock:
                    if not self._waiting:
                        self._thread = None
                        return
                    work = self._waiting.popleft()
                self._came.emit(work())

    def _hand_over(self, hand: Callable[[], object]) -> None:
        hand()
