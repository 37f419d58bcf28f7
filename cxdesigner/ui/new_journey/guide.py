"""The guided path: six questions, one list each, and the board as it grows. What is written is never lost."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cxdesigner.layout.outline import Outline, outline_items
from cxdesigner.model import structure
from cxdesigner.session.guided import LANES, STEPS, Answers, Step
from cxdesigner.session.guided.telling import board_so_far
from cxdesigner.session.templates import template_document
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.new_journey.guide_rail import GuideRail
from cxdesigner.ui.new_journey.line_list import LineList
from cxdesigner.ui.new_journey.sheet import Sheet
from cxdesigner.ui.widgets.buttons import Button, LinkButton, WordButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_items, painter_for
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.words import Words

_EDGE = 28
_BOARD = 252


class Guide(Sheet):
    """Asks the six questions. Closing it, by whatever way, leaves `answers` with all that was written.

    `is_skipped` tells that the board is wanted even where nothing was written.
    """

    def __init__(self, dress: Dress, parent: QWidget | None, language: str) -> None:
        super().__init__(dress, parent)
        self.language = language
        self.is_skipped = False
        self.step: Step = STEPS[0]
        self.rail = GuideRail(dress)
        channels = structure.channels(template_document("blank", language))
        self.lines = LineList(dress, channels)
        self.board = BoardSoFar(dress)
        self.to_customer = LinkButton(dress)
        self.skip, self.back = LinkButton(dress), WordButton(dress)
        self.next = WordButton(dress, "arrow", is_primary=True)
        self._build()
        self._tie()
        self.show_step(STEPS[0])

    @property
    def answers(self) -> Answers:
        """All that has been said."""
        return self.lines.answers

    # Putting it together

    def _build(self) -> None:
        dress = self.dress
        self.put_beside(self.rail)
        self._question = Words(dress, "h2")
        self._text = Words(dress, "body", "text2", wraps=True)
        self._board_head, self._grows = Words(dress, "smallS"), Words(dress, "small", "text3")
        head = QHBoxLayout()
        head.addWidget(self._board_head)
        head.addStretch(1)
        head.addWidget(self._grows)
        column = QVBoxLayout()
        column.setContentsMargins(_EDGE, 23, _EDGE, 17)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self._text)
        column.addSpacing(6)
        column.addWidget(self._scroll_area(), 1)
        column.addWidget(self.to_customer, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        column.addWidget(self.board)
        self.page.addLayout(column)
        self.foot.setContentsMargins(_EDGE - 4, 0, 20, 0)
        self.foot.addWidget(self.skip)
        self.foot.addStretch(1)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.next)

    def _scroll_area(self) -> QScrollArea:
        self._scroll = scroll = scrolled(self.lines, is_clear=True)
        return scroll

    def _tie(self) -> None:
        self.dress.changed.connect(self.say)
        self.rail.step_chosen.connect(self.show_step)
        self.lines.changed.connect(self._show_told)
        self.lines.went.connect(self._show_told)
        self.lines.ended.connect(lambda: self.next.setFocus(Qt.FocusReason.TabFocusReason))
        self.to_customer.clicked.connect(lambda: self.show_step("customer"))
        self.skip.clicked.connect(self._skip)
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    # What is shown

    def show_step(self, step: str) -> None:
        """Ask the question of `step`, with the keyboard in its list."""
        self.step = next(known for known in STEPS if known == step)
        self.lines.show_step(self.answers, self.step)
        self.say()
        self._scroll.verticalScrollBar().setValue(0)
        self.lines.focus_on(None)

    def say(self) -> None:
        """Say everything in the language of now."""
        say, at = self.dress.say, STEPS.index(self.step)
        self.name_window(say("guided.title"), say("guided.close"))
        self._question.setText(say(f"guided.{self.step}.question"))
        is_early = self.step in LANES and not self.answers.said_actions
        self._text.setText(say("guided.no_actions" if is_early else f"guided.{self.step}.text"))
        self.to_customer.set_words(say("guided.to_customer"))
        self.to_customer.setVisible(is_early)
        self._scroll.setVisible(not is_early)
        self._board_head.setText(say("guided.board"))
        self._grows.setText(say("guided.grows"))
        self.skip.set_words(say("guided.skip"))
        self.back.set_words(say("guided.back"))
        self.back.setEnabled(at > 0)
        is_last = at + 1 == len(STEPS)
        self.next.set_words(say("guided.finish" if is_last else f"guided.{STEPS[at + 1]}.name"))
        self._show_told()

    def _show_told(self) -> None:
        """Show what has been said in the rail and on the board so far."""
        self.rail.show_answers(self.answers, self.step)
        self.board.show_outline(board_so_far(self.answers, self.step, self.lines.now))

    # Doing

    def _go(self, by: int) -> None:
        at = STEPS.index(self.step) + by
        if at == len(STEPS):
            self._skip()
        elif at >= 0:
            self.show_step(STEPS[at])

    def _skip(self) -> None:
        self.is_skipped = True
        self.accept()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring the line the keyboard goes to into sight."""
        row = now.parentWidget() if now is not None and self.lines.isAncestorOf(now) else None
        if row is not None:
            self.layout().activate()  # type: ignore[union-attr]  # it has one
            self._scroll.ensureWidgetVisible(row, 0, 44)

    # Qt events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        at = self.focusWidget()
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go(1)
        elif is_enter:
            if isinstance(at, Button):
                at.click()
        else:
            super().keyPressEvent(event)


class BoardSoFar(QWidget):
    """The board as it has been told, drawn small."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._outline: Outline | None = None
        self.setFixedHeight(_BOARD)
        dress.changed.connect(self.update)

    @property
    def outline(self) -> Outline | None:
        """What is drawn."""
        return self._outline

    def show_outline(self, outline: Outline) -> None:
        """Draw `outline`."""
        if outline == self._outline:
            return
        self._outline = outline
        filled = sum(bool(words) for words in outline.words.values())
        places = outline.columns * len(outline.lanes)
        self.setAccessibleName(self._dress.say("guided.board_spoken", filled=filled, places=places))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        draw_box(painter, rect, fill=dress.color("panel"), stroke=dress.color("line"), radius=10)
        if self._outline is not None:
            room = QRectF(rect).adjusted(11, 12, -11, -12)
            painter.translate(room.topLeft())
            draw_items(painter, outline_items(self._outline, dress.theme, room.width(), room.height()))
        painter.end()
