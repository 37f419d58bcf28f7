"""The menus that open out of the menu of a card: its owner, its channel, and what can be added to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu

from cxdesigner.model import structure
from cxdesigner.ui.icons import icon
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import menu_text

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_WIDE = 208
"""How wide a menu that opens out of another is at least."""

ADDS = (
    "add_picture",
    "comments",
    "add_note",
    "-",
    "mark_pain",
    "mark_opportunity",
    "mark_wait",
    "mark_fail_point",
    "-",
    "open_beats",
)
"""What can be added to a card, by the ids of the actions."""

DESIGNING = ("merge_touchpoints", "split_touchpoint", "remove_from_to_be")
"""What is done to touchpoints of a to-be, by the ids of the actions."""


def owner_menu(window: MainWindow) -> QMenu:
    """Return the menu of teams: a tick at the one that owns all selected cards, none, and a new one."""
    editor, say = window.editor, window.dress.say
    menu = _submenu(window, "owner", "person")
    owners = {touchpoint.owner for touchpoint in editor.selected_touchpoints()}
    for team in structure.teams(editor.document):
        action = _choice(window, menu, team.name, "person", is_on=owners == {team.id})
        action.triggered.connect(lambda _on=False, name=team.name: editor.assign_owner(name))
    none = _choice(window, menu, say("inspector.no_owner"), "ring", is_on=owners == {None})
    none.triggered.connect(lambda _on=False: editor.assign_owner(""))
    menu.addSeparator()
    new = menu.addAction(_icon(window, "plus"), menu_text(say("menu.new_team")))
    new.triggered.connect(lambda _on=False: _name_team(window))
    return menu


def channel_menu(window: MainWindow) -> QMenu:
    """Return the menu of channels: a tick at the one all selected cards have, and none."""
    editor, say = window.editor, window.dress.say
    menu = _submenu(window, "channel", "pin")
    channels = {touchpoint.channel for touchpoint in editor.selected_touchpoints()}
    offered = [(row.id, row.name, row.icon) for row in structure.channels(editor.document)]
    for id_, name, sign in [*offered, (None, say("inspector.no_channel"), "ring")]:
        action = _choice(window, menu, name, sign, is_on=channels == {id_})
        action.triggered.connect(lambda _on=False, id_=id_: _set_channel(window, id_))
    return menu


def add_menu(window: MainWindow) -> QMenu:
    """Return the menu of what can be added to a card."""
    menu = KeyMenu(window)
    menu.setTitle(menu_text(window.dress.say("menu.add_to_card")))
    menu.setIcon(_icon(window, "plus"))
    menu.setMinimumWidth(_WIDE)
    for id_ in ADDS:
        menu.addSeparator() if id_ == "-" else menu.addAction(window.actions_[id_])
    return menu


def design_menu(window: MainWindow) -> QMenu:
    """Return the menu of what is done to touchpoints of a to-be alone."""
    menu = KeyMenu(window)
    menu.setTitle(menu_text(window.dress.say("journey.to_be")))
    menu.setIcon(_icon(window, "swap"))
    menu.setMinimumWidth(_WIDE)
    menu.addActions([window.actions_[id_] for id_ in DESIGNING])
    return menu


def _submenu(window: MainWindow, attribute: str, sign: str) -> QMenu:
    menu = KeyMenu(window)
    menu.setTitle(menu_text(window.dress.say(f"attribute.{attribute}")))
    menu.setIcon(_icon(window, sign))
    menu.setMinimumWidth(_WIDE)
    menu.setEnabled(not window.editor.read_only and bool(window.editor.selected_touchpoints()))
    return menu


def _choice(window: MainWindow, menu: QMenu, words: str, sign: str, *, is_on: bool) -> QAction:
    action = menu.addAction(_icon(window, sign), menu_text(words))
    action.setCheckable(True)
    action.setChecked(is_on)
    return action


def _icon(window: MainWindow, sign: str) -> QIcon:
    theme = window.dress.theme
    return icon(sign, 16, theme["text2"], theme["disabled"])


def _set_channel(window: MainWindow, channel: str | None) -> None:
    window.editor.store.stop_merging()
    window.editor.edit_selection("channel", channel)


def _name_team(window: MainWindow) -> None:
    """Put the keyboard where a team is named: the field of the owner, which takes a name nobody has yet."""
    window.panels.show("inspector")
    window.inspector.show_tab("card")
    line = window.inspector.touchpoint_form.facts.owner.line
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    line.selectAll()
