"""Collapsed stages on the canvas: the words along their strips, and the chevron that opens or collapses a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QToolTip

from cxdesigner.editor import collapsing
from cxdesigner.editor.camera import Camera
from cxdesigner.layout import heads, stage_strips
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Icon
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.heads import StageHead
from cxdesigner.ui.canvas.head_bands import head_scale
from cxdesigner.ui.paint import paint

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

_AIR = 10.0
"""Between the upper end of a strip and its words, before they are scaled."""

_REACH = 7.0
"""How far around the chevron a press still takes it, in window pixels."""

_NARROWEST = 13.0
"""A strip narrower than this, before it is scaled, has no words."""


def strip_at(board: Board, camera: Camera, at: QPointF) -> StageHead | None:
    """Return the collapsed stage whose strip lies under a window point, below the band of heads."""
    if not board.columns.folds:
        return None
    x, y = camera.to_board(at.x(), at.y())
    if at.x() < camera.head_width or at.y() < camera.head_height or not 0 <= y <= board.height:
        return None
    return stage_strips.strip_at(board, x)


def _stage_over(board: Board, camera: Camera, x: float) -> StageHead | None:
    column = board.columns.at(camera.to_board(x, 0)[0])
    return next((head for head in board.stages if head.first <= column <= head.last), None)


def _chevron(board: Board, camera: Camera, head: StageHead) -> Box:
    """Return where the chevron of a stage lies in the window."""
    scale = head_scale(camera.zoom)
    left, right = (
        camera.to_window(at, 0)[0] / scale
        for at in (board.columns.left(head.first), board.columns.right(head.last))
    )
    right = min(right, camera.width / scale - 4)
    with_steps = heads.has_step_row(board.stages)
    place = stage_strips.chevron_place(head, board.look, left=left, right=right, with_steps=with_steps)
    return Box(place.x * scale, place.y * scale, place.w * scale, place.h * scale)


class StageStrips:
    """The pointer on the chevrons and strips of one canvas, and what is painted of them over the heads."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._over: tuple[str, bool] | None = None
        """The stage whose head the pointer is over, and whether it is over its chevron."""

    def hover(self, at: QPointF | None) -> None:
        """Take note of where the pointer is, None where it is gone."""
        over = self._stage_under(at) if at is not None else None
        if over != self._over:
            self._over = over
            self._canvas.update(self._band())

    def _band(self) -> QRect:
        return QRect(0, 0, self._canvas.width(), round(self._canvas.editor.camera.head_height) + 1)

    def _stage_under(self, at: QPointF) -> tuple[str, bool] | None:
        board, camera = self._canvas.editor.board, self._canvas.editor.camera
        if not (at.x() >= camera.head_width and 0 <= at.y() < camera.head_height):
            return None
        head = _stage_over(board, camera, at.x())
        if head is None or not self._has_chevron(head):
            return None
        return head.stage.id, _chevron(board, camera, head).grown(_REACH).contains(at.x(), at.y())

    def _has_chevron(self, head: StageHead) -> bool:
        """Tell whether a stage is wide enough for a chevron, and may be changed; a strip always has one."""
        editor = self._canvas.editor
        if editor.read_only:
            return False
        place = _chevron(editor.board, editor.camera, head)
        left = max(
            editor.camera.to_window(editor.board.columns.left(head.first), 0)[0], editor.camera.head_width
        )
        return head.stage.collapsed or place.x - left >= 3 * place.w

    def press(self, at: QPointF) -> bool:
        """Open or collapse the stage whose chevron was pressed; tell whether one was."""
        under = self._stage_under(at)
        if under is None or not under[1]:
            return False
        collapsing.toggle(self._canvas.editor, under[0])
        self.hover(at)
        return True

    def double_click(self, at: QPointF) -> bool:
        """Open the stage whose strip, or whose strip's head, was double-clicked; tell whether one was."""
        editor = self._canvas.editor
        under = self._stage_under(at)
        if under is not None and under[1]:
            return True  # its first press has done it
        head = strip_at(editor.board, editor.camera, at)
        stage = head.stage.id if head is not None else under[0] if under is not None else None
        if stage is None or not editor.document.stages[stage].collapsed:
            return False
        collapsing.set_collapsed(editor, stage, collapsed=False)
        return True

    def tell(self, at: QPoint, on_screen: QPoint) -> bool:
        """Show what the strip under a point holds in full; tell whether there is one."""
        editor = self._canvas.editor
        head = strip_at(editor.board, editor.camera, QPointF(at))
        if head is None and editor.camera.head_width <= at.x() and 0 <= at.y() < editor.camera.head_height:
            head = _stage_over(editor.board, editor.camera, at.x())
        if head is None or not head.stage.collapsed:
            QToolTip.hideText()
            return False
        QToolTip.showText(on_screen, stage_strips.spoken(editor.board, head), self._canvas)
        return True

    # Painting

    def paint(self, painter: QPainter) -> None:
        """Paint the words along the strips in sight, and the chevron of the stage under the pointer."""
        editor = self._canvas.editor
        painter.save()
        for head in stage_strips.strips(editor.board):
            self._paint_words(painter, head)
        painter.restore()
        self._paint_chevron(painter)

    def _paint_words(self, painter: QPainter, head: StageHead) -> None:
        """Paint the words from the upper end of what is seen of a strip down, turned by a quarter."""
        board, camera = self._canvas.editor.board, self._canvas.editor.camera
        scale = head_scale(camera.zoom)
        left, top = camera.to_window(board.columns.left(head.first), 0)
        right, bottom = camera.to_window(board.columns.right(head.first), board.height)
        if right < camera.head_width or left > camera.width:
            return
        if right - left < _NARROWEST * scale * board.look.measures.text_scale:
            return
        top, bottom = max(top, camera.head_height), min(bottom, camera.height)
        room = (bottom - top) / scale - 2 * _AIR
        words = stage_strips.words_along(board, head, room)
        painter.setClipRect(
            QRectF(camera.head_width, camera.head_height, camera.width, camera.height - camera.head_height)
        )
        painter.translate((left + right) / 2, top + _AIR * scale)
        painter.rotate(90)
        painter.scale(scale, scale)
        paint(painter, words)
        painter.resetTransform()

    def _paint_chevron(self, painter: QPainter) -> None:
        """Paint the chevron of the stage under the pointer: of an open one on a ground that masks what is behind."""
        board, camera = self._canvas.editor.board, self._canvas.editor.camera
        if self._over is None:
            return
        head = next((head for head in board.stages if head.stage.id == self._over[0]), None)
        if head is None or not self._has_chevron(head):
            return
        theme, place = board.look.theme, _chevron(board, camera, head)
        ground = QRectF(place.x - 4, place.y - 4, place.w + 8, place.h + 8)
        painter.save()
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(theme["hover" if self._over[1] else "canvas"]))
        painter.drawRoundedRect(ground, 5, 5)
        color = theme["accent" if self._over[1] else "text2"]
        word = "chevr" if head.stage.collapsed else "chevl"
        paint(painter, [Icon(word, place.x, place.y, place.w, color)])
        painter.restore()
