"""What a touchpoint is connected to: a row for each link, with the way it runs, its kind, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.facts_of_many import remove_link
from cxdesigner.editor.finding import go_to
from cxdesigner.model import structure
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Link, Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import SectionHead
from cxdesigner.ui.widgets.buttons import Button, IconButton
from cxdesigner.ui.widgets.drawing import RIGHT, draw_box, draw_text, painter_for, text_width
from cxdesigner.ui.widgets.tiles import Sign, draw_sign, lane_sign
from cxdesigner.ui.widgets.words import Words

_MOST = 12
"""Most links that are listed."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A link as the selected touchpoint has it."""

    link: str
    other: str
    title: str
    kind: str
    label: str
    sign: Sign


class Connections(QWidget):
    """The links of one touchpoint. The tile is for the link itself, the title leads to the other end.

    Signals:
        connect_wanted: a person wants to draw a link.
        link_chosen: a link is selected, and the keyboard goes to its fields.
        done: the person is through and goes back to the board.
    """

    connect_wanted = Signal()
    link_chosen = Signal()
    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._head = SectionHead(dress)
        self.plus = IconButton(dress, "plus", size=QSize(24, 24))
        self.plus.clicked.connect(self.connect_wanted)
        self.rows: list[ConnectionRow] = []
        self._more = Words(dress, "meta", "text3")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self.plus)
        self._column.addLayout(top)
        self._column.addWidget(self._more)

    def set_editor(self, editor: Editor) -> None:
        """Read another project."""
        self._editor = editor

    def say(self) -> None:
        """Name the parts in the language of now."""
        self._head.show_words(self._dress.say("inspector.connected"))
        self.plus.name_it(self._dress.say("inspector.connected.add"))

    def refresh(self, touchpoint: Touchpoint) -> None:
        """Show the links of `touchpoint`."""
        links = structure.links_of(self._editor.document, touchpoint.id)
        seen = [self._seen(link, touchpoint.id) for link in links[:_MOST]]
        self._make(len(seen))
        for row, one in zip(self.rows, seen, strict=True):
            row.show_link(one)
        more = len(links) - len(seen)
        self._more.show_text(self._dress.say("inspector.more", count=more) if more else "")
        self.plus.setEnabled(not self._editor.read_only)

    def _make(self, count: int) -> None:
        had_focus = any(part.hasFocus() for row in self.rows[count:] for part in row.parts())
        while len(self.rows) > count:
            old = self.rows.pop()
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        while len(self.rows) < count:
            row = ConnectionRow(self._editor, self._dress)
            row.tile.clicked.connect(self._on_tile)
            row.title.clicked.connect(self._on_title)
            row.cross.clicked.connect(self._on_cross)
            before: Button = self.rows[-1].cross if self.rows else self.plus
            self._column.insertWidget(1 + len(self.rows), row)
            row.show()
            for part in row.parts():
                QWidget.setTabOrder(before, part)
                before = part
            self.rows.append(row)
        if had_focus:
            (self.rows[-1].cross if self.rows else self.plus).setFocus(Qt.FocusReason.TabFocusReason)

    def _seen(self, link: Link, here: str) -> _Seen:
        doc, say = self._editor.document, self._dress.say
        other = doc.touchpoints[link.target if link.source == here else link.source]
        kind = say(f"link.{link.kind}") if say.has(f"link.{link.kind}") else link.kind
        role = lane_role(doc.lanes[other.lane].role)
        icon = self._way(here, other, leaves=link.source == here)
        sign = lane_sign(self._dress, role.tone, icon)
        return _Seen(link.id, other.id, other.title, kind, link.label, sign)

    def _way(self, here: str, other: Touchpoint, *, leaves: bool) -> str:
        """Return the arrow for where the other end lies: across the lanes, else along them."""
        rows = self._editor.board.row_of
        at, there = rows.get(self._editor.document.touchpoints[here].lane, 0), rows.get(other.lane, 0)
        if at != there:
            return "up" if there < at else "down"
        return "arrow" if leaves else "left"

    def _row(self) -> ConnectionRow:
        sender = self.sender()
        return next(row for row in self.rows if sender in row.parts())

    def _on_tile(self) -> None:
        # The keyboard keeps its place on the board: the arrows go on from the card.
        self._editor.select([("links", self._row().seen.link)], focus=self._editor.focus)
        self.link_chosen.emit()

    def _on_title(self) -> None:
        other, doc = self._row().seen.other, self._editor.document
        go_to(self._editor, ("touchpoints", other), structure.journey_of(doc, doc.touchpoints[other]))

    def _on_cross(self) -> None:
        remove_link(self._editor, self._row().seen.link)


class ConnectionRow(QWidget):
    """One link: 30 px high."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self.setFixedHeight(30)
        self.tile, self.title = _LinkTile(dress), _LinkTitle(dress)
        self.cross = IconButton(dress, "x", size=QSize(24, 24), token="text3")  # noqa: S106
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.tile)
        row.addWidget(self.title, 1)
        row.addWidget(self.cross)

    def parts(self) -> tuple[Button, ...]:
        """Return what can be pressed: the tile, the title, the cross."""
        return self.tile, self.title, self.cross

    def show_link(self, seen: _Seen) -> None:
        """Show the link `seen`."""
        say = self._dress.say
        self.seen = seen
        self.tile.sign = seen.sign
        self.tile.name_it(say("inspector.connected.kind", kind=seen.kind, title=seen.title))
        self.title.words, self.title.kind = seen.title, seen.label or seen.kind
        self.title.name_it(seen.title, say("inspector.connected.go", title=seen.title))
        self.title.setAccessibleDescription(seen.kind)
        self.cross.name_it(say("inspector.connected.off", title=seen.title))
        self.cross.setEnabled(not self._editor.read_only)
        self.tile.update()
        self.title.update()


class _LinkTile(Button):
    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.sign = lane_sign(dress, "neutral", "arrow")
        self.setFixedSize(26, 26)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        draw_sign(painter, self.sign, QRectF(2, 2, 22, 22))
        self.draw_focus(painter)
        painter.end()


class _LinkTitle(Button):
    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.words = self.kind = ""
        self.setFixedHeight(26)
        self.setMinimumWidth(60)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, rect, dress = painter_for(self), self.rect().toRectF(), self._dress
        if (floor := self.floor()) is not None:
            draw_box(painter, rect, fill=floor)
        end = min(text_width("meta", self.kind), rect.width() / 3)
        draw_text(painter, rect.adjusted(6, 0, -end - 14, 0), self.words, "smallM", dress.color("text"))
        room = QRectF(rect.right() - end - 6, 0, end, rect.height())
        draw_text(painter, room, self.kind, "meta", dress.color("text3"), RIGHT)
        self.draw_focus(painter)
        painter.end()
