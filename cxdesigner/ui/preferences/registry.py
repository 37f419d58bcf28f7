"""Every setting as data: one row each, from which the pages, the search and the command palette are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast, get_args

from cxdesigner.translation import LANGUAGES, Catalogue
from cxdesigner.ui.settings import (
    AUTOSAVE_PAUSES,
    OPENS_WITH,
    SYSTEM,
    TEXT_SIZES,
    THEME_CHOICES,
    OpensWith,
    ThemeChoice,
)

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

Page = Literal["general", "appearance", "shortcuts", "export"]
Form = Literal["switch", "segments", "list", "text", "own"]

PAGES: tuple[Page, ...] = get_args(Page)
SWITCH = ("no", "yes")
MAP = "map"
"""Stands for the map's own language."""

PAPER, TURNS = "A3", ("landscape", "portrait")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. Its words are `setting.<id>`, what it does `setting.<id>.about`; values are texts.

    `form` is how it is set; `own` has a part of the page made for it. `section` is the heading it stands under.
    """

    id: str
    page: Page
    section: str
    form: Form
    read: Callable[[MainWindow], str]
    write: Callable[[MainWindow, str], object]
    choices: tuple[str, ...] = ()


def _switch(
    id_: str, page: Page, section: str, name: str, write: Callable[[MainWindow, bool], object]
) -> Setting:
    return Setting(
        id_, page, section, "switch",
        lambda w: _yes(bool(getattr(w.settings, name))), lambda w, v: write(w, v == "yes"), SWITCH,
    )  # fmt: skip


def _panel(name: str) -> Setting:
    def write(window: MainWindow, value: str) -> None:
        if window.panels.is_shown(name) != (value == "yes"):
            window.panels.toggle(name)
            window.refresh()

    return Setting(
        name, "appearance", "window", "switch", lambda w: _yes(w.panels.is_shown(name)), write, SWITCH
    )


def _last(id_: str, form: Form, default: str, choices: tuple[str, ...]) -> Setting:
    def read(window: MainWindow) -> str:
        stands = window.settings.last(id_, default)
        return stands if stands in choices else default

    return Setting(id_, "export", "pdf", form, read, lambda w, v: w.settings.set_last(id_, v), choices)


def _yes(is_on: bool) -> str:
    return "yes" if is_on else "no"


def _set_autosave(window: MainWindow, value: str) -> None:
    window.settings.autosave_s = int(value)
    window.autosave.note()


def _set_contrast(window: MainWindow, value: str) -> None:
    window.wardrobe.choose_contrast(value == "yes")


def _set_keeps_export(window: MainWindow, is_on: bool) -> None:
    window.settings.keeps_export = is_on


def _papers() -> tuple[str, ...]:
    from cxdesigner.layout.page import PAPERS

    return tuple(PAPERS)


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "language", "general", "words", "list", lambda w: w.settings.language_choice,
        lambda w, v: w.wardrobe.choose_language(v), (SYSTEM, *LANGUAGES),
    ),
    Setting(
        "opens_with", "general", "start", "segments", lambda w: w.settings.opens_with,
        lambda w, v: setattr(w.settings, "opens_with", cast("OpensWith", v)), OPENS_WITH,
    ),
    Setting(
        "autosave", "general", "saving", "list", lambda w: str(w.settings.autosave_s), _set_autosave,
        tuple(map(str, AUTOSAVE_PAUSES)),
    ),
    Setting(
        "author", "general", "you", "text", lambda w: w.settings.author,
        lambda w, v: setattr(w.settings, "author", v),
    ),
    Setting(
        "theme", "appearance", "theme", "own", lambda w: w.settings.theme,
        lambda w, v: w.wardrobe.choose_theme(cast("ThemeChoice", v)), THEME_CHOICES,
    ),
    Setting(
        "more_contrast", "appearance", "theme", "own",
        lambda w: _yes(w.dress.theme.has_more_contrast), _set_contrast, SWITCH,
    ),
    Setting(
        "text_size", "appearance", "text", "own", lambda w: str(w.settings.text_size),
        lambda w, v: w.wardrobe.choose_text_size(int(v)), tuple(map(str, TEXT_SIZES)),
    ),
    _switch("reduce_motion", "appearance", "window", "reduce_motion", lambda w, on: w.wardrobe.choose_motion(on)),
    _panel("minimap"),
    _panel("menu_bar"),
    _last("paper", "list", PAPER, _papers()),
    _last("turn", "segments", TURNS[0], TURNS),
    _last("page_language", "list", MAP, (MAP, *LANGUAGES)),
    _switch("keeps_export", "export", "pdf", "keeps_export", _set_keeps_export),
)  # fmt: skip
"""All settings, as they stand on their pages."""


def choice_words(setting: Setting, value: str, say: Catalogue) -> str:
    """Return the words of one of the values of `setting`."""
    if setting.id in ("language", "page_language") and value in LANGUAGES:
        return say(f"language.{value}")
    if setting.id == "text_size":
        return say("status.zoom", percent=value)
    if setting.id == "paper":
        return value
    if setting.form == "switch" or setting.choices == SWITCH:
        return say("finder.on" if value == "yes" else "finder.off")
    return say(f"setting.{setting.id}.{value}")
