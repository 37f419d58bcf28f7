"""The parts that pages of analyses share: boxes, pills, struck words, hatching, marks and tags.

Every function returns items with their upper left corner, unless it says otherwise, at (x, y).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cxdesigner.layout.display_list import Group, Icon, Item, Path, Rect, Segment
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, rounded_polygon
from cxdesigner.layout.type_setting import baseline, line, line_around

BOX_PAD, BOX_TOP = 20.0, 64.0
"""Air inside a box, and where its first row of content begins below its title and subtitle."""

HATCH_STEP, HATCH_LINE = 7.0, 1.25

CHANGE_TONES = {
    "changed": "info", "new": "success", "added": "success", "moved": "warning", "removed": "error",
    "merged": "info", "split": "info", "kept": "text3",
}  # fmt: skip
"""The colour each word of change wears."""


def edged(box: Box, **look: Any) -> Rect:
    """Return `box` with its outline on whole pixels; `look` is what else a `Rect` says: fill, stroke, radius, dash."""
    return Rect(box.x + 0.5, box.y + 0.5, box.w - 1, box.h - 1, **look)


def box_items(box: Box, look: Look, title: str = "", sub: str = "") -> list[Item]:
    """Return a raised box with its title and the line under it."""
    theme = look.theme
    out: list[Item] = [
        Rect(box.x, box.y, box.w, box.h, fill=theme["card"], radius=12, shadow=look.card_shadow),
        edged(box, stroke=theme["line"], radius=11.5),
    ]
    room, scale = box.w - 2 * BOX_PAD, look.measures.text_scale
    if title:
        style = look.style("title")
        out.append(
            line(box.x + BOX_PAD, box.y + 16 * scale, fit_line(title, style, room), style, theme["text"])
        )
    if sub:
        small = look.style("small")
        out.append(
            line(box.x + BOX_PAD, box.y + 36 * scale, fit_line(sub, small, room), small, theme["text3"])
        )
    return out


def words_items(
    x: float, y: float, text: str, look: Look, *, style: str, color: str, wide: float, lines: int = 1
) -> tuple[list[Item], float]:
    """Return `text` broken to at most `lines` lines of `wide`, and the height it takes. `color` is a token."""
    kind = look.style(style)
    broken = fit_lines(text, kind, wide, lines)
    items: list[Item] = [
        line(x, y + number * kind.leading, said, kind, look.theme[color])
        for number, said in enumerate(broken)
    ]
    return items, len(broken) * kind.leading


def struck_items(
    x: float, y: float, text: str, look: Look, *, style: str, wide: float, lines: int = 2, gone: bool = False
) -> tuple[list[Item], float]:
    """Return words that hold no more, each line struck through at mid x-height, and the height they take.

    `gone` are words of something removed.
    """
    kind, color = look.style(style), look.theme["error" if gone else "text3"]
    out: list[Item] = []
    broken = fit_lines(text, kind, wide, lines)
    for number, said in enumerate(broken):
        top = y + number * kind.leading
        level = baseline(top, kind) - 0.27 * kind.size
        out.append(line(x, top, said, kind, color))
        out.append(Rect(x, level - 0.5, width(said, kind), 1, fill=color))
    return out, len(broken) * kind.leading


@dataclass(frozen=True, slots=True)
class Pill:
    """How a pill looks: its colours are tokens, `pad` the air beside its words."""

    fill: str | None
    color: str
    stroke: str | None = None
    tall: float = 18.0
    style: str = "meta"
    pad: float = 6.0


def pill_width(text: str, look: Look, pill: Pill) -> float:
    """Return how wide a pill around `text` is."""
    return width(text, look.style(pill.style)) + 2 * pill.pad


def pill_items(x: float, y: float, text: str, look: Look, pill: Pill) -> list[Item]:
    """Return a pill around one line."""
    kind, theme = look.style(pill.style), look.theme
    wide, inset = pill_width(text, look, pill), 0.5 if pill.stroke else 0.0
    return [
        Rect(
            x + inset,
            y + inset,
            wide - 2 * inset,
            pill.tall - 2 * inset,
            fill=theme[pill.fill] if pill.fill else None,
            stroke=theme[pill.stroke] if pill.stroke else None,
            radius=pill.tall / 2,
        ),
        line(x + pill.pad, y + (pill.tall - kind.leading) / 2, text, kind, theme[pill.color]),
    ]


def change_items(x: float, y: float, change: str, look: Look) -> tuple[list[Item], float]:
    """Return the word of a change, in a pill unless all is kept, and its width."""
    said, scale = look.words(f"change.{change}"), look.measures.text_scale
    tone = CHANGE_TONES.get(change, "info")
    if change == "kept":
        kind = look.style("meta")
        return [line(x, y + (18 * scale - kind.leading) / 2, said, kind, look.theme["text3"])], width(
            said, kind
        )
    pill = Pill(f"{tone}Soft", tone, tall=18 * scale, style="metaS", pad=6 * scale)
    return pill_items(x, y, said, look, pill), pill_width(said, look, pill)


def value_items(
    right: float,
    y: float,
    text: str,
    look: Look,
    *,
    good: bool | None,
    largest: bool = False,
    tall: float = 24.0,
) -> list[Item]:
    """Return a pill with a figure that ends at `right`: soft, or solid for the `largest`; grey where `good` is None."""
    kind = look.style("smallM")
    wide = max(tall + 8, width(text, kind) + 20)
    theme = look.theme
    if good is None:
        fill, color = theme["field"], theme["text2"]
    elif largest:
        fill, color = theme.emotion["2" if good else "-2"], theme["card"]
    else:
        word = "pos" if good else "neg"
        fill, color = theme.emotion[f"{word}Soft"], theme.emotion[f"{word}Ink"]
    return [
        Rect(right - wide, y, wide, tall, fill=fill, radius=tall / 2),
        line_around(right - wide / 2, y + (tall - kind.leading) / 2, text, kind, color),
    ]


def hatch_items(box: Box, look: Look, label: str = "", *, radius: float = 8.0) -> list[Item]:
    """Return the hatching that means "nobody" and nothing else, with its label in a pill in the middle."""
    theme = look.theme
    out: list[Item] = [Rect(box.x, box.y, box.w, box.h, fill=theme["field"], radius=radius)]
    out += [
        Path((("M", *a), ("L", *b)), stroke=theme["hatch"], width=HATCH_LINE)
        for a, b in _strokes(box, radius)
    ]
    out.append(edged(box, stroke=theme["control"], radius=radius - 0.5))
    if label:
        kind = look.style("smallM")
        said = fit_line(label, kind, box.w - 32)
        wide, tall = width(said, kind) + 20, min(kind.leading + 4, box.h - 4)
        cx, cy = box.center
        out.append(Rect(cx - wide / 2, cy - tall / 2, wide, tall, fill=theme["panel"], radius=tall / 2))
        out.append(line_around(cx, cy - kind.leading / 2, said, kind, theme["text"]))
    return out


def _strokes(box: Box, inset: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return the ends of lines at 45 degrees over `box`, short enough to stay inside its rounded corners."""
    out = []
    trim = inset * 0.3
    offset = HATCH_STEP
    while offset < box.w + box.h:
        x0, y0 = box.x + max(0.0, offset - box.h), box.y + min(box.h, offset)
        x1, y1 = box.x + min(box.w, offset), box.y + max(0.0, offset - box.w)
        if x1 - x0 > 2 * trim + 1:
            near = trim if offset < box.h or offset > box.w else 0.5
            out.append(((x0 + near, y0 - near), (x1 - near, y1 + near)))
        offset += HATCH_STEP
    return out


