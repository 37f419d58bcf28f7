"""Somebody who maps a journey with the mouse alone; only words are typed."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cxdesigner.layout.geometry import Box
from cxdesigner.ui.main_window import MainWindow
from cxdesigner.ui.widgets.pick_field import EntryField
from tests.ui.canvas_hand import Hand
from tests.ui.sitting import OWN_LANE, STAGES, Card, Plan, Tie
from tests.ui.window_hand import settle

_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_NONE = Qt.KeyboardModifier.NoModifier
_SPEED = 120


class Pointer:
    """Points, drags and turns the wheel, and types words where a field is open."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.hand = Hand(window.canvas)

    # Where

    def _seen(self, box: Box, across: float = 0.5, down: float = 0.5) -> QPointF:
        """Turn the wheel until a place of the board is well in sight; return it in the window."""
        camera = self.window.canvas.editor.camera
        for _ in range(200):
            x, y = camera.to_window(box.x + box.w * across, box.y + box.h * down)
            dx = _off(x, camera.head_width + 90, camera.width - 120)
            dy = _off(y, camera.head_height + 20, camera.height - 60)
            if not dx and not dy:
                return QPointF(x, y)
            before = camera.view
            self._wheel(dx, dy)
            if camera.view == before:  # the board ends here
                return QPointF(x, y)
        raise AssertionError("the wheel does not bring it into sight")

    def _wheel(self, dx: int, dy: int) -> None:
        middle = QPointF(self.window.canvas.rect().center())
        event = QWheelEvent(
            middle, self.window.canvas.mapToGlobal(middle), QPoint(), QPoint(dx, dy) * _SPEED,
            Qt.MouseButton.NoButton, _NONE, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.window.canvas, event)

    def _row(self, lane: str) -> int:
        rows = self.hand.board.rows
        return next(n for n, row in enumerate(rows) if lane in (row.role.id, row.lane.name))

    def _floor(self, lane: str, column: int) -> QPointF:
        """Return a place in a cell, below the cards that stand in it."""
        board, number = self.hand.board, self._row(lane)
        row, measures = board.rows[number], board.look.measures
        stack = board.cell_cards(number, column)
        top = board.card_box(stack[-1]).bottom - 4 if stack else row.y + 10
        return self._seen(Box(column * measures.column, top, measures.card, 2.0), 0.4)

    def _card(self, lane: str, column: int, place: int = 0) -> QPointF:
        key = self.hand.board.cell_cards(self._row(lane), column)[place]
        return self._seen(self.hand.board.card_box(key), 0.5, 0.2)

    def _head(self, column: int, *, is_step: bool) -> QPointF:
        camera = self.window.canvas.editor.camera
        board = self.hand.board
        wide = board.look.measures.column
        at = self._seen(Box(column * wide, board.rows[0].y, board.look.measures.card, 40.0), 0.3)
        return QPointF(at.x(), camera.head_height - 24 if is_step else 16.0)

    # Doing

    def write(self, words: str) -> None:
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, words)

    def press(self, widget: QWidget) -> None:
        """Click a button or a field that can be seen."""
        QApplication.processEvents()
        assert not widget.visibleRegion().isEmpty(), widget.accessibleName()
        QTest.mouseClick(widget, _LEFT, _NONE, widget.visibleRegion().boundingRect().center())

    def rest(self) -> None:
        """Click on bare floor: what was typed is kept, and nothing is selected."""
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.hide()  # a press elsewhere goes to what has popped up first, and closes it
        camera = self.window.canvas.editor.camera
        self.hand.click(QPointF(camera.width - 12, camera.head_height + 4))

    def choose(self, *words: str) -> None:
        """Take what is called so from the menus that are open."""
        menu = QApplication.activePopupWidget()
        for word in words:
            assert isinstance(menu, QMenu)
            settle()
            named = {action.text().replace("&", ""): action for action in menu.actions()}
            assert word in named, f"{word} is not in {list(named)}"
            action = named[word]
            menu = self._take(menu, action)
        self._come_back()

    def _come_back(self) -> None:
        """Give the keyboard back to the window, as a desktop does when what had popped up is gone."""
        QApplication.processEvents()
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def _take(self, menu: QMenu, action: QAction) -> QMenu | None:
        """Click a row of a menu, or rest the pointer on it until the menu behind it opens; return that one."""
        inner, place = action.menu(), menu.actionGeometry(action).center()
        if not isinstance(inner, QMenu):
            QTest.mouseClick(menu, _LEFT, _NONE, place)
            return None
        steps = itertools.count()

        def is_open() -> bool:
            if not inner.isVisible():
                QTest.mouseMove(menu, place + QPoint(next(steps) % 2, 0))
            return inner.isVisible()

        self.qtbot.waitUntil(is_open)
        return inner

    def pick(self, field: QComboBox, words: str) -> None:
        """Open a list and click a row of it; a click that comes too soon after the first one does nothing."""
        at = QPoint(field.width() - 14, field.height() // 2)
        settle()
        QTest.mouseClick(field, _LEFT, _NONE, at)
        view = field.view()
        self.qtbot.waitUntil(view.isVisible)

        def is_taken() -> bool:
            if view.isVisible():
                place = view.visualRect(view.model().index(field.findText(words), 0)).center()
                QTest.mouseMove(view.viewport(), place)
                QTest.mouseClick(view.viewport(), _LEFT, _NONE, place)
            return not view.isVisible()

        self.qtbot.waitUntil(is_taken)
        self._come_back()

    def _head_menu(self, column: int, word: str, *, is_step: bool = False) -> None:
        at = self._head(column, is_step=is_step).toPoint()
        canvas = self.window.canvas
        QTest.mouseClick(canvas, _RIGHT, _NONE, at)
        # What the desktop sends with a right press.
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(canvas, QContextMenuEvent(reason, at, canvas.mapToGlobal(at)))
        self.choose(word)

    def _rename(self, column: int, words: str, *, is_step: bool) -> None:
        self.hand.double_click(self._head(column, is_step=is_step))
        self.write(words)
        self.rest()

    # The journey

    def build(self, plan: Plan) -> None:
        self._stages()
        self._steps()
        self._own_lane()
        for card in plan.cards:
            self._make(card)
        for card in plan.cards:
            self._facts(card)
        for tie in plan.ties:
            self._tie(tie)
        for column, kind, title in plan.insights:
            marker = next(m for m in self.window.palette_.markers if m.payload.get("insight") == kind)
            self.hand.take(marker.payload).carry_to(self._floor("insight", column)).drop()
            self.write(title)
            self.rest()

    def _stages(self) -> None:
        for column, (name, _) in enumerate(STAGES):
            if column == 0:
                self._rename(column, name, is_step=False)
            else:
                self._head_menu(column - 1, "Insert stage after")
                self.write(name)
                self.rest()

    def _steps(self) -> None:
        column = 0
        for _, (first, *others) in STAGES:
            for name in others:
                self._head_menu(column, "Add a step")
                self.write(name)
                self.rest()
            self._rename(column, first, is_step=True)
            column += 1 + len(others)

    def _own_lane(self) -> None:
        self.hand.click(self._floor("evidence", 0))
        self.press(self.window.toolbar.mark)
        self.choose("Insert", "Lane", "Lane")
        self.write(OWN_LANE)
        self.rest()

    def _make(self, card: Card) -> None:
        lane = OWN_LANE if card.lane == "sound" else card.lane
        if card.channel:
            tile = next(t for t in self.window.palette_._tiles if t.words == card.channel)
            self.hand.take(tile.payload).carry_to(self._floor(lane, card.column)).drop()
        elif card.place == 0:
            self.hand.double_click(self._floor(lane, card.column))
        else:
            self.hand.click(self._card(lane, card.column, card.place - 1))
            self.press(self.window.toolbar.mark)
            self.choose("Insert", "Card below")
        self.write(card.title)
        self.rest()

    def _facts(self, card: Card) -> None:
        lane = OWN_LANE if card.lane == "sound" else card.lane
        if not card.has_facts:
            return
        self.hand.click(self._card(lane, card.column, card.place))
        form = self.window.inspector.touchpoint_form
        if card.owner:
            self._say_owner(form.facts.owner, card.owner)
        if card.takes:
            self.pick(form.facts.takes, card.takes)
        if card.is_moment:
            self.press(form.feeling.band.switch)
        if card.face is not None:
            self.press(form.feeling.faces._faces[card.face + 2])
        for tag in card.tags:
            self.press(form.tags.plus)
            self.write(tag)
        if card.span > 1:
            self._stretch(lane, card)
        self.rest()

    def _say_owner(self, field: EntryField, name: str) -> None:
        """Choose the owner from the list; one that nobody has named yet is written."""
        if field.findText(name) >= 0:
            self.pick(field, name)
        else:
            self.press(field.line)
            self.write(name)

    def _stretch(self, lane: str, card: Card) -> None:
        key = self.hand.board.cell_cards(self._row(lane), card.column)[card.place]
        box = self.hand.board.card_box(key)
        edge = self._seen(box, 1.0, 0.15)  # beside the port, which draws links
        wide = self.hand.board.look.measures.column * (card.span - 1)
        self.hand.press(edge).move(edge + QPointF(wide, 0)).release()

    def _tie(self, tie: Tie) -> None:
        """From the port below the one card to the other card; another kind in the list of its links."""
        self.hand.click(self._card(tie.source, tie.column))
        source, target = (
            self.hand.board.cell_cards(self._row(lane), tie.column)[0] for lane in (tie.source, tie.target)
        )
        box = self.hand.board.card_box(source)
        self._seen(self.hand.board.card_box(target))
        camera = self.window.canvas.editor.camera
        port = QPointF(*camera.to_window(box.center[0], box.bottom + 3))
        self.hand.press(port).move(self._card(tie.target, tie.column)).release()
        if tie.kind != "flow":
            connections = self.window.inspector.touchpoint_form.connections
            row = next(row for row in connections.rows if row.seen.other == target[1])
            self.press(row.tile)
            self.pick(self.window.inspector.link_form.kind, tie.kind.capitalize())
        self.rest()

    def save(self) -> None:
        self.press(self.window.toolbar.mark)
        self.choose("File", "Save")


def _off(at: float, low: float, high: float) -> int:
    """Return which way the wheel is to be turned so that `at` comes between the two."""
    return 1 if at < low else -1 if at > high else 0
