"""Cards that make way and close up again slide from their old place to the new one.

A card goes with its lane: where a lane moves because one above it grew, its cards are with it at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEasingCurve
from PySide6.QtGui import QPainter

from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.model.diff import Key
from cxdesigner.ui.canvas.passage import Passage
from cxdesigner.ui.canvas.picture import BoardPicture

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

MOST = 60
"""Where more cards move in sight, all of them jump."""

_STILL = 0.5
"""A way shorter than this, in board units, is none."""


class _Place(NamedTuple):
    lane: str
    x: float
    y: float
    lane_y: float


class Parting:
    """Slides the cards of one canvas. While they slide they are not in the picture, but above it."""

    def __init__(self, canvas: Canvas, picture: BoardPicture) -> None:
        self._canvas, self._picture = canvas, picture
        self._before: dict[Key, _Place] = {}
        self._ways: dict[Key, tuple[float, float]] = {}
        """By card that slides, how far its beginning lies from where it belongs, in board units."""
        self._zoom = 1.0
        self.passage = Passage(canvas, "reflow", QEasingCurve.Type.OutQuint)
        self.passage.valueChanged.connect(self._go_on)
        self.passage.finished.connect(self.land)
        self.passage.taken_over.connect(self.land)

    @property
    def sliding(self) -> frozenset[Key]:
        """The cards on their way."""
        return frozenset(self._ways) - self._picture.hidden

    def serve(self, editor: Editor) -> Callable[[], None]:
        """Follow `editor`; return the function that stops it. To be heard before the picture is patched."""
        editor.before_change = self._remember
        stops = editor.listen(self._on_change), editor.camera.listen(self._on_camera)

        def stop() -> None:
            editor.before_change = None
            for one in stops:
                one()
            self._forget()

        return stop

    def _remember(self) -> None:
        """Note where the cards in sight are seen, before a change moves them."""
        self._before = {}
        if self._picture.shows_cards and self.passage.can_begin():
            self._before = self._places()
            left = self._left
            for key, (dx, dy) in self._ways.items():
                if (at := self._before.get(key)) is not None:
                    self._before[key] = at._replace(x=at.x + dx * left, y=at.y + dy * left)

    @property
    def _left(self) -> float:
        """How much of the way is left, from 1 to 0."""
        return 1.0 - float(self.passage.currentValue()) if self._ways else 0.0

    def _places(self) -> dict[Key, _Place]:
        board, seen = self._canvas.editor.board, self._canvas.editor.camera.visible()
        first, last = board.columns_over(seen)
        columns, pad = board.columns, board.look.measures.cell_pad
        return {
            card.key: _Place(row.lane.id, columns.left(card.column), row.y + pad + card.offset, row.y)
            for row in board.rows_over(seen)
            for card in row.cards(first, last)
        }

    def _on_change(self, aspect: Aspect) -> None:
        if aspect == "document" and self._before:
            self._set_off()
        elif aspect in {"journey", "look"}:
            self._forget()

    def _on_camera(self) -> None:
        if self._ways and self._canvas.editor.camera.zoom != self._zoom:
            self.land()

    def _set_off(self) -> None:
        before, self._before = self._before, {}
        above, ways = self._picture.hidden, {}
        for key, now in self._places().items():
            if (was := before.get(key)) is not None and key not in above:
                with_lane = now.lane_y - was.lane_y if now.lane == was.lane else 0.0
                dx, dy = was.x - now.x, was.y + with_lane - now.y
                if abs(dx) > _STILL or abs(dy) > _STILL:
                    ways[key] = (dx, dy)
        if len(ways) > MOST:
            ways = {}
        gone = [key for key in self._ways if key not in ways]
        self._ways, self._zoom = ways, self._canvas.editor.camera.zoom
        self._picture.slide(frozenset(ways), gone)
        if ways:
            self.passage.begin()
        else:
            self.passage.halt()

    def _go_on(self) -> None:
        self._canvas.update()

    def _forget(self) -> None:
        self._before, self._ways = {}, {}
        self._picture.slide(frozenset(), ())
        self.passage.halt()

    def land(self) -> None:
        """Let every card lie where it belongs."""
        if self._ways:
            landed = list(self._ways)
            self._ways = {}
            self.passage.halt()
            self._picture.slide(frozenset(), landed)
            self._canvas.update()

    def paint(self, painter: QPainter) -> None:
        """Paint the cards on their way."""
        left = self._left
        for key, (dx, dy) in self._ways.items():
            if key not in self._picture.hidden:
                self._picture.draw_card(painter, key, dx * left, dy * left)
