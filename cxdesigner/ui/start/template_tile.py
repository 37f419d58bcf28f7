"""A template as a tile: its thumbnail, its name and what it is good for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.start.offers import Offer
from cxdesigner.ui.start.reader import Seen
from cxdesigner.ui.start.stamp import Stamp
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, painter_for, text_style

TALL = 218
_WELL = 138


class TemplateTile(Button):
    """One template, bundled or one's own. Enter or a click begins a project from it.

    Signals: `wanted`, with what the template is called.
    """

    wanted = Signal(str)

    def __init__(self, dress: Dress, offer: Offer, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self.offer = offer
        self.path: Path | None = None
        self._stamp = Stamp(dress)
        self.clicked.connect(lambda: self.wanted.emit(offer.called))
        dress.changed.connect(self._say)
        self._say()

    def show_seen(self, seen: Seen) -> None:
        """Show what was found in the template's file."""
        self._stamp.show(seen.preview.sketch if seen.preview else None)
        self.update()

    def matches(self, query: str) -> bool:
        """Tell whether the template is meant by `query`, which is casefolded."""
        say = self._dress.say
        return query in f"{self.offer.name(say)} {self.offer.text(say)}".casefold()

    def _say(self) -> None:
        say = self._dress.say
        self.name_it(self.offer.name(say), self.offer.text(say))
        self.setAccessibleDescription(self.offer.text(say))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        is_blank = self.offer.is_blank
        lit = self.underMouse() or self.isDown()
        if is_blank:
            edge = dress.color("accent" if lit else "control")
            draw_box(painter, rect, stroke=edge, radius=12, dash=(5, 4))
            middle = QRectF(rect.width() / 2 - 20, _WELL / 2 - 12, 40, 40)
            draw_box(painter, middle, fill=dress.color("accentSoft"), radius=8)
            draw_icon(painter, "plus", middle.x() + 12, middle.y() + 12, dress.color("accent"))
        else:
            edge = dress.color("accentLine" if lit else "line")
            draw_box(painter, rect, fill=dress.color("panel"), stroke=edge, radius=12)
            self._stamp.draw(painter, QRectF(8, 8, rect.width() - 16, _WELL))
        draw_icon(painter, self.offer.icon, 14, _WELL + 17, dress.color("text2"))
        name = self.offer.name(dress.say)
        draw_text(painter, QRectF(38, _WELL + 15, rect.width() - 50, 20), name, "smallS", dress.color("text"))
        text = self.offer.text(dress.say)
        for number, line in enumerate(fit_lines(text, text_style("meta"), rect.width() - 52, 2)):
            room = QRectF(38, _WELL + 36 + 15 * number, rect.width() - 46, 15)
            draw_text(painter, room, line, "meta", dress.color("text3"))
        self.draw_focus(painter, 12)
        painter.end()
