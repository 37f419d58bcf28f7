"""A square of four corners: the names at its edges, and numbered discs that stand where their figures put them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cxdesigner.layout.analyses.parts import edged
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines

RADIUS = 17.0
MIDDLE = 3
"""Beyond this, of the scale from 1 to 5, a disc lies at the right, and above."""

_GAP = 8.0
_LABEL = 122.0
"""How wide a label under a disc is at most."""

_NAMED = 8
"""So many discs of a corner have room for their names."""

_FIRST_ROW = 52.0
"""What the name of a corner takes at its edge."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Something with two figures from 1 to 5: how far to the right it stands, and how far up."""

    id: str
    number: int
    right: int
    up: int

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


def put_quarters(pen: Pen, inner: Box, names: Sequence[tuple[str, str]], best: int) -> None:
    """Draw the four corners, each with its name and a line below that; the corner `best` is the one to be in."""
    theme, scale = pen.look.theme, pen.scale
    for number, (name, said) in enumerate(names):
        place, is_best = quarter(inner, number), number == best
        fill = theme.emotion["posSoft"] if is_best else theme["field"]
        pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=fill, radius=10))
        if fill == theme["card"]:
            pen.page.add(edged(place, radius=9.5, stroke=theme["line"]))
        y = place.y + 22 * scale if number < 2 else place.bottom - 42 * scale
        room = place.w - 28
        if number % 2:
            pen.write_to(place.right - 14, y, name, "title", "info" if is_best else "text", room)
            pen.write_to(place.right - 14, y + 19 * scale, said, "small", "text2", room)
        else:
            pen.write(place.x + 14, y, name, "title", "info" if is_best else "text", room)
            pen.write(place.x + 14, y + 19 * scale, said, "small", "text2", room)


def say_empty(pen: Pen, inner: Box, said: str) -> None:
    """Write in the middle of the square that nothing stands in it yet."""
    cx, cy = inner.center
    wide = min(inner.w - 20, pen.wide(said, "small") + 24)
    tall = 32 * pen.scale
    theme = pen.look.theme
    pen.page.add(Rect(cx - wide / 2, cy - tall / 2, wide, tall, fill=theme["card"], radius=8))
    pen.write(cx - wide / 2 + 12, cy, said, "small", "text2", wide - 24)


def place_dots(
    pen: Pen, dots: Sequence[Dot], inner: Box, number: int, proposed: str = ""
) -> tuple[list[Disc], bool]:
    """Return the discs of the corner `number`, and whether they keep clear of each other, with room for names.

    The way to the right of the dot `proposed` is kept free: an arrow starts there.
    """
    mine = sorted((dot for dot in dots if dot.quarter == number), key=lambda dot: dot.id != proposed)
    place = quarter(inner, number)
    placed = _apart(pen, mine, place, proposed)
    return (placed, True) if placed else (_crowd(pen, mine, place, is_low=number > 1), False)


def _apart(pen: Pen, dots: Sequence[Dot], place: Box, proposed: str) -> list[Disc]:
    """Return discs that keep clear of each other; none at all where they are too many for that."""
    taken, discs = list[Box](), list[Disc]()
    for dot in dots if len(dots) <= _NAMED else ():
        disc = _place(pen, dot, place, taken)
        if disc is None:
            return []
        discs.append(disc)
        if dot.id == proposed:
            way = max(1.0, place.right - disc.x)
            taken.append(Box(disc.x, disc.y - 14 * pen.scale, way, 28 * pen.scale))
    return discs


