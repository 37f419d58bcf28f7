"""The sheet of shortcuts, made of the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cxdesigner.ui.dialogs.frame import Frame
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.keys import Keys, key_parts, key_words
from cxdesigner.ui.menus import MENUS, ids_in
from cxdesigner.ui.widgets.keycaps import KeyCaps
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

_Lines = list[tuple[str, list[list[str]]]]
_Group = tuple[str, _Lines]
_COLUMNS = 4
_OFF_EDGE = 160
"""What the sheet leaves of the screen, with its heading and its answer."""


def shortcut_sheet(dress: Dress, parent: QWidget | None, keys: Keys) -> Frame:
    """Return the sheet: a group for each menu that has shortcuts, for the board and for the table, in even columns."""
    say = dress.say
    frame = Frame(dress, parent, say("action.shortcuts"))
    groups: list[_Group] = []
    for menu in MENUS:
        lines = [
            (say(f"action.{id_}"), [key_parts(key_words(key)) for key in keys.of(id_)])
            for id_ in ids_in(menu)
            if keys.of(id_)
        ]
        if len(lines) > 1:
            groups.append((say(f"menu.{menu.id}").replace("&", ""), lines))
    for view, names in (("board", _ON_BOARD), ("table", _IN_TABLE)):
        own = [(say(f"sheet.{name}"), [say(f"sheet.{name}.keys").split(" + ")]) for name in names]
        groups.append((say(f"sheet.{view}"), own))
    inside = QWidget()
    columns = QHBoxLayout(inside)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(40)
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
    frame.body.addSpacing(8)
    frame.body.addWidget(_scrolled(inside))
    frame.add_answer("close", say("dialog.close"), is_primary=True)
    return frame


def _scrolled(inside: QWidget) -> QScrollArea:
    """Return `inside` in a frame that is as large as it, unless the screen is smaller."""
    scroll = QScrollArea()
    scroll.setWidget(inside)
    inside.setAutoFillBackground(False)
    scroll.viewport().setAutoFillBackground(False)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    wanted, room = inside.sizeHint(), inside.screen().availableSize()
    bar = 12 if wanted.height() > room.height() - _OFF_EDGE else 0
    scroll.setFixedWidth(wanted.width() + bar)
    scroll.setFixedHeight(max(240, min(wanted.height(), room.height() - _OFF_EDGE)))
    return scroll


def _packed(groups: list[_Group]) -> list[list[_Group]]:
    """Return `groups` in their order, in `_COLUMNS` columns of which the longest is as short as can be."""
    for most in range(1, 1_000):
        columns: list[list[_Group]] = []
        room = 0
        for group in groups:
            tall = len(group[1]) + 2  # its heading, and the air below
            if tall > room:
                columns.append([])
                room = most
            columns[-1].append(group)
            room -= tall
        if len(columns) <= _COLUMNS and all(sum(len(g[1]) + 2 for g in column) <= most for column in columns):
            return columns
    return [groups]


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
        name, caps = Words(dress, "small", "text2"), KeyCaps(dress)
        name.setText(words)
        caps.show_keys(keys)
        grid.addWidget(name, number, 0)
        grid.addWidget(caps, number, 1, Qt.AlignmentFlag.AlignRight)
    column.addLayout(grid)
    return column
