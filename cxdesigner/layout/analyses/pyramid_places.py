"""Where everything of the pyramid stands: its bands, the tiles in them, and the way of each strand between tiles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxdesigner.analysis.pyramid import LAYERS, Pyramid, Strand
from cxdesigner.layout.display_list import Segment
from cxdesigner.layout.geometry import Box

TILE, GAP, CLOSE, PAD, BETWEEN, ROW_GAP = 46.0, 28.0, 12.0, 13.0, 44.0, 14.0
"""Height of a tile; air beside it, beside one where room is short, within a band above and below, between bands, and
between rows of tiles.
"""

_NARROWS, _SHRINKS, _LEAST, _TIGHT = 0.042, 0.8, 176.0, 128.0
_CLUSTER = 9.0
"""How far from the middle of a tile strands end that have to pass between the tiles of the row before."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A place on the page; `row` counts the rows of its band from the top, of which there are `rows`."""

    box: Box
    row: int
    rows: int
    band: Box


@dataclass(frozen=True, slots=True)
class Band:
    """A layer on the page: where it is, how wide at the bottom, and the tiles in it by the number of their place."""

    layer: str
    box: Box
    foot: float
    tiles: Mapping[int, Tile]


def bands_of(pyramid: Pyramid, wants: Mapping[int, float], room: Box, scale: float) -> list[Band]:
    """Return the five bands from the top of `room` down, the widest on top.

    `wants` is how much width the words of each tile need, by the number of its place.
    """
    bands, y = [], room.y
    ordered = untangled(pyramid)
    for at, layer in enumerate(LAYERS):
        inset, foot = room.w * _NARROWS * at, room.w * (1 - 2 * _NARROWS * (at + 1))
        rows, wides, gap = _rows(ordered[layer], wants, foot - 2 * PAD, scale)
        tall = (max(1, len(rows)) * (TILE + ROW_GAP) - ROW_GAP + 2 * PAD) * scale
        box = Box(room.x + inset, y, room.w - 2 * inset, tall)
        tiles: dict[int, Tile] = {}
        for down, row in enumerate(rows):
            pitch = wides[row[0]] + gap
            is_even = len(rows) > 1 and len({len(one) for one in rows}) == 1
            shift = (pitch / 4 if down % 2 else -pitch / 4) if is_even else 0.0
            x = box.center[0] + shift - (sum(wides[number] + gap for number in row) - gap) / 2
            for number in row:
                place = Box(x, y + (PAD + down * (TILE + ROW_GAP)) * scale, wides[number], TILE * scale)
                tiles[number] = Tile(place, down, len(rows), box)
                x += wides[number] + gap
        bands.append(Band(layer, box, foot, tiles))
        y += tall + BETWEEN * scale
    return bands


def untangled(pyramid: Pyramid) -> dict[str, list[int]]:
    """Return the places of each layer from left to right: each stands about where those stand that it supports."""
    across: dict[int, float] = {}
    ordered: dict[str, list[int]] = {}
    for layer in LAYERS:
        numbers = [n for n, place in enumerate(pyramid.places) if place.layer == layer]
        wishes: dict[int, float] = {}
        for at, number in enumerate(numbers):
            over = [
                across[one.upper] for one in pyramid.strands if one.lower == number and one.upper in across
            ]
            wishes[number] = sum(over) / len(over) if over else (at + 0.5) / len(numbers)
        ordered[layer] = sorted(numbers, key=wishes.__getitem__)
        across.update({number: (at + 0.5) / len(numbers) for at, number in enumerate(ordered[layer])})
    return ordered


def _rows(
    numbers: Sequence[int], wants: Mapping[int, float], room: float, scale: float
) -> tuple[list[list[int]], dict[int, float], float]:
    """Return the tiles row by row, how wide each is, and the air between them.

    In one row they take more than they need, or stand closer and shrink a little to fit. In several they are alike and
    stand as bricks do, so that the strand of each finds its way between those above it.
    """
    if not numbers:
        return [], {}, GAP
    count, needs = len(numbers), sum(wants[number] for number in numbers)
    gap = GAP if needs + GAP * (count - 1) <= room else CLOSE
    left = room - gap * (count - 1) - needs
    if left >= 0 or count == 1:
        more = left / count  # what they may take beyond what their words need
        wides = {n: min(room, max(wants[n], min(_LEAST * scale, wants[n] + more))) for n in numbers}
        return [list(numbers)], wides, gap
    if 1 + left / needs >= _SHRINKS:
        return [list(numbers)], {number: wants[number] * (1 + left / needs) for number in numbers}, gap
    most = max(_LEAST * scale, *(wants[number] for number in numbers))
    least = min(_TIGHT * scale, most)
    down = next(down for down in range(2, count + 1) if down == count or _brick(count, down, room) >= least)
    wide = max(1.0, min(most, _brick(count, down, room)))
    return [list(numbers[at::down]) for at in range(down)], dict.fromkeys(numbers, wide), GAP


def _brick(count: int, down: int, room: float) -> float:
    """Return how wide each of `count` tiles can be in `down` rows, of which every other is moved by half a tile."""
    across, aside = -(-count // down), 0.0 if count % down else 0.5
    return (room - (across - 1 + aside) * GAP) / (across + aside)


class Ways:
    """Where each strand of a pyramid begins and ends, and how it runs."""

    def __init__(self, pyramid: Pyramid, tiles: Mapping[int, Tile]) -> None:
        self._tiles = tiles
        self._ups: dict[int, list[int]] = defaultdict(list)
        self._downs: dict[int, list[int]] = defaultdict(list)
        for strand in pyramid.strands:
            self._ups[strand.lower].append(strand.upper)
            self._downs[strand.upper].append(strand.lower)

    def of(self, strand: Strand) -> tuple[tuple[Segment, ...], float, float]:
        """Return the line of a strand, upwards, and where it ends: straight within the bands, bent between them."""
        lower, upper = self._tiles[strand.lower], self._tiles[strand.upper]
        x0 = self._port(lower, strand.upper, self._ups[strand.lower], is_free=lower.row == 0)
        x1 = self._port(upper, strand.lower, self._downs[strand.upper], is_free=upper.row == upper.rows - 1)
        y0, y1, end = lower.band.y, upper.band.bottom, upper.box.bottom + 4
        bend = (y0 - y1) * 0.55
        line: tuple[Segment, ...] = (
            ("M", x0, lower.box.y), ("L", x0, y0), ("C", x0, y0 - bend, x1, y1 + bend, x1, y1), ("L", x1, end),
        )  # fmt: skip
        return line, x1, end

    def _port(self, tile: Tile, other: int, others: Sequence[int], *, is_free: bool) -> float:
        """Return where at the edge of a tile the strand to `other` ends: side by side, as they go to left and right."""
        order = sorted(others, key=lambda number: self._tiles[number].box.center[0])
        part = (order.index(other) + 1) / (len(order) + 1)
        return tile.box.x + tile.box.w * part if is_free else tile.box.center[0] + (2 * part - 1) * _CLUSTER
