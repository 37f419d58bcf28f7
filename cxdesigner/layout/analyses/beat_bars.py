"""The bars of a choreography: beats as long as they take, today's above tomorrow's, on one axis of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from cxdesigner.analysis.beats import Beaten, Choreography
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items
from cxdesigner.layout.display_list import Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, moment_of_truth
from cxdesigner.layout.theme import Layer, dash
from cxdesigner.layout.type_setting import line, line_around, line_to
from cxdesigner.model.duration import duration_text

BAR, LABELS, TICKS = 28.0, 96.0, 6

_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400, 604_800)
"""Seconds from one tick of the axis to the next."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Where a second lies: `left` is the beginning, `unit` how wide a second is."""

    left: float
    unit: float
    longest: float

    def x(self, second: float) -> float:
        """Return how far to the right `second` lies."""
        return self.left + second * self.unit


def put_bars(page: Page, box: Box, found: Choreography, look: Look, layer: Layer, chosen: str) -> None:
    """Put the box with both bars, or with one where there is no as-is; a bar's beat can be pressed."""
    page.extend(box_items(box, look))
    scale, theme = look.measures.text_scale, look.theme
    longest = max(_known_end(found.now), _known_end(found.before), 1.0)
    axis = Axis(box.x + LABELS * scale, (box.w - LABELS * scale - 60) / longest, longest)
    top = box.y + 15
    rows = [("before", found.before)] if found.before else []
    rows.append(("now" if found.before else "only", found.now))
    _put_ticks(page, box, axis, look)
    for word, beats in rows:
        style = look.style("smallM" if word == "before" else "smallS")
        color = theme["text2" if word == "before" else "text"]
        y = top + (BAR * scale - style.leading) / 2
        page.add(line(box.x + 20, y, look.words(f"beats.{word}"), style, color))
        for number, beaten in enumerate(beats):
            _put_beat(page, number, beaten, _Bar(axis, top, look, layer, word == "before", chosen))
        top += (BAR + 10) * scale


def bars_height(found: Choreography, look: Look) -> float:
    """Return how tall the box of the bars is."""
    rows = 2 if found.before else 1
    return 15 + rows * (BAR + 10) * look.measures.text_scale + 26 * look.measures.text_scale


def _known_end(beats: Sequence[Beaten]) -> float:
    ends = [b.start + (b.beat.duration_s or 0.0) for b in beats if b.start is not None]
    return max(ends, default=0.0)


def _put_ticks(page: Page, box: Box, axis: Axis, look: Look) -> None:
    theme, style = look.theme, look.style("meta")
    step = next(
        (s for s in _STEPS if axis.longest / s <= TICKS), _STEPS[-1] * ceil(axis.longest / _STEPS[-1] / TICKS)
    )
    second = 0.0
    while second <= axis.longest:
        x = axis.x(second)
        foot = box.bottom - 26 * look.measures.text_scale
        page.add(Path((("M", x, box.y + 15), ("L", x, foot)), stroke=theme["line"], width=1.0))
        said = look.words("duration.second", count=0) if second == 0 else duration_text(second, look.words)
        page.add(line_around(x, box.bottom - 22 * look.measures.text_scale, said, style, theme["text2"]))
        second += step


@dataclass(frozen=True, slots=True)
class _Bar:
    """What the beats of one bar share: how high it lies, whose tone they wear, and which beat is chosen."""

    axis: Axis
    y: float
    look: Look
    layer: Layer
    is_old: bool
    chosen: str


def _put_beat(page: Page, number: int, beaten: Beaten, row: _Bar) -> None:
    axis, y, look, layer, is_old = row.axis, row.y, row.look, row.layer, row.is_old
    if beaten.start is None:
        return
    beat, theme, tall = beaten.beat, look.theme, BAR * look.measures.text_scale
    x, wide = axis.x(beaten.start), (beat.duration_s or 0.0) * axis.unit - 2
    guest = theme.layer("customer")
    ink = guest.ink if beat.by_customer else theme["text2"] if is_old else layer.ink
    bold = look.style("smallS")
    if wide < 12:  # a beat of no length, or of none that is known
        r = 10 * look.measures.text_scale
        page.add(Path(circle(x + 8, y + tall / 2, r), fill=theme["card"], stroke=ink, width=1.5))
        page.add(line_around(x + 8, y + (tall - bold.leading) / 2, str(number + 1), bold, ink))
        bar = Box(x + 8 - r, y, 2 * r, tall)
    else:
        bar = Box(x + 1, y, wide, tall)
        page.extend(_bar_items(bar, look, layer, is_old=is_old, by_customer=beat.by_customer))
        page.add(line(bar.x + 9, y + (tall - bold.leading) / 2, str(number + 1), bold, ink))
        _put_words(page, bar, beaten, look, ink)
    if not is_old:
        said = beat.action or look.words("beats.no_words")
        if beat.id == row.chosen:
            page.add(
                Rect(bar.x - 1, bar.y - 1, bar.w + 2, bar.h + 2, stroke=theme["accent"], width=2, radius=7)
            )
        name = look.words("beats.row", number=number + 1, action=said)
        page.press(f"bar/{number}", bar, name, is_on=beat.id == row.chosen, radius=6.0)


def _bar_items(bar: Box, look: Look, layer: Layer, *, is_old: bool, by_customer: bool) -> list[Item]:
    theme, guest = look.theme, look.theme.layer("customer")
    box = (bar.x + 0.5, bar.y + 0.5, bar.w - 1, bar.h - 1)
    if is_old or by_customer:
        stroke = guest.solid if by_customer else theme["control"]
        fill = guest.tint if by_customer else theme["card"]
        return [Rect(*box, fill=fill, stroke=stroke, radius=5, dash=dash("ghost") if is_old else ())]
    return [Rect(*box, fill=layer.tile, stroke=layer.line, radius=5)]


def _put_words(page: Page, bar: Box, beaten: Beaten, look: Look, ink: str) -> None:
    """Put the duration at the right of a bar and, where the customer works, that she does; each where it fits."""
    beat, meta = beaten.beat, look.style("meta")
    right, y = bar.right - 8, bar.y + (bar.h - meta.leading) / 2
    if beat.moment_of_truth and bar.w > 70:
        page.extend(moment_of_truth(right - 6, bar.y + bar.h / 2, look.theme, 15))
        right -= 20
    said = duration_text(beat.duration_s or 0.0, look.words)
    if width(said, meta) + 26 <= right - bar.x:
        page.add(line_to(right, y, said, meta, ink))
        right -= width(said, meta) + 8
    if beat.by_customer:
        works = look.words("beats.guest_works")
        room = right - bar.x - 26
        if width(works, meta) <= room:
            page.add(line(bar.x + 26, y, fit_line(works, meta, room), meta, ink))
