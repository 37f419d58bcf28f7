"""How a link that is still being drawn runs: to the card it would reach, else to the pointer."""

from __future__ import annotations

from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.routes import Plan, Point


def run_between(board: Board, source: str, target: str) -> tuple[list[Point], Plan] | None:
    """Return how a link from `source` to `target`, ids of touchpoints, would run, and the sides it would use.

    None where one of them is not on the board, or they are the same card.
    """
    a, b = board.end_of(source), board.end_of(target)
    if a is None or b is None or source == target:
        return None
    plan = board.links.router.plan(a, b)
    return board.links.router.run(plan, a, b, 0.5, 0.5), plan


def run_to_point(box: Box, at: Point) -> list[Point]:
    """Return a run from the side of `box` that faces `at`, along levels and uprights as links run."""
    (cx, cy), (x, y) = box.center, at
    beside = max(box.x - x, x - box.right)
    above = max(box.y - y, y - box.bottom)
    if beside >= above:
        start = (box.right if x >= cx else box.x, cy)
        middle = (start[0] + x) / 2
        bends = [(middle, cy), (middle, y)]
    else:
        start = (cx, box.bottom if y >= cy else box.y)
        middle = (start[1] + y) / 2
        bends = [(cx, middle), (x, middle)]
    return [start, *bends, at]
