"""Changes the dress of a window: its language and its theme, now and for the days to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cxdesigner.layout.theme import theme
from cxdesigner.ui.qt_words import speak
from cxdesigner.ui.settings import ThemeChoice
from cxdesigner.ui.theme import ask_for_scheme, dress_application

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


class Wardrobe(QObject):
    """Puts on what a person chooses, and follows the computer where that was chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)

    def choose_language(self, code: str) -> None:
        """Speak another language from now on."""
        self._window.settings.language = code
        speak(code)
        self._window.dress.wear(language=code)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Put on another theme from now on."""
        self._window.settings.theme = choice
        self._wear_theme()

    def other_theme(self) -> None:
        """Go from light to dark, or back."""
        self.choose_theme("light" if self._window.dress.theme.name == "dark" else "dark")

    def _on_scheme(self) -> None:
        if self._window.settings.theme == "system":
            self._wear_theme()

    def _wear_theme(self) -> None:
        app, window = QApplication.instance(), self._window
        if isinstance(app, QApplication):
            name = ask_for_scheme(app, window.settings.theme)
            if name != window.dress.theme.name:
                dress_application(app, theme(name))
                window.dress.wear(theme_name=name)
                window.editor.set_theme(name)
