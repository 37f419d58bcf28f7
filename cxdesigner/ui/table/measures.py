"""How wide columns are, how tall a row is, and where lines end in its cells: for measuring and for painting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from cxdesigner.commands.cells import CellField
from cxdesigner.editor.table.columns import Row
from cxdesigner.layout.font_metrics import width as words_width
from cxdesigner.layout.line_breaking import break_lines
from cxdesigner.layout.theme import style

SELECT, HEAD, ROW, LINE = 40, 36, 36, 16
PAD, END = 10, 6
TITLE_LEAST = 200
"""The title takes what the others leave, and at least this."""

LONG_TITLE = 90
"""From so many characters on a title is a paragraph, set in the regular weight."""

WIDTHS: Mapping[CellField, int] = MappingProxyType(
    {
        "stage": 112, "step": 130, "lane": 116, "title": 264, "text": 264, "quote": 200, "channel": 104, "owner": 112,
        "takes": 78, "emotion": 92, "moment": 38, "evidence": 102, "tags": 112,
    }
)  # fmt: skip

TILE, TILE_GAP = 18, 6
ICON, ICON_GAP = 14, 7
CHIP, CHIP_GAP, CHIP_PAD = 20, 5, 8

_BEFORE: Mapping[CellField, int] = MappingProxyType(
    {"lane": TILE + TILE_GAP, "channel": ICON + ICON_GAP, "evidence": ICON + ICON_GAP - 1}
)
"""What stands in front of the words."""


@dataclass(frozen=True, slots=True)
class ChipBox:
    """A tag in its cell: where it stands, from the cell's top left corner, and its lines."""

    x: float
    y: float
    w: float
    h: float
    lines: tuple[str, ...]


def text_style(row: Row, column: CellField) -> str:
    """Return the text style's name of a cell."""
    if column == "title":
        return "small" if len(row.touchpoint.title) >= LONG_TITLE else "smallM"
    return "smallM" if column in ("stage", "lane", "emotion") else "small"


def mark_width(row: Row) -> float:
    """Return how far the name of a step stands from the left of its number."""
    return words_width(row.mark, style("small")) + 6


def lines_of(row: Row, column: CellField, words: str, width: int) -> tuple[str, ...]:
    """Return the lines that `words` take in a cell of `column`, `width` wide."""
    room = float(width - PAD - END - _BEFORE.get(column, 0))
    if column == "step":
        room -= mark_width(row)
    return break_lines(words, style(text_style(row, column)), max(20.0, room))


def before_words(column: CellField) -> int:
    """Return how far the words of a cell stand from its padding."""
    return _BEFORE.get(column, 0)


def chip_boxes(tags: Sequence[str], width: int) -> list[ChipBox]:
    """Return where the tags stand in a cell `width` wide, one after the other, line by line."""
    meta, boxes = style("meta"), []
    x, y, tall = float(PAD - 2), 8.0, float(CHIP)
    for tag in tags:
        lines = break_lines(tag, meta, width - 2 * (PAD - 2) - 2 * CHIP_PAD) or ("",)
        wide = max(words_width(line, meta) for line in lines) + 2 * CHIP_PAD
        high = CHIP + 14.0 * (len(lines) - 1)
        if x + wide > width - 6 and x > PAD:
            x, y, tall = float(PAD - 2), y + tall + 4, float(CHIP)
        boxes.append(ChipBox(x, y, wide, high, lines))
        x, tall = x + wide + CHIP_GAP, max(tall, high)
    return boxes


class Heights:
    """How tall rows are. What many rows say is measured once; another width of the title measures the titles alone."""

    def __init__(self) -> None:
        self._widths: dict[CellField, int] = {}
        self._whole: dict[str, tuple[Row, int]] = {}
        self._rest: dict[str, tuple[Row, int]] = {}
        self._known: dict[tuple[CellField, str], int] = {}

    def set_columns(self, columns: Mapping[CellField, int]) -> None:
        """Measure for `columns` with their widths from now on."""
        wrapped = {column: width for column, width in columns.items() if column not in _ONE_LINE}
        if wrapped != self._widths:
            self._whole = {}
        if wrapped | {"title": 0} != self._widths | {"title": 0}:
            self._rest, self._known = {}, {}
        self._widths = wrapped

    def of(self, row: Row) -> int:
        """Return the height of `row`: 36, and 16 for each further line of its tallest cell."""
        known = self._whole.get(row.touchpoint.id)
        if known is None or known[0] is not row:
            known = self._whole[row.touchpoint.id] = (row, self._tallest(row))
        return known[1]

    def _tallest(self, row: Row) -> int:
        kept = self._rest.get(row.touchpoint.id)
        if kept is None or kept[0] is not row:
            columns = (column for column in self._widths if column != "title")
            rest = max((self._cell(row, column) for column in columns), default=ROW)
            kept = self._rest[row.touchpoint.id] = (row, rest)
        title = row.touchpoint.title
        if len(title) * _WIDEST < self._widths["title"] - PAD - END:
            return kept[1]
        lines = lines_of(row, "title", title, self._widths["title"])
        return max(kept[1], ROW + LINE * (len(lines) - 1))

    def _cell(self, row: Row, column: CellField) -> int:
        words = row.text(column)
        if column in _OWN_WORDS:
            return self._measured(row, column, words)
        known = self._known.get((column, words))
        if known is None:
            known = self._known[column, words] = self._measured(row, column, words)
        return known

    def _measured(self, row: Row, column: CellField, words: str) -> int:
        width = self._widths[column]
        if column == "tags":
            boxes = chip_boxes(row.touchpoint.tags, width) if row.touchpoint.tags else ()
            return max((round(box.y + box.h) + 8 for box in boxes), default=ROW)
        if column == "step":
            words = words[len(row.mark) + 1 :]
        if len(words) * _WIDEST < width - PAD - END - _BEFORE.get(column, 0) - 24:
            return ROW
        return ROW + LINE * max(0, len(lines_of(row, column, words, width)) - 1)


_ONE_LINE = frozenset({"moment", "takes", "emotion"})
_OWN_WORDS = frozenset({"text", "quote"})
_WIDEST = 13
"""No letter of 12 px is wider: a short text is spared the measuring."""
