"""The heads of stages and steps as a list of their own; the head of a lane is the lane's list itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from cxdesigner.model.diff import Key
from cxdesigner.ui.canvas.accessible import words
from cxdesigner.ui.canvas.accessible.actions import head_offers
from cxdesigner.ui.canvas.accessible.addresses import is_collapsed
from cxdesigner.ui.canvas.accessible.nodes import NOTHING, Node
from cxdesigner.ui.canvas.head_rings import band, head_place

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.accessible.tree import Tree


class HeadList(Node):
    """The band of stages and steps: each stage, and behind it its steps where they have heads."""

    def __init__(self, tree: Tree) -> None:
        super().__init__(tree, list)

    def _heads(self) -> list[Key]:
        return self.tree.heads()

    def parent(self) -> QAccessibleInterface:
        return self.tree.root()

    def child(self, index: int) -> QAccessibleInterface:
        heads = self._heads()
        return self.tree.head(heads[index]) if 0 <= index < len(heads) else NOTHING

    def childCount(self) -> int:
        return len(self._heads())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        heads = self._heads()
        return heads.index(child.head) if isinstance(child, HeadItem) and child.head in heads else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return self.tree.head_at(x, y) or NOTHING

    def focusChild(self) -> QAccessibleInterface:
        focus = self.tree.focused() if self.tree.canvas.hasFocus() else None
        found = self.tree.node(focus) if focus is not None else None
        return found if isinstance(found, HeadItem) else NOTHING

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def text(self, kind: QAccessible.Text) -> str:
        return self.tree.canvas.say("accessible.heads") if kind == QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.invisible = not self.tree.canvas.isVisible()
        return state

    def rect(self) -> QRect:
        canvas, camera = self.tree.canvas, self.tree.editor.camera
        place = band(camera, ("stages", "")).toRect() & canvas.rect()
        place.moveTopLeft(canvas.mapToGlobal(place.topLeft()))
        return place


class HeadItem(Node):
    """The head of a stage or a step."""

    def __init__(self, tree: Tree, head: Key) -> None:
        super().__init__(tree, partial(head_offers, tree, head))
        self.head = head

    def parent(self) -> QAccessibleInterface:
        return self.tree.head_list()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        canvas = self.tree.canvas
        if kind == QAccessible.Text.Name:
            return words.head_name(self.tree.board, self.head, canvas.say)
        tells_owner = kind == QAccessible.Text.Description and canvas.owners.is_on
        return words.owner_words(self.tree.board, self.head, canvas.say) if tells_owner else ""

    def state(self) -> QAccessible.State:
        state, tree = QAccessible.State(), self.tree
        state.focusable = state.selectable = True
        state.focused = tree.canvas.hasFocus() and tree.focused() == self.head
        state.selected = self.head in tree.editor.selection
        state.expandable = state.collapsed = is_collapsed(tree.board, self.head)
        state.readOnly = tree.editor.read_only
        state.offscreen = not self.rect().isValid()
        state.invisible = tree.board.head_box(self.head) is None or not tree.canvas.isVisible()
        return state

    def rect(self) -> QRect:
        canvas, camera = self.tree.canvas, self.tree.editor.camera
        found = head_place(self.tree.board, camera, self.head)
        if found is None:
            return QRect()
        place = (found & band(camera, self.head)).toRect() & canvas.rect()
        place.moveTopLeft(canvas.mapToGlobal(place.topLeft()))
        return place
