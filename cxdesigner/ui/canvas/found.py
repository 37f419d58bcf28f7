"""The soft rings around what was found: cards under the selection, heads of lanes, stages and steps over the bands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cxdesigner.editor.editor import Editor
from cxdesigner.layout import heads
from cxdesigner.ui.canvas.head_bands import MARGIN, head_scale, window_box

_OPACITY = 0.5
_WIDE, _NARROW = 4.0, 2.0


def paint_found(painter: QPainter, editor: Editor) -> None:
    """Ring the cards in sight that were found."""
    if not editor.found:
        return
    board, camera = editor.board, editor.camera
    seen = camera.visible().grown(20)
    first, last = board.columns_over(seen)
    is_small = camera.zoom < 0.5
    _take_pen(painter, editor, _NARROW if is_small else _WIDE)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=not is_small)
    for row in board.rows_over(seen):
        if row.is_strip:
            continue
        for card in board.cards_in(row, first, last):
            if card.key in editor.found:
                place = window_box(camera, row.box(card))
                if is_small:
                    painter.drawRect(place)
                else:
                    painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 10, 10)
    for placed in board.notes.over(seen):
        if ("notes", placed.note.id) in editor.found:
            painter.drawRoundedRect(window_box(camera, placed.box).adjusted(-2, -2, 2, 2), 5, 5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def paint_found_heads(painter: QPainter, editor: Editor) -> None:
    """Ring the heads of lanes, stages and steps that were found."""
    if not any(table in ("lanes", "stages", "steps") for table, _ in editor.found):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _take_pen(painter, editor, _NARROW)
    _ring_lanes(painter, editor)
    _ring_columns(painter, editor)
    painter.restore()


def _take_pen(painter: QPainter, editor: Editor, width: float) -> None:
    color = QColor(editor.board.look.theme["accent"])
    color.setAlphaF(_OPACITY)
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _ring_lanes(painter: QPainter, editor: Editor) -> None:
    camera = editor.camera
    painter.setClipRect(QRectF(0, camera.head_height, camera.head_width, camera.height))
    for row in editor.board.rows:
        if ("lanes", row.lane.id) in editor.found:
            y = camera.to_window(0, row.y)[1]
            place = QRectF(MARGIN + 1, y + 1, camera.head_width - MARGIN - 6, row.height * camera.zoom - 2)
            painter.drawRoundedRect(place, 11, 11)


def _ring_columns(painter: QPainter, editor: Editor) -> None:
    board, camera = editor.board, editor.camera
    scale = head_scale(camera.zoom) * board.look.measures.text_scale
    with_steps = heads.has_step_row(board.stages)
    painter.setClipRect(QRectF(camera.head_width - 4, 0, camera.width, camera.head_height))
    for head in board.stages:
        if ("stages", head.stage.id) in editor.found:
            top, bottom = (4.0, 36.0) if with_steps else (8.0, 52.0)
            painter.drawRoundedRect(
                _columns(editor, head.first, head.last, top * scale, bottom * scale), 6, 6
            )
        for at, step in enumerate(head.steps):
            if ("steps", step.id) in editor.found:
                column = head.first + at
                painter.drawRoundedRect(_columns(editor, column, column, 38 * scale, 70 * scale), 6, 6)


def _columns(editor: Editor, first: int, last: int, top: float, bottom: float) -> QRectF:
    measures, camera = editor.board.look.measures, editor.camera
    left = max(camera.to_window(first * measures.column, 0)[0], camera.head_width + 4)
    right = camera.to_window(last * measures.column + measures.card, 0)[0]
    return QRectF(left - 4, top, max(0.0, right - left + 8), bottom - top)
