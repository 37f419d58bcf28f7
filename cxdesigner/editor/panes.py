"""The panes of the window: the board as it is scrolled, and over it a band for each pinned lane that has to stay.

A band is the board seen through another view: it differs in height alone. So one question, which pane a place is
in, says where everything lies, and what is painted or pressed in a pane reckons as if there were no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

from cxdesigner.layout.pinned import PinnedSpan

MOST = 0.5
"""The share of the board's height in the window that pinned lanes may take."""


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window, from `top` to `bottom` in window pixels, that shows the board scrolled to `y`.

    A band holds the board from `start` to `end`, in board units, and no other pane shows that.
    """

    y: float
    top: float
    bottom: float
    start: float = -inf
    end: float = inf

    @property
    def is_band(self) -> bool:
        """Whether it is the band of a pinned lane."""
        return self.start > -inf

    def holds(self, y: float) -> bool:
        """Tell whether it shows the board at the height `y`, in board units."""
        return self.start <= y < self.end


def staying(pinned: Iterable[PinnedSpan], zoom: float, room: float) -> list[PinnedSpan]:
    """Return the lanes that stay in a window with `room` pixels for the board at `zoom`.

    Together they take half of it at most: from the top down each that still fits stays, the others scroll.
    """
    out, left = [], room * MOST / zoom
    for span in pinned:
        tall = span.bottom - span.top
        if tall <= left:
            out.append(span)
            left -= tall
    return out


def bands(spans: Sequence[PinnedSpan], y: float, zoom: float, top: float) -> list[Pane]:
    """Return the bands of those lanes among `spans` that have left their places in a board scrolled to `y`.

    They are stacked in their order, from the window's height `top` down.
    """
    out: list[Pane] = []
    at = top
    for span in spans:
        if top + (span.top - y) * zoom >= at - 1e-6:
            break  # it is in its place, and so is every one below it
        bottom = at + (span.bottom - span.top) * zoom
        out.append(Pane(span.top - (at - top) / zoom, at, bottom, span.top, span.bottom))
        at = bottom
    return out


def cover(spans: Iterable[PinnedSpan], y: float) -> float:
    """Return how much of the board the bands hide, in board units, where what lies at `y` comes just below them."""
    return sum(span.bottom - span.top for span in spans if span.bottom <= y)