def tag_items(x: float, y: float, text: str, look: Look, *, on_field: bool = False) -> list[Item]:
    """Return the tag of a fact, 26 by 18 at the usual size of text; `on_field` is one on a floor of its own colour."""
    kind, floor = look.style("meta"), "card" if on_field else "field"
    if look.theme.is_dark:
        floor = "pressed"  # a card is as dark as a field
    s = look.measures.text_scale
    return [
        Rect(x, y, 26 * s, 18 * s, fill=look.theme[floor], radius=4),
        line_around(x + 13 * s, y + (18 * s - kind.leading) / 2, text, kind, look.theme["text2"]),
    ]


def stop_sign_items(cx: float, cy: float, look: Look, size: float = 18.0) -> list[Item]:
    """Return the sign of a deal-breaker around (cx, cy): the only octagon there is."""
    half, cut = size / 2 - 0.75, (size - 1.5) * 0.2929
    a, b = half - cut, half
    points = [(-a, -b), (a, -b), (b, -a), (b, a), (a, b), (-a, b), (-b, a), (-b, -a)]
    outline = rounded_polygon([(cx + x, cy + y) for x, y in points], 0.5)
    theme, bar = look.theme, size * 0.24
    strike: tuple[Segment, ...] = (("M", cx - bar, cy), ("L", cx + bar, cy))
    return [
        Path(outline, fill=theme["errorSoft"], stroke=theme["error"], width=1.5),
        Path(strike, stroke=theme["error"], width=1.5),
    ]


