"""Dragging a lane, a stage or a step by its head: the board is shown as it would be, and Esc puts it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.editor.store import Edit, Gesture
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.layout.board import Board
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

DRAG_THRESHOLD = 6.0
"""Window pixels a press on a head may tremble before it is a drag."""


_NOWHERE = object()
"""The place of a head that has not been shown anywhere yet: None is the end of its row or column."""


class HeadTool:
    """Takes a head, carries it along its row or column, and lets it down."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._head: Key | None = None
        self._from: Pointer | None = None
        self._gesture: Gesture | None = None
        self._place: object = _NOWHERE

    @property
    def is_busy(self) -> bool:
        """Whether a head is pressed."""
        return self._head is not None

    @property
    def pressed(self) -> Key | None:
        """The head under the button, carried or not."""
        return self._head

    @property
    def carried(self) -> Key | None:
        """The head that is carried; None while it is only pressed."""
        return self._head if self._gesture is not None else None

    def is_lifting(self, p: Pointer) -> bool:
        """Tell whether moving to `p` would lift the head that is pressed."""
        return (
            self._gesture is None
            and self._head is not None
            and self._from is not None
            and not self._editor.read_only
            and p.is_far_from(self._from, DRAG_THRESHOLD)
        )

    def press(self, head: Key | None, p: Pointer) -> None:
        """Take the head under the pointer and select it, if there is one."""
        self._editor.select((head,) if head is not None else (), focus=head)
        self._head, self._from = head, p

    def move(self, p: Pointer) -> None:
        """Carry the head to `p` and show the board as it would be."""
        if self._head is None or self._from is None or self._editor.read_only:
            return
        if self._gesture is None:
            if not self.is_lifting(p):
                return
            self._gesture = self._editor.store.begin(message(f"edit.move_{self._head[0]}"))
        edit, place = self._edit(self._head, p)
        if place == self._place:
            return
        self._place = place
        try:
            if edit is None:
                self._gesture.show_nothing()
            else:
                self._gesture.show(edit)
            self._editor.show_notice(None)
        except CommandError as error:
            self._gesture.show_nothing()
            self._editor.show_notice(error.message)

    def release(self) -> None:
        """Let the head down where it was shown."""
        gesture = self._gesture
        self._forget()
        if gesture is not None:
            gesture.commit()
            self._editor.tell("tool")

    def cancel(self) -> None:
        """Put the head back."""
        gesture = self._gesture
        self._forget()
        if gesture is not None:
            gesture.cancel()
            self._editor.tell("tool")

    def _forget(self) -> None:
        self._head, self._from, self._gesture, self._place = None, None, None, _NOWHERE

    def _edit(self, head: Key, p: Pointer) -> tuple[Edit | None, object]:
        """Return the edit that puts `head` where the pointer is, and what tells that place from others."""
        if head[0] == "lanes":
            return self._lane_edit(head[1], p)
        return self._step_edit(head[1], p) if head[0] == "steps" else self._stage_edit(head[1], p)

    def _lane_edit(self, id_: str, p: Pointer) -> tuple[Edit | None, object]:
        others = [row for row in self._editor.board.rows if row.lane.id != id_]
        before = next((row.lane.id for row in others if p.y < row.y + row.height / 2), None)
        return (lambda doc: commands.move_lane(doc, id_, before=before)), before

    def _stage_edit(self, id_: str, p: Pointer) -> tuple[Edit | None, object]:
        columns = self._editor.board.columns
        others = [head for head in self._editor.board.stages if head.stage.id != id_]
        before = next(
            (
                head.stage.id
                for head in others
                if p.x < (columns.left(head.first) + columns.left(head.last + 1)) / 2
            ),
            None,
        )
        return (lambda doc: commands.move_stage(doc, id_, before=before)), before

    def _step_edit(self, id_: str, p: Pointer) -> tuple[Edit | None, object]:
        """Return the edit for a step: it goes into the open stage whose columns the pointer is over."""
        board = self._editor.board
        columns = board.columns
        heads = [head for head in board.stages if not head.stage.collapsed]
        number = next(
            (n for n, head in enumerate(heads) if p.x < columns.left(head.last + 1)), len(heads) - 1
        )
        stage = heads[number]
        siblings = [s for s in structure.steps_of(self._editor.document, stage.stage.id) if s.id != id_]
        before = next((s.id for s in siblings if p.x < _middle(board, s.id)), None)
        target = stage.stage.id
        return (lambda doc: commands.move_step(doc, id_, stage=target, before=before)), (target, before)


def _middle(board: Board, step: str) -> float:
    """Return the middle of a step's column, its gutter included."""
    column = board.column_of[step]
    return board.columns.left(column) + board.columns.pitch(column) / 2
