"""Bars of pages: a share with the tick of its limit, a score in five parts, and one of which nothing is known."""

from __future__ import annotations

from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look

_TALL, _PARTS, _GAP = 8.0, 5, 4.0


def put_bar(  # where, how full, and how it looks
    page: Page, at: Box, share: float, color: str, look: Look, tick: float | None = None, floor: str = "field"
) -> None:
    """Draw a bar across `at`, filled as far as `share` (0 to 1), with a tick at its limit where it has one."""
    page.add(Rect(at.x, at.y, at.w, _TALL, fill=look.theme[floor], radius=4))
    if share > 0:
        page.add(Rect(at.x, at.y, max(_TALL, at.w * min(1.0, share)), _TALL, fill=color, radius=4))
    if tick is not None:
        page.add(Rect(at.x + at.w * tick - 1, at.y - 3, 2, _TALL + 6, fill=look.theme["text"]))


def put_parts(page: Page, at: Box, value: float, look: Look) -> None:
    """Draw a score to 5 across `at`, a part for each point."""
    wide = (at.w - _GAP * (_PARTS - 1)) / _PARTS
    for place in range(_PARTS):
        x, part = at.x + place * (wide + _GAP), max(0.0, min(1.0, value - place))
        page.add(Rect(x, at.y, wide, _TALL, fill=look.theme["pressed"], radius=4))
        if part > 0:
            page.add(Rect(x, at.y, max(_TALL, wide * part), _TALL, fill=look.theme["text2"], radius=4))


def put_unknown(page: Page, at: Box, look: Look) -> None:
    """Draw a bar of which nothing is known."""
    edge, dash = look.theme["control"], (4.0, 4.0)
    page.add(Rect(at.x + 0.5, at.y + 0.5, at.w - 1, _TALL - 1, stroke=edge, radius=3.5, dash=dash))
