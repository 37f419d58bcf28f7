"""The last net: a mistake of the program is written down and said in a sentence, and the work goes on."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from cxdesigner.session.log import log_mistake
from cxdesigner.storage.plain_text import one_line
from cxdesigner.ui.dialogs.frame import message_frame
from cxdesigner.ui.dress import Dress


class _Net(QObject):
    """Carries the news of a mistake to the window's thread, and says it once at a time."""

    happened = Signal(str)

    def __init__(self, window: QWidget, dress: Dress) -> None:
        super().__init__(window)
        self._window, self._dress = window, dress
        self._is_talking = False
        self.happened.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def take(self, error: BaseException) -> None:
        """Write `error` down and have it said. Safe in any thread."""
        log = log_mistake(error)
        self.happened.emit(str(log) if log is not None else "")

    def _say(self, log: str) -> None:
        if self._is_talking:
            return
        self._is_talking = True
        say = self._dress.say
        facts = [(say("mistake.log"), one_line(log, 200))] if log else []
        frame = message_frame(
            self._dress,
            self._window,
            tone="error",
            title=say("mistake.title"),
            text=say("mistake.text"),
            facts=facts,
        )
        frame.add_answer("close", say("mistake.go_on"), is_primary=True)
        frame.finished.connect(self._done)
        frame.open()

    def _done(self) -> None:
        self._is_talking = False


def catch(window: QWidget, dress: Dress) -> None:
    """Take every mistake from now on: of the window's own thread and of others."""
    net = _Net(window, dress)

    def of_window(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            net.take(error)

    def of_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            net.take(args.exc_value)

    sys.excepthook = of_window
    threading.excepthook = of_thread
