"""What can be taken from the palette: touchpoint tiles and markers, by drag or by Enter."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.ui.canvas.hand import PALETTE_MIME
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import (
    draw_box,
    draw_icon,
    draw_text,
    grown,
    metrics,
    painter_for,
    text_style,
)
from cxdesigner.ui.widgets.tiles import DIAMOND, draw_diamond, draw_sign, insight_sign

_TILE_WIDTH = 83
_ROOM = 54
"""Width of the words on a tile."""


def mime_of(payload: Mapping[str, str]) -> QMimeData:
    """Return `payload` as it is dragged: UTF-8 JSON, under the name the canvas takes."""
    mime = QMimeData()
    mime.setData(PALETTE_MIME, QByteArray(json.dumps(dict(payload), ensure_ascii=False).encode("utf-8")))
    return mime


class Piece(Button):
    """Something to put on the board. A drag carries it there; Enter puts it into the cell the keyboard is at.

    Signals:
        wanted: a person pressed Enter on it, or asked for it by an aid.
    """

    wanted = Signal(object)

    def __init__(self, dress: Dress, words: str, payload: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(dress, parent)
        self.words, self.payload = words, dict(payload)
        self._pressed_at: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.clicked.connect(lambda: self.wanted.emit(self.payload))

    def explain(self, tip: str) -> None:
        """Name the piece and say what can be done with it."""
        self.name_it(self.words, tip)
        self.setAccessibleDescription(tip)

    def matches(self, query: str) -> bool:
        """Tell whether the piece is meant by `query`, which is casefolded."""
        return query in self.words.casefold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.setDown(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = event.position().toPoint() - self._pressed_at
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self._pressed_at = None
        self.setDown(False)

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(mime_of(self.payload))
        clear = QPixmap(1, 1)  # the board draws what is carried, as the card it is to be
        clear.fill(Qt.GlobalColor.transparent)
        drag.setPixmap(clear)
        drag.exec(Qt.DropAction.CopyAction)


class ChannelTile(Piece):
    """A touchpoint in a channel: 83 x 34."""

    def __init__(self, dress: Dress, words: str, icon: str, channel: str, parent: QWidget) -> None:
        super().__init__(dress, words, {"kind": "touchpoint", "channel": channel}, parent)
        self._icon = icon
        self._grow()

    def _grow(self) -> None:
        self.setFixedSize(grown(_TILE_WIDTH), grown(34))
        super()._grow()

    def is_cut(self) -> bool:
        """Tell whether the name is too long for the tile."""
        return "\u2026" in "".join(self._lines())

    def _lines(self) -> tuple[str, ...]:
        if metrics("meta").horizontalAdvance(self.words) <= grown(_ROOM):
            return (self.words,)
        return fit_lines(self.words, text_style("meta"), grown(_ROOM), 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        rect = self.rect().toRectF()
        lit = self.underMouse() or self.isDown()
        edge = self._dress.color("lineStrong" if lit else "line")
        draw_box(painter, rect, fill=self.floor("card"), stroke=edge, radius=6)
        draw_icon(painter, self._icon, 6, self.height() / 2 - 8, self._dress.color("text2"))
        lines = self._lines()
        pitch = grown(13)
        top = self.height() / 2 - pitch / 2 * len(lines)
        for number, line in enumerate(lines):
            room = QRectF(26, top + pitch * number, grown(_ROOM), pitch)
            draw_text(painter, room, line, "meta", self._dress.color("text"))
        self.draw_focus(painter)
        painter.end()


def marker_payload(marker: str) -> dict[str, str]:
    """Return what is carried with a mark or an insight."""
    return {"kind": marker} if marker == DIAMOND else {"kind": "insight", "insight": marker}


class MarkerRow(Piece):
    """A mark or an insight: 28 px high, its sign in front."""

    def __init__(self, dress: Dress, words: str, marker: str, parent: QWidget) -> None:
        super().__init__(dress, words, marker_payload(marker), parent)
        self._marker = marker
        self.setFixedHeight(28)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        floor = self.floor()
        if floor is not None:
            draw_box(painter, self.rect().toRectF(), fill=floor, radius=6)
        if self._marker == DIAMOND:
            draw_diamond(painter, self._dress, 15, 14, 18)
        else:
            draw_sign(painter, insight_sign(self._dress, self._marker), QRectF(4, 3, 22, 22))
        room = QRectF(34, 1, self.width() - 38, 28)
        draw_text(painter, room, self.words, "smallM", self._dress.color("text"))
        self.draw_focus(painter)
        painter.end()
