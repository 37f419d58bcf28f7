"""Where every action is found: the menus as data, and the menu bar and the mark's menu made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from cxdesigner.editor import stage_views, viewing
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.session.own_templates import own_templates
from cxdesigner.session.recent import recent_files
from cxdesigner.session.templates import TEMPLATES
from cxdesigner.storage.plain_text import one_line
from cxdesigner.ui.analyses import ANALYSES
from cxdesigner.ui.card_menu import DESIGNING, add_menu, channel_menu, design_menu, owner_menu
from cxdesigner.ui.curve_menu import fill_curve_menu
from cxdesigner.ui.designing import can_remove
from cxdesigner.ui.head_menu import fill_lane_roles, head_menu
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import menu_text

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: its words are `menu.<id>`. An entry is an action's id, another menu, `-` for a rule, or `*` and a
    name for what is only known when the menu opens.
    """

    id: str
    entries: tuple[str | Menu, ...]


def ids_in(menu: Menu) -> list[str]:
    """Return the ids of the actions in `menu` and in the menus in it."""
    found: list[str] = []
    for entry in menu.entries:
        if isinstance(entry, Menu):
            found += ids_in(entry)
        elif entry != "-" and not entry.startswith("*"):
            found.append(entry)
    return found


MENUS: tuple[Menu, ...] = (
    Menu(
        "file",
        (
            "new", Menu("templates", ("*templates",)), "open", Menu("recent", ("*recent",)), "-",
            "save", "save_as", "save_template", "import_responses", "export", "-", "project_details", "-",
            "start", "close", "quit",
        ),
    ),
    Menu(
        "edit",
        (
            "undo", "redo", "-", "cut", "copy", "copy_picture", "paste", "paste_plain", "-",
            "rename", "connect", "duplicate", "delete", "-", "select_all",
            "-", "find", "find_next", "find_previous", "replace", "-", "preferences",
        ),
    ),
    Menu(
        "insert",
        (
            "add_below", "add_step", "add_stage", Menu("add_lane", ("*lane_roles",)), "add_picture", "-",
            "add_note", "comments", "-",
            "derive_to_be", "duplicate_journey", "remove_journey",
        ),
    ),
    Menu(
        "mark",
        (
            "moment_of_truth", "-", "mark_pain", "mark_opportunity", "mark_wait", "mark_fail_point", "-",
            Menu("emotion", ("emotion_1", "emotion_2", "emotion_3", "emotion_4", "emotion_5")), "-",
            "span_more", "span_less",
        ),
    ),
    Menu(
        "view",
        (
            "view_board", "view_table", "view_other", "-",
            "zoom_in", "zoom_out", "zoom_100", "fit", "fit_selection", "zoom_stage", "-",
            "tool_select", "tool_pan", "tool_note", "-",
            "filter", "filter_off", Menu("views", ("*views",)), "delete_view", "-",
            "next_journey", "previous_journey",
            Menu("journeys", ("*journeys",)), "outline", Menu("stages", ("*stages",)),
            "collapse_stage", "open_all_stages", Menu("lanes", ("*lanes",)),
            Menu(
                "lane_presets",
                ("lanes_journey_map", "lanes_blueprint", "lanes_systems_apart", "lanes_blank", "-", "evidence_inside"),
            ),
            Menu("curve_shows", ("*curve",)), "pin_lane", "compact_curve",
            Menu("lane_height", ("lane_taller", "lane_lower", "lane_reset")), "-",
            "owners", "signs", "-", "palette", "minimap", "inspector", "panels", "menu_bar", "full_screen", "-",
            Menu("theme", ("theme_system", "theme_light", "theme_dark")),
            Menu("language", ("language_en", "language_da")),
        ),
    ),
    Menu("method", ("check", "-", *(f"view_{id_}" for id_ in ANALYSES), "open_beats", "-", *DESIGNING)),
    Menu("help", ("finder", "shortcuts", "about")),
)  # fmt: skip
"""All menus, as they stand in the bar."""


