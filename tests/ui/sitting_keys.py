"""Somebody who maps a journey with the keyboard alone, looking at the window and at nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from cxdesigner.ui.main_window import MainWindow
from tests.ui.sitting import COLUMNS, LANES, OWN_LANE, STAGES, Card, Plan, Tie
from tests.ui.window_hand import settle

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, NONE = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.NoModifier

_INSIGHT_KEYS = {"pain": Key.Key_P, "opportunity": Key.Key_I}
_MANY = 400
"""More presses than any way on the board takes."""


class Typist:
    """Presses keys, wherever the keyboard is."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    # Keys

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self._here(), key, modifiers)

    def write(self, words: str) -> None:
        for letter in words:  # the first one may open the field that takes the rest
            QTest.keyClicks(self._here(), letter, SHIFT if letter.isupper() else NONE)

    def _here(self) -> QWidget:
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert found is not None
        return found

    def tab_to(self, widget: QWidget) -> None:
        for _ in range(_MANY):
            if QApplication.focusWidget() is widget:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {widget}")

    def choose(self, *words: str) -> None:
        """Walk down the menus that are open, and take what is called so."""
        for word in words:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            for _ in range(len(menu.actions()) + 1):
                action: QAction | None = menu.activeAction()  # the stubs do not know that there may be none
                if action is not None and action.text().replace("&", "") == word:
                    break
                self.press(Key.Key_Down)
            self.press(Key.Key_Right if word != words[-1] else Key.Key_Return)
            settle()

    # On the board

    def go_to(self, lane: str, column: int, place: int = 0) -> None:
        """Walk to a card, or to an empty cell."""
        board = self.window.canvas.editor.board
        row = self._row(lane)
        for _ in range(_MANY):
            at = self._place()
            if at == (row, column, place) or (at == (row, column, -1) and not board.cell_cards(row, column)):
                return
            if at[1] != column:
                self.press(Key.Key_Right if at[1] < column else Key.Key_Left)
            else:
                self.press(Key.Key_Down if (at[0], at[2]) < (row, place) else Key.Key_Up)
        where = QApplication.focusWidget(), self._place()
        raise AssertionError(f"the arrows do not lead to {lane}, {column}: {where}")

    def _row(self, lane: str) -> int:
        rows = self.window.canvas.editor.board.rows
        return next(n for n, row in enumerate(rows) if lane in (row.role.id, row.lane.name))

    def _place(self) -> tuple[int, int, int]:
        """Return row, column and place in the stack of what the ring of the keyboard is around."""
        editor = self.window.canvas.editor
        board = editor.board
        if editor.focus is not None and (found := board.place_of(editor.focus)) is not None:
            return *found, board.cell_cards(*found).index(editor.focus)
        assert editor.cell is not None
        return board.row_of[editor.cell[0]], board.column_of[editor.cell[1]], -1

    # The journey

    def build(self, plan: Plan) -> None:
        self._stages()
        self._steps()
        self._own_lane()
        for lane in LANES:
            self._titles(plan, lane)
        for card in plan.cards:
            self._facts(card)
        for tie in plan.ties:
            self._tie(tie)
        for column, kind, title in plan.insights:
            self.go_to("customer", column)
            self.press(_INSIGHT_KEYS[kind])
            self.write(title)
            self.press(Key.Key_Return)

    def _stages(self) -> None:
        """A stage behind the last one, back to the first, and from there on by Tab."""
        self.press(Key.Key_Right)
        self.press(Key.Key_Right, CTRL | SHIFT)
        self.press(Key.Key_Backtab, SHIFT)
        for number, (name, _) in enumerate(STAGES):
            self.write(name)
            self.press(Key.Key_Tab if number < len(STAGES) - 1 else Key.Key_Return)

    def _steps(self) -> None:
        """Each step behind the first of its stage, the last one first; from the second back to the first."""
        column = 0
        for _, steps in STAGES:
            self.go_to("customer", column)
            for name in reversed(steps[1:]):
                self.press(Key.Key_Right, CTRL)
                self.write(name)
                if name == steps[1]:
                    self.press(Key.Key_Backtab, SHIFT)
                    self.write(steps[0])
                self.press(Key.Key_Return)
            column += len(steps)

    def _own_lane(self) -> None:
        self.go_to("evidence", 0)
        self.press(Key.Key_I, Modifier.AltModifier)
        settle()
        self.choose("Lane", "Lane")
        self.write(OWN_LANE)
        self.press(Key.Key_Return)

    def _titles(self, plan: Plan, lane: str) -> None:
        """The title of each card, by Tab from step to step; where a cell stays empty, by the arrows."""
        lane_name = OWN_LANE if lane == "sound" else lane
        is_open = False
        for column in range(COLUMNS):
            stack = plan.cell(lane, column)
            if not stack:
                continue
            if not is_open:
                self.go_to(lane_name, column)
            self.write(stack[0].title)  # its capital begins the card
            is_open = len(stack) == 1 and column + 1 < COLUMNS and bool(plan.cell(lane, column + 1))
            self.press(Key.Key_Tab if is_open else Key.Key_Return)
            for card in stack[1:]:
                self.press(Key.Key_Down, CTRL)
                self.write(card.title)
                self.press(Key.Key_Return)

    def _facts(self, card: Card) -> None:
        if not card.has_facts:
            return
        self.go_to(card.lane, card.column, card.place)
        self.press(Key.Key_Right, SHIFT, times=card.span - 1)
        if card.face is not None:
            self.press(Qt.Key(Key.Key_1 + card.face + 2))
        if card.is_moment:
            self.press(Key.Key_M)
        self._form(card)

    def _form(self, card: Card) -> None:
        form = self.window.inspector.touchpoint_form
        if card.channel:
            self.tab_to(form.facts.channel)
            self.write(card.channel[0])
        if card.owner:
            self.tab_to(form.facts.owner)
            self.write(card.owner)
        if card.takes:
            self.tab_to(form.facts.takes)
            self.write(card.takes)
        for tag in card.tags:
            self.tab_to(form.tags.plus)
            self.press(Key.Key_Space)
            self.write(tag)
            self.press(Key.Key_Return)
        if QApplication.focusWidget() is not self.window.canvas:
            self.press(Key.Key_Escape if card.tags or not (card.owner or card.takes) else Key.Key_Return)

    def _tie(self, tie: Tie) -> None:
        """C, to the other card by the arrows, Enter; another kind in the list of what it is connected to."""
        self.go_to(tie.source, tie.column)
        self.press(Key.Key_C)
        self.go_to(tie.target, tie.column)
        self.press(Key.Key_Return)
        if tie.kind == "flow":
            return
        self.go_to(tie.source, tie.column)
        connections = self.window.inspector.touchpoint_form.connections
        kind = self.window.inspector.link_form.kind
        target = self.window.canvas.editor.board.cell_cards(self._row(tie.target), tie.column)[0][1]
        row = next(row for row in connections.rows if row.seen.other == target)
        self.tab_to(row.tile)
        self.press(Key.Key_Space)
        assert kind.hasFocus()
        self.write(tie.kind[0].upper())
        self.press(Key.Key_Escape)

    def save(self) -> None:
        self.press(Key.Key_S, CTRL)
