"""The pins of comments: how much was said of a touchpoint, on the upper edge of its card."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Icon, Item, Path, Segment
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.theme import tokens
from cxdesigner.layout.type_setting import line
from cxdesigner.model.threads import Thread, thread

WIDE, TALL, TAIL = 30.0, 18.0, 5.0
_DIGIT, _RISE, _SCAN_RISE = 6.5, 8.0, 15.0
_FROM_EDGE, _DIAMOND = 7.0, 26.0
SMALLEST = 0.8
"""Pins keep at least this much of their size, whatever the zoom."""

SMALL_FROM = 0.9
"""Below this zoom titles stand higher in the cards, and pins above them."""


def pin_box(board: Board, touchpoint: str, zoom: float = 1.0) -> Box | None:
    """Return where the pin of `touchpoint` is; None where nothing was said of it, out of sight, and on paper."""
    doc = board.doc
    if board.look.on_paper or not doc.referrers("comments", "touchpoint", touchpoint):
        return None
    card = board.card_box(("touchpoints", touchpoint))
    if card is None:
        return None
    scale = pin_scale(zoom)
    wide = _wide(thread(doc, touchpoint)) * scale
    place = board.place_of(("touchpoints", touchpoint))
    shift = _FROM_EDGE
    if doc.touchpoints[touchpoint].moment_of_truth:
        is_compact = place is not None and board.rows[place[0]].role.form == "compact"
        shift = _DIAMOND - (8 if is_compact else 0) + 3
    rise = _RISE if zoom >= SMALL_FROM else _SCAN_RISE
    return Box(card.right - shift - wide, card.y - rise * scale, wide, TALL * scale)


def pins_over(board: Board, box: Box, zoom: float = 1.0) -> Iterator[tuple[Box, Thread]]:
    """Yield the pins that may be seen in `box`."""
    doc = board.doc
    if not doc.comments:
        return
    first, last = board.columns_over(box)
    for row in board.rows_over(box.grown(12)):
        for card in row.cards(first, last):
            if card.key[0] == "touchpoints" and doc.referrers("comments", "touchpoint", card.key[1]):
                place = pin_box(board, card.key[1], zoom)
                if place is not None and place.grown(TAIL + 2).meets(box):
                    yield place, thread(doc, card.key[1])


def pin_at(board: Board, x: float, y: float, zoom: float) -> str | None:
    """Return the touchpoint whose pin is under the point; a pin is never harder to hit than 24 pixels.

    On a board so small that cards are blocks there are no pins.
    """
    if zoom < tokens()["geometry"]["lod"]["scan"]:
        return None
    around = Box(x - 30, y - 30, 60, 60)
    for place, said in pins_over(board, around, zoom):
        reach = max(0.0, (24 / zoom - place.h) / 2)
        if place.grown(reach).contains(x, y) and place.x <= x <= place.right:
            return said.touchpoint
    return None


def count_text(count: int) -> str:
    """Return `count` in no more than three signs."""
    return str(count) if count < 100 else "99+"


def pin_scale(zoom: float) -> float:
    """Return how much larger than its measures a pin is drawn at `zoom`, in board units."""
    return max(1.0, SMALLEST / zoom)


def pin_items(said: Thread, look: Look) -> list[Item]:
    """Return the drawing of a pin at its own size, in a system whose origin is its corner."""
    theme, style = look.theme, look.style("metaS")
    fill, ink = (theme["accent"], theme["onAccent"]) if said.is_open else (theme["card"], theme["accent"])
    count = count_text(len(said.said))
    wide = _wide(said)
    x = (wide - 14 - width(count, style)) / 2
    return [
        Path(_bubble(wide), fill=fill, stroke=theme["accent"], width=1.25),
        Icon("comment" if said.is_open else "check", x, 3.5, 11, ink),
        line(x + 14, (TALL - style.leading) / 2, count, style, ink),
    ]


def _wide(said: Thread) -> float:
    return WIDE + _DIGIT * (len(count_text(len(said.said))) - 1)


def _bubble(wide: float) -> tuple[Segment, ...]:
    """Return a pill with a tail at its lower left."""
    r, k = TALL / 2, TALL / 2 * 0.5522847498
    right = wide - r
    return (
        ("M", r, 0), ("L", right, 0), ("C", right + k, 0, wide, r - k, wide, r),
        ("C", wide, r + k, right + k, TALL, right, TALL), ("L", 13.5, TALL), ("L", 7.5, TALL + TAIL),
        ("L", 7.2, TALL - 0.2), ("C", 3.2, TALL - 1.0, 0, r + k, 0, r), ("C", 0, r - k, r - k, 0, r, 0), ("Z",),
    )  # fmt: skip
