"""Opportunities on the analysis board: a small matrix of impact by effort, and what its numbers mean."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.opportunities import Opportunity, Plan
from cxdesigner.layout.analyses.board_parts import HEAD, put_head, put_nothing
from cxdesigner.layout.analyses.matrix import (
    Field,
    clear_of,
    disc_items,
    place_in,
    put_axes,
    put_quadrants,
    spoken,
    titles_of,
)
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.plotting import nearest_free
from cxdesigner.layout.geometry import Box

MOST = 24
"""So many discs the small matrix shows, most votes first; the full view shows them all."""

_DISC, _LINE = 11.0, 28.0
_SHARE = 0.52
"""How much of the box the matrix takes."""


def put_ideas(pen: Pen, plan: Plan, box: Box) -> None:
    """Draw the box: discs are filled where an opportunity is in the plan, and keep clear of each other."""
    put_head(pen, box, "opportunities", "bulb")
    if not plan.placed:
        word = "unplaced" if plan.all else "none"
        put_nothing(pen, box, pen.say(f"board_view.opportunities_{word}"))
        return
    scale, top = pen.scale, box.y + (HEAD + 4) * pen.scale
    left = box.x + 54 * scale
    ground = Box(left, top, box.x + 20 + (box.w - 40) * _SHARE - left, box.bottom - 46 * scale - top)
    put_quadrants(pen.page, pen.look, ground, is_small=True)
    put_axes(pen.page, pen.look, ground)
    order = sorted(plan.placed, key=lambda row: (-row.votes, row.number))
    _discs(pen, order[:MOST], ground)
    x = ground.right + 16 * scale
    _list(pen, order, Box(x, top, box.right - 12 - x, box.bottom - 12 * scale - top))


def _discs(pen: Pen, rows: Sequence[Opportunity], ground: Box) -> None:
    r, taken = _DISC * pen.scale, list[Box]()
    field, titles = Field(ground, r + 4), titles_of(ground, pen.look, is_small=True)
    room = ground.grown(-r - 4)

    def around(x: float, y: float) -> Box:
        return Box(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2)

    for row in rows:
        wanted = clear_of(*place_in(field, row), r + 2, titles, ground)
        x, y = nearest_free(*wanted, room, [*taken, *titles], around) or wanted
        taken.append(around(x, y))
        pen.page.extend(disc_items(x, y, row, pen.look, is_chosen=False, radius=r))
        pen.page.press(f"idea/{row.id}", around(x, y), spoken(row, pen.look), radius=r)


def _list(pen: Pen, order: Sequence[Opportunity], room: Box) -> None:
    """Write what the numbers mean as far as there is room; then how many more there are."""
    scale, line = pen.scale, _LINE * pen.scale
    fits = max(1, int(room.h / line))
    shown = order if len(order) <= fits else order[: max(1, fits - 1)]
    for number, row in enumerate(shown):
        place = Box(room.x, room.y + number * line, room.w, line - 2)
        title = row.insight.title.strip() or pen.say("opportunities.untitled")
        y, disc = place.center[1], 9 * scale
        pen.page.extend(disc_items(place.x + 12 * scale, y, row, pen.look, is_chosen=False, radius=disc))
        pen.write(place.x + 28 * scale, y, title, "small", "text", place.w - 32 * scale)
        pen.page.press(f"listed/{row.id}", place, spoken(row, pen.look))
    if more := len(order) - len(shown):
        y = room.y + len(shown) * line + line / 2
        said = pen.say.count("board_view.more_ideas", more)
        pen.write(room.x + 28 * scale, y, said, "small", "text2", room.w - 32 * scale)
