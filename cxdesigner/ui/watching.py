"""A watched file in a window: the system tells when it was written to, and a poll sees what the system missed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from cxdesigner.session.watched_file import WatchedFile

POLL_MS = 1_000
"""How often the file is looked at besides: network drives tell nothing by themselves."""

_SETTLE_MS = 50


class Watching(QObject):
    """Follows one file until it is stopped.

    Signals:
        changed: there are other answers than before, or another trouble.
    """

    changed = Signal()

    def __init__(self, file: WatchedFile, parent: QObject) -> None:
        super().__init__(parent)
        self.file = file
        self._system = QFileSystemWatcher(self)
        self._poll = QTimer(self, interval=POLL_MS)
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        for signal in (self._system.fileChanged, self._system.directoryChanged):
            signal.connect(lambda _path: self._soon.start())
        self._poll.timeout.connect(self.look)
        self._soon.timeout.connect(self.look)
        self._hold()
        self._poll.start()
        self.look()

    def look(self) -> None:
        """Read what was added."""
        self._hold()
        if self.file.poll():
            self.changed.emit()

    def stop(self) -> None:
        """Follow it no longer."""
        self._poll.stop()
        self._soon.stop()
        self.deleteLater()

    def _hold(self) -> None:
        """Have the system tell of the file and its folder: a file written anew is another one to it."""
        path = self.file.path
        known = {*self._system.files(), *self._system.directories()}
        for place in (path, Path(path).parent):
            if str(place) not in known and place.exists():
                self._system.addPath(str(place))
