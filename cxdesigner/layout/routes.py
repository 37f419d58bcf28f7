"""How a connector runs: orthogonal, down the gutters and across in the gaps between lanes, around the cards.

Rules after `design.md` section 7 and `editor.md` section 11: straight where the column is free, else out of the
side at half height, down the gutter, across in the gap next to the target's lane, and into the target.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cxdesigner.layout.columns import Columns
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Measures
from cxdesigner.layout.rows import Placed, Row

Side = Literal["top", "right", "bottom", "left"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class End:
    """One end of a link: the card, its row (by number from the top), and where it lies."""

    card: Placed
    row: int
    box: Box

    @property
    def last_column(self) -> int:
        """The last column the card stands in."""
        return self.card.column + self.card.span - 1


@dataclass(frozen=True, slots=True)
class Plan:
    """Which sides a link uses; `straight` is the column it runs down, None where it has to go around."""

    leaves: Side
    enters: Side
    straight: int | None


class Router:
    """Plans and runs links over the rows of one board."""

    def __init__(self, rows: Sequence[Row], columns: Columns, measures: Measures) -> None:
        self._rows = rows
        self._columns = columns
        self._measures = measures

    def plan(self, source: End, target: End) -> Plan:
        """Return the sides that a link from `source` to `target` uses."""
        if source.row == target.row:
            return self._plan_in_row(source, target)
        down = target.row > source.row
        column = self._free_column(source, target, down=down)
        if column is not None:
            return Plan("bottom", "top", column) if down else Plan("top", "bottom", column)
        leaves: Side = "left" if target.last_column < source.card.column else "right"
        row = self._rows[target.row]
        if down and target.card.offset == 0:
            return Plan(leaves, "top", None)
        if not down and self._is_lowest(row, target):
            return Plan(leaves, "bottom", None)
        return Plan(leaves, "left" if leaves == "right" else "right", None)

    def _plan_in_row(self, source: End, target: End) -> Plan:
        if target.card.column > source.last_column:
            return Plan("right", "left", None)
        if target.last_column < source.card.column:
            return Plan("left", "right", None)
        return self._plan_in_stack(source, target, down=target.card.offset > source.card.offset)

    def _plan_in_stack(self, source: End, target: End, *, down: bool) -> Plan:
        """Return the sides between two cards, one below the other: round the side where cards are in between."""
        column = self._free_column(source, target, down=down)
        if column is None and source.last_column == target.last_column:
            return Plan("right", "right", None)
        if column is None and source.card.column == target.card.column:
            return Plan("left", "left", None)
        if column is None:
            column = max(source.card.column, target.card.column)
        return Plan("bottom", "top", column) if down else Plan("top", "bottom", column)

    def run(self, plan: Plan, source: End, target: End, leave_at: float, enter_at: float) -> list[Point]:
        """Return the corners of the link; `leave_at` and `enter_at` are shares of the sides it uses (0 to 1)."""
        measures = self._measures
        if plan.straight is not None:
            left = self._columns.left(plan.straight)
            share = leave_at if leave_at != 0.5 else enter_at
            x = left + measures.card * share
            top = source.box.bottom if plan.leaves == "bottom" else source.box.y
            tip = target.box.y if plan.enters == "top" else target.box.bottom
            return [(x, top), (x, tip)]
        start = self._on_side(source.box, plan.leaves, leave_at)
        end = self._on_side(target.box, plan.enters, enter_at)
        if source.row == target.row and self._are_neighbours(source, target):
            return self._across_the_gutter(source, target, start, end)
        return _tidy(self._around(plan, source, target, start, end))

    def _around(self, plan: Plan, source: End, target: End, start: Point, end: Point) -> list[Point]:
        half_gutter = self._measures.gutter / 2
        gap = self._gap_beside(source, target, plan)
        out = self._gutter(source, plan.leaves, min(start[1], gap), max(start[1], gap))
        points = [start, (out, start[1]), (out, gap)]
        if plan.enters in {"top", "bottom"}:
            return [*points, (end[0], gap), end]
        if plan.enters == plan.leaves:  # around the cards of one stack
            return [start, (out, start[1]), (out, end[1]), end]
        back, tip = self._way_in(plan.enters, target, gap, end[1], half_gutter)
        return [*points, (back, gap), (back, end[1]), (tip, end[1])]

    def _way_in(
        self, side: Side, target: End, gap: float, y: float, half_gutter: float
    ) -> tuple[float, float]:
        """Return the x of a gutter beside `target` that no spanning card closes, and of the edge it leads to."""
        left = (target.box.x - half_gutter, target.box.x), target.card.column - 1
        right = (target.box.right + half_gutter, target.box.right), target.last_column
        order = (left, right) if side == "left" else (right, left)
        for place, gutter in order:
            if not self._is_closed(gutter, min(gap, y), max(gap, y)):
                return place
        return order[0][0]

    def _gap_beside(self, source: End, target: End, plan: Plan) -> float:
        """Return the y of the gap in which the link runs across."""
        row = self._rows[target.row]
        above = plan.enters == "top" or (plan.enters in {"left", "right"} and source.row < target.row)
        measures = self._measures
        if above:
            room = len(row.lines) * measures.line_gap or measures.lane_gap
            return row.y - room + (room * 0.32 if row.lines else room / 2)
        following = self._rows[target.row + 1] if target.row + 1 < len(self._rows) else None
        room = (
            len(following.lines) * measures.line_gap if following and following.lines else measures.lane_gap
        )
        return row.bottom + (room * 0.32 if following and following.lines else room / 2)

    def _gutter(self, source: End, side: Side, top: float, bottom: float) -> float:
        """Return the x of the nearest gutter beside `source` that no spanning card closes between two heights."""
        measures = self._measures
        column = source.last_column if side == "right" else source.card.column - 1
        tries = [column] if side == "left" else [column, source.card.column - 1]
        for number in tries:
            if not self._is_closed(number, top, bottom):
                return self._columns.left(number + 1) - measures.gutter / 2
        return self._columns.left(column + 1) - measures.gutter / 2

    def _is_closed(self, gutter: int, top: float, bottom: float) -> bool:
        """Tell whether a card spans the gutter right of column `gutter` between two heights."""
        for row in self._rows:
            if row.bottom < top or row.y > bottom:
                continue
            for card in row.covers.get(gutter + 1, ()):
                box = row.box(card)
                if box.y < bottom and box.bottom > top:
                    return True
        return False

    def _across_the_gutter(self, source: End, target: End, start: Point, end: Point) -> list[Point]:
        top, bottom = max(source.box.y, target.box.y), min(source.box.bottom, target.box.bottom)
        if bottom - top >= 16:
            y = top + (bottom - top) / 2
            return [(start[0], y), (end[0], y)]
        middle = (start[0] + end[0]) / 2
        return [start, (middle, start[1]), (middle, end[1]), end]

    def _are_neighbours(self, source: End, target: End) -> bool:
        return target.card.column == source.last_column + 1 or source.card.column == target.last_column + 1

    def _on_side(self, box: Box, side: Side, share: float) -> Point:
        if side in {"top", "bottom"}:
            return box.x + box.w * share, box.y if side == "top" else box.bottom
        return box.x if side == "left" else box.right, box.y + box.h * share

    def _free_column(self, source: End, target: End, *, down: bool) -> int | None:
        """Return a column that both cards stand in and that is free between them."""
        first = max(source.card.column, target.card.column)
        last = min(source.last_column, target.last_column)
        upper, lower = (source, target) if down else (target, source)
        for column in range(first, last + 1):
            if self._is_free(column, upper, lower):
                return column
        return None

    def _is_free(self, column: int, upper: End, lower: End) -> bool:
        for number in range(upper.row, lower.row + 1):
            row = self._rows[number]
            for card in row.cards(column, column):
                if card is upper.card or card is lower.card:
                    continue
                if number == upper.row and card.offset < upper.card.offset:
                    continue
                if number == lower.row and card.offset > lower.card.offset:
                    continue
                return False
        return True

    def _is_lowest(self, row: Row, end: End) -> bool:
        tall = max(row.bottoms.get(c, 0.0) for c in range(end.card.column, end.last_column + 1))
        return end.card.offset + end.card.height >= tall - 0.5


def _tidy(points: list[Point]) -> list[Point]:
    """Return `points` without repeats and without corners on a straight line."""
    out: list[Point] = []
    for point in points:
        if out and abs(out[-1][0] - point[0]) < 0.5 and abs(out[-1][1] - point[1]) < 0.5:
            continue
        if len(out) > 1 and _is_straight(out[-2], out[-1], point):
            out[-1] = point
            continue
        out.append(point)
    return out


def _is_straight(a: Point, b: Point, c: Point) -> bool:
    return (a[0] == b[0] == c[0]) or (a[1] == b[1] == c[1])
