"""A square of four corners on two scales from 1 to 5, with numbered discs that keep clear of each other.

The corners are told by number: 0 and 1 above, 2 and 3 below, from left to right.
"""

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

_GAP, _PAD = 8.0, 14.0
_LABEL = 122.0
"""How wide a label under a disc is at most."""

_LABEL_LINES, _LABEL_LINE, _LABEL_FOOT = 2, 16.0, 62.0
"""Most lines of a title, how tall one is, and what the disc above and the line below take."""

_NAMED = 8
"""So many discs of a corner have room for their names."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Something with two figures from 1 to 5: how far to the right it stands, and how far up. `title` is its label."""

    id: str
    number: int
    right: int
    up: int
    title: str = ""

    @property
    def corner(self) -> int:
        """The corner it lies in."""
        return 2 * (self.up <= MIDDLE) + (self.right > MIDDLE)


@dataclass(frozen=True, slots=True)
class Disc:
    """Where a dot stands; without its label where there is no room for it."""

    dot: Dot
    x: float
    y: float
    is_named: bool


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a corner, and what is said of it below."""

    name: str
    said: str


class Quarters:
    """The four corners within `inner`, named by `names`; the one numbered `best` is the one to be in."""

    def __init__(self, pen: Pen, inner: Box, names: Sequence[Name], best: int) -> None:
        self._pen, self._names, self._best = pen, names, best
        self._wide, self._tall = (inner.w - _GAP) / 2, (inner.h - _GAP) / 2
        self._inner = inner
        lines = max(len(self._said(number)) for number in range(4))
        self._head = 36 * pen.scale + lines * pen.style("small").leading

    def box(self, corner: int) -> Box:
        """Return the ground of a corner."""
        x = self._inner.x + corner % 2 * (self._wide + _GAP)
        return Box(x, self._inner.y + corner // 2 * (self._tall + _GAP), self._wide, self._tall)

    def free(self, corner: int) -> Box:
        """Return what the name of a corner leaves for discs."""
        box = self.box(corner)
        return Box(box.x, box.y if corner > 1 else box.y + self._head, box.w, box.h - self._head)

    def put(self) -> None:
        """Draw the grounds and the names."""
        for corner in range(4):
            self._put_ground(corner)

    def put_remark(self, said: str) -> None:
        """Write in the middle of the square why nothing stands in it."""
        pen, (cx, cy) = self._pen, self._inner.center
        wide, tall = min(self._inner.w - 20, pen.wide(said, "small") + 24), 32 * pen.scale
        pen.page.add(Rect(cx - wide / 2, cy - tall / 2, wide, tall, fill=pen.look.theme["card"], radius=8))
        pen.write(cx - wide / 2 + 12, cy, said, "small", "text2", wide - 24)

    def place(self, dots: Sequence[Dot], corner: int, proposed: str = "") -> tuple[list[Disc], bool]:
        """Return the discs of a corner, and whether they keep clear of each other, with room for names.

        The way to the right of the dot `proposed` is kept free: an arrow starts there.
        """
        mine = sorted((dot for dot in dots if dot.corner == corner), key=lambda dot: dot.id != proposed)
        placed = self._apart(mine, corner, proposed)
        return (placed, True) if placed else (self._crowd(mine, corner), False)

    def meaning_of(self, x: float, y: float) -> tuple[int, int]:
        """Return the figures, each 1 to 5, whose place is nearest: how far up, and how far to the right."""
        places = {figure: self._ideal(Dot("", 0, figure, figure)) for figure in range(1, 6)}
        up = min(places, key=lambda figure: abs(places[figure][1] - y))
        return up, min(places, key=lambda figure: abs(places[figure][0] - x))

    def put_label(self, disc: Disc, below: str) -> None:
        """Write what a disc is under it: its title, and a line `below`."""
        pen = self._pen
        small, top = pen.style("smallS"), disc.y + (RADIUS + 13) * pen.scale
        lines = self._label(disc.dot.title)
        for number, said in enumerate(lines):
            pen.write_around(disc.x, top + number * small.leading, said, "smallS", "text")
        foot = fit_line(below, pen.style("meta"), _LABEL * pen.scale)
        pen.write_around(disc.x, top + len(lines) * small.leading - 1, foot, "meta", "text2")

    def _said(self, corner: int) -> tuple[str, ...]:
        return fit_lines(self._names[corner].said, self._pen.style("small"), self._wide - 2 * _PAD, 2)

    def _label(self, title: str) -> tuple[str, ...]:
        return fit_lines(title, self._pen.style("smallS"), _LABEL * self._pen.scale, _LABEL_LINES)

    def _put_ground(self, corner: int) -> None:
        pen, place, free = self._pen, self.box(corner), self.free(corner)
        theme, is_best = pen.look.theme, corner == self._best
        fill = theme.emotion["posSoft"] if is_best else theme["field"]
        pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=fill, radius=10))
        if fill == theme["card"]:
            pen.page.add(edged(place, radius=9.5, stroke=theme["line"]))
        top = free.bottom if corner > 1 else place.y + 12 * pen.scale
        put, x = (line_to, place.right - _PAD) if corner % 2 else (line, place.x + _PAD)
        title, small = pen.style("title"), pen.style("small")
        name = fit_line(self._names[corner].name, title, place.w - 2 * _PAD)
        pen.page.add(put(x, top, name, title, theme["info" if is_best else "text"]))
        for said in self._said(corner):
            pen.page.add(put(x, top + 21 * pen.scale, said, small, theme["text2"]))
            top += small.leading

    def _apart(self, dots: Sequence[Dot], corner: int, proposed: str) -> list[Disc]:
        """Return discs that keep clear of each other; none at all where they are too many for that."""
        taken, discs, scale = list[Box](), list[Disc](), self._pen.scale
        for dot in dots if len(dots) <= _NAMED else ():
            disc = self._place(dot, corner, taken)
            if disc is None:
                return []
            discs.append(disc)
            if dot.id == proposed:
                way = max(1.0, self.box(corner).right - disc.x)
                taken.append(Box(disc.x, disc.y - 14 * scale, way, 28 * scale))
        return discs

    def _crowd(self, dots: Sequence[Dot], corner: int) -> list[Disc]:
        """Return many discs, row by row and without labels, each as far up and to the right as its figures are."""
        each, free = 2 * RADIUS * self._pen.scale + 10, self.free(corner)
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

    def _tall_of(self, dot: Dot) -> float:
        return (_LABEL_FOOT + _LABEL_LINE * len(self._label(dot.title))) * self._pen.scale

    def _ideal(self, dot: Dot) -> tuple[float, float]:
        """Return where a disc stands that is alone in its corner."""
        scale, corner = self._pen.scale, dot.corner
        edge = RADIUS * scale + 6
        room = _within(self.free(corner), _LABEL * scale / 2 + 2, edge, self._tall_of(dot) - edge)
        across = (dot.right - 4) if corner % 2 else (dot.right - 1) / 2
        up = (dot.up - 1) / 2 if corner > 1 else dot.up - 4
        return room.x + room.w * (0.15 + 0.7 * across), room.bottom - room.h * (0.15 + 0.7 * up)

    def _place(self, dot: Dot, corner: int, taken: list[Box]) -> Disc | None:
        """Return where a disc stands: at its figures, or as near as no other is; None where there is no room at all."""
        scale, free = self._pen.scale, self.free(corner)
        wide, tall, edge = _LABEL * scale, self._tall_of(dot), RADIUS * scale + 6
        room = _within(free, wide / 2 + 2, edge, tall - edge)
        x, y = self._ideal(dot)
        if wide + 4 <= free.w and tall <= free.h:
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
