"""One line of text in several styles: the letters that were found, the words that are replaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from cxdesigner.ui.widgets.drawing import font, metrics


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line: its words, the text style's name, its colour, and whether it is struck out."""

    text: str
    name: str
    color: QColor
    is_struck: bool = False


def draw_spans(painter: QPainter, rect: QRectF, spans: Sequence[Span]) -> None:
    """Draw `spans` one after the other in the middle of `rect`'s height; what does not fit ends in an ellipsis."""
    x = rect.x()
    for number, span in enumerate(spans):
        measures, room = metrics(span.name), rect.right() - x
        if room <= 0:
            return
        is_last = number == len(spans) - 1
        wide = measures.horizontalAdvance(span.text)
        text = span.text
        if wide > room or (not is_last and room - wide < measures.horizontalAdvance("…")):
            text = measures.elidedText(span.text, Qt.TextElideMode.ElideRight, room)
        typeface = font(span.name)
        if span.is_struck:
            typeface = QFont(typeface)
            typeface.setStrikeOut(True)
        painter.setFont(typeface)
        painter.setPen(span.color)
        baseline = rect.center().y() + (measures.ascent() - measures.descent()) / 2
        painter.drawText(QPointF(x, baseline), text)
        if text != span.text:
            return
        x += wide


def marked(
    text: str, places: Sequence[int], plain: tuple[str, QColor], lit: tuple[str, QColor]
) -> list[Span]:
    """Return `text` as spans in which the letters at `places` are `lit`; each look is a style's name and a colour."""
    chosen = set(places)
    out: list[Span] = []
    begin = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or (at in chosen) != (begin in chosen):
            name, color = lit if begin in chosen else plain
            out.append(Span(text[begin:at], name, color))
            begin = at
    return out
