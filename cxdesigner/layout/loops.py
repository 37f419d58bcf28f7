"""Feedback loops on a board: a quiet dotted line from the meeting down across the lines, and back to the front line.

It runs in the gutters on both sides of its step and carries how soon the answer is seen. One that never comes to the
front line ends below, open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from cxdesigner.analysis.loops import loops_at, reaches_front
from cxdesigner.layout.display_list import Icon, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.routes import Point
from cxdesigner.layout.shapes import arrow_head, circle, rounded_line
from cxdesigner.layout.type_setting import line
from cxdesigner.model.diff import Diff
from cxdesigner.model.duration import duration_text
from cxdesigner.model.listening import FeedbackLoop

if TYPE_CHECKING:
    from cxdesigner.layout.board import Board

UNKNOWN = "?"
"""Stands for a time nobody has said."""

LOOP_DOTS = (1.0, 4.0)
"""The pattern of a loop's line."""

_OPEN = 4
"""So many corners has a loop that does not come back."""

_ASKED_AFTER = ("customer", "frontstage", "backstage")
"""Whose first card a loop of a whole step begins at."""

_ICON, _LABEL_PAD = 11.0, 12.0
"""How large the sign of a label is, and what else it takes beside its words."""

_BESIDE, _APART = 3.5, 3.0
"""How far from the cards a loop runs, and how far from it the next one of the same step."""


def loop_items(board: Board, first: int, last: int) -> list[Item]:
    """Return the loops of the columns from `first` to `last`."""
    if not board.doc.feedback_loops:
        return []
    out: list[Item] = []
    for column in range(max(0, first), min(last, len(board.steps) - 1) + 1):
        drawn = _drawn(board, column)
        for loop, points in drawn:
            out += _items(board, loop, points)
        if drawn:
            out += _label_items(board, column, [loop for loop, _ in drawn])
    return out


def spoiled(board: Board, diff: Diff, columns: Collection[int]) -> Iterator[Box]:
    """Yield the columns of the board whose loops look otherwise since `diff`, which moved cards in `columns`."""
    if not board.doc.feedback_loops and not any(table == "feedback_loops" for table, _ in diff.changes):
        return
    steps = {
        row.step
        for (table, _), rows in diff.changes.items()
        for row in rows
        if table == "feedback_loops" and isinstance(row, FeedbackLoop)
    }
    columns_, gutter = board.columns, board.look.measures.gutter
    for column in {board.column_of[step] for step in steps if step in board.column_of} | set(columns):
        left, wide = columns_.left(column) - gutter, columns_.pitch(column) + gutter
        yield Box(left, -gutter, wide, board.height + 2 * gutter)


def loop_run(board: Board, column: int, loop: FeedbackLoop, number: int = 0) -> list[Point]:
    """Return the corners of a loop, from the meeting to the front line; none where it has no place on the board.

    Where it never comes to the front line, the last corner lies below the lanes. `number` counts the loops of a step.
    """
    start = _start(board, column, loop)
    level = _level(board)
    if start is None or level is None or board.columns.is_strip(column):
        return []
    measures = board.look.measures
    scale = measures.text_scale
    off = (_BESIDE + number * _APART) * scale
    left, right = board.columns.left(column), board.columns.right(column)
    y, bottom = start.bottom - (12 + 6 * number) * scale, level + number * _APART * scale
    points = [
        (start.right if start.right <= right + 1 else right, y),
        (right + off, y),
        (right + off, bottom),
    ]
    if reaches_front(board.doc, loop) is False:
        return [*points, (left + measures.card / 4, bottom)]
    goal = _goal(board, column, loop)
    if goal is None:
        return [*points, (left + measures.card / 4, bottom)]
    into = goal.bottom - (12 + 6 * number) * scale
    return [*points, (left - off, bottom), (left - off, into), (left, into)]


def _items(board: Board, loop: FeedbackLoop, points: list[Point]) -> list[Item]:
    look = board.look
    scale, color, owner = look.measures.text_scale, look.theme["connector"], ("feedback_loops", loop.id)
    dots = tuple(part * scale for part in LOOP_DOTS)
    (x, y) = points[-1]
    if len(points) > _OPEN:
        trail = [*points[:-1], (x - 2 * scale, y)]
        end = Path(arrow_head(x, y, 1.0, 0.0), fill=color, owner=owner)
    else:
        trail, theme = [*points[:-1], (x + 3 * scale, y)], look.theme
        ring = circle(x, y, 3 * scale)
        end = Path(ring, fill=theme["warningSoft"], stroke=theme["warning"], width=1.25, owner=owner)
    way = Path(rounded_line(trail, 7 * scale), stroke=color, width=1.5 * scale, dash=dots, owner=owner)
    return [way, end]


