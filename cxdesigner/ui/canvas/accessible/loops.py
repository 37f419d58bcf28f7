"""Feedback loops as a list of their own: after which meeting each asks, how, and who sees the answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface

from cxdesigner.analysis.loops import loops_at
from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.loops import loop_run
from cxdesigner.model.duration import duration_text
from cxdesigner.translation import Catalogue
from cxdesigner.ui.canvas.accessible.actions import Offer
from cxdesigner.ui.canvas.accessible.nodes import NOTHING, Node

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.accessible.tree import Tree


def loop_name(board: Board, loop: str, say: Catalogue) -> str:
    """Return what a loop is called: when it asks, how, and who sees the answer."""
    doc = board.doc
    row = doc.feedback_loops[loop]
    card = doc.touchpoints.get(row.touchpoint) if row.touchpoint is not None else None
    step = doc.steps[row.step]
    where = card.title if card is not None else step.name or doc.stages[step.stage].name
    if row.delay_s is None:
        parts = [say("loop_spoken.asks", where=where)]
    else:
        parts = [say("loop_spoken.asks_after", time=duration_text(row.delay_s, say), where=where)]
    if row.channel.strip():
        channel = row.channel.strip()
        parts.append(say("loop_spoken.by", channel=channel[:1].lower() + channel[1:]))
    team = doc.teams.get(row.shown_to) if row.shown_to is not None else None
    parts.append(say("loop_spoken.seen", team=team.name) if team is not None else say("loop_spoken.unseen"))
    return ", ".join(parts)


def loop_description(board: Board, loop: str, say: Catalogue) -> str:
    """Return what a loop asks, and how soon the answer is seen."""
    row = board.doc.feedback_loops[loop]
    question = " ".join(row.question.split())
    if row.latency_s is None:
        return question
    seen = say("loop_spoken.latency", time=duration_text(row.latency_s, say))
    return f"{question} {seen}" if question else seen


def offers_of(tree: Tree, loop: str) -> list[Offer]:
    """Return what can be done with a loop: it can be gone to."""
    go = partial(tree.canvas.loop_asked.emit, loop)
    return [Offer(QAccessibleActionInterface.pressAction(), "loop_spoken.open", go)]


class LoopList(Node):
    """The loops of the journey, in the order in which they ask."""

    def __init__(self, tree: Tree) -> None:
        super().__init__(tree, list)

    def parent(self) -> QAccessibleInterface:
        return self.tree.root()

    def child(self, index: int) -> QAccessibleInterface:
        loops = self.tree.loops()
        return self.tree.loop(loops[index]) if 0 <= index < len(loops) else NOTHING

    def childCount(self) -> int:
        return len(self.tree.loops())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        loops = self.tree.loops()
        return loops.index(child.loop) if isinstance(child, LoopItem) and child.loop in loops else -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def text(self, kind: QAccessible.Text) -> str:
        return self.tree.canvas.say("loop_spoken.list") if kind == QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.invisible = not self.tree.canvas.isVisible()
        return state

    def rect(self) -> QRect:
        whole = QRect()
        for loop in self.tree.loops():
            whole |= self.tree.loop(loop).rect()
        return whole


class LoopItem(Node):
    """One loop."""

    def __init__(self, tree: Tree, loop: str) -> None:
        super().__init__(tree, partial(offers_of, tree, loop))
        self.loop = loop

    @property
    def _is_there(self) -> bool:
        return self.tree.is_alive and self.loop in self.tree.board.doc.feedback_loops

    def parent(self) -> QAccessibleInterface:
        return self.tree.loop_list()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        if not self._is_there:
            return ""
        if kind == QAccessible.Text.Name:
            return loop_name(self.tree.board, self.loop, self.tree.canvas.say)
        if kind == QAccessible.Text.Description:
            return loop_description(self.tree.board, self.loop, self.tree.canvas.say)
        return ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.offscreen = not self.rect().intersects(self.tree.on_screen(self.tree.editor.camera.visible()))
        state.invisible = not self._is_there or not self.tree.canvas.isVisible()
        return state

    def rect(self) -> QRect:
        box = _extent(self.tree.board, self.loop) if self._is_there else None
        return self.tree.on_screen(box) if box is not None else QRect()


def _extent(board: Board, loop: str) -> Box | None:
    """Return a box around the way of a loop; None where it has none on the board."""
    row = board.doc.feedback_loops[loop]
    column = board.column_of.get(row.step)
    if column is None:
        return None
    number = [one.id for one in loops_at(board.doc, row.step)].index(loop)
    run = loop_run(board, column, row, number)
    if not run:
        return None
    left, top = min(x for x, _ in run), min(y for _, y in run)
    return Box(left, top, max(x for x, _ in run) - left, max(y for _, y in run) - top)
