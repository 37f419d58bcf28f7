"""A thumbnail in its well, painted once and then copied."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from cxdesigner.layout.thumbnail import Sketch, thumbnail_items
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.paint import paint
from cxdesigner.ui.widgets.drawing import draw_box


class Stamp:
    """Draws a sketch; it is painted anew for another size, theme or screen."""

    def __init__(self, dress: Dress) -> None:
        self._dress = dress
        self._sketch: Sketch | None = None
        self._key: object = None
        self._drawn: QPixmap | None = None

    def show(self, sketch: Sketch | None) -> None:
        """Draw `sketch` from now on; None leaves the well empty."""
        self._sketch, self._drawn = sketch, None

    def draw(self, painter: QPainter, well: QRectF, *, margin: float = 9.0) -> None:
        """Draw the well with the sketch in it."""
        draw_box(painter, well, fill=self._dress.color("canvas"), radius=8)
        if self._sketch is None:
            return
        dpr = painter.device().devicePixelRatioF()
        key = (well.width(), well.height(), dpr, self._dress.theme.name, margin)
        if self._drawn is None or key != self._key:
            self._key = key
            self._drawn = QPixmap(round(well.width() * dpr), round(well.height() * dpr))
            self._drawn.setDevicePixelRatio(dpr)
            self._drawn.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._drawn)
            items = thumbnail_items(
                self._sketch, self._dress.theme, well.width(), well.height(), margin=margin
            )
            paint(inner, items)
            inner.end()
        painter.drawPixmap(well.topLeft(), self._drawn)
