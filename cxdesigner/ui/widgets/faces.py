"""Five faces to say how it feels: a mouth, a place and a number say it, colour repeats it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.layout.shapes import face
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import ChoiceButton
from cxdesigner.ui.widgets.drawing import draw_items, painter_for, pen

SCORES = (-2, -1, 0, 1, 2)
_PITCH, _NARROWEST, _SIZE = 58, 52, 36


class Faces(QWidget):
    """A scale of five faces. A second click on the face that is on takes the score away.

    Signals:
        picked: a person chose this score; None takes it away.
    """

    picked = Signal(object)

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self.setFixedHeight(_SIZE)
        self.setMinimumWidth(4 * _NARROWEST + _SIZE)
        self.setMaximumWidth(4 * _PITCH + _SIZE)
        self._faces = [_Face(dress, score, self) for score in SCORES]
        for button in self._faces:
            button.clicked.connect(self._on_clicked)
        dress.changed.connect(self._name_faces)
        self._name_faces()
        self.show_scores([])

    def show_scores(self, scores: list[float | None]) -> None:
        """Show the score of each selected touchpoint: one alone is filled, several are ringed and dotted."""
        near = [round(score) for score in scores if score is not None]
        for button in self._faces:
            button.show_as(
                near.count(button.score), is_alone=len(set(near)) == 1 and len(near) == len(scores)
            )
        at = near[0] if near else 0
        for button in self._faces:
            is_stop = button.score == at
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def take_focus(self) -> None:
        """Bring the keyboard to the face that Tab would come to."""
        stop = next(b for b in self._faces if b.focusPolicy() == Qt.FocusPolicy.TabFocus)
        stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_faces(self) -> None:
        for button in self._faces:
            number = f"{button.score:+d}" if button.score else "0"
            button.name_it(f"{self._dress.say(f'emotion.{button.score}')} {number.replace('-', '−')}")

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _Face):
            self.picked.emit(None if button.is_alone else button.score)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for number, button in enumerate(self._faces):
            button.move(round(number * (self.width() - _SIZE) / 4), 0)

    def sizeHint(self) -> QSize:
        return QSize(4 * _PITCH + _SIZE, _SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        at = next((n for n, button in enumerate(self._faces) if button.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
        elif 0 <= at + step < len(self._faces):
            button = self._faces[at + step]
            button.setFocus(Qt.FocusReason.TabFocusReason)
            self.picked.emit(button.score)


class _Face(ChoiceButton):
    """One face. `is_alone`: it is the score of everything selected."""

    def __init__(self, dress: Dress, score: int, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self.score, self.is_alone, self._count = score, False, 0
        self.setFixedSize(_SIZE, _SIZE)

    def show_as(self, count: int, *, is_alone: bool) -> None:
        self._count, self.is_alone = count, is_alone and count > 0
        self.setChecked(count > 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        middle = QPointF(_SIZE / 2, _SIZE / 2)
        color = self._dress.color(f"emotion.{self.score}" if self.is_alone else _token(self.score))
        if self.is_alone:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(middle, 13.0, 13.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            color = self._dress.color("onAccent")
        width = 1.9 if self.is_alone else 1.4
        drawn = face(middle.x(), middle.y(), 12.2, self.score, color.name(), width)
        draw_items(painter, drawn[1:] if self.is_alone else drawn)
        self._draw_rings(painter, middle)
        painter.end()

    def _draw_rings(self, painter: QPainter, middle: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._is_focus_shown and self.hasFocus():
            painter.setPen(pen(self._dress.color("focus"), 2.0, (4, 3)))
            painter.drawEllipse(middle, 17.0, 17.0)
        elif self.is_alone or self._count:
            painter.setPen(pen(self._dress.color("accent"), 2.0))
            painter.drawEllipse(middle, 17.0, 17.0)
        elif self.underMouse() and self.isEnabled():
            painter.setPen(pen(self._dress.color("lineStrong"), 1.5))
            painter.drawEllipse(middle, 17.0, 17.0)


def _token(score: int) -> str:
    """Return the colour of an empty face: the inks of emotion, which read on white."""
    if score == 0:
        return "text3"
    return "emotion.posInk" if score > 0 else "emotion.negInk"
