"""Lanes that are pinned: which part of the board each keeps in sight, and the mark in its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.layout.display_list import Icon, Item, Rect
from cxdesigner.layout.heads import LOW_LANE
from cxdesigner.layout.look import Look
from cxdesigner.layout.rows import Row


@dataclass(frozen=True, slots=True)
class PinnedSpan:
    """What a pinned lane takes of the board, in board units: its floor, and the line or the gap under it."""

    lane: str
    top: float
    bottom: float


def pinned_spans(rows: Sequence[Row]) -> tuple[PinnedSpan, ...]:
    """Return the spans of the pinned lanes, from the top down. A hidden lane stays a strip and has none."""
    return tuple(
        PinnedSpan(row.lane.id, row.y, _end(rows, number))
        for number, row in enumerate(rows)
        if row.lane.pinned and not row.is_strip
    )


def _end(rows: Sequence[Row], number: int) -> float:
    if number + 1 < len(rows):
        return rows[number + 1].y
    return rows[number].bottom + rows[number].measures.lane_gap


def pinned_mark_items(row: Row, look: Look, tall: float) -> list[Item]:
    """Return the mark in the head of a pinned lane `tall` high; the origin is the floor's top left corner.

    It stands beside the icon; where the name stands there, it is a badge on the icon's corner.
    """
    theme, scale = look.theme, look.measures.text_scale
    if tall < 20 * scale:
        return []
    ink, owner = theme.layer(row.role.tone).ink, ("lanes", row.lane.id)
    if tall > LOW_LANE * scale:
        return [Icon("tack", 43 * scale, 17 * scale, 14 * scale, ink, owner)]
    size = min(24 * scale, tall - 3 * scale)
    x, y = 12 * scale + size - 9 * scale, (tall + size) / 2 - 10 * scale
    badge = Rect(x, y, 16 * scale, 16 * scale, fill=theme["panel"], stroke=ink, radius=8 * scale)
    return [badge, Icon("tack", x + 2.5 * scale, y + 2.5 * scale, 11 * scale, ink, owner)]
