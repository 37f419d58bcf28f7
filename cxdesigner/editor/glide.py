"""The way from one view to another, for an eye that is to follow it.

The zoom changes by equal factors in equal shares of the way, and every point of the board goes straight over the
window: so it does where the corner of the view goes straight over the board as the size of what is seen changes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from cxdesigner.editor.camera import Camera, View
from cxdesigner.layout.geometry import Box

_SAME = 1e-6
"""Zooms whose logarithms differ by less are one zoom."""

_RUN_UP = 0.5
"""How much of the window a place comes in from that was out of sight."""


@dataclass(frozen=True, slots=True)
class Glide:
    """A way from `start` to `end`. `is_far` where nothing that was seen is seen at its beginning."""

    start: View
    end: View
    is_far: bool = False

    def at(self, share: float) -> View:
        """Return the view at a share of the way, from 0 to 1; the ends are met exactly."""
        a, b = self.start, self.end
        if share <= 0.0 or share >= 1.0:
            return a if share <= 0.0 else b
        ratio = math.log(b.zoom / a.zoom)
        zoom = a.zoom * math.exp(ratio * share)
        along = share if abs(ratio) < _SAME else (1 / zoom - 1 / a.zoom) / (1 / b.zoom - 1 / a.zoom)
        return View(a.x + (b.x - a.x) * along, a.y + (b.y - a.y) * along, zoom)


def glide_to(camera: Camera, end: View) -> Glide:
    """Return the way from what is seen now to `end`.

    A place that is out of sight is not reached through all that lies between: it comes in over the last half of the
    window, from the side where it lay.
    """
    seen, coming = camera.seen_in(camera.view), camera.seen_in(end)
    if seen.meets(coming):
        return Glide(camera.view, end)
    return Glide(_run_up(seen, coming, end), end, is_far=True)


def _run_up(seen: Box, coming: Box, end: View) -> View:
    dx, dy = seen.center[0] - coming.center[0], seen.center[1] - coming.center[1]
    part = _RUN_UP / max(abs(dx) / coming.w, abs(dy) / coming.h)
    return View(end.x + dx * part, end.y + dy * part, end.zoom)
