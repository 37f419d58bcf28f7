"""Waiting for what has to be done before anything else: a card says what it is, and takes a Cancel.

For the first moment the window waits as it would for any work of its own. After that the card lies over it, nothing
but the card takes a key or a click, and the window goes on being painted.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.progress_card import ProgressFace
from cxdesigner.ui.work import Work

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

T = TypeVar("T")

AFTER_MS = 300
"""What takes less than this is not worth a word."""

_POLL_MS, _PAINT_MS = 15, 250


class Cancelled(Exception):  # noqa: N818  # not a fault
    """The person does not want to wait any longer."""


class Waiting:
    """The wait for one thing a person asked for; a card tells of it where it is long. To be used in a `with`."""

    def __init__(self, window: MainWindow, title: str, text: str, answer: str = "") -> None:
        """`answer` is what the button says of no longer waiting; by default that it cancels."""
        self._window, self._title, self._text, self._answer = window, title, text, answer
        self.card: WaitingCard | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def until(self, work: Work[T]) -> T:
        """Wait until `work` is done and return its result.

        Raises what it raised, and Cancelled where the person does not want to wait; the card is then gone. Work that
        nobody waits for ends by itself.
        """
        try:
            if not work.is_done(AFTER_MS / 1_000):
                self._look_at(work)
            return work.result()
        except BaseException:
            self.end()
            raise

    def go_on(self, text: str, *, is_long: bool) -> None:
        """Tell of what comes next, which this thread does itself and nobody can cancel.

        Where there is a card already, or where it `is_long`, the card is on the screen before this returns.
        """
        self._text = text
        if self.card is None and not is_long:
            return
        card = self._shown()
        card.go_on(self._title, text)
        loop, latest = QEventLoop(), QTimer(singleShot=True, interval=_PAINT_MS)
        latest.timeout.connect(loop.quit)
        card.face.painted.connect(loop.quit)
        latest.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def end(self) -> None:
        """Take the card away."""
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None
            self._window.autosave.note()

    def _shown(self) -> WaitingCard:
        if self.card is None:
            self._window.autosave.timer.stop()  # what may be about to be thrown away is not to be saved
            self.card = WaitingCard(self._window, self._window.dress)
            self.card.begin(self._title, self._text, self._answer)
        return self.card

    def _look_at(self, work: Work[T]) -> None:
        card, loop, look = self._shown(), QEventLoop(), QTimer(interval=_POLL_MS)
        look.timeout.connect(lambda: loop.quit() if work.is_done() else None)
        card.cancelled.connect(lambda: loop.exit(1))
        look.start()
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        try:
            is_cancelled = bool(loop.exec())
        finally:
            look.stop()
            QApplication.restoreOverrideCursor()
        if is_cancelled or not work.is_done():
            raise Cancelled


class WaitingCard(QDialog):
    """The card in the middle of the window, and the only thing in it that hears a key.

    Signals:
        cancelled: the person does not want to wait any longer.
    """

    cancelled = Signal()

    def __init__(self, window: QWidget, dress: Dress) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setModal(True)
        self._window = window
        self.face = ProgressFace(self, dress)
        self.face.cancelled.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.face)

    def begin(self, title: str, text: str, answer: str) -> None:
        """Come up and say what goes on."""
        self._tell(title, text, answer)
        self.adjustSize()
        middle = self._window.mapToGlobal(self._window.rect().center())
        self.move(middle - self.rect().center())
        self.face.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show()
        self.face.speak()

    def go_on(self, title: str, text: str) -> None:
        """Say what goes on now, which cannot be cancelled."""
        self.face.cancel.hide()
        self._tell(title, text)

    def _tell(self, title: str, text: str, answer: str = "") -> None:
        self.setWindowTitle(title)
        self.setAccessibleDescription(text)
        self.face.tell(title, text, answer)

    def reject(self) -> None:
        if not self.face.cancel.isHidden():
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reject()
        else:
            super().keyPressEvent(event)
