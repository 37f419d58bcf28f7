"""Saves of a window behind it: a large project is written in a thread of its own while the work goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cxdesigner.session.open_project import OpenProject, Saving, weight
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import SpokenError
from cxdesigner.ui.waiting import Cancelled, Waiting
from cxdesigner.ui.work import Work

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

AT_ONCE, CARDS_AT_ONCE = 4_000_000, 3_000
"""Bytes of a file, and touchpoints, up to which a save is over before anybody notices: a tenth of a second or two."""

_POLL_MS = 30

Ended = Callable[[SpokenError | None], object]
"""Called in the window's thread when a save has ended: with what went wrong, or None."""


class Saves(QObject):
    """The one save that may be under way behind a window. There is never a second one beside it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._work: Work[Callable[[], None]] | None = None
        self._project = window.project
        self._ended: Ended = lambda _error: None
        self._next: Callable[[], object] | None = None
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether a save is under way."""
        return self._work is not None

    def is_large(self, project: OpenProject) -> bool:
        """Tell whether `project` takes so long to save that a person has to be able to go on meanwhile."""
        return len(project.document.touchpoints) > CARDS_AT_ONCE or weight(project) >= AT_ONCE

    def begin(self, project: OpenProject, saving: Saving, ended: Ended) -> None:
        """Have `saving`, one of `project`, written behind the window, and call `ended` at the end."""
        if self._work is not None:
            raise RuntimeError("a save is under way")
        self._project, self._ended = project, ended
        project.is_being_saved = True
        self._work = Work(saving.write)
        self._poll.start()
        self._window.refresh()

    def follow(self, call: Callable[[], object] | None) -> None:
        """Have `call` called when the save under way has ended, or nothing any more."""
        self._next = call

    def wait(self) -> bool:
        """Wait until nothing is being saved, and until what came of it is said; a card tells of it.

        Returns False where the person does not want to wait; the save goes on.
        """
        say = self._window.dress.say
        title, answer = say("waiting.save"), say("waiting.stay")
        while (work := self._work) is not None:
            self._poll.stop()
            try:
                name = one_line(self._project.shown_name(say))
                with Waiting(self._window, title, name, answer) as waiting:
                    waiting.until(work)
            except Cancelled:
                self._poll.start()
                return False
            except Exception:  # noqa: S110  # it is met again at the end, with nothing left half done
                pass
            self._end(work)
        return True

    def finish(self) -> None:
        """Wait until nothing is being saved, without a word: the window goes."""
        self._ended, self._next = lambda _error: None, None
        if self._work is not None:
            self._work.is_done(None)
            self._end(self._work)

    def _look(self) -> None:
        if self._work is not None and self._work.is_done():
            self._end(self._work)

    def _end(self, work: Work[Callable[[], None]]) -> None:
        self._poll.stop()
        self._work, ended = None, self._ended
        self._project.is_being_saved = False
        refusal: SpokenError | None = None
        try:
            note = work.result()
            note()
        except SpokenError as error:
            refusal = error
        finally:
            self._window.refresh()
        ended(refusal)
        if self._next is not None and not self.is_busy:
            call, self._next = self._next, None
            call()
