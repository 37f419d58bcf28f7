"""The drawing of a board that is still being told: what is there, what is still empty, and what is written now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cxdesigner.layout.display_list import Item, Path, Rect
from cxdesigner.layout.theme import Theme, dash, mixed
from cxdesigner.model.lane_roles import lane_role, lines_above

MOST_COLUMNS = 14
"""More columns than these do not stand beside each other: those around the one that is written do."""

_HEAD, _GAP, _LANE_GAP, _LEAST, _MOST = 16.0, 6.0, 9.0, 8, 56.0
_WORDS_FULL = 40


@dataclass(frozen=True, slots=True)
class Outline:
    """The lanes by role from top to bottom, how many columns there are, and how long the words in each place are.

    A place is a pair of a role and a column from 0; `now` is the one that is written.
    """

    lanes: tuple[str, ...]
    columns: int
    words: Mapping[tuple[str, int], int]
    now: tuple[str, int] | None = None


def outline_items(outline: Outline, theme: Theme, width: float, height: float) -> list[Item]:
    """Return the drawing of `outline` in a picture of `width` by `height`."""
    first, count = _window(outline)
    each = min(_MOST, (width - _HEAD) / max(_LEAST, count))
    tall = (height - _LANE_GAP * (len(outline.lanes) - 1)) / len(outline.lanes)
    lines = lines_above([lane_role(role).depth for role in outline.lanes])
    out: list[Item] = []
    for number, role in enumerate(outline.lanes):
        y, layer = number * (tall + _LANE_GAP), theme.layer(lane_role(role).tone)
        out.append(Rect(0, y, width, tall, fill=layer.tint, radius=4))
        out.append(Rect(4, y + tall / 2 - 6, 4, 12, fill=layer.solid, radius=2))
        for kind in lines[number]:
            at = y - _LANE_GAP / 2
            path = (("M", 0.0, at), ("L", width, at))
            out.append(Path(path, stroke=theme["text2"], width=1.25, dash=dash(kind)))  # type: ignore[arg-type]  # a segment
        for column in range(first, first + count):
            x = _HEAD + (column - first) * each
            out += _place(outline, role, column, theme, (x, y + 5, each - _GAP, tall - 10))
    return out


def _window(outline: Outline) -> tuple[int, int]:
    """Return the first column that is shown and how many are."""
    count = min(MOST_COLUMNS, outline.columns)
    at = outline.now[1] if outline.now is not None else 0
    return max(0, min(at - count // 2, outline.columns - count)), count


def _place(
    outline: Outline, role: str, column: int, theme: Theme, box: tuple[float, float, float, float]
) -> Iterator[Item]:
    layer, words = theme.layer(lane_role(role).tone), outline.words.get((role, column), 0)
    x, y, w, h = box
    if (role, column) == outline.now:
        yield Rect(x, y, w, h, fill=theme["accentSoft"], stroke=theme["accent"], width=1.25, radius=3)
    elif words:
        yield Rect(x, y, w, h, fill=theme["card"], stroke=layer.line, radius=3)
    else:
        yield Rect(x, y, w, h, stroke=layer.line, radius=3, dash=(3.0, 2.5))
    if words:
        room = w - 2 * min(6.0, w * 0.15)
        long = max(3.0, room * (0.25 + 0.75 * min(1.0, words / _WORDS_FULL)))
        ink = mixed(theme["text3"], theme["card"], 0.5)
        yield Rect(x + (w - room) / 2, y + h / 2 - 1.5, long, 3, fill=ink, radius=1.5)
