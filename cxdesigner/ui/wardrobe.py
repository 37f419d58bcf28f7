"""Changes the dress of a window: its language, its theme and its size of text, now and for the days to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cxdesigner.layout.theme import theme
from cxdesigner.ui import motion
from cxdesigner.ui.qt_words import speak
from cxdesigner.ui.settings import ThemeChoice
from cxdesigner.ui.theme import ask_for_scheme, dress_application, wishes

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


class Wardrobe(QObject):
    """Puts on what a person chooses, and follows the computer where that was chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.wear)
        wishes().contrastPreferenceChanged.connect(self.wear)

    def choose_language(self, choice: str) -> None:
        """Speak another language from now on; `system` is that of the computer."""
        self._window.settings.language_choice = choice
        self.wear()

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Put on another theme from now on."""
        self._window.settings.theme = choice
        self.wear()

    def choose_contrast(self, is_more: bool) -> None:
        """Make borders stronger and floors plain from now on, or not."""
        self._window.settings.more_contrast = is_more
        self.wear()

    def choose_text_size(self, percent: int) -> None:
        """Set all text in another size from now on."""
        self._window.settings.text_size = percent
        self.wear()

    def choose_motion(self, is_reduced: bool) -> None:
        """Let nothing move by itself from now on, or let it move again."""
        self._window.settings.reduce_motion = is_reduced
        self.wear()

    def other_theme(self) -> None:
        """Go from light to dark, or back."""
        self.choose_theme("light" if self._window.dress.theme.is_dark else "dark")

    def wear(self) -> None:
        """Put on what is chosen now."""
        app, window = QApplication.instance(), self._window
        if not isinstance(app, QApplication):
            return
        settings, dress = window.settings, window.dress
        name = ask_for_scheme(app, settings)
        motion.reduce(app, settings.reduce_motion)
        if settings.language != dress.say.language:
            speak(settings.language)
        is_dressed = name == dress.theme.name and settings.text_scale == dress.text_scale
        if not is_dressed:
            dress_application(app, theme(name), settings.text_scale)
        dress.wear(name, settings.language, settings.text_scale)
        window.editor.set_look(name, settings.text_scale)
