"""A link that is being drawn or attached anew: its way, the card it would reach, or a cross and the reason."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.tools.connecting import LinkInAir, ports
from cxdesigner.layout.display_list import Path
from cxdesigner.layout.heads import step_number
from cxdesigner.layout.link_preview import run_between, run_to_point
from cxdesigner.layout.routes import Point, Side
from cxdesigner.layout.shapes import arrow_head, rounded_line
from cxdesigner.translation import Catalogue
from cxdesigner.ui.canvas.head_bands import window_box
from cxdesigner.ui.canvas.marks import paint_pill, paint_reason, paint_ring
from cxdesigner.ui.canvas.panes import each_pane
from cxdesigner.ui.paint import paint

_DASH = (5.4, 4.0)
_THICK, _HANDLE, _PORT = 2.25, 6.0, 4.5

_PORT_OF: dict[Side, int] = {"top": 0, "right": 1, "bottom": 2, "left": 3}
"""Where `ports` has the port of each side."""


def paint_link_in_air(painter: QPainter, editor: Editor, say: Catalogue) -> None:
    """Paint the link in the air, if there is one: dashed, and at its end what letting go would do."""
    air = editor.link_in_air
    box = editor.board.card_box(("touchpoints", air.card)) if air is not None else None
    if air is None or box is None:
        return
    theme, camera = editor.board.look.theme, editor.camera
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if air.moved is not None:
        _paint_way(
            painter, editor, editor.board.run_of(air.moved[1]), theme["connectorSoft"], with_head=False
        )
    color = theme["error"] if air.refusal else theme["accent"]
    way = None if air.refusal else _way_to_card(editor, air)
    points, side = way or (run_to_point(box, air.end), None)
    _paint_way(painter, editor, points, color, with_head=way is not None)
    end = QPointF(*camera.to_window(*air.end))
    if air.refusal:
        _paint_cross(painter, end, color)
        paint_reason(painter, editor, say.say(air.refusal), end)
    elif side is not None and air.target is not None:
        _paint_target(painter, editor, air, side, say)
    stays = points[0] if not (air.is_source and way) else points[-1]
    painter.setPen(QPen(QColor(color), 1.75))
    painter.setBrush(QColor(color))
    painter.drawEllipse(QPointF(*camera.to_window(*stays)), _PORT, _PORT)
    if air.moved is not None and not air.refusal:
        painter.setPen(QPen(QColor(color), 2))
        painter.setBrush(QColor(theme["panel"]))
        painter.drawEllipse(end, _HANDLE, _HANDLE)


def _way_to_card(editor: Editor, air: LinkInAir) -> tuple[list[Point], Side] | None:
    """Return how the link would run, from its source to its target, and the side of the card it would reach."""
    if air.target is None:
        return None
    source, target = (air.target[1], air.card) if air.is_source else (air.card, air.target[1])
    found = run_between(editor.board, source, target)
    if found is None:
        return None
    points, plan = found
    return points, plan.leaves if air.is_source else plan.enters


def _paint_way(
    painter: QPainter, editor: Editor, points: list[Point], color: str, *, with_head: bool
) -> None:
    if len(points) < 2:
        return
    camera = editor.camera
    items = [Path(rounded_line(points, 8), stroke=color, width=_THICK, dash=_DASH)]
    if with_head:
        (ax, ay), (x, y) = points[-2:]
        length = abs(x - ax) + abs(y - ay) or 1.0  # the last leg is a level or an upright
        items.append(Path(arrow_head(x, y, (x - ax) / length, (y - ay) / length), fill=color))
    for _ in each_pane(painter, camera):
        painter.translate(*camera.to_window(0, 0))
        painter.scale(camera.zoom, camera.zoom)
        paint(painter, items)


def _paint_cross(painter: QPainter, at: QPointF, color: str) -> None:
    painter.setPen(QPen(QColor(color), _THICK))
    for dx, dy in ((4, 4), (4, -4)):
        painter.drawLine(at + QPointF(-dx, -dy), at + QPointF(dx, dy))


def _paint_target(painter: QPainter, editor: Editor, air: LinkInAir, side: Side, say: Catalogue) -> None:
    """Ring the card that would be reached, fill the port of the side it would take, and name both."""
    assert air.target is not None
    board, camera = editor.board, editor.camera
    box, theme = board.card_box(air.target), board.look.theme
    if box is None:
        return
    place = window_box(camera, box)
    paint_ring(painter, place, theme["accent"], 3)
    painter.setPen(QPen(QColor(theme["accent"]), 1.75))
    for number, (x, y) in enumerate(ports(box)):
        painter.setBrush(QColor(theme["accent" if number == _PORT_OF[side] else "panel"]))
        painter.drawEllipse(QPointF(*camera.to_window(x, y)), _PORT, _PORT)
    step = step_number(board.stages, board.doc.touchpoints[air.target[1]].step)
    said = say(f"hint.side.{side}", step=step)
    paint_pill(painter, said, place.right() - 4, place.top() - 18, board.look)
