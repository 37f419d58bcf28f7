"""The ring around the head that is selected, and where heads lie for whoever rings them or asks for their place."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cxdesigner.editor.camera import Camera
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.head_walking import selected_head
from cxdesigner.layout import heads
from cxdesigner.layout.board import Board
from cxdesigner.layout.rows import Row
from cxdesigner.model.diff import Key
from cxdesigner.ui.canvas.head_bands import MARGIN, head_scale
from cxdesigner.ui.canvas.marks import paint_ring
from cxdesigner.ui.canvas.panes import each_pane


def paint_selected_head(painter: QPainter, editor: Editor, *, has_focus: bool) -> None:
    """Ring the head that is selected: dashed while the keyboard is there."""
    head = selected_head(editor)
    if head is not None and head[0] == "lanes":
        for _ in each_pane(painter, editor.camera):
            _paint_ring(painter, editor, head, has_focus=has_focus)
    elif head is not None:
        _paint_ring(painter, editor, head, has_focus=has_focus)


def _paint_ring(painter: QPainter, editor: Editor, head: Key, *, has_focus: bool) -> None:
    place = head_place(editor.board, editor.camera, head)
    if place is None:
        return
    theme = editor.board.look.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(band(editor.camera, head))
    paint_ring(painter, place, theme["focus" if has_focus else "accent"], 0, dashed=has_focus)
    painter.restore()


def head_place(board: Board, camera: Camera, head: Key) -> QRectF | None:
    """Return where the head of a lane, a stage or a step lies in the window; None where it is not on the board."""
    table, id_ = head
    if table == "lanes":
        return lane_place(camera, board.rows[board.row_of[id_]]) if id_ in board.row_of else None
    if table == "steps":
        column = board.column_of.get(id_)
        return None if column is None else columns_place(board, camera, column, column, table)
    stage = next((stage for stage in board.stages if stage.stage.id == id_), None)
    return None if stage is None else columns_place(board, camera, stage.first, stage.last, table)


def band(camera: Camera, head: Key) -> QRectF:
    """Return the part of the window that heads of the kind of `head` are seen in."""
    if head[0] == "lanes":
        return QRectF(0, camera.seen_top, camera.head_width + 5, camera.seen_bottom - camera.seen_top)
    return QRectF(camera.head_width - 4, 0, camera.width, camera.head_height)


def lane_place(camera: Camera, row: Row) -> QRectF:
    """Return where the head of a lane lies in the window."""
    y = camera.to_window(0, row.y)[1]
    return QRectF(MARGIN + 1, y + 1, camera.head_width - MARGIN + 2, row.height * camera.zoom - 2)


def columns_place(board: Board, camera: Camera, first: int, last: int, table: str) -> QRectF:
    """Return where the head of a stage or a step over the columns `first` to `last` lies in the window."""
    measures = board.look.measures
    scale = head_scale(camera.zoom) * measures.text_scale
    with_steps = heads.has_step_row(board.stages)
    top, bottom = (38.0, 70.0) if table == "steps" else (4.0, 36.0) if with_steps else (8.0, 52.0)
    if table == "stages" and with_steps and board.columns.is_strip(first):
        bottom = 70.0  # with its chevron
    left = max(camera.to_window(board.columns.left(first), 0)[0], camera.head_width + 4)
    right = camera.to_window(board.columns.right(last), 0)[0]
    return QRectF(left - 4, top * scale, max(0.0, right - left + 8), (bottom - top) * scale)
