"""Several pictures on one ground, each where it is put, with the shadow of what lies on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from cxdesigner.layout import theme as themes
from cxdesigner.layout.display_list import Rect, Shadow
from cxdesigner.layout.theme import Theme
from cxdesigner.ui.fonts import qfont
from cxdesigner.ui.paint import paint


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture at a place in pixels; `shadow` lets it lie on top of the rest, with round corners."""

    picture: QImage
    x: float
    y: float
    shadow: Shadow | None = None
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A name and a few words on it, at a place in pixels: the baseline of the words."""

    name: str
    note: str
    x: float
    y: float


def on_ground(
    parts: Sequence[Placed | Heading],
    theme: Theme,
    size: tuple[int, int] = (1600, 1000),
    token: str = "canvas",  # noqa: S107  # a colour
) -> QImage:
    """Return `parts` on one ground, each over the one before it."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(theme[token]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for part in parts:
        if isinstance(part, Heading):
            draw_heading(painter, part, theme)
        else:
            _draw(painter, part, theme)
    painter.end()
    return image


def draw_heading(painter: QPainter, heading: Heading, theme: Theme) -> None:
    """Draw a name, and behind it the words on it."""
    at = QPointF(heading.x, heading.y)
    painter.setFont(qfont(themes.style("title")))
    painter.setPen(QColor(theme["text"]))
    painter.drawText(at, heading.name)
    step = painter.fontMetrics().horizontalAdvance(heading.name) + 12
    painter.setFont(qfont(themes.style("body")))
    painter.setPen(QColor(theme["text3"]))
    painter.drawText(at + QPointF(step, 0), heading.note)


def _draw(painter: QPainter, part: Placed, theme: Theme) -> None:
    box = QRectF(part.x, part.y, part.picture.width(), part.picture.height())
    if part.shadow is not None:
        bed = Rect(
            box.x(),
            box.y(),
            box.width(),
            box.height(),
            fill=theme["panel"],
            radius=part.radius,
            shadow=part.shadow,
        )
        paint(painter, [bed], shadow_color=theme["shadow"])
    path = QPainterPath()
    path.addRoundedRect(box, part.radius, part.radius)
    painter.save()
    painter.setClipPath(path)
    painter.drawImage(box.topLeft(), part.picture)
    painter.restore()
