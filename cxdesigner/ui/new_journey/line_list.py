"""The one list of a step of the guided path: heads and lines, walked, written and moved by the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.model.project import Channel
from cxdesigner.session.guided import LANES, Answers, Place, Step, writing
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.new_journey.head_row import HeadRow
from cxdesigner.ui.new_journey.line_entry import LineEntry
from cxdesigner.ui.new_journey.line_row import LineRow

_GAP, _HEAD_GAP = 6, 4
_ABOUT = 8
"""How many actions most journeys are told in: said as a measure, not as a limit."""


class LineList(QWidget):
    """Shows the lines of a step and writes in the answers.

    Signals:
        changed: the answers are others now.
        went: the keyboard is at another line.
        ended: Enter behind the last line: this step is told.
    """

    changed = Signal()
    went = Signal()
    ended = Signal()

    def __init__(self, dress: Dress, channels: Sequence[Channel]) -> None:
        super().__init__()
        self._dress, self._channels = dress, channels
        self.answers = Answers()
        self.step: Step = "process"
        self.now: Place | None = None
        self._rows: list[LineRow] = []
        self._heads: list[HeadRow] = []
        self._shown: dict[Place, LineEntry] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(_GAP)

    # What is shown

    def show_step(self, answers: Answers, step: Step) -> None:
        """Show the lines of `step`."""
        self.answers, self.step, self.now = writing.tidied(answers), step, None
        self._show()

    def entry_at(self, place: Place) -> LineEntry | None:
        """Return the field at `place`, where it is shown."""
        return self._shown.get(place)

    def focus_on(self, place: Place | None) -> None:
        """Put the keyboard into the line at `place`, else into the first that is still empty, else the last."""
        lines = [known for known in self._shown if known.kind != "stage"]
        empty = next((known for known in lines if not writing.line_at(self.answers, known).is_said), None)
        goal = self._shown.get(place or empty or (lines[-1] if lines else Place("customer")))
        if goal is not None:
            goal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        """Let every line and head stand in its order; widgets are used again."""
        while self._column.takeAt(0) is not None:
            pass
        self._shown = {}
        lines, heads = iter(self._line_rows()), iter(self._head_rows())
        for number, place in enumerate(writing.places(self.answers, self.step)):
            head = self._head_words(place, number)
            if head is not None:
                shown = next(heads)
                stage = place if place.kind == "stage" else None
                shown.show_head(*head, stage, self._spoken(place))
                self._put(shown, gap=_HEAD_GAP if number else 0)
                if stage is not None:
                    self._shown[place] = shown.entry
            if place.kind != "stage":
                row = next(lines)
                self._show_line(row, place)
                self._put(row, gap=0)
                self._shown[place] = row.entry
        used = self._in_order()
        for spare in (*self._rows, *self._heads):
            if spare not in used:
                spare.hide()
        self._column.addStretch(1)
        self._order_tabs()

    def _in_order(self) -> list[QWidget]:
        """Return the lines and heads that are shown, from top to bottom."""
        items = (self._column.itemAt(n) for n in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, LineRow | HeadRow)]

    def _put(self, widget: QWidget, *, gap: int) -> None:
        if gap:
            self._column.addSpacing(gap)
        self._column.addWidget(widget)
        widget.show()

    def _line_rows(self) -> Iterator[LineRow]:
        yield from list(self._rows)
        while True:
            row = LineRow(self._dress, self)
            self._tie_row(row)
            self._rows.append(row)
            yield row

    def _head_rows(self) -> Iterator[HeadRow]:
        yield from list(self._heads)
        while True:
            head = HeadRow(self._dress, self)
            self._tie_head(head)
            self._heads.append(head)
            yield head

    def _show_line(self, row: LineRow, place: Place) -> None:
        say, line = self._dress.say, writing.line_at(self.answers, place)
        count = ""
        if place.kind == "customer":
            at = place.action + 1
            count = say("guided.count" if at <= _ABOUT else "guided.count_more", at=at)
        row.show_line(place, line, count, self._spoken(place))
        if place.kind in LANES["contact"]:
            row.offer_channels(self._channels, line.where)
        row.entry.takes_tab = writing.can_go_under(self.answers, place)
        row.entry.takes_untab = writing.can_stand_alone(self.answers, place)

    def _head_words(self, place: Place, number: int) -> tuple[str, str] | None:
        """Return the number and the words of the head above `place`; None where there is none."""
        if self.step not in LANES and self.step != "customer":
            return "", self._dress.say(f"guided.ask.{place.kind}")
        if place.kind == "stage":
            begins = [numbers[0] for numbers in self.answers.stages()]
            return str(begins.index(place.action) + 1), self.answers.actions[place.action].stage
        is_first = place.line == 0 and self.step in LANES and place.kind == LANES[self.step][0]
        if self.step in LANES and (is_first or number == 0):
            words = self.answers.actions[place.action].text.strip()
            return str(place.action + 1), words or self._dress.say("guided.untold")
        return None

    def _spoken(self, place: Place) -> str:
        say = self._dress.say
        if self.step not in LANES and self.step != "customer":
            return say(f"guided.ask.{place.kind}")
        action = self.answers.actions[place.action].text if self.step in LANES else ""
        number = place.action + 1
        return say(
            "guided.line.spoken", kind=say(f"guided.line.{place.kind}"), number=number, action=action
        ).strip()

    def _order_tabs(self) -> None:
        order: list[QWidget] = []
        for widget in self._in_order():
            if isinstance(widget, HeadRow):
                order.append(widget.entry)
            elif isinstance(widget, LineRow):
                order += [widget.entry, widget.who, widget.where]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    # What a person does

    def _tie_row(self, row: LineRow) -> None:
        entry = row.entry
        row.part_said.connect(lambda part, text: self._said(row.place, text, part))
        entry.enter.connect(lambda: self._next(row.place))
        entry.tab.connect(lambda: self._become(writing.put_under(self.answers, row.place), row.place))
        entry.untab.connect(lambda: self._become(writing.stand_alone(self.answers, row.place), row.place))
        entry.erased.connect(lambda: self._become(*writing.taken_out(self.answers, self.step, row.place)))
        entry.moved.connect(lambda by: self._become(*writing.moved(self.answers, row.place, by)))
        entry.walked.connect(lambda by: self._walk(row.place, by))
        row.who.walked.connect(lambda by: self._walk(row.place, by))
        for field in (entry, row.who):
            field.focused.connect(lambda is_here: self._go(row.place) if is_here else None)
        row.dragged.connect(lambda y: self._drag(row, y))

    def _tie_head(self, head: HeadRow) -> None:
        entry = head.entry
        entry.typed.connect(lambda text: self._said(head.place, text, "text") if head.place else None)
        entry.enter.connect(lambda: self._walk(head.place, 1) if head.place else None)
        entry.walked.connect(lambda by: self._walk(head.place, by) if head.place else None)
        entry.focused.connect(
            lambda is_here: self._go(head.place) if is_here and head.place else head.update()
        )

    def _said(self, place: Place, text: str, part: writing.Part) -> None:
        self.answers = writing.said(self.answers, place, text, part)
        row = self._shown[place].parentWidget()
        if row is not None:
            row.update()
        self.changed.emit()

    def _next(self, place: Place) -> None:
        answers, goal = writing.next_line(self.answers, self.step, place)
        if goal == place:
            self.ended.emit()
        else:
            self._become(answers, goal)

    def _become(self, answers: Answers, goal: Place) -> None:
        """Take over other answers and go to the line at `goal`."""
        is_other = answers is not self.answers
        self.answers = answers
        if is_other:
            self._show()
            self.changed.emit()
        self.focus_on(goal)

    def _walk(self, place: Place, by: int) -> None:
        order = list(self._shown)
        at = order.index(place) + by if place in order else -1
        if 0 <= at < len(order):
            self._shown[order[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _go(self, place: Place) -> None:
        self.now = place
        self.went.emit()

    def _drag(self, row: LineRow, y: float) -> None:
        """Let the line change places with its neighbour once the hand is past the neighbour's middle."""
        by = -1 if y < row.y() else 1 if y > row.y() + row.height() else 0
        if by:
            answers, goal = writing.moved(self.answers, row.place, by)
            if goal != row.place:
                self._become(answers, goal)
