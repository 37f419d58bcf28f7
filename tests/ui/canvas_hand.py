"""A hand for tests: it presses, drags and drops on a real canvas, and reads like a sentence."""

from __future__ import annotations

import json
from typing import Any, Self

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.model.diff import Key
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.canvas.hand import PALETTE_MIME

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hand:
    """Acts on `canvas` with real events. Places are named by card or by lane and step."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.at = QPointF(0, 0)
        self._mime: QMimeData | None = None

    @property
    def board(self) -> Any:
        return self.canvas.editor.board

    def over(self, key: Key, across: float = 0.5, down: float = 0.5) -> QPointF:
        """Return the window point over a card, by shares of its width and height."""
        box = self.board.card_box(key)
        assert box is not None, f"{key} is not on the board"
        self.canvas.editor.camera.reveal(box)
        return QPointF(*self.canvas.editor.camera.to_window(box.x + box.w * across, box.y + box.h * down))

    def in_cell(self, lane: str, step: str, down: float = 30.0) -> QPointF:
        """Return the window point in a cell, `down` board units below the top of its lane."""
        row, column = self.board.rows[self.board.row_of[lane]], self.board.column_of[step]
        x = (column + 0.4) * self.board.look.measures.column
        return QPointF(*self.canvas.editor.camera.to_window(x, row.y + down))

    def press(self, at: QPointF) -> Self:
        self.at = at
        QTest.mousePress(self.canvas, _LEFT, _NONE, at.toPoint())
        return self

    def move(self, to: QPointF, steps: int = 4) -> Self:
        start = self.at
        for number in range(1, steps + 1):
            point = start + (to - start) * (number / steps)
            QTest.mouseMove(self.canvas, point.toPoint())
            QApplication.processEvents()
        self.at = to
        return self

    def release(self) -> Self:
        QTest.mouseRelease(self.canvas, _LEFT, _NONE, self.at.toPoint())
        return self

    def drag(self, key: Key, to: QPointF) -> Self:
        return self.press(self.over(key)).move(to).release()

    def click(self, at: QPointF, modifiers: Qt.KeyboardModifier = _NONE) -> Self:
        QTest.mouseClick(self.canvas, _LEFT, modifiers, at.toPoint())
        return self

    def double_click(self, at: QPointF) -> Self:
        QTest.mouseDClick(self.canvas, _LEFT, _NONE, at.toPoint())
        return self

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> Self:
        QTest.keyClick(self.canvas, key, modifiers)
        return self

    def write(self, text: str) -> Self:
        """Type into the title field in place."""
        assert self.canvas.title_editor.isVisible()
        self.canvas.title_editor.setPlainText(text)
        QTest.keyClick(self.canvas.title_editor, Qt.Key.Key_Return)
        return self

    # The palette: never by QDrag.exec, which a test cannot drive; the events it would send are sent instead.

    def take(self, payload: dict[str, str]) -> Self:
        self._mime = QMimeData()
        self._mime.setData(PALETTE_MIME, QByteArray(json.dumps(payload).encode()))
        return self

    def take_from_elsewhere(self, mime: QMimeData) -> Self:
        self._mime = mime
        return self

    def carry_to(self, at: QPointF) -> Self:
        assert self._mime is not None
        arguments = (Qt.DropAction.CopyAction, self._mime, _LEFT, _NONE)
        entered = QDragEnterEvent(at.toPoint(), *arguments)
        QApplication.sendEvent(self.canvas, entered)
        self.accepted = False
        for nudge in (QPoint(-6, 0), QPoint(0, 0)):
            moved = QDragMoveEvent(at.toPoint() + nudge, *arguments)
            QApplication.sendEvent(self.canvas, moved)
            self.accepted = moved.isAccepted()
        self.at = at
        return self

    def drop(self) -> Self:
        assert self._mime is not None
        event = QDropEvent(self.at, Qt.DropAction.CopyAction, self._mime, _LEFT, _NONE)
        QApplication.sendEvent(self.canvas, event)
        return self

    def leave(self) -> Self:
        QApplication.sendEvent(self.canvas, QDragLeaveEvent())
        return self


def different_share(a: QImage, b: QImage) -> float:
    """Return the share of pixels that differ by more than a trace of antialiasing."""
    assert a.size() == b.size()
    first, second = bytes(a.constBits()), bytes(b.constBits())
    if first == second:
        return 0.0
    count = sum(
        1
        for at in range(0, len(first), 4)
        if first[at : at + 3] != second[at : at + 3]
        and max(abs(first[at + k] - second[at + k]) for k in range(3)) > 40
    )
    return count / (len(first) / 4)
