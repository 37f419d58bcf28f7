"""The plot of engagement over orchestration: four corners, and a disc per touchpoint in front of the customer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.engagement import CORNERS, Engagement, Spot
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.plotting import nearest_free
from cxdesigner.layout.display_list import Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import arrow_head, circle, moment_of_truth
from cxdesigner.model.document import Document

RADIUS = 17.0
_HEAD, _FOOT, _AXIS, _GAP = 88.0, 46.0, 18.0, 8.0
_LABEL = 122.0
"""How wide a label under a disc is at most."""

_NAMED = 8
"""So many discs of a corner have room for their names."""

_FIRST_ROW = 52.0
"""What the name of a corner takes at its edge."""


def put_corners(page: Page, seen: Engagement, doc: Document, chosen: str, look: Look, box: Box) -> None:
    """Draw the plot in `box`; every disc can be pressed."""
    pen = Pen(page, look)
    page.extend(box_items(box, look))
    scale = pen.scale
    room = box.w - 40
    pen.write(box.x + 20, box.y + 26 * scale, pen.say("engagement.plot"), "title", "text", room)
    pen.write(box.x + 20, box.y + 44 * scale, pen.say("engagement.plot_hint"), "small", "text3", room)
    inner = Box(
        box.x + 20 + _AXIS * scale,
        box.y + _HEAD * scale,
        box.w - 40 - _AXIS * scale,
        box.h - (_HEAD + _FOOT) * scale,
    )
    _quadrants(pen, seen, inner)
    _axes(pen, inner)
    if not seen.spots:
        cx, cy = inner.center
        said = pen.say("engagement.no_spots")
        wide = min(inner.w - 20, pen.wide(said, "small") + 24)
        tall = 32 * scale
        ground = Rect(cx - wide / 2, cy - tall / 2, wide, tall, fill=look.theme["card"], radius=8)
        page.add(ground)
        pen.write(cx - wide / 2 + 12, cy, said, "small", "text2", wide - 24)
    _discs(pen, seen, doc, chosen, inner)


def _quarter(inner: Box, number: int) -> Box:
    wide, tall = (inner.w - _GAP) / 2, (inner.h - _GAP) / 2
    return Box(inner.x + number % 2 * (wide + _GAP), inner.y + number // 2 * (tall + _GAP), wide, tall)


def _quadrants(pen: Pen, seen: Engagement, inner: Box) -> None:
    theme, scale = pen.look.theme, pen.scale
    for number, corner in enumerate(CORNERS):
        place = _quarter(inner, number)
        is_best = corner == "fantastic"
        fill = theme.emotion["posSoft"] if is_best else theme["field"]
        pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=fill, radius=10))
        if fill == theme["card"]:
            pen.page.add(edged(place, radius=9.5, stroke=theme["line"]))
        name = pen.say(f"engagement.corner.{corner}")
        said = pen.say(f"engagement.corner_of.{corner}", count=seen.count(corner), all=len(seen.spots))
        y = place.y + 22 * scale if number < 2 else place.bottom - 42 * scale
        room = place.w - 28
        if number % 2:
            pen.write_to(place.right - 14, y, name, "title", "info" if is_best else "text", room)
            pen.write_to(place.right - 14, y + 19 * scale, said, "small", "text2", room)
        else:
            pen.write(place.x + 14, y, name, "title", "text", room)
            pen.write(place.x + 14, y + 19 * scale, said, "small", "text2", room)


def _axes(pen: Pen, inner: Box) -> None:
    scale, y = pen.scale, inner.bottom + 20 * pen.scale
    third = inner.w / 3
    pen.write(inner.x, y, pen.say("engagement.left_to_chance"), "small", "text2", third)
    pen.write_around(inner.center[0], y, pen.say("engagement.orchestration"), "smallS", "text")
    pen.write_to(inner.right, y, pen.say("engagement.designed"), "small", "text2", third)
    x, room = inner.x - _AXIS * scale, _AXIS * scale - 4
    wide = pen.write(inner.x, inner.y - 14 * scale, pen.say("engagement.engagement"), "smallS", "text")
    said = pen.say("engagement.axis")
    pen.write(inner.x + wide + 10, inner.y - 14 * scale, said, "small", "text2", inner.w - wide - 10)
    pen.write(x, inner.y + 10 * scale, "5", "small", "text2", room)
    pen.write(x, inner.bottom - 10 * scale, "1", "small", "text2", room)


@dataclass(frozen=True, slots=True)
class _Disc:
    """Where a disc stands; without its label where there is no room for it."""

    spot: Spot
    x: float
    y: float
    is_named: bool


def _discs(pen: Pen, seen: Engagement, doc: Document, chosen: str, inner: Box) -> None:
    proposed, discs = seen.proposed, list[_Disc]()
    for number, corner in enumerate(CORNERS):
        spots = [spot for spot in seen.spots if spot.corner == corner]
        spots.sort(key=lambda spot: spot is not proposed)  # its arrow needs its way free
        quarter = _quarter(inner, number)
        placed = _apart(pen, spots, quarter, proposed)
        discs += placed or _crowd(pen, spots, quarter, is_low=number > 1)
        if placed and spots[0] is proposed:
            _arrow(pen, placed[0].x, placed[0].y, inner)
    for disc in discs:
        _draw(pen, disc, doc, is_chosen=disc.spot.touchpoint == chosen, is_proposed=disc.spot is proposed)


def _apart(pen: Pen, spots: Sequence[Spot], quarter: Box, proposed: Spot | None) -> list[_Disc]:
    """Return discs that keep clear of each other; none at all where they are too many for that."""
    taken, discs = list[Box](), list[_Disc]()
    for spot in spots if len(spots) <= _NAMED else ():
        disc = _place(pen, spot, quarter, taken)
        if disc is None:
            return []
        discs.append(disc)
        if spot is proposed:
            way = max(1.0, quarter.right - disc.x)
            taken.append(Box(disc.x, disc.y - 14 * pen.scale, way, 28 * pen.scale))
    return discs


def _crowd(pen: Pen, spots: Sequence[Spot], quarter: Box, *, is_low: bool) -> list[_Disc]:
    """Return many discs, row by row and without labels, each as far up and to the right as its figures are."""
    each, head = 2 * RADIUS * pen.scale + 10, _FIRST_ROW * pen.scale
    columns = max(1, int((quarter.w - 12) / each))
    rows = max(1, int((quarter.h - head - 12) / each))
    top = quarter.y + (6 if is_low else head)
    order = sorted(spots, key=lambda spot: (-spot.engagement, spot.orchestration, spot.number))
    lines = max(rows, -(-len(order) // columns))
    step = each * rows / lines  # a crowd that is too large stands closer
    return [
        _Disc(
            spot,
            quarter.x + 6 + each * (number % columns + 0.5),
            top + each / 2 + step * (number // columns),
            is_named=False,
        )
        for number, spot in enumerate(order)
    ]


def _place(pen: Pen, spot: Spot, quarter: Box, taken: list[Box]) -> _Disc | None:
    """Return where a disc stands: at its figures, or as near as no other is; None where there is no room at all."""
    scale = pen.scale
    is_low, is_right = spot.corner in ("neither", "sad"), spot.corner in ("fantastic", "sad")
    wide, tall, radius = _LABEL * scale, 84 * scale, RADIUS * scale
    head = _FIRST_ROW * scale
    left, right = quarter.x + wide / 2, quarter.right - wide / 2
    top = quarter.y + (8 if is_low else head) + radius + 4
    bottom = quarter.bottom - (head if is_low else 8) - tall + radius
    across = (spot.orchestration - 4) if is_right else (spot.orchestration - 1) / 2
    up = (spot.engagement - 1) / 2 if is_low else spot.engagement - 4
    x, y = left + (right - left) * (0.15 + 0.7 * across), bottom - (bottom - top) * (0.15 + 0.7 * up)
    room = Box(left, top, max(0.0, right - left), max(0.0, bottom - top))
    found = nearest_free(x, y, room, taken, lambda cx, cy: _box(cx, cy, wide, tall, scale))
    if found is not None:
        taken.append(_box(*found, wide, tall, scale))
        return _Disc(spot, *found, is_named=True)
    edge = radius + 6
    room = Box(quarter.x + edge, top, quarter.w - 2 * edge, bottom + tall - radius - top)
    small = nearest_free(x, y, room, taken, lambda cx, cy: Box(cx - edge, cy - edge, 2 * edge, 2 * edge))
    if small is None:
        return None
    taken.append(Box(small[0] - edge, small[1] - edge, 2 * edge, 2 * edge))
    return _Disc(spot, *small, is_named=False)


def _box(x: float, y: float, wide: float, tall: float, scale: float) -> Box:
    return Box(x - wide / 2, y - RADIUS * scale - 2, wide, tall)


def _arrow(pen: Pen, x: float, y: float, inner: Box) -> None:
    """Draw the proposed way: to the right, where it is designed."""
    theme, scale = pen.look.theme, pen.scale
    end = inner.x + inner.w / 2 + 44 * scale
    start = x + (RADIUS + 8) * scale
    if end - start < 24:
        return
    accent = theme["accent"]
    pen.page.add(Path((("M", start, y), ("L", end - 6, y)), stroke=accent, width=1.5, dash=(6, 4)))
    pen.page.add(Path(arrow_head(end, y, 1, 0), fill=accent))
    said = pen.say("engagement.design_it")
    wide = pen.wide(said, "smallS") + 24
    if wide < end - start - 30:
        middle = (start + end) / 2
        tall = 26 * scale
        place = Box(middle - wide / 2, y - tall / 2, wide, tall)
        pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=theme["accentSoft"], radius=tall / 2))
        pen.write_around(middle, y, said, "smallS", "accent")


def _draw(pen: Pen, disc: _Disc, doc: Document, *, is_chosen: bool, is_proposed: bool) -> None:
    spot, x, y = disc.spot, disc.x, disc.y
    theme, scale, page = pen.look.theme, pen.scale, pen.page
    layer, row = theme.layer("frontstage"), doc.touchpoints[spot.touchpoint]
    radius = RADIUS * scale
    if is_chosen or is_proposed:
        page.add(Path(circle(x, y, radius + 4), stroke=theme["accent"], width=2 if is_chosen else 1.5))
    page.add(Path(circle(x, y, radius), fill=layer.tile, stroke=layer.ink, width=1.25))
    pen.write_around(x, y, str(spot.number), "smallS", "text")
    if row.moment_of_truth:
        page.extend(moment_of_truth(x + radius * 0.75, y - radius * 0.75, theme, 15 * scale))
    if disc.is_named:
        _label(pen, row.title, doc.stages[doc.steps[row.step].stage].name, x, y + radius + 12 * scale)
    name = pen.say(
        "engagement.spoken",
        title=row.title, corner=pen.say(f"engagement.corner.{spot.corner}"),
        engagement=spot.engagement, orchestration=spot.orchestration,
    )  # fmt: skip
    place = Box(x - radius - 4, y - radius - 4, 2 * radius + 8, 2 * radius + 8)
    page.press(f"spot/{spot.touchpoint}", place, name, is_on=is_chosen, radius=radius + 4)


def _label(pen: Pen, title: str, stage: str, x: float, top: float) -> None:
    small, room = pen.style("smallS"), _LABEL * pen.scale
    lines = fit_lines(title, small, room, 2)
    for number, said in enumerate(lines):
        pen.write_around(x, top + number * small.leading, said, "smallS", "text")
    said = fit_line(stage, pen.style("meta"), room)
    pen.write_around(x, top + len(lines) * small.leading - 1, said, "meta", "text2")
