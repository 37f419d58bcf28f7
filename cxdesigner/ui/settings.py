"""What the window remembers from one day to the next: language, theme, places of panels, the last export."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QByteArray, QSettings

from cxdesigner.layout.theme import ThemeName
from cxdesigner.session import paths
from cxdesigner.session.language import interface_language
from cxdesigner.translation import LANGUAGES

ThemeChoice = Literal["system", "light", "dark"]

THEME_CHOICES: tuple[ThemeChoice, ...] = get_args(ThemeChoice)


class Settings:
    """A file of the person's own choices. Whatever is wrong in it is met as if nothing had been chosen."""

    def __init__(self, path: Path | None = None) -> None:
        place = path or paths.data_folder() / "window.ini"
        with suppress(OSError):  # the window opens all the same; it just forgets
            paths.made_private(place.parent)
        self._file = QSettings(str(place), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The interface's language: the one chosen, else that of the computer."""
        chosen = self._text("language")
        return chosen if chosen in LANGUAGES else interface_language()

    @language.setter
    def language(self, code: str) -> None:
        self._file.setValue("language", code)

    @property
    def theme(self) -> ThemeChoice:
        """The theme chosen; `system` follows the computer."""
        chosen = self._text("theme")
        return next((choice for choice in THEME_CHOICES if choice == chosen), "system")

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._file.setValue("theme", choice)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was; empty at first."""
        value = self._file.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._file.setValue("geometry", value)

    def is_on(self, switch: str, *, default: bool) -> bool:
        """Return how the switch stands, such as `palette` for whether the palette is shown."""
        return self._text(f"show/{switch}") == "yes" if self._file.contains(f"show/{switch}") else default

    def set_on(self, switch: str, is_on: bool) -> None:
        """Remember how a switch stands."""
        self._file.setValue(f"show/{switch}", "yes" if is_on else "no")

    def last(self, name: str, default: str = "") -> str:
        """Return what was chosen last for `name`, such as the paper of an export."""
        return self._text(f"last/{name}") or default

    def set_last(self, name: str, value: str) -> None:
        """Remember what was chosen for `name`."""
        self._file.setValue(f"last/{name}", value)

    def save(self) -> None:
        """Write what was chosen to the disk now."""
        self._file.sync()

    def _text(self, key: str) -> str:
        value = self._file.value(key, "")
        return value if isinstance(value, str) else ""


def shown_theme(choice: ThemeChoice, *, system_is_dark: bool) -> ThemeName:
    """Return the theme that `choice` stands for."""
    if choice == "system":
        return "dark" if system_is_dark else "light"
    return choice
