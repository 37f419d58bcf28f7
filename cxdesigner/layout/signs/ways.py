"""What runs between cards while signs are shown: threads, strings of promises, ways back, links to what tells it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from cxdesigner.analysis.promises import Fate, fate_of, has_way_back
from cxdesigner.analysis.signs import Thread, thread_between
from cxdesigner.layout import curve
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Item, Path, Segment
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.rows import Row
from cxdesigner.layout.shapes import arrow_head, circle, rounded_line
from cxdesigner.layout.signs.tabs import TabRow
from cxdesigner.model.promises import LoyaltyHook, Promise
from cxdesigner.model.touchpoint import Touchpoint

_AT_FOOT = 36.0
"""A card stands at the foot of its lane, give or take a line of its title, where one may run level so little below."""

_LEVELS, _LEVEL = 3, 3.5
"""Strings that run level do so at so many heights, so far apart: those of neighbours are told from each other."""

_STRING_INK = {"kept": "success", "broken": "error", "never": "warning", "unknown": "text2"}


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """Something drawn between cards; `over` are the boxes in which the pointer is on it, `told` what it shows."""

    items: tuple[Item, ...]
    over: tuple[Box, ...]
    told: Thread | Promise | LoyaltyHook | Touchpoint
    extent: Box
    """A box around all of it."""

    def is_like(self, other: Way) -> bool:
        """Tell whether both look alike and say the same."""
        return self.extent == other.extent and self.items == other.items and self.told == other.told


# Threads


def thread_ways(board: Board, column: int) -> Iterator[Way]:
    """Yield the thread that leaves a column for the next one, along the customer's lane."""
    row, is_strip = _customer_row(board), board.columns.is_strip
    if row is None or not 0 <= column < len(board.steps) - 1 or is_strip(column) or is_strip(column + 1):
        return
    thread = thread_between(board.doc, board.steps[column], board.steps[column + 1])
    if thread is not None:
        yield _thread_way(board, row, column, thread)


def _thread_way(board: Board, row: Row, column: int, thread: Thread) -> Way:
    look = board.look
    scale, card = look.measures.text_scale, look.measures.card
    y = row.y + look.measures.cell_pad / 2
    left, right = board.columns.left(column) + 0.66 * card, board.columns.left(column + 1) + 0.34 * card
    ink = look.theme["error"] if thread.again else look.theme.layer("customer").solid
    knots: list[Item] = []
    if thread.carried:
        knots.append(Path(circle(left, y, 2.5 * scale), fill=ink))
    width, middle, fray = 1.75 * scale, (left + right) / 2, 4 * scale
    if not thread.again:
        knots.append(Path(circle(right, y, 2.5 * scale), fill=ink))
        drawn = [Path((("M", left, y), ("L", right, y)), stroke=ink, width=width)]
    else:
        ends: tuple[tuple[Segment, ...], ...] = (
            (("M", left, y), ("L", middle - 7 * scale, y), ("L", middle - fray, y - fray)),
            (("M", middle - 7 * scale, y), ("L", middle - fray, y + fray / 2)),
            (("M", right, y), ("L", middle + 7 * scale, y), ("L", middle + fray, y + fray)),
            (("M", middle + 7 * scale, y), ("L", middle + fray, y - fray / 2)),
        )
        drawn = [Path(end, stroke=ink, width=width) for end in ends[0 if thread.carried else 2 :]]
        knots.append(Path(circle(right, y, 2.5 * scale), fill=look.theme["card"], stroke=ink, width=1.25))
    return _way((*drawn, *knots), (Box(left, y - 5 * scale, right - left, 10 * scale),), thread)


def _customer_row(board: Board) -> Row | None:
    rows = [row for row in board.rows if row.role.holds == "cards" and not row.is_strip]
    return next((row for row in rows if row.role.depth == 0), None)


# Promises


def string_ways(
    board: Board, promise: Promise, rows: Mapping[str, TabRow | None], number: int = 0
) -> Iterator[Way]:
    """Yield the strings from where a promise is made to those that keep it; a loose end where nothing does.

    `rows` are the tabs of the touchpoints, by id; one that is not to be seen is None. `number` counts the promises.
    """
    made, fate = rows.get(promise.made_at), fate_of(promise)
    if made is None:
        return
    kept = [row for id_ in promise.kept_at if (row := rows.get(id_)) is not None and row is not made]
    if not promise.kept_at:
        yield _loose_end(board.look, made.foot_of("promise"), promise, fate)
    for row in kept:
        yield _string(board.look, made, row, promise, number % _LEVELS * _LEVEL)


