"""What frames the content of pages: a quiet button, the heading of a box, an invitation where there is nothing yet."""

from __future__ import annotations

from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import BOX_PAD, box_items, words_items
from cxdesigner.layout.display_list import Icon, Item, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line


def button_width(said: str, look: Look) -> float:
    """Return how wide a button with an icon and the words `said` is."""
    return width(said, look.style("smallM")) + 46 * look.measures.text_scale


def put_button(page: Page, at: Box, id_: str, icon: str, said: str, look: Look, *, tip: str = "") -> None:
    """Draw a quiet button that begins at the left of `at`; where `at` has a width, it ends at its right."""
    kind, s, theme = look.style("smallM"), look.measures.text_scale, look.theme
    wide = button_width(said, look)
    box = Box(at.right - wide if at.w else at.x, at.y, wide, at.h)
    inner = box.grown(-0.5)
    page.add(
        Rect(inner.x, inner.y, inner.w, inner.h, fill=theme["card"], stroke=theme["lineStrong"], radius=5.5),
        Icon(icon, box.x + 12 * s, box.y + (box.h - 16 * s) / 2, 16 * s, theme["text2"]),
        line(box.x + 34 * s, box.y + (box.h - kind.leading) / 2, said, kind, theme["text"]),
    )
    page.press(id_, box, said, tip=tip)


def heading_items(box: Box, look: Look, title: str, sub: str, *, less: float = 0.0) -> list[Item]:
    """Return the title of a box and the line under it, `less` narrower than the box."""
    s, room = look.measures.text_scale, box.w - 2 * BOX_PAD - less
    items: list[Item] = []
    for said, style, color, down in ((title, "title", "text", 0), (sub, "small", "text3", 21)):
        kind = look.style(style)
        shown = fit_line(said, kind, room)
        items.append(line(box.x + BOX_PAD, box.y + 16 + down * s, shown, kind, look.theme[color]))
    return items


def put_head(  # where, the two lines, and the button: id, icon and words
    page: Page, look: Look, box: Box, heading: tuple[str, str], button: tuple[str, str, str], *, tip: str = ""
) -> None:
    """Draw the heading of a box, title and the line under it, with a button at its right."""
    id_, icon, said = button
    place = Box(box.x, box.y + 13, box.w - BOX_PAD, 32 * look.measures.text_scale)
    put_button(page, place, id_, icon, said, look, tip=tip)
    page.extend(heading_items(box, look, *heading, less=button_width(said, look) + 12))


def put_bare(page: Page, look: Look, box: Box, said: str, *, lines: int) -> None:
    """Say under the heading of a box why there is nothing in it."""
    items, _ = words_items(
        box.x + BOX_PAD, box.y + 72 * look.measures.text_scale, said, look,
        style="body", color="text2", wide=box.w - 2 * BOX_PAD, lines=lines,
    )  # fmt: skip
    page.extend(items)


def put_invitation(page: Page, look: Look, box: Box, icon: str, key: str, button: tuple[str, str]) -> None:
    """Draw what is to be done here first: the words `<key>.title` and `<key>.text`, and a button, id and words."""
    s, words = look.measures.text_scale, look.words
    page.extend(box_items(box, look))
    wide = min(520 * s, box.w - 2 * BOX_PAD)
    x, y = box.x + (box.w - wide) / 2, box.y + max(40 * s, box.h / 2 - 110 * s)
    page.add(Icon(icon, x, y, 28 * s, look.theme["accent"]))
    y += 44 * s
    for part, style, color in (("title", "h3", "text"), ("text", "body", "text2")):
        said = words(f"{key}.{part}")
        items, used = words_items(x, y, said, look, style=style, color=color, wide=wide, lines=6)
        page.extend(items)
        y += used + 8 * s
    put_button(page, Box(x, y + 12 * s, 0, 36 * s), button[0], "plus", button[1], look)
    page.height = box.bottom + 16
