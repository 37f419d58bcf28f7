"""Where the heads lie in the window: which one is under the pointer, and where its name and its time are edited."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from cxdesigner.editor.camera import Camera
from cxdesigner.editor.editor import Editor
from cxdesigner.layout import heads
from cxdesigner.layout.board import Board
from cxdesigner.layout.font_metrics import width
from cxdesigner.model.diff import Key
from cxdesigner.model.journey import Step
from cxdesigner.ui.canvas.head_bands import MARGIN, head_scale
from cxdesigner.ui.canvas.stage_strips import strip_at

_STAGE_BAND = 36.0
"""Height of the row of stages in a band that has steps too, before it is scaled."""


def head_at(board: Board, camera: Camera, x: float, y: float) -> Key | None:
    """Return the lane, the stage or the step whose head lies under the window point; a strip is all head."""
    if x < camera.head_width and y >= camera.head_height:
        board_y = camera.to_board(x, y)[1]
        row = next((row for row in board.rows if row.y <= board_y <= row.bottom), None)
        return ("lanes", row.lane.id) if row is not None and x >= MARGIN else None
    if y < camera.head_height and x >= camera.head_width:
        return _column_head(board, camera, x, y)
    strip = strip_at(board, camera, QPointF(x, y)) if board.columns.folds else None
    return ("stages", strip.stage.id) if strip is not None else None


def _column_head(board: Board, camera: Camera, x: float, y: float) -> Key | None:
    column = board.columns.at(camera.to_board(x, y)[0])
    if not 0 <= column < len(board.steps):
        return None
    step = board.steps[column]
    if board.columns.is_strip(column):
        return "stages", step.stage
    shows_steps = heads.shows_steps(board.stages, board.look, camera.zoom)
    if shows_steps and y >= _STAGE_BAND * head_scale(camera.zoom) * board.look.measures.text_scale:
        return "steps", step.id
    return "stages", step.stage


def edit_head_at(editor: Editor, head: Key, at: QPointF) -> None:
    """Edit in place what of `head` lies under the window point: the time of a step, else the name."""
    step = _step_told_in(editor.board, head)
    place = time_place(editor.board, editor.camera, step.id) if step is not None and step.time else None
    if step is not None and place is not None and at.x() >= place.x() and at.y() >= place.y():
        editor.begin_editing(("steps", step.id), time=True)
    else:
        editor.begin_editing(head)


def _step_told_in(board: Board, head: Key) -> Step | None:
    """Return the step whose time stands in `head`: a step, or the one of a stage where steps have no heads."""
    if head[0] == "steps":
        return board.doc.steps[head[1]]
    if head[0] == "lanes" or heads.has_step_row(board.stages):
        return None
    return next((one.steps[0] for one in board.stages if one.stage.id == head[1] and one.steps), None)


def time_place(board: Board, camera: Camera, step: str) -> QRectF | None:
    """Return where the time of a step is edited, in window pixels; None where it is not in sight."""
    box = board.head_box(("steps", step))
    if box is None:
        return None
    has_steps = heads.has_step_row(board.stages)
    scale = head_scale(camera.zoom)
    style = board.look.style("smallM" if has_steps else "title")
    indent = (
        width(heads.step_number(board.stages, step), style) + 8 * board.look.measures.text_scale
    ) * scale
    top = (54.5 if board.doc.steps[step].name else 40.0) if has_steps else 35.0
    x = camera.to_window(box.x, box.y)[0]
    left = max(x, camera.head_width) + indent - 2
    right = x + (box.w - board.look.measures.gutter) * camera.zoom
    tall = scale * board.look.measures.text_scale
    return QRectF(left, top * tall, max(90.0, right - left), 20 * tall)


def name_place(board: Board, camera: Camera, head: Key) -> QRectF | None:
    """Return where the name of a head is edited, in window pixels; None where it is not in sight."""
    box = board.head_box(head)
    if box is None:
        return None
    scale = head_scale(camera.zoom) * board.look.measures.text_scale
    x, y = camera.to_window(box.x, box.y)
    if head[0] == "lanes":
        row = board.rows[board.row_of[head[1]]]
        is_low = row.height * camera.zoom <= heads.LOW_LANE * scale
        below = 40.0 if row.joins is None else heads.SUB_TOP - 3
        top = y + (row.height * camera.zoom - 20 * scale) / 2 if is_low else y + below * scale
        beside = 42.0 if is_low else 8.0
        left = MARGIN + (beside if row.joins is None else heads.SUB_LEFT - 2) * scale
        return QRectF(left, top, camera.head_width - left + 24 * scale, 22 * scale)
    wide = box.w * camera.zoom - board.look.measures.gutter * camera.zoom
    left = max(x, camera.head_width)
    has_steps = heads.has_step_row(board.stages)
    top = (40.0 if head[0] == "steps" else 7.0 if has_steps else 15.0) * scale
    return QRectF(left, top, max(90.0, x + wide - left), 24 * scale)


def name_style(head: Key) -> str:
    """Return the text style of a head's name."""
    return {"stages": "title", "steps": "smallM", "lanes": "smallS"}[head[0]]
