"""The hand on the factors page: points are dragged up and down, or moved by keys while the keyboard is on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.commands.shifting import within_scale
from cxdesigner.editor.factoring import LABEL, LEAP, STRIDE
from cxdesigner.editor.store import Gesture
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.ui.analyses.factors import FactorsView

TREMBLE = 3.0
"""Window pixels a press may tremble before it is a drag."""

SIDES = ("typical", "best", "worst")

_UP, _DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


class FactorHand(QObject):
    """Watches the points of a page. A press chooses one, a drag scores it, as one undo step."""

    def __init__(self, view: FactorsView) -> None:
        super().__init__(view)
        self._view = view
        self._gesture: Gesture | None = None
        self._from = 0.0
        self._start = 0.0

    @property
    def is_dragging(self) -> bool:
        """Whether a point follows the pointer."""
        return self._gesture is not None

    def watch(self) -> None:
        """Watch the points that came with the last page."""
        for id_, button in self._view.pane.sheet.buttons.items():
            if id_.partition("/")[0] in SIDES and button.property("point") is None:
                button.setProperty("point", id_)
                button.setCursor(Qt.CursorShape.SizeVerCursor)
                button.installEventFilter(self)

    def cancel(self) -> None:
        """Put back what is dragged."""
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.cancel()
        self._view.rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        point = str(watched.property("point"))
        kind = event.type()
        if isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
                return self._press(watched, point, event)
            if kind == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
                return self._move(point, event.globalPosition().y())
            if kind == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
                return self._release()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(point, event)
        if kind == QEvent.Type.FocusIn and self._gesture is None:
            self._view.choose_point(point)
        return False

    def _press(self, button: QWidget, point: str, event: QMouseEvent) -> bool:
        button.setFocus(Qt.FocusReason.MouseFocusReason)
        self._view.choose_point(point)
        self._from = event.globalPosition().y()
        self._start = self._view.score_at(point) or 0.0
        return True

    def _move(self, point: str, y: float) -> bool:
        editor = self._view.editor
        if self._gesture is None:
            if abs(y - self._from) <= TREMBLE:
                return True
            if editor.read_only:
                editor.show_notice(message("notice.read_only"))
                return True
            if editor.store.gesture is not None:
                return True
            self._view.lift(point, self._view.score_at(point))
            self._gesture = editor.store.begin(LABEL)
        stage, factor, day = self._view.place_of(point)
        score = round(within_scale(self._start + (self._from - y) / self._view.unit), 1) + 0.0
        try:
            self._gesture.show(lambda doc: commands.score_stage(doc, stage, factor, score=score, day=day))
        except CommandError as error:
            editor.show_notice(error.message)
            self.cancel()
        return True

    def _release(self) -> bool:
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.commit()
        self._view.rest()
        return True

    def _key(self, point: str, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape and self._gesture is not None:
            self.cancel()
            return True
        if self._gesture is not None:
            return True
        if key in (_UP, _DOWN) and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            stride = LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STRIDE
            self._view.nudge(point, stride if key == _UP else -stride)
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._view.clear(point)
            return True
        return False
