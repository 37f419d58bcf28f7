"""Pages of the import of answers: why a column is read as it is, and what will come in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import rule_items, words_items
from cxdesigner.layout.display_list import Icon, Item, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import face
from cxdesigner.layout.type_setting import line, line_around, line_to
from cxdesigner.model.figures import grouped, local

PAD = 24.0
_BARS, _GAP = 96.0, 8.0

_FLOOR = 8_000.0
"""How far down the dialog's own ground reaches: further than any page."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One step of a scale: what it is called, how often it was answered, and where it stands from -2 to 2."""

    name: str
    count: int
    emotion: float


@dataclass(frozen=True, slots=True)
class ColumnView:
    """What is told of one column; `note` is the sentence in the band at the foot."""

    name: str
    answers: str
    why: str
    bars: Sequence[Bar] = ()
    mean: str = ""
    turn: str = ""
    comes_as: Sequence[tuple[str, str]] = ()
    quotes: Sequence[str] = ()
    quotes_head: str = ""
    note: str = ""


def column_page(view: ColumnView, look: Look, wide: float) -> Page:
    """Return what stands beside the columns: reasons, a histogram, what will come, the first quotes."""
    page, room = Page(wide), wide - 2 * PAD
    theme = look.theme
    page.add(Rect(0, 0, wide, _FLOOR, fill=theme["panel"]))
    title, meta = look.style("title"), look.style("small")
    right = width(view.answers, meta)
    page.add(line(PAD, 20, fit_line(view.name, title, room - right - 16), title, theme["text"]))
    page.add(line_to(wide - PAD, 22, view.answers, meta, theme["text2"]))
    items, tall = words_items(PAD, 46, view.why, look, style="small", color="text2", wide=room, lines=4)
    page.extend(items)
    y = 46 + tall + 20
    if view.bars:
        y = _histogram(page, view.bars, look, y, room) + 14
    if view.mean:
        y = _mean_band(page, view, look, y, room) + 22
    if view.comes_as:
        y = _facts(page, view.comes_as, look, y, room) + 18
    if view.quotes:
        y = _quotes(page, view, look, y, room) + 12
    if view.note:
        y = band(page, view.note, look, Box(PAD, y, room, 0), icon="info", tone="info") + 12
    page.height = y + 12
    return page


def _histogram(page: Page, bars: Sequence[Bar], look: Look, y: float, room: float) -> float:
    theme, most = look.theme, max(bar.count for bar in bars) or 1
    step = (room + _GAP) / len(bars)
    small, strong = look.style("smallM"), look.style("title")
    name_style = strong if len(bars) <= 7 else small
    for number, bar in enumerate(bars):
        x, wide = PAD + number * step, step - _GAP
        tall = 3 + (_BARS - 24) * bar.count / most
        top, cx = y + _BARS - tall, x + wide / 2
        solid = theme.emotion_color(bar.emotion)
        soft = _soft(bar.emotion, look)
        page.add(Rect(x, top, wide, tall, fill=soft, radius=2), Rect(x, top, wide, 4, fill=solid, radius=1))
        page.add(line_around(cx, top - 20, grouped(bar.count, look.words), small, theme["text"]))
        page.add(line_around(cx, y + _BARS + 8, bar.name, name_style, theme["text"]))
        radius = min(12.0, wide / 2)
        page.extend(face(cx, y + _BARS + 48, radius, bar.emotion, solid))
        if len(bars) <= 7:
            said = local(f"{bar.emotion:+.1f}".removesuffix(".0"), look.words) if bar.emotion else "0"
            page.add(line_around(cx, y + _BARS + 64, said, look.style("meta"), theme["text2"]))
    return y + _BARS + (80 if len(bars) <= 7 else 62)


def _soft(emotion: float, look: Look) -> str:
    if abs(emotion) < 0.5:
        return look.theme["field"]
    return look.theme.emotion["posSoft" if emotion > 0 else "negSoft"]


def _mean_band(page: Page, view: ColumnView, look: Look, y: float, room: float) -> float:
    theme, small = look.theme, look.style("smallM")
    page.add(Rect(PAD, y, room, 36, fill=theme["field"], radius=6))
    turn = width(view.turn, look.style("smallS")) if view.turn else 0.0
    page.add(Icon("arrow", PAD + 12, y + 10, 16, theme["text2"]))
    said = fit_line(view.mean, small, room - turn - 64)
    page.add(line(PAD + 36, y + 18 - small.leading / 2, said, small, theme["text"]))
    if view.turn:
        strong, right = look.style("smallS"), PAD + room - 12
        page.add(line_to(right, y + 18 - strong.leading / 2, view.turn, strong, theme["accent"]))
        page.press("turn", Box(right - turn - 6, y + 6, turn + 12, 24), view.turn)
    return y + 36


