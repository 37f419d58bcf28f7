"""Owners on the board: the ribbon under the heads of the stages, and a circle wherever work changes hands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from cxdesigner.analysis.handovers import Pass
from cxdesigner.analysis.ownership import StageOwner
from cxdesigner.layout.analyses.ownership_facts import Facts, stretch_words
from cxdesigner.layout.analyses.parts import HATCH_STEP, hatch_items, owner_code_items
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Group, Icon, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.type_setting import line, line_around
from cxdesigner.translation import Catalogue

RIBBON = 64.0
"""Height of the ribbon, before it is scaled."""

_WHOLE, _STAGE, _GAP, _TOP = 22.0, 26.0, 6.0, 2.0
_IN_FRONT, _ACROSS = 6.0, 4.5
_DOWN = 0.27
"""How far down a card the circle in front of the guest stands, clear of its ports."""

LEGEND = 34.0


@dataclass(frozen=True, slots=True)
class HandMark:
    """A circle on the board where work changes hands: its middle and radius, and whether no time is agreed."""

    x: float
    y: float
    r: float
    is_open: bool
    one: Pass


def marks_over(board: Board, passes: Mapping[int, Sequence[Pass]], first: int, last: int) -> list[HandMark]:
    """Return the circles of the hand-overs that happen in the columns `first` to `last`; no two at one place.

    Where several meet, the one without an agreed time is seen.
    """
    found: dict[tuple[int, int], HandMark] = {}
    lines = _line_heights(board)
    for column in range(first, last + 1):
        for one in passes.get(column, ()):
            for mark in _front(board, one) if one.in_front else _crossings(board, one, lines):
                place = (round(mark.x), round(mark.y))
                if place not in found or mark.is_open:
                    found[place] = mark
    return list(found.values())


def _front(board: Board, one: Pass) -> Iterable[HandMark]:
    source, target = board.end_of(one.source), board.end_of(one.target)
    if source is None or target is None:
        return
    card = target.box
    x, y = card.x - board.look.measures.gutter / 2, card.y + _DOWN * card.h
    if abs(source.box.x - card.x) < 1:  # one below the other
        upper, lower = sorted((source.box, card), key=lambda box: box.y)
        x, y = card.center[0], (upper.bottom + lower.y) / 2
    yield HandMark(x, y, _IN_FRONT, not one.agreed, one)


def _crossings(board: Board, one: Pass, lines: Mapping[str, float]) -> Iterable[HandMark]:
    run = board.run_of(one.link) if one.link else []
    if not run:
        return
    heights = [lines[kind] for kind in one.lines if kind in lines]
    for height in heights:
        for (x0, y0), (x1, y1) in pairwise(run):
            if min(y0, y1) <= height < max(y0, y1):
                share = (height - y0) / (y1 - y0)
                yield HandMark(x0 + share * (x1 - x0), height, _ACROSS, not one.agreed, one)
                break
    if not one.lines:
        (x0, y0), (x1, y1) = max(
            pairwise(run), key=lambda leg: abs(leg[0][0] - leg[1][0]) + abs(leg[0][1] - leg[1][1])
        )
        yield HandMark((x0 + x1) / 2, (y0 + y1) / 2, _ACROSS, not one.agreed, one)


def _line_heights(board: Board) -> dict[str, float]:
    gap = board.look.measures.line_gap
    return {
        kind: row.y - (len(row.lines) - number - 0.5) * gap
        for row in board.rows
        for number, kind in enumerate(row.lines)
    }


def mark_items(mark: HandMark, look: Look) -> list[Item]:
    """Return the drawing of a circle, in board units."""
    theme, scale = look.theme, look.measures.text_scale
    if mark.is_open:
        fill, ink = theme["warningSoft"], theme["warning"]
    else:
        fill, ink = theme["card"], theme["text" if mark.one.in_front else "connector"]
    wide = 2.0 if mark.one.in_front else 1.5
    return [Path(circle(mark.x, mark.y, mark.r * scale), fill=fill, stroke=ink, width=wide * scale)]


# The ribbon


@dataclass(frozen=True, slots=True)
class Sight:
    """What of the ribbon is seen: where a column begins and ends, and from where to where the window shows it.

    All are in the ribbon's own units, in which its upper edge is 0.
    """

    left: Callable[[int], float]
    right: Callable[[int], float]
    start: float
    end: float


def ribbon_items(facts: Facts, look: Look, sight: Sight) -> list[Item]:
    """Return the part of the ribbon that is seen."""
    stages, scale = facts.whole.stages, look.measures.text_scale
    if not stages:
        return []
    out = _whole(facts, look, sight, Box(0, _TOP * scale, 0, _WHOLE * scale))
    top, tall = (_TOP + _WHOLE + _GAP) * scale, _STAGE * scale
    for owner, run in groupby(_in_sight(stages, sight), key=lambda stage: stage.owner):
        rows = list(run)
        left, right = sight.left(rows[0].first), sight.right(rows[-1].last)
        if owner is None and rows[0].first and facts.jumps(rows[0].first):
            left = sight.right(rows[0].first - 1) + 3
        if right < sight.start or left > sight.end:
            continue
        bar = Box(left, top, right - left, tall)
        out += (
            _nobody(facts, look, sight, rows, bar)
            if owner is None
            else _owned(facts, look, sight, owner, bar)
        )
    return out


def _in_sight(stages: Sequence[StageOwner], sight: Sight) -> Sequence[StageOwner]:
    """Return the stages that are seen, and those beside them with which they make one bar."""
    first = bisect_left(stages, sight.start, key=lambda stage: sight.right(stage.last))
    last = bisect_right(stages, sight.end, key=lambda stage: sight.left(stage.first))
    while 0 < first < len(stages) and stages[first - 1].owner == stages[first].owner:
        first -= 1
    while 0 < last < len(stages) and stages[last].owner == stages[last - 1].owner:
        last += 1
    return stages[first:last]


def _whole(facts: Facts, look: Look, sight: Sight, place: Box) -> list[Item]:
    stages = facts.whole.stages
    left, right = sight.left(stages[0].first), sight.right(stages[-1].last)
    bar = Box(left, place.y, right - left, place.h)
    if facts.whole.owner is not None:
        return _owned(facts, look, sight, facts.whole.owner, bar)
    return _hatched(look, sight, bar, look.words("ownership.nobody_whole"), "text")


def _owned(facts: Facts, look: Look, sight: Sight, team: str, bar: Box) -> list[Item]:
    """Return the bar of an owner; its name stays in sight while the bar does."""
    bar = _seen(bar, sight)
    theme, scale = look.theme, look.measures.text_scale
    out: list[Item] = [Rect(bar.x, bar.y, bar.w, bar.h, fill=theme.heat[1], radius=8 * scale)]
    size, x = min(20 * scale, bar.h - 4), max(bar.x, sight.start) + 6
    room = bar.right - x - 8
    if room > size:
        out += owner_code_items(x + size / 2, bar.y + bar.h / 2, facts.codes[team], look, size=size)
        kind = look.style("smallM")
        said = fit_line(facts.team(team), kind, room - size - 6) if room > size + 20 * scale else ""
        out.append(line(x + size + 6, bar.y + (bar.h - kind.leading) / 2, said, kind, theme["text"]))
    return out


def _nobody(facts: Facts, look: Look, sight: Sight, rows: Sequence[StageOwner], bar: Box) -> list[Item]:
    longest = facts.whole.longest
    is_longest = longest is not None and rows[0].stage in longest.stages
    words = look.words("ownership.nobody")
    if is_longest and longest is not None and longest.seconds is not None:
        words = look.words("ownership.nobody_for", time=stretch_words(longest, look.words))
    out = _hatched(look, sight, bar, words, "warning" if is_longest else "text")
    if is_longest:
        seen = _seen(bar, sight)
        ring = Rect(
            seen.x - 3, seen.y - 3, seen.w + 6, seen.h + 6, stroke=look.theme["warning"], width=2, radius=11
        )
        out.append(ring)
    return out


def _hatched(look: Look, sight: Sight, bar: Box, words: str, color: str) -> list[Item]:
    seen, scale = _seen(bar, sight), look.measures.text_scale
    out: list[Item] = [Group(seen.x, seen.y, _hatching(seen.w, seen.h, look))]
    kind = look.style("smallS")
    start, end = max(seen.x, sight.start), min(seen.right, sight.end)
    said = fit_line(words, kind, end - start - 24 * scale) if end - start > 50 * scale else ""
    if said:
        wide, tall = width(said, kind) + 16 * scale, kind.leading
        cx, cy = (start + end) / 2, seen.y + seen.h / 2
        out.append(Rect(cx - wide / 2, cy - tall / 2, wide, tall, fill=look.theme["panel"], radius=tall / 2))
        out.append(line_around(cx, cy - kind.leading / 2, said, kind, look.theme[color]))
    return out


def _seen(bar: Box, sight: Sight) -> Box:
    """Return the part of a bar that is worth drawing: what is far out of the window costs nothing.

    The hatching goes on where it was: it is cut at one of its strokes.
    """
    air = 40.0
    left, right = bar.x, bar.right
    if left < sight.start - air:
        left += (sight.start - air - left) // HATCH_STEP * HATCH_STEP
    if right > sight.end + air:
        right = left + ((sight.end + air - left) // HATCH_STEP + 1) * HATCH_STEP
    return Box(left, bar.y, max(1.0, right - left), bar.h)


@lru_cache(maxsize=100)
def _hatching(wide: float, tall: float, look: Look) -> tuple[Item, ...]:
    """Return the hatching of a bar with its upper left corner at (0, 0); a pan asks for the same few widths."""
    return tuple(hatch_items(Box(0, 0, wide, tall), look, radius=6 * look.measures.text_scale))


def ribbon_head_items(look: Look, x: float, wide: float) -> list[Item]:
    """Return what stands at the ribbon's left: what it is."""
    scale, kind = look.measures.text_scale, look.style("smallS")
    size, middle = 24 * scale, (_TOP + _WHOLE + _GAP / 2) * scale
    out: list[Item] = [
        Rect(x, middle - size / 2, size, size, fill=look.theme["field"], radius=6 * scale),
        Icon("person", x + 4 * scale, middle - 8 * scale, 16 * scale, look.theme["text2"]),
    ]
    words = fit_line(look.words("ownership.lane"), kind, wide - size - 8 * scale)
    out.append(line(x + size + 8 * scale, middle - kind.leading / 2, words, kind, look.theme["text2"]))
    return out


