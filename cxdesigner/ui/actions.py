"""Everything the window can be told to do, as data: one row each, from which menus, buttons and the sheet of
shortcuts are made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QApplication

from cxdesigner.editor import (
    collapsing,
    commenting,
    designing,
    lane_heights,
    lane_presets,
    marking,
    noting,
    pasting,
    pinning,
    stage_views,
    structuring,
    viewing,
)
from cxdesigner.translation import LANGUAGES
from cxdesigner.ui import designing as design
from cxdesigner.ui.analyses import ANALYSES
from cxdesigner.ui.canvas.ownership_lens import toggle_owners
from cxdesigner.ui.canvas.signs_lens import toggle_signs
from cxdesigner.ui.icons import icon
from cxdesigner.ui.journey_tabs import show_neighbour
from cxdesigner.ui.keys import Keys, is_bare_letter
from cxdesigner.ui.outline import toggle_outline
from cxdesigner.ui.responses import import_responses
from cxdesigner.ui.settings import THEME_CHOICES, ThemeChoice
from cxdesigner.ui.widgets.typing import hear_history_keys
from cxdesigner.ui.widgets.words import menu_text

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

Call = Callable[["MainWindow"], object]
Ask = Callable[["MainWindow"], bool]


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action. Its words are `action.<id>`. `keys` are those of the program, which a person may change
    (`Keys`); they hold everywhere but in text, those of an action that is `on_board` only while the keyboard is on
    the board. `is_on` makes it one that is on or off.
    """

    id: str
    call: Call
    keys: tuple[str, ...] = ()
    icon: str = ""
    can: Ask | None = None
    is_on: Ask | None = None
    on_board: bool = False


def _selects(window: MainWindow) -> bool:
    return bool(window.editor.selection)


def _can_change(window: MainWindow) -> bool:
    return _selects(window) and not window.editor.read_only


def _can_rename(window: MainWindow) -> bool:
    return len(window.editor.selection) == 1 and not window.editor.read_only


def _has_stage_here(window: MainWindow) -> bool:
    return _can_build(window) and collapsing.named_stage(window.editor) is not None


def _has_collapsed(window: MainWindow) -> bool:
    return _can_build(window) and collapsing.is_any_collapsed(window.editor)


def _can_build(window: MainWindow) -> bool:
    return window.editor.journey is not None and not window.editor.read_only


def _has_several(window: MainWindow) -> bool:
    return len(window.editor.document.journeys) > 1


def _has_journeys(window: MainWindow) -> bool:
    return _can_build(window) and len(window.editor.document.journeys) > 1


def _can_mark(window: MainWindow) -> bool:
    return not window.editor.read_only and bool(window.editor.selected_touchpoints())


def _open_preferences(window: MainWindow) -> None:
    from cxdesigner.ui.preferences.dialog import open_preferences

    open_preferences(window)


def _show_details(window: MainWindow) -> None:
    window.panels.show("inspector")
    window.inspector.show_project()


def _insight_row(kind: str, *keys: str) -> ActionRow:
    icon = {"pain": "bolt", "opportunity": "bulb", "wait": "timer", "fail_point": "flag"}[kind]
    return ActionRow(
        f"mark_{kind}", lambda w: marking.add_insight(w.editor, kind), keys, icon, _can_build, on_board=True
    )


def _analysis_row(id_: str) -> ActionRow:
    about = ANALYSES[id_]
    return ActionRow(
        f"view_{id_}",
        lambda w: w.views.show_view(id_),
        about.keys,
        about.icon,
        is_on=lambda w: w.views.front == id_,
    )


def _emotion_row(number: int, score: int) -> ActionRow:
    return ActionRow(
        f"emotion_{number}",
        lambda w: marking.score(w.editor, float(score)),
        (str(number),),
        can=_can_mark,
        is_on=lambda w: _can_mark(w) and all(t.emotion == score for t in w.editor.selected_touchpoints()),
        on_board=True,
    )


def _can_duplicate(window: MainWindow) -> bool:
    return _can_mark(window) or (noting.is_at_notes(window.editor) and not window.editor.read_only)


