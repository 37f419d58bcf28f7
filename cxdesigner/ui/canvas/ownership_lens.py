"""Owners on the canvas: shows the ribbon under the heads and the circles of hand-overs while it is on.

It is a way of looking and changes nothing. While it is off it hears of nothing and costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cxdesigner.analysis.handovers import Pass, by_columns
from cxdesigner.editor.editor import Editor
from cxdesigner.layout import ownership_marks as marks
from cxdesigner.layout.analyses.ownership_facts import Facts, facts_of
from cxdesigner.layout.display_list import Group, Item, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.model.diff import Diff
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.canvas.head_bands import MARGIN, head_scale
from cxdesigner.ui.canvas.stamps import Stamps
from cxdesigner.ui.paint import paint

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

_LEAST_ZOOM = 0.45
"""Below it the circles would be dots, and there are none."""

_TELLING = ("owner", "lane", "step", "rank", "moment_of_truth")
"""The fields of a touchpoint that say who owns what, and in which order."""

_SILENT = frozenset({"comments", "notes", "pictures", "assets", "beats", "metrics", "insights", "views"})
"""Tables that say nothing of owners."""


class OwnershipLens:
    """The lens of one canvas."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.is_on = False
        self._facts: Facts | None = None
        self._passes: dict[int, list[Pass]] = {}
        self._journey = ""
        self._kept: tuple[tuple[object, ...], list[marks.HandMark]] = ((), [])
        self._stamps, self._bars, self._legend = Stamps(), Stamps(), Stamps()

    def set_on(self, is_on: bool) -> None:
        """Look through it, or without it."""
        if is_on != self.is_on:
            self.is_on = is_on
            self._give_room(self._canvas.editor)
            self._canvas.fit_heads()

    def serve(self, editor: Editor) -> Callable[[], None]:
        """Follow `editor`; return the function that stops it."""
        self._facts = None
        self._give_room(editor)
        return editor.store.listen(self._on_diff)

    def _give_room(self, editor: Editor) -> None:
        editor.camera.lens = marks.RIBBON if self.is_on else 0.0

    def _on_diff(self, diff: Diff) -> None:
        if self._facts is not None and _tells(diff):
            self._facts = None
            self._canvas.update()

    @property
    def facts(self) -> Facts:
        """Who owns what now."""
        editor = self._canvas.editor
        if self._facts is None or self._journey != editor.journey_id:
            self._journey = editor.journey_id
            self._facts = facts_of(editor.document, self._journey)
            self._passes = by_columns(self._facts.passes)
        return self._facts

    # Painting

    def paint_marks(self, painter: QPainter) -> None:
        """Paint the circles over the board, as the camera looks at it."""
        editor = self._canvas.editor
        camera, board = editor.camera, editor.board
        if not self.is_on or camera.zoom < _LEAST_ZOOM or not self.facts.passes:
            return
        left, right = camera.to_board(camera.head_width, 0)[0], camera.to_board(camera.width, 0)[0]
        first, last = board.columns.over(left, right)
        self._stamps.begin(board.look, camera.zoom, painter.device().devicePixelRatioF())
        zoom, (x, y) = camera.zoom, camera.to_window(0, 0)
        for mark in self._marks(first, last + 1):
            self._stamps.draw(
                painter,
                (mark.is_open, mark.one.in_front),
                x + mark.x * zoom,
                y + mark.y * zoom,
                partial(_drawn, mark, board.look),
            )

    def _marks(self, first: int, last: int) -> list[marks.HandMark]:
        """Return the circles of some columns; a pan asks for the same ones many times."""
        board = self._canvas.editor.board
        key = (self._facts, board, board.doc, first, last)
        kept = self._kept[0]
        if not kept or kept[3:] != key[3:] or any(a is not b for a, b in zip(kept[:3], key[:3], strict=True)):
            self._kept = (key, marks.marks_over(board, self._passes, first, last))
        return self._kept[1]

    def paint_ribbon(self, painter: QPainter) -> None:
        """Paint the ribbon below the heads of the stages, and the legend at the foot of the window."""
        if not self.is_on or self._canvas.editor.journey is None:
            return
        editor = self._canvas.editor
        camera, board, scale = editor.camera, editor.board, head_scale(editor.camera.zoom)
        top = (board.head_height + board.look.measures.lane_gap / 2) * scale
        sight = marks.Sight(
            lambda column: (camera.to_window(board.columns.left(column), 0)[0]) / scale,
            lambda column: (camera.to_window(board.columns.right(column), 0)[0]) / scale,
            camera.head_width / scale,
            camera.width / scale,
        )
        painter.save()
        painter.translate(0, top)
        painter.scale(scale, scale)
        head = marks.ribbon_head_items(
            board.look, MARGIN / scale + 12, (camera.head_width - MARGIN) / scale - 16
        )
        paint(painter, head)
        painter.setClipRect(
            QRectF(camera.head_width / scale - 4, -4, camera.width, 200), Qt.ClipOperation.IntersectClip
        )
        self._bars.begin(board.look, scale, painter.device().devicePixelRatioF())
        for item in marks.ribbon_items(self.facts, board.look, sight):
            if isinstance(item, Group):  # a hatching, of hundreds of strokes
                place = painter.transform().map(QPointF(item.x, item.y))
                painter.save()
                painter.resetTransform()
                self._bars.draw(painter, item.items[0], place.x(), place.y(), partial(_whole, item))
                painter.restore()
            else:
                paint(painter, (item,))
        painter.restore()
        self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        editor = self._canvas.editor
        camera, look = editor.camera, editor.board.look
        tall = marks.LEGEND * look.measures.text_scale
        below = camera.to_window(0, editor.board.height)[1] + MARGIN
        other = self._canvas.signs.legend
        foot = camera.height - MARGIN if other is None or other.isHidden() else other.y() - 6
        y = min(below, foot - tall)
        self._legend.begin(look, 1.0, painter.device().devicePixelRatioF())
        most = camera.width - 2 * MARGIN
        self._legend.draw(
            painter, most, MARGIN, max(camera.head_height, y), partial(_legend, look, most, tall)
        )


