"""The board's picture with the bands of pinned lanes, each of which has a backing store of its own.

A band does not move while the board is scrolled down, and a pan across paints it seldom: most frames copy it.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from cxdesigner.editor.camera import Camera, View
from cxdesigner.editor.lighting import Light
from cxdesigner.editor.panes import Pane
from cxdesigner.layout.board import Board, Damage
from cxdesigner.ui.canvas.picture import BoardPicture

_AHEAD = 128
"""A band is painted so many window pixels further than it is seen: its lane is drawn a stretch at a time."""


class BandedPicture(BoardPicture):
    """Paints a board pane by pane. What is said of the picture is said of its bands as well."""

    def __init__(self, board: Board, exact_soon: Callable[[], None]) -> None:
        super().__init__(board, exact_soon)
        self._bands: dict[float, _Band] = {}
        """By where their lanes begin on the board; those in the window."""

    def set_board(self, board: Board, *, invites: bool = True) -> None:
        """Paint another board."""
        super().set_board(board, invites=invites)
        self._bands = {}

    def set_light(self, light: Light | None) -> None:
        """Dim what `light` leaves out."""
        super().set_light(light)
        for band in self._bands.values():
            band.set_light(light)

    def spoil(self, damage: Damage | None = None) -> list[QRect]:
        """Take note that the board changed; return the places to show again."""
        places = super().spoil(damage)
        for band in self._bands.values():
            band.hidden = self.hidden
            places += [place.translated(round(band.left), round(band.top)) for place in band.spoil(damage)]
        return places

    def show_pane(self, painter: QPainter, camera: Camera, pane: Pane, dpr: float, *, exact: bool) -> None:
        """Draw what is seen in `pane`, through which `camera` looks."""
        head = camera.head_width, camera.head_height
        size = round(camera.width), round(camera.height)
        if not pane.is_band:
            self._forget_bands()
            self.show(painter, camera.view, head, size, dpr, exact=exact)
            return
        band = self._bands.get(pane.start)
        if band is None:
            band = self._bands[pane.start] = _Band(self.board, self._exact_soon, invites=self._invites)
            band.set_light(self.light)
        band.hidden, band.is_in_use = self.hidden, True
        band.show_at(painter, camera, pane, dpr, exact=exact)

    def _forget_bands(self) -> None:
        """Keep the bands that were in the last frame: the free pane is the first of a new one."""
        if self._bands:
            self._bands = {start: band for start, band in self._bands.items() if band.is_in_use}
            for band in self._bands.values():
                band.is_in_use = False


class _Band(BoardPicture):
    """The picture of one pinned lane, from its upper edge down. `left` and `top` are where it is in the window."""

    def __init__(self, board: Board, exact_soon: Callable[[], None], *, invites: bool) -> None:
        super().__init__(board, exact_soon)
        self._invites = invites
        self.left = self.top = 0.0
        self.is_in_use = True

    def show_at(self, painter: QPainter, camera: Camera, pane: Pane, dpr: float, *, exact: bool) -> None:
        """Draw the lane at its place."""
        across = camera.view.x * camera.zoom
        start = floor(across / _AHEAD) * _AHEAD
        self.left, self.top = round((start - across) * dpr) / dpr, round(pane.top * dpr) / dpr
        view = View(start / camera.zoom, pane.start, camera.zoom)
        size = round(camera.width) + _AHEAD, ceil(pane.bottom - pane.top) + 1
        if self._store is not None and self._view is not None and not self._stale and not exact:
            kept = self._size()
            if kept[0] == size[0] and self._zooms(view):
                size = kept  # it is shown scaled, and covers the lane as it did
        painter.save()
        painter.translate(self.left, self.top)
        self.show(painter, view, (camera.head_width, 0.0), size, dpr, exact=exact)
        painter.restore()
