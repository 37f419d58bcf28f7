"""The heads over the canvas: stages and steps on top, lanes at the left. They stay put while the board moves."""

from __future__ import annotations

from functools import cache
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from cxdesigner.editor.camera import Camera
from cxdesigner.layout import heads, stage_strips
from cxdesigner.layout.board import EDGE, Board
from cxdesigner.layout.display_list import Group, Item, Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.pinned import pinned_mark_items
from cxdesigner.layout.rows import Row
from cxdesigner.layout.type_setting import line
from cxdesigner.ui.canvas.panes import each_pane, paint_bands_edge
from cxdesigner.ui.canvas.remarks import paint_floor_head
from cxdesigner.ui.paint import paint

MARGIN = 12.0

_LABEL = 40.0
"""How far the label of a line may reach from it, and a name over its lane, in window pixels."""

_SHADE_DETAIL = 2
"""So many steps of a shade to a window pixel: enough for screens of 200 %."""

LARGEST = 1.6
"""Heads grow with the zoom up to this; below 100 % they keep their size, so that they can always be read."""


def head_scale(zoom: float) -> float:
    """Return the size of the heads at `zoom`."""
    return min(LARGEST, max(1.0, zoom))


def head_room(board: Board, zoom: float, lens: float = 0.0) -> tuple[float, float]:
    """Return how much of the window the heads take: from the left and from the top, in window pixels.

    A `lens` shows something of that height below the heads of the stages.
    """
    scale = head_scale(zoom)
    measures = board.look.measures
    above = board.head_height + lens * measures.text_scale + measures.lane_gap
    return MARGIN + (measures.head_width - EDGE) * scale, above * scale


def paint_heads(painter: QPainter, board: Board, camera: Camera) -> None:
    """Paint both bands over the board's picture."""
    scale = head_scale(camera.zoom)
    for _ in each_pane(painter, camera):
        _paint_lane_heads(painter, board, camera, scale)
    paint_bands_edge(painter, camera, board.look.theme)
    _paint_stage_heads(painter, board, camera, scale)


def _paint_lane_heads(painter: QPainter, board: Board, camera: Camera, scale: float) -> None:
    theme = board.look.theme
    top, bottom = camera.seen_top, camera.seen_bottom
    zone = QRectF(0, top, camera.head_width, bottom - top)
    is_scrolled = camera.view.x > camera.board.x + 1.0
    painter.save()
    painter.setClipRect(QRectF(0, top, camera.width, bottom - top))
    painter.fillRect(zone, QColor(theme["canvas"]))
    painter.setClipRect(zone)
    for row in board.rows:
        y, tall = _floor_place(camera, row)
        if not _is_near(camera, row, y, tall):
            continue
        if y < bottom and y + tall > top:
            painter.translate(MARGIN, y)
            painter.scale(scale, scale)
            paint(painter, _floor(board, row, tall / scale, scale, camera))
            painter.resetTransform()
        _paint_line_ends(painter, board, camera, row, y)
    painter.setClipRect(QRectF(0, top, camera.width, bottom - top))
    if is_scrolled:
        _shade(
            painter,
            theme["shadow"],
            QRectF(camera.head_width, top, 9, bottom - top),
            across=True,
        )
        painter.fillRect(QRectF(camera.head_width, top, 1, bottom - top), QColor(theme["line"]))
    for row in board.rows:
        _paint_row_words(painter, board, camera, row, scale)
    paint_floor_head(painter, board, camera, MARGIN, scale)
    painter.restore()


def _paint_line_ends(painter: QPainter, board: Board, camera: Camera, row: Row, y: float) -> None:
    """Paint the left ends of the lines above `row`, which run behind their labels."""
    zoom, gap = camera.zoom, board.look.measures.line_gap
    painter.translate(MARGIN, y)
    painter.scale(zoom, zoom)
    for number, kind in enumerate(row.lines):
        at = -(len(row.lines) - number - 0.5) * gap
        paint(
            painter, heads.service_line_items(kind, board.look, y=at, left=0, right=camera.head_width / zoom)
        )
    painter.resetTransform()


