"""What is shown where there is nothing to show yet: why, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line_around

_WIDE, _TALL = 460.0, 40.0


def empty_page(
    look: Look, room: float, title: str, text: str, ways: Sequence[tuple[str, str]], *, icon: str = "columns"
) -> Page:
    """Return a page that says `title` and `text`, with a button for each of `ways`, pairs of a target and its words."""
    page, theme = Page(room), look.theme
    middle, y = room / 2, 120.0
    page.add(Rect(middle - 28, y, 56, 56, fill=theme["accentSoft"], radius=16))
    page.add(Icon(icon, middle - 14, y + 14, 28, theme["accent"]))
    y += 80
    h3, body, strong = look.style("h3"), look.style("body"), look.style("bodyS")
    for said in fit_lines(title, h3, min(_WIDE, room - 40), 3):
        page.add(line_around(middle, y, said, h3, theme["text"]))
        y += h3.leading
    y += 8
    for said in fit_lines(text, body, min(_WIDE, room - 40), 12):
        page.add(line_around(middle, y, said, body, theme["text2"]))
        y += body.leading
    y += 20
    for number, (target, name) in enumerate(ways):
        said = fit_line(name, strong, room - 100)
        wide = width(said, strong) + 40
        box = Box(middle - wide / 2, y, wide, _TALL * look.measures.text_scale)
        is_first = number == 0
        fill = theme["accent"] if is_first else theme["card"]
        stroke = None if is_first else theme["lineStrong"]
        page.add(Rect(box.x, box.y, box.w, box.h, fill=fill, stroke=stroke, radius=8))
        ink = theme["onAccent" if is_first else "text"]
        page.add(line_around(middle, y + (box.h - strong.leading) / 2, said, strong, ink))
        page.press(target, box, name, radius=8)
        y += box.h + 10
    page.height = y + 40
    return page
