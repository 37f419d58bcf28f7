"""A square of four corners: the names at its edges, and numbered discs that stand where their figures put them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.layout.analyses.parts import edged
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.plotting import nearest_free
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.type_setting import line, line_to

RADIUS = 17.0
MIDDLE = 3
"""Beyond this, of the scale from 1 to 5, a disc lies at the right, and above."""

_GAP = 8.0
_LABEL = 122.0
"""How wide a label under a disc is at most."""

_LABEL_LINES, _LABEL_LINE, _LABEL_FOOT = 2, 16.0, 62.0
"""Most lines of a title, how tall one is, and what the disc above and the line below take."""

_NAMED = 8
"""So many discs of a corner have room for their names."""

_ONE_LINE, _TWO_LINES = 52.0, 68.0
"""What the name of a corner takes at its edge, with what is said below it on one line and on two."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Something with two figures from 1 to 5: how far to the right it stands, and how far up; `title` is its label."""

    id: str
    number: int
    right: int
    up: int
    title: str = ""

    @property
    def quarter(self) -> int:
        """The corner it lies in: 0 and 1 above, 2 and 3 below."""
        return 2 * (self.up <= MIDDLE) + (self.right > MIDDLE)


@dataclass(frozen=True, slots=True)
class Disc:
    """Where a dot stands; without its label where there is no room for it."""

    dot: Dot
    x: float
    y: float
    is_named: bool


def quarter(inner: Box, number: int) -> Box:
    """Return the place of a corner within the square."""
    wide, tall = (inner.w - _GAP) / 2, (inner.h - _GAP) / 2
    return Box(inner.x + number % 2 * (wide + _GAP), inner.y + number // 2 * (tall + _GAP), wide, tall)


def put_quarters(pen: Pen, inner: Box, names: Sequence[tuple[str, str]], best: int) -> float:
    """Draw the four corners, each with its name and what is said below that; the corner `best` is the one to be in.

    Return how much of its edge the name of a corner takes: the same in all four.
    """
    theme, scale, title, small = pen.look.theme, pen.scale, pen.style("title"), pen.style("small")
    room = quarter(inner, 0).w - 28
    lines = [fit_lines(said, small, room, 2) for _, said in names]
    head = (_TWO_LINES if max(map(len, lines)) > 1 else _ONE_LINE) * scale
    for number, (name, _) in enumerate(names):
        place, is_best = quarter(inner, number), number == best
        fill = theme.emotion["posSoft"] if is_best else theme["field"]
        pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=fill, radius=10))
        if fill == theme["card"]:
            pen.page.add(edged(place, radius=9.5, stroke=theme["line"]))
        top = place.y + 12 * scale if number < 2 else place.bottom - head
        put, x = (line_to, place.right - 14) if number % 2 else (line, place.x + 14)
        pen.page.add(put(x, top, fit_line(name, title, room), title, theme["info" if is_best else "text"]))
        for said in lines[number]:
            pen.page.add(put(x, top + 21 * scale, said, small, theme["text2"]))
            top += small.leading
    return head


def say_empty(pen: Pen, inner: Box, said: str) -> None:
    """Write in the middle of the square that nothing stands in it yet."""
    cx, cy = inner.center
    wide = min(inner.w - 20, pen.wide(said, "small") + 24)
    tall = 32 * pen.scale
    theme = pen.look.theme
    pen.page.add(Rect(cx - wide / 2, cy - tall / 2, wide, tall, fill=theme["card"], radius=8))
    pen.write(cx - wide / 2 + 12, cy, said, "small", "text2", wide - 24)


def place_dots(
    pen: Pen, dots: Sequence[Dot], inner: Box, number: int, proposed: str = "", head: float = 0.0
) -> tuple[list[Disc], bool]:
    """Return the discs of the corner `number`, and whether they keep clear of each other, with room for names.

    The way to the right of the dot `proposed` is kept free: an arrow starts there. `head` is what `put_quarters`
    told that names take; where it is not told it is that of one line below the name.
    """
    mine = sorted((dot for dot in dots if dot.quarter == number), key=lambda dot: dot.id != proposed)
    free = _left_free(quarter(inner, number), head or _ONE_LINE * pen.scale, is_low=number > 1)
    placed = _apart(pen, mine, free, proposed)
    return (placed, True) if placed else (_crowd(pen, mine, free), False)