def _string(look: Look, made: TabRow, kept: TabRow, promise: Promise, down: float) -> Way:
    """Return the string between two cards: it hangs between those of one lane, and runs down the gutter to others."""
    scale, start, end = look.measures.text_scale, made.foot_of("promise"), kept.foot_of("kept")
    fate = fate_of(promise)
    if _can_hang(made, kept, scale):
        whole = _hanging(start, end, max(made.low, kept.low), scale)
        parts = _torn(whole, scale, is_broken=fate == "broken")
        lines, boxes = [curve.line_of((part,)) for part in parts], list(_boxes(parts, scale))
        tears = [part[at] for part, at in zip(parts, (3, 0), strict=False)] if fate == "broken" else []
    else:
        points = _around(start, end, made, kept, look, down * scale)
        runs = _broken(points, scale) if fate == "broken" else [points]
        lines, boxes = [rounded_line(run, 9 * scale) for run in runs], list(_legs(points, scale))
        tears = [runs[0][-1], runs[1][0]] if fate == "broken" else []
    dashes = (4 * scale, 4 * scale) if fate == "unknown" else ()
    ink, ground = look.theme[_STRING_INK[fate]], look.theme["canvas"]
    items: list[Item] = [Path(way, stroke=ground, width=4.5 * scale) for way in lines]
    items += [Path(way, stroke=ink, width=1.75 * scale, dash=dashes) for way in lines]
    items += [_tear(at, ink, scale) for at in tears]
    return _way(items, boxes, promise)


def _can_hang(made: TabRow, kept: TabRow, scale: float) -> bool:
    """Tell whether a string may hang between two cards of a lane: where both stand at its foot, none reaches lower."""
    is_at_foot = all(row.low - row.card.bottom < _AT_FOOT * scale for row in (made, kept))
    return is_at_foot and made.row == kept.row and made.card.x != kept.card.x


def _hanging(start: curve.Point, end: curve.Point, below: float, scale: float) -> curve.Bezier:
    """Return the curve of a string that hangs between two places, down to `below` and a little more."""
    (x0, y0), (x1, y1) = start, end
    low = max(y0, y1, below) + (13 + min(30.0, abs(x1 - x0) * 0.04)) * scale
    lean = min(40 * scale, abs(x1 - x0) / 4) * (1 if x1 >= x0 else -1)
    return (start, (x0 + lean, low), (x1 - lean, low), end)


def _torn(whole: curve.Bezier, scale: float, *, is_broken: bool) -> list[curve.Bezier]:
    """Return a string, or its two ends where it is broken."""
    if not is_broken:
        return [whole]
    by = min(0.08, 9 * scale / (abs(whole[3][0] - whole[0][0]) + 1))
    return [curve.split_at(whole, 0.5 - by)[0], curve.split_at(whole, 0.5 + by)[1]]


def _around(
    start: curve.Point, end: curve.Point, made: TabRow, kept: TabRow, look: Look, down: float
) -> list[curve.Point]:
    """Return the corners of a string to a card in another lane: below the cards, and along the gutter beside it."""
    scale, gutter = look.measures.text_scale, look.measures.gutter
    (x0, _), (x1, _), goal = start, end, kept.card
    beside = goal.x - 0.6 * gutter if x0 <= goal.center[0] else goal.right + 0.6 * gutter
    low, into = made.low + 4 * scale + down, kept.low + 4 * scale
    return [start, (x0, low), (beside, low), (beside, into), (x1, into), end]


def _broken(points: Sequence[curve.Point], scale: float) -> list[list[curve.Point]]:
    """Return the two ends of a string that is broken on its longest leg, which is level or upright."""
    at = max(range(len(points) - 1), key=lambda n: math.dist(points[n], points[n + 1]))
    (ax, ay), (bx, by) = points[at], points[at + 1]
    share = min(0.3, 8 * scale / (math.dist((ax, ay), (bx, by)) or 1.0))
    near, far = ((ax + (bx - ax) * (0.5 + side), ay + (by - ay) * (0.5 + side)) for side in (-share, share))
    return [[*points[: at + 1], near], [far, *points[at + 1 :]]]


def _tear(at: curve.Point, ink: str, scale: float) -> Item:
    """Return a small cross at a torn end."""
    (x, y), r = at, 2.5 * scale
    cross: tuple[Segment, ...] = (
        ("M", x - r, y - r), ("L", x + r, y + r), ("M", x + r, y - r), ("L", x - r, y + r),
    )  # fmt: skip
    return Path(cross, stroke=ink, width=1.5 * scale)


