"""A panel that comes or goes slides: two pictures, one over the other, so that no frame lays out or paints a board."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cxdesigner.ui import motion


def show_sliding(panel: QWidget, is_shown: bool, then: Callable[[], object]) -> None:
    """Show or hide `panel`, which stands at a side of its window, and do `then` what follows from it.

    It is there, or gone, at once; what moves is a picture.
    """
    whole = panel.window()
    if panel.isHidden() is not is_shown or not motion.ms("panel") or not whole.isVisible():
        panel.setVisible(is_shown)
        then()
        return
    for slide in whole.findChildren(Slide):
        slide.end()
    before = whole.grab()
    place = _place(panel, whole)
    panel.setVisible(is_shown)
    then()
    _settle(panel)
    if is_shown:
        place = _place(panel, whole)
    after = whole.grab()
    slide = Slide(whole, place)
    slide.begin(before if is_shown else after, after if is_shown else before, is_coming=is_shown)


class Slide(QWidget):
    """Lies where the panel is or was, and is gone once the panel has come to its place."""

    def __init__(self, whole: QWidget, place: QRect) -> None:
        super().__init__(whole)
        self._place, self._is_left = place, place.center().x() < whole.width() / 2
        self._under, self._over = QPixmap(), QPixmap()
        self._passed = QVariantAnimation(self)
        self._passed.valueChanged.connect(lambda _now: self.update())
        self._passed.finished.connect(self.end)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(place)

    def begin(self, under: QPixmap, over: QPixmap, *, is_coming: bool) -> None:
        """Slide the panel, as it stands in the picture `over` of the window, over what the picture `under` shows."""
        self._under, self._over = self._cut(under), self._cut(over)
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

    def _cut(self, picture: QPixmap) -> QPixmap:
        ratio = picture.devicePixelRatio()
        at = self._place
        cut = picture.copy(
            round(at.x() * ratio),
            round(at.y() * ratio),
            round(at.width() * ratio),
            round(at.height() * ratio),
        )
        cut.setDevicePixelRatio(ratio)
        return cut

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        away = round((1.0 - float(self._passed.currentValue())) * self.width())
        painter.drawPixmap(QPoint(0, 0), self._under)
        painter.drawPixmap(QPoint(-away if self._is_left else away, 0), self._over)
        painter.end()


def _place(panel: QWidget, whole: QWidget) -> QRect:
    return QRect(panel.mapTo(whole, QPoint(0, 0)), panel.size())


def _settle(panel: QWidget) -> None:
    """Let everything beside the panel take its place now, for the picture of it."""
    parent = panel.parentWidget()
    layout = parent.layout() if parent is not None else None
    if layout is not None:
        layout.activate()
