"""One line of the guided path's list: what happens, and where it is asked who does it and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.project import Channel
from cxdesigner.session.guided import Line, Place
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.new_journey.line_entry import LineEntry
from cxdesigner.ui.widgets.drawing import RIGHT, draw_box, draw_icon, draw_text, painter_for
from cxdesigner.ui.widgets.pick_field import Choice, PickField
from cxdesigner.ui.widgets.tiles import Sign, accent_sign, draw_sign, lane_sign
from cxdesigner.ui.widgets.words import set_tip

TALL = 32
_TEXT, _WHO, _WHERE, _GRIP = 50, 104, 116, 24
_NOWHERE = "none"
_ROLES = frozenset({"customer", "frontstage", "backstage", "support", "evidence"})


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
        set_tip(self, say("guided.grip") if self.role else "")
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
        say = self._dress.say
        none = Choice(_NOWHERE, say("inspector.no_channel"), "pin")
        known = [Choice(channel.id, channel.name, channel.icon) for channel in channels]
        self.where.offer([none, *known], where or None)
        self.where.setPlaceholderText(say("guided.line.where"))
        if not where:
            self.where.setCurrentIndex(
                -1
            )  # a field that loses its placeholder for a moment chooses its first

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