def _loose_end(look: Look, start: curve.Point, promise: Promise, fate: Fate) -> Way:
    """Return the string of a promise that nothing keeps: it hangs down, with a ring at its end."""
    scale, (x, y) = look.measures.text_scale, start
    bottom = y + 17 * scale
    part: curve.Bezier = (start, (x + 7 * scale, y + 6 * scale), (x - 7 * scale, y + 11 * scale), (x, bottom))
    ink = look.theme[_STRING_INK[fate]]
    line = curve.line_of((part,))
    items = (
        Path(line, stroke=look.theme["canvas"], width=4.5 * scale),
        Path(line, stroke=ink, width=1.75 * scale),
        Path(
            circle(x, bottom + 3 * scale, 3 * scale), fill=look.theme["card"], stroke=ink, width=1.5 * scale
        ),
    )
    return _way(items, (Box(x - 6 * scale, y, 12 * scale, 24 * scale),), promise)


def _boxes(parts: Sequence[curve.Bezier], scale: float) -> Iterator[Box]:
    """Yield small boxes along curves, for the pointer."""
    for part in parts:
        points = [curve.split_at(part, n / 12)[0][3] for n in range(13)]
        for (ax, ay), (bx, by) in pairwise(points):
            yield Box(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay)).grown(3 * scale)


# Ways back


def hook_ways(board: Board, hook: LoyaltyHook) -> Iterator[Way]:
    """Yield the arrow from what brings the customer back over the customer's lane to the step at which they are."""
    end = board.end_of(hook.touchpoint)
    row = _customer_row(board)
    if end is None or row is None or not has_way_back(hook):
        return
    at = 0 if hook.to_step is None else board.column_of.get(hook.to_step)
    if at is None or (hook.to_step is None and hook.next_journey != board.journey):
        return  # it leads to another journey
    column = board.columns.open_near(at)
    if column is None:
        return
    look = board.look
    scale, gutter = look.measures.text_scale, look.measures.gutter
    box, goal = end.box, board.columns.left(column)
    y, into = row.y - look.measures.lane_gap / 2, row.y + look.measures.cell_pad + 14 * scale
    out, back = box.right + 0.72 * gutter, goal - (0.72 if column else 0.3) * gutter  # clear of the heads
    leaves = box.y + 12 * scale
    end_at = (goal - 2 * scale, into)
    points = [(box.right, leaves), (out, leaves), (out, y), (back, y), (back, into), end_at]
    if 0 <= goal - box.right <= gutter + 1:  # the very next step: there is nothing to go round
        points = [(box.right, leaves), (back, leaves), (back, into), end_at]
    ink, ground = look.theme["success"], look.theme["canvas"]
    way = rounded_line(points, 5 * scale)
    items = (
        Path(way, stroke=ground, width=4.5 * scale),
        Path(way, stroke=ink, width=1.75 * scale),
        Path(arrow_head(goal, into, 1.0, 0.0), fill=ink),
    )
    yield _way(items, _legs(points, scale), hook)


# What tells it


def telling_ways(board: Board, row: TabRow) -> Iterator[Way]:
    """Yield the dotted line from what must be known at a touchpoint to the system that tells it."""
    touchpoint = board.doc.touchpoints.get(row.key[1]) if row.key[0] == "touchpoints" else None
    if touchpoint is None or touchpoint.info_source is None or not touchpoint.info_needed:
        return
    source = board.end_of(touchpoint.info_source)
    if source is None:
        return
    look = board.look
    scale, gutter = look.measures.text_scale, look.measures.gutter
    x, y = row.foot_of("data")
    box = source.box
    beside, into = box.x - 0.28 * gutter, box.y + 0.74 * box.h
    points = [(x, y), (x, row.low), (beside, row.low), (beside, into), (box.x - 2 * scale, into)]
    ink = look.theme["info"]
    items = (
        Path(rounded_line(points, 4 * scale), stroke=ink, width=1.75 * scale, dash=(0.5, 3.5 * scale)),
        Path(circle(box.x, into, 2.5 * scale), fill=ink),
    )
    yield _way(items, _legs(points, scale), touchpoint)


def _way(
    items: Sequence[Item], over: Iterable[Box], told: Thread | Promise | LoyaltyHook | Touchpoint
) -> Way:
    boxes = tuple(over)
    return Way(tuple(items), boxes, told, reduce(Box.united, boxes))


def _legs(points: Sequence[curve.Point], scale: float) -> Iterator[Box]:
    for (ax, ay), (bx, by) in pairwise(points):
        yield Box(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay)).grown(3 * scale)
