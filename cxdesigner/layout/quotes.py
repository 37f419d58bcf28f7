"""Where a quote stands beside its point of the emotion curve: clear of both curves and of their points."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxdesigner.layout import curve
from cxdesigner.layout.columns import Columns
from cxdesigner.layout.display_list import Item, Rect, Text
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import baseline
from cxdesigner.model.lane_roles import lane_role

if TYPE_CHECKING:
    from cxdesigner.layout.emotion_lane import EmotionCurve

_MARKS = {"da": ("\u201d", "\u201d"), "en": ("\u201c", "\u201d")}

_SIDEWAYS = (0, -8, 8, -16, 16, -24, 24, -32, 32, -40, 40, -48, 48)
_AWAY = (0, 4, 8, 14, 20, 28, 38)
"""How far a quote may move to get clear, in steps of its own size of text."""

_OTHER_SIDE = 12.0
"""What it costs to stand on the side of the point that is not its own, in units of the way moved."""

_AIR, _STEP = 3.0, 5.0
"""Air between words and a curve, and how closely curves are looked at."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A quote where it stands, in the lane's system; one that is not clear of the curves needs a halo."""

    words: Text
    is_clear: bool

    @property
    def box(self) -> Box:
        """What its line takes."""
        words = self.words
        top = words.baseline - baseline(0.0, words.style)
        return Box(words.x, top, width(words.text, words.style), words.style.leading)


def placed_quote(felt: EmotionCurve, at: int, look: Look, columns: Columns) -> Placed:
    """Return the quote of point number `at`; it is placed once for each state of the curve."""
    if at not in felt.placed:
        felt.placed[at] = _place(felt, at, look, columns)
    return felt.placed[at]


def quote_items(felt: EmotionCurve, at: int, look: Look, columns: Columns) -> list[Item]:
    """Return the drawing of a quote."""
    placed = placed_quote(felt, at, look, columns)
    if placed.is_clear:
        return [placed.words]
    box = placed.box.grown(2 * look.measures.text_scale)
    return [
        Rect(box.x, box.y, box.w, box.h, fill=look.theme.layer(lane_role("emotion").tone).tint, radius=4),
        placed.words,
    ]


def quote_box(felt: EmotionCurve, at: int, look: Look, columns: Columns) -> Box:
    """Return where the quote of point number `at` stands, in the lane's system."""
    return placed_quote(felt, at, look, columns).box


def _place(felt: EmotionCurve, at: int, look: Look, columns: Columns) -> Placed:
    meta, (column, _, step) = look.style("meta"), felt.points[at]
    opening, closing = _MARKS.get(look.words.language, _MARKS["en"])
    text = opening + fit_line(step.quote, meta, 1.5 * look.measures.column) + closing
    wide, scale, x = width(text, meta), look.measures.text_scale, columns.centre(column)
    obstacles = _obstacles(felt, columns, x - wide - 70 * scale, x + wide + 70 * scale, scale)
    if at % 2:  # every second one gives way to its neighbours, so that none has to know of all before it
        beside = (n for n in (at - 1, at + 1) if n < len(felt.points) and felt.points[n][2].quote)
        obstacles += [placed_quote(felt, n, look, columns).box.grown(_AIR * scale) for n in beside]
    best: tuple[float, float, float] | None = None
    for left, top in _places(felt, at, x, wide, look):
        hit = _overlap(obstacles, Box(left, top, wide, meta.leading).grown(_AIR * scale))
        if best is None or hit < best[0]:
            best = (hit, left, top)
        if not hit:
            break
    assert best is not None
    hit, left, top = best
    words = Text(left, baseline(top, meta), text, meta, look.theme["text2"], ("steps", step.step))
    return Placed(words, not hit)


def _places(felt: EmotionCurve, at: int, x: float, wide: float, look: Look) -> Iterator[tuple[float, float]]:
    """Yield the left upper corners a quote may have, the best first.

    Its own place is above in a dip, left of a steep rise, otherwise under the point.
    """
    scale, leading, y = look.measures.text_scale, look.style("meta").leading, felt.points[at][1]
    before = felt.points[at - 1][1] if at else y
    after = felt.points[at + 1][1] if at + 1 < len(felt.points) else y
    above, below = y - 12 * scale - leading, y + 12 * scale
    is_dip = before < y - 4 * scale and after < y - 4 * scale
    if is_dip:
        above = min(y, felt.neutral) - 12 * scale - leading
    found: list[tuple[float, float, float]] = []
    for dx, away in itertools.product(_SIDEWAYS, _AWAY):
        left, cost = x - wide / 2 + dx * scale, abs(dx) + 1.5 * away
        found.append((cost + (_OTHER_SIDE if is_dip else 0), left, below + away * scale))
        found.append((cost + (0 if is_dip else _OTHER_SIDE), left, above - away * scale))
    if not is_dip and before - y > 1.1 * felt.unit:
        beside = x - 14 * scale - wide
        found += [(-60.0 + n, beside - 8 * n * scale, y - 8 * scale - leading / 2) for n in range(8)]
    lowest, rightmost = felt.neutral * 2 - leading, max(0.0, felt.width - wide)
    for _, left, top in sorted(found):
        if top >= 1 and top <= lowest:
            yield min(max(0.0, left), rightmost), top
    yield min(max(0.0, x - wide / 2), rightmost), min(below, lowest)


def _obstacles(felt: EmotionCurve, columns: Columns, left: float, right: float, scale: float) -> list[Box]:
    """Return what words must not lie on between two heights of x: both curves in short pieces, and the points."""
    out = [*_pieces(felt.curves, left, right, scale), *_pieces(felt.before, left, right, scale)]
    first, last = columns.over(left, right)
    for column, y, step in felt.points[bisect_left(felt.points, first, key=lambda point: point[0]) :]:
        if column > last:
            break
        r = (8.0 if step.has_moment_of_truth else 5.0) * scale
        out.append(Box(columns.centre(column) - r, y - r, 2 * r, 2 * r))
    return out


def _pieces(curves: Sequence[curve.Bezier], left: float, right: float, scale: float) -> Iterator[Box]:
    for part in curves[bisect_left(curves, left, key=lambda part: part[3][0]) :]:
        start, end = max(left, part[0][0]), min(right, part[3][0])
        if part[0][0] > right:
            break
        if start >= end:
            continue
        count = max(1, round((end - start) / (_STEP * scale)))
        places = [start + (end - start) * n / count for n in range(count + 1)]
        heights = [curve.height_at(part, x) for x in places]
        for (x0, y0), (x1, y1) in itertools.pairwise(zip(places, heights, strict=True)):
            yield Box(x0, min(y0, y1), x1 - x0, abs(y1 - y0))


def _overlap(obstacles: Sequence[Box], box: Box) -> float:
    """Return how much of the width of `box` is struck; 0 is clear."""
    return sum(
        min(one.right, box.right) - max(one.x, box.x)
        for one in obstacles
        if one.x < box.right and one.right > box.x and one.y < box.bottom and one.bottom > box.y
    )