def loop_at(board: Board, x: float, y: float) -> str | None:
    """Return the loop whose label lies at a place of the board: of several that share it, the first."""
    column = board.columns.at(x) if board.doc.feedback_loops else -1
    if not 0 <= column < len(board.steps) or abs(y - (_level(board) or 0.0)) > board.look.measures.card:
        return None
    loops = [loop for loop, _ in _drawn(board, column)]
    return loops[0].id if loops and _label(board, column, loops)[0].contains(x, y) else None


def _drawn(board: Board, column: int) -> list[tuple[FeedbackLoop, list[Point]]]:
    """Return the loops of a step that have a place on the board, with their corners."""
    drawn: list[tuple[FeedbackLoop, list[Point]]] = []
    for loop in loops_at(board.doc, board.steps[column].id):
        points = loop_run(board, column, loop, len(drawn))
        if points:
            drawn.append((loop, points))
    return drawn


def _label(board: Board, column: int, loops: list[FeedbackLoop]) -> tuple[Box, str]:
    """Return where it stands how soon the answers of the loops of a step are seen, and what it says."""
    look = board.look
    meta, scale = look.style("meta"), look.measures.text_scale
    times = [
        UNKNOWN if loop.latency_s is None else duration_text(loop.latency_s, look.words) for loop in loops
    ]
    aside = (_ICON + _LABEL_PAD) * scale
    text = fit_line(" · ".join(dict.fromkeys(times)), meta, look.measures.card - aside - 4 * scale)
    wide, tall = width(text, meta) + aside, meta.leading + 2 * scale
    y = (_level(board) or 0.0) + (len(loops) - 1) * _APART * scale / 2
    return Box(board.columns.centre(column) - wide / 2, y - tall / 2, wide, tall), text


def _label_items(board: Board, column: int, loops: list[FeedbackLoop]) -> list[Item]:
    """Return how soon the answers of the loops of a step are seen, once and in the middle of them."""
    look = board.look
    meta, theme, scale = look.style("meta"), look.theme, look.measures.text_scale
    box, text = _label(board, column, loops)
    icon, middle = _ICON * scale, box.center[1]
    owner = ("feedback_loops", loops[0].id)
    return [
        Rect(
            box.x, box.y, box.w, box.h, fill=theme["panel"], stroke=theme["lineStrong"],
            width=look.measures.hairline, radius=box.h / 2, owner=owner,
        ),
        Icon("comment", box.x + 5 * scale, middle - icon / 2, icon, theme["text2"], owner),
        line(box.x + icon + 8 * scale, middle - meta.leading / 2, text, meta, theme["text2"], owner),
    ]  # fmt: skip


def card_before(board: Board, loop: FeedbackLoop) -> str | None:
    """Return the touchpoint after which a loop asks: its own, else the first of its step, the customer's first."""
    if loop.touchpoint is not None:
        return loop.touchpoint if board.place_of(("touchpoints", loop.touchpoint)) is not None else None
    column = board.column_of.get(loop.step)
    cards = {} if column is None else {row.role.id: row.begins.get(column) for row in reversed(board.rows)}
    first = next((found for role in _ASKED_AFTER if (found := cards.get(role))), None)
    return first[0].key[1] if first else None


def _start(board: Board, column: int, loop: FeedbackLoop) -> Box | None:
    """Return the card after which it asks: the touchpoint's, else the first of the step, the customer's first."""
    if loop.touchpoint is not None:
        end = board.end_of(loop.touchpoint)
        return end.box if end is not None else None
    for role in _ASKED_AFTER:
        box = _first_card(board, column, role)
        if box is not None:
            return box
    return None


def _goal(board: Board, column: int, loop: FeedbackLoop) -> Box | None:
    """Return the frontstage card the answers come back to: one of the team that sees them, before any other."""
    cards = [
        card
        for row in board.rows
        if row.role.id == "frontstage" and not row.is_strip
        for card in row.begins.get(column, ())
    ]
    touchpoints = board.doc.touchpoints
    cards.sort(key=lambda card: touchpoints[card.key[1]].owner != loop.shown_to)
    return board.card_box(cards[0].key) if cards else None


def _first_card(board: Board, column: int, role: str) -> Box | None:
    for row in board.rows:
        if row.role.id == role and not row.is_strip and row.begins.get(column):
            return row.box(row.begins[column][0])
    return None


def _level(board: Board) -> float | None:
    """Return the height below the lanes of the service in which loops turn back; None where there are none."""
    deep = [row for row in board.rows if row.role.depth is not None and not row.is_strip]
    return deep[-1].bottom + board.look.measures.lane_gap / 2 if deep else None
