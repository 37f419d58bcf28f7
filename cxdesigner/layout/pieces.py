"""A drawing in pieces, each with the room it takes: so that a painter draws of a large page what is in sight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cxdesigner.layout.display_list import Group, Icon, Image, Item, Path, Rect, Text
from cxdesigner.layout.geometry import Box

_SHADOW = 40.0
"""How far a shadow reaches at most."""

_WIDEST = 1.1
"""No letter is wider than this share of its size."""

_MANY = 12
"""A group of more items than this is taken apart."""

_Edges = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One item, or a group of a few, and a box it does not reach out of."""

    item: Item
    box: Box


def pieces(items: Iterable[Item], x: float = 0.0, y: float = 0.0) -> list[Piece]:
    """Return `items` in their order; of a large group its items, each where it stands."""
    out: list[Piece] = []
    for item in items:
        if isinstance(item, Group) and len(item.items) > _MANY:
            out += pieces(item.items, x + item.x, y + item.y)
            continue
        edges = _edges(item)
        if edges is not None:
            left, top, right, bottom = edges
            shown = Group(x, y, (item,)) if x or y else item
            out.append(Piece(shown, Box(x + left, y + top, right - left, bottom - top)))
    return out


def _edges(item: Item) -> _Edges | None:
    """Return what `item` does not reach out of, rather too much; None where it draws nothing."""
    match item:
        case Text():
            size = item.style.size
            wide = len(item.text) * (size * _WIDEST + item.style.track)
            if item.upright:
                return item.x - 1.5 * size, item.baseline - wide, item.x + 0.8 * size, item.baseline + 2
            return item.x - 2, item.baseline - 1.5 * size, item.x + wide, item.baseline + 0.8 * size
        case Rect():
            far = _SHADOW if item.shadow else item.width
            return item.x - far, item.y - far, item.x + item.w + far, item.y + item.h + far
        case Icon():
            return item.x - 1, item.y - 1, item.x + item.size + 1, item.y + item.size + 1
        case Image():
            return item.x, item.y, item.x + item.w, item.y + item.h
        case _:
            return _edges_of_several(item)


def _edges_of_several(item: Path | Group) -> _Edges | None:
    if isinstance(item, Path):
        places = [part[n : n + 2] for part in item.segments for n in range(1, len(part), 2)]
        return _around([(float(a), float(b), float(a), float(b)) for a, b in places], item.width + 1)
    inner = _around([edges for part in item.items if (edges := _edges(part)) is not None], 0.0)
    if inner is None:
        return None
    return item.x + inner[0], item.y + inner[1], item.x + inner[2], item.y + inner[3]


def _around(all_: list[_Edges], far: float) -> _Edges | None:
    if not all_:
        return None
    lefts, tops, rights, bottoms = zip(*all_, strict=True)
    return min(lefts) - far, min(tops) - far, max(rights) + far, max(bottoms) + far
