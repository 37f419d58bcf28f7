"""The window of the preferences: pages on the left, what they set on the right. It has no OK: all holds at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cxdesigner.ui.preferences.appearance import appearance_page
from cxdesigner.ui.preferences.changes import Changes
from cxdesigner.ui.preferences.parts import Entry, SettingRow, SettingsPage
from cxdesigner.ui.preferences.registry import PAGES, SETTINGS, Page
from cxdesigner.ui.preferences.shortcuts import ShortcutsPage
from cxdesigner.ui.widgets.buttons import Button, ChoiceButton, LinkButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, grown, painter_for
from cxdesigner.ui.widgets.roving import Roving
from cxdesigner.ui.widgets.words import Words

if TYPE_CHECKING:
    from cxdesigner.ui.dress import Dress
    from cxdesigner.ui.main_window import MainWindow

_NAV, _WIDE, _TALL = 184, 770, 872
_ICONS: dict[Page, str] = {
    "general": "gear",
    "appearance": "palette",
    "shortcuts": "keyboard",
    "export": "export",
}


class Preferences(QDialog):
    """All settings of the person. `changes` takes them back one by one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.changes = Changes(window, self)
        self.nav = Nav(window.dress)
        self.pages: dict[str, SettingsPage | ShortcutsPage] = {page: self._page(page) for page in PAGES}
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addWidget(self._stack, 1)
        self.nav.chosen.connect(self.show_page)
        self.nav.search.textChanged.connect(lambda _text: self._filter())
        self.nav.search.entered.connect(self._go_to_first)
        self.nav.undo.clicked.connect(self.changes.undo)
        self.changes.changed.connect(self._show_page_now)
        window.dress.changed.connect(self.show_now)
        self.resize(grown(_WIDE), min(_TALL, window.screen().availableSize().height() - 60))
        self.show_now()
        self.show_page("appearance")
        self.nav.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self, page: Page) -> SettingsPage | ShortcutsPage:
        if page == "shortcuts":
            return ShortcutsPage(self._window, self.changes)
        if page == "appearance":
            return appearance_page(self._window, self.changes)
        made = SettingsPage(self._window, page)
        sections: dict[str, list[QWidget]] = {}
        for setting in SETTINGS:
            if setting.page == page:
                row = SettingRow(self._window, setting, self.changes)
                sections.setdefault(setting.section, []).append(row)
        for section, rows in sections.items():
            made.add_section(section, rows)
        return made

    @property
    def page(self) -> str:
        """The page that is shown."""
        return next(id_ for id_, page in self.pages.items() if page is self._stack.currentWidget())

    def show_page(self, page: str) -> None:
        """Show a page."""
        self._stack.setCurrentWidget(self.pages[page])
        self._show_page_now()
        self.nav.mark(page)

    def show_now(self) -> None:
        """Show the words, the colours and the values of now."""
        say = self._window.dress.say
        self.setWindowTitle(say("preferences.title"))
        self.setMinimumSize(grown(_WIDE), 480)
        for page in self.pages.values():
            page.show_now()
        self.nav.show_now(can_undo=self.changes.can_undo)
        self._filter()
        self.update()

    def _show_page_now(self) -> None:
        """Show the values of now on the page in front; the others show theirs once they are."""
        self.pages[self.page].show_now()
        self.pages[self.page].filter(self._wanted())
        self.nav.undo.setEnabled(self.changes.can_undo)

    def _wanted(self) -> str:
        return " ".join(self.nav.search.text().split()).casefold()

    def _filter(self) -> None:
        found = {id_: page.filter(self._wanted()) for id_, page in self.pages.items()}
        shown = [id_ for id_, hits in found.items() if hits]
        self.nav.show_pages(shown)
        if shown and self.page not in shown:
            self.show_page(shown[0])

    def _go_to_first(self) -> None:
        """Put the keyboard on the first setting that was found."""
        page = self.pages[self.page]
        stops = [
            w
            for w in page.findChildren(QWidget)
            if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if stops:
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            at = self.focusWidget()
            if isinstance(at, Button):  # nothing else: there is no answer that Enter could mean
                at.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._window.dress.color("panel"))
        painter.end()


