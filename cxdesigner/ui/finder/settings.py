"""The settings in the command palette: switched, or chosen, in the row."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from cxdesigner.ui.finder.offer import Offer, plain_sign
from cxdesigner.ui.preferences.registry import SETTINGS, SWITCH, Setting, choice_words

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_AS_ACTIONS = frozenset({"theme", "minimap", "menu_bar"})
"""Settings that are actions too, and offered as such."""


def settings_offers(window: MainWindow) -> Iterator[Offer]:
    """Yield what a person can set: one offer for a switch, one for each of several choices."""
    for setting in SETTINGS:
        if setting.id in _AS_ACTIONS:
            continue
        if setting.choices == SWITCH:
            yield _switch(window, setting)
        elif setting.choices:
            for choice in setting.choices:
                if setting.id != "language" or choice == setting.choices[0]:  # the languages are actions
                    yield _choice(window, setting, choice)
        else:
            yield _typed(window, setting)


def _switch(window: MainWindow, setting: Setting) -> Offer:
    say, is_on = window.dress.say, setting.read(window) == "yes"
    return Offer(
        f"setting:{setting.id}", "setting", say(f"setting.{setting.id}"), say("finder.on" if is_on else "finder.off"),
        plain_sign(window.dress, "gear"), partial(setting.write, window, "no" if is_on else "yes"),
        is_on=is_on, is_switch=True, stays=True,
    )  # fmt: skip


def _choice(window: MainWindow, setting: Setting, choice: str) -> Offer:
    say, is_on = window.dress.say, setting.read(window) == choice
    name = say(
        "finder.setting", group=say(f"setting.{setting.id}"), choice=choice_words(setting, choice, say)
    )
    return Offer(
        f"setting:{setting.id}:{choice}", "setting", name, say("finder.chosen" if is_on else "finder.not_chosen"),
        plain_sign(window.dress, "gear"), partial(setting.write, window, choice), is_on=is_on, stays=True,
    )  # fmt: skip


def _typed(window: MainWindow, setting: Setting) -> Offer:
    """Return the way to where the setting is typed."""
    from cxdesigner.ui.preferences.dialog import open_preferences

    say, stands = window.dress.say, setting.read(window)
    return Offer(
        f"setting:{setting.id}", "setting", say(f"setting.{setting.id}"), stands or say("preferences.title"),
        plain_sign(window.dress, "gear"), partial(open_preferences, window, setting.page, setting.id),
    )  # fmt: skip
