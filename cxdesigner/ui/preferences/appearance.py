"""The page of appearance: the theme, contrast and size of text with what they come to, and rows of switches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.ui.preferences.changes import Changes
from cxdesigner.ui.preferences.parts import SettingRow, SettingsPage, is_found
from cxdesigner.ui.preferences.registry import SETTINGS, Setting, choice_words
from cxdesigner.ui.preferences.text_size import SizeSlider, TextPreview
from cxdesigner.ui.preferences.theme_tiles import ThemeTiles
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, grown, painter_for, text_width

if TYPE_CHECKING:
    from cxdesigner.ui.dress import Dress
    from cxdesigner.ui.main_window import MainWindow

_BY_ID = {setting.id: setting for setting in SETTINGS}


def appearance_page(window: MainWindow, changes: Changes) -> SettingsPage:
    """Return the page."""
    page = SettingsPage(window, "appearance")
    page.add_section("theme", [ThemePart(window, changes), ContrastPart(window, changes)])
    page.add_section("text", [TextPart(window, changes)])
    rows: list[QWidget] = [
        SettingRow(window, setting, changes)
        for setting in SETTINGS
        if setting.page == "appearance" and setting.form != "own"
    ]
    page.add_section("window", rows)
    return page


class ThemePart(QWidget):
    """Three tiles, each the window itself in one theme."""

    def __init__(self, window: MainWindow, changes: Changes) -> None:
        super().__init__()
        self._window, self._setting = window, _BY_ID["theme"]
        self.tiles = ThemeTiles(window)
        self.tiles.chosen.connect(lambda value: changes.set(self._setting, value))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tiles)

    def show_now(self) -> None:
        """Show the words and the value of now."""
        self.tiles.show_choice(self._setting.read(self._window))

    def filter(self, query: str) -> int:
        """Show the tiles if `query` is found in their words."""
        return _filtered(self, self._window, self._setting, query)


class ContrastPart(QWidget):
    """The box that is ticked for more contrast."""

    def __init__(self, window: MainWindow, changes: Changes) -> None:
        super().__init__()
        self._window, self._setting = window, _BY_ID["more_contrast"]
        self.box = TickBox(window.dress)
        self.box.turned.connect(lambda on: changes.set(self._setting, "yes" if on else "no"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)

    def show_now(self) -> None:
        """Show the words and the value of now."""
        self.box.show_tick(
            self._window.dress.say("setting.more_contrast.about"), self._setting.read(self._window) == "yes"
        )

    def filter(self, query: str) -> int:
        """Show the box if `query` is found in its words."""
        return _filtered(self, self._window, self._setting, query)


class TextPart(QWidget):
    """The size of text: the slider, and a card before and after."""

    def __init__(self, window: MainWindow, changes: Changes) -> None:
        super().__init__()
        self._window, self._setting = window, _BY_ID["text_size"]
        self.slider, self.preview = SizeSlider(window.dress), TextPreview(window)
        self.slider.chosen.connect(lambda percent: changes.set(self._setting, str(percent)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.slider)
        column.addWidget(self.preview)

    def show_now(self) -> None:
        """Show the words and the value of now."""
        say = self._window.dress.say
        self.slider.show_size(int(self._setting.read(self._window)), say("setting.text_size"))
        self.preview.show_now()

    def filter(self, query: str) -> int:
        """Show the slider if `query` is found in its words."""
        return _filtered(self, self._window, self._setting, query)


def _filtered(part: QWidget, window: MainWindow, setting: Setting, query: str) -> int:
    say = window.dress.say
    choices = [choice_words(setting, choice, say) for choice in setting.choices]
    is_hit = is_found(query, say(f"setting.{setting.id}"), say(f"setting.{setting.id}.about"), *choices)
    part.setVisible(is_hit)
    return is_hit


class TickBox(Button):
    """A box to tick, with its words.

    Signals:
        turned: a person ticked it (True), or took the tick away.
    """

    turned = Signal(bool)

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.setCheckable(True)
        self.clicked.connect(self.turned)
        self._grow()

    def show_tick(self, words: str, is_on: bool) -> None:
        """Show the words and how the box stands."""
        self.setText(words)
        self.name_it(words)
        self.setChecked(is_on)

    def _grow(self) -> None:
        self.setFixedHeight(grown(28))
        super()._grow()

    def sizeHint(self) -> QSize:
        return QSize(34 + text_width("smallM", self.text()), grown(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        top = self.height() / 2 - 8
        bed = QRectF(1, top, 16, 16)
        if self.isChecked():
            draw_box(painter, bed, fill=dress.color("accent"), radius=4)
            draw_icon(painter, "check", 3, top + 2, dress.color("onAccent"), 12)
        else:
            draw_box(
                painter, bed, fill=self.floor("panel"), stroke=dress.color("control"), radius=4, width=1.5
            )
        room = QRectF(27, 0, self.width() - 30, self.height())
        draw_text(painter, room, self.text(), "smallM", dress.color("text"))
        self.draw_focus(painter)
        painter.end()
