"""The window in which a journey is begun: a title bar, the page, and the answers below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_text, grown, painter_for
from cxdesigner.ui.widgets.mark import draw_mark

HEADER, FOOTER, RADIUS = 48, 58, 14
_WIDE, _TALL, _LEAST_TALL = 770, 960, 480
_OFF_EDGE = 40


class Sheet(QDialog):
    """770 x 960, less on a small screen. It draws its own title bar, by which it is moved; Esc closes it."""

    def __init__(self, dress: Dress, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.dress = dress
        self.setModal(True)
        self.cross = IconButton(dress, "x", size=QSize(32, 32))
        self.cross.clicked.connect(self.reject)
        self.page = QVBoxLayout()
        self.page.setContentsMargins(0, 0, 0, 0)
        self.page.setSpacing(0)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(28, 0, 20, 0)
        self.foot.setSpacing(8)
        header = QHBoxLayout()
        header.setContentsMargins(0, 0, 9, 0)
        header.addStretch(1)
        header.addWidget(self.cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for layout, tall in ((header, HEADER - 1), (self.foot, FOOTER - 1)):
            layout.addStrut(tall)
        beside, self._side = QVBoxLayout(), QHBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(self.page, 1)
        beside.addLayout(self.foot)
        self._side.setSpacing(0)
        self._side.addLayout(beside, 1)
        column.addLayout(header)
        column.addLayout(self._side, 1)
        self._from = 0
        self._take_room()
        dress.changed.connect(self.update)

    def _take_room(self) -> None:
        room = self.screen().availableSize()
        wide = min(grown(_WIDE), room.width() - _OFF_EDGE)
        tall = max(_LEAST_TALL, min(_TALL, room.height() - _OFF_EDGE))
        self.setFixedSize(wide, tall)

    def put_beside(self, rail: QWidget) -> None:
        """Put `rail`, of a fixed width, left of the page and of the answers."""
        self._side.insertWidget(0, rail)
        self._from = rail.width()

    def name_window(self, title: str, close: str) -> None:
        """Say what the window is called, and what closing it does."""
        self.setWindowTitle(title)
        self.cross.name_it(close)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # A mask and no clear ground: without a compositor what is clear would be black.
        super().resizeEvent(event)
        shape = QPainterPath()
        shape.addRoundedRect(self.rect().toRectF(), RADIUS, RADIUS)
        self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle = self.windowHandle()
        if (
            event.button() == Qt.MouseButton.LeftButton
            and event.position().y() < HEADER
            and handle is not None
        ):
            handle.startSystemMove()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self.dress, self.rect().toRectF()
        painter.fillRect(rect, dress.color("canvas"))
        below = rect.height() - FOOTER
        for left, top, tall, line in ((0, 0, HEADER, HEADER - 1), (self._from, below, FOOTER, below)):
            painter.fillRect(QRectF(left, top, rect.width() - left, tall), dress.color("chrome"))
            painter.fillRect(QRectF(left, line, rect.width() - left, 1), dress.color("line"))
        draw_box(painter, rect, stroke=dress.color("lineStrong"), radius=RADIUS)
        painter.save()
        painter.translate(15, 14)
        painter.scale(20 / 24, 20 / 24)
        draw_mark(painter)
        painter.restore()
        room = QRectF(46, 0, rect.width() - 100, HEADER)
        draw_text(painter, room, self.windowTitle(), "title", dress.color("text"))
        painter.end()
