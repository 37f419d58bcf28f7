"""Paints the rows of the check's list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from cxdesigner.ui.check.rows import Row
from cxdesigner.ui.check.shapes import SMALL_TILE, TILE, Shape, text_left
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import (
    LEFT,
    RIGHT,
    draw_box,
    draw_focus_ring,
    draw_icon,
    draw_text,
    grown,
    text_width,
)

_SIDE, _PAD = 12, 14


class RowPainter:
    """Paints one row at a time, in the theme of now. `hot` is where the pointer is within the row, or None."""

    def __init__(self, dress: Dress) -> None:
        self._dress = dress

    def paint(  # a row, its shape and its state
        self, painter: QPainter, rect: QRectF, row: Row, shape: Shape, *, is_current: bool, has_focus: bool
    ) -> None:
        """Paint `row` in `rect`."""
        painter.save()
        painter.translate(rect.topLeft())
        room = QRectF(0, 0, rect.width(), rect.height())
        if row.kind == "head":
            self._head(painter, room, row)
        elif row.kind == "empty":
            self._empty(painter, room, row, shape)
        else:
            box = room.adjusted(_SIDE, 2, -_SIDE, -2)
            if is_current:
                draw_box(
                    painter, box, fill=self._color("accentSoft"), stroke=self._color("accentLine"), radius=10
                )
            if row.kind == "card":
                self._card(painter, room, row, shape)
            else:
                self._line(painter, room, row, shape)
            if is_current and has_focus:
                draw_focus_ring(painter, box, self._color("focus"), 10)
        painter.restore()

    def _color(self, token: str) -> QColor:
        return self._dress.color(token)

    def _head(self, painter: QPainter, room: QRectF, row: Row) -> None:
        line = QRectF(_SIDE + 8, room.height() - grown(20) - 4, room.width() - 2 * _SIDE - 16, grown(20))
        draw_text(painter, line, row.title, "smallS", self._color("text"))
        draw_text(painter, line, row.id, "meta", self._color("text3"), RIGHT)

    def _empty(self, painter: QPainter, room: QRectF, row: Row, shape: Shape) -> None:
        left = 2 * _SIDE
        title = QRectF(left, _PAD, room.width() - 2 * left, grown(20))
        draw_text(painter, title, row.title, "bodyS", self._color("text"))
        self._lines(painter, left, _PAD + grown(20) + 4, shape.text, "small", "text2")

    def _tile(self, painter: QPainter, x: float, y: float, size: int, row: Row) -> None:
        fill = self._color(f"{row.tone}Soft" if row.tone else "field")
        is_round = row.tone == "success"
        draw_box(painter, QRectF(x, y, size, size), fill=fill, radius=size / 2 if is_round else 6)
        drawn = 16 if size == TILE else 12
        inset = (size - drawn) / 2
        draw_icon(painter, row.icon, x + inset, y + inset, self._color(row.tone or "text3"), drawn)

    def _card(self, painter: QPainter, room: QRectF, row: Row, shape: Shape) -> None:
        left, right = text_left(), room.width() - _SIDE - _PAD
        self._tile(painter, _SIDE + _PAD, _PAD, TILE, row)
        id_wide = text_width("meta", row.id)
        title = QRectF(left, _PAD, right - left - id_wide - 8, grown(20))
        draw_text(painter, title, row.title, "bodyS", self._color("text"), LEFT)
        number = QRectF(right - id_wide, _PAD, id_wide, grown(20))
        draw_text(painter, number, row.id, "meta", self._color("text3"))
        y = self._lines(painter, left, _PAD + grown(20), shape.text, "small", "text2")
        if shape.why:
            self._lines(painter, left, y + 4, shape.why, "meta", "text3")
        self._chip(painter, row, shape)
        if not shape.deed.isEmpty():
            draw_text(painter, shape.deed, row.deed, "smallS", self._color("accent"))
            chevron = shape.deed.right() - 18
            draw_icon(painter, "chevr", chevron, shape.deed.center().y() - 7, self._color("accent"), 14)
        if not shape.stand.isEmpty():
            draw_text(painter, shape.stand, row.stand, "smallM", self._color("text2"))

    def _chip(self, painter: QPainter, row: Row, shape: Shape) -> None:
        if shape.chip.isEmpty():
            return
        half = shape.chip.height() / 2
        draw_box(painter, shape.chip, fill=self._color("card"), stroke=self._color("lineStrong"), radius=half)
        layer = self._dress.layer(row.layer)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(layer.solid))
        painter.drawEllipse(QRectF(shape.chip.x() + 9, shape.chip.center().y() - 4, 8, 8))
        words = shape.chip.adjusted(22, 0, -6, 0)
        draw_text(painter, words, shape.chip_words, "smallM", self._color("text"))

    def _line(self, painter: QPainter, room: QRectF, row: Row, shape: Shape) -> None:
        left, right = _SIDE + 38, room.width() - _SIDE - 10
        top = 9.0 if shape.text else (room.height() - grown(16)) / 2
        self._tile(painter, _SIDE + 9, top + grown(16) / 2 - SMALL_TILE / 2, SMALL_TILE, row)
        id_wide = text_width("meta", row.id)
        number = QRectF(right - id_wide, top, id_wide, grown(16))
        draw_text(painter, number, row.id, "meta", self._color("text3"))
        if not shape.text:
            words = QRectF(left, top, right - left - id_wide - 8, grown(16))
            draw_text(painter, words, row.title, "small", self._color("text2"))
            return
        y = self._lines(painter, left, top, shape.text, "small", "text")
        self._lines(painter, left, y, shape.why, "meta", "text3")

    def _lines(  # where, what, how
        self, painter: QPainter, x: float, y: float, lines: tuple[str, ...], style: str, token: str
    ) -> float:
        tall = grown(14 if style == "meta" else 16)
        for text in lines:
            draw_text(painter, QRectF(x, y, 1_000, tall), text, style, self._color(token))
            y += tall
        return y