def _drawn(mark: marks.HandMark, look: Look) -> tuple[Box, list[Item]]:
    """Return the drawing of a circle around (0, 0)."""
    shown = marks.HandMark(0.0, 0.0, mark.r, mark.is_open, mark.one)
    reach = mark.r * look.measures.text_scale + 2
    return Box(-reach, -reach, 2 * reach, 2 * reach), marks.mark_items(shown, look)


def _whole(bar: Group) -> tuple[Box, tuple[Item, ...]]:
    """Return a bar of the ribbon around its own origin; its floor is as large as all of it."""
    floor = bar.items[0]
    assert isinstance(floor, Rect)
    return Box(floor.x, floor.y, floor.w, floor.h), bar.items


def _legend(look: Look, most: float, tall: float) -> tuple[Box, list[Item]]:
    """Return the legend with its upper left corner at (0, 0), and air for its shadow."""
    items, wide = marks.legend_items(look, look.words, most)
    return Box(0, 0, wide, tall).grown(12), items


def _tells(diff: Diff) -> bool:
    """Tell whether a change may be about owners or order; typing words of a card is not."""
    for (table, _), (before, after) in diff.changes.items():
        if table in _SILENT:
            continue
        if not isinstance(before, Touchpoint) or not isinstance(after, Touchpoint):
            return True
        if any(getattr(before, field) != getattr(after, field) for field in _TELLING):
            return True
    return False


def toggle_owners(canvas: Canvas, remember: Callable[[str, bool], object]) -> None:
    """Show owners on the board, or do not; it is remembered."""
    canvas.owners.set_on(not canvas.owners.is_on)
    remember("owners", canvas.owners.is_on)
