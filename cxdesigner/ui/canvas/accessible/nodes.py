"""A lane as a list and a card as its item, answering Qt's accessibility from the board of now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, reduce
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from shiboken6 import VoidPtr, getCppPointer

from cxdesigner.layout.geometry import Box
from cxdesigner.ui.canvas.accessible import words
from cxdesigner.ui.canvas.accessible.actions import Actions, Offer, item_offers, lane_offers
from cxdesigner.ui.canvas.accessible.addresses import Address, Spot, is_walked, lane_of

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.accessible.tree import Tree

NOTHING: Any = None
"""What Qt takes for no object, which the types of its stubs leave out."""


class Node(QAccessibleInterface):
    """A part of the board that is no widget."""

    def __init__(self, tree: Tree, offers: Callable[[], list[Offer]]) -> None:
        super().__init__()
        self.tree = tree
        self._offers = offers
        self._actions: Actions | None = None

    def isValid(self) -> bool:
        return self.tree.is_alive

    def object(self) -> QObject:
        return NOTHING  # type: ignore[no-any-return]

    def window(self) -> QWindow:
        return self.tree.canvas.window().windowHandle()

    def child(self, _index: int) -> QAccessibleInterface:
        return NOTHING  # type: ignore[no-any-return]

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        return NOTHING  # type: ignore[no-any-return]

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Do nothing: titles are written in the title editor."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Return the address of the actions, where Qt asks for them and there are any."""
        # WORKAROUND: PySide 6.11 ends the process over None, 0 and super()'s answer. A VoidPtr is safe.
        if kind != QAccessible.InterfaceType.ActionInterface or not self._offers():
            return VoidPtr(0)  # type: ignore[return-value]  # the stubs call an address a number
        if self._actions is None:
            self._actions = Actions(self.tree, self._offers)
        return VoidPtr(getCppPointer(self._actions)[0])  # type: ignore[return-value]


class LaneList(Node):
    """A lane: the list of its cards. A hidden one is empty and can be shown."""

    def __init__(self, tree: Tree, lane: str) -> None:
        super().__init__(tree, partial(lane_offers, tree, lane))
        self.lane = lane

    def parent(self) -> QAccessibleInterface:
        return self.tree.root()

    def child(self, index: int) -> QAccessibleInterface:
        addresses = self.tree.order(self.lane).addresses
        return self.tree.item(addresses[index]) if 0 <= index < len(addresses) else NOTHING

    def childCount(self) -> int:
        return len(self.tree.order(self.lane).addresses)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self.tree.order(self.lane).place.get(child.address, -1) if isinstance(child, BoardItem) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        found = self.tree.at(x, y)
        return found if isinstance(found, BoardItem) and found.lane() == self.lane else NOTHING

    def focusChild(self) -> QAccessibleInterface:
        focus = self.tree.focused() if self.tree.canvas.hasFocus() else None
        is_mine = focus is not None and lane_of(self.tree.board, focus) == self.lane
        return self.tree.item(focus) if focus is not None and is_mine else NOTHING

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def text(self, kind: QAccessible.Text) -> str:
        row, say = self.tree.row(self.lane), self.tree.canvas.say
        if row is not None and kind == QAccessible.Text.Name:
            return words.lane_name(row, say)
        if row is not None and kind == QAccessible.Text.Description:
            return words.lane_description(row, say)
        return ""

    def state(self) -> QAccessible.State:
        state, row = QAccessible.State(), self.tree.row(self.lane)
        state.expandable = state.collapsed = row is not None and row.is_strip
        state.multiSelectable = row is not None and row.role.holds in {"cards", "insights"}
        head = ("lanes", self.lane)
        state.focusable = state.selectable = row is not None
        state.focused = self.tree.canvas.hasFocus() and self.tree.focused() == head
        state.selected = head in self.tree.editor.selection
        state.offscreen = not self.rect().intersects(_window(self.tree, row.y if row is not None else 0.0))
        state.invisible = row is None or not self.tree.canvas.isVisible()
        return state

    def rect(self) -> QRect:
        row, canvas = self.tree.row(self.lane), self.tree.canvas
        if row is None:
            return QRect()
        place = self.tree.on_screen(Box(0, row.y, 0, row.height))
        place.setLeft(canvas.mapToGlobal(canvas.rect().topLeft()).x())
        place.setWidth(canvas.width())
        return place


class NoteList(LaneList):
    """All notes of the board, as if they were a lane."""

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self.tree.canvas.say.count("status.notes", len(self.tree.board.notes.placed))
        return ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.multiSelectable = True
        state.offscreen = not self.rect().intersects(_window(self.tree, self.tree.editor.camera.board.bottom))
        state.invisible = not self.tree.canvas.isVisible()
        return state

    def rect(self) -> QRect:
        boxes = [placed.box for placed in self.tree.board.notes.in_order()]
        return self.tree.on_screen(reduce(Box.united, boxes)) if boxes else QRect()


class BoardItem(Node):
    """A card or a spot: an item of its lane's list."""

    def __init__(self, tree: Tree, address: Address) -> None:
        super().__init__(tree, partial(item_offers, tree, address))
        self.address = address
        self._lane = ""

    def lane(self) -> str:
        """Return the lane it stands in, or stood in last."""
        self._lane = lane_of(self.tree.board, self.address) or self._lane
        return self._lane

    def parent(self) -> QAccessibleInterface:
        lane = self.lane()
        return self.tree.lane(lane) if self.tree.has_lane(lane) else self.tree.root()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return words.item_name(self.tree.board, self.address, self.tree.canvas.say)
        if kind == QAccessible.Text.Description:
            mark = None if isinstance(self.address, Spot) else self.tree.editor.flagged.get(self.address)
            signs = [] if isinstance(self.address, Spot) else self.tree.canvas.signs.words_of(self.address)
            return words.item_description(self.tree.board, self.address, self.tree.canvas.say, mark, signs)
        return ""

    def state(self) -> QAccessible.State:
        state, tree, address = QAccessible.State(), self.tree, self.address
        state.focusable = is_walked(address)
        state.focused = tree.canvas.hasFocus() and tree.focused() == address
        state.selectable = state.extSelectable = not isinstance(address, Spot) and is_walked(address)
        state.selected = address in tree.editor.selection
        state.readOnly = tree.editor.read_only
        box = tree.box(address)
        state.offscreen = not self.rect().intersects(_window(tree, box.y if box is not None else 0.0))
        state.invisible = box is None or not tree.canvas.isVisible()
        return state

    def rect(self) -> QRect:
        box = self.tree.box(self.address)
        return self.tree.on_screen(box) if box is not None else QRect()


def _window(tree: Tree, y: float) -> QRect:
    """Return the part of the screen in which what lies at the height `y` of the board can be seen beside the heads."""
    camera = tree.editor.camera
    pane = camera.pane_of(y)
    place = QRectF(
        camera.head_width, pane.top, camera.width - camera.head_width, pane.bottom - pane.top
    ).toRect()
    place.moveTopLeft(tree.canvas.mapToGlobal(place.topLeft()))
    return place
