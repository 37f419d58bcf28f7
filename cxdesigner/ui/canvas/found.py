"""The soft rings around what was found: cards under the selection, heads of lanes, stages and steps over the bands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cxdesigner.editor.editor import Editor
from cxdesigner.ui.canvas.head_bands import window_box
from cxdesigner.ui.canvas.head_rings import band, columns_place, lane_place
from cxdesigner.ui.canvas.panes import each_pane

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
    for _ in each_pane(painter, camera):
        painter.setClipRect(band(camera, ("lanes", "")))
        for row in editor.board.rows:
            if ("lanes", row.lane.id) in editor.found:
                painter.drawRoundedRect(lane_place(camera, row), 11, 11)


def _ring_columns(painter: QPainter, editor: Editor) -> None:
    board, camera = editor.board, editor.camera
    painter.setClipRect(band(camera, ("stages", "")))
    for head in board.stages:
        if ("stages", head.stage.id) in editor.found:
            painter.drawRoundedRect(columns_place(board, camera, head.first, head.last, "stages"), 6, 6)
        for at, step in enumerate(head.steps):
            if ("steps", step.id) in editor.found:
                column = head.first + at
                painter.drawRoundedRect(columns_place(board, camera, column, column, "steps"), 6, 6)
