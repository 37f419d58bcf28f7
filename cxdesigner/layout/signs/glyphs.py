"""How each sign is drawn: a small tab whose upper left corner is at (0, 0)."""

from __future__ import annotations

from cxdesigner.analysis.signs import Mark, Sign, Tone
from cxdesigner.layout.analyses.parts import stop_sign_items
from cxdesigner.layout.display_list import Icon, Item, Path, Rect, Segment
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.type_setting import line, line_around

TALL = 16.0
"""Height of a tab, at the usual size of text."""

_ICON = 12.0

_INK: dict[Tone, tuple[str, str, str]] = {
    "": ("card", "control", "text2"),
    "good": ("successSoft", "success", "success"),
    "warning": ("warningSoft", "warning", "warning"),
    "error": ("errorSoft", "error", "error"),
}
"""The floor, the edge and the drawing of a tab, by how grave it is."""

_KEPT_ICONS = {"kept": "check", "broken": "x", "never": "ring", "unknown": "ring"}

_HANDS = (8.0, 9.5, 11.0, 13.0)
"""How large the hand is, by the customer's effort."""

_WIDES: dict[Mark, float] = {"gap": 30.0, "bars": 16.0, "split": 21.0}
"""Tabs that are not square."""


def sign_width(sign: Sign, look: Look) -> float:
    """Return how wide the tab of a sign is."""
    scale = look.measures.text_scale
    if sign.mark in _WIDES:
        return _WIDES[sign.mark] * scale
    if sign.mark == "tool":
        return width(sign.word, look.style("metaS")) + 10 * scale
    if sign.mark == "data":
        return width(_count(sign), look.style("metaS")) + 19 * scale
    return TALL * scale


def more_width(count: int, look: Look) -> float:
    """Return how wide the tab is that stands for `count` signs without room."""
    return width(f"+{count}", look.style("metaS")) + 8 * look.measures.text_scale


def more_items(count: int, look: Look) -> list[Item]:
    """Return the tab that stands for `count` signs without room."""
    wide, kind = more_width(count, look), look.style("metaS")
    words = line_around(wide / 2, _words_top(look), f"+{count}", kind, look.theme["text2"])
    return [*_tab(wide, "", look), words]


def sign_items(sign: Sign, look: Look) -> list[Item]:
    """Return the tab of a sign."""
    if sign.mark == "stop":
        return _stop(sign, look)
    wide = sign_width(sign, look)
    out = _tab(wide, sign.tone, look)
    ink = look.theme[_INK[sign.tone][2]]
    match sign.mark:
        case "bars":
            out += _bars(sign, look)
        case "gap":
            out += _gap(sign, look)
        case "split":
            out += _split(sign, look, ink)
        case "tool":
            out.append(line_around(wide / 2, _words_top(look), sign.word, look.style("metaS"), ink))
        case "data":
            scale = look.measures.text_scale
            out.append(Icon("data", 3 * scale, 2.5 * scale, 11 * scale, ink))
            words = line(15.5 * scale, _words_top(look), _count(sign), look.style("metaS"), ink)
            out.append(words)
        case _:
            out.append(_icon(sign, look, ink))
    return out


def _tab(wide: float, tone: Tone, look: Look) -> list[Item]:
    fill, edge, _ = _INK[tone]
    tall = TALL * look.measures.text_scale
    return [
        Rect(
            0.5, 0.5, wide - 1, tall - 1, fill=look.theme[fill], stroke=look.theme[edge],
            radius=4 * look.measures.text_scale,
        )
    ]  # fmt: skip


def _words_top(look: Look) -> float:
    return (TALL * look.measures.text_scale - look.style("metaS").leading) / 2


def _count(sign: Sign) -> str:
    """Return how many things must be known, and a question mark where no system tells them."""
    return f"{sign.values[0]:.0f}" + ("?" if sign.word else "")


