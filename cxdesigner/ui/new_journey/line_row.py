"""One line of the guided path's list: what happens, and where it is asked who does it and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.project import Channel
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.session.guided import Line, Place
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import RIGHT, draw_box, draw_icon, draw_text, font, painter_for, text_width
from cxdesigner.ui.widgets.pick_field import Choice, PickField
from cxdesigner.ui.widgets.tiles import Sign, accent_sign, draw_sign, lane_sign

TALL = 32
_TEXT, _WHO, _WHERE, _GRIP = 50, 104, 116, 24
_NOWHERE = "none"


class LineEntry(QLineEdit):
    """Takes one line, and hands on the keys that make, move and remove lines.

    Signals:
        typed: a person typed.
        enter, tab, untab: these keys; Tab and Shift+Tab only while `takes_tab` or `takes_untab`.
        erased: Backspace where nothing stands.
        walked: Up (-1) or Down (1). moved: the same with Alt.
        focused: the keyboard came here, or went.
    """

    typed = Signal(str)
    enter = Signal()
    tab = Signal()
    untab = Signal()
    erased = Signal()
    walked = Signal(int)
    moved = Signal(int)
    focused = Signal(bool)

    def __init__(self, dress: Dress, name: str = "smallS") -> None:
        super().__init__()
        self._dress = dress
        self.takes_tab = self.takes_untab = False
        self.setObjectName("bare")
        self.setFrame(False)
        self.setFont(font(name))
        self.setMaxLength(LINE_LIMIT)
        self.textEdited.connect(self.typed)

    def show_value(self, text: str) -> None:
        """Show `text`, and leave the caret where it is in what stands there already."""
        if text != self.text():
            self.setText(text)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab and self.takes_tab:
                self.tab.emit()
                return True
            if event.key() == Qt.Key.Key_Backtab and self.takes_untab:
                self.untab.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.enter.emit() if is_plain else event.ignore()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.erased.emit()
        elif key in steps:
            (self.moved if is_alt else self.walked).emit(steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


class LineRow(QWidget):
    """A line in its box of 32 px, with a grip, the tile of its lane and its words.

    Signals:
        part_said: `text`, `who` or `where` is this now.
        dragged: the grip was pulled to this height, in the coordinates of the parent.
        dropped: the grip was let go.
    """

    part_said = Signal(str, str)
    dragged = Signal(float)
    dropped = Signal()

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self.place = Place("customer")
        self._count, self._is_dragged = "", False
        self.entry, self.who = LineEntry(dress), LineEntry(dress, "small")
        self.where = PickField(dress, "pin")
        self.setFixedHeight(TALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(_TEXT, 2, 3, 2)
        row.setSpacing(2)
        row.addWidget(self.entry, 1)
        row.addWidget(self.who)
        row.addWidget(self.where)
        self.who.setFixedWidth(_WHO)
        self.where.setFixedSize(_WHERE, TALL - 4)
        self.entry.typed.connect(lambda text: self.part_said.emit("text", text))
        self.who.typed.connect(lambda text: self.part_said.emit("who", text))
        self.who.enter.connect(self.entry.enter)
        self.where.picked.connect(lambda id_: self.part_said.emit("where", "" if id_ == _NOWHERE else id_))
        for entry in (self.entry, self.who):
            entry.focused.connect(lambda _on: self.update())
        dress.changed.connect(self.update)

    @property
    def role(self) -> str:
        """The role of the lane the line becomes a card in; empty for the answer to a question."""
        return self.place.kind if self.place.kind in _ROLES else ""

    def show_line(self, place: Place, line: Line, count: str, spoken: str) -> None:
        """Show `line`; `count` stands at the right end while it is written, `spoken` is its name aloud."""
        say = self._dress.say
        self.place, self._count = place, count
        self.entry.show_value(line.text)
        self.who.show_value(line.who)
        hint = say(f"guided.line.{place.kind}" if self.role else f"guided.ask.{place.kind}.hint")
        self.entry.setPlaceholderText(hint)
        self.entry.setAccessibleName(spoken)
        self.who.setPlaceholderText(say("guided.line.who"))
        self.who.setAccessibleName(f"{say('guided.line.who')}, {spoken}")
        self.where.setAccessibleName(f"{say('guided.line.where')}, {spoken}")
        asks_more = place.kind in ("frontstage", "backstage")
        self.who.setVisible(asks_more)
        self.where.setVisible(asks_more)
        self.entry.setTextMargins(0, 0, 92 if count else 6, 0)
        self.update()

    def offer_channels(self, channels: Sequence[Channel], where: str) -> None:
        """Offer where it can happen."""
        none = Choice(_NOWHERE, self._dress.say("guided.line.where"), "pin")
        known = [Choice(channel.id, channel.name, channel.icon) for channel in channels]
        self.where.offer([none, *known], where or _NOWHERE)

    # Qt events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = bool(self.role) and event.position().x() < _GRIP
        if not self._is_dragged:
            self.entry.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            at = self.mapToParent(event.position())
            self.dragged.emit(QPointF(at).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        if self._is_dragged:
            self._is_dragged = False
            self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        is_now = self.entry.hasFocus() or self.who.hasFocus()
        if is_now:
            draw_box(
                painter, rect, fill=dress.color("accentSoft"), stroke=dress.color("accent"), radius=7, width=2
            )
        else:
            edge = dress.layer(self.role).line if self.role else dress.theme["lineStrong"]
            draw_box(painter, rect, fill=dress.color("panel"), stroke=edge, radius=7)
        if self.role:
            draw_icon(painter, "grip", 5, 8, dress.color("text3"))
        draw_sign(painter, self._sign(), QRectF(24, 6, 20, 20), 12)
        if is_now and self._count:
            room = QRectF(rect.width() - 100, 0, 90, TALL)
            draw_text(painter, room, self._count, "small", dress.color("text3"), RIGHT)
        self._draw_who(painter)
        painter.end()

    def _sign(self) -> Sign:
        dress = self._dress
        if not self.role:
            return accent_sign(dress, "edit")
        if not self.entry.text().strip():
            return Sign("plus", dress.theme["accent"], dress.theme["card"])
        role = lane_role(self.role)
        return lane_sign(dress, role.tone, role.icon)

    def _draw_who(self, painter: QPainter) -> None:
        if self.who.isVisible():
            x = self.who.x() - 6
            painter.fillRect(QRectF(x, 7, 1, TALL - 14), self._dress.color("line"))


_ROLES = frozenset({"customer", "frontstage", "backstage", "support", "evidence"})


class HeadRow(QWidget):
    """The head above some lines: a number and a name, and a rule to the edge. A stage's name can be written."""

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self.place: Place | None = None
        self._number, self._words = "", ""
        self.entry = LineEntry(dress, "bodyS")
        self.entry.setParent(self)
        self.entry.textChanged.connect(self._place_entry)
        self.setFixedHeight(26)
        dress.changed.connect(self.update)

    def show_head(self, number: str, words: str, place: Place | None, spoken: str) -> None:
        """Show a head; with a `place` its words can be written there."""
        self.place, self._number, self._words = place, number, words
        self.entry.setVisible(place is not None)
        if place is not None:
            self.entry.show_value(words)
            self.entry.setPlaceholderText(self._dress.say("guided.line.stage"))
            self.entry.setAccessibleName(spoken)
        self._place_entry()
        self.update()

    def _words_wide(self) -> float:
        shown = self._words if self.place is None else self.entry.text() or self.entry.placeholderText()
        return min(text_width("bodyS", shown) + 8, self.width() - 60)

    def _place_entry(self) -> None:
        self.entry.setGeometry(16, 4, max(40, int(self._words_wide()) + 4), 22)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_entry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        left = 0.0
        if self._number:
            draw_text(painter, QRectF(0, 5, 18, 20), self._number, "body", dress.color("text3"))
            left = 18.0
        if self.place is None:
            room = QRectF(left, 5, self.width() - left - 20, 20)
            draw_text(painter, room, self._words, "bodyS", dress.color("text"))
            end = left + self._words_wide()
        else:
            end = self.entry.geometry().right() + 1.0
            if self.entry.hasFocus():
                draw_box(painter, QRectF(12, 3, end - 12, 23), stroke=dress.color("focus"), radius=5, width=2)
        painter.fillRect(QRectF(end + 6, 15, self.width() - end - 6, 1), dress.color("lineStrong"))
        painter.end()