class Nav(QWidget):
    """The search, the pages, and what takes the last change back.

    Signals:
        chosen: a person turned to the page of this id.
    """

    chosen = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.search = Entry(dress, icon="search", height=32, name="small")
        self.buttons = {page: NavButton(dress, icon, self) for page, icon in _ICONS.items()}
        self.nothing = Words(dress, "small", "text3", wraps=True)
        self.note, self.undo = Words(dress, "meta", "text2", wraps=True), LinkButton(dress)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 22)
        column.setSpacing(4)
        column.addWidget(self.search)
        column.addSpacing(8)
        for page, button in self.buttons.items():
            button.clicked.connect(partial(self.chosen.emit, page))
            column.addWidget(button)
        column.addWidget(self.nothing)
        column.addStretch(1)
        self.note.setContentsMargins(11, 0, 0, 0)
        column.addWidget(self.note)
        foot = QHBoxLayout()
        foot.setContentsMargins(7, 0, 0, 0)
        foot.addWidget(self.undo)
        foot.addStretch(1)
        column.addLayout(foot)
        self._keys = Roving(self)
        self._keys.hold(list(self.buttons.values()))

    def mark(self, page: str) -> None:
        """Show which page is open."""
        for id_, button in self.buttons.items():
            button.setChecked(id_ == page)

    def show_pages(self, pages: list[str]) -> None:
        """Offer these pages alone: the others have nothing that is looked for."""
        for id_, button in self.buttons.items():
            button.setVisible(id_ in pages)
        self.nothing.setVisible(not pages)
        self._keys.settle()

    def show_now(self, *, can_undo: bool) -> None:
        """Show the words of now."""
        say = self._dress.say
        self.setFixedWidth(grown(_NAV))
        self.search.setPlaceholderText(say("preferences.find"))
        self.search.setAccessibleName(say("preferences.find"))
        self.nothing.setText(say("preferences.nothing"))
        for page, button in self.buttons.items():
            button.show_words(say(f"preferences.{page}"))
        self.note.setText(say("preferences.at_once"))
        self.undo.set_words(say("preferences.undo"))
        self.undo.setEnabled(can_undo)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("chrome"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._dress.color("line"))
        painter.end()


class NavButton(ChoiceButton):
    """A page in the list of pages: 34 px high."""

    def __init__(self, dress: Dress, icon: str, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self._icon = icon
        self._grow()

    def show_words(self, words: str) -> None:
        """Show `words`."""
        self.setText(words)
        self.name_it(words)

    def _grow(self) -> None:
        self.setFixedHeight(grown(34))
        super()._grow()

    def sizeHint(self) -> QSize:
        return QSize(160, grown(34))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        floor = dress.color("accentSoft") if self.isChecked() else self.floor()
        if floor is not None:
            draw_box(painter, self.rect().toRectF(), fill=floor, radius=6)
        on = self.isChecked()
        draw_icon(painter, self._icon, 11, self.height() / 2 - 8, dress.color("accent" if on else "text2"))
        room = QRectF(38, 0, self.width() - 44, self.height())
        draw_text(
            painter, room, self.text(), "smallS" if on else "smallM", dress.color("accent" if on else "text")
        )
        self.draw_focus(painter)
        painter.end()


def open_preferences(window: MainWindow, page: str = "", setting: str = "") -> Preferences:
    """Open the preferences, or bring those that are open to the front; at a page or a setting where one is named."""
    dialog = window.findChild(Preferences) or Preferences(window)
    if page:
        dialog.show_page(page)
    dialog.open()
    dialog.activateWindow()
    row = next((row for row in dialog.findChildren(SettingRow) if row.setting.id == setting), None)
    if row is not None:
        row.control.setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog
