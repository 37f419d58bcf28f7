"""What plots share: the nearest free place for a disc, and labels that keep out of each other's way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from cxdesigner.layout.geometry import Box

_AROUND = sorted(
    ((across, down) for across in range(-4, 5) for down in range(-14, 15)),
    key=lambda place: (abs(place[1]) * 14 + abs(place[0]) * 60, place),
)
"""Where else a label may stand, nearest first: in halves of its width and in steps of 14 px."""

_NEAR = [place for place in _AROUND if abs(place[0]) <= 1 and abs(place[1]) <= 4]
"""The same where there is a crowd: what stands further off could be anybody's."""

_COLUMNS, _ROWS = 12, 14
"""How finely a room is searched for a free place."""


def nearest_free(
    x: float, y: float, room: Box, taken: Sequence[Box], around: Callable[[float, float], Box]
) -> tuple[float, float] | None:
    """Return the free place in `room` that is nearest to (x, y); None where all of it is taken.

    `around` is what a thing takes whose middle is at a place.
    """
    grid = (
        (room.x + room.w * column / _COLUMNS, room.y + room.h * row / _ROWS)
        for row in range(_ROWS + 1)
        for column in range(_COLUMNS + 1)
    )
    places = sorted(((x, y), *grid), key=lambda place: abs(place[0] - x) + abs(place[1] - y))
    return next((p for p in places if not any(around(*p).meets(other) for other in taken)), None)


def places_of_labels(
    sizes: Mapping[str, tuple[float, float]],
    discs: Mapping[str, Box],
    taken: Sequence[Box],
    ground: Box,
    home_of: Callable[[Box], Box],
    *,
    is_crowd: bool = False,
) -> dict[str, Box]:
    """Return where labels of `sizes` stand: below their disc, else above or beside it, else as near as there is room.

    A label stays in the home of its disc, where that is not full, and on the `ground` in any case. `taken` is kept
    free, as are all discs. The labels are placed in the order of `sizes`. In a crowd a label stands near its disc, or
    is left out.
    """
    full, out = [*(box.grown(2) for box in discs.values()), *taken], {}
    for id_, (wide, tall) in sizes.items():
        disc = discs[id_]
        cx, cy = disc.center
        offers = [
            Box(cx - wide / 2, disc.bottom + 5, wide, tall),
            Box(cx - wide / 2, disc.y - 5 - tall, wide, tall),
            Box(disc.right + 6, cy - tall / 2, wide, tall),
            Box(disc.x - 6 - wide, cy - tall / 2, wide, tall),
        ]
        offers += [
            Box(cx - wide / 2 + across * wide / 2, cy - tall / 2 + down * 14, wide, tall)
            for across, down in (_NEAR if is_crowd else _AROUND)
        ]
        home = home_of(disc)
        free = _free(offers, home, full) or _free(offers, ground, full)  # if its home is full: anywhere
        if free is None and is_crowd:
            continue
        if free is None:
            kept = [_kept_in(offer, room) for room in (home, ground) for offer in offers]
            free = min(kept, key=lambda box: sum(_shared(box, other) for other in full))
        out[id_] = free
        full.append(free)
    return out


def _free(offers: Sequence[Box], room: Box, taken: Sequence[Box]) -> Box | None:
    places = (_kept_in(offer, room) for offer in offers)
    return next((box for box in places if not any(box.meets(other) for other in taken)), None)


def _kept_in(box: Box, ground: Box) -> Box:
    x = min(max(box.x, ground.x + 2), ground.right - box.w - 2)
    return Box(x, min(max(box.y, ground.y + 2), ground.bottom - box.h - 2), box.w, box.h)


def _shared(box: Box, other: Box) -> float:
    across = min(box.right, other.right) - max(box.x, other.x)
    down = min(box.bottom, other.bottom) - max(box.y, other.y)
    return max(0.0, across) * max(0.0, down)
