"""The sheet of shortcuts, made of the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.ui.dialogs.frame import Frame
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.keys import Keys, key_words
from cxdesigner.ui.menus import MENUS, ids_in
from cxdesigner.ui.widgets.keycaps import KeyHints
from cxdesigner.ui.widgets.words import Words

_ON_BOARD = (
    "arrows",
    "extend",
    "gather",
    "move",
    "enter",
    "type",
    "feel",
    "nudge",
    "escape",
    "space",
    "wheel",
)
"""What the board does with keys of its own: the words are `sheet.<name>` and `sheet.<name>.keys`."""

_IN_TABLE = ("cell", "clear", "range", "tick", "leave")
"""What the table does with keys of its own, in the same way."""

_Lines = list[tuple[str, list[str]]]
_Group = tuple[str, _Lines]
_LONGEST = 24


def shortcut_sheet(dress: Dress, parent: QWidget | None, keys: Keys) -> Frame:
    """Return the sheet: a group for each menu that has shortcuts, for the board and for the table, in even columns."""
    say = dress.say
    frame = Frame(dress, parent, say("action.shortcuts"))
    columns = QHBoxLayout()
    columns.setSpacing(40)
    groups: list[_Group] = []
    for menu in MENUS:
        lines = [
            (say(f"action.{id_}"), list(map(key_words, keys.of(id_)))) for id_ in ids_in(menu) if keys.of(id_)
        ]
        if len(lines) > 1:
            groups.append((say(f"menu.{menu.id}").replace("&", ""), lines))
    for view, names in (("board", _ON_BOARD), ("table", _IN_TABLE)):
        own = [(say(f"sheet.{name}"), [say(f"sheet.{name}.keys")]) for name in names]
        groups.append((say(f"sheet.{view}"), own))
    for part in _packed(groups):
        column = QVBoxLayout()
        column.setSpacing(20)
        for title, lines in part:
            column.addLayout(_group(dress, title, lines))
        column.addStretch(1)
        columns.addLayout(column)
    heading = Words(dress, "h3")
    heading.setText(say("action.shortcuts"))
    frame.body.addWidget(heading)
    frame.body.addLayout(columns)
    frame.add_answer("close", say("dialog.close"), is_primary=True)
    return frame


def _packed(groups: list[_Group]) -> list[list[_Group]]:
    """Return `groups` in columns, in their order, none longer than `_LONGEST` lines unless one group is."""
    columns: list[list[_Group]] = []
    room = 0
    for group in groups:
        if len(group[1]) > room:
            columns.append([])
            room = _LONGEST
        columns[-1].append(group)
        room -= len(group[1]) + 1
    return columns


def _group(dress: Dress, title: str, lines: _Lines) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(10)
    heading = Words(dress, "smallS")
    heading.setText(title)
    column.addWidget(heading)
    grid = QGridLayout()
    grid.setVerticalSpacing(3)
    grid.setHorizontalSpacing(24)
    for number, (words, keys) in enumerate(lines):
        name, caps = Words(dress, "small", "text2"), KeyHints(dress)
        name.setText(words)
        caps.show_hints([(key, "") for key in keys])
        grid.addWidget(name, number, 0)
        grid.addWidget(caps, number, 1, Qt.AlignmentFlag.AlignRight)
    column.addLayout(grid)
    return column
