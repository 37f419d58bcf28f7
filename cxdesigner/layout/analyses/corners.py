"""The plot of engagement over orchestration: four corners, and a disc per touchpoint in front of the customer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.engagement import CORNERS, Corner, Engagement, Spot
from cxdesigner.layout.analyses.axes import Axis, axes_items, plot_ground
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.placing import nearest_free
from cxdesigner.layout.display_list import Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import arrow_head, circle, moment_of_truth
from cxdesigner.layout.type_setting import line, line_to
from cxdesigner.model.document import Document

RADIUS = 17.0
_GAP = 8.0
_LABEL = 122.0
"""How wide a label under a disc is at most."""

_LABEL_LINES, _LABEL_LINE, _LABEL_FOOT = 2, 16.0, 57.0
"""Most lines of a title, how tall one is, and what the disc above and the stage below take."""

_NAMED = 8
"""So many discs of a corner have room for their names."""


def put_corners(page: Page, seen: Engagement, doc: Document, chosen: str, look: Look, box: Box) -> None:
    """Draw the plot in `box`; every disc can be pressed."""
    pen = Pen(page, look)
    page.extend(box_items(box, look))
    scale = pen.scale
    room = box.w - 40
    pen.write(box.x + 20, box.y + 26 * scale, pen.say("engagement.plot"), "title", "text", room)
    hint = pen.say("engagement.plot_hint")
    if pen.wide(hint, "small") > room:
        hint = pen.say("engagement.plot_question")
    pen.write(box.x + 20, box.y + 44 * scale, hint, "small", "text3", room)
    inner = plot_ground(box, look)
    page.extend(
        axes_items(
            inner, look,
            Axis(*(pen.say(f"engagement.{word}") for word in ("left_to_chance", "orchestration", "designed"))),
            Axis(*(pen.say(f"engagement.{word}") for word in ("have_to", "engagement", "want_to"))),
        )
    )  # fmt: skip
    _discs(pen, seen, doc, chosen, inner)
    if not seen.spots:
        cx, cy = inner.center
        said = pen.say("engagement.no_spots")
        wide = min(inner.w - 20, pen.wide(said, "small") + 24)
        tall = 32 * scale
        ground = Rect(cx - wide / 2, cy - tall / 2, wide, tall, fill=look.theme["card"], radius=8)
        page.add(ground)
        pen.write(cx - wide / 2 + 12, cy, said, "small", "text2", wide - 24)


@dataclass(frozen=True, slots=True)
class _Quarter:
    """One corner: its ground, which side it lies on, and what its name leaves free for discs."""

    corner: Corner
    box: Box
    is_low: bool
    is_right: bool
    free: Box


def _quarters(pen: Pen, seen: Engagement, inner: Box) -> list[_Quarter]:
    wide, tall = (inner.w - _GAP) / 2, (inner.h - _GAP) / 2
    small = pen.style("small")
    lines = max(len(fit_lines(_said(pen, seen, corner), small, wide - 28, 2)) for corner in CORNERS)
    head, out = 36 * pen.scale + lines * small.leading, list[_Quarter]()
    for number, corner in enumerate(CORNERS):
        is_low, is_right = number > 1, bool(number % 2)
        box = Box(inner.x + is_right * (wide + _GAP), inner.y + is_low * (tall + _GAP), wide, tall)
        free = Box(box.x, box.y if is_low else box.y + head, wide, tall - head)
        out.append(_Quarter(corner, box, is_low, is_right, free))
    return out


def _said(pen: Pen, seen: Engagement, corner: Corner) -> str:
    return pen.say(f"engagement.corner_of.{corner}", count=seen.count(corner), all=len(seen.spots))


def _ground(pen: Pen, seen: Engagement, quarter: _Quarter) -> None:
    """Draw the ground of a corner, its name and how many lie in it."""
    theme, scale, place = pen.look.theme, pen.scale, quarter.box
    is_best = quarter.corner == "fantastic"
    fill = theme.emotion["posSoft"] if is_best else theme["field"]
    pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=fill, radius=10))
    if fill == theme["card"]:
        pen.page.add(edged(place, radius=9.5, stroke=theme["line"]))
    top = quarter.free.bottom if quarter.is_low else place.y + 12 * scale
    put, x = (line_to, place.right - 14) if quarter.is_right else (line, place.x + 14)
    title, small = pen.style("title"), pen.style("small")
    name = fit_line(pen.say(f"engagement.corner.{quarter.corner}"), title, place.w - 28)
    pen.page.add(put(x, top, name, title, theme["info" if is_best else "text"]))
    for said in fit_lines(_said(pen, seen, quarter.corner), small, place.w - 28, 2):
        pen.page.add(put(x, top + 21 * scale, said, small, theme["text2"]))
        top += small.leading


@dataclass(frozen=True, slots=True)
class _Disc:
    """Where a disc stands; without its label where there is no room for it."""

    spot: Spot
    x: float
    y: float
    is_named: bool


def _discs(pen: Pen, seen: Engagement, doc: Document, chosen: str, inner: Box) -> None:
    proposed, discs = seen.proposed, list[_Disc]()
    for quarter in _quarters(pen, seen, inner):
        _ground(pen, seen, quarter)
    for quarter in _quarters(pen, seen, inner):
        spots = [spot for spot in seen.spots if spot.corner == quarter.corner]
        spots.sort(key=lambda spot: spot is not proposed)  # its arrow needs its way free
        placed = _apart(pen, spots, quarter, proposed, doc)
        discs += placed or _crowd(pen, spots, quarter)
        if placed and spots[0] is proposed:
            _arrow(pen, placed[0].x, placed[0].y, inner)
    for disc in discs:
        _draw(pen, disc, doc, is_chosen=disc.spot.touchpoint == chosen, is_proposed=disc.spot is proposed)


def _apart(
    pen: Pen, spots: Sequence[Spot], quarter: _Quarter, proposed: Spot | None, doc: Document
) -> list[_Disc]:
    """Return discs that keep clear of each other; none at all where they are too many for that."""
    taken, discs = list[Box](), list[_Disc]()
    for spot in spots if len(spots) <= _NAMED else ():
        lines = len(_title_lines(pen, doc.touchpoints[spot.touchpoint].title))
        disc = _place(pen, spot, quarter, taken, (_LABEL_FOOT + _LABEL_LINE * lines) * pen.scale)
        if disc is None:
            return []
        discs.append(disc)
        if spot is proposed:
            way = max(1.0, quarter.box.right - disc.x)
            taken.append(Box(disc.x, disc.y - 14 * pen.scale, way, 28 * pen.scale))
    return discs


def _crowd(pen: Pen, spots: Sequence[Spot], quarter: _Quarter) -> list[_Disc]:
    """Return many discs, row by row and without labels, each as far up and to the right as its figures are."""
    each, free = 2 * RADIUS * pen.scale + 10, quarter.free
    columns = max(1, int((free.w - 12) / each))
    rows = max(1, int((free.h - 12) / each))
    order = sorted(spots, key=lambda spot: (-spot.engagement, spot.orchestration, spot.number))
    lines = max(rows, -(-len(order) // columns))
    step = each * rows / lines  # a crowd that is too large stands closer
    return [
        _Disc(
            spot,
            free.x + 6 + each * (number % columns + 0.5),
            free.y + 6 + each / 2 + step * (number // columns),
            is_named=False,
        )
        for number, spot in enumerate(order)
    ]


def _place(pen: Pen, spot: Spot, quarter: _Quarter, taken: list[Box], tall: float) -> _Disc | None:
    """Return where a disc stands: at its figures, or as near as no other is; None where there is no room at all.

    `tall` is what it takes with its label.
    """
    scale, free = pen.scale, quarter.free
    wide, edge = _LABEL * scale, RADIUS * scale + 6
    room = _within(free, wide / 2 + 2, edge, tall - edge)
    across = (spot.orchestration - 4) if quarter.is_right else (spot.orchestration - 1) / 2
    up = (spot.engagement - 1) / 2 if quarter.is_low else spot.engagement - 4
    x, y = room.x + room.w * (0.15 + 0.7 * across), room.bottom - room.h * (0.15 + 0.7 * up)
    if wide + 4 <= free.w and tall <= free.h:
        found = nearest_free(x, y, room, taken, lambda cx, cy: Box(cx - wide / 2, cy - edge, wide, tall))
        if found is not None:
            taken.append(Box(found[0] - wide / 2, found[1] - edge, wide, tall))
            return _Disc(spot, *found, is_named=True)
    room = _within(free, edge, edge, edge)
    small = nearest_free(x, y, room, taken, lambda cx, cy: Box(cx - edge, cy - edge, 2 * edge, 2 * edge))
    if small is None:
        return None
    taken.append(Box(small[0] - edge, small[1] - edge, 2 * edge, 2 * edge))
    return _Disc(spot, *small, is_named=False)


def _within(box: Box, aside: float, above: float, below: float) -> Box:
    """Return where the middle of something may lie that needs so much room around it in `box`."""
    return Box(box.x + aside, box.y + above, max(0.0, box.w - 2 * aside), max(0.0, box.h - above - below))


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
        _label(pen, row.title, doc.stages[doc.steps[row.step].stage].name, x, y + radius + 13 * scale)
    name = pen.say(
        "engagement.spoken",
        title=row.title, corner=pen.say(f"engagement.corner.{spot.corner}"),
        engagement=spot.engagement, orchestration=spot.orchestration,
    )  # fmt: skip
    place = Box(x - radius - 4, y - radius - 4, 2 * radius + 8, 2 * radius + 8)
    page.press(f"spot/{spot.touchpoint}", place, name, is_on=is_chosen, radius=radius + 4)


def _title_lines(pen: Pen, title: str) -> tuple[str, ...]:
    return fit_lines(title, pen.style("smallS"), _LABEL * pen.scale, _LABEL_LINES)


def _label(pen: Pen, title: str, stage: str, x: float, top: float) -> None:
    small, room = pen.style("smallS"), _LABEL * pen.scale
    lines = _title_lines(pen, title)
    for number, said in enumerate(lines):
        pen.write_around(x, top + number * small.leading, said, "smallS", "text")
    said = fit_line(stage, pen.style("meta"), room)
    pen.write_around(x, top + len(lines) * small.leading - 1, said, "meta", "text2")
