"""The drawings of `resources/icons`, parsed once into outlines on a grid of 16."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from cxdesigner.assets import resource_path
from cxdesigner.layout.display_list import Segment
from cxdesigner.layout.shapes import circle, rounded_rect

GRID = 16.0
STROKE = 1.4
"""Width of an icon's lines on its grid."""

FALLBACK = "dots"
"""Drawn for a name that is not there, as a newer version's file may hold."""


@dataclass(frozen=True, slots=True)
class IconShape:
    """One outline of an icon; dots are filled, all else is stroked."""

    segments: tuple[Segment, ...]
    filled: bool


@cache
def icon_names() -> frozenset[str]:
    """Return the names of all drawings."""
    return frozenset(_raw())


@cache
def icon_shapes(name: str) -> tuple[IconShape, ...]:
    """Return the outlines of the icon called `name`, or of the fallback."""
    shapes = _raw().get(name) or _raw()[FALLBACK]
    return tuple(_shape(shape) for shape in shapes)


@cache
def _raw() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(resource_path("icons", "icons.json").read_text(encoding="utf-8"))
    icons: dict[str, Any] = loaded["icons"]
    return icons


def _shape(shape: dict[str, Any]) -> IconShape:
    if "path" in shape:
        return IconShape(_parsed(shape["path"]), filled=False)
    if "rect" in shape:
        return IconShape(rounded_rect(*shape["rect"]), filled=False)
    kind = "dot" if "dot" in shape else "circle"
    return IconShape(circle(*shape[kind]), filled=kind == "dot")


def _parsed(text: str) -> tuple[Segment, ...]:
    """Return the segments of a path in the letters M L H V C Q Z, all absolute."""
    out: list[Segment] = []
    x = y = 0.0
    for letter, rest in re.findall(r"([MLHVCQZ])([^MLHVCQZ]*)", text):
        numbers = [float(n) for n in re.findall(r"-?\d*\.?\d+", rest)]
        if letter == "Z":
            out.append(("Z",))
        elif letter in "HV":
            for n in numbers:
                x, y = (n, y) if letter == "H" else (x, n)
                out.append(("L", x, y))
        elif letter in "ML":
            for at in range(0, len(numbers), 2):
                x, y = numbers[at : at + 2]
                out.append(("M", x, y) if letter == "M" and at == 0 else ("L", x, y))
        elif letter == "C":
            for at in range(0, len(numbers), 6):
                a, b, c, d, x, y = numbers[at : at + 6]
                out.append(("C", a, b, c, d, x, y))
        else:
            for at in range(0, len(numbers), 4):
                qx, qy, ex, ey = numbers[at : at + 4]
                out.append(
                    (
                        "C",
                        x + (qx - x) * 2 / 3,
                        y + (qy - y) * 2 / 3,
                        ex + (qx - ex) * 2 / 3,
                        ey + (qy - ey) * 2 / 3,
                        ex,
                        ey,
                    )
                )
                x, y = ex, ey
    return tuple(out)
