"""Checks along while somebody edits: after a pause, in slices, never in the way of a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cxdesigner.editor.editor import Aspect

if TYPE_CHECKING:
    from cxdesigner.analysis.checker import Report
    from cxdesigner.editor.checking import Checking
    from cxdesigner.ui.main_window import MainWindow

_PAUSE_MS, _LONG_PAUSE_MS = 250, 1_200
_MANY = 2_000
"""Touchpoints from which on one waits for a longer pause."""

_SLICE_MS, _BETWEEN_MS = 8.0, 4


class CheckWatch(QObject):
    """Keeps one report in step with the window's editor.

    Signals:
        changed: there is a new report.
    """

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._checking: Checking | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._begin)
        self._slices = QTimer(self, singleShot=True, interval=_BETWEEN_MS)
        self._slices.timeout.connect(self._go_on)
        self._stop: Callable[[], None] = window.editor.listen(self._on_editor)
        self._wait()

    @property
    def checking(self) -> Checking:
        """The check of the window's project; read when it is first needed, as start-up does not need it."""
        if self._checking is None:
            from cxdesigner.editor.checking import Checking

            self._checking = Checking(self._window.editor)
        return self._checking

    @property
    def report(self) -> Report:
        """What was found last."""
        return self.checking.report

    @property
    def is_behind(self) -> bool:
        """Whether something was changed that is not checked yet."""
        return self._pause.isActive() or self._slices.isActive()

    def to_fix(self) -> int:
        """Return how many findings are to be put right or let stand."""
        return 0 if self._checking is None else len(self._checking.report.of("error", "warning"))

    def set_editor(self) -> None:
        """Check the window's other project."""
        self._stop()
        self._slices.stop()
        self._checking = None
        self._stop = self._window.editor.listen(self._on_editor)
        self.changed.emit()
        self._wait()

    def run(self) -> None:
        """Check everything now, the page included; a large project in slices, which are begun."""
        self._pause.stop()
        self._slices.stop()
        self._window.finish_typing()
        self.checking.look_at_page()
        if self._is_large():
            self._begin()
            return
        self.checking.is_total_shown = self._window.views.is_table
        self.checking.run()
        self.changed.emit()

    def follow(self) -> None:
        """Check anew after a pause."""
        self._wait()

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect in ("document", "journey"):
            self._wait()

    def _wait(self) -> None:
        self._slices.stop()
        self._pause.start(_LONG_PAUSE_MS if self._is_large() else _PAUSE_MS)

    def _is_large(self) -> bool:
        return len(self._window.editor.document.touchpoints) > _MANY

    def _begin(self) -> None:
        if self._window.editor.store.gesture is not None:
            self._wait()
            return
        self.checking.is_total_shown = self._window.views.is_table
        self.checking.begin()
        self._go_on()

    def _go_on(self) -> None:
        if self.checking.work(_SLICE_MS):
            self.changed.emit()
        else:
            self._slices.start()
