"""An export in a process of its own, on the project as it was when it began: the window goes on meanwhile.

Laying out and painting a large board is minutes of Python that a thread would not take off the window's hands. To
cancel is to end the process: the file appears whole or not at all (`cxdesigner.storage.durable`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from cxdesigner.model.document import Document
from cxdesigner.session.exporting import PDF_SUFFIXES, export_pdf
from cxdesigner.session.file_names import checked_output
from cxdesigner.translation import Message, SpokenError, message

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

AT_ONCE = 300
"""Most touchpoints of a project that is exported on the spot: it takes less than half a second."""


class Wish(TypedDict):
    """What `export_pdf` is asked for."""

    journey: str | None
    paper: str
    portrait: bool
    language: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an export ended: with `findings` to know of, or with the `refusal` that says why there is no file."""

    findings: tuple[Message, ...] = ()
    refusal: Message | None = None


class ExportJob:
    """One export under way. `poll` tells how it ended, once it has; `cancel` ends it."""

    def __init__(self, doc: Document, path: Path, wish: Wish, *, may_replace: bool) -> None:
        """Begin. Raises OutputExists and SessionError where the file may not be written, before anything starts."""
        import multiprocessing

        from cxdesigner.storage.file_format import write_project

        path = checked_output(path, PDF_SUFFIXES, may_replace=may_replace)
        context = multiprocessing.get_context("spawn")
        self._told, tells = context.Pipe(duplex=False)
        arguments = (tells, write_project(doc), path, wish, may_replace)
        self._process = context.Process(target=_export, args=arguments, daemon=True, name="export")
        self._process.start()
        tells.close()

    def poll(self) -> Outcome | None:
        """Return how it ended; None while it goes on. A process that died without a word is an outcome too."""
        try:
            outcome = self._told.recv() if self._told.poll() else None
        except EOFError:
            outcome = Outcome(refusal=message("session.export_died"))
        if isinstance(outcome, Outcome):
            self._process.join()
            self._told.close()
            return outcome
        return None

    def cancel(self) -> None:
        """End it, without a file."""
        self._process.kill()
        self._process.join()
        self._told.close()


def _export(tells: Connection, data: bytes, path: Path, wish: Wish, may_replace: bool) -> None:
    """Export the project in `data`; runs in the other process."""
    from cxdesigner.storage.file_format import read_project

    try:
        doc = read_project(data, path.name).document
        tells.send(Outcome(export_pdf(doc, path, **wish, may_replace=may_replace)))
    except SpokenError as error:
        tells.send(Outcome(refusal=error.message))
