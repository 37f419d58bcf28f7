"""Three tiles to choose the theme by: the window itself in miniature, as it would look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.layout.theme import Theme, ThemeName, theme
from cxdesigner.layout.thumbnail import thumbnail_items
from cxdesigner.ui.paint import paint
from cxdesigner.ui.settings import THEME_CHOICES, ThemeChoice
from cxdesigner.ui.widgets.buttons import ChoiceButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_text, grown, painter_for

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_PICTURE, _OUT = 100, 5
_TOOLBAR, _STATUS, _PALETTE, _INSPECTOR = 52, 32, 200, 300


class ThemeTiles(QWidget):
    """The tiles in a row; arrow keys walk them.

    Signals:
        chosen: a person turned to the theme of this name.
    """

    chosen = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.tiles = [ThemeTile(window, choice, self) for choice in THEME_CHOICES]
        for tile in self.tiles:
            tile.clicked.connect(self._on_clicked)
            row.addWidget(tile, 1)

    def show_choice(self, choice: str) -> None:
        """Show which theme is chosen."""
        for tile in self.tiles:
            tile.show_now(is_on=tile.choice == choice)

    def _on_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, ThemeTile):
            self.chosen.emit(tile.choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        at = next((n for n, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        if step is None or at is None or not 0 <= at + step < len(self.tiles):
            super().keyPressEvent(event)
            return
        self.tiles[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        self.tiles[at + step].click()


class ThemeTile(ChoiceButton):
    """One theme: the picture, a ring and a dot where it is chosen, and two lines."""

    def __init__(self, window: MainWindow, choice: ThemeChoice, parent: QWidget) -> None:
        super().__init__(window.dress, parent)
        self._window, self.choice = window, choice
        self._note = ""
        self._grow()

    def show_now(self, *, is_on: bool) -> None:
        """Show the words of now and whether this is the one chosen."""
        say = self._dress.say
        self.setText(say(f"setting.theme.{self.choice}"))
        now = "dark" if self._dress.theme.is_dark else "light"
        self._note = say(f"setting.theme.{self.choice}.note", now=say(f"setting.theme.now.{now}"))
        if not is_on and self.choice == "system":
            self._note = say("setting.theme.system.otherwise")
        self.name_it(self.text())
        self.setAccessibleDescription(self._note)
        self.setChecked(is_on)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_on else Qt.FocusPolicy.NoFocus)
        self.update()

    def _grow(self) -> None:
        self.setFixedHeight(_PICTURE + 2 * _OUT + 8 + grown(34))
        super()._grow()

    def sizeHint(self) -> QSize:
        return QSize(170, self.height())

    def _themes(self) -> list[Theme]:
        """Return the themes to be seen from left to right."""
        names: list[ThemeName] = ["light", "dark"]
        if self._dress.theme.has_more_contrast:
            names = ["light_contrast", "dark_contrast"]
        return [theme(name) for name in names if self.choice in ("system", name.partition("_")[0])]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        place = QRectF(_OUT, _OUT, self.width() - 2 * _OUT, _PICTURE)
        themes = self._themes()
        for number, worn in enumerate(themes):
            painter.save()
            share = place.width() / len(themes)
            painter.setClipRect(QRectF(place.x() + number * share, place.y(), share, _PICTURE))
            draw_window(painter, place, self._window, worn)
            painter.restore()
        corners, inner = QPainterPath(), QPainterPath()
        corners.addRect(place)
        inner.addRoundedRect(place, 7, 7)
        painter.fillPath(corners.subtracted(inner), dress.color("panel"))
        draw_box(painter, place, stroke=dress.color("lineStrong"), radius=7)
        if self.isChecked():
            draw_box(painter, place.adjusted(-5, -5, 5, 5), stroke=dress.color("accent"), radius=11, width=2)
        top = _PICTURE + 2 * _OUT + 6
        self._draw_radio(painter, QRectF(_OUT, top + 1, 16, 16))
        half = grown(16)
        room = QRectF(_OUT + 24, top, self.width() - _OUT - 26, half)
        draw_text(painter, room, self.text(), "smallS", dress.color("text"))
        draw_text(painter, room.translated(0, half), self._note, "meta", dress.color("text2"))
        if self._is_focus_shown and self.hasFocus():
            draw_box(
                painter, room.adjusted(-4, -1, 0, half + 1), stroke=dress.color("focus"), radius=4, width=2
            )
        painter.end()

    def _draw_radio(self, painter: QPainter, bed: QRectF) -> None:
        dress = self._dress
        if self.isChecked():
            draw_box(painter, bed, fill=dress.color("accent"), radius=8)
            draw_box(painter, bed.adjusted(5, 5, -5, -5), fill=dress.color("onAccent"), radius=3)
        else:
            draw_box(
                painter, bed, fill=self.floor("panel"), stroke=dress.color("control"), radius=8, width=1.5
            )


def draw_window(painter: QPainter, place: QRectF, window: MainWindow, worn: Theme) -> None:
    """Draw `window` in miniature as it would look in the theme `worn`: its panels, its own board."""
    scale = place.width() / max(1200.0, float(window.width()))
    painter.fillRect(place, QColor(worn["canvas"]))
    top = place.top() + _TOOLBAR * scale * 1.3
    bottom = place.bottom() - _STATUS * scale
    left, right = place.left(), place.right()
    if window.panels.is_shown("palette"):
        left += _PALETTE * scale
        _draw_panel(painter, QRectF(place.left(), top, left - place.left(), bottom - top), worn, 5)
    if window.panels.is_shown("inspector"):
        right -= _INSPECTOR * scale
        _draw_panel(painter, QRectF(right, top, place.right() - right, bottom - top), worn, 4)
    for y, tall in ((place.top(), top - place.top()), (bottom, place.bottom() - bottom)):
        painter.fillRect(QRectF(place.left(), y, place.width(), tall), QColor(worn["chrome"]))
    painter.fillRect(QRectF(place.left(), top - 0.5, place.width(), 0.5), QColor(worn["lineStrong"]))
    draw_box(painter, QRectF(place.left() + 4, place.top() + 1.8, 4, 4), fill=worn["accent"], radius=1)
    draw_box(painter, QRectF(place.right() - 16, place.top() + 2, 12, 3.6), fill=worn["accent"], radius=1)
    items = thumbnail_items(window.palette_.minimap.sketch, worn, right - left, bottom - top, margin=4.0)
    painter.translate(left, top)
    paint(painter, items)
    painter.translate(-left, -top)


def _draw_panel(painter: QPainter, place: QRectF, worn: Theme, lines: int) -> None:
    painter.fillRect(place, QColor(worn["panel"]))
    for number in range(lines):
        share = (0.7, 0.5, 0.62, 0.4, 0.55)[number % 5]
        line = QRectF(place.x() + 3, place.y() + 5 + number * 7, (place.width() - 6) * share, 2)
        draw_box(painter, line, fill=worn["lineStrong"], radius=1)
