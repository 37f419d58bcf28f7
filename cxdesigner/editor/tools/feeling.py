"""Dragging a point of the emotion curve up and down: the step feels better or worse as it goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.commands.feelings import BEST, WORST
from cxdesigner.editor.feelings import LABEL, go_to_point, set_feeling
from cxdesigner.editor.store import Gesture
from cxdesigner.editor.tools.pointer import Pointer, State
from cxdesigner.editor.tools.returning import Returning
from cxdesigner.layout.curve_points import CurvePoint, point_near, point_of

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

REACH = 12.0
"""How near a point a press takes it, in window pixels."""

TREMBLE = 3.0
"""Window pixels a press may tremble before it is a drag."""

FROM_ZOOM = 0.35
"""Points are taken from this zoom on; further out they lie too close together."""

_PULL = 0.14
"""A score this near to a whole or a half step is drawn to it."""


def feeling_at(editor: Editor, p: Pointer) -> CurvePoint | None:
    """Return the point of the curve under the pointer."""
    return point_near(editor.board, p.x, p.y, REACH / p.zoom) if p.zoom >= FROM_ZOOM else None


def feeling_hovered(editor: Editor, p: Pointer) -> CurvePoint | None:
    """Return the point under the pointer; over a step without a score its place, wherever the pointer is above it."""
    if p.zoom < FROM_ZOOM:
        return None
    cell = editor.board.cell_at(p.x, p.y)
    point = point_of(editor.board, cell.lane, cell.step) if cell is not None else None
    return point if point is not None and point.score is None else feeling_at(editor, p)


def snapped(score: float, *, is_free: bool) -> float:
    """Return `score` within the scale: drawn to whole and half steps, or `is_free` of them; else in tenths."""
    score = min(BEST, max(WORST, score))
    half = round(score * 2) / 2
    if not is_free and abs(score - half) <= _PULL:
        return half
    return round(score, 1) + 0.0  # never a minus nought


class Feeling(Returning):
    """A point follows the pointer up and down. A click puts the keyboard there, and scores a step that has none 0."""

    def __init__(
        self,
        editor: Editor,
        go: Callable[[State], None],
        point: CurvePoint,
        at: Pointer,
        done: Callable[[], State],
    ) -> None:
        super().__init__(editor, go, done)
        self._point, self._at = point, at
        self._gesture: Gesture | None = None
        self._score = point.score
        editor.set_hover(("steps", point.step))

    def move(self, p: Pointer) -> None:
        """Let the step feel as high as the pointer has gone."""
        if self._gesture is None:
            if self.editor.read_only or abs(p.y - self._at.y) * p.zoom <= TREMBLE:
                return
            self._gesture = self.editor.store.begin(LABEL)
        start = self._point.score or 0.0
        score = snapped(start + (self._at.y - p.y) / self._point.unit, is_free=p.alt)
        if score == self._score:
            return
        self._score = score
        step, factor = self._point.step, self.editor.board.factor
        try:
            self._gesture.show(lambda doc: commands.feel_step(doc, step, score=score, factor=factor))
        except CommandError as error:
            self.editor.show_notice(error.message)
        self.editor.tell("tool")

    def release(self, p: Pointer) -> None:  # noqa: ARG002  # the last move said where
        """Keep the score; of a click, take the place."""
        if self._gesture is not None:
            self._gesture.commit()
        go_to_point(self.editor, self._point)
        if self._gesture is None and self._point.score is None:
            set_feeling(self.editor, 0.0)
        self._end()

    def cancel(self) -> None:
        """Put the point back."""
        if self._gesture is not None:
            self._gesture.cancel()
        self._end()
