"""One call in a thread of its own, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

from cxdesigner.ui.collection import rest_during

T = TypeVar("T")


class Work(Generic[T]):
    """A call under way. Nothing of Qt is to be touched in it."""

    def __init__(self, call: Callable[[], T]) -> None:
        """Begin `call`, at once."""
        self._call = call
        self._results: list[T] = []
        self._error: BaseException | None = None
        # A daemon: at the end nobody waits for a drive that does not answer.
        self._thread = Thread(target=self._work, name="work", daemon=True)
        rest_during(self._thread)
        self._thread.start()

    def _work(self) -> None:
        try:
            self._results.append(self._call())
        except BaseException as error:  # whatever it is: it belongs to who asks for the result
            self._error = error

    def is_done(self, within_s: float | None = 0.0) -> bool:
        """Tell whether it has ended; wait for that as long as `within_s`, for ever where that is None."""
        self._thread.join(within_s)
        return not self._thread.is_alive()

    def result(self) -> T:
        """Wait for the end, and return what the call returned. Raises what it raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._results[0]
