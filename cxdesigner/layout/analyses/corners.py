"""The plot of engagement over orchestration: four corners, and a disc per touchpoint in front of the customer."""

from __future__ import annotations

from cxdesigner.analysis.engagement import CORNERS, Corner, Engagement, Spot
from cxdesigner.layout.analyses.axes import Axis, axes_items, plot_ground
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.quarters import (
    RADIUS,
    Disc,
    Dot,
    place_dots,
    put_label,
    put_quarters,
    say_empty,
)
from cxdesigner.layout.display_list import Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import arrow_head, circle, moment_of_truth
from cxdesigner.model.document import Document


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
    names = [_name(pen, seen, corner) for corner in CORNERS]
    head = put_quarters(pen, inner, names, CORNERS.index("fantastic"))
    across = (pen.say(f"engagement.{word}") for word in ("left_to_chance", "orchestration", "designed"))
    up = (pen.say(f"engagement.{word}") for word in ("have_to", "engagement", "want_to"))
    page.extend(axes_items(inner, look, Axis(*across), Axis(*up)))
    _discs(pen, seen, doc, chosen, inner, head)
    if not seen.spots:
        say_empty(pen, inner, pen.say("engagement.no_spots"))


def _name(pen: Pen, seen: Engagement, corner: Corner) -> tuple[str, str]:
    said = pen.say(f"engagement.corner_of.{corner}", count=seen.count(corner), all=len(seen.spots))
    return pen.say(f"engagement.corner.{corner}"), said


def _discs(pen: Pen, seen: Engagement, doc: Document, chosen: str, inner: Box, head: float) -> None:
    spots = {spot.touchpoint: spot for spot in seen.spots}
    dots = [
        Dot(id_, spot.number, spot.orchestration, spot.engagement, doc.touchpoints[id_].title)
        for id_, spot in spots.items()
    ]
    first, discs = seen.proposed.touchpoint if seen.proposed else "", list[Disc]()
    for number in range(len(CORNERS)):
        placed, is_clear = place_dots(pen, dots, inner, number, first, head)
        discs += placed
        if is_clear and placed[0].dot.id == first:
            _arrow(pen, placed[0].x, placed[0].y, inner)
    for disc in discs:
        id_ = disc.dot.id
        _draw(pen, disc, spots[id_], doc, is_chosen=id_ == chosen, is_proposed=id_ == first)


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


def _draw(  # the disc, what it stands for, and how it is marked
    pen: Pen, disc: Disc, spot: Spot, doc: Document, *, is_chosen: bool, is_proposed: bool
) -> None:
    x, y = disc.x, disc.y
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
        put_label(pen, row.title, doc.stages[doc.steps[row.step].stage].name, x, y + radius + 13 * scale)
    name = pen.say(
        "engagement.spoken",
        title=row.title, corner=pen.say(f"engagement.corner.{spot.corner}"),
        engagement=spot.engagement, orchestration=spot.orchestration,
    )  # fmt: skip
    place = Box(x - radius - 4, y - radius - 4, 2 * radius + 8, 2 * radius + 8)
    page.press(f"spot/{spot.touchpoint}", place, name, is_on=is_chosen, radius=radius + 4)
