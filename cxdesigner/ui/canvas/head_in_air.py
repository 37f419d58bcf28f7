"""A lane, a stage or a step that is dragged by its head: a sheet at the pointer, and the slot it will drop into."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from cxdesigner.editor.editor import Editor
from cxdesigner.layout.display_list import Icon, Item, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.heads import StageHead, step_number
from cxdesigner.layout.type_setting import line, line_to
from cxdesigner.model.diff import Key
from cxdesigner.translation import Catalogue
from cxdesigner.ui.canvas.head_bands import MARGIN
from cxdesigner.ui.canvas.marks import paint_pill
from cxdesigner.ui.paint import paint, shadows

_TILT, _OPACITY = 1.5, 0.94
_SHEET = (420.0, 320.0)
"""A sheet is never larger than this, in window pixels: a wide stage is shown smaller, a long one to its middle."""

_PAD, _LANE_SHEET = 8.0, 44.0


def columns_place(editor: Editor, head: Key) -> QRect:
    """Return the window place of a stage's or a step's columns, from their heads to the end of the board."""
    board, camera = editor.board, editor.camera
    box = board.head_box(head)
    if box is None:
        return QRect()
    left, _ = camera.to_window(box.x, 0)
    right, bottom = camera.to_window(box.right - board.look.measures.gutter, board.height)
    left = max(left, camera.head_width)
    return QRectF(left, 0, right - left, min(bottom, camera.height)).toAlignedRect()


def paint_head_in_air(
    painter: QPainter, editor: Editor, head: Key, at: QPointF, sheet: QPixmap | None, say: Catalogue
) -> None:
    """Paint the slot of `head`, which the board shows at its new place, and its sheet at the pointer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if head[0] == "lanes":
        _paint_lane_slot(painter, editor, head[1], say)
        _paint_lane_sheet(painter, editor, head[1], at, say)
        return
    place = columns_place(editor, head).toRectF()
    _paint_slot(painter, editor, place)
    stages, (table, id_) = editor.board.stages, head
    number = step_number(stages, id_) if table == "steps" else _stage_number(stages, id_)
    if sheet is not None and not sheet.isNull():
        _paint_sheet(painter, editor, at, sheet)
    paint_pill(painter, say("hint.becomes", number=number), place.center().x(), 14, editor.board.look)


def _stage_number(stages: Sequence[StageHead], stage: str) -> str:
    return next((str(head.number) for head in stages if head.stage.id == stage), "")


def _paint_slot(painter: QPainter, editor: Editor, place: QRectF) -> None:
    theme = editor.board.look.theme
    pen = QPen(QColor(theme["accent"]), 1.5)
    pen.setDashPattern([4.0, 2.7])
    painter.setPen(pen)
    painter.setBrush(QColor(theme["accentSoft"]))
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 10, 10)


def _paint_sheet(painter: QPainter, editor: Editor, at: QPointF, sheet: QPixmap) -> None:
    """Paint the columns as they were lifted, held near their upper left corner."""
    theme = editor.board.look.theme
    size = sheet.deviceIndependentSize()
    scale = min(1.0, _SHEET[0] / size.width())
    wide, tall = size.width() * scale, min(_SHEET[1], size.height() * scale)
    part = QRectF(0, 0, sheet.width(), tall / scale * sheet.devicePixelRatio())
    painter.save()
    painter.setOpacity(_OPACITY)
    painter.translate(at - QPointF(24, 18))
    painter.rotate(_TILT)
    ground = Rect(
        -_PAD, -_PAD, wide + 2 * _PAD, tall + 2 * _PAD, fill=theme["panel"], stroke=_edge(editor), radius=10,
        shadow="e3",
    )  # fmt: skip
    paint(painter, [ground], **shadows(theme))
    painter.drawPixmap(QRectF(0, 0, wide, tall), sheet, part)
    painter.restore()


def _paint_lane_slot(painter: QPainter, editor: Editor, lane: str, say: Catalogue) -> None:
    board, camera, theme = editor.board, editor.camera, editor.board.look.theme
    number = board.row_of[lane]
    row = board.rows[number]
    top = camera.to_window(0, row.y)[1]
    right = min(camera.to_window(board.width, 0)[0], camera.width - 12)
    place = QRectF(MARGIN, top, right - MARGIN, row.height * camera.zoom)
    _paint_slot(painter, editor, place)
    below = board.rows[number + 1].lane.name if number + 1 < len(board.rows) else ""
    said = say("hint.above_lane", lane=below) if below else say("hint.lowest_lane")
    small = board.look.style("smallS")
    y = place.center().y() - small.leading / 2
    paint(painter, [line_to(place.right() - 16, y, said, small, theme["accent"])])


def _paint_lane_sheet(painter: QPainter, editor: Editor, lane: str, at: QPointF, say: Catalogue) -> None:
    board, theme = editor.board, editor.board.look.theme
    row = board.rows[board.row_of[lane]]
    small, meta = board.look.style("smallS"), board.look.style("meta")
    tall = _LANE_SHEET * board.look.measures.text_scale
    cards = sum(len(found) for found in row.begins.values())
    count = say.count("hint.cards", cards)
    name = row.lane.name
    wide = 44 + width(name, small) + 32 + width(count, meta) + 16
    items: list[Item] = [
        Rect(0, 0, wide, tall, fill=theme["panel"], stroke=_edge(editor), radius=10, shadow="e3"),
        Icon(row.role.icon, 14, tall / 2 - 8, 16, theme.layer(row.role.tone).ink),
        line(42, (tall - small.leading) / 2, name, small, theme.layer(row.role.tone).ink),
        line_to(wide - 16, (tall - meta.leading) / 2, count, meta, theme["text2"]),
    ]
    painter.save()
    painter.setOpacity(_OPACITY)
    painter.translate(at - QPointF(24, 22))
    painter.rotate(_TILT)
    paint(painter, items, **shadows(theme))
    painter.restore()


def _edge(editor: Editor) -> str | None:
    """Return the border of a lifted sheet: in the dark the shadow alone does not part it from the floor."""
    theme = editor.board.look.theme
    return theme["control"] if theme.is_dark else None
