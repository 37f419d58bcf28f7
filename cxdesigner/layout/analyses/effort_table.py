"""Tables of touchpoints below the bands: a title, the names of columns, and a row for each that can be pressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Group, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look

ROW, HEAD, FOOT = 50.0, 92.0, 12.0

DrawCell = Callable[[Pen, Box], None]
"""Draws a cell into its place; the middle of the place is that of its line."""


Cell = str | tuple[str, str] | DrawCell
"""Words, a name with what stands under it, or a drawing."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key of its name, and its share of the width."""

    key: str
    share: float


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: what a press on it means, what is read aloud, and its cells from left to right."""

    target: str
    name: str
    cells: tuple[Cell, ...]
    is_on: bool = False


def table_height(rows: int, look: Look) -> float:
    """Return the height that a table with so many rows takes."""
    return look.measures.text_scale * (HEAD + ROW * max(1, rows) + FOOT)


def put_table(  # what stands in it, and where
    page: Page,
    look: Look,
    box: Box,
    key: str,
    columns: Sequence[Column],
    rows: Sequence[TableRow],
    told: str = "",
) -> None:
    """Draw the table `key` into `box`: its words are `<key>`, `<key>_hint` and, where there is no row, `<key>.none`.

    A cell of two words is a name with what stands under it.
    """
    pen, scale = Pen(page, look), look.measures.text_scale
    page.extend(box_items(box, look))
    left, wide = box.x + 20, box.w - 40
    taken = pen.write_to(box.right - 20, box.y + 26 * scale, told, "smallM", "text2", wide / 2) if told else 0
    pen.write(left, box.y + 26 * scale, pen.say(key), "title", "text", wide - taken - 12)
    pen.write(left, box.y + 44 * scale, pen.say(f"{key}_hint"), "small", "text3", wide)
    if not rows:
        pen.write(left, box.y + (HEAD + ROW / 2 - 16) * scale, pen.say(f"{key}.none"), "small", "text2", wide)
        return
    whole = sum(column.share for column in columns)
    lefts = [left + wide * sum(c.share for c in columns[:n]) / whole for n in range(len(columns) + 1)]
    for number, column in enumerate(columns):
        room = lefts[number + 1] - lefts[number] - 14
        pen.write(lefts[number], box.y + 74 * scale, pen.say(column.key), "smallM", "text2", room)
    for number, row in enumerate(rows):
        top = box.y + (HEAD + number * ROW) * scale
        place = Box(box.x + 8, top + 2, box.w - 16, ROW * scale - 4)
        if row.is_on:
            page.add(Rect(place.x, place.y, place.w, place.h, fill=look.theme["accentSoft"], radius=10))
        else:
            pen.rule(left, top, wide)
        for at, cell in enumerate(row.cells):
            _cell(pen, cell, Box(lefts[at], top, lefts[at + 1] - lefts[at] - 14, ROW * scale))
        page.press(row.target, place, row.name, is_on=row.is_on, radius=10.0)


def _cell(pen: Pen, cell: Cell, at: Box) -> None:
    y, scale = at.center[1], pen.scale
    if isinstance(cell, str):
        items, tall = words_items(0, 0, cell, pen.look, style="small", color="text", wide=at.w, lines=2)
        pen.page.add(Group(at.x, y - tall / 2, tuple(items)))
    elif isinstance(cell, tuple) and not cell[1]:
        pen.write(at.x, y, cell[0], "smallS", "text", at.w)
    elif isinstance(cell, tuple):
        pen.write(at.x, y - 9 * scale, cell[0], "smallS", "text", at.w)
        pen.write(at.x, y + 9 * scale, cell[1], "meta", "text2", at.w)
    else:
        cell(pen, at)


def quiet_cell(key: str) -> DrawCell:
    """Return a cell with words of the program in place of what nobody said."""

    def draw(pen: Pen, at: Box) -> None:
        pen.write(at.x, at.center[1], pen.say(key), "small", "text3", at.w)

    return draw


def score_cell(value: int | None, top: int, color: str) -> DrawCell:
    """Return a cell that draws a score as that many dots of `top`, the others empty; a dash where nobody said."""

    def draw(pen: Pen, at: Box) -> None:
        if value is None:
            quiet_cell("effort.not_said")(pen, at)
            return
        size, theme = 10 * pen.scale, pen.look.theme
        step = min(size + 5, at.w / top)
        for number in range(top):
            fill = color if number < value else theme["pressed"]
            pen.page.add(
                Rect(at.x + number * step, at.center[1] - size / 2, size, size, fill=fill, radius=size / 2)
            )
        pen.write(
            at.x + top * step + 4, at.center[1], str(value), "smallS", "text", at.right - at.x - top * step
        )

    return draw


def pill_cell(words: Sequence[str], tone: str) -> DrawCell:
    """Return a cell with a pill for each of `words`, as many as there is room for."""

    def draw(pen: Pen, at: Box) -> None:
        x, tall, theme = at.x, 20 * pen.scale, pen.look.theme
        for said in words:
            wide = min(pen.wide(said, "metaS") + 16 * pen.scale, at.right - x)
            if wide < 40 * pen.scale:
                return
            pen.page.add(
                Rect(x, at.center[1] - tall / 2, wide, tall, fill=theme[f"{tone}Soft"], radius=tall / 2)
            )
            pen.write(x + 8 * pen.scale, at.center[1], said, "metaS", tone, wide - 16 * pen.scale + 1)
            x += wide + 6

    return draw
