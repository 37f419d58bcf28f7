"""The ground of a plot in its box, and the words along both of its axes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cxdesigner.layout.display_list import Item, TextStyle
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line, line_up

_LEFT, _TOP, _RIGHT, _FOOT = 58.0, 74.0, 20.0, 58.0
_ASIDE, _BELOW = 28.0, 21.0
"""From the ground's edge to the middle of the words along it."""

_APART = 12.0


@dataclass(frozen=True, slots=True)
class Axis:
    """What stands along an axis: its name in the middle, and the words at its two ends."""

    low: str
    name: str
    high: str


def plot_ground(box: Box, look: Look, *, less: float = 0.0) -> Box:
    """Return where the plot of a box with a title lies; `less` is kept free at the foot of the box."""
    s = look.measures.text_scale
    return Box(
        box.x + _LEFT * s, box.y + _TOP * s, box.w - (_LEFT + _RIGHT) * s, box.h - (_TOP + _FOOT) * s - less
    )


def axes_items(ground: Box, look: Look, across: Axis, up: Axis) -> list[Item]:
    """Return the words below `ground` and, reading upwards, those along its left side."""
    s, theme = look.measures.text_scale, look.theme
    out: list[Item] = []
    for at, said, kind, token in _placed(across, ground.w, look):
        out.append(
            line(ground.x + at, ground.bottom + _BELOW * s - kind.leading / 2, said, kind, theme[token])
        )
    for at, said, kind, token in _placed(up, ground.h, look):
        left = ground.x - _ASIDE * s - kind.leading / 2
        out.append(line_up(left, ground.bottom - at, said, kind, theme[token]))
    return out


def _placed(axis: Axis, long: float, look: Look) -> Iterator[tuple[float, str, TextStyle, str]]:
    """Yield how far from its beginning each word of an axis begins, the word, its style and its colour.

    The name stands in the middle; the ends share what it leaves, and are cut where that is too little.
    """
    small, strong = look.style("small"), look.style("smallS")
    name = fit_line(axis.name, strong, long)
    room = (long - width(name, strong)) / 2 - _APART * look.measures.text_scale
    yield (long - width(name, strong)) / 2, name, strong, "text"
    if room <= 0:
        return
    low, high = (fit_line(said, small, room) for said in (axis.low, axis.high))
    yield 0.0, low, small, "text2"
    yield long - width(high, small), high, small, "text2"
