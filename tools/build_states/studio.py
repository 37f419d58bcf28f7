"""A real window without a display, and a hand that leaves it in the middle of what it does."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, Self, TypeVar
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.session.open_project import new_project, project_of
from cxdesigner.ui.application import application, window_on
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.images import Images
from cxdesigner.ui.main_window import MainWindow
from cxdesigner.ui.settings import Settings

NOW = datetime(2026, 11, 19, 11, 0).astimezone()
"""The moment at which every picture is taken: a Thursday morning."""

_CLOCKS = (
    "cxdesigner.ui.start.file_tile", "cxdesigner.ui.start.hero", "cxdesigner.ui.remarks.words",
    "cxdesigner.editor.upkeeping", "cxdesigner.ui.analyses.frontline",
)  # fmt: skip
_PATIENCE_S = 20.0

W = TypeVar("W", bound=QWidget)

Light = Literal["light", "dark"]
"""In which theme a picture is taken."""

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class _Stopped(datetime):
    """A clock that stands."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # it is always the same one
        return NOW.astimezone(tz)


class Studio:
    """One window, and places in it named by card or by cell. Places are canvas pixels.

    `folder` is empty and goes with the window; the lists of recent files and templates are kept in it.
    """

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder

    @property
    def canvas(self) -> Canvas:
        """The board's widget."""
        return self.window.canvas

    def settle(self) -> None:
        """Let every part take its place and paint exactly."""
        for _ in range(4):
            QCoreApplication.sendPostedEvents()
        self.canvas.settle()

    def part(self, kind: type[W]) -> W:
        """Return the part of the window that is a `kind`."""
        found = self.window.findChild(kind)
        assert found is not None, f"there is no {kind.__name__} in the window"
        return found

    def until(self, is_done: Callable[[], bool]) -> None:
        """Let the program work until something is done."""
        end = time.monotonic() + _PATIENCE_S
        while not is_done():
            assert time.monotonic() < end, "what was waited for did not come"
            QTest.qWait(10)
        self.settle()

    def type_into(self, widget: QWidget, *lines: str, enter: bool = True) -> None:
        """Type lines with Enter after each; one that begins with a tab is followed by Tab."""
        for line in lines:
            at = QApplication.focusWidget() or widget
            QTest.keyClicks(at, line.strip())
            if line.startswith("\t"):
                QTest.keyClick(at, Qt.Key.Key_Tab)
            if enter:
                QTest.keyClick(at, Qt.Key.Key_Return)
            self.settle()

    def asked(self, ask: Callable[[], object]) -> QImage:
        """Return a picture of the dialog that `ask` opens and waits for; it is closed without an answer."""
        found: list[QImage] = []

        def take() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            self.settle()
            found.append(dialog.grab().toImage())
            dialog.reject()

        QTimer.singleShot(0, take)
        ask()
        return found[0]

    def look_at(self, key: Key, zoom: float = 1.0) -> Self:
        """Bring a card to the middle of the canvas."""
        editor = self.window.editor
        editor.camera.zoom_to(zoom, 0, 0)
        box = editor.board.card_box(key)
        assert box is not None, f"{key} is not on the board"
        x, y = editor.camera.to_window(*box.center)
        editor.camera.pan(self.canvas.width() / 2 - x, self.canvas.height() / 2 - y)
        return self

    def over(self, key: Key, across: float = 0.5, down: float = 0.5) -> QPointF:
        """Return the place over a card, by shares of its width and height."""
        editor = self.window.editor
        box = editor.board.card_box(key)
        assert box is not None, f"{key} is not on the board"
        return QPointF(*editor.camera.to_window(box.x + box.w * across, box.y + box.h * down))

    def in_cell(self, lane: str, step: str, across: float = 0.4, down: float = 30.0) -> QPointF:
        """Return the place in a cell: a share of its column, and `down` board units below the lane's edge."""
        board, camera = self.window.editor.board, self.window.editor.camera
        row, column = board.rows[board.row_of[lane]], board.column_of[step]
        x = (column + across) * board.look.measures.column
        return QPointF(*camera.to_window(x, row.y + down))

    def press(self, at: QPointF, modifiers: Qt.KeyboardModifier = _NONE) -> Self:
        """Put the button down."""
        self.canvas.hand.press(at, _LEFT, modifiers)
        return self

    def move(self, start: QPointF, to: QPointF, modifiers: Qt.KeyboardModifier = _NONE) -> Self:
        """Move with the button down, in a few steps as a hand does."""
        for number in range(1, 5):
            self.canvas.hand.move(start + (to - start) * (number / 4), modifiers)
        return self

    def drag(self, start: QPointF, to: QPointF, modifiers: Qt.KeyboardModifier = _NONE) -> Self:
        """Press and move, and stay there."""
        return self.press(start, modifiers).move(start, to, modifiers)

    def around(self, middle: QPointF, wide: int, tall: int) -> QImage:
        """Return a picture of the canvas around a place."""
        self.settle()
        place = QRect(round(middle.x()) - wide // 2, round(middle.y()) - tall // 2, wide, tall)
        return self.canvas.grab(place).toImage()

    def whole(self, part: QWidget | None = None) -> QImage:
        """Return a picture of the window, or of a part of it, once the check has caught up with what was done."""
        watch, store = self.window.checks.watch, self.window.editor.store
        self.until(lambda: not watch.is_behind or store.gesture is not None)
        (part or self.window).grab()  # which asks for the images in sight
        Images.of_program().finish()
        self.settle()
        return (part or self.window).grab().toImage()


@contextmanager
def studio(
    template: str = "hotel",
    theme: Light = "light",
    language: str = "en",
    size: tuple[int, int] = (1600, 1000),
    document: Document | None = None,
) -> Iterator[Studio]:
    """Open a window on a template, or on a document. Nothing of the person's own settings shows, or is changed."""
    app = application()
    QGuiApplication.styleHints().setCursorFlashTime(0)
    with TemporaryDirectory(prefix="cxdesigner-") as name, ExitStack() as held:
        folder = Path(name)
        held.enter_context(
            patch("cxdesigner.session.paths.appdirs.user_data_dir", lambda *_a, **_k: str(folder / "data"))
        )
        for module in _CLOCKS:
            held.enter_context(patch(f"{module}.datetime", _Stopped))
        settings = Settings(folder / "window.ini")
        settings.language, settings.theme, settings.reduce_motion = language, theme, True
        project = new_project(template, language) if document is None else project_of(document)
        window = window_on(project, settings, app)
        window.setMinimumSize(1, 1)
        window.resize(*size)
        window.show()
        window.activateWindow()
        app.processEvents()
        made = Studio(window, folder)
        made.settle()
        window.editor.camera.open()
        try:
            yield made
        finally:
            window.canvas.hand.cancel()
            window.close_quietly()
            QCoreApplication.processEvents()
