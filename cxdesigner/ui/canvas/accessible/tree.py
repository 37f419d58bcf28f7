"""The lanes and cards of one canvas as accessible objects: made when they are asked for, held until they are gone.

Qt keeps a bare pointer to every object it was ever shown, and the process ends where Python has dropped one. So
each is handed to Qt's cache when it is made, held here, and taken out of that cache before it is let go.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

import shiboken6
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from cxdesigner.analysis.emotion import felt_step
from cxdesigner.analysis.loops import loops_of
from cxdesigner.editor import walking
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.head_walking import head_here
from cxdesigner.editor.structuring import HEADS
from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.heads import has_step_row
from cxdesigner.layout.rows import Row, cell_card
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.ui.canvas.accessible.addresses import (
    NOTES,
    Address,
    Order,
    Spot,
    column_of,
    in_reading_order,
    is_empty,
    notes_in_order,
)
from cxdesigner.ui.canvas.accessible.heads import HeadItem, HeadList
from cxdesigner.ui.canvas.accessible.loops import LoopItem, LoopList
from cxdesigner.ui.canvas.accessible.nodes import BoardItem, LaneList, Node, NoteList
from cxdesigner.ui.canvas.head_bands import window_box

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas


class Tree:
    """The accessible lanes and cards of one canvas, which it does not keep alive."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = weakref.ref(canvas)
        self._lanes: dict[str, LaneList] = {}
        self._items: dict[Address, BoardItem] = {}
        self._heads: dict[Key, HeadItem] = {}
        self._head_list: HeadList | None = None
        self._loops: dict[str, LoopItem] = {}
        self._loop_list: LoopList | None = None
        self._loop_order: tuple[Document | None, str, list[str]] = (None, "", [])
        self._orders: dict[str, Order] = {}

    @property
    def is_alive(self) -> bool:
        """Whether the canvas is still there."""
        canvas = self._canvas()
        return canvas is not None and shiboken6.isValid(canvas)

    @property
    def canvas(self) -> Canvas:
        """The canvas; to be asked for only as long as the tree is alive."""
        canvas = self._canvas()
        assert canvas is not None
        return canvas

    @property
    def editor(self) -> Editor:
        """The editor on the canvas."""
        return self.canvas.editor

    @property
    def board(self) -> Board:
        """The board on the canvas."""
        return self.canvas.editor.board

    # The objects

    def root(self) -> QAccessibleInterface:
        """Return the object of the canvas itself."""
        return QAccessible.queryAccessibleInterface(self.canvas)

    def lane(self, lane: str) -> LaneList:
        """Return the list of a lane."""
        if lane not in self._lanes:
            self._lanes[lane] = NoteList(self, lane) if lane == NOTES else LaneList(self, lane)
            QAccessible.registerAccessibleInterface(self._lanes[lane])
        return self._lanes[lane]

    def item(self, address: Address) -> BoardItem:
        """Return the item of a card or a spot."""
        if address not in self._items:
            self._items[address] = BoardItem(self, address)
            QAccessible.registerAccessibleInterface(self._items[address])
        return self._items[address]

    def head_list(self) -> HeadList:
        """Return the list of stages and steps."""
        if self._head_list is None:
            self._head_list = HeadList(self)
            QAccessible.registerAccessibleInterface(self._head_list)
        return self._head_list

    def head(self, head: Key) -> HeadItem:
        """Return the item of the head of a stage or a step."""
        if head not in self._heads:
            self._heads[head] = HeadItem(self, head)
            QAccessible.registerAccessibleInterface(self._heads[head])
        return self._heads[head]

    def loop_list(self) -> LoopList:
        """Return the list of feedback loops."""
        if self._loop_list is None:
            self._loop_list = LoopList(self)
            QAccessible.registerAccessibleInterface(self._loop_list)
        return self._loop_list

    def loop(self, loop: str) -> LoopItem:
        """Return the item of a feedback loop."""
        if loop not in self._loops:
            self._loops[loop] = LoopItem(self, loop)
            QAccessible.registerAccessibleInterface(self._loops[loop])
        return self._loops[loop]

    def known_loop(self, loop: str) -> LoopItem | None:
        """Return the item of a feedback loop, if somebody has asked for it."""
        return self._loops.get(loop)

    def node(self, address: Address) -> Node:
        """Return what stands for a card, a spot or a head; a lane's head is the lane."""
        if isinstance(address, Spot) or address[0] not in HEADS:
            return self.item(address)
        return self.lane(address[1]) if address[0] == "lanes" else self.head(address)

    def known(self, address: Address) -> BoardItem | None:
        """Return the item of a card or a spot, if somebody has asked for it."""
        return self._items.get(address)

    def is_known_lane(self, lane: str) -> bool:
        """Tell whether somebody has asked for the list of `lane`."""
        return lane in self._lanes

    def empties(self) -> list[Address]:
        """Return the empty places that somebody asked for."""
        return [address for address in self._items if is_empty(address)]

    def forget(self, address: Address) -> None:
        """Let go of an item, if somebody asked for it. Qt tells of its end."""
        item = self._items.pop(address, None)
        if item is not None:
            _let_go([item])

    def forget_gone(self) -> None:
        """Let go of what is on the board no more."""
        items = [address for address in self._items if self.box(address) is None]
        lanes = [lane for lane in self._lanes if not self.has_lane(lane)]
        heads = [head for head in self._heads if self.board.head_box(head) is None]
        _let_go([*map(self._items.pop, items), *map(self._lanes.pop, lanes), *map(self._heads.pop, heads)])
        self.forget_gone_loops()

    def forget_gone_loops(self) -> None:
        """Let go of feedback loops that are on the board no more."""
        there = set(self.loops())
        gone: list[Node] = [self._loops.pop(loop) for loop in [*self._loops] if loop not in there]
        if self._loop_list is not None and not there:
            gone.append(self._loop_list)
            self._loop_list = None
        _let_go(gone)

    def forget_all(self) -> None:
        """Let go of every object."""
        nodes: list[Node] = [*self._items.values(), *self._lanes.values(), *self._heads.values()]
        nodes += [
            *self._loops.values(),
            *(one for one in (self._head_list, self._loop_list) if one is not None),
        ]
        self._items, self._lanes, self._orders = {}, {}, {}
        self._heads, self._head_list = {}, None
        self._loops, self._loop_list = {}, None
        _let_go(nodes)

    # The board

    def row(self, lane: str) -> Row | None:
        """Return the row of a lane; None where it is not on the board."""
        number = self.board.row_of.get(lane)
        return self.board.rows[number] if number is not None else None

    def has_lane(self, lane: str) -> bool:
        """Tell whether a lane is on the board; of the list of notes, whether there is any."""
        return bool(self.board.notes.placed) if lane == NOTES else self.row(lane) is not None

    def order(self, lane: str) -> Order:
        """Return the items of a lane in reading order."""
        board, row, empty = self.board, self.row(lane), self.empty()
        if empty is not None and empty.lane != lane:
            empty = None
        kept = self._orders.get(lane)
        if kept is None or kept.board is not board or kept.doc is not board.doc or kept.empty != empty:
            addresses = tuple(in_reading_order(board, row, empty)) if row is not None else ()
            if lane == NOTES:
                addresses = tuple(notes_in_order(board))
            kept = Order(board, board.doc, empty, addresses, {a: n for n, a in enumerate(addresses)})
            self._orders[lane] = kept
        return kept

    def focused(self) -> Address | None:
        """Return what the keyboard is at on the board: a card, a head, an empty place, or nothing."""
        focus = self.editor.focus
        if focus is not None and focus == head_here(self.editor):
            return focus
        return focus if focus is not None and self.board.card_box(focus) is not None else self.empty()

    def empty(self) -> Spot | None:
        """Return the place without a card that the keyboard is at: an empty one, or a point of the curve."""
        cell = self.editor.cell
        row = self.row(cell[0]) if cell is not None else None
        if cell is None or row is None or row.is_strip or row.role.holds not in walking.WALKED:
            return None
        kind: Literal["felt", "empty"] = "felt" if row.role.holds == "curve" else "empty"
        column = self.board.column_of.get(cell[1])
        return Spot(kind, *cell) if column is not None and not self.board.columns.is_strip(column) else None

    def heads(self) -> list[Key]:
        """Return the heads of stages and steps as they are read: each stage, then its steps where they have heads."""
        stages = self.board.stages
        shows_steps = has_step_row(stages)
        out: list[Key] = []
        for stage in stages:
            out.append(("stages", stage.stage.id))
            out += [("steps", step.id) for step in stage.steps if shows_steps and not stage.stage.collapsed]
        return out

    def loops(self) -> list[str]:
        """Return the feedback loops of the journey in the order in which they ask."""
        doc, journey = self.board.doc, self.board.journey
        if self._loop_order[0] is not doc or self._loop_order[1] != journey:
            found = [loop.id for loop in loops_of(doc, journey)] if doc.feedback_loops else []
            self._loop_order = (doc, journey, found)
        return self._loop_order[2]

    # Places

    def head_at(self, x: int, y: int) -> HeadItem | None:
        """Return the stage or the step whose head lies under a point of the screen."""
        head = self.canvas.head_under(QPoint(x, y))
        return self.head(head) if head is not None and head[0] != "lanes" else None

    def box(self, address: Address) -> Box | None:
        """Return where a card or a spot lies on the board; None where it is not to be seen there."""
        board = self.board
        if not isinstance(address, Spot):
            return board.card_box(address)
        row, column = self.row(address.lane), column_of(board, address)
        if row is None or column is None or row.is_strip or board.columns.is_strip(column):
            return None
        if is_empty(address):
            return cell_card(board.rows[board.row_of[address.lane]], column)
        if felt_step(board.doc, address.step, board.factor).score is None and address != self.empty():
            return None
        return Box(board.columns.left(column), row.y, board.look.measures.card, row.height)

    def on_screen(self, box: Box) -> QRect:
        """Return where a box of the board lies on the screen."""
        place = window_box(self.editor.camera, box).toRect()
        place.moveTopLeft(self.canvas.mapToGlobal(place.topLeft()))
        return place

    def at(self, x: int, y: int) -> Node | None:
        """Return the item, else the lane, under a point of the screen."""
        canvas, camera = self.canvas, self.editor.camera
        point = canvas.mapFromGlobal(QPointF(x, y))
        if 0 <= point.y() < camera.head_height and canvas.rect().contains(point.toPoint()):
            return self.head_at(x, y)
        if point.y() < camera.head_height or not canvas.rect().contains(point.toPoint()):
            return None
        board_x, board_y = camera.to_board(point.x(), point.y())
        note = self.board.notes.at(board_x, board_y) if point.x() >= camera.head_width else None
        if note is not None:
            return self.item(("notes", note))
        row = next((row for row in self.board.rows if row.y <= board_y <= row.bottom), None)
        if row is None:
            return None
        found = self._item_at(row, board_x, board_y) if point.x() >= camera.head_width else None
        return self.item(found) if found is not None else self.lane(row.lane.id)

    def _item_at(self, row: Row, x: float, y: float) -> Address | None:
        card, cell = self.board.card_at(x, y), self.board.cell_at(x, y)
        if card is not None or cell is None:
            return card
        spot = Spot("felt" if row.role.holds == "curve" else "empty", cell.lane, cell.step)
        box = self.box(spot) if spot in self.order(cell.lane).place else None
        return spot if box is not None and box.contains(x, y) else None


def _let_go(nodes: Iterable[Node]) -> None:
    if QCoreApplication.instance() is None:
        return
    for node in nodes:
        if shiboken6.isValid(node):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(node))
