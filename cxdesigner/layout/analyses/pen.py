"""Sets words and marks on a page at the size of its look, so that a page reads the same in large text."""

from __future__ import annotations

from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import edged
from cxdesigner.layout.display_list import Path, Rect, TextStyle
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.type_setting import line, line_around
from cxdesigner.translation import Catalogue

STRONGEST = 3
"""From so many on a cell is as dark as it gets: more shades could not be told apart."""


_NAMES = ("smallM", "meta")


class Pen:
    """Writes on a page. `y` of a word is the middle of its line; colours are tokens."""

    def __init__(self, page: Page, look: Look) -> None:
        self.page, self.look = page, look
        self.scale = look.measures.text_scale

    @property
    def say(self) -> Catalogue:
        """The words of the page's language."""
        return self.look.words

    def style(self, name: str) -> TextStyle:
        """Return the text style `name` at the page's size."""
        return self.look.style(name)

    def wide(self, text: str, style: str) -> float:
        """Return how wide `text` is."""
        return width(text, self.style(style))

    def write(  # where, what and how
        self, x: float, y: float, text: str, style: str, color: str, room: float | None = None
    ) -> float:
        """Write a line that begins at `x`, cut to `room`; return its width."""
        kind = self.style(style)
        if room is not None:
            text = fit_line(text, kind, room) if room > 0 else ""
        self.page.add(line(x, y - kind.leading / 2, text, kind, self.look.theme[color]))
        return width(text, kind)

    def write_to(
        self, right: float, y: float, text: str, style: str, color: str, room: float | None = None
    ) -> float:
        """Write a line that ends at `right`; return its width."""
        kind = self.style(style)
        said = fit_line(text, kind, room) if room is not None else text
        return self.write(right - width(said, kind), y, said, style, color)

    def write_around(self, x: float, y: float, text: str, style: str, color: str) -> float:
        """Write a line centred on `x`; return its width."""
        return self.write(x - self.wide(text, style) / 2, y, text, style, color)

    def write_within(self, x: float, y: float, text: str, color: str, room: float) -> None:
        """Write the name of a column centred on `x`: a little smaller where `room` is narrow, then cut."""
        style = next((style for style in _NAMES if self.wide(text, style) <= room), _NAMES[-1])
        self.write_around(x, y, fit_line(text, self.style(style), room), style, color)

    def ring(self, x: float, y: float, r: float, color: str, fill: str = "card", stroke: float = 2.0) -> None:
        """Draw the circle of a hand-over."""
        theme = self.look.theme
        self.page.add(Path(circle(x, y, r), fill=theme[fill], stroke=theme[color], width=stroke))

    def hand(self, x: float, y: float, r: float, *, is_open: bool) -> None:
        """Draw the circle where the customer goes from hand to hand; amber where no time is agreed."""
        self.ring(x, y, r, "warning" if is_open else "text", "warningSoft" if is_open else "card")

    def heat_floor(self, count: int) -> str:
        """Return the floor that stands for `count`. The strongest is the one on which words can be read best."""
        level = min(STRONGEST, count)
        return self.look.theme.heat[level + (level == STRONGEST and self.look.theme.is_dark)]

    def heat(
        self, place: Box, count: int, words: str = "", *, style: str = "smallM", radius: float = 6
    ) -> None:
        """Draw a cell that is stronger the more it stands for, with `words` in its middle; 0 is an empty one."""
        theme, floor = self.look.theme, self.heat_floor(count)
        self.page.add(Rect(place.x, place.y, place.w, place.h, fill=floor, radius=radius))
        if floor == theme["card"]:
            self.page.add(edged(place, radius=radius - 0.5, stroke=theme["line"]))
        kind, (cx, cy) = self.style(style), place.center
        color = theme["onAccent" if count >= STRONGEST else "text"]
        if words:
            self.page.add(line_around(cx, cy - kind.leading / 2, words, kind, color))

    def rule(self, x: float, y: float, wide: float, color: str = "line", thick: float = 1.0) -> None:
        """Draw a line across."""
        self.page.add(Rect(x, y - thick / 2, wide, thick, fill=self.look.theme[color]))
