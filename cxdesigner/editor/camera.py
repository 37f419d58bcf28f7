"""Where one looks: the part of the board in the window, and how large.

The heads stay put while the board moves under them, so the camera knows how much of the window they take. So do
pinned lanes (`panes`): who asks for a place is answered for the pane that shows it. Board units are those of the
layout; window units are logical pixels from the widget's top left corner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from cxdesigner.editor import panes
from cxdesigner.editor.panes import Pane
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.pinned import PinnedSpan

ZOOM_MIN, ZOOM_MAX = 0.02, 4.0
ZOOM_STEPS = (0.05, 0.1, 0.15, 0.25, 0.35, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
READABLE = 0.85
"""A board that fits at this zoom or above opens whole."""

_NEAR = 0.01

AIR = 60.0
"""How far past its edge the board may be pushed, in window pixels."""


@dataclass(frozen=True, slots=True)
class View:
    """A camera's state: the board point at the top left of the free area, and the zoom."""

    x: float
    y: float
    zoom: float


class Camera:
    """Holds a `View` and keeps it sensible. Tells its listeners when it changes.

    A hand (`pan`, `zoom_to` at a point) moves it at once. A command may be shown as a glide: `glider` is asked
    whether it takes the view from where it is to the one wanted, which is `aim` until it arrives. What a command
    reckons with is where the view is bound for, so that commands given quickly add up.
    """

    def __init__(self) -> None:
        self.view = View(0.0, 0.0, 1.0)
        self.width, self.height = 1.0, 1.0
        self.head_width, self.head_height = 0.0, 0.0
        self.lens = 0.0
        """Height of what a lens shows between the heads and the lanes, before it is scaled."""
        self.board = self.core = Box(0.0, 0.0, 1.0, 1.0)
        self.glider: Callable[[View], bool] | None = None
        self.aim: View | None = None
        self._pinned: Sequence[PinnedSpan] = ()
        self._pane: Pane | None = None
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` after every move; return the function that stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @property
    def zoom(self) -> float:
        """Window pixels per board unit."""
        return self.view.zoom

    @property
    def bound(self) -> View:
        """Where the view is when it has arrived; at rest where it is."""
        return self.aim or self.view

    def set_room(self, width: float, height: float, head_width: float, head_height: float) -> None:
        """Take note of the widget's size and of what the heads take of it, in window pixels."""
        self.width, self.height = max(1.0, width), max(1.0, height)
        self.head_width, self.head_height = head_width, head_height
        self._look(self.view)

    def set_board(
        self,
        board: Box,
        core: Box | None = None,
        *,
        pinned: Sequence[PinnedSpan] = (),
        stretch: float = 1.0,
    ) -> None:
        """Take note of how large the board is, and of the part of it, else all, that it opens on.

        Of it the lanes `pinned` stay in sight. All on it is `stretch` times as large as before.
        """
        self.core, self._pinned = core or board, pinned
        if board != self.board:
            self.board = board
            if stretch != 1.0:
                self.aim = None
            self._look(View(self.view.x * stretch, self.view.y * stretch, self.zoom))

    def to_board(self, x: float, y: float, pane: Pane | None = None) -> tuple[float, float]:
        """Return the board point under the window point (x, y), as `pane` shows it, else the one that is there."""
        v, top = self.view, (pane or self.pane_at(y)).y
        return v.x + (x - self.head_width) / v.zoom, top + (y - self.head_height) / v.zoom

    def to_window(self, x: float, y: float) -> tuple[float, float]:
        """Return the window point over the board point (x, y)."""
        v = self.view
        return self.head_width + (x - v.x) * v.zoom, self.head_height + (y - self.pane_of(y).y) * v.zoom

    def visible(self) -> Box:
        """Return the part of the board that can be seen beside the heads; while one looks through a pane, in it."""
        if self._pane is None:
            return self.seen_in(self.view)
        top, bottom = ((y - self.head_height) / self.zoom for y in (self._pane.top, self._pane.bottom))
        wide = (self.width - self.head_width) / self.zoom
        return Box(self.view.x, self.view.y + top, wide, bottom - top)

    def seen_in(self, view: View) -> Box:
        """Return the part of the board that can be seen in `view`."""
        return Box(
            view.x,
            view.y,
            (self.width - self.head_width) / view.zoom,
            (self.height - self.head_height) / view.zoom,
        )

    # Pinned lanes

    def panes(self) -> list[Pane]:
        """Return the panes of the window: the board as it is scrolled, then the bands over it from the top down."""
        if self._pane is not None:
            return [self._pane]
        bands = self._bands()
        top = bands[-1].bottom if bands else self.head_height
        return [Pane(self.view.y, top, max(top, self.height)), *bands]

    def pane_at(self, y: float) -> Pane:
        """Return the pane at the window's height `y`; what is above it belongs to the uppermost."""
        free, *bands = self.panes()
        return next((band for band in bands if y < band.bottom), free)

    def pane_of(self, y: float) -> Pane:
        """Return the pane that shows the board at the height `y`, if any does: what a band hides is not seen."""
        free, *bands = self.panes()
        return next((band for band in bands if band.holds(y)), free)

    def is_in_band(self, y: float) -> bool:
        """Tell whether the window's height `y` is in the band of a pinned lane."""
        return y >= self.head_height and self.pane_at(y).is_band

    @property
    def free_top(self) -> float:
        """Where in the window the board begins that is scrolled: below the heads and the bands."""
        return self.panes()[0].top

    @contextmanager
    def through(self, pane: Pane) -> Iterator[None]:
        """Look through `pane` alone, for as long as something is painted in it. Nobody is told."""
        view, before = self.view, self._pane
        self.view, self._pane = View(view.x, pane.y, view.zoom), pane
        try:
            yield
        finally:
            self.view, self._pane = view, before

    @property
    def seen_top(self) -> float:
        """Where the board begins in the window; while one looks through a pane, where that begins."""
        return self._pane.top if self._pane is not None else self.head_height

    @property
    def seen_bottom(self) -> float:
        """Where the board ends in the window; while one looks through a pane, where that ends."""
        return self._pane.bottom if self._pane is not None else self.height

    def stays(self, lane: str) -> bool:
        """Tell whether `lane` is pinned, and the window tall enough at this zoom for it to stay."""
        return any(span.lane == lane for span in self._staying(self.zoom))

    def parts(self, box: Box) -> list[Box]:
        """Return what of the board is seen in the rectangle of the window that has its corners over those of `box`."""
        first, last = self.pane_of(box.y), self.pane_of(box.bottom)
        if first == last:
            return [box]
        y, bottom = self.to_window(0, box.y)[1], self.to_window(0, box.bottom)[1]
        low = max(first.top, min(first.bottom, y))
        high = max(last.top, min(last.bottom, bottom))
        low, high = min(low, high), max(low, high)
        out = []
        for pane in self.panes():
            top, end = max(low, pane.top), min(high, pane.bottom)
            if top < end:
                at = pane.y + (top - self.head_height) / self.zoom
                out.append(Box(box.x, at, box.w, (end - top) / self.zoom))
        return out

    def _staying(self, zoom: float) -> list[PinnedSpan]:
        return panes.staying(self._pinned, zoom, self.height - self.head_height) if self._pinned else []

    def _bands(self) -> list[Pane]:
        if not self._pinned or self._pane is not None:
            return []
        return panes.bands(self._staying(self.zoom), self.view.y, self.zoom, self.head_height)

    # Moving

    def pan(self, dx: float, dy: float) -> None:
        """Move the board by (dx, dy) window pixels: positive is right and down."""
        v = self.view
        self.show(View(v.x - dx / v.zoom, v.y - dy / v.zoom, v.zoom))

    def zoom_to(self, zoom: float, x: float | None = None, y: float | None = None) -> None:
        """Set the zoom; the board point under the window point (x, y) stays where it is.

        Without a point it is a command, which keeps the middle.
        """
        is_command = x is None and y is None
        v = self.bound if is_command else self.view
        at_x = (self.head_width + self.width) / 2 if x is None else max(x, self.head_width)
        at_y = (self.head_height + self.height) / 2 if y is None else max(y, self.head_height)
        across, down = at_x - self.head_width, at_y - self.head_height
        zoom = min(ZOOM_MAX, max(ZOOM_MIN, zoom))
        view = View(v.x + across / v.zoom - across / zoom, v.y + down / v.zoom - down / zoom, zoom)
        if is_command:
            self._go(view)
        else:
            self.show(view)

    def zoom_in(self) -> None:
        """Go to the next larger step."""
        self.zoom_to(next((z for z in ZOOM_STEPS if z > self.bound.zoom + 1e-6), ZOOM_MAX))

    def zoom_out(self) -> None:
        """Go to the next smaller step."""
        self.zoom_to(next((z for z in reversed(ZOOM_STEPS) if z < self.bound.zoom - 1e-6), ZOOM_MIN))

    def fit(self, box: Box | None = None, *, largest: float = 1.0) -> None:
        """Show all of `box` (the whole board) as large as it goes, at most at `largest`."""
        self._go(self._fitted(box or self.board, largest))

    def _fitted(self, box: Box, largest: float) -> View:
        free_w, free_h = self.width - self.head_width, self.height - self.head_height
        zoom = min(largest, free_w / max(box.w, 1.0), free_h / max(box.h, 1.0))
        hidden = panes.cover(self._staying(zoom), box.y)
        if hidden:
            zoom = min(zoom, free_h / (box.h + hidden))
        zoom = min(ZOOM_MAX, max(ZOOM_MIN, zoom))
        y = box.y - hidden - (free_h / zoom - hidden - box.h) / 2
        return View(box.x - (free_w / zoom - box.w) / 2, y, zoom)

    def open(self) -> None:
        """Look at the board as it opens: all of its core where that can be read, else its beginning at 100 %."""
        self.show(self._fitted(self.core, 1.0))
        if self.zoom < READABLE:
            self._look(View(self.board.x, self.board.y, 1.0))

    def show(self, view: View) -> None:
        """Show `view` at once, as far as the board has it; a glide under way ends."""
        self.aim = None
        self._look(view)

    def reveal(self, box: Box, margin: float = 24.0) -> None:
        """Move just so far that `box` can be seen, with `margin` board units around it where there is room."""
        at = self.bound
        seen = self.seen_in(at)
        dx = _shift(seen.x, seen.w, box.x - margin, box.w + 2 * margin)
        dy = self._shift_down(at, seen, box, margin)
        if dx or dy:
            self._go(View(at.x + dx, at.y + dy, at.zoom))

    def _shift_down(self, at: View, seen: Box, box: Box, margin: float) -> float:
        """Return how far down the view `at` has to go so that `box` is seen below the pinned lanes, or in its own."""
        start, end = box.y - margin, box.bottom + margin
        spans = self._staying(at.zoom)
        stuck = panes.bands(spans, at.y, at.zoom, self.head_height)
        if any(band.holds(box.y) for band in stuck):
            return 0.0
        hidden = panes.cover(spans, box.y)
        if hidden:
            if start <= seen.y + _NEAR and end >= seen.bottom - _NEAR:
                return 0.0  # it is as tall as the window: whoever asks wants no other height
            start = max(start, hidden)
        return _shift(seen.y + hidden, seen.h - hidden, start, end - start)

    # Gliding

    def pass_by(self, view: View) -> None:
        """Show `view` on the way to the aim."""
        if self.aim is not None:
            self._look(view)

    def arrive(self) -> None:
        """Show the view aimed at."""
        self.show(self.bound)

    def let_go(self) -> None:
        """Stay where the glide has come to."""
        self.show(self.view)

    def _go(self, view: View) -> None:
        view = self._kept(view)
        if view == self.aim:
            return
        if view != self.view and self.glider is not None and self.glider(view):
            self.aim = view
        else:
            self.show(view)

    def _look(self, view: View) -> None:
        # On the way it may lead over views that the board would not rest in.
        view = view if self.aim is not None else self._kept(view)
        if view != self.view:
            self.view = view
            for listener in list(self._listeners):
                listener()

    def _kept(self, view: View) -> View:
        seen, air = self.seen_in(view), AIR / view.zoom
        x = _kept(view.x, seen.w, self.board.x, self.board.w, air)
        y = _kept(view.y, seen.h, self.board.y, self.board.h, air)
        return View(x, y, view.zoom)


def _shift(seen: float, size: float, start: float, length: float) -> float:
    if start < seen or length > size:
        return start - seen
    if start + length > seen + size:
        return start + length - seen - size
    return 0.0


def _kept(at: float, seen: float, start: float, length: float, air: float) -> float:
    """Return `at` so that the board neither leaves the window nor floats in it: a small one rests at its start."""
    if length <= seen:
        return start
    return min(max(at, start - air), start + length + air - seen)
