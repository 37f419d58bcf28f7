"""The points of the emotion curve on the board: where a step's stands, which one lies under the pointer."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.emotion import felt_step
from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.quotes import quote_box

QUOTE_REACH = 2
"""A quote stands no more columns than this away from its point."""


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """The point of a step, in board units; `unit` is how high one score is.

    A step that is not scored has its point on the neutral line, for it to be taken there; its `score` is None.
    """

    lane: str
    step: str
    x: float
    y: float
    unit: float
    score: float | None


def point_of(board: Board, lane: str, step: str) -> CurvePoint | None:
    """Return the point of `step` in `lane`; None where that is no emotion lane in sight."""
    number, column = board.row_of.get(lane), board.column_of.get(step)
    row = board.rows[number] if number is not None else None
    if row is None or column is None or row.is_strip or row.role.holds != "curve":
        return None
    if board.columns.is_strip(column):
        return None
    curve, score = board.curve(row), felt_step(board.doc, step, board.factor).score
    x = board.columns.centre(column)
    return CurvePoint(lane, step, x, row.y + curve.neutral - curve.unit * (score or 0.0), curve.unit, score)


def first_point(board: Board, step: str) -> CurvePoint | None:
    """Return the point of `step` on the first emotion lane in sight; None where there is none."""
    points = (point_of(board, row.lane.id, step) for row in board.rows if row.role.holds == "curve")
    return next((point for point in points if point is not None), None)


def point_near(board: Board, x: float, y: float, reach: float) -> CurvePoint | None:
    """Return the point within `reach` of the place (x, y)."""
    cell = board.cell_at(x, y)
    point = point_of(board, cell.lane, cell.step) if cell is not None else None
    is_near = point is not None and abs(point.x - x) <= reach and abs(point.y - y) <= reach
    return point if is_near else None


def quote_near(board: Board, x: float, y: float) -> CurvePoint | None:
    """Return the point whose quote lies under the place (x, y)."""
    cell = board.cell_at(x, y)
    if cell is None or board.rows[cell.row].role.holds != "curve":
        return None
    row = board.rows[cell.row]
    if board.curve(row).is_compact:
        return None
    for at, (column, _, felt) in enumerate(board.curve(row).points):
        if abs(column - cell.column) <= QUOTE_REACH and felt.quote:
            box = quote_box(board.curve(row), at, board.look, board.columns).moved(0, row.y)
            if box.contains(x, y):
                return point_of(board, cell.lane, felt.step)
    return None


def quote_place(board: Board, point: CurvePoint) -> Box:
    """Return where the quote of a point is written: where it stands, else below the point."""
    row = board.rows[board.row_of[point.lane]]
    curve, column = board.curve(row), board.column_of[point.step]
    at = next((n for n, (other, _, felt) in enumerate(curve.points) if other == column and felt.quote), None)
    if at is not None and not curve.is_compact:
        return quote_box(curve, at, board.look, board.columns).moved(0, row.y)
    leading = board.look.style("meta").leading
    top = min(point.y + 12 * board.look.measures.text_scale, row.bottom - leading)
    return Box(point.x - board.look.measures.card / 2, top, board.look.measures.card, leading)
