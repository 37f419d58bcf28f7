"""How a sticky note is drawn: paper with a folded corner, its words, who wrote it, and the line to its card."""

from __future__ import annotations

from cxdesigner.layout.display_list import Item, Path, Rect, Segment, TextStyle
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import break_lines, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.theme import Theme, mixed
from cxdesigner.layout.type_setting import line, paragraph
from cxdesigner.model.remarks import Note

PAD, FOLD, LEAST_TALL = 10.0, 16.0, 84.0
USUAL, WIDE = 152.0, 262.0
"""Width of a note whose width nobody has set; a long one is wider, so that it is no ribbon."""

LONG_FROM = 110
"""From this many characters a note is a long one."""

_MIX = 0.68
_LINE_DASH = (1.5, 4.0)
_DOT_EVERY = 16.0


def note_width(note: Note) -> float:
    """Return how wide `note` is."""
    if note.width is not None:
        return note.width
    return WIDE if len(note.title) + len(note.text) >= LONG_FROM else USUAL


def note_size(note: Note, look: Look) -> tuple[float, float]:
    """Return width and height of `note`: it is as tall as its words, and no word is ever cut."""
    wide = note_width(note)
    room = wide - 2 * PAD
    title, text, meta = look.style("smallS"), look.style("small"), look.style("meta")
    tall = PAD + len(break_lines(note.title, title, room)) * title.leading
    tall += len(break_lines(note.text, text, room)) * text.leading
    tall += 8 + meta.leading + 9 if note.author else FOLD + 4
    return wide, max(LEAST_TALL, tall)


def paper(theme: Theme) -> str:
    """Return the colour of a note."""
    return mixed(theme.layer("evidence").tile, theme["card"], _MIX)


