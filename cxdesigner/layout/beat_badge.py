"""The strip of film on a card: how many beats its touchpoint is choreographed in."""

from __future__ import annotations

from cxdesigner.layout.display_list import Item, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line

_TALL, _STRIP = 16.0, 7.0


def badge_width(count: int, look: Look) -> float:
    """Return how wide the badge of `count` beats is."""
    scale = look.measures.text_scale
    return width(str(count), look.style("metaS")) + (2 * _STRIP + 4) * scale


def badge_items(x: float, middle: float, count: int, look: Look) -> list[Item]:
    """Return the badge from `x` on, around the height `middle`: a figure between two rows of perforation."""
    theme, style, scale = look.theme, look.style("metaS"), look.measures.text_scale
    tall, wide = _TALL * scale, badge_width(count, look)
    top = middle - tall / 2
    out: list[Item] = [
        Rect(
            x + 0.5,
            top + 0.5,
            wide - 1,
            tall - 1,
            fill=theme["field"],
            stroke=theme["lineStrong"],
            radius=3 * scale,
        )
    ]
    hole = 2 * scale
    for left in (x + 2.5 * scale, x + wide - 2.5 * scale - hole):
        out += [
            Rect(left, top + (3 + 4 * n) * scale, hole, hole, fill=theme["control"], radius=0.5)
            for n in range(3)
        ]
    out.append(line(x + (_STRIP + 2) * scale, middle - style.leading / 2, str(count), style, theme["text2"]))
    return out