def _can_comment(window: MainWindow) -> bool:
    return window.editor.thread is not None or len(window.editor.selected_touchpoints()) == 1


def _has_one_touchpoint(window: MainWindow) -> bool:
    return len(window.editor.selected_touchpoints()) == 1


def _theme_row(choice: ThemeChoice) -> ActionRow:
    return ActionRow(
        f"theme_{choice}",
        lambda w: w.wardrobe.choose_theme(choice),
        is_on=lambda w: w.settings.theme == choice,
    )


def _resizes(window: MainWindow) -> bool:
    return not window.editor.read_only and lane_heights.lane_here(window.editor) is not None


def _preset_row(preset: str) -> ActionRow:
    return ActionRow(f"lanes_{preset}", lambda w: lane_presets.apply_preset(w.editor, preset), can=_can_build)


def _language_row(code: str) -> ActionRow:
    return ActionRow(
        f"language_{code}",
        lambda w: w.wardrobe.choose_language(code),
        is_on=lambda w: w.dress.say.language == code,
    )


ROWS: tuple[ActionRow, ...] = (
    ActionRow("new", lambda w: w.new_journey(), ("Ctrl+N",), "file"),
    ActionRow("open", lambda w: w.documents.open(), ("Ctrl+O",), "folder"),
    ActionRow("save", lambda w: w.documents.save(), ("Ctrl+S",), "save", lambda w: not w.editor.read_only),
    ActionRow("save_as", lambda w: w.documents.save_as(), ("Ctrl+Shift+S",), can=lambda w: not w.editor.read_only),
    ActionRow("save_template", lambda w: w.documents.save_template(), can=lambda w: not w.editor.read_only),
    ActionRow("import_responses", import_responses, (), "chart", _can_build),
    ActionRow("export", lambda w: w.documents.export(), ("Ctrl+E",), "export", lambda w: w.editor.journey is not None),
    ActionRow("project_details", _show_details, icon="file"),
    ActionRow("start", lambda w: w.front.show_start(), ("Alt+Home",), "home"),
    ActionRow("close", lambda w: w.front.close_project(), ("Ctrl+W",)),
    ActionRow("quit", lambda _w: QApplication.closeAllWindows(), ("Ctrl+Q",)),
    ActionRow(
        "undo", lambda w: w.editor.undo(), ("Ctrl+Z",), "undo", lambda w: w.editor.store.undo_label is not None
    ),
    ActionRow(
        "redo", lambda w: w.editor.redo(), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo",
        lambda w: w.editor.store.redo_label is not None,
    ),
    ActionRow("cut", lambda w: w.clipboard.cut(), ("Ctrl+X",), can=lambda w: w.clipboard.can_cut()),
    ActionRow("copy", lambda w: w.clipboard.copy(), ("Ctrl+C",), can=lambda w: w.clipboard.can_copy()),
    ActionRow(
        "copy_picture", lambda w: w.clipboard.copy_picture(), ("Ctrl+Shift+C",), "image",
        lambda w: w.editor.journey is not None,
    ),
    ActionRow("paste", lambda w: w.clipboard.paste(), ("Ctrl+V",), can=lambda w: w.clipboard.can_paste()),
    ActionRow(
        "paste_plain", lambda w: w.clipboard.paste_plain(), ("Ctrl+Shift+V",),
        can=lambda w: w.clipboard.can_paste(),
    ),
    ActionRow("add_picture", lambda w: w.pictures.add(), icon="image", can=lambda w: w.pictures.can_add()),
    ActionRow("rename", lambda w: w.views.rename(), ("F2",), "edit", _can_rename),
    ActionRow("delete", design.delete, ("Del",), "trash", _can_change),
    ActionRow(
        "connect", lambda w: w.canvas.hand.connect_from_selection(), ("C",), "connector", _can_mark, on_board=True
    ),
    ActionRow("open_beats", lambda w: w.views.show_view("beats"), icon="stack", can=_has_one_touchpoint),
    ActionRow("duplicate", lambda w: pasting.duplicate(w.editor), ("Ctrl+D",), "copy", _can_duplicate),
    ActionRow("add_note", lambda w: noting.add_note(w.editor), ("N",), "note", _can_build, on_board=True),
    ActionRow("comments", lambda w: commenting.toggle_thread(w.editor), ("Ctrl+Alt+M",), "comment", _can_comment),
    ActionRow("add_step", lambda w: structuring.add_step(w.editor), ("Ctrl+Right",), "plus", _can_build, on_board=True),
    ActionRow(
        "add_stage", lambda w: structuring.add_stage(w.editor), ("Ctrl+Shift+Right",), "plus", _can_build, on_board=True
    ),
    ActionRow(
        "add_below", lambda w: marking.add_below(w.editor), ("Ctrl+Down",), "plus", _can_build, on_board=True
    ),
    ActionRow(
        "derive_to_be", lambda w: structuring.copy_journey(w.editor, as_to_be=True), can=_can_build
    ),
    ActionRow(
        "duplicate_journey", lambda w: structuring.copy_journey(w.editor, as_to_be=False), can=_can_build
    ),
    ActionRow("remove_journey", design.remove_journey, can=_has_journeys),
    ActionRow("merge_touchpoints", lambda w: designing.merge(w.editor), icon="merge", can=design.can_merge),
    ActionRow("split_touchpoint", lambda w: designing.split(w.editor), icon="split", can=design.can_split),
    ActionRow("remove_from_to_be", design.remove, icon="minus", can=design.can_remove),
    ActionRow("select_all", lambda w: w.views.select_all(), ("Ctrl+A",)),
    ActionRow("preferences", _open_preferences, ("Ctrl+,",), "gear"),
    ActionRow("next_journey", lambda w: show_neighbour(w.editor, 1), ("Ctrl+PgDown",), can=_has_several),
    ActionRow("previous_journey", lambda w: show_neighbour(w.editor, -1), ("Ctrl+PgUp",), can=_has_several),
    ActionRow("filter", lambda w: w.board_filter.open_filter(), ("Ctrl+Alt+F",), "filter"),
    ActionRow("filter_off", lambda w: w.board_filter.close_filter(), can=lambda w: bool(w.editor.filter)),
    ActionRow(
        "delete_view",
        lambda w: viewing.delete_shown_view(w.editor),
        can=lambda w: viewing.shown_view(w.editor) is not None and not w.editor.read_only,
    ),
    ActionRow("find", lambda w: w.find_bar.open(), ("Ctrl+F",), "search"),
    ActionRow("find_next", lambda w: w.find_bar.walk(1), ("F3",)),
    ActionRow("find_previous", lambda w: w.find_bar.walk(-1), ("Shift+F3",)),
    ActionRow("replace", lambda w: w.find_bar.open_replace(), ("Ctrl+H",), can=lambda w: not w.editor.read_only),
    ActionRow(
        "moment_of_truth", lambda w: w.editor.toggle_moment_of_truth(), ("M",), can=_can_mark,
        is_on=lambda w: _can_mark(w) and all(t.moment_of_truth for t in w.editor.selected_touchpoints()), on_board=True,
    ),
    _insight_row("pain", "P"),
    _insight_row("opportunity", "I", "O"),
    _insight_row("wait", "W"),
    _insight_row("fail_point", "F"),
    *(_emotion_row(number, score) for number, score in enumerate((-2, -1, 0, 1, 2), 1)),
    ActionRow(
        "span_more", lambda w: marking.span_by(w.editor, 1), ("Shift+Right",), "columns", _can_mark, on_board=True
    ),
    ActionRow("span_less", lambda w: marking.span_by(w.editor, -1), ("Shift+Left",), can=_can_mark, on_board=True),
    ActionRow("view_board", lambda w: w.views.show_view("board"), ("Ctrl+1",), "board",
              is_on=lambda w: w.views.front == "board"),
    ActionRow("view_table", lambda w: w.views.show_view("table"), ("Ctrl+2",), "table",
              is_on=lambda w: w.views.is_table),
    *(_analysis_row(id_) for id_ in ANALYSES),
    ActionRow("view_other", lambda w: w.views.toggle(), ("Ctrl+T",)),
    ActionRow(
        "tool_select", lambda w: w.canvas.set_tool("select"), ("V",), "cursor",
        is_on=lambda w: w.canvas.tool == "select", on_board=True,
    ),
    ActionRow(
        "tool_pan", lambda w: w.canvas.set_tool("pan"), ("H",), "pan",
        is_on=lambda w: w.canvas.tool == "pan", on_board=True,
    ),
    ActionRow(
        "tool_note", lambda w: w.canvas.set_tool("note"), icon="note", can=_can_build,
        is_on=lambda w: w.canvas.tool == "note",
    ),
    ActionRow("zoom_in", lambda w: w.editor.camera.zoom_in(), ("Ctrl++", "Ctrl+="), "plus"),
    ActionRow("zoom_out", lambda w: w.editor.camera.zoom_out(), ("Ctrl+-",), "minus"),
    ActionRow("zoom_100", lambda w: w.editor.camera.zoom_to(1.0), ("Ctrl+0",)),
    ActionRow("fit", lambda w: w.editor.camera.fit(), ("Shift+1",), "fit"),
    ActionRow("fit_selection", lambda w: w.fit_selection(), ("Shift+2",), can=_selects),
    *(_preset_row(preset) for preset in lane_presets.PRESETS),
    ActionRow(
        "evidence_inside", lambda w: lane_presets.toggle_evidence_place(w.editor),
        can=lambda w: _can_build(w) and lane_presets.can_move_evidence(w.editor),
        is_on=lambda w: lane_presets.is_evidence_inside(w.editor),
    ),
    ActionRow(
        "pin_lane", lambda w: pinning.toggle(w.editor), icon="tack", is_on=lambda w: pinning.is_pinned_here(w.editor),
        can=lambda w: _can_build(w) and pinning.lane_here(w.editor) is not None,
    ),
    ActionRow("lane_taller", lambda w: lane_heights.grow(w.editor, 1), can=_resizes),
    ActionRow("lane_lower", lambda w: lane_heights.grow(w.editor, -1), can=_resizes),
    ActionRow(
        "lane_reset", lambda w: lane_heights.reset_height(w.editor, lane_heights.lane_here(w.editor) or ""),
        can=_resizes,
    ),
    ActionRow(
        "compact_curve", lambda w: lane_heights.toggle_compact_curve(w.editor),
        can=lambda w: _can_build(w) and lane_heights.emotion_row(w.editor) is not None,
        is_on=lambda w: lane_heights.is_curve_compact(w.editor),
    ),
    ActionRow(
        "zoom_stage", lambda w: stage_views.zoom_to_stage(w.editor, stage_views.stage_here(w.editor) or ""),
        can=lambda w: bool(w.editor.board.stages),
    ),
    ActionRow(
        "outline", toggle_outline, ("Ctrl+Shift+O",), "columns", can=lambda w: bool(w.editor.board.stages),
    ),
    ActionRow(
        "collapse_stage", lambda w: collapsing.toggle(w.editor), can=_has_stage_here,
        is_on=lambda w: collapsing.is_here_collapsed(w.editor),
    ),
    ActionRow("open_all_stages", lambda w: collapsing.open_all(w.editor), can=_has_collapsed),
    ActionRow("palette", lambda w: w.panels.toggle("palette"), is_on=lambda w: w.panels.is_shown("palette")),
    ActionRow(
        "minimap", lambda w: w.panels.toggle("minimap"), can=lambda w: w.panels.is_shown("palette"),
        is_on=lambda w: w.panels.is_shown("minimap"),
    ),
    ActionRow(
        "owners", lambda w: toggle_owners(w.canvas, w.settings.set_on), ("Ctrl+Alt+O",), "swap",
        is_on=lambda w: w.canvas.owners.is_on,
    ),
    ActionRow("signs", toggle_signs, ("Ctrl+Alt+S",), "tag", is_on=lambda w: w.canvas.signs.is_on),
    ActionRow("inspector", lambda w: w.panels.toggle("inspector"), is_on=lambda w: w.panels.is_shown("inspector")),
    ActionRow("panels", lambda w: w.panels.toggle_all(), ("Ctrl+.",)),
    ActionRow("menu_bar", lambda w: w.panels.toggle("menu_bar"), is_on=lambda w: w.panels.is_shown("menu_bar")),
    ActionRow("full_screen", lambda w: w.toggle_full_screen(), ("F11",), is_on=lambda w: w.isFullScreen()),
    *(_theme_row(choice) for choice in THEME_CHOICES),
    *(_language_row(code) for code in LANGUAGES),
    ActionRow(
        "check", lambda w: w.checks.toggle(), ("F8",), "check", lambda w: w.editor.journey is not None,
        is_on=lambda w: w.checks.is_open,
    ),
    ActionRow("finder", lambda w: w.finder.toggle(), ("Ctrl+K", "Ctrl+Shift+P")),
    ActionRow("shortcuts", lambda w: w.documents.dialogs.show_shortcuts(w.actions_.keys), ("F1", "?"), "keyboard"),
    ActionRow("about", lambda w: w.documents.dialogs.show_about(), icon="info"),
)  # fmt: skip
"""All actions."""


