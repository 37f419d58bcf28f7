"""The badge at the lower right corner of a card that a finding is about; an error rings the card as well."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cxdesigner.editor.editor import Editor
from cxdesigner.layout.display_list import Icon
from cxdesigner.model.diff import Key
from cxdesigner.ui.canvas.head_bands import window_box
from cxdesigner.ui.paint import paint

_BADGE, _ICON, _SMALL = 9.0, 12.0, 3.5
_FROM_ZOOM = 0.35
"""Below this there are blocks of colour and no cards: a dot is enough."""

_RADIUS = 8.0


def paint_flagged(painter: QPainter, editor: Editor, above: frozenset[Key] = frozenset()) -> None:
    """Mark the cards in sight that findings are about; those `above` the board are not on it."""
    if not editor.flagged:
        return
    board, camera = editor.board, editor.camera
    seen = camera.visible().grown(20)
    first, last = board.columns_over(seen)
    for row in board.rows_over(seen):
        if row.is_strip:
            continue
        for card in board.cards_in(row, first, last):
            mark = editor.flagged.get(card.key)
            if mark is not None and card.key not in above:
                _paint(painter, editor, window_box(camera, row.box(card)), mark)


def _paint(painter: QPainter, editor: Editor, place: QRectF, mark: str) -> None:
    theme, zoom = editor.board.look.theme, editor.camera.zoom
    if mark == "error" and zoom >= _FROM_ZOOM:
        painter.setPen(QPen(QColor(theme["error"]), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = _RADIUS * min(1.0, zoom)
        painter.drawRoundedRect(place, radius, radius)
    at = place.bottomRight() - QPointF(1, 1)
    painter.setPen(Qt.PenStyle.NoPen)
    if zoom < _FROM_ZOOM:
        painter.setBrush(QColor(theme[mark]))
        painter.drawEllipse(at, _SMALL, _SMALL)
        return
    scale = editor.board.look.measures.text_scale
    badge, icon = _BADGE * scale, _ICON * scale
    painter.setBrush(QColor(theme["card"]))
    painter.drawEllipse(at, badge + 1, badge + 1)
    painter.setBrush(QColor(theme[f"{mark}Soft"]))
    painter.drawEllipse(at, badge, badge)
    drawing = "error" if mark == "error" else "warn"
    lift = 0.0 if mark == "error" else 0.5
    paint(painter, [Icon(drawing, at.x() - icon / 2, at.y() - icon / 2 - lift, icon, theme[mark])])