CONTEXT: tuple[str, ...] = (
    "rename", "moment_of_truth", "*owner", "*channel", "*add", "*design", "-",
    "connect", "duplicate", "-", "cut", "copy", "paste", "-", "delete",
)  # fmt: skip
"""What a right press on the board offers: never more than twelve rows."""

_WIDE = 252
"""How wide the menu of a card is at least."""

_CARD_MENUS = {"*owner": owner_menu, "*channel": channel_menu, "*add": add_menu, "*design": design_menu}


HEAD_CONTEXT: tuple[str, ...] = ("copy", "paste")
"""What a right press on a head offers behind what is the head's own."""


_OF_THE_BOARD = frozenset({"journeys", "stages", "lanes", "lane_presets", "add_lane", "views", "curve_shows"})


class Menus:
    """The menus of a window, in its bar and behind its mark."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._made: list[tuple[QMenu, str]] = []
        self.bar = QMenuBar(window)
        self.bar.setNativeMenuBar(True)
        self.all = KeyMenu(window)
        self.project = KeyMenu(window)
        self.project.aboutToShow.connect(self._fill_project)
        for menu in MENUS:
            made = self._menu(menu, window)
            self.bar.addMenu(made)
            self.all.addMenu(made)

    def say(self) -> None:
        """Name the menus in the language of now."""
        say = self._window.dress.say
        for menu, id_ in self._made:
            menu.setTitle(say(f"menu.{id_}"))

    def offer(self, is_board: bool, *, is_table: bool = False) -> None:
        """Let the menus of a journey be opened only while it can be seen; its table has no heads to add."""
        for menu, id_ in self._made:
            if id_ in _OF_THE_BOARD:
                menu.setEnabled(is_board and not (is_table and id_ == "add_lane"))

    @property
    def lane_roles(self) -> QMenu:
        """The menu of lanes that can be added."""
        return next(menu for menu, id_ in self._made if id_ == "add_lane")

    def top(self) -> list[QMenu]:
        """Return the menus of the bar."""
        return [menu for menu, id_ in self._made if any(id_ == known.id for known in MENUS)]

    def _menu(self, menu: Menu, parent: QWidget) -> QMenu:
        made = KeyMenu(parent)
        made.setToolTipsVisible(False)
        self._made.append((made, menu.id))
        for entry in menu.entries:
            if isinstance(entry, Menu):
                made.addMenu(self._menu(entry, made))
            elif entry == "-":
                made.addSeparator()
            elif entry.startswith("*"):
                fill = {
                    "*templates": self._fill_templates,
                    "*recent": self._fill_recent,
                    "*journeys": self._fill_journeys,
                    "*stages": self._fill_stages,
                    "*views": self._fill_views,
                    "*lanes": self._fill_lanes,
                    "*curve": self._fill_curve,
                    "*lane_roles": self._fill_lane_roles,
                }[entry]
                made.aboutToShow.connect(lambda fill=fill, made=made: (made.clear(), fill(made)))
            else:
                made.addAction(self._window.actions_[entry])
        return made

    def context(self, head: Key | None) -> QMenu:
        """Return the menu of a right press: of the head under it, else of what is selected."""
        if head is not None:
            made = head_menu(
                self._window.editor, head, self._window.dress.say, self._window.dress.theme, self._window
            )
            made.addSeparator()
            made.addActions([self._window.actions_[entry] for entry in HEAD_CONTEXT])
            return made
        menu = KeyMenu(self._window)
        menu.setMinimumWidth(_WIDE)
        for entry in CONTEXT:
            if entry == "-":
                menu.addSeparator()
            elif entry == "*design" and not can_remove(self._window):
                continue
            elif entry.startswith("*"):
                inner = _CARD_MENUS[entry](self._window)
                inner.setParent(menu, inner.windowFlags())  # it goes when the menu does
                menu.addMenu(inner)
            else:
                menu.addAction(self._window.actions_[entry])
        menu.warn_of(self._window.actions_["delete"], self._window.dress.theme)
        return menu

    # What is only known when a menu opens

    def _fill_lane_roles(self, menu: QMenu) -> None:
        menu.setEnabled(not self._window.editor.read_only)
        fill_lane_roles(menu, self._window.editor, self._window.dress.say)

    def _fill_templates(self, menu: QMenu) -> None:
        documents, say = self._window.documents, self._window.dress.say
        for template in TEMPLATES:
            action = menu.addAction(menu_text(say.say(template.name)))
            action.triggered.connect(lambda _on=False, id_=template.id: documents.new(id_))
        own = own_templates()
        if own:
            menu.addSeparator()
        for mine in own:
            action = menu.addAction(menu_text(mine.name))
            action.triggered.connect(lambda _on=False, name=mine.name: documents.new(name))

    def _fill_recent(self, menu: QMenu) -> None:
        files = recent_files()
        if not files:
            menu.addAction(menu_text(self._window.dress.say("menu.no_recent"))).setEnabled(False)
        names = [path.name for path in files]
        for path in files:
            is_alone = names.count(path.name) == 1
            words = (
                one_line(path.name) if is_alone else f"{one_line(path.name)} ({one_line(path.parent, 60)})"
            )
            action = menu.addAction(menu_text(words))
            action.triggered.connect(lambda _on=False, path=path: self._window.documents.open(path))

    def _fill_journeys(self, menu: QMenu) -> None:
        editor, say = self._window.editor, self._window.dress.say
        group = QActionGroup(menu)
        for journey in structure.journeys(editor.document):
            kind = say(f"journey.{journey.kind}") if say.has(f"journey.{journey.kind}") else journey.kind
            words = f"{journey.name} ({kind})" if journey.name else kind
            action = self._choice(menu, words, is_on=journey.id == editor.journey_id)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, id_=journey.id: editor.show_journey(id_))

    def _fill_views(self, menu: QMenu) -> None:
        """Fill `menu` with the saved views."""
        editor, say = self._window.editor, self._window.dress.say
        shown, found = viewing.shown_view(editor), viewing.views(editor)
        for view in found:
            action = self._choice(menu, view.name, is_on=shown is not None and view.id == shown.id)
            action.triggered.connect(lambda _on=False, id_=view.id: self._window.show_saved_view(id_))
        if not found:
            menu.addAction(menu_text(say("views.none"))).setEnabled(False)

    def _fill_stages(self, menu: QMenu) -> None:
        """Fill `menu` with the stages to go to."""
        editor = self._window.editor
        for head in editor.board.stages:
            action = menu.addAction(menu_text(f"{head.number}  {head.stage.name}"))
            action.triggered.connect(lambda _on=False, id_=head.stage.id: self._go_to_stage(id_))

    def _go_to_stage(self, stage: str) -> None:
        stage_views.go_to_stage(self._window.editor, stage)
        self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_curve(self, menu: QMenu) -> None:
        fill_curve_menu(menu, self._window.editor, self._window.dress.say)

    def _fill_lanes(self, menu: QMenu) -> None:
        editor = self._window.editor
        for lane in structure.lanes(editor.document, editor.journey_id):
            action = self._choice(menu, lane.name, is_on=not lane.hidden)
            action.setEnabled(not editor.read_only)
            action.triggered.connect(lambda on, id_=lane.id: editor.set_lane_hidden(id_, not on))

    def _choice(self, menu: QMenu, words: str, *, is_on: bool) -> QAction:
        action = menu.addAction(menu_text(words))
        action.setCheckable(True)
        action.setChecked(is_on)
        return action

    def _fill_project(self) -> None:
        """Fill the menu behind the title: the journeys of the project, then the files used last."""
        self.project.clear()
        self.project.addAction(self._window.actions_["project_details"])
        self.project.addSeparator()
        self._fill_journeys(self.project)
        self.project.addSeparator()
        self._fill_recent(self.project)
