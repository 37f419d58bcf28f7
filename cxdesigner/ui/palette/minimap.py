"""The minimap: the whole board as a stamp, with a frame around what is seen of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.thumbnail import Sketch, fit, sketch_of, thumbnail_items
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.paint import paint
from cxdesigner.ui.widgets.drawing import draw_box, draw_focus_ring, painter_for
from cxdesigner.ui.widgets.words import set_tip

REFRESH_MS = 150
"""How long edits are gathered before the map is drawn anew."""

_MAP = QRectF(14, 15, 172, 102)
_WHOLE = _MAP.adjusted(3, 3, -3, -3)
"""The frame while all of the board is seen."""

_AIR = 6.0
_NOTCH = 1.2
"""How much a notch of the wheel zooms."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Minimap(QWidget):
    """Press or drag moves the view, the wheel zooms; with the keyboard, arrows and plus and minus do."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._sketch: Sketch | None = None
        self._drawn: QPixmap | None = None
        self._grip: tuple[float, float] | None = None
        self._later = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._later.timeout.connect(self.refresh)
        self.setFixedHeight(133)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bind(editor)
        self._say()
        dress.changed.connect(self._say)

    def set_editor(self, editor: Editor) -> None:
        """Show the board of another project."""
        self._stop_editor()
        self._stop_camera()
        self._bind(editor)
        self.refresh()

    def _bind(self, editor: Editor) -> None:
        self._editor = editor
        self._stop_editor = editor.listen(self._on_editor)
        self._stop_camera = editor.camera.listen(self.update)

    def refresh(self) -> None:
        """Draw the map anew at the next chance."""
        self._later.stop()
        self._sketch = self._drawn = None
        self.update()

    def _say(self) -> None:
        self.setAccessibleName(self._dress.say("minimap.name"))
        self.setAccessibleDescription(self._dress.say("minimap.tip"))
        set_tip(self, self._dress.say("minimap.tip"))
        self._drawn = None
        self.update()

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect in ("journey", "look"):
            self.refresh()
        elif aspect == "document" and not self._later.isActive():
            self._later.start()

    # Where things are

    @property
    def sketch(self) -> Sketch:
        """What is drawn of the board."""
        if self._sketch is None:
            self._sketch = sketch_of(self._editor.board, with_notes=True)
        return self._sketch

    def frame(self) -> QRectF:
        """Return the frame around what is seen of the board, in the widget's pixels."""
        seen = self._editor.camera.visible()
        if seen.x <= 0:  # the heads of the lanes are seen with the first column
            seen = Box(seen.x - self.sketch.head, seen.y, seen.w + self.sketch.head, seen.h)
        box = fit(self.sketch, _MAP.width(), _MAP.height(), _AIR).box(seen)
        whole = _WHOLE
        frame = QRectF(box.x, box.y, box.w, box.h).translated(_MAP.topLeft()).intersected(whole)
        # However much there is of the board, the frame can be seen and taken hold of.
        x = min(max(frame.x() if frame.isValid() else _MAP.x() + box.x, whole.x()), whole.right() - 6)
        y = min(max(frame.y() if frame.isValid() else _MAP.y() + box.y, whole.y()), whole.bottom() - 6)
        return QRectF(x, y, max(6.0, frame.width()), max(6.0, frame.height()))

    def on_board(self, at: QPointF) -> tuple[float, float]:
        """Return the board point shown at `at`."""
        way = fit(self.sketch, _MAP.width(), _MAP.height(), _AIR)
        return way.on_board(at.x() - _MAP.x(), at.y() - _MAP.y())

    def _look_at(self, x: float, y: float) -> None:
        """Bring the board point (x, y) into the middle."""
        camera = self._editor.camera
        middle = camera.visible().center
        camera.pan((middle[0] - x) * camera.zoom, (middle[1] - y) * camera.zoom)

    # Drawing

    def _pixmap(self) -> QPixmap:
        dpr = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.devicePixelRatio() != dpr:
            theme = self._dress.theme
            self._drawn = QPixmap(round(_MAP.width() * dpr), round(_MAP.height() * dpr))
            self._drawn.setDevicePixelRatio(dpr)
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            ground = QRectF(0, 0, _MAP.width(), _MAP.height())
            draw_box(painter, ground, fill=QColor(theme["canvas"]), radius=6)
            items = thumbnail_items(self.sketch, theme, _MAP.width(), _MAP.height(), kind="map", margin=_AIR)
            paint(painter, items)
            painter.end()
        return self._drawn

    # Qt events

    def sizeHint(self) -> QSize:
        return QSize(200, 133)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = self.on_board(event.position())
        if not self.frame().contains(event.position()):
            self._look_at(x, y)
        middle = self._editor.camera.visible().center
        self._grip = (middle[0] - x, middle[1] - y)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            x, y = self.on_board(event.position())
            self._look_at(x + self._grip[0], y + self._grip[1])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self._grip = None
        self.unsetCursor()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta().y() / 120
        if turn:
            camera = self._editor.camera
            camera.zoom_to(camera.zoom * _NOTCH**turn)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        camera, key = self._editor.camera, Qt.Key(event.key())
        if key in _ARROWS:
            dx, dy = _ARROWS[key]
            camera.pan(-dx * camera.width / 5, -dy * camera.height / 5)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            camera.zoom_in()
        elif key == Qt.Key.Key_Minus:
            camera.zoom_out()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        painter.fillRect(0, 0, self.width(), 1, dress.color("line"))
        painter.drawPixmap(_MAP.topLeft(), self._pixmap())
        frame, glass = self.frame(), dress.color("accent")
        glass.setAlphaF(0.1 if frame.width() < _WHOLE.width() or frame.height() < _WHOLE.height() else 0.0)
        draw_box(painter, frame, fill=glass, stroke=dress.color("accent"), radius=3, width=1.5)
        if self.hasFocus():
            draw_focus_ring(painter, _MAP.adjusted(-4, -4, 4, 4), dress.color("focus"), 9)
        painter.end()
