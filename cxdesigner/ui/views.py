"""The views of a journey: board, table and the analyses. One of them is in front, the selection is in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cxdesigner.editor.finding import go_to
from cxdesigner.model.duration import duration_text
from cxdesigner.ui import analyses
from cxdesigner.ui.analyses import ANALYSES
from cxdesigner.ui.canvas.canvas import Canvas

if TYPE_CHECKING:
    from cxdesigner.ui.analyses.view import AnalysisView
    from cxdesigner.ui.main_window import MainWindow
    from cxdesigner.ui.table.cells import Cells
    from cxdesigner.ui.table.panel import TablePanel

BOARD, TABLE = "board", "table"

_BOARD_ONLY = frozenset(
    {
        "connect", "add_step", "add_stage", "tool_select", "tool_pan", "zoom_in", "zoom_out", "zoom_100", "fit",
        "fit_selection", "palette", "minimap", "add_note", "comments", "tool_note", "owners", "signs",
        "outline",
    }
)  # fmt: skip
"""Actions that mean nothing in a table."""

_CARDS_ONLY = _BOARD_ONLY | {
    "cut", "copy", "copy_picture", "paste", "paste_plain", "duplicate", "delete", "rename", "select_all", "add_below",
    "add_picture", "filter", "filter_off", "merge_touchpoints", "split_touchpoint", "remove_from_to_be",
}  # fmt: skip
"""Actions that mean nothing in an analysis: they are about cards that are not in sight."""


class Views(QStackedWidget):
    """Holds the board and, once they are asked for, the table and the analyses. Which one is in front stays with
    another journey.

    Signals:
        switched: the other view is in front.
    """

    switched = Signal()

    def __init__(self, window: MainWindow, canvas: Canvas) -> None:
        super().__init__()
        self._window, self._canvas = window, canvas
        self._table: TablePanel | None = None
        self._analyses: dict[str, AnalysisView] = {}
        self.addWidget(canvas)

    @property
    def is_table(self) -> bool:
        """Whether the table is in front."""
        return self._table is not None and self.currentWidget() is self._table

    @property
    def analysis(self) -> AnalysisView | None:
        """The analysis in front; None while it is the board or the table."""
        return next((view for view in self._analyses.values() if view is self.currentWidget()), None)

    @property
    def front(self) -> str:
        """What is in front: `board`, `table` or the id of an analysis."""
        analysis = self.analysis
        return analysis.id if analysis is not None else TABLE if self.is_table else BOARD

    @property
    def table(self) -> TablePanel:
        """The table."""
        if self._table is None:
            self._table = self._made()
        return self._table

    @property
    def cells(self) -> Cells | None:
        """The cells that copying and pasting are about; None while the board is in front."""
        return self.table.cells if self.is_table else None

    @property
    def floor(self) -> QWidget:
        """What the keyboard works on: the board, the cells of the table, or the page of an analysis."""
        analysis = self.analysis
        if analysis is not None:
            return analysis.pane.sheet
        return self.table.view if self.is_table else self._canvas

    def take_focus(self) -> None:
        """Bring the keyboard to the view in front."""
        self.floor.setFocus(Qt.FocusReason.OtherFocusReason)

    def offers(self, action: str) -> bool:
        """Tell whether the action means something in the view in front."""
        if self.analysis is not None:
            return action not in _CARDS_ONLY
        return not self.is_table or action not in _BOARD_ONLY

    # Which one is in front

    def show_view(self, name: str) -> None:
        """Bring the board, the table or an analysis to the front, with the keyboard in it."""
        window = self._window
        if name == self.front:
            self.take_focus()
            return
        window.finish_typing()
        seen = window.editor.camera.bound
        window.panels.hold_back("palette", name != BOARD)
        window.panels.hold_back("inspector", name in ANALYSES)
        self.setCurrentWidget(self._view(name))
        if name == BOARD:
            window.editor.camera.show(seen)  # a canvas that is shown opens anew
        self.tell()
        window.inspector.to_board.setVisible(self.is_table)
        window.menus.offer(is_board=True, is_table=name != BOARD)
        self.switched.emit()
        self.take_focus()
        window.refresh()

    def tell(self) -> None:
        """Let the bar above and the one below speak of the view in front."""
        window, analysis = self._window, self.analysis
        if analysis is not None:
            window.toolbar.show_analysis(
                window.dress.say(f"action.view_{analysis.id}"), analysis.segments(), analysis.segment
            )
            window.status.show_analysis(analysis.counts(), analysis.aside(), analysis.hints())
            return
        window.toolbar.show_view(self.front)
        window.status.show_table(self.counts if self.is_table else None)

    def toggle(self) -> None:
        """Bring the other view to the front."""
        self.show_view(TABLE if self.front == BOARD else BOARD)

    def show_on_board(self) -> None:
        """Bring the board to the front, with what is selected in sight."""
        self.show_view(BOARD)
        editor = self._window.editor
        key = editor.focus if editor.focus in editor.selection else next(iter(editor.selection), None)
        if key is None:
            return
        if len(editor.selection) == 1 and key[0] in ("touchpoints", "insights"):
            go_to(editor, key, editor.journey_id)
        elif (box := editor.board.card_box(key)) is not None:
            editor.camera.reveal(box)

    def set_editor(self) -> None:
        """Show the window's other project."""
        if self._table is not None:
            self._table.set_editor(self._window.editor)
        for view in self._analyses.values():
            view.set_editor()

    def finish_typing(self) -> None:
        """Take what is being typed in a cell, or over a page, as said."""
        if self.analysis is not None:
            self.analysis.finish_typing()
        if self._table is not None and not self._table.cells.editor.keep():
            self._table.cells.editor.give_up()

    def _view(self, name: str) -> QWidget:
        if name in ANALYSES:
            if name not in self._analyses:
                self._analyses[name] = analyses.made(name, self._window)
                self.addWidget(self._analyses[name])
                self._window.order_tabs()
            return self._analyses[name]
        return self.table if name == TABLE else self._canvas

    def show_handover(self, source: str, target: str) -> None:
        """Bring ownership to the front with the hand-over between two touchpoints open."""
        self.show_view("ownership")
        if self.analysis is not None:
            self.analysis.choose("ownership")
            self.analysis.press(f"handover/{source}>{target}")

    def choose_segment(self, segment: str) -> None:
        """Turn the analysis in front to another of its segments."""
        if self.analysis is not None:
            self.analysis.choose(segment)

    def _made(self) -> TablePanel:
        from cxdesigner.ui.table.panel import TablePanel

        window = self._window
        made = TablePanel(window.editor, window.dress, window.settings)
        self.addWidget(made)
        made.view.menu_wanted.connect(self._pop_menu)
        window.order_tabs()
        return made

    # What actions mean in the view in front

    def rename(self) -> None:
        """Edit the title of what is selected."""
        editor = self._window.editor
        if not self.is_table:
            editor.begin_editing()
            return
        key = next(iter(editor.selection), ("", ""))
        line = self.table.model.line_of(key[1])
        if line is not None:
            self.table.cells.edit(line, 1 + self.table.model.columns.index("title"), "")

    def select_all(self) -> None:
        """Select everything that is shown."""
        if self.is_table:
            self.table.tick_all()
        else:
            self._window.editor.select_all()

    def counts(self) -> str:
        """Return what the table shows, counted: `19 touchpoints · 3 moments of truth · 1 h 6 min in all`."""
        say = self._window.dress.say
        cards = [row.touchpoint for row in self.table.model.rows.shown]
        parts = [say.count("status.touchpoints", len(cards))]
        if moments := sum(card.moment_of_truth for card in cards):
            parts.append(say.count("status.moments", moments))
        if seconds := sum(card.duration_s for card in cards if card.duration_s is not None):
            parts.append(say("inspector.in_all", duration=duration_text(seconds, say)))
        return " · ".join(parts)

    def _pop_menu(self, at: QPoint) -> None:
        window, table = self._window, self.table
        window.actions_.refresh()
        menu = window.menus.context(None)
        column = table.model.column(max(1, table.view.currentIndex().column()))
        if column is not None:
            menu.addSeparator()
            table.fill_head_menu(menu, column)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
