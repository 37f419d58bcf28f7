"""Rows of the lists in the inspector: an open thread, a resolved one, a note."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.layout.type_setting import paragraph
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button, LinkButton
from cxdesigner.ui.widgets.drawing import (
    RIGHT,
    draw_box,
    draw_icon,
    draw_items,
    draw_text,
    grown,
    painter_for,
    text_style,
    text_width,
)

_PAD, _LEFT, _TOP = 12.0, 32.0, 15.0
_MOST_LINES = 2
"""Most lines of the title, and of the text."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row shows. `dot` is the colour at its left; `link` what its button does, where it has one."""

    id: str
    title: str
    text: str
    foot: str
    number: str = ""
    right: str = ""
    dot: str = ""
    link: str = ""
    is_settled: bool = False
    is_chosen: bool = False


class RemarkRow(Button):
    """A row of a list; a press goes there.

    Signals:
        link_pressed: its own button was pressed.
    """

    link_pressed = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.words = RowWords("", "", "", "")
        self.link = LinkButton(dress)
        self.link.setParent(self)
        self.link.clicked.connect(lambda: self.link_pressed.emit(self.words.id))
        self.link.hide()

    def show_words(self, words: RowWords) -> None:
        """Show `words`."""
        if words == self.words:
            return
        self.words = words
        self.name_it(", ".join(part for part in (words.title, words.number, words.text, words.foot) if part))
        self.link.setVisible(bool(words.link))
        if words.link:
            self.link.set_words(words.link)
        self.setFixedHeight(int(self._tall()))
        self._place_link()
        self.update()

    def _lines(self) -> tuple[str, ...]:
        room = max(60.0, self.width() - _LEFT - _PAD)
        return fit_lines(self.words.text, text_style("small"), room, _MOST_LINES)

    def _title_lines(self) -> tuple[str, ...]:
        """Return the title, broken where it is too long beside the number of the step."""
        number = text_width("small", self.words.number) + 8 if self.words.number else 0
        room = max(60.0, self.width() - _LEFT - _PAD - number)
        return fit_lines(self.words.title, text_style(self._title_name()), room, _MOST_LINES)

    def _title_name(self) -> str:
        return "small" if self.words.is_settled else "smallS"

    def _tall(self) -> float:
        lead, title = text_style("small").leading, len(self._title_lines())
        foot = grown(14) + 4 if self.words.foot or self.words.right else 2
        return _TOP + (title * lead + 2 if title else 0) + len(self._lines()) * lead + foot + _TOP

    def sizeHint(self) -> QSize:
        return QSize(200, int(self._tall()))

    def _place_link(self) -> None:
        if self.words.link:
            self.link.move(
                self.width() - self.link.width() - int(_PAD) + 4, self.height() - self.link.height() - 10
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(int(self._tall()))
        self._place_link()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, words = painter_for(self), self._dress, self.words
        self._paint_floor(painter)
        self._paint_mark(painter)
        y, right = self._paint_title(painter), self.width() - _PAD
        lines, small = self._lines(), text_style("small")
        draw_items(painter, paragraph(_LEFT, y, lines, small, dress.theme["text2"]))
        y += len(lines) * small.leading + 4
        end = text_width("meta", words.right) if words.right else 0
        foot, high = right - self.link.width() if words.link else right - end, grown(14)
        draw_text(painter, QRectF(_LEFT, y, foot - _LEFT - 8, high), words.foot, "meta", dress.color("text2"))
        draw_text(
            painter, QRectF(right - end, y, end, high), words.right, "meta", dress.color("text2"), RIGHT
        )
        self.draw_focus(painter, 8)
        painter.end()

    def _paint_title(self, painter: QPainter) -> float:
        """Paint title and number; return where the text begins."""
        words, dress = self.words, self._dress
        if not words.title:
            return _TOP
        bold, lines = text_style(self._title_name()), self._title_lines()
        draw_items(painter, paragraph(_LEFT, _TOP, lines, bold, dress.theme["text"]))
        number = text_width("small", words.number) if words.number else 0
        beside = QRectF(self.width() - _PAD - number, _TOP, number, bold.leading)
        draw_text(painter, beside, words.number, "small", dress.color("text2"), RIGHT)
        return _TOP + len(lines) * bold.leading + 2

    def _paint_floor(self, painter: QPainter) -> None:
        dress, rect = self._dress, self.rect().toRectF()
        if self.words.is_chosen:
            draw_box(
                painter, rect, fill=dress.color("accentSoft"), stroke=dress.color("accentLine"), radius=8
            )
        elif (floor := self.floor()) is not None:
            draw_box(painter, rect, fill=floor, radius=8)
        else:
            painter.fillRect(
                QRectF(_PAD - 4, rect.bottom() - 1, rect.width() - 2 * _PAD + 8, 1), dress.color("line")
            )

    def _paint_mark(self, painter: QPainter) -> None:
        dress = self._dress
        if self.words.is_settled:
            draw_box(painter, QRectF(5, _TOP - 3, 22, 22), fill=dress.color("successSoft"), radius=11)
            draw_icon(painter, "check", 10, _TOP + 2, dress.color("success"), 12)
        elif self.words.dot:
            draw_box(painter, QRectF(13, _TOP + 4, 8, 8), fill=self.words.dot, radius=4)
        else:
            draw_icon(painter, "note", 9, _TOP, dress.color("text2"))