STAFF_MARK, CUSTOMER_MARK = 8.0, 10.0
"""Half of how wide the marks of staff and of customers are, at the usual size of text."""


def staff_mark_items(cx: float, cy: float, look: Look) -> list[Item]:
    """Return the square that stands for what staff believe."""
    theme, s = look.theme, look.measures.text_scale
    half, inner = STAFF_MARK * s, 5.5 * s
    return [
        Rect(
            cx - half, cy - half, 2 * half, 2 * half, fill=theme["card"], stroke=theme["text"], width=2 * s,
            radius=4 * s,
        ),
        Icon("people", cx - inner, cy - inner, 2 * inner, theme["text"]),
    ]  # fmt: skip


def customer_mark_items(cx: float, cy: float, look: Look) -> list[Item]:
    """Return the disc that stands for what customers say."""
    theme, inner = look.theme, 5.5 * look.measures.text_scale
    return [
        Path(circle(cx, cy, CUSTOMER_MARK * look.measures.text_scale), fill=theme.layer("customer").solid),
        Icon("person", cx - inner, cy - inner, 2 * inner, theme["card"]),
    ]


def owner_code_items(cx: float, cy: float, code: str, look: Look, *, size: float = 20.0) -> list[Item]:
    """Return the disc with the two letters of a team around (cx, cy)."""
    kind = look.style("metaS")
    return [
        Path(circle(cx, cy, size / 2), fill=look.theme["pressed"]),
        line_around(cx, cy - kind.leading / 2, code, kind, look.theme["text2"]),
    ]


def inset_floor(look: Look) -> str:
    """Return the token of a floor that stands out from a box it lies in."""
    return "panel" if look.theme.is_dark else "field"


def rule_items(x: float, y: float, wide: float, look: Look) -> list[Item]:
    """Return a hairline across."""
    return [Rect(x, y, wide, 1, fill=look.theme["line"])]


def legend_items(
    x: float, y: float, look: Look, parts: Sequence[tuple[list[Item], float, str]]
) -> list[Item]:
    """Return a row of keys: each a drawing made at (0, 0) and centred on y = 0, its width, and its words."""
    kind = look.style("small")
    items: list[Item] = []
    for drawing, wide, said in parts:
        items.append(Group(x, y, tuple(drawing)))
        x += wide + 8
        items.append(line(x, y - kind.leading / 2, said, kind, look.theme["text2"]))
        x += width(said, kind) + 24
    return items


def button_width(icon: str, text: str, look: Look) -> float:
    """Return how wide a button is: its words, its icon, and air."""
    return width(text, look.style("smallM")) + (46 if icon else 26) * look.measures.text_scale


def button_items(box: Box, icon: str, text: str, look: Look, *, is_quiet: bool = False) -> list[Item]:
    """Return a button with its words, and an icon where it has one; a quiet one is a floor without an edge."""
    theme, kind, scale = look.theme, look.style("smallM"), look.measures.text_scale
    inner = box.grown(-0.5)
    ground = (
        Rect(box.x, box.y, box.w, box.h, fill=theme["field"], radius=6)
        if is_quiet
        else Rect(
            inner.x, inner.y, inner.w, inner.h, fill=theme["panel"], stroke=theme["lineStrong"], radius=5.5
        )
    )
    top = box.center[1] - kind.leading / 2
    if not icon:
        return [ground, line_around(box.center[0], top, text, kind, theme["text"])]
    return [
        ground,
        Icon(icon, box.x + 12 * scale, box.center[1] - 8 * scale, 16 * scale, theme["text"]),
        line(box.x + 34 * scale, top, text, kind, theme["text"]),
    ]


def switch_items(box: Box, look: Look, *, is_on: bool) -> list[Item]:
    """Return a switch of 32 by 18 in the middle of `box`."""
    cx, cy = box.center
    theme = look.theme
    track = theme["accent" if is_on else "control"]
    knob = theme["onAccent" if is_on else "panel"]
    return [
        Rect(cx - 16, cy - 9, 32, 18, fill=track, radius=9),
        Path(circle(cx + (7 if is_on else -7), cy, 6.5), fill=knob),
    ]