def _left_free(place: Box, head: float, *, is_low: bool) -> Box:
    """Return what the name of a corner leaves of it."""
    return Box(place.x, place.y if is_low else place.y + head, place.w, place.h - head)


def _apart(pen: Pen, dots: Sequence[Dot], free: Box, proposed: str) -> list[Disc]:
    """Return discs that keep clear of each other; none at all where they are too many for that."""
    taken, discs = list[Box](), list[Disc]()
    for dot in dots if len(dots) <= _NAMED else ():
        disc = _place(pen, dot, free, taken)
        if disc is None:
            return []
        discs.append(disc)
        if dot.id == proposed:
            way = max(1.0, free.right - disc.x)
            taken.append(Box(disc.x, disc.y - 14 * pen.scale, way, 28 * pen.scale))
    return discs


def _crowd(pen: Pen, dots: Sequence[Dot], free: Box) -> list[Disc]:
    """Return many discs, row by row and without labels, each as far up and to the right as its figures are."""
    each = 2 * RADIUS * pen.scale + 10
    columns = max(1, int((free.w - 12) / each))
    rows = max(1, int((free.h - 12) / each))
    order = sorted(dots, key=lambda dot: (-dot.up, dot.right, dot.number))
    lines = max(rows, -(-len(order) // columns))
    step = each * rows / lines  # a crowd that is too large stands closer
    return [
        Disc(
            dot,
            free.x + 6 + each * (number % columns + 0.5),
            free.y + 6 + each / 2 + step * (number // columns),
            is_named=False,
        )
        for number, dot in enumerate(order)
    ]


def _place(pen: Pen, dot: Dot, free: Box, taken: list[Box]) -> Disc | None:
    """Return where a disc stands: at its figures, or as near as no other is; None where there is no room at all."""
    scale = pen.scale
    wide, edge = _LABEL * scale, RADIUS * scale + 6
    lines = len(_title_lines(pen, dot.title)) if dot.title else _LABEL_LINES
    tall = (_LABEL_FOOT + _LABEL_LINE * lines) * scale
    x, y = _ideal(dot, free, scale, tall)
    if wide + 4 <= free.w and tall <= free.h:
        room = _within(free, wide / 2 + 2, edge, tall - edge)
        found = nearest_free(x, y, room, taken, lambda cx, cy: Box(cx - wide / 2, cy - edge, wide, tall))
        if found is not None:
            taken.append(Box(found[0] - wide / 2, found[1] - edge, wide, tall))
            return Disc(dot, *found, is_named=True)
    room = _within(free, edge, edge, edge)
    small = nearest_free(x, y, room, taken, lambda cx, cy: Box(cx - edge, cy - edge, 2 * edge, 2 * edge))
    if small is None:
        return None
    taken.append(Box(small[0] - edge, small[1] - edge, 2 * edge, 2 * edge))
    return Disc(dot, *small, is_named=False)


def _within(box: Box, aside: float, above: float, below: float) -> Box:
    """Return where the middle of something may lie that needs so much room around it in `box`."""
    return Box(box.x + aside, box.y + above, max(0.0, box.w - 2 * aside), max(0.0, box.h - above - below))


def _ideal(dot: Dot, free: Box, scale: float, tall: float) -> tuple[float, float]:
    """Return where a disc would stand were it alone in its corner; with its label it is `tall`."""
    edge = RADIUS * scale + 6
    room = _within(free, _LABEL * scale / 2 + 2, edge, tall - edge)
    across = (dot.right - 4) if dot.right > MIDDLE else (dot.right - 1) / 2
    up = (dot.up - 1) / 2 if dot.up <= MIDDLE else dot.up - 4
    return room.x + room.w * (0.15 + 0.7 * across), room.bottom - room.h * (0.15 + 0.7 * up)


def _title_lines(pen: Pen, title: str) -> tuple[str, ...]:
    return fit_lines(title, pen.style("smallS"), _LABEL * pen.scale, _LABEL_LINES)


def put_label(pen: Pen, title: str, sub: str, x: float, top: float) -> None:
    """Write what a disc is below it: its title on at most two lines, and `sub`."""
    small, room = pen.style("smallS"), _LABEL * pen.scale
    lines = _title_lines(pen, title)
    for number, said in enumerate(lines):
        pen.write_around(x, top + number * small.leading, said, "smallS", "text")
    said = fit_line(sub, pen.style("meta"), room)
    pen.write_around(x, top + len(lines) * small.leading - 1, said, "meta", "text2")
