"""One card in the air: where it would land, what refuses it, and the command that puts it there.

It is carried the same way whether it was lifted from the board or comes from the palette; what differs is the edit a
slot asks for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.store import Edit, Gesture
from cxdesigner.editor.tools.lifting import InAir, Lifting
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.layout.board import Cell, Slot
from cxdesigner.layout.geometry import Box
from cxdesigner.model.diff import Key
from cxdesigner.translation import Message, message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

EditFor = Callable[[Slot], Edit]


class Carrying(Lifting[Slot]):
    """Carries the card `key`."""

    def __init__(
        self,
        editor: Editor,
        key: Key,
        edit_for: EditFor,
        *,
        gesture: Gesture,
        home: Box | None = None,
    ) -> None:
        super().__init__(editor, gesture)
        self._key, self._edit_for, self._home = key, edit_for, home

    def _under(self, p: Pointer) -> tuple[Slot | None, Message | None]:
        cell = self._editor.board.cell_at(p.x, p.y)
        if cell is None:
            return None, None
        refusal = refusal_of(self._editor, cell, self._key[0])
        if refusal is not None:
            return None, refusal
        return self._editor.board.slot_at(self._cell_for(cell), p.y, self._key), None

    def _cell_for(self, cell: Cell) -> Cell:
        """Return the cell that takes the card: an insight let go anywhere in a column goes to the insights."""
        if self._key[0] != "insights":
            return cell
        rows = self._editor.board.rows
        number = next(n for n, row in enumerate(rows) if row.role.holds == "insights" and not row.is_strip)
        return Cell(rows[number].lane.id, cell.step, number, cell.column)

    def _edit(self, place: Slot) -> Edit:
        return self._edit_for(place)

    def _air(self, p: Pointer, refusal: Message | None) -> InAir:
        return InAir(self._key, p.x, p.y, self._home, self._place, refusal)


def refusal_of(editor: Editor, cell: Cell, table: str) -> Message | None:
    """Return why `cell` cannot take a record of `table`; None where it can."""
    rows = editor.board.rows
    if table == "insights":
        if any(row.role.holds == "insights" and not row.is_strip for row in rows):
            return None
        return message("hint.no_insight_lane")
    role = rows[cell.row].role
    if role.holds == "cards":
        return None
    other = next((row.lane.name for row in rows if row.role.id in {"frontstage", "customer"}), "")
    key = "hint.drop_refused" if other else "hint.lane_refuses"
    return message(key, lane=rows[cell.row].lane.name, holds=message(f"hint.holds.{role.holds}"), other=other)


def moving(key: Key) -> EditFor:
    """Return the edits that move the card `key`."""
    table, id_ = key

    def edit_for(slot: Slot) -> Edit:
        if table == "insights":
            return lambda doc: commands.move_insight(doc, id_, step=slot.cell.step, before=slot.before)
        return lambda doc: commands.move_touchpoint(
            doc, id_, lane=slot.cell.lane, step=slot.cell.step, before=slot.before
        )

    return edit_for


def spoken_slot(editor: Editor, slot: Slot) -> str:
    """Return the name of the step a slot is in, as the pill above it says: number and name."""
    for head in editor.board.stages:
        for step, number in zip(head.steps, head.numbers, strict=True):
            if step.id == slot.cell.step:
                return f"{number} {step.name or head.stage.name}"
    return ""
