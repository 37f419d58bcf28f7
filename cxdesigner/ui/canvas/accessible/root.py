"""The canvas in Qt's accessibility tree, and the two doors the canvas knows: `install` and `notify`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from cxdesigner.editor.editor import Aspect
from cxdesigner.ui.canvas.accessible import words
from cxdesigner.ui.canvas.accessible.addresses import NOTES
from cxdesigner.ui.canvas.accessible.heads import HeadItem, HeadList
from cxdesigner.ui.canvas.accessible.loops import LoopItem, LoopList
from cxdesigner.ui.canvas.accessible.news import News
from cxdesigner.ui.canvas.accessible.nodes import NOTHING, BoardItem, LaneList
from cxdesigner.ui.canvas.accessible.tree import Tree

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

_NEWS: WeakKeyDictionary[Canvas, News] = WeakKeyDictionary()

_INSTALLED = "cxdesigner_accessible"
"""The application's own property that says that it knows the factory: a new application forgets it."""


def install() -> None:
    """Let Qt find the accessible board of every canvas. Costs nothing until somebody asks for one."""
    app = QCoreApplication.instance()
    if app is not None and not app.property(_INSTALLED):
        app.setProperty(_INSTALLED, True)
        QAccessible.installFactory(_blueprint_of)


def notify(canvas: Canvas, what: Aspect | Literal["focus", "everything"]) -> None:
    """Tell assistive technology, if there is any, what changed.

    That is an aspect of the editor; `focus`, that the canvas got the keyboard; or `everything`.
    """
    if not QAccessible.isActive():
        return
    news = _news_of(canvas)
    if what == "everything":
        news.begin_again()
    elif what == "focus":
        # Qt itself tells of the canvas's focus after this event; the card's comes behind it.
        QTimer.singleShot(0, canvas, news.tell_focus)
    else:
        news.hear(what)


def _news_of(canvas: Canvas) -> News:
    if canvas not in _NEWS:
        news = _NEWS[canvas] = News(canvas)

        def let_go() -> None:
            news.tree.forget_all()

        canvas.destroyed.connect(let_go)
    return _NEWS[canvas]


def _blueprint_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    from cxdesigner.ui.canvas.canvas import Canvas

    return Blueprint(thing, _news_of(thing).tree) if isinstance(thing, Canvas) else None


class Blueprint(QAccessibleWidget):
    """The board: a list of lanes, then the list of notes, behind them the fields that lie on the canvas, the list of
    feedback loops where there are any, and last the list of stages and steps.

    Qt may ask for another one of the same canvas at any time, so it holds nothing of its own.
    """

    def __init__(self, canvas: Canvas, tree: Tree) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._tree = tree

    def _lanes(self) -> list[str]:
        lanes = [row.lane.id for row in self._tree.board.rows]
        return [*lanes, NOTES] if self._tree.has_lane(NOTES) else lanes

    def childCount(self) -> int:
        return len(self._lanes()) + super().childCount() + 1 + bool(self._tree.loops())

    def child(self, index: int) -> QAccessibleInterface:
        lanes = self._lanes()
        if 0 <= index < len(lanes):
            return self._tree.lane(lanes[index])
        if index == self.childCount() - 1:
            return self._tree.head_list()
        if index == self.childCount() - 2 and self._tree.loops():
            return self._tree.loop_list()
        return super().child(index - len(lanes))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        lanes = self._lanes()
        if isinstance(child, LaneList):
            return lanes.index(child.lane) if child.lane in lanes else -1
        if isinstance(child, HeadList):
            return self.childCount() - 1
        if isinstance(child, LoopList):
            return self.childCount() - 2 if self._tree.loops() else -1
        index = -1 if isinstance(child, BoardItem | HeadItem | LoopItem) else super().indexOfChild(child)
        return index + len(lanes) if index >= 0 else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        canvas, field = self._tree.canvas, self._tree.canvas.title_editor
        if field.isVisible() and field.geometry().contains(canvas.mapFromGlobal(QPoint(x, y))):
            return QAccessible.queryAccessibleInterface(field)
        return self._tree.at(x, y) or NOTHING

    def focusChild(self) -> QAccessibleInterface:
        focus = self._tree.focused() if self._tree.canvas.hasFocus() else None
        return self._tree.node(focus) if focus is not None else super().focusChild()

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return words.board_name(self._tree.board, self._tree.canvas.say)
        if kind == QAccessible.Text.Description:
            return words.board_description(self._tree.board, self._tree.canvas.say)
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.multiSelectable = True
        return state