def _facts(page: Page, facts: Sequence[tuple[str, str]], look: Look, y: float, room: float) -> float:
    theme, small, strong = look.theme, look.style("small"), look.style("smallS")
    for number, (name, value) in enumerate(facts):
        if number:
            page.extend(rule_items(PAD, y - 5, room, look))
        right = min(width(value, strong), room * 0.6)
        page.add(line_to(PAD + room, y, fit_line(value, strong, room * 0.6), strong, theme["text"]))
        page.add(line(PAD, y, fit_line(name, small, room - right - 16), small, theme["text2"]))
        y += small.leading + 10
    return y


def _quotes(page: Page, view: ColumnView, look: Look, y: float, room: float) -> float:
    theme, strong = look.theme, look.style("smallS")
    page.add(line(PAD, y, view.quotes_head, strong, theme["text"]))
    y += 26
    for quote in view.quotes:
        page.add(Icon("comment", PAD, y, 16, theme["text3"]))
        items, tall = words_items(
            PAD + 28, y, f"“{quote}”", look, style="small", color="text", wide=room - 28, lines=2
        )
        page.extend(items)
        y += tall + 10
    return y


def band(page: Page, text: str, look: Look, box: Box, *, icon: str, tone: str) -> float:
    """Put a soft band with an icon and a sentence on the page, and return where it ends."""
    theme = look.theme
    items, tall = words_items(
        box.x + 40, box.y + 12, text, look, style="small", color="text", wide=box.w - 56, lines=6
    )
    page.add(Rect(box.x, box.y, box.w, tall + 24, fill=theme[f"{tone}Soft"], radius=8))
    page.add(Icon({"warning": "warn"}.get(icon, icon), box.x + 14, box.y + 12, 16, theme[tone]))
    page.extend(items)
    return box.y + tall + 24


@dataclass(frozen=True, slots=True)
class CheckRow:
    """What will come in about one touchpoint: its number, title, figure and how many answers it is made of."""

    number: str
    title: str
    figure: str
    answers: str
    emotion: float | None


@dataclass(frozen=True, slots=True)
class CheckView:
    """The last look before answers come in."""

    title: str
    sub: str
    rows: Sequence[CheckRow]
    remarks: Sequence[str]
    promise: str


def check_page(view: CheckView, look: Look, wide: float) -> Page:
    """Return the page of the third step: a row for each touchpoint, and what stays out."""
    page, room = Page(wide), min(860.0, wide - 2 * PAD)
    theme = look.theme
    page.add(Rect(0, 0, wide, _FLOOR, fill=theme["panel"]))
    title, small = look.style("title"), look.style("small")
    page.add(line(PAD, 24, fit_line(view.title, title, room), title, theme["text"]))
    page.add(line(PAD, 48, fit_line(view.sub, small, room), small, theme["text2"]))
    y = 84.0
    for row in view.rows:
        page.extend(_check_row(row, look, y, room))
        y += 44
    y += 12
    for remark in view.remarks:
        y = band(page, remark, look, Box(PAD, y, room, 0), icon="warn", tone="warning") + 8
    y = band(page, view.promise, look, Box(PAD, y, room, 0), icon="info", tone="info")
    page.height = y + PAD
    return page


def _check_row(row: CheckRow, look: Look, y: float, room: float) -> list[Item]:
    theme, small, strong = look.theme, look.style("small"), look.style("smallS")
    mid = y + 22
    out: list[Item] = rule_items(PAD, y, room, look)
    if row.emotion is not None:
        out += face(PAD + 11, mid, 11, row.emotion, theme.emotion_color(row.emotion))
    out.append(line(PAD + 36, mid - 8, row.number, small, theme["text3"]))
    out.append(line(PAD + 72, mid - 8, fit_line(row.title, strong, room - 400), strong, theme["text"]))
    out.append(line_to(PAD + room - 130, mid - 8, fit_line(row.figure, strong, 190), strong, theme["text"]))
    out.append(line_to(PAD + room, mid - 8, row.answers, small, theme["text2"]))
    return out