def initials(name: str) -> str:
    """Return two letters for `name`: of its first and last word, else the first two of its only one."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if len(words) > 1:
        return (words[0][0] + words[-1][0]).upper()
    return words[0][:2].upper() if words else ""


def note_items(note: Note, box: Box, look: Look, *, is_anchored: bool) -> list[Item]:
    """Return the drawing of a note in a system whose origin is its corner."""
    theme, room = look.theme, box.w - 2 * PAD
    title, text, meta = look.style("smallS"), look.style("small"), look.style("meta")
    out = sheet_items(box.w, box.h, look)
    head = break_lines(note.title, title, room)
    out += paragraph(PAD, PAD - 1, head, title, theme["text"])
    top = PAD - 1 + len(head) * title.leading
    out += paragraph(PAD, top, break_lines(note.text, text, room), text, theme["text"])
    if note.author:
        by = initials(note.author)
        said = look.words("notes.anchored", author=by) if is_anchored else by
        out.append(line(PAD, box.h - 9 - meta.leading, said, meta, theme["text2"]))
    return out


def small_note_items(note: Note, box: Box, look: Look, zoom: float) -> list[Item]:
    """Return the drawing of a note at `zoom`, where its words are held at 11 px as far as they fit."""
    theme, size = look.theme, 11.0 / zoom
    style = TextStyle("Inter-Regular", size, 13.0 / zoom)
    pad = min(PAD, 5.0 / zoom)
    words = "\n".join(part for part in (note.title, note.text) if part)
    lines = fit_lines(words, style, box.w - 2 * pad, int((box.h - 2 * pad) // style.leading))
    return [*sheet_items(box.w, box.h, look), *paragraph(pad, pad, lines, style, theme["text"])]


def block_items(box: Box, look: Look) -> list[Item]:
    """Return a note as a block of colour, where it lies."""
    layer = look.theme.layer("evidence")
    return [Rect(box.x, box.y, box.w, box.h, fill=layer.tile, stroke=layer.solid, width=1.5)]


def sheet_items(wide: float, tall: float, look: Look) -> list[Item]:
    """Return a bare sheet of note paper, its lower right corner folded."""
    theme, layer = look.theme, look.theme.layer("evidence")
    edge: tuple[Segment, ...] = (
        ("M", 3, 0), ("L", wide - 3, 0), ("C", wide - 1.3, 0, wide, 1.3, wide, 3), ("L", wide, tall - FOLD),
        ("L", wide - FOLD, tall), ("L", 3, tall), ("C", 1.3, tall, 0, tall - 1.3, 0, tall - 3), ("L", 0, 3),
        ("C", 0, 1.3, 1.3, 0, 3, 0), ("Z",),
    )  # fmt: skip
    fold: tuple[Segment, ...] = (
        ("M", wide - FOLD, tall), ("L", wide - FOLD, tall - FOLD + 2),
        ("C", wide - FOLD, tall - FOLD + 0.9, wide - FOLD + 0.9, tall - FOLD, wide - FOLD + 2, tall - FOLD),
        ("L", wide, tall - FOLD), ("Z",),
    )  # fmt: skip
    hairline = look.measures.hairline
    return [
        Rect(0, 0, wide, tall - 3, radius=3, shadow=look.card_shadow),
        Path(edge, fill=paper(theme), stroke=layer.line, width=hairline),
        Path(fold, fill=mixed(layer.line, layer.tile, 0.6), stroke=layer.line, width=hairline),
    ]


def anchor_items(box: Box, home: Box, look: Look) -> list[Item]:
    """Return the dotted line from a note at `box` to the dot on the edge of its card at `home`."""
    ends = _anchor(box, home)
    if ends is None:
        return []
    (x0, y0), (x1, y1) = ends
    color = look.theme.layer("evidence").solid
    return [
        Path((("M", x1, y1), ("L", x0, y0)), stroke=color, width=1.5, dash=_LINE_DASH),
        Path(circle(x1, y1, 2.5), fill=color),
    ]


def _anchor(box: Box, home: Box) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Return where the line leaves the note and where it meets the card; None where one lies over the other."""
    if box.meets(home):
        return None
    left, right = max(box.x, home.x), min(box.right, home.right)
    top, bottom = max(box.y, home.y), min(box.bottom, home.bottom)
    is_below, is_right = box.y >= home.bottom, box.x >= home.right
    x_note, x_home = (box.x, home.right) if is_right else (box.right, home.x)
    y_note, y_home = (box.y, home.bottom) if is_below else (box.bottom, home.y)
    if right - left > 6:
        x = (left + right) / 2
        return (x, y_note), (x, y_home)
    if bottom - top > 6:
        y = (top + bottom) / 2
        return (x_note, y), (x_home, y)
    inside = 10.0 if is_right else -10.0
    return (x_note + inside, y_note), (x_home - inside, y_home)


def floor_items(look: Look, box: Box, top: float, bottom: float) -> list[Item]:
    """Return the dots that mark the floor below the lanes, from `top` to `bottom`, in `box`."""
    color, out = look.theme["canvasDot"], []
    left = int(box.x // _DOT_EVERY) * _DOT_EVERY
    first = int(max(top, box.y) // _DOT_EVERY)
    last = int(min(bottom, box.bottom) // _DOT_EVERY)
    for number in range(first, last + 1):
        y = number * _DOT_EVERY
        if y > top + 4:
            run: tuple[Segment, ...] = (("M", left, y), ("L", box.right, y))
            out.append(Path(run, stroke=color, width=1.6, dash=(0.01, _DOT_EVERY - 0.01)))
    return list(out)


def floor_head_items(look: Look) -> list[Item]:
    """Return the words at the left of the floor. The origin is its upper left corner."""
    theme, name, meta = look.theme, look.style("smallS"), look.style("meta")
    right = look.measures.head_width - 12
    out: list[Item] = [line(12, 0, look.words("notes.floor"), name, theme["text2"])]
    hint = break_lines(look.words("notes.floor_hint"), meta, right - 12)
    return out + paragraph(12, name.leading, hint, meta, theme["text2"])
