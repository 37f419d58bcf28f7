"""A panel that comes or goes slides: two pictures, one over the other, so that no frame lays out or paints a board."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cxdesigner.ui import motion

Side = Literal["left", "right"]


def show_sliding(panel: QWidget, is_shown: bool, side: Side | None, then: Callable[[], object]) -> None:
    """Show or hide `panel`, which stands at a side of its window, and do `then` what follows from it.

    It is there, or gone, at once; what moves is a picture. Without a `side` nothing moves.
    """
    whole = panel.window()
    if side is None or panel.isHidden() is not is_shown or not motion.ms("panel") or not whole.isVisible():
        panel.setVisible(is_shown)
        then()
        return
    for slide in whole.findChildren(Slide):
        slide.end()
    strip = _strip(panel, side)
    before = whole.grab(strip)  # of the whole side: a panel that was never seen has no place yet
    panel.setVisible(is_shown)
    then()
    _settle(panel)
    place = QRect(strip.x(), strip.y() + panel.y(), strip.width(), panel.height())
    before, after = _cut(before, panel.y(), panel.height()), whole.grab(place)
    slide = Slide(whole, place, is_left=side == "left")
    slide.begin(before if is_shown else after, after if is_shown else before, is_coming=is_shown)


class Slide(QWidget):
    """Lies where the panel is or was, and is gone once the panel has come to its place."""

    def __init__(self, whole: QWidget, place: QRect, *, is_left: bool) -> None:
        super().__init__(whole)
        self._is_left = is_left
        self._under, self._over = QPixmap(), QPixmap()
        self._passed = QVariantAnimation(self)
        self._passed.valueChanged.connect(lambda _now: self.update())
        self._passed.finished.connect(self.end)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(place)

    def begin(self, under: QPixmap, over: QPixmap, *, is_coming: bool) -> None:
        """Slide the panel, as it is in the picture `over`, over what the picture `under` shows."""
        self._under, self._over = under, over
        self._passed.setDuration(motion.ms("panel"))
        self._passed.setStartValue(0.0 if is_coming else 1.0)
        self._passed.setEndValue(1.0 if is_coming else 0.0)
        curve = QEasingCurve.Type.OutCubic if is_coming else QEasingCurve.Type.InCubic
        self._passed.setEasingCurve(curve)
        self._passed.start()
        self.show()
        self.raise_()

    def end(self) -> None:
        """Take the pictures away: the panel is where it belongs."""
        self._passed.stop()
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        away = round((1.0 - float(self._passed.currentValue())) * self.width())
        painter.drawPixmap(QPoint(0, 0), self._under)
        painter.drawPixmap(QPoint(-away if self._is_left else away, 0), self._over)
        painter.end()


def _strip(panel: QWidget, side: Side) -> QRect:
    """Return the strip of the window in which the panel stands, or is to stand."""
    parent, whole = panel.parentWidget(), panel.window()
    wide = panel.minimumWidth()
    top = parent.mapTo(whole, QPoint(0, 0)) if parent is not None else QPoint(0, 0)
    room = parent.rect() if parent is not None else whole.rect()
    left = top.x() if side == "left" else top.x() + room.width() - wide
    return QRect(left, top.y(), wide, room.height())


def _cut(picture: QPixmap, top: int, tall: int) -> QPixmap:
    """Return the part of `picture` from `top` on, `tall` pixels of the window high."""
    ratio = picture.devicePixelRatio()
    cut = picture.copy(0, round(top * ratio), picture.width(), round(tall * ratio))
    cut.setDevicePixelRatio(ratio)
    return cut


def _settle(panel: QWidget) -> None:
    """Let everything beside the panel take its place now, for the picture of it."""
    parent = panel.parentWidget()
    layout = parent.layout() if parent is not None else None
    if layout is not None:
        layout.activate()