def _paint_row_words(painter: QPainter, board: Board, camera: Camera, row: Row, scale: float) -> None:
    y, tall = _row_place(camera, row)
    if not _is_near(camera, row, y, tall):
        return
    gap = board.look.measures.line_gap * camera.zoom
    least = scale * board.look.measures.text_scale
    out: list[Item] = []
    for number, kind in enumerate(row.lines):
        at = (y - (len(row.lines) - number - 0.5) * gap) / scale
        if gap >= 15 * least:
            out += heads.service_label_items(kind, board.look, y=at, left=0.0)
    words: list[Item] = []
    if y > camera.seen_bottom:
        pass  # only the line above it is seen
    elif row.is_strip:
        words = heads.strip_items(row, board.look, tall / scale) if tall >= 13 * least else []
    else:
        words = heads.lane_head_items(row, board.look, tall / scale)
        if row.lane.pinned:
            words += pinned_mark_items(row, board.look, tall / scale)
    out.append(Group(0, y / scale, tuple(words), ("lanes", row.lane.id)))
    painter.translate(MARGIN, 0)
    painter.scale(scale, scale)
    paint(painter, out)
    painter.resetTransform()


def _floor(board: Board, row: Row, tall: float, scale: float, camera: Camera) -> list[Item]:
    """Return the left end of a lane's floor."""
    layer, theme = board.look.theme.layer(row.role.tone), board.look.theme
    wide = board.look.measures.head_width + 40
    out: list[Item] = []
    radius = min(12.0 * camera.zoom / scale, 12.0, tall / 2) * board.look.measures.text_scale
    radius = min(radius, tall / 2)
    if row.is_strip:
        out.append(
            Rect(0, 0, wide, tall, fill=theme["field"], stroke=theme["lineStrong"], radius=6, dash=(4, 4))
        )
    elif row.joins is None:
        out.append(Rect(0, 0, wide, tall, fill=layer.tint, stroke=layer.floor_line, radius=radius))
    else:
        y = (row.y - board.look.measures.lane_gap / 2 - row.floor_top) * camera.zoom / scale
        out.append(heads.floor_divider(row, board.look, y=y, left=0.0, right=2.0 * wide))
    return out


def _floor_place(camera: Camera, row: Row) -> tuple[float, float]:
    tall = row.floor_bottom - row.floor_top
    return camera.head_height + (row.floor_top - camera.view.y) * camera.zoom, tall * camera.zoom


def _is_near(camera: Camera, row: Row, y: float, tall: float) -> bool:
    """Tell whether a lane `tall` high at `y`, or a line above it, may be seen; all in window pixels."""
    lines = (len(row.lines) * row.measures.line_gap + _LABEL) * max(1.0, camera.zoom)
    return y - lines <= camera.seen_bottom and y + tall >= camera.seen_top - _LABEL


def _row_place(camera: Camera, row: Row) -> tuple[float, float]:
    return camera.head_height + (row.y - camera.view.y) * camera.zoom, row.height * camera.zoom


def _paint_stage_heads(painter: QPainter, board: Board, camera: Camera, scale: float) -> None:
    theme, columns, zoom = board.look.theme, board.columns, camera.zoom
    painter.save()
    painter.fillRect(QRectF(0, 0, camera.width, camera.head_height), QColor(theme["canvas"]))
    with_steps = heads.has_step_row(board.stages)
    out: list[Item] = []
    shows_steps = heads.shows_steps(board.stages, board.look, zoom)
    if with_steps:
        out += _corner_words(board, with_step=shows_steps)
    for head in board.stages:
        left = (camera.head_width + (columns.left(head.first) - camera.view.x) * zoom) / scale
        right = (camera.head_width + (columns.right(head.last) - camera.view.x) * zoom) / scale
        if right * scale < camera.head_width or left * scale > camera.width:
            continue
        seen_from = camera.head_width / scale
        if columns.is_strip(head.first):
            out += stage_strips.head_items(head, board.look, left=left, right=right, with_steps=with_steps)
            continue
        out += _stage(board, head, left, right, seen_from, with_steps=with_steps)
        if shows_steps:
            out += _steps(board, head, camera, scale)
    painter.setClipRect(QRectF(0, 0, camera.width, camera.head_height))
    painter.scale(scale, scale)
    paint(painter, out)
    painter.resetTransform()
    if camera.view.y > camera.board.y + 0.5 and not camera.is_in_band(camera.head_height):
        bottom = camera.head_height
        painter.setClipping(False)
        painter.fillRect(QRectF(0, bottom - 1, camera.width, 1), QColor(theme["line"]))
        _shade(painter, theme["shadow"], QRectF(0, bottom, camera.width, 8), across=False)
    painter.restore()


