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

_ON_BOARD = ("arrows", "move", "enter", "escape", "space", "wheel")
"""What the board does with keys of its own: the words are `sheet.<name>` and `sheet.<name>.keys`."""

_IN_TABLE = ("cell", "clear", "range", "tick", "leave")
"""What the table does with keys of its own, in the same way."""


def shortcut_sheet(dress: Dress, parent: QWidget | None, keys: Keys) -> Frame:
    """Return the sheet: one column for each menu that has shortcuts, and one for the board and the table."""
    say = dress.say
    frame = Frame(dress, parent, say("action.shortcuts"))
    columns = QHBoxLayout()
    columns.setSpacing(40)
    for menu in MENUS:
        lines = [
            (say(f"action.{id_}"), list(map(key_words, keys.of(id_)))) for id_ in ids_in(menu) if keys.of(id_)
        ]
        if len(lines) > 1:
            columns.addLayout(_column(dress, say(f"menu.{menu.id}").replace("&", ""), lines))
    views = QVBoxLayout()
    views.setSpacing(18)
    for view, names in (("board", _ON_BOARD), ("table", _IN_TABLE)):
        own = [(say(f"sheet.{name}"), [say(f"sheet.{name}.keys")]) for name in names]
        views.addLayout(_column(dress, say(f"sheet.{view}"), own))
    columns.addLayout(views)
    heading = Words(dress, "h3")
    heading.setText(say("action.shortcuts"))
    frame.body.addWidget(heading)
    frame.body.addLayout(columns)
    frame.add_answer("close", say("dialog.close"), is_primary=True)
    return frame


def _column(dress: Dress, title: str, lines: list[tuple[str, list[str]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(10)
    heading = Words(dress, "smallS")
    heading.setText(title)
    column.addWidget(heading)
    grid = QGridLayout()
    grid.setVerticalSpacing(8)
    grid.setHorizontalSpacing(24)
    for number, (words, keys) in enumerate(lines):
        name, caps = Words(dress, "small", "text2"), KeyHints(dress)
        name.setText(words)
        caps.show_hints([(key, "") for key in keys])
        grid.addWidget(name, number, 0)
        grid.addWidget(caps, number, 1, Qt.AlignmentFlag.AlignRight)
    column.addLayout(grid)
    column.addStretch(1)
    return column