def _icon(sign: Sign, look: Look, ink: str) -> Icon:
    size, name = _ICON, sign.mark
    if sign.mark == "hand":
        size = _HANDS[int(sign.values[0] or 0)]
    names = {"again": "torn", "promise": "knot", "hook": "loop", "kept": _KEPT_ICONS.get(sign.word, "ring")}
    scale = look.measures.text_scale
    corner = (TALL - size) / 2 * scale
    return Icon(names.get(name, name), corner, corner, size * scale, ink)


def _stop(sign: Sign, look: Look) -> list[Item]:
    """Return the octagon of a deal-breaker; it is full while the condition holds."""
    scale = look.measures.text_scale
    middle = TALL * scale / 2
    octagon, bar = stop_sign_items(middle, middle, look, TALL * scale)
    assert isinstance(octagon, Path) and isinstance(bar, Path)
    theme = look.theme
    if not sign.values[0]:
        return [octagon, bar]
    return [
        Path(octagon.segments, fill=theme["error"], stroke=theme["error"], width=1.5),
        Path(bar.segments, stroke=theme["card"], width=1.75 * scale),
    ]


def _bars(sign: Sign, look: Look) -> list[Item]:
    """Return a bar for engagement and one for orchestration; a figure that is not known is an empty one."""
    scale, theme = look.measures.text_scale, look.theme
    foot, most = 13 * scale, 10 * scale
    inks = theme.layer("frontstage").solid, theme.layer("support").solid
    out: list[Item] = []
    for number, (value, ink) in enumerate(zip(sign.values, inks, strict=True)):
        x, wide = (3 + 5.5 * number) * scale, 4.5 * scale
        if value is None:
            shape = Rect(
                x + 0.5, foot - most + 0.5, wide - 1, most - 1, stroke=theme["control"], dash=(1.5, 1.5)
            )
            out.append(shape)
        else:
            tall = most * value / 5
            out.append(Rect(x, foot - tall, wide, tall, fill=ink, radius=scale))
    return out


def _gap(sign: Sign, look: Look) -> list[Item]:
    """Return both sides on a line from 1 to 5 with a bar between them: a square for staff, a disc for customers."""
    scale, theme, (staff, guests) = look.measures.text_scale, look.theme, sign.values
    assert staff is not None and guests is not None
    middle = TALL * scale / 2
    a, b = ((5 + 5 * (value - 1)) * scale for value in (staff, guests))
    ink = theme[_INK[sign.tone][2]]
    floor = theme[_INK[sign.tone][0]]
    side = 6.5 * scale
    return [
        Rect(4 * scale, middle - 0.5, 22 * scale, 1, fill=theme["text3"]),
        Rect(min(a, b), middle - 1.5 * scale, abs(b - a), 3 * scale, fill=ink),
        Rect(a - side / 2, middle - side / 2, side, side, fill=floor, stroke=ink, width=1.5, radius=1),
        Path(circle(b, middle, 3.6 * scale), fill=theme.layer("customer").solid),
    ]


def _split(sign: Sign, look: Look, ink: str) -> list[Item]:
    """Return a price tag of two halves, what is sold and what is bought; the same words are an equals sign on it."""
    scale, middle = look.measures.text_scale, TALL * look.measures.text_scale / 2
    left, waist, right, half = 3 * scale, 9 * scale, 17.5 * scale, 4.25 * scale
    point: tuple[Segment, ...] = (
        ("M", left, middle - half), ("L", right - 4 * scale, middle - half), ("L", right, middle),
        ("L", right - 4 * scale, middle + half), ("L", left, middle + half), ("Z",),
    )  # fmt: skip
    out: list[Item] = [Path(point, stroke=ink, width=1.25 * scale)]
    if sign.word == "same":
        strokes = ((middle - 1.6 * scale), (middle + 1.6 * scale))
        ends = 6 * scale, 12.5 * scale
        return [
            *out,
            *(Path((("M", ends[0], y), ("L", ends[1], y)), stroke=ink, width=1.5 * scale) for y in strokes),
        ]
    return [*out, Rect(left, middle - half, waist - left, 2 * half, fill=ink)]