# The legend


def legend_items(look: Look, say: Catalogue, most: float) -> tuple[list[Item], float]:
    """Return the row that says what the marks mean, with its upper left corner at (0, 0), and its width.

    What does not fit into `most` is left out.
    """
    theme, scale, kind = look.theme, look.measures.text_scale, look.style("small")
    middle, mark = LEGEND * scale / 2, 22 * scale
    out: list[Item] = []
    x = 14 * scale
    for word in ("nobody", "stage", "front", "line", "open", "longest"):
        said = say(f"ownership.legend.{word}")
        wide = mark + 8 * scale + width(said, kind)
        if x + wide > most - 14 * scale:
            break
        out += _legend_mark(word, x, middle, look)
        out.append(line(x + mark + 8 * scale, middle - kind.leading / 2, said, kind, theme["text2"]))
        x += wide + 20 * scale
    whole = x - 6 * scale
    ground = Rect(0, 0, whole, LEGEND * scale, fill=theme["panel"], radius=8 * scale, shadow="e1")
    edge = Rect(0.5, 0.5, whole - 1, LEGEND * scale - 1, stroke=theme["line"], radius=8 * scale)
    return [ground, edge, *out], whole


def _legend_mark(word: str, x: float, middle: float, look: Look) -> list[Item]:
    theme, scale = look.theme, look.measures.text_scale
    wide, tall = 22 * scale, 14 * scale
    place = Box(x, middle - tall / 2, wide, tall)
    if word == "nobody":
        return hatch_items(place, look, radius=4 * scale)
    if word == "stage":
        return [Rect(place.x, place.y, wide, tall, fill=theme.heat[1], radius=4 * scale)]
    if word == "longest":
        return [Rect(place.x, place.y, wide, tall, stroke=theme["warning"], width=2, radius=5 * scale)]
    r = (_ACROSS if word == "line" else _IN_FRONT) * scale
    ink = {"front": "text", "line": "connector", "open": "warning"}[word]
    fill = "warningSoft" if word == "open" else "card"
    return [Path(circle(x + wide / 2, middle, r), fill=theme[fill], stroke=theme[ink], width=2)]
