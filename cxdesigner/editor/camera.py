"""Where one looks: the part of the board in the window, and how large.

The heads stay put while the board moves under them, so the camera knows how much of the window they take.
Board units are those of the layout; window units are logical pixels from the widget's top left corner.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cxdesigner.layout.geometry import Box

ZOOM_MIN, ZOOM_MAX = 0.02, 4.0
ZOOM_STEPS = (0.05, 0.1, 0.15, 0.25, 0.35, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
READABLE = 0.85
"""A board that fits at this zoom or above opens whole."""

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
        self.board = self.core = Box(0.0, 0.0, 1.0, 1.0)
        self.glider: Callable[[View], bool] | None = None
        self.aim: View | None = None
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

    def set_board(self, board: Box, core: Box | None = None, *, stretch: float = 1.0) -> None:
        """Take note of how large the board is, and of the part of it, else all, that it opens on.

        All on it is `stretch` times as large as before.
        """
        self.core = core or board
        if board != self.board:
            self.board = board
            if stretch != 1.0:
                self.aim = None
            self._look(View(self.view.x * stretch, self.view.y * stretch, self.zoom))

    def to_board(self, x: float, y: float) -> tuple[float, float]:
        """Return the board point under the window point (x, y)."""
        v = self.view
        return v.x + (x - self.head_width) / v.zoom, v.y + (y - self.head_height) / v.zoom

    def to_window(self, x: float, y: float) -> tuple[float, float]:
        """Return the window point over the board point (x, y)."""
        v = self.view
        return self.head_width + (x - v.x) * v.zoom, self.head_height + (y - v.y) * v.zoom

    def visible(self) -> Box:
        """Return the part of the board that can be seen beside the heads."""
        return self.seen_in(self.view)

    def seen_in(self, view: View) -> Box:
        """Return the part of the board that can be seen in `view`."""
        return Box(
            view.x,
            view.y,
            (self.width - self.head_width) / view.zoom,
            (self.height - self.head_height) / view.zoom,
        )

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
        zoom = min(ZOOM_MAX, max(ZOOM_MIN, zoom))
        return View(box.x - (free_w / zoom - box.w) / 2, box.y - (free_h / zoom - box.h) / 2, zoom)

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
        dy = _shift(seen.y, seen.h, box.y - margin, box.h + 2 * margin)
        if dx or dy:
            self._go(View(at.x + dx, at.y + dy, at.zoom))

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
