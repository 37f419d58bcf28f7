"""A picture in full, over the window: the arrow keys walk to the touchpoint's others, Esc goes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.layout.theme import style, theme
from cxdesigner.layout.type_setting import line_around
from cxdesigner.model.picture import Asset, Picture
from cxdesigner.ui.focus_kept import FocusKept
from cxdesigner.ui.images import Images
from cxdesigner.ui.paint import paint
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_focus_ring, draw_icon, painter_for

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_SCRIM = 0.86
_MARGIN, _FOOT = 64, 96
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Viewer(QWidget):
    """Covers the window while it is open. Its ground is dark in both themes, as a light table's room is."""

    def __init__(self, window: MainWindow) -> None:
        whole = window.centralWidget()
        assert whole is not None
        super().__init__(whole)
        self._whole, self._window, self._dress = whole, window, window.dress
        self._ids: tuple[str, ...] = ()
        self._at = 0
        self._before = FocusKept()
        self.cross = _Cross(window.dress, "x")
        self.cross.setParent(self)
        self.cross.clicked.connect(self.close_viewer)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole.installEventFilter(self)
        Images.of_program().came.connect(self._on_came)
        window.dress.changed.connect(self._say)
        self.hide()

    def open(self, ids: Sequence[str], at: str) -> None:
        """Show the picture `at` of the pictures `ids`."""
        self._window.finish_typing()
        self._ids, self._at = tuple(ids), list(ids).index(at)
        self._before.take(self._window)
        self.setGeometry(self._whole.rect())
        self._say()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_viewer(self) -> None:
        """Take it away; the keyboard is where it was."""
        self.hide()
        self._before.give(self._window.canvas).setFocus(Qt.FocusReason.OtherFocusReason)

    def walk(self, by: int) -> None:
        """Show the picture `by` places further on."""
        self._at = max(0, min(len(self._ids) - 1, self._at + by))
        self._say()
        self.update()

    def picture(self) -> Picture | None:
        """Return the picture that is shown."""
        return self._window.editor.document.pictures.get(self._ids[self._at]) if self._ids else None

    def _asset(self) -> Asset | None:
        picture = self.picture()
        return self._window.editor.document.assets.get(picture.asset or "") if picture else None

    def _say(self) -> None:
        say = self._dress.say
        self.cross.name_it(say("picture.close"))
        picture = self.picture()
        self.setAccessibleName(picture.alt or say("picture.unnamed") if picture else "")
        self.setAccessibleDescription(self._count())

    def _on_came(self, _asset: str) -> None:
        self.update()

    def _count(self) -> str:
        count = len(self._ids)
        return self._dress.say("picture.count", at=self._at + 1, count=count) if count > 1 else ""

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        scrim = QColor(theme("dark")["canvas"])
        scrim.setAlphaF(_SCRIM)
        painter.fillRect(self.rect(), scrim)
        room = QRectF(_MARGIN, _MARGIN, self.width() - 2 * _MARGIN, self.height() - _MARGIN - _FOOT)
        pixmap = self._pixmap(room.size().toSize())
        foot = self._draw(painter, pixmap, room)
        self._draw_words(painter, foot)
        painter.end()

    def _pixmap(self, size: QSize) -> QPixmap | None:
        asset, dpr = self._asset(), self.devicePixelRatioF()
        if asset is None:
            return None
        wide, tall = round(size.width() * dpr), round(size.height() * dpr)
        return Images.of_program().fitting(asset.id, asset.data, wide, tall)

    def _draw(self, painter: QPainter, pixmap: QPixmap | None, room: QRectF) -> float:
        """Draw the picture in the middle of `room`; return where it ends."""
        if pixmap is None:
            at = room.center()
            draw_icon(painter, "image", at.x() - 20, at.y() - 20, theme("dark")["text3"], 40)
            return at.y() + 20
        dpr = self.devicePixelRatioF()
        wide, tall = pixmap.width() / dpr, pixmap.height() / dpr
        part = min(1.0, room.width() / wide, room.height() / tall)
        place = QRectF(0, 0, wide * part, tall * part)
        place.moveCenter(QPointF(room.center()))
        painter.fillRect(place, QColor("white"))  # what shows through a drawing is paper
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
        return place.bottom()

    def _draw_words(self, painter: QPainter, foot: float) -> None:
        picture, dark, say = self.picture(), theme("dark"), self._dress.say
        if picture is None:
            return
        body, meta = style("bodyM"), style("meta")
        said = picture.alt.strip() or say("picture.unnamed")
        asset = self._asset()
        if asset is None or Images.of_program().is_broken(asset.id, asset.data):
            said = say("picture.missing")
        middle, top = self.width() / 2, foot + 16
        lines = fit_lines(said, body, min(720.0, self.width() - 96.0), 2)
        wide = min(760.0, self.width() - 48.0)
        bed = Rect(
            middle - wide / 2, top - 8, wide, len(lines) * body.leading + 16, fill=dark["canvas"], radius=8
        )
        paint(painter, [bed], shadow_strength=0.0)
        items = [
            line_around(middle, top + n * body.leading, words, body, dark["text"])
            for n, words in enumerate(lines)
        ]
        if count := self._count():
            items.append(line_around(middle, 25, count, meta, dark["text"]))
        paint(painter, items)

    # Qt events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._whole.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        self.cross.move(self.width() - 56, 16)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.close_viewer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() in _STEPS:
            self.walk(_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close_viewer()

    def focusNextPrevChild(self, _is_next: bool) -> bool:
        other = self if self.cross.hasFocus() else self.cross
        other.setFocus(Qt.FocusReason.TabFocusReason)
        return True


class _Cross(IconButton):
    """The button that closes: light on dark in both themes, as all of the viewer."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dark = painter_for(self), theme("dark")
        lit = self.underMouse() or self.isDown()
        draw_box(painter, self.rect().toRectF(), fill=dark["pressed" if lit else "card"], radius=6)
        draw_icon(painter, "x", 8, 8, dark["text"])
        if self._is_focus_shown and self.hasFocus():
            draw_focus_ring(painter, self.rect().toRectF(), QColor(dark["focus"]), 6)
        painter.end()
