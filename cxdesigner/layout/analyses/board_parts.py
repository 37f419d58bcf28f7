"""What the lower boxes of the analysis board share: a head with the way to the full view, a line where all is bare."""

from __future__ import annotations

from cxdesigner.layout.analyses.framing import button_width, heading_items, put_button
from cxdesigner.layout.analyses.parts import BOX_PAD, box_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.geometry import Box

HEAD = 68.0
"""Where the content of a lower box begins."""


def put_head(pen: Pen, box: Box, part: str, icon: str) -> float:
    """Draw the box of `part` with its words `board_view.<part>` and its button; return where the button begins."""
    said = pen.say(f"board_view.open.{part}")
    wide = button_width(said, pen.look)
    pen.page.extend(box_items(box, pen.look))
    title, sub = pen.say(f"board_view.{part}"), pen.say(f"board_view.{part}_hint")
    pen.page.extend(heading_items(box, pen.look, title, sub, less=wide + 12))
    place = Box(box.right - 20 - wide, box.y + 14 * pen.scale, wide, 32 * pen.scale)
    put_button(pen.page, place, f"open/{part}", icon, said, pen.look)
    return place.x


def put_nothing(pen: Pen, box: Box, said: str) -> None:
    """Say in a box what is to be done first."""
    items, _ = words_items(
        box.x + BOX_PAD, box.y + HEAD * pen.scale, said, pen.look,
        style="small", color="text2", wide=min(box.w - 2 * BOX_PAD, 520 * pen.scale), lines=4,
    )  # fmt: skip
    pen.page.extend(items)
