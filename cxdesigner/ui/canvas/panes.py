"""Painting pane by pane: the board as it is scrolled, and over it the bands of the lanes that are pinned."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from cxdesigner.editor.camera import Camera
from cxdesigner.editor.panes import Pane
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.theme import Theme
from cxdesigner.ui.shadows import draw_shadow

_OVER = 8.0
"""How far above the uppermost pane rings may reach: the heads are painted over them."""


def each_pane(painter: QPainter, camera: Camera) -> Iterator[Pane]:
    """Look through one pane after the other, with nothing painted outside it: first the one below the others."""
    for pane in camera.panes():
        painter.save()
        painter.setClipRect(pane_place(camera, pane), Qt.ClipOperation.IntersectClip)
        with camera.through(pane):
            yield pane
        painter.restore()


def pane_place(camera: Camera, pane: Pane) -> QRectF:
    """Return what `pane` takes of the window, the heads of the lanes at its left included."""
    is_first = pane.top <= camera.head_height
    top = -_OVER if is_first and not pane.is_band else pane.top - (_OVER if is_first else 0.0)
    return QRectF(0, top, camera.width, pane.bottom - top)


def window_span(camera: Camera, box: Box) -> QRectF:
    """Return the part of the window between the corners of a box of the board, which may lie in two panes."""
    left, y = camera.to_window(box.x, box.y)
    right, bottom = camera.to_window(box.right, box.bottom)
    return QRectF(left, min(y, bottom), right - left, abs(bottom - y))


def paint_bands_edge(painter: QPainter, camera: Camera, theme: Theme) -> None:
    """Paint the hairline and the soft shadow below the bands, where other lanes pass beneath."""
    bands = camera.panes()[1:]
    if not bands:
        return
    bottom = bands[-1].bottom
    strength = 2.0 if theme.is_dark else 1.0
    raised = Rect(-40, camera.head_height, camera.width + 80, bottom - camera.head_height, shadow="e1")
    painter.save()
    painter.setClipRect(QRectF(0, bottom, camera.width, camera.height), Qt.ClipOperation.IntersectClip)
    draw_shadow(painter, raised, theme["shadow"], strength)
    painter.fillRect(QRectF(0, bottom, camera.width, 1), QColor(theme["line"]))
    painter.restore()