def _stage(
    board: Board, head: heads.StageHead, left: float, right: float, seen_from: float, *, with_steps: bool
) -> list[Item]:
    items = heads.stage_items(
        head, board.look, left=left, right=right, with_steps=with_steps, seen_from=seen_from
    )
    if left < seen_from:  # the rule ends where the lane heads begin
        rule = items[0]
        if isinstance(rule, Path):
            y = rule.segments[0][2]  # type: ignore[misc]  # a rule moves, then draws
            items[0] = Path((("M", seen_from, y), ("L", right, y)), stroke=rule.stroke, width=rule.width)
    return items


def _steps(board: Board, head: heads.StageHead, camera: Camera, scale: float) -> list[Item]:
    measures, zoom = board.look.measures, camera.zoom
    out: list[Item] = []
    for at in range(len(head.steps)):
        column = head.first + at
        left = camera.head_width + (board.columns.left(column) - camera.view.x) * zoom
        right = left + measures.card * zoom
        if left < camera.head_width - 1 or left > camera.width:
            continue
        items = _step_items(board, head, at, (right - left) / scale)
        out.append(Group(left / scale, 0, items, ("steps", head.steps[at].id)))
        if at:
            out.append(heads.step_divider((left - measures.gutter / 2 * zoom) / scale, board.look))
    return out


_StepKey = tuple[int, int, float]
_kept_steps: WeakKeyDictionary[Board, dict[_StepKey, tuple[heads.StageHead, tuple[Item, ...]]]] = (
    WeakKeyDictionary()
)
"""Heads of steps as they were drawn last, by stage, number and width: a pan shows the same ones elsewhere."""

_STEPS_KEPT = 600


def _step_items(board: Board, head: heads.StageHead, at: int, wide: float) -> tuple[Item, ...]:
    """Return the head of a step whose left edge is 0."""
    kept = _kept_steps.setdefault(board, {})
    key = (id(head), at, wide)
    found = kept.get(key)
    if found is None or found[0] is not head:
        if len(kept) >= _STEPS_KEPT:
            kept.clear()
        found = kept[key] = (head, tuple(heads.step_items(head, at, board.look, left=0.0, right=wide)))
    return found[1]


def _corner_words(board: Board, *, with_step: bool) -> list[Item]:
    look, x = board.look, MARGIN + 12
    meta, color = look.style("meta"), look.theme["text2"]
    scale = look.measures.text_scale
    out: list[Item] = [line(x, 12 * scale, look.words("board.stage"), meta, color)]
    if with_step:
        out.append(line(x, 46 * scale, look.words("board.step"), meta, color))
    return out


def _shade(painter: QPainter, color: str, place: QRectF, *, across: bool) -> None:
    """Draw the soft shade that a band throws on what lies under it."""
    far = place.width() if across else place.height()
    painter.drawImage(place, _shade_image(color, round(far * _SHADE_DETAIL), across=across))


@cache
def _shade_image(color: str, pixels: int, *, across: bool) -> QImage:
    """Return a shade to be drawn out: a gradient over the whole of a band takes as long as a card."""
    image = QImage(*((pixels, 1) if across else (1, pixels)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    gradient = QLinearGradient(QPointF(0, 0), QPointF(pixels, 0) if across else QPointF(0, pixels))
    for at, alpha in ((0.0, 0.07), (1.0, 0.0)):
        shade = QColor(color)
        shade.setAlphaF(alpha)
        gradient.setColorAt(at, shade)
    painter = QPainter(image)
    painter.fillRect(image.rect(), gradient)
    painter.end()
    return image


def strip_at(board: Board, camera: Camera, x: float, y: float) -> str | None:
    """Return the hidden lane whose strip lies under the window point."""
    if y < camera.head_height or x < MARGIN:
        return None
    board_y = camera.to_board(x, y)[1]
    return next((row.lane.id for row in board.rows if row.is_strip and row.y <= board_y <= row.bottom), None)


def window_box(camera: Camera, box: Box) -> QRectF:
    """Return where a box of the board lies in the window."""
    x, y = camera.to_window(box.x, box.y)
    return QRectF(x, y, box.w * camera.zoom, box.h * camera.zoom)
