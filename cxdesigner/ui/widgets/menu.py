"""A menu as the design has it: keys flush right and faint, a tick in the accent where something is on."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAction, QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

from cxdesigner.layout.theme import Theme
from cxdesigner.ui.icons import icon
from cxdesigner.ui.widgets.drawing import RIGHT, draw_icon, draw_text, painter_for, text_width

_ICON_X, _EDGE, _TICK = 5, 16, 16
_TEXT_X, _ICON_COLUMN = 12, 20
"""Where the style sets the words of a row, and how much further right where any row has an icon."""


class KeyMenu(QMenu):
    """A menu whose rows the style draws but for their keys, ticks and arrows, which it would put anywhere.

    A row that takes something away is in the colour of errors.
    """

    _warned: tuple[QAction, Theme] | None = None
    _is_painting = False

    def warn_of(self, action: QAction, theme: Theme) -> None:
        """Show `action`, which takes something away, in the colour that `theme` has for it."""
        self._warned = action, theme

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        option.text = option.text.partition("\t")[0]
        option.checkType = QStyleOptionMenuItem.CheckType.NotCheckable
        if self._is_painting and self._is_warned(action):
            option.text = ""  # a style sheet has one colour for all rows: this one is drawn here
            if self._warned is not None and not option.icon.isNull():
                option.icon = icon("trash", 16, self._warned[1]["error"])

    def paintEvent(self, event: QPaintEvent) -> None:
        self._is_painting = True
        super().paintEvent(event)
        self._is_painting = False
        painter, palette = (
            painter_for(self),
            QGuiApplication.palette(),
        )  # a style sheet fades that of the menu
        faint, accent = (
            palette.color(QPalette.ColorRole.PlaceholderText),
            palette.color(QPalette.ColorRole.Highlight),
        )
        for action in self.actions():
            if action.isSeparator():
                continue
            room = QRectF(self.actionGeometry(action)).adjusted(_ICON_X, 0, -_EDGE, 0)
            if action.menu() is not None:
                draw_icon(painter, "chevr", room.right() - 10, room.center().y() - 7, faint, 14)
                continue
            if self._is_warned(action):
                self._draw_warned(painter, action)
            keys = self._keys(action)
            draw_text(painter, room, keys, "small", faint, RIGHT)
            if action.isCheckable() and action.isChecked():
                behind = room.right() - text_width("small", keys) - _TICK - (10 if keys else 0)
                x = room.left() if action.icon().isNull() else behind
                draw_icon(painter, "check", x, room.center().y() - _TICK / 2, accent)
        painter.end()

    def _is_warned(self, action: QAction) -> bool:
        return self._warned is not None and self._warned[0] is action and action.isEnabled()

    def _draw_warned(self, painter: QPainter, action: QAction) -> None:
        assert self._warned is not None  # the action is one
        has_icons = any(not other.icon().isNull() for other in self.actions())
        left = _TEXT_X + (_ICON_COLUMN if has_icons else 0)
        room = QRectF(self.actionGeometry(action)).adjusted(left, 0, 0, 0)
        draw_text(painter, room, action.text().replace("&&", "&"), "small", self._warned[1]["error"])

    def _keys(self, action: QAction) -> str:
        """Return the keys that the style would put into the row of `action` now."""
        option = QStyleOptionMenuItem()
        super().initStyleOption(option, action)
        return option.text.partition("\t")[2]
