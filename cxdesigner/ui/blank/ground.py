"""The lanes and the lines of an empty board, drawn on to the window's edge: they stand before there is a stage."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cxdesigner.editor.blankness import is_blank
from cxdesigner.editor.editor import Editor
from cxdesigner.layout import heads
from cxdesigner.layout.display_list import Item, Path, Rect
from cxdesigner.layout.rows import Row
from cxdesigner.ui.paint import paint
from cxdesigner.ui.widgets.drawing import CENTER, draw_text

_OVERLAP = 13.0
"""So far before its end the board's own floor is drawn over: its corners are round there."""

_AIR, _GUTTER = 12.0, 14.0


def paint_blank_ground(painter: QPainter, editor: Editor, curve_words: str) -> None:
    """Paint the floors from the last column to the window's edge, and `curve_words` where the curve will be."""
    if not is_blank(editor):
        return
    board, camera = editor.board, editor.camera
    left, zoom = board.width - _OVERLAP, camera.zoom
    right = camera.to_board(camera.width - _AIR, 0)[0]
    if right <= board.width:
        return
    x, y = camera.to_window(0, 0)
    painter.save()
    painter.translate(x, y)
    painter.scale(zoom, zoom)
    for row in board.rows:
        paint(painter, _floor(editor, row, left, right))
        for number, kind in enumerate(row.lines):
            at = row.y - (len(row.lines) - number - 0.5) * board.look.measures.line_gap
            paint(painter, heads.service_line_items(kind, board.look, y=at, left=board.width, right=right))
    painter.restore()
    felt = next((row for row in board.rows if row.role.holds == "curve" and not row.is_strip), None)
    if felt is not None:
        top = camera.to_window(0, felt.y + board.curve(felt).neutral)[1]
        room = QRectF(camera.head_width, top - 30, camera.width - camera.head_width, 20)
        draw_text(painter, room, curve_words, "small", board.look.theme["text3"], CENTER)


def _floor(editor: Editor, row: Row, left: float, right: float) -> list[Item]:
    board, theme = editor.board, editor.board.look.theme
    layer = theme.layer(row.role.tone)
    if row.is_strip:
        return []
    wide, tall, edge = right - left, row.height, layer.floor_line
    out: list[Item] = [Rect(left, row.y, wide, tall, fill=layer.tint, stroke=edge, radius=12)]
    inset = (
        0.5 if edge is not None else 0.0
    )  # of the patch over the round corners, the board's and this one's
    out.append(Rect(left - 1, row.y + inset, 2 * _OVERLAP, tall - 2 * inset, fill=layer.tint))
    if edge is not None:
        ends = (left - 1, left + 2 * _OVERLAP)
        out += [Path((("M", ends[0], y), ("L", ends[1], y)), stroke=edge) for y in (row.y, row.bottom)]
    if row.role.holds == "curve":
        felt, ends = board.curve(row), (board.width - _GUTTER, right - _GUTTER)
        for level in (2, 0, -2):  # as the board's own go on
            at, ink = row.y + felt.neutral - level * felt.unit, theme["line" if level else "lineStrong"]
            out.append(Path((("M", ends[0], at), ("L", ends[1], at)), stroke=ink, width=1.0))
    return out
