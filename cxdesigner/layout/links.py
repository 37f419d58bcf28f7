"""The connectors of a board: which are in sight, and how each is drawn."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass

from cxdesigner.layout.display_list import Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.routes import End, Plan, Point, Router, Side
from cxdesigner.layout.shapes import arrow_head, rounded_line
from cxdesigner.layout.theme import dash
from cxdesigner.layout.type_setting import line
from cxdesigner.model.document import Document
from cxdesigner.model.structure import links_of
from cxdesigner.model.touchpoint import Link

LONG = 12
"""A link over more columns than this is kept apart: it may be in sight anywhere along them."""

_DASHED = {"rework", "feedback"}


@dataclass(slots=True)
class _Drawn:
    """A link and the run it has, the box that holds all of it, and its drawing once it came into sight."""

    link: Link
    run: list[Point]
    extent: Box
    items: tuple[Item, ...] | None = None


class LinkIndex:
    """Finds the links over some columns, and remembers the run of each until something near it moves."""

    def __init__(self, end_of: Callable[[str], End | None], router: Router, look: Look) -> None:
        self._end_of = end_of
        self.router = router
        self._look = look
        self._by_column: dict[int, set[str]] = {}
        self._long: set[str] = set()
        self._links: dict[str, Link] = {}
        self._reach: dict[str, tuple[int, int]] = {}
        self._ways: dict[str, tuple[Plan, float, float]] = {}
        """How each link goes: its plan, and where it meets the sides. Holds however far the lanes are apart."""
        self._runs: dict[str, list[Point]] = {}
        self._drawn: dict[str, _Drawn] = {}

    def put(self, link: Link) -> None:
        """Take note of `link`; it is passed over while one of its ends is not on the board."""
        self.drop(link.id)
        source, target = self._end_of(link.source), self._end_of(link.target)
        if source is None or target is None:
            return
        first = min(source.card.column, target.card.column)
        last = max(source.last_column, target.last_column)
        self._links[link.id] = link
        self._reach[link.id] = (first, last)
        if last - first > LONG:
            self._long.add(link.id)
        else:
            for column in range(first, last + 1):
                self._by_column.setdefault(column, set()).add(link.id)

    def drop(self, link_id: str) -> None:
        """Forget a link."""
        reach = self._reach.pop(link_id, None)
        self._links.pop(link_id, None)
        self._ways.pop(link_id, None)
        self._runs.pop(link_id, None)
        self._drawn.pop(link_id, None)
        self._long.discard(link_id)
        if reach is not None and reach[1] - reach[0] <= LONG:
            for column in range(reach[0], reach[1] + 1):
                self._by_column[column].discard(link_id)

    def over(self, first: int, last: int) -> set[str]:
        """Return the links that reach over some column from `first` to `last`."""
        found: set[str] = set()
        for column in range(first, last + 1):
            found |= self._by_column.get(column, set())
        for id_ in self._long:
            a, b = self._reach[id_]
            if a <= last and b >= first:
                found.add(id_)
        return found

    def update(self, doc: Document, ids: set[str], columns: set[int]) -> list[Box]:
        """Take over the links `ids` as `doc` has them, and run anew what cards that moved in `columns` may turn.

        Return the places to draw again. What a link shares a side of a card with decides where it meets that card,
        so the links of the same cards are looked at too.
        """
        near = self._sharing_cards(doc, ids | self._over_any(columns))
        before = {id_: self._places(id_) for id_ in near if id_ in self._runs}
        for id_ in near:
            self._ways.pop(id_, None)
            self._runs.pop(id_, None)
        for id_ in ids:
            if (link := doc.links.get(id_)) is not None:
                self.put(link)
            else:
                self.drop(id_)
        out: list[Box] = []
        for id_ in before.keys() | ids:
            if id_ in self._links:
                self.run_of(doc, self._links[id_])
            after = self._places(id_)
            if id_ in ids or before[id_] != after:
                out += [*before.get(id_, ()), *after]
        return out

    def _over_any(self, columns: set[int]) -> set[str]:
        near = self._long if columns else set()
        return near.union(*(self._by_column.get(column, ()) for column in columns))

    def _sharing_cards(self, doc: Document, ids: set[str]) -> set[str]:
        """Return `ids` and the links that share a card with one of them, now or before."""
        known = (
            link for id_ in ids for link in (self._links.get(id_), doc.links.get(id_)) if link is not None
        )
        ends = {end for link in known for end in (link.source, link.target)}
        return ids.union(
            *(doc.referrers("links", field, end) for end in ends for field in ("source", "target"))
        )

    def _places(self, link_id: str) -> list[Box]:
        """Return a box around each leg of a link as it ran last, its head included, and around its label."""
        link, run = self._links.get(link_id), self._runs.get(link_id)
        if link is None or not run:
            return []
        legs = [
            Box(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1])).grown(5)
            for a, b in itertools.pairwise(run)
        ]
        return [*legs, _label(link, run, self._look)[1]] if link.label else legs

    def forget_runs(self) -> None:
        """Forget how the links run: the rows have moved."""
        self._runs.clear()

    def run_of(self, doc: Document, link: Link) -> list[Point]:
        """Return the corners of `link`; none where an end is not on the board."""
        points = self._runs.get(link.id)
        if points is None:
            points = self._runs[link.id] = self._routed(doc, link)
        return points

    def _routed(self, doc: Document, link: Link) -> list[Point]:
        source, target = self._end_of(link.source), self._end_of(link.target)
        if source is None or target is None:
            return []
        way = self._ways.get(link.id)
        if way is None:
            plan = self.router.plan(source, target)
            leave = self._share(doc, link, link.source, plan.leaves)
            enter = self._share(doc, link, link.target, plan.enters)
            way = self._ways[link.id] = (plan, leave, enter)
        return self.router.run(way[0], source, target, way[1], way[2])

    def _share(self, doc: Document, link: Link, card: str, side: Side) -> float:
        """Return where on `side` of `card` the link meets it: the middle, or thirds where two share the side."""
        sharing: list[tuple[float, str]] = []
        for other in links_of(doc, card):
            source, target = self._end_of(other.source), self._end_of(other.target)
            if source is None or target is None:
                continue
            plan = self.router.plan(source, target)
            is_source = other.source == card
            if (plan.leaves if is_source else plan.enters) == side:
                far = target if is_source else source
                sharing.append((far.box.center[0 if side in {"top", "bottom"} else 1], other.id))
        sharing.sort()
        place = next((n for n, (_, id_) in enumerate(sharing) if id_ == link.id), 0)
        return (place + 1) / (max(1, len(sharing)) + 1)

    def near(self, doc: Document, column: int, x: float, y: float, reach: float) -> str | None:
        """Return the link whose run passes within `reach` of (x, y), a point of `column`; the nearest one."""
        best: tuple[float, str] | None = None
        for id_ in self.over(column - 1, column + 1):
            points = self.run_of(doc, doc.links[id_])
            away = min((_distance(a, b, x, y) for a, b in itertools.pairwise(points)), default=math.inf)
            if away <= reach and (best is None or (away, id_) < best):
                best = (away, id_)
        return best[1] if best is not None else None

    def items(self, doc: Document, link: Link, box: Box | None = None) -> tuple[Item, ...]:
        """Return the drawing of `link`; nothing where no leg of it comes near `box`."""
        points = self._runs.get(link.id) or self.run_of(doc, link)
        if not points:
            return ()
        drawn = self._drawn.get(link.id)
        if drawn is None or drawn.link is not link or drawn.run is not points:
            drawn = self._drawn[link.id] = _Drawn(link, points, self._extent(link, points))
        # Most links of the columns in sight are elsewhere: one comparison in place of one a leg.
        if box is not None and not (drawn.extent.meets(box) and self._is_near(link, points, box)):
            return ()
        if drawn.items is None:
            drawn.items = tuple(link_items(link, points, self._look, self._look.theme["connector"]))
        return drawn.items

    def _extent(self, link: Link, points: list[Point]) -> Box:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        extent = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(8)
        return extent.united(_label(link, points, self._look)[1]) if link.label else extent

    def _is_near(self, link: Link, points: list[Point], box: Box) -> bool:
        return _comes_near(points, box) or (
            link.label != "" and _label(link, points, self._look)[1].meets(box)
        )


def _distance(a: Point, b: Point, x: float, y: float) -> float:
    """Return how far (x, y) is from the leg from `a` to `b`, which is upright or level."""
    left, right = min(a[0], b[0]), max(a[0], b[0])
    top, bottom = min(a[1], b[1]), max(a[1], b[1])
    return math.hypot(max(left - x, 0.0, x - right), max(top - y, 0.0, y - bottom))


def _comes_near(points: list[Point], box: Box) -> bool:
    left, right, top, bottom = box.x - 8, box.right + 8, box.y - 8, box.bottom + 8
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        is_beside = (ax >= right and bx >= right) or (ax <= left and bx <= left)
        is_above_or_below = (ay >= bottom and by >= bottom) or (ay <= top and by <= top)
        if not is_beside and not is_above_or_below:
            return True
    return False


def link_items(link: Link, points: list[Point], look: Look, color: str, thick: float = 1.5) -> list[Item]:
    """Return the drawing of a link that runs along `points`: line, head, label."""
    scale, owner = look.measures.text_scale, ("links", link.id)
    (x, y), (dx, dy) = points[-1], _direction(points[-2], points[-1])
    trail = [*points[:-1], (x - 5 * dx, y - 5 * dy)]
    out: list[Item] = []
    if link.kind == "two_way":
        (sx, sy), (ex, ey) = points[0], _direction(points[1], points[0])
        out.append(Path(arrow_head(sx, sy, ex, ey), fill=color, owner=owner))
        trail[0] = (sx - 5 * ex, sy - 5 * ey)
    dashes = tuple(d * scale for d in dash("ghost")) if link.kind in _DASHED else ()
    out.insert(
        0, Path(rounded_line(trail, 8 * scale), stroke=color, width=thick * scale, dash=dashes, owner=owner)
    )
    out.append(Path(arrow_head(x, y, dx, dy), fill=color, owner=owner))
    if link.label:
        out += _label_items(link, points, look)
    return out


def _label(link: Link, points: list[Point], look: Look) -> tuple[str, Box]:
    """Return the words on a link, and their place: the middle of its longest leg."""
    style, scale = look.style("meta"), look.measures.text_scale
    a, b = max(itertools.pairwise(points), key=lambda leg: math.dist(*leg))
    text = fit_line(link.label, style, 1.2 * look.measures.card)
    wide = width(text, style) + 8 * scale
    cx, cy = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    return text, Box(cx - wide / 2, cy - style.leading / 2, wide, style.leading)


def _label_items(link: Link, points: list[Point], look: Look) -> list[Item]:
    style, scale = look.style("meta"), look.measures.text_scale
    text, place = _label(link, points, look)
    ground = look.theme["panel"] if look.on_paper else look.theme["canvas"]
    return [
        Rect(place.x, place.y, place.w, place.h, fill=ground, radius=4 * scale),
        line(place.x + 4 * scale, place.y, text, style, look.theme["text2"], ("links", link.id)),
    ]


def _direction(a: Point, b: Point) -> Point:
    length = math.dist(a, b) or 1.0
    return (b[0] - a[0]) / length, (b[1] - a[1]) / length
