"""Exports of a window: small ones on the spot, large ones in a process of their own with a card to cancel them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cxdesigner.session.export_job import AT_ONCE, ExportJob, Outcome, Wish
from cxdesigner.ui.progress_card import ProgressCard

if TYPE_CHECKING:
    from cxdesigner.model.document import Document
    from cxdesigner.ui.main_window import MainWindow

_POLL_MS = 50


class Exports(QObject):
    """The one export that may be under way in a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._job: ExportJob | None = None
        self._done: Callable[[Outcome], object] = lambda _outcome: None
        self.card = ProgressCard(window, window.canvas, window.dress)
        self.card.cancelled.connect(self.cancel)
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether an export is under way."""
        return self._job is not None

    def is_large(self, doc: Document) -> bool:
        """Tell whether `doc` takes so long that a person has to be able to go on meanwhile."""
        return len(doc.touchpoints) > AT_ONCE

    def begin(
        self,
        doc: Document,
        path: Path,
        wish: Wish,
        *,
        may_replace: bool,
        done: Callable[[Outcome], object],
    ) -> None:
        """Export `doc` behind the window and call `done` at the end. Raises what `ExportJob` does."""
        self.cancel()
        self._job, self._done = ExportJob(doc, path, wish, may_replace=may_replace), done
        say = self._window.dress.say
        self.card.begin(say("progress.export"), say("progress.meanwhile"))
        self._poll.start()

    def cancel(self) -> None:
        """End the export that is under way; no file is left of it."""
        job, self._job = self._job, None
        self._poll.stop()
        self.card.end()
        if job is not None:
            job.cancel()

    def _look(self) -> None:
        outcome = self._job.poll() if self._job is not None else None
        if outcome is not None:
            self._job = None
            self._poll.stop()
            self.card.end()
            self._done(outcome)
