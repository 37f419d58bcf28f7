"""A card in the air: where it would land, what refuses it, and the command that puts it there.

One card is carried the same way whether it was lifted from the board or comes from the palette; what differs is
the edit a slot asks for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.editor.store import Edit, Gesture
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.layout.board import Cell, Slot
from cxdesigner.layout.geometry import Box
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.translation import Message, message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

TRIES = 4
"""How often the slot is asked anew while opening it moves the board under the pointer."""

EditFor = Callable[[Slot], Edit]


@dataclass(frozen=True, slots=True)
class InAir:
    """What the canvas shows while a card is carried.

    `x` and `y` are the pointer's place. `home` is where the card was lifted. `slot` is where it would land, `refusal`
    why it would not. `group` holds all cards that are carried where there are several, or copies: they stand on the
    board where they would land. `is_copy` while the originals stay where they are.
    """

    key: Key
    x: float
    y: float
    home: Box | None
    slot: Slot | None
    refusal: Message | None
    group: frozenset[Key] = frozenset()
    is_copy: bool = False

    @property
    def keys(self) -> frozenset[Key]:
        """Every card that is in the air."""
        return self.group or (frozenset([self.key]) if self.key[0] else frozenset())


class Carrying:
    """Carries the card `key` for one gesture, which previews the board as it would be."""

    def __init__(
        self,
        editor: Editor,
        key: Key,
        edit_for: EditFor,
        *,
        gesture: Gesture,
        home: Box | None = None,
    ) -> None:
        self._editor, self._key, self._edit_for = editor, key, edit_for
        self._gesture, self._home = gesture, home
        self._slot: Slot | None = None

    def move(self, p: Pointer) -> None:
        """Carry the card to `p` and show where it would land.

        A slot that opens or closes moves the lanes below it, so what lies under the pointer is asked again until
        it stays the same.
        """
        refusal: Message | None = None
        for _ in range(TRIES):
            slot, refusal = self._under(p)
            if slot == self._slot:
                break
            self._slot = slot
            refusal = self._show(slot) or refusal
        self._editor.in_air = InAir(self._key, p.x, p.y, self._home, self._slot, refusal)
        self._editor.tell("tool")

    def _under(self, p: Pointer) -> tuple[Slot | None, Message | None]:
        """Return the slot under the pointer, or why there is none."""
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

    def _show(self, slot: Slot | None) -> Message | None:
        if slot is None:
            self._gesture.show_nothing()
            return None
        try:
            self._gesture.show(self._edit_for(slot))
        except CommandError as error:
            self._gesture.show_nothing()
            self._slot = None
            return error.message
        return None

    def drop(self) -> bool:
        """Let go: keep the card where it was shown. Tell whether the document changed."""
        refusal = self._editor.in_air.refusal if self._editor.in_air else None
        self._editor.in_air = None
        changed = bool(self._gesture.commit())
        if refusal is not None:
            self._editor.show_notice(refusal)
        self._editor.tell("tool")
        return changed

    def cancel(self) -> None:
        """Put everything back."""
        self._editor.in_air = None
        self._gesture.cancel()
        self._editor.tell("tool")


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
        for step in head.steps:
            if step.id == slot.cell.step:
                return f"{step_number(editor, step.id)} {step.name or head.stage.name}"
    return ""


def step_number(editor: Editor, step: str) -> str:
    """Return the number of a step as its head has it: 2.3, or 2 where its stage has no other; empty elsewhere."""
    for head in editor.board.stages:
        for at, one in enumerate(head.steps):
            if one.id == step:
                return f"{head.number}.{at + 1}" if len(head.steps) > 1 else str(head.number)
    return ""


def can_hold_cards(doc: Document, lane: str) -> bool:
    """Tell whether touchpoints may stand in `lane`."""
    return lane in doc.lanes and lane_role(doc.lanes[lane].role).holds == "cards"


def first_card_cell(doc: Document, journey: str) -> tuple[str, str] | None:
    """Return the lane and step where a first touchpoint belongs: the customer's row, the first column that is open."""
    lanes = [
        lane for lane in structure.lanes(doc, journey) if can_hold_cards(doc, lane.id) and not lane.hidden
    ]
    steps = structure.steps(doc, journey)
    step = next((step for step in steps if not doc.stages[step.stage].collapsed), None)
    if not lanes or step is None:
        return None
    lane = next((lane for lane in lanes if lane.role == "customer"), lanes[0])
    return lane.id, step.id
