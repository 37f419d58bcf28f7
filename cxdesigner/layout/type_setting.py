"""Setting lines of text: where a baseline lies in its line, and text that ends or centres at a point."""

from __future__ import annotations

from collections.abc import Iterable

from cxdesigner.layout.display_list import Item, Owner, Text, TextStyle
from cxdesigner.layout.font_metrics import width

_ASCENT, _DESCENT = 0.96875, 0.2412
"""Of Inter, in parts of the size."""


def baseline(top: float, style: TextStyle) -> float:
    """Return the baseline of a line whose box begins at `top`, the letters centred in the leading."""
    return top + (style.leading - (_ASCENT + _DESCENT) * style.size) / 2 + _ASCENT * style.size


def line(x: float, top: float, text: str, style: TextStyle, color: str, owner: Owner = None) -> Text:
    """Return one line that begins at `x`."""
    return Text(x, baseline(top, style), text, style, color, owner)


def line_to(right: float, top: float, text: str, style: TextStyle, color: str, owner: Owner = None) -> Text:
    """Return one line that ends at `right`."""
    return line(right - width(text, style), top, text, style, color, owner)


def line_around(cx: float, top: float, text: str, style: TextStyle, color: str, owner: Owner = None) -> Text:
    """Return one line centred on `cx`."""
    return line(cx - width(text, style) / 2, top, text, style, color, owner)


def line_up(left: float, start: float, text: str, style: TextStyle, color: str, owner: Owner = None) -> Text:
    """Return one line that reads upwards from `start`, its leading between `left` and as far to the right."""
    return Text(baseline(left, style), start, text, style, color, owner, upright=True)


def paragraph(
    x: float, top: float, lines: Iterable[str], style: TextStyle, color: str, owner: Owner = None
) -> list[Item]:
    """Return lines that follow each other from `top` downwards."""
    return [
        line(x, top + number * style.leading, text, style, color, owner)
        for number, text in enumerate(lines)
        if text
    ]
