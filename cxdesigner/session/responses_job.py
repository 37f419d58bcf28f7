"""Reading a large file of answers in a process of its own: the window goes on meanwhile, and to cancel is to end it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesigner.importers.responses.counting import Counted
from cxdesigner.importers.responses.form import Form
from cxdesigner.model.document import Document
from cxdesigner.session.responses import Looked, count, look
from cxdesigner.translation import Message, SpokenError, message

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

AT_ONCE = 3_000_000
"""Most bytes of a file that is read on the spot: it takes less than half a second."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the reading ended: with what was found, or with the `refusal` that says why there is nothing."""

    found: Looked | Counted | None = None
    refusal: Message | None = None


def is_large(path: Path) -> bool:
    """Tell whether the file takes so long that a person has to be able to go on meanwhile."""
    try:
        return path.stat().st_size > AT_ONCE
    except OSError:
        return False


def looked_at_once(path: Path, doc: Document, journey: str, form: Form | None = None) -> Outcome:
    """Look at a small file on the spot."""
    try:
        return Outcome(look(path, doc, journey, form=form))
    except SpokenError as error:
        return Outcome(refusal=error.message)


def counted_at_once(looked: Looked) -> Outcome:
    """Count a small file on the spot."""
    try:
        return Outcome(count(looked))
    except SpokenError as error:
        return Outcome(refusal=error.message)


@dataclass(frozen=True, slots=True)
class Task:
    """A file to look at, for a journey of a project; how it is written is guessed where `form` does not say it."""

    path: Path
    project: bytes
    journey: str
    form: Form | None = None


class ResponsesJob:
    """One reading under way. `poll` tells how it ended, once it has; `progress` is how far it is, 0 to 1."""

    def __init__(self, task: Task | Looked) -> None:
        """Begin to look at a file, or to count what was looked at."""
        import multiprocessing

        context = multiprocessing.get_context("spawn")
        self.progress = 0.0
        self._told, tells = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(tells, task), daemon=True, name="responses")
        self._process.start()
        tells.close()

    def poll(self) -> Outcome | None:
        """Return how it ended; None while it goes on. A process that died without a word is an outcome too."""
        outcome: Outcome | None = None
        try:
            while outcome is None and self._told.poll():
                told = self._told.recv()
                if isinstance(told, Outcome):
                    outcome = told
                else:
                    self.progress = float(told)
        except EOFError:
            outcome = Outcome(refusal=message("responses.died"))
        if outcome is not None:
            self._process.join()
            self._told.close()
        return outcome

    def cancel(self) -> None:
        """End it, with nothing found."""
        self._process.kill()
        self._process.join()
        self._told.close()


def _work(tells: Connection, task: Task | Looked) -> None:
    """Look or count; runs in the other process."""
    try:
        if isinstance(task, Looked):
            tells.send(Outcome(count(task, tells.send)))
        else:
            from cxdesigner.storage.file_format import read_project

            doc = read_project(task.project, task.path.name).document
            tells.send(Outcome(look(task.path, doc, task.journey, tells.send, task.form)))
    except SpokenError as error:
        tells.send(Outcome(refusal=error.message))
