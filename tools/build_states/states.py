"""All pictures: by the file's name what it shows, in a line, and what makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QImage

from cxdesigner.layout.theme import theme
from tools.build_states import components, errors, moments, remarks, tops, windows
from tools.build_states.method_states import method_states
from tools.build_states.sheet import sheet
from tools.build_states.studio import Light, studio


@dataclass(frozen=True, slots=True)
class State:
    """What a picture shows, and what makes it."""

    line: str
    make: Callable[[], QImage]


def _moments(name: Light) -> QImage:
    with studio(theme=name) as made:
        return sheet(moments.panels(made), 3, theme(name))


def _components(name: Light) -> QImage:
    with studio("taxi", theme=name) as made:
        panels = components.panels(made)
    with studio("hotel", theme=name) as made:
        return sheet([*panels, *components.more_panels(made)], 4, theme(name))


def _shown(make: Callable[[Light, str], QImage], name: Light, language: str, line: str) -> State:
    return State(line, partial(make, name, language))


STATES: dict[str, State] = {
    "start": _shown(
        windows.start,
        "light",
        "en",
        "The start screen: files, one pinned and one missing, clients, templates",
    ),
    "start-dark-da": _shown(windows.start, "dark", "da", "The same, dark and in Danish"),
    "start-nothing": _shown(windows.nothing_recent, "light", "en", "The start screen of somebody who begins"),
    "components": State(
        "A card in each of its states, links, levels of detail", partial(_components, "light")
    ),
    "components-dark": State("The same, dark", partial(_components, "dark")),
    "empty": _shown(windows.empty, "light", "en", "A board on which nothing is written yet"),
    "empty-dark-da": _shown(windows.empty, "dark", "da", "The same, dark and in Danish"),
    "errors": _shown(
        errors.errors, "light", "en", "Dialogs, banners, toasts, errors in place, progress, empty places"
    ),
    "errors-dark-da": _shown(errors.errors, "dark", "da", "The same, dark and in Danish"),
    "dense": _shown(windows.dense, "light", "en", "A dense board, scrolled, with three touchpoints selected"),
    "dense-dark": _shown(windows.dense, "dark", "en", "The same, dark"),
    "dense-dark-da": _shown(windows.dense, "dark", "da", "The same, dark and in Danish"),
    "pinned-lane": _shown(
        windows.pinned, "light", "en", "A tall board scrolled down, with two lanes that are pinned"
    ),
    "pinned-lane-dark-da": _shown(windows.pinned, "dark", "da", "The same, dark and in Danish"),
    "collapsed": _shown(
        windows.collapsed, "light", "en", "A board whose second stage is collapsed to a strip"
    ),
    "collapsed-dark-da": _shown(windows.collapsed, "dark", "da", "The same, dark and in Danish"),
    "table": _shown(
        windows.table, "light", "en", "The table: filtered, sorted by two columns, a range of cells"
    ),
    "table-dark": _shown(windows.table, "dark", "en", "The same, dark"),
    "table-cell": _shown(windows.cell, "light", "en", "A cell of the table that is being written"),
    "palette": _shown(tops.palette, "light", "en", "The command palette"),
    "palette-dark-da": _shown(tops.palette, "dark", "da", "The same, dark and in Danish"),
    "menus": _shown(
        tops.menus, "light", "en", "The menu of a card, and the menu of its owners that opens out of it"
    ),
    "menus-dark-da": _shown(tops.menus, "dark", "da", "The same, dark and in Danish"),
    "keys": _shown(tops.keys, "light", "en", "The sheet of shortcuts"),
    "new-journey": _shown(tops.new_journey, "light", "en", "The gallery of templates, and the guided path"),
    "new-journey-dark-da": _shown(tops.new_journey, "dark", "da", "The same, dark and in Danish"),
    "preferences": _shown(tops.preferences, "light", "en", "Preferences: appearance, and keys that clash"),
    "preferences-dark-da": _shown(tops.preferences, "dark", "da", "The same, dark and in Danish"),
    "drag-and-drop": State("Nine moments of a drag", partial(_moments, "light")),
    "drag-and-drop-dark": State("The same, dark", partial(_moments, "dark")),
    "notes-and-comments": _shown(
        remarks.remarks, "light", "en", "Notes, comments, and a thread beside its card"
    ),
    "notes-and-comments-dark-da": _shown(remarks.remarks, "dark", "da", "The same, dark and in Danish"),
    **{name: State(line, make) for name, (line, make) in method_states().items()},
}
"""By the file's name."""