class Actions:
    """The rows as Qt's actions, kept true to the window by `refresh`. `keys` says on which keys they hear."""

    keys: Keys

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.keys = Keys({row.id: row.keys for row in ROWS}, window.settings, window)
        self._by_id = {row.id: self._made(row) for row in ROWS}
        self.bind()
        self.keys.changed.connect(self.bind)

    def __getitem__(self, id_: str) -> QAction:
        return self._by_id[id_]

    def _made(self, row: ActionRow) -> QAction:
        action = QAction(self._window)
        action.setObjectName(row.id)
        action.setCheckable(row.is_on is not None)
        action.triggered.connect(lambda: self._run(row))
        return action

    def bind(self) -> None:
        """Let the actions hear on the keys of now."""
        canvas, window = self._window.canvas, self._window
        for row in ROWS:
            action, keys = self._by_id[row.id], self.keys.of(row.id)
            on_board = row.on_board or any(map(is_bare_letter, keys))
            (window if on_board else canvas).removeAction(action)
            (canvas if on_board else window).addAction(
                action
            )  # so that its keys work while the menu bar is hidden
            contexts = Qt.ShortcutContext
            action.setShortcutContext(contexts.WidgetShortcut if on_board else contexts.WindowShortcut)
            action.setShortcuts([QKeySequence(text) for text in keys])
        hear_history_keys([key for id_ in ("undo", "redo") for key in self.keys.of(id_)])

    def _run(self, row: ActionRow) -> None:
        if self._window.editor.store.gesture is None:  # a card in the air comes first
            row.call(self._window)
        self.refresh()

    def say(self) -> None:
        """Name the actions in the language of now, and draw their icons in the theme of now."""
        dress = self._window.dress
        for row in ROWS:
            action = self._by_id[row.id]
            action.setText(menu_text(dress.say(f"action.{row.id}")))
            action.setIcon(
                icon(row.icon, 16, dress.theme["text2"], dress.theme["disabled"]) if row.icon else QIcon()
            )
        self.refresh()

    def refresh(self) -> None:
        """Show which actions can be done now, which are on, and what undo would undo."""
        window = self._window
        for row in ROWS:
            action = self._by_id[row.id]
            can = window.front.offers(row.id) and window.views.offers(row.id)
            action.setEnabled(can and (row.can is None or row.can(window)))
            if row.is_on is not None:
                action.setChecked(row.is_on(window))
        for id_, label in (
            ("undo", window.editor.store.undo_label),
            ("redo", window.editor.store.redo_label),
        ):
            say = window.dress.say
            text = say(f"action.{id_}") if label is None else say(f"edit.{id_}", step=say.say(label))
            self._by_id[id_].setText(menu_text(text))
