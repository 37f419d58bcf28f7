"""A real window without a display, and a hand that leaves it in the middle of what it does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from cxdesigner.model.diff import Key
from cxdesigner.session.open_project import new_project
from cxdesigner.ui.application import application, window_on
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.main_window import MainWindow
from cxdesigner.ui.settings import Settings, ThemeChoice

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Studio:
    """One window, and places in it named by card or by cell. Places are canvas pixels."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def canvas(self) -> Canvas:
        """The board's widget."""
        return self.window.canvas

    def settle(self) -> None:
        """Let every part take its place and paint exactly."""
        for _ in range(4):
            QCoreApplication.sendPostedEvents()
        self.canvas.settle()

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
        """Return a picture of the window, or of a part of it."""
        self.settle()
        return (part or self.window).grab().toImage()


@contextmanager
def studio(
    template: str = "hotel",
    theme: ThemeChoice = "light",
    language: str = "en",
    size: tuple[int, int] = (1600, 1000),
) -> Iterator[Studio]:
    """Open a window on a template. Nothing of the person's own settings shows, or is changed."""
    app = application()
    with TemporaryDirectory(prefix="cxdesigner-") as folder:
        settings = Settings(Path(folder) / "window.ini")
        settings.language, settings.theme = language, theme
        settings.reduce_motion = True
        project = new_project(template, language)
        window = window_on(project, settings, app)
        window.setMinimumSize(1, 1)
        window.resize(*size)
        window.show()
        window.activateWindow()
        app.processEvents()
        made = Studio(window)
        made.settle()
        window.editor.camera.open()
        try:
            yield made
        finally:
            window.canvas.hand.cancel()
            window.close_quietly()
