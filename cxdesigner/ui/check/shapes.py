"""Where the parts of a row lie: what is painted there, and what a press there means."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from cxdesigner.layout.line_breaking import break_lines
from cxdesigner.ui.check.rows import Row
from cxdesigner.ui.widgets.drawing import elided, grown, text_style, text_width

TILE, SMALL_TILE = 28, 20
_SIDE, _PAD, _TEXT_X = 12, 14, 54
_CHIP_TALL, _CHIP_MOST = 24, 150


@dataclass(frozen=True, slots=True)
class Shape:
    """A card's parts, from the top left corner of its row. A rectangle without width is not there."""

    height: int
    text: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    chip: QRectF = field(default_factory=QRectF)
    deed: QRectF = field(default_factory=QRectF)
    stand: QRectF = field(default_factory=QRectF)
    chip_words: str = ""


def shape_of(row: Row, width: int, *, is_current: bool) -> Shape:
    """Return the shape of `row` in a list `width` wide; the current card tells why as well."""
    if row.kind == "head":
        return Shape(grown(20) + 24)
    if row.kind == "line":
        return _line(row, width, is_current=is_current)
    if row.kind == "empty":
        text = _broken(row.text, width - 4 * _SIDE, "small")
        return Shape(_PAD * 2 + grown(20) + grown(16) * len(text) + 8, text)
    return _card(row, width, is_current=is_current)


def text_left() -> int:
    """Return where a card's words begin."""
    return _SIDE + _TEXT_X


def _line(row: Row, width: int, *, is_current: bool) -> Shape:
    room = width - _SIDE * 2 - 38 - 40
    if not is_current:
        return Shape(grown(28))
    text, why = _broken(row.title, room, "small"), _broken(row.why, room, "meta")
    return Shape(grown(16) * len(text) + grown(14) * len(why) + 18, text, why)


def _card(row: Row, width: int, *, is_current: bool) -> Shape:
    left, room = text_left(), width - text_left() - _SIDE - _PAD
    text = _broken(row.text, room, "small")
    why = _broken(row.why, room, "meta") if is_current or row.dismissed else ()
    y = _PAD + grown(20) + grown(16) * len(text) + (4 + grown(14) * len(why) if why else 0) + 8
    tall = grown(_CHIP_TALL)
    chip_words = elided("smallM", row.chip, _CHIP_MOST)
    chip = QRectF(left, y, text_width("smallM", chip_words) + 30, tall)
    x, deed, stand = chip.right() + 12, QRectF(), QRectF()
    if row.deed:
        deed = QRectF(x, y, text_width("smallS", row.deed) + 22, tall)
        if deed.right() > left + room:
            y += tall + 4
            deed.moveTo(left, y)
        x = deed.right() + 12
    if row.stand and (is_current or row.dismissed):
        stand = QRectF(x, y, text_width("smallM", row.stand) + 8, tall)
        if stand.right() > left + room:
            y += tall + 4
            stand.moveTo(left, y)
    return Shape(round(y + tall + _PAD), text, why, chip, deed, stand, chip_words)


def _broken(text: str, room: int, style: str) -> tuple[str, ...]:
    return tuple(break_lines(text, text_style(style), room)) if text else ()
