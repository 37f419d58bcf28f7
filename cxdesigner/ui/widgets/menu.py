"""A menu as the design has it: keys flush right and faint, a tick in the accent where something is on."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAction, QColor, QGuiApplication, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

from cxdesigner.layout.theme import Theme
from cxdesigner.ui.icons import icon
from cxdesigner.ui.widgets.drawing import RIGHT, draw_icon, draw_text, painter_for, text_width

_ICON_X, _EDGE, _TICK = 5, 16, 16


class KeyMenu(QMenu):
    """A menu whose rows the style draws but for their keys and their ticks, which it would put anywhere.

    A row that takes something away for good is in the colour of errors.
    """

    _warned: tuple[QAction, Theme] | None = None

    def warn_of(self, action: QAction, theme: Theme) -> None:
        """Show `action`, which takes something away, in the colour that `theme` has for it."""
        self._warned = action, theme

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        option.text = option.text.partition("\t")[0]
        option.checkType = QStyleOptionMenuItem.CheckType.NotCheckable
        if self._warned is not None and self._warned[0] is action and action.isEnabled():
            self._paint_red(option, self._warned[1])

    def _paint_red(self, option: QStyleOptionMenuItem, theme: Theme) -> None:
        if not option.icon.isNull():
            option.icon = icon("trash", 16, theme["error"])
        palette = option.palette
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.HighlightedText, QPalette.ColorRole.WindowText):
            palette.setColor(role, QColor(theme["error"]))
        option.palette = palette

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, palette = (
            painter_for(self),
            QGuiApplication.palette(),
        )  # a style sheet fades that of the menu
        faint, accent = (
            palette.color(QPalette.ColorRole.PlaceholderText),
            palette.color(QPalette.ColorRole.Highlight),
        )
        for action in self.actions():
            if action.isSeparator() or action.menu() is not None:
                continue
            room, keys = (
                QRectF(self.actionGeometry(action)).adjusted(_ICON_X, 0, -_EDGE, 0),
                self._keys(action),
            )
            draw_text(painter, room, keys, "small", faint, RIGHT)
            if action.isCheckable() and action.isChecked():
                behind = room.right() - text_width("small", keys) - _TICK - (10 if keys else 0)
                x = room.left() if action.icon().isNull() else behind
                draw_icon(painter, "check", x, room.center().y() - _TICK / 2, accent)
        painter.end()

    def _keys(self, action: QAction) -> str:
        """Return the keys that the style would put into the row of `action` now."""
        option = QStyleOptionMenuItem()
        super().initStyleOption(option, action)
        return option.text.partition("\t")[2]
