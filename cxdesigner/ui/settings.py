"""What the window remembers from one day to the next: a person's own choices, places of panels, the last export."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal, TypeVar, get_args

from PySide6.QtCore import QByteArray, QSettings

from cxdesigner.layout.theme import ThemeName
from cxdesigner.session import paths
from cxdesigner.session.language import interface_language
from cxdesigner.translation import LANGUAGES

ThemeChoice = Literal["system", "light", "dark"]
OpensWith = Literal["start", "last"]

THEME_CHOICES: tuple[ThemeChoice, ...] = get_args(ThemeChoice)
OPENS_WITH: tuple[OpensWith, ...] = get_args(OpensWith)
SYSTEM = "system"
"""Stands for: as the computer."""

TEXT_SIZES = (90, 100, 112, 125, 150, 200)
"""Sizes of text that can be chosen, in per cent."""

AUTOSAVE_PAUSES = (0, 2, 10, 60)
"""Pauses in seconds after which a project saves itself; 0 is never."""

AUTHOR_LIMIT = 100

_T = TypeVar("_T", bound=str)


class Settings:
    """A file of the person's own choices. Whatever is wrong in it is met as if nothing had been chosen."""

    def __init__(self, path: Path | None = None) -> None:
        place = path or paths.data_folder() / "window.ini"
        with suppress(OSError):  # the window opens all the same; it just forgets
            paths.made_private(place.parent)
        self._file = QSettings(str(place), QSettings.Format.IniFormat)

    # Appearance

    @property
    def theme(self) -> ThemeChoice:
        """The theme chosen; `system` follows the computer."""
        return self._one_of("theme", THEME_CHOICES, "system")

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._file.setValue("theme", choice)

    @property
    def more_contrast(self) -> bool | None:
        """Whether borders are stronger and floors untinted; None follows the computer."""
        return self._switch("more_contrast")

    @more_contrast.setter
    def more_contrast(self, is_on: bool) -> None:
        self._set_switch("more_contrast", is_on)

    @property
    def text_size(self) -> int:
        """How large text is, in per cent; one of `TEXT_SIZES`."""
        return self._number("text_size", TEXT_SIZES, 100)

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._file.setValue("text_size", str(percent))

    @property
    def text_scale(self) -> float:
        """How large text is, as a factor."""
        return self.text_size / 100

    @property
    def reduce_motion(self) -> bool:
        """Whether nothing moves by itself."""
        return bool(self._switch("reduce_motion"))

    @reduce_motion.setter
    def reduce_motion(self, is_on: bool) -> None:
        self._set_switch("reduce_motion", is_on)

    # General

    @property
    def language(self) -> str:
        """The interface's language: the one chosen, else that of the computer."""
        chosen = self.language_choice
        return interface_language() if chosen == SYSTEM else chosen

    @language.setter
    def language(self, code: str) -> None:
        self.language_choice = code

    @property
    def language_choice(self) -> str:
        """The interface's language as chosen; `system` follows the computer."""
        return self._one_of("language", LANGUAGES, SYSTEM)

    @language_choice.setter
    def language_choice(self, code: str) -> None:
        self._file.setValue("language", code)

    @property
    def opens_with(self) -> OpensWith:
        """What the program opens with where it is given no file."""
        return self._one_of("opens_with", OPENS_WITH, "start")

    @opens_with.setter
    def opens_with(self, choice: OpensWith) -> None:
        self._file.setValue("opens_with", choice)

    @property
    def author(self) -> str:
        """The name or the initials a person signs comments with; empty where none was given."""
        return " ".join(self._text("author").split())[:AUTHOR_LIMIT]

    @author.setter
    def author(self, name: str) -> None:
        self._file.setValue("author", " ".join(name.split())[:AUTHOR_LIMIT])

    @property
    def autosave_s(self) -> int:
        """After how many seconds without a change a project saves itself; 0 is never."""
        return self._number("autosave", AUTOSAVE_PAUSES, 0)

    @autosave_s.setter
    def autosave_s(self, seconds: int) -> None:
        self._file.setValue("autosave", str(seconds))

    @property
    def keeps_export(self) -> bool:
        """Whether an export begins with what was chosen for the last one."""
        kept = self._switch("keeps_export")
        return True if kept is None else kept

    @keeps_export.setter
    def keeps_export(self, is_on: bool) -> None:
        self._set_switch("keeps_export", is_on)

    # Keys

    def keys(self) -> dict[str, str]:
        """Return the keys chosen for actions, by the action's id, as they were written down."""
        self._file.beginGroup("keys")
        names = self._file.childKeys()
        self._file.endGroup()
        return {name: self._text(f"keys/{name}") for name in names}

    def set_keys(self, action: str, keys: str | None) -> None:
        """Remember the keys of an action; None forgets them."""
        if keys is None:
            self._file.remove(f"keys/{action}")
        else:
            self._file.setValue(f"keys/{action}", keys)

    # Places

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
        stands = self._switch(f"show/{switch}")
        return default if stands is None else stands

    def set_on(self, switch: str, is_on: bool) -> None:
        """Remember how a switch stands."""
        self._set_switch(f"show/{switch}", is_on)

    def last(self, name: str, default: str = "") -> str:
        """Return what was chosen last for `name`, such as the paper of an export."""
        return self._text(f"last/{name}") or default

    def set_last(self, name: str, value: str) -> None:
        """Remember what was chosen for `name`."""
        self._file.setValue(f"last/{name}", value)

    def save(self) -> None:
        """Write what was chosen to the disk now."""
        self._file.sync()

    # What stands in the file

    def _text(self, key: str) -> str:
        value = self._file.value(key, "")
        return value if isinstance(value, str) else ""

    def _one_of(self, key: str, choices: Sequence[_T], default: _T) -> _T:
        stands = self._text(key)
        return next((choice for choice in choices if choice == stands), default)

    def _number(self, key: str, choices: Sequence[int], default: int) -> int:
        stands = self._text(key)
        return next((choice for choice in choices if str(choice) == stands), default)

    def _switch(self, key: str) -> bool | None:
        return {"yes": True, "no": False}.get(self._text(key))

    def _set_switch(self, key: str, is_on: bool) -> None:
        self._file.setValue(key, "yes" if is_on else "no")


def shown_theme(choice: ThemeChoice, *, system_is_dark: bool, more_contrast: bool = False) -> ThemeName:
    """Return the theme that `choice` stands for."""
    is_dark = system_is_dark if choice == "system" else choice == "dark"
    if more_contrast:
        return "dark_contrast" if is_dark else "light_contrast"
    return "dark" if is_dark else "light"
