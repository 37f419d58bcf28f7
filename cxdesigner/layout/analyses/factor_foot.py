"""What stands at the foot of the factors page, and what stands there while there is nothing to score."""

from __future__ import annotations

from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, legend_items, words_items
from cxdesigner.layout.display_list import Icon, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.theme import dash
from cxdesigner.layout.type_setting import line, line_around
from cxdesigner.model.factors import DEFAULTS

FOOT_TALL = 36.0

Key = tuple[list[Item], float, str]


def put_foot(page: Page, place: Box, look: Look, *, worst_day: bool, has_before: bool) -> float:
    """Put the key, the switch of the day and the button for another factor at the top of `place`; return its foot.

    Where they do not fit beside each other, the key stands above.
    """
    tall = FOOT_TALL * look.measures.text_scale
    keys = _keys(look, has_before=has_before)
    style = look.style("small")
    need = sum(wide + 32 + width(said, style) for _, wide, said in keys) + _buttons_width(look) + 40
    rows = 1 if need <= place.w else 2
    box = Box(place.x, place.y, place.w, rows * tall)
    page.extend(box_items(box, look))
    page.extend(legend_items(box.x + 12, box.y + tall / 2, look, keys))
    _put_buttons(page, Box(box.x, box.bottom - tall, box.w, tall), look, worst_day=worst_day)
    return box.bottom


def _keys(look: Look, *, has_before: bool) -> list[Key]:
    """Return what the lines and grounds mean."""
    theme = look.theme
    blue, words = theme.emotion["2"], look.words
    keys: list[Key] = [
        ([Path((("M", 0, 0), ("L", 26, 0)), stroke=blue, width=2.5)], 26, words("factors.key.typical")),
        ([Rect(0, -7, 26, 14, fill=theme.emotion["posSoft"])], 26, words("factors.key.band")),
    ]
    if has_before:
        ghost: list[Item] = [
            Path((("M", 0, 0), ("L", 26, 0)), stroke=theme["control"], width=1.5, dash=dash("ghost"))
        ]
        keys.append((ghost, 26, words("factors.key.as_is")))
    bracket: list[Item] = [
        Path((("M", 2, -7), ("L", 10, -7)), stroke=theme["warning"], width=2),
        Path((("M", 6, -7), ("L", 6, 7)), stroke=theme["warning"], width=2),
        Path((("M", 2, 7), ("L", 10, 7)), stroke=theme["warning"], width=2),
    ]
    keys.append((bracket, 12, words("factors.key.widest")))
    return keys


def _buttons_width(look: Look) -> float:
    style = look.style("smallS")
    said = [look.words(key) for key in ("factors.day.typical", "factors.day.worst", "factors.add")]
    return sum(width(words, style) + 30 for words in said) + 28


def _put_buttons(page: Page, box: Box, look: Look, *, worst_day: bool) -> None:
    """Put the switch between the typical and the worst day, and the button for another factor in front of it."""
    theme, style, scale = look.theme, look.style("smallS"), look.measures.text_scale
    right = box.right - 4
    for day, is_on in (("worst", worst_day), ("typical", not worst_day)):
        said = look.words(f"factors.day.{day}")
        wide = width(said, style) + 28
        place = Box(right - wide, box.y + 4, wide, box.h - 8)
        page.add(
            Rect(
                place.x,
                place.y,
                place.w,
                place.h,
                fill=theme["card" if is_on else "field"],
                stroke=theme["lineStrong"] if is_on else None,
                radius=7,
            )
        )
        page.add(
            line_around(
                place.center[0],
                place.center[1] - style.leading / 2,
                said,
                style,
                theme["text" if is_on else "text2"],
            )
        )
        page.press(f"day/{day}", place, said, is_on=is_on, radius=7.0)
        right -= wide + 2
    said = look.words("factors.add")
    wide = width(said, style) + 44
    place = Box(right - wide - 12, box.y + 4, wide, box.h - 8)
    page.add(Icon("plus", place.x + 10, place.center[1] - 7 * scale, 14 * scale, theme["text2"]))
    page.add(line(place.x + 30, place.center[1] - style.leading / 2, said, style, theme["text2"]))
    page.press("add", place, said, radius=7.0)


def empty_page(look: Look, wide: float, *, has_stages: bool) -> Page:
    """Return what stands there while nothing can be scored: what factors are, and the four to begin with."""
    page, theme, words = Page(wide), look.theme, look.words
    scale = look.measures.text_scale
    room = min(720.0 * scale, wide - 24)
    x, y = (wide - room) / 2, 64.0
    items, tall = words_items(
        x, y, words("factors.empty.title"), look, style="h2", color="text", wide=room, lines=2
    )
    page.extend(items)
    y += tall + 8
    told = "factors.empty.text" if has_stages else "factors.empty.no_stage"
    items, tall = words_items(x, y, words(told), look, style="body", color="text2", wide=room, lines=6)
    page.extend(items)
    y += tall + 20
    for id_ in DEFAULTS:
        box = Box(x, y, room, 64 * scale)
        page.extend(box_items(box, look))
        page.add(Path(circle(x + 26, y + box.h / 2, 6), fill=theme.emotion["2"]))
        page.add(
            line(
                x + 48,
                y + 12 * scale,
                words(f"factor.default.{id_}.name"),
                look.style("title"),
                theme["text"],
            )
        )
        said = fit_line(words(f"factor.default.{id_}.question"), look.style("small"), room - 64)
        page.add(line(x + 48, y + 34 * scale, said, look.style("small"), theme["text2"]))
        y = box.bottom + 8
    if has_stages:
        said, style = words("factors.begin"), look.style("bodyS")
        place = Box(x, y + 12, width(said, style) + 40, 36 * scale)
        page.add(Rect(place.x, place.y, place.w, place.h, fill=theme["accent"], radius=8))
        page.add(
            line_around(place.center[0], place.center[1] - style.leading / 2, said, style, theme["onAccent"])
        )
        page.press("begin", place, said, radius=8.0)
        y = place.bottom
    page.height = y + 40
    return page
