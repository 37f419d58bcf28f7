"""The six steps of the guided path, one below the other: what has been said, where one is, what comes later."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.session.guided import STEPS, Answers, Step
from cxdesigner.session.guided.telling import told
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.new_journey.sheet import RADIUS
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import (
    CENTER,
    RIGHT,
    draw_box,
    draw_icon,
    draw_text,
    grown,
    painter_for,
    text_style,
)
from cxdesigner.ui.widgets.roving import Roving

WIDE = 220
_PITCH, _DOT, _MIDDLE, _TOP = 76, 26, 32, 44
_LEFT, _TEXT = 26.0, 63.0

State = Literal["done", "now", "later"]


class GuideRail(QWidget):
    """220 px of steps; arrow keys walk them.

    Signals: `step_chosen`, with the name of a step.
    """

    step_chosen = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.setFixedWidth(grown(WIDE))
        self.resize(grown(WIDE), 100)
        self.rows = {step: _StepRow(dress, number, self) for number, step in enumerate(STEPS)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 0, 0)
        column.setSpacing(0)
        for step, row in self.rows.items():
            column.addWidget(row)
            row.clicked.connect(lambda _on=False, step=step: self.step_chosen.emit(step))
        column.addStretch(1)
        self._keys = Roving(self)
        self._keys.hold(list(self.rows.values()))
        dress.changed.connect(self.update)

    def show_answers(self, answers: Answers, now: Step) -> None:
        """Show what has been said, and that `now` is the step one is at."""
        say = self._dress.say
        is_above_done = False
        for step, row in self.rows.items():
            words = told(answers, step)
            state: State = "now" if step == now else "done" if words else "later"
            row.is_above_done, is_above_done = is_above_done, state == "done"
            row.show_as(
                say(f"guided.{step}.name"), say.say(words) if words else say(f"guided.{step}.hint"), state
            )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        shape = QPainterPath()
        shape.addRoundedRect(rect.adjusted(0, -RADIUS, RADIUS, 0), RADIUS - 1, RADIUS - 1)
        painter.setClipPath(shape)
        painter.fillRect(rect, dress.color("panel"))
        painter.fillRect(QRectF(grown(WIDE) - 1, 0, 1, rect.height()), dress.color("line"))
        say = dress.say
        draw_text(painter, QRectF(22, 20, grown(110), 20), say("guided.six"), "smallS", dress.color("text"))
        room = QRectF(grown(100), 20, grown(WIDE) - grown(100) - 22, 20)
        draw_text(painter, room, say("guided.minutes"), "small", dress.color("text3"), RIGHT)
        lines = fit_lines(say("guided.leave"), text_style("small"), grown(WIDE) - 60, 5)
        y = rect.height() - 62 - grown(16) * len(lines)
        if y > _TOP + len(STEPS) * _PITCH:
            painter.fillRect(QRectF(18, y, grown(WIDE) - 37, 1), dress.color("line"))
            draw_icon(painter, "info", 23, y + 16, dress.color("text2"))
            for number, line in enumerate(lines):
                room = QRectF(47, y + 16 + grown(16) * number, grown(WIDE) - 60, grown(16))
                draw_text(painter, room, line, "small", dress.color("text2"))
        painter.end()


class _StepRow(Button):
    """One step. The line to the next one is drawn here, too."""

    def __init__(self, dress: Dress, number: int, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self._number, self._name, self._said = number, "", ""
        self.state: State = "later"
        self.is_above_done = False
        self.setFixedSize(grown(WIDE), _PITCH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_as(self, name: str, said: str, state: State) -> None:
        say = self._dress.say
        self._name, self._said, self.state = name, said, state
        spoken = say("guided.step", number=self._number + 1, name=name, said=said)
        self.name_it(f"{spoken}, {say(f'guided.state.{state}')}", said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        is_now, is_done = self.state == "now", self.state == "done"
        if self._number + 1 < len(STEPS):
            line = QRectF(_LEFT + _DOT / 2 - 1, _MIDDLE + _DOT / 2 + 4, 2, rect.height() - _MIDDLE)
            painter.fillRect(line.intersected(rect), dress.color("success" if is_done else "lineStrong"))
        if self._number:
            above = QRectF(_LEFT + _DOT / 2 - 1, 0, 2, _MIDDLE - _DOT / 2 - 4)
            painter.fillRect(above, dress.color("success" if self.is_above_done else "lineStrong"))
        if is_now or self.underMouse():
            bed = QRectF(11, 3, grown(WIDE) - 24, 61)
            draw_box(painter, bed, fill=dress.color("accentSoft" if is_now else "hover"), radius=8)
        self._draw_dot(painter)
        draw_text(
            painter,
            QRectF(_TEXT, _MIDDLE - 17, grown(WIDE) - _TEXT - 18, 16),
            self._name,
            "smallS",
            dress.color("accent" if is_now else "text"),
        )
        for number, words in enumerate(
            fit_lines(self._said, text_style("meta"), grown(WIDE) - _TEXT - 20, 2)
        ):
            room = QRectF(_TEXT, _MIDDLE + grown(14) * number, grown(WIDE) - _TEXT - 16, 15)
            draw_text(painter, room, words, "meta", dress.color("text2"))
        self.draw_focus(painter, 8)
        painter.end()

    def _draw_dot(self, painter: QPainter) -> None:
        dress, dot = self._dress, QRectF(_LEFT, _MIDDLE - _DOT / 2, _DOT, _DOT)
        if self.state == "done":
            draw_box(painter, dot, fill=dress.color("successSoft"), radius=_DOT / 2)
            draw_icon(painter, "check", dot.x() + 6, dot.y() + 6, dress.color("success"), 14)
            return
        if self.state == "now":
            draw_box(painter, dot, fill=dress.color("accent"), radius=_DOT / 2)
        else:
            draw_box(
                painter,
                dot,
                fill=dress.color("panel"),
                stroke=dress.color("control"),
                radius=_DOT / 2,
                width=1.25,
            )
        ink = dress.color("onAccent" if self.state == "now" else "text2")
        draw_text(painter, dot, str(self._number + 1), "smallS", ink, CENTER)
