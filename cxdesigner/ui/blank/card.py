"""The card beside an empty board: three steps, which one is next, and two other ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.layout.display_list import Rect
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.paint import paint, shadows
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.drawing import CENTER, draw_box, draw_icon, draw_text, painter_for
from cxdesigner.ui.widgets.words import Words

WIDE, TALL, AIR = 560, 284, 60
"""Measures of the card, and the room around it for its shadow."""

_STEPS, _STEP = 3, 44


class BlankCard(QWidget):
    """Says how to begin.

    Signals:
        template_wanted: the gallery of templates is to be opened.
        example_wanted: the worked example is to be opened.
    """

    template_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._heading, self._text = Words(dress, "h3"), Words(dress, "body", "text2")
        self.steps = _Steps(dress)
        self.template, self.example = WordButton(dress, "grid"), WordButton(dress, "car", is_bare=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(AIR + 28, AIR + 24, AIR + 28, AIR + 12)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addSpacing(14)
        column.addWidget(self.steps)
        column.addStretch(1)
        answers = QHBoxLayout()
        answers.addWidget(self.template)
        answers.addStretch(1)
        answers.addWidget(self.example)
        column.addLayout(answers)
        self.template.clicked.connect(self.template_wanted)
        self.example.clicked.connect(self.example_wanted)
        dress.changed.connect(self.say)
        self.say()

    def say(self) -> None:
        """Say everything in the language of now."""
        say = self._dress.say
        self._heading.setText(say("blank.heading"))
        self._text.setText(say("blank.text"))
        self.template.set_words(say("blank.template"))
        self.example.set_words(say("blank.example"))
        self.setAccessibleName(say("blank.heading"))
        self.steps.say()
        self.update()

    # A press on the card is not for the board under it.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        room = self.rect().toRectF().adjusted(AIR, AIR, -AIR, -AIR)
        box = Rect(
            room.x(), room.y(), room.width(), room.height(),
            fill=dress.theme["panel"], stroke=dress.theme["line"], radius=14, shadow="e3",
        )  # fmt: skip
        paint(painter, [box], **shadows(dress.theme))
        painter.end()


class _Steps(QWidget):
    """Three steps; the one that is next wears the accent, those done a tick."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.now = 0
        self.setFixedHeight(_STEPS * _STEP)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_now(self, now: int) -> None:
        """Show that step `now`, counted from 0, is next."""
        if now != self.now:
            self.now = now
            self.say()

    def say(self) -> None:
        say = self._dress.say
        self.setAccessibleName(", ".join(say(f"blank.step.{n}") for n in range(_STEPS)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        for number in range(_STEPS):
            dot, y = QRectF(0, number * _STEP + 4, 30, 30), number * _STEP
            is_now, is_done = number == self.now, number < self.now
            fill = "accent" if is_now else "successSoft" if is_done else "field"
            draw_box(painter, dot, fill=dress.color(fill), radius=15)
            if is_done:
                draw_icon(painter, "check", 8, y + 12, dress.color("success"), 14)
            else:
                ink = dress.color("onAccent" if is_now else "text2")
                draw_text(painter, dot, str(number + 1), "smallS", ink, CENTER)
            wide = self.width() - 44
            words = dress.say(f"blank.step.{number}")
            draw_text(painter, QRectF(44, y + 1, wide, 20), words, "bodyS", dress.color("text"))
            words = dress.say(f"blank.step.{number}.text")
            draw_text(painter, QRectF(44, y + 20, wide, 16), words, "small", dress.color("text3"))
        painter.end()