def _crowd(pen: Pen, dots: Sequence[Dot], place: Box, *, is_low: bool) -> list[Disc]:
    """Return many discs, row by row and without labels, each as far up and to the right as its figures are."""
    each, head = 2 * RADIUS * pen.scale + 10, _FIRST_ROW * pen.scale
    columns = max(1, int((place.w - 12) / each))
    rows = max(1, int((place.h - head - 12) / each))
    top = place.y + (6 if is_low else head)
    order = sorted(dots, key=lambda dot: (-dot.up, dot.right, dot.number))
    lines = max(rows, -(-len(order) // columns))
    step = each * rows / lines  # a crowd that is too large stands closer
    return [
        Disc(
            dot,
            place.x + 6 + each * (number % columns + 0.5),
            top + each / 2 + step * (number // columns),
            is_named=False,
        )
        for number, dot in enumerate(order)
    ]


def _place(pen: Pen, dot: Dot, place: Box, taken: list[Box]) -> Disc | None:
    """Return where a disc stands: at its figures, or as near as no other is; None where there is no room at all."""
    scale = pen.scale
    wide, tall, radius = _LABEL * scale, 84 * scale, RADIUS * scale
    left, right, top, bottom = _bounds(place, scale, is_low=dot.up <= MIDDLE)
    x, y = _ideal(dot, place, scale)
    room = Box(left, top, max(0.0, right - left), max(0.0, bottom - top))
    found = _nearest(x, y, room, taken, lambda cx, cy: _box(cx, cy, wide, tall, scale))
    if found is not None:
        taken.append(_box(*found, wide, tall, scale))
        return Disc(dot, *found, is_named=True)
    edge = radius + 6
    room = Box(place.x + edge, top, place.w - 2 * edge, bottom + tall - radius - top)
    small = _nearest(x, y, room, taken, lambda cx, cy: Box(cx - edge, cy - edge, 2 * edge, 2 * edge))
    if small is None:
        return None
    taken.append(Box(small[0] - edge, small[1] - edge, 2 * edge, 2 * edge))
    return Disc(dot, *small, is_named=False)


def _bounds(place: Box, scale: float, *, is_low: bool) -> tuple[float, float, float, float]:
    """Return how far left, right, up and down the middle of a disc with its label may stand in a corner."""
    wide, tall, radius, head = _LABEL * scale, 84 * scale, RADIUS * scale, _FIRST_ROW * scale
    top = place.y + (8 if is_low else head) + radius + 4
    bottom = place.bottom - (head if is_low else 8) - tall + radius
    return place.x + wide / 2, place.right - wide / 2, top, bottom


def _ideal(dot: Dot, place: Box, scale: float) -> tuple[float, float]:
    """Return where a disc would stand were it alone in its corner."""
    is_low, is_right = dot.up <= MIDDLE, dot.right > MIDDLE
    left, right, top, bottom = _bounds(place, scale, is_low=is_low)
    across = (dot.right - 4) if is_right else (dot.right - 1) / 2
    up = (dot.up - 1) / 2 if is_low else dot.up - 4
    return left + (right - left) * (0.15 + 0.7 * across), bottom - (bottom - top) * (0.15 + 0.7 * up)


@dataclass(frozen=True, slots=True)
class Ground:
    """The square of a page, and what a place on it means."""

    inner: Box
    scale: float

    def meaning_of(self, x: float, y: float) -> tuple[float, float]:
        """Return the figures, each 1 to 5, whose place is nearest: how far up, and how far to the right."""
        dots = [Dot("", 0, figure, figure) for figure in range(1, 6)]
        places = [_ideal(dot, quarter(self.inner, dot.quarter), self.scale) for dot in dots]
        right = min(dots, key=lambda dot: abs(places[dot.right - 1][0] - x)).right
        up = min(dots, key=lambda dot: abs(places[dot.up - 1][1] - y)).up
        return up, right


def _nearest(
    x: float, y: float, room: Box, taken: list[Box], around: Callable[[float, float], Box]
) -> tuple[float, float] | None:
    """Return the free place in `room` that is nearest to (x, y); None where all of it is taken."""
    grid = (
        (room.x + room.w * column / 12, room.y + room.h * row / 14)
        for row in range(15)
        for column in range(13)
    )
    places = sorted(((x, y), *grid), key=lambda place: abs(place[0] - x) + abs(place[1] - y))
    return next((p for p in places if not any(around(*p).meets(other) for other in taken)), None)


def _box(x: float, y: float, wide: float, tall: float, scale: float) -> Box:
    return Box(x - wide / 2, y - RADIUS * scale - 2, wide, tall)


def put_label(pen: Pen, title: str, sub: str, x: float, top: float) -> None:
    """Write what a disc is below it: its title on at most two lines, and `sub`."""
    small, room = pen.style("smallS"), _LABEL * pen.scale
    lines = fit_lines(title, small, room, 2)
    for number, said in enumerate(lines):
        pen.write_around(x, top + number * small.leading, said, "smallS", "text")
    said = fit_line(sub, pen.style("meta"), room)
    pen.write_around(x, top + len(lines) * small.leading - 1, said, "meta", "text2")
