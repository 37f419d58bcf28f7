"""What is in front in the window: the board with all around it, or the start screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from cxdesigner.session.open_project import new_project
from cxdesigner.session.pins import pin_file, pinned_files, unpin_file
from cxdesigner.session.recent import forget_file
from cxdesigner.ui.start.screen import StartScreen

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_AT_START = frozenset(
    {"new", "open", "start", "close", "quit", "menu_bar", "full_screen", "shortcuts", "about", "preferences"}
)
_FAMILIES = ("theme_", "language_")
"""What can be done while no board is to be seen."""


class Front(QStackedWidget):
    """Holds the board and, once it is asked for, the start screen.

    There is always a project in the window. `has_project` is false while it is a blank one that nobody asked
    for: at the start without a file, and after one was closed.
    """

    def __init__(self, window: MainWindow, board: QWidget) -> None:
        super().__init__()
        self._window, self._board = window, board
        self._screen: StartScreen | None = None
        self.has_project = True
        self.addWidget(board)

    @property
    def is_start(self) -> bool:
        """Whether the start screen is in front."""
        return self._screen is not None and self.currentWidget() is self._screen

    @property
    def screen_(self) -> StartScreen:
        """The start screen."""
        if self._screen is None:
            self._screen = self._made()
        return self._screen

    def offers(self, action: str) -> bool:
        """Tell whether the action can be thought of with what is in front."""
        return not self.is_start or action in _AT_START or action.startswith(_FAMILIES)

    def show_start(self, *, has_project: bool | None = None) -> None:
        """Bring the start screen to the front; `has_project` is false where nothing is open behind it."""
        self._window.finish_typing()
        if has_project is not None:
            self.has_project = has_project
        screen = self.screen_
        screen.show_behind(
            self._window.project.shown_name(self._window.dress.say) if self.has_project else ""
        )
        screen.refresh()
        self.setCurrentWidget(screen)
        screen.show_part("start")
        screen.take_focus()
        self._window.menus.offer(is_board=False)
        self._window.refresh()

    def show_board(self) -> None:
        """Bring the board to the front."""
        self.has_project = True
        if self.is_start:
            self.setCurrentWidget(self._board)
            self._window.views.take_focus()
            self._window.menus.offer(is_board=True, is_table=self._window.views.is_table)
            self._window.refresh()

    def close_project(self) -> None:
        """Close the project and go to the start; where nothing is open, close the window."""
        window = self._window
        if not self.has_project:
            window.close()
        elif window.documents.may_leave():
            window.show_project(new_project("blank", window.dress.say.language))
            self.show_start(has_project=False)

    def stop(self) -> None:
        """Read no more files."""
        if self._screen is not None:
            self._screen.reader.stop()

    # What the start screen asks for

    def _made(self) -> StartScreen:
        window, documents = self._window, self._window.documents
        screen = StartScreen(window.dress)
        self.addWidget(screen)
        rail = screen.rail
        rail.new.clicked.connect(window.actions_["new"].trigger)
        rail.open.clicked.connect(window.actions_["open"].trigger)
        rail.about.clicked.connect(window.actions_["about"].trigger)
        rail.theme.clicked.connect(window.wardrobe.other_theme)
        rail.back.clicked.connect(self._go_back)
        screen.file_wanted.connect(self._open)
        screen.export_wanted.connect(self._export)
        screen.template_wanted.connect(documents.new)
        screen.lost.connect(self._locate)
        screen.let_go.connect(self._go_back)
        return screen

    def _go_back(self) -> None:
        if self.has_project:
            self.show_board()

    def _open(self, path: Path) -> bool:
        if self.has_project and self._window.project.path == path:
            self.show_board()
            return True
        is_done = self._window.documents.open(path)
        if not is_done:
            self.screen_.refresh()
        return is_done

    def _export(self, path: Path) -> None:
        if self._open(path):
            self._window.documents.export()

    def _locate(self, path: Path) -> None:
        """Ask where a missing file is now, and open it there; it takes the old one's place in the list."""
        chosen = self._window.documents.dialogs.ask_open()
        if chosen is not None and self._window.documents.open(chosen):
            forget_file(path)
            if path in pinned_files():
                unpin_file(path)
                pin_file(chosen)
