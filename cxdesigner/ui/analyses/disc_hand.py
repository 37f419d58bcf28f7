"""Dragging the discs of a plot: a press on one of its buttons that moves becomes a gesture, one undo step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from cxdesigner.editor.planning import placed
from cxdesigner.editor.store import Edit, Gesture
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

_PREFIX = "disc/"


class Field(Protocol):
    """A ground on which a place means something."""

    def meaning_of(self, x: float, y: float) -> tuple[float, float]:
        """Return what a place means: how far up, and how far to the right."""


Place = Callable[[str, float, float], Edit]
"""Returns the edit that puts the record of an id where it means so much up, and so much to the right."""


class DiscHand(QObject):
    """Watches the buttons of discs; a press that does not move stays a press.

    `editor` and `field` tell what is worked on now; there is no field while no plot is shown. `place` puts a record
    somewhere, which undo calls `label`.
    """

    def __init__(  # what it works on, and what it does there
        self, parent: QWidget, editor: Callable[[], Editor], field: Callable[[], Field | None],
        place: Place = placed, label: str = "edit.place_opportunity",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._editor, self._field, self._place, self._label = editor, field, place, label
        self._id_of: dict[QWidget, str] = {}
        self._start = QPoint()
        self._grip = QPoint()
        self._held = ""
        self._gesture: Gesture | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether a disc is in the hand."""
        return self._gesture is not None

    def watch(self, buttons: dict[str, QWidget]) -> None:
        """Watch the buttons of discs among `buttons`, and no others."""
        wanted = {button: id_ for id_, button in buttons.items() if id_.startswith(_PREFIX)}
        for button in wanted:
            if button not in self._id_of:
                button.installEventFilter(self)
        self._id_of = wanted

    def cancel(self) -> None:
        """Put the disc back where it was."""
        gesture, self._gesture, self._held = self._gesture, None, ""
        if gesture is not None:
            gesture.cancel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget) or watched not in self._id_of:
            return False
        if isinstance(event, QMouseEvent):
            return self._mouse(watched, event)
        if self.is_dragging and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._put_back(watched)
            return True  # nothing else is done while a disc is in the hand
        return False

    def _mouse(self, button: QWidget, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._held = self._id_of[button].removeprefix(_PREFIX)
            self._start = event.globalPosition().toPoint()
            self._grip = event.position().toPoint() - button.rect().center()
        elif kind == QEvent.Type.MouseMove and self._held:
            return self._move(button, event.globalPosition().toPoint())
        elif kind == QEvent.Type.MouseButtonRelease and self._held:
            return self._let_go(button)
        return False

    def _put_back(self, button: QWidget) -> None:
        self.cancel()
        if isinstance(button, QAbstractButton):
            button.setDown(False)

    def _move(self, button: QWidget, at: QPoint) -> bool:
        field, editor = self._field(), self._editor()
        if self._gesture is None:
            far = (at - self._start).manhattanLength() >= QApplication.startDragDistance()
            if not far or field is None or editor.read_only or editor.store.gesture is not None:
                return False
            self._gesture = editor.store.begin(message(self._label))
        if field is not None:
            place = button.mapToParent(button.mapFromGlobal(at)) - self._grip
            self._gesture.show(self._place(self._held, *field.meaning_of(place.x(), place.y())))
        return True

    def _let_go(self, button: QWidget) -> bool:
        gesture, self._gesture, self._held = self._gesture, None, ""
        if gesture is None:
            return False
        gesture.commit()
        if isinstance(button, QAbstractButton):
            button.setDown(False)  # the release is not passed on: a drag is no press
        return True
