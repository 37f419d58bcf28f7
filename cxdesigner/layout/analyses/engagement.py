"""The page of staff and promise: the four corners at the left, what is sold and bought at the right."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.engagement import Bargain, Engagement
from cxdesigner.layout.analyses.bargains import Told, bargains_height, put_bargains, row_height
from cxdesigner.layout.analyses.corners import put_corners
from cxdesigner.layout.analyses.job import job_height, put_job
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import button_items, button_width, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.model.document import Document

SIDE, GAP, TOP, FOOT = 24.0, 16.0, 20.0, 16.0
_PLOT, _LEAST, _SHARE = 700.0, 560.0, 0.45
_BESIDE = 1_060.0
"""On a page narrower than this the plot stands above the rows."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The journey, what is told of it, and the touchpoint that is chosen; `is_open_only` shows what is to settle."""

    journey: str
    seen: Engagement
    chosen: str = ""
    is_open_only: bool = False
    most: int = 60

    @property
    def rows(self) -> tuple[Bargain, ...]:
        """The bargains that are shown."""
        return self.all_rows[: self.most]

    @property
    def all_rows(self) -> tuple[Bargain, ...]:
        """The bargains of the choice, also those beyond `most`."""
        rows = self.seen.bargains
        return tuple(row for row in rows if row.is_asymmetric) if self.is_open_only else rows


def engagement_page(doc: Document, shown: Shown, look: Look, wide: float, tall: float) -> Page:
    """Return the page for a room `wide` by `tall`: the plot is as tall as the room, or as it has to be."""
    page, scale = Page(wide), look.measures.text_scale
    pen, seen = Pen(page, look), shown.seen
    if not (seen.spots or seen.unknown or seen.bargains):
        return _empty(pen)
    is_beside = wide >= _BESIDE * scale
    wide = page.width = max(wide, 620.0 * scale)
    room = wide - 2 * SIDE
    plot = min(_PLOT * scale, room * _SHARE) if is_beside else room
    left = SIDE + plot + GAP if is_beside else SIDE
    right = room - plot - GAP if is_beside else room
    high = max(tall - TOP - FOOT, _LEAST * scale)
    put_corners(page, seen, doc, shown.chosen, look, Box(SIDE, TOP, plot, high))
    y = TOP if is_beside else TOP + high + GAP
    job = job_height(doc, shown.journey, seen.bargains, look, right)
    put_job(page, doc, shown.journey, seen.bargains, look, Box(left, y, right, job))
    y += job + GAP
    free = TOP + high - y if is_beside else 0.0
    row = row_height(shown.rows, seen.firing, look, free)
    box = Box(left, y, right, max(bargains_height(shown.rows, seen.firing, look, row), free))
    put_bargains(page, doc, Told(shown.journey, shown.rows, seen.firing, shown.chosen), look, box, row)
    _choice(pen, shown, box)
    page.height = max(box.bottom, TOP + high) + FOOT
    if more := len(shown.all_rows) - len(shown.rows):
        page.height += put_more(pen, more, box.x, page.height)
    return page


def put_more(pen: Pen, count: int, x: float, y: float, id_: str = "more") -> float:
    """Draw the button `id_` that shows more of `count` rows that are left; return the height it takes."""
    said = pen.say.count("gaps.more", count)
    place = Box(x, y, button_width("down", said, pen.look), 32 * pen.scale)
    pen.page.extend(button_items(place, "down", said, pen.look))
    pen.page.press(id_, place, said)
    return place.h + TOP


def _choice(pen: Pen, shown: Shown, box: Box) -> None:
    """Draw the choice between all rows and those to settle, at the upper right of `box`."""
    scale, theme, page = pen.scale, pen.look.theme, pen.page
    settle = sum(row.is_asymmetric for row in shown.seen.bargains)
    parts = (
        ("all", pen.say("engagement.all", count=len(shown.seen.bargains)), not shown.is_open_only),
        ("settle", pen.say("engagement.settle", count=settle), shown.is_open_only),
    )
    wides = [pen.wide(said, "smallM") + 24 for _, said, _ in parts]
    x, y, tall = box.right - 20 - sum(wides), box.y + 16 * scale, 28 * scale
    page.add(
        Rect(
            x - 3,
            y - 3,
            sum(wides) + 6,
            tall + 6,
            fill=theme["panel" if theme.is_dark else "field"],
            radius=8,
        )
    )
    for (word, said, is_on), wide in zip(parts, wides, strict=True):
        place = Box(x, y, wide, tall)
        if is_on:
            page.add(
                Rect(
                    place.x,
                    place.y,
                    place.w,
                    place.h,
                    fill=theme["card"],
                    radius=6,
                    shadow=pen.look.card_shadow,
                )
            )
        pen.write_around(x + wide / 2, y + tall / 2, said, "smallM", "text" if is_on else "text2")
        page.press(f"only/{word}", place, said, is_on=is_on)
        x += wide


def _empty(pen: Pen) -> Page:
    page, theme = pen.page, pen.look.theme
    middle, y = page.width / 2, 120.0 * pen.scale
    page.add(Rect(middle - 28, y, 56, 56, fill=theme["accentSoft"], radius=16))
    page.add(Icon("people", middle - 14, y + 14, 28, theme["accent"]))
    pen.write_around(middle, y + 84 * pen.scale, pen.say("engagement.empty"), "h3", "text")
    room = min(480.0 * pen.scale, page.width - 48)
    items, tall = words_items(
        middle - room / 2, y + 104 * pen.scale, pen.say("engagement.empty_hint"), pen.look,
        style="small", color="text2", wide=room, lines=4,
    )  # fmt: skip
    page.extend(items)
    page.height = y + 104 * pen.scale + tall + 40
    return page
