"""Finding room on a plot: the free place nearest to where something belongs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cxdesigner.layout.geometry import Box

_COLUMNS, _ROWS = 12, 14
"""Into so many parts a room is divided to look for a free place."""


def nearest_free(
    x: float, y: float, room: Box, taken: Sequence[Box], around: Callable[[float, float], Box]
) -> tuple[float, float] | None:
    """Return the free place in `room` that is nearest to (x, y); None where all of it is taken.

    `around` tells what box something takes that stands at a place.
    """
    grid = (
        (room.x + room.w * column / _COLUMNS, room.y + room.h * row / _ROWS)
        for row in range(_ROWS + 1)
        for column in range(_COLUMNS + 1)
    )
    places = sorted(((x, y), *grid), key=lambda place: abs(place[0] - x) + abs(place[1] - y))
    return next((p for p in places if not any(around(*p).meets(other) for other in taken)), None)
