"""What lies over the emotion curve: the handle under the pointer, the keyboard's place, and the score in a pill."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from cxdesigner.commands.feelings import BEST
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.feelings import point_here
from cxdesigner.editor.tools.feeling import FROM_ZOOM
from cxdesigner.layout.curve_points import CurvePoint, first_point
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.theme import Theme
from cxdesigner.translation import Catalogue
from cxdesigner.ui.canvas.marks import paint_pill
from cxdesigner.ui.inspector.common import emotion_text

_HANDLE, _RING, _PLUS = 11.0, 15.0, 9.0
"""Radii of the handle, of the keyboard's ring and of the plus, in window pixels."""


def paint_curve_states(painter: QPainter, editor: Editor, say: Catalogue, *, has_focus: bool) -> None:
    """Paint the handle of the point under the pointer, and the ring of the one the keyboard is at."""
    if editor.camera.zoom < FROM_ZOOM:
        return
    hover = editor.hover
    hovered = first_point(editor.board, hover[1]) if hover is not None and hover[0] == "steps" else None
    if hovered is not None and not editor.read_only:
        _paint_handle(painter, editor, hovered)
    focused = point_here(editor) if has_focus else None
    if focused is not None:
        _paint_focus(painter, editor, focused)
    is_dragged = hovered is not None and editor.store.gesture is not None
    shown = hovered if is_dragged else focused
    if shown is not None:
        _paint_score(painter, editor, shown, say)


def _paint_handle(painter: QPainter, editor: Editor, point: CurvePoint) -> None:
    """Paint a ring around the point; the level it has snapped to while it is dragged."""
    theme, scale = editor.board.look.theme, max(1.0, editor.camera.zoom)
    x, y = editor.camera.to_window(point.x, point.y)
    is_dragged = editor.store.gesture is not None
    pen = QPen(QColor(theme["accent"]), 2)
    if is_dragged and point.score is not None and (point.score * 2).is_integer():
        _paint_level(painter, editor, point)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if point.score is None:
        _paint_plus(painter, QPointF(x, y), theme)
        return
    painter.drawEllipse(QPointF(x, y), _HANDLE * scale, _HANDLE * scale)
    pen.setWidthF(1.75)
    painter.setPen(pen)
    for side in (-1, 1):  # it goes up and down; at an end of the scale only back
        if point.score * side > -BEST:
            tip = y + side * (_HANDLE * scale + 7)
            painter.drawPolyline(
                [QPointF(x - 4, tip - side * 4), QPointF(x, tip), QPointF(x + 4, tip - side * 4)]
            )


def _paint_plus(painter: QPainter, at: QPointF, theme: Theme) -> None:
    """Paint the faint plus of a step without a score."""
    painter.setPen(QPen(QColor(theme["control"]), 1))
    painter.setBrush(QBrush(QColor(theme["panel"])))
    painter.drawEllipse(at, _PLUS, _PLUS)
    painter.setPen(QPen(QColor(theme["control"]), 1.5))
    painter.drawLine(at + QPointF(-4, 0), at + QPointF(4, 0))
    painter.drawLine(at + QPointF(0, -4), at + QPointF(0, 4))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_level(painter: QPainter, editor: Editor, point: CurvePoint) -> None:
    """Paint the whole or half step that the point has come to, across its column."""
    measures, theme = editor.board.look.measures, editor.board.look.theme
    left, y = editor.camera.to_window(point.x - measures.card / 2, point.y)
    right, _ = editor.camera.to_window(point.x + measures.card / 2, point.y)
    painter.setPen(QPen(QColor(theme["accent"]), 1))
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def _paint_focus(painter: QPainter, editor: Editor, point: CurvePoint) -> None:
    x, y = editor.camera.to_window(point.x, point.y)
    pen = QPen(QColor(editor.board.look.theme["focus"]), 2)
    pen.setDashPattern([2.0, 1.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = _RING * max(1.0, editor.camera.zoom)
    painter.drawEllipse(QPointF(x, y), radius, radius)


def _paint_score(painter: QPainter, editor: Editor, point: CurvePoint, say: Catalogue) -> None:
    """Paint the pill with word and figure: above the point, below it where there is no room."""
    look, text = editor.board.look, emotion_text([point.score], say)
    x, y = editor.camera.to_window(point.x, point.y)
    away = (_RING + 13) * max(1.0, editor.camera.zoom)
    above = y - away if y - away - 12 > editor.camera.seen_top else y + away
    wide = width(text, look.style("label")) + 18
    x = max(editor.camera.head_width + wide / 2 + 4, min(x, editor.camera.width - wide / 2 - 4))
    paint_pill(painter, text, x, above, look)
