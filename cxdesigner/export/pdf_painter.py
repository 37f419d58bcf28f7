"""Paints a display list as the operators of a PDF page: what `cxdesigner.ui.paint` is to the window.

It writes operators itself, because a call of reportlab for each takes four times as long, and knows no files.
The page turns the y axis over once, so coordinates pass as they stand; only letters are turned back.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Protocol, assert_never

from cxdesigner.layout.display_list import FontName, Group, Icon, Image, Item, Path, Rect, Segment, Text
from cxdesigner.layout.icons import GRID, STROKE, icon_shapes
from cxdesigner.layout.shapes import rounded_rect

_SHARP, _ROUND = "0 J 0 j", "1 J 1 j"
"""Caps and joins: flat and mitred for rectangles, round for everything else."""


class Resources(Protocol):
    """What a page refers to by name: fonts, icons and images, which a file holds once."""

    def encoded(self, font: FontName, text: str) -> Sequence[tuple[str, str]]:
        """Return pieces of (name of the font on the page, codes in hexadecimal)."""

    def icon(self, name: str) -> str:
        """Return the name on the page of what `icon_operators` draws."""

    def image(self, item: Image) -> str:
        """Return the name on the page of the image, a unit square; empty where it cannot be shown."""


class PdfPainter:
    """The operators of one page, and the graphics state they have led to. Paper has no shadows."""

    def __init__(self, resources: Resources) -> None:
        self.operators = ["0 w", _SHARP]
        self._resources = resources
        self._fill = self._stroke = ""
        self._width = self._track = 0.0
        self._dash: tuple[float, ...] = ()
        self._joins = _SHARP
        self._font = ("", 0.0)

    def paint(self, items: Iterable[Item], dx: float = 0.0, dy: float = 0.0) -> None:
        """Draw `items`, moved by (dx, dy)."""
        for item in items:
            match item:
                case Text():
                    self._text(item, item.x + dx, item.baseline + dy)
                case Rect():
                    self._rect(item, item.x + dx, item.y + dy)
                case Icon():
                    self._icon(item, item.x + dx, item.y + dy)
                case Path():
                    verb = self._ink(item.fill, item.stroke, item.width, item.dash, _ROUND)
                    self._place(_outline(item.segments), verb, dx, dy)
                case Image():
                    self._image(item, dx, dy)
                case Group():
                    self.paint(item.items, item.x + dx, item.y + dy)
                case _:
                    assert_never(item)

    def _text(self, item: Text, x: float, baseline: float) -> None:
        style = item.style
        self._fill_with(item.color)
        if style.track != self._track:
            self._track = style.track
            self.operators.append(f"{style.track:.4g} Tc")
        shown = []
        for name, codes in self._resources.encoded(style.font, item.text):
            if (name, style.size) != self._font:
                self._font = (name, style.size)
                shown.append(f"{name} {style.size:.4g} Tf ")
            shown.append(f"<{codes}> Tj ")
        turn = "0 -1 -1 0" if item.upright else "1 0 0 -1"
        self.operators.append(f"BT {turn} {x:.2f} {baseline:.2f} Tm {''.join(shown)}ET")

    def _rect(self, item: Rect, x: float, y: float) -> None:
        verb = self._ink(item.fill, item.stroke, item.width, item.dash, _SHARP)
        if item.radius > 0:
            self._place(_rounded(item.w, item.h, item.radius), verb, x, y)
        elif verb:
            self.operators.append(f"{x:.2f} {y:.2f} {item.w:.2f} {item.h:.2f} re {verb}")

    def _icon(self, item: Icon, x: float, y: float) -> None:
        self._fill_with(item.color)
        self._stroke_with(item.color)
        scale = f"{item.size / GRID:.4g}"
        drawn = self._resources.icon(item.name)
        self.operators.append(f"q {scale} 0 0 {scale} {x:.2f} {y:.2f} cm {drawn} Do Q")

    def _image(self, item: Image, dx: float, dy: float) -> None:
        drawn = self._resources.image(item)
        if not drawn:
            return
        self._fill_with(item.ground)
        outline = _outline(item.outline)
        turned = f"{item.w:.2f} 0 0 {-item.h:.2f} {item.x:.2f} {item.y + item.h:.2f} cm"
        shown = f"q 1 0 0 1 {dx:.2f} {dy:.2f} cm {outline} f {outline} W n {turned} {drawn} Do Q"
        if item.alt:  # what a screen reader says in place of the picture
            words = (codecs.BOM_UTF16_BE + item.alt.encode("utf-16-be")).hex()
            shown = f"/Span <</Alt <{words}>>> BDC {shown} EMC"
        self.operators.append(shown)

    def _place(self, outline: str, verb: str, x: float, y: float) -> None:
        if not verb:
            return
        if x or y:
            self.operators.append(f"q 1 0 0 1 {x:.2f} {y:.2f} cm {outline} {verb} Q")
        else:
            self.operators.append(f"{outline} {verb}")

    def _ink(
        self, fill: str | None, stroke: str | None, width: float, dash: tuple[float, ...], joins: str
    ) -> str:
        """Bring the state to what is asked for; return the operator that ends the outline, if any."""
        if fill is not None:
            self._fill_with(fill)
        if stroke is None or width <= 0:
            return "f" if fill is not None else ""
        self._stroke_with(stroke)
        if width != self._width:
            self._width = width
            self.operators.append(f"{width:.4g} w")
        if dash != self._dash:
            self._dash = dash
            self.operators.append(f"[{' '.join(f'{length:.4g}' for length in dash)}] 0 d")
        if joins != self._joins:
            self._joins = joins
            self.operators.append(joins)
        return "B" if fill is not None else "S"

    def _fill_with(self, color: str) -> None:
        if color != self._fill:
            self._fill = color
            self.operators.append(_rgb(color) + " rg")

    def _stroke_with(self, color: str) -> None:
        if color != self._stroke:
            self._stroke = color
            self.operators.append(_rgb(color) + " RG")


@lru_cache(maxsize=1_000)
def _rgb(color: str) -> str:
    return " ".join(f"{int(color[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))


_LETTERS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


@lru_cache(maxsize=4_000)
def _outline(segments: tuple[Segment, ...]) -> str:
    """Return the operators that trace `segments`, before they are filled or stroked."""
    return " ".join(
        "".join(f"{number:.2f} " for number in segment[1:]) + _LETTERS[segment[0]] for segment in segments
    )


@lru_cache(maxsize=4_000)
def _rounded(w: float, h: float, radius: float) -> str:
    return _outline(rounded_rect(0.0, 0.0, w, h, min(radius, w / 2, h / 2)))


def icon_operators(name: str) -> str:
    """Return what draws an icon on its grid, in the colours the page has set."""
    drawn = (_outline(shape.segments) + (" f" if shape.filled else " S") for shape in icon_shapes(name))
    return f"{STROKE} w {_ROUND} [] 0 d " + " ".join(drawn)
