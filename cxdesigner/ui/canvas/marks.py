"""Small marks that are painted over the board while something goes on: a ring, a pill, a dark tip."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cxdesigner.editor.editor import Editor
from cxdesigner.layout import theme as themes
from cxdesigner.layout.display_list import Icon, Rect, TextStyle
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.theme import Theme
from cxdesigner.layout.type_setting import line, line_around
from cxdesigner.ui.paint import paint

PILL_LONGEST = 220.0


def paint_ring(
    painter: QPainter, place: QRectF, color: str, out: float, *, dashed: bool = False, radius: float = 11.0
) -> None:
    """Paint a ring `out` pixels outside of `place`."""
    pen = QPen(QColor(color), 2)
    if dashed:
        pen.setDashPattern([2.0, 1.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(-out, -out, out, out), radius, radius)


def paint_pill(painter: QPainter, text: str, cx: float, cy: float, look: Look) -> None:
    """Paint a few words in a pill around (cx, cy)."""
    label, scale = look.style("label"), look.measures.text_scale
    text = fit_line(text, label, PILL_LONGEST * scale)
    wide, half = width(text, label) + 18, 10 * scale
    ground = Rect(cx - wide / 2, cy - half, wide, 2 * half, fill=look.theme["accent"], radius=half)
    paint(painter, [ground, line_around(cx, cy - label.leading / 2, text, label, look.theme["onAccent"])])


def paint_reason(painter: QPainter, editor: Editor, reason: str, at: QPointF) -> None:
    """Paint a dark tip with one line that says why not, 14 px below the pointer at `at`."""
    theme = editor.board.look.theme
    text_style: TextStyle = editor.board.look.style("smallM")
    tall = 16 + text_style.leading
    text = fit_line(reason, text_style, editor.camera.width - 84)
    wide = width(text, text_style) + 48
    x = max(8.0, min(at.x() - 20, editor.camera.width - wide - 8))
    y = min(at.y() + 22, editor.camera.height - tall - 8)
    other = themes.theme("light" if theme.is_dark else "dark")  # the tip is of the other theme's ground
    paint(
        painter,
        [
            Rect(x, y, wide, tall, fill=theme["text"], radius=8, shadow="e2"),
            Icon("no", x + 12, y + tall / 2 - 8, 16, other["error"]),
            line(x + 36, y + 8, text, text_style, theme["panel"]),
        ],
        shadow_color=theme["shadow"],
    )


def paint_plus(painter: QPainter, at: QPointF, theme: Theme) -> None:
    """Paint the green plus beside the pointer that says: a copy, the original stays."""
    painter.setPen(QPen(QColor(theme["panel"]), 1))
    painter.setBrush(QColor(theme["success"]))
    painter.drawEllipse(at, 8, 8)
    pen = QPen(QColor(theme["panel"]), 1.75)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(at + QPointF(-4, 0), at + QPointF(4, 0))
    painter.drawLine(at + QPointF(0, -4), at + QPointF(0, 4))
