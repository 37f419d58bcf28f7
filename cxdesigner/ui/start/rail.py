"""The left side of the start screen: what to begin with, and which part of it is shown."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.start.clients import Clients
from cxdesigner.ui.start.rail_line import RailLine
from cxdesigner.ui.widgets.buttons import Button, IconButton
from cxdesigner.ui.widgets.drawing import (
    RIGHT,
    draw_box,
    draw_focus_ring,
    draw_icon,
    draw_text,
    painter_for,
    text_width,
)
from cxdesigner.ui.widgets.mark import draw_mark
from cxdesigner.ui.widgets.roving import Roving
from cxdesigner.ui.widgets.words import Words

Part = Literal["start", "recent", "templates"]

PARTS: tuple[Part, ...] = get_args(Part)
_ICONS: dict[Part, str] = {"start": "home", "recent": "clock", "templates": "grid"}


class Rail(QWidget):
    """240 px of buttons.

    Signals:
        part_chosen: which part of the start screen is to be shown.
    """

    part_chosen = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.setFixedWidth(240)
        self.new, self.open = RailButton(dress, "plus", is_primary=True), RailButton(dress, "folder")
        self.back = RailRow(dress, "left")
        self.rows = {part: RailRow(dress, _ICONS[part]) for part in PARTS}
        self.clients = Clients(dress)
        self.theme, self.about = IconButton(dress, "moon"), IconButton(dress, "info")
        self._offline = Words(dress, "small", "text3")
        self._keys = Roving(self)
        self._keys.hold([self.back, *self.rows.values()])
        self._lay_out()
        for part, row in self.rows.items():
            row.setCheckable(True)
            row.clicked.connect(lambda _on=False, part=part: self.part_chosen.emit(part))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 72, 12, 15)
        column.setSpacing(8)
        for button in (self.new, self.open):
            narrow = QHBoxLayout()
            narrow.setContentsMargins(4, 0, 4, 0)
            narrow.addWidget(button)
            column.addLayout(narrow)
        column.addSpacing(17)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        rows.setContentsMargins(0, 0, 0, 0)
        for row in (self.back, *self.rows.values()):
            rows.addWidget(row)
        column.addLayout(rows)
        column.addWidget(self.clients)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 0, 12, 0)
        foot.setSpacing(4)
        foot.addWidget(self.theme)
        foot.addWidget(self.about)
        foot.addStretch(1)
        foot.addWidget(self._offline)
        column.addLayout(foot)

    def say(self, *, counts: dict[Part, int], back: str) -> None:
        """Name everything; `back` is the project that is open behind, nothing where there is none."""
        say = self._dress.say
        self.new.name_it(say("start.new"))
        self.open.name_it(say("start.open_file"))
        for part, row in self.rows.items():
            row.show_words(say(f"start.{part}"), counts.get(part))
        self.back.show_words(say("start.back", title=back) if back else "", None)
        self.back.setVisible(bool(back))
        self._keys.settle()
        is_dark = self._dress.theme.is_dark
        self.theme.set_icon("sun" if is_dark else "moon")
        self.theme.name_it(say("status.to_light" if is_dark else "status.to_dark"))
        self.about.name_it(say("action.about"))
        self._offline.setText(say("start.offline"))
        self.update()

    def show_part(self, part: Part | None) -> None:
        """Mark `part` as the one that is shown; None where it is a client's files."""
        for name, row in self.rows.items():
            row.setChecked(name == part)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        painter.fillRect(self.rect(), dress.color("panel"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), dress.color("line"))
        painter.save()
        painter.translate(20, 20)
        painter.scale(28 / 24, 28 / 24)
        draw_mark(painter)
        painter.restore()
        room = QRectF(58, 20, self.width() - 66, 28)
        draw_text(painter, room, dress.say("about.title"), "h3", dress.color("text"))
        painter.end()


class RailButton(Button):
    """A button as wide as the rail, its icon and words in the middle."""

    def __init__(self, dress: Dress, icon: str, *, is_primary: bool = False) -> None:
        super().__init__(dress)
        self._icon, self._is_primary = icon, is_primary
        self.setFixedHeight(36)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        if self._is_primary:
            lit = self.underMouse() or self.isDown()
            draw_box(painter, rect, fill=dress.color("accentHover" if lit else "accent"), radius=6)
        else:
            draw_box(painter, rect, fill=self.floor("card"), stroke=dress.color("lineStrong"), radius=6)
        ink, words = dress.color("onAccent" if self._is_primary else "text"), self.accessibleName()
        wide = text_width("smallM", words)
        left = max(8.0, (rect.width() - wide - 24) / 2)
        draw_icon(painter, self._icon, left, 10, ink)
        draw_text(painter, QRectF(left + 23, 0, rect.width() - left - 27, 36), words, "smallM", ink)
        if self._is_focus_shown and self.hasFocus():
            inset = 2 if self._is_primary else 0
            ring = dress.color("onAccent" if self._is_primary else "focus")
            draw_focus_ring(painter, rect.adjusted(inset, inset, -inset, -inset), ring, 6 - inset)
        painter.end()


class RailRow(RailLine):
    """A row of the rail: an icon, a word, how many."""

    def __init__(self, dress: Dress, icon: str) -> None:
        super().__init__(dress)
        self._icon, self._count = icon, ""

    def show_words(self, words: str, count: int | None) -> None:
        """Show `words`, and `count` where there is one."""
        self.setText(words.replace("&", "&&"))
        self._count = "" if count is None else str(count)
        self.name_it(f"{words} {self._count}".strip(), words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        self.draw_ground(painter)
        ink = dress.color("accent" if self.isChecked() else "text")
        draw_icon(painter, self._icon, 12, 9, dress.color("accent" if self.isChecked() else "text2"))
        room = rect.adjusted(38, 0, -38, 0)
        draw_text(
            painter, room, self.text().replace("&&", "&"), "smallS" if self.isChecked() else "smallM", ink
        )
        if self._count:
            draw_text(painter, rect.adjusted(0, 0, -14, 0), self._count, "small", dress.color("text3"), RIGHT)
        self.draw_focus(painter)
        painter.end()
