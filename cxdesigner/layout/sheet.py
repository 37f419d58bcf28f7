"""A page of paper and what is drawn on it: what a painter of pages is handed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.layout.display_list import Item


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line in the reader's table of contents, at `level` from 0, leading to (x, y) in layout units."""

    title: str
    level: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: layout units times `scale`, then moved by (dx, dy) points from its top left corner."""

    width_pt: float
    height_pt: float
    items: Sequence[Item]
    scale: float = 1.0
    dx: float = 0.0
    dy: float = 0.0
    bookmarks: Sequence[Bookmark] = ()
