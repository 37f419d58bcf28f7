"""Several cards in the air: they keep their places to each other, and land as many lanes and steps away as the
one that is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.copying import copy_id
from cxdesigner.editor.fresh_ids import fresh_suffix
from cxdesigner.editor.store import Edit, Gesture
from cxdesigner.editor.tools.carrying import refusal_of
from cxdesigner.editor.tools.lifting import InAir, Lifting
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.model.diff import Key
from cxdesigner.translation import Message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

Delta = tuple[int, int]
"""How many card lanes down and how many steps on."""


class CarryingMany(Lifting[Delta]):
    """Carries the touchpoints `ids`, held by `key`; with `copies` the originals stay where they are."""

    def __init__(
        self,
        editor: Editor,
        key: Key,
        ids: list[str],
        *,
        gesture: Gesture,
        copies: bool,
    ) -> None:
        super().__init__(editor, gesture)
        self._key, self._ids = key, ids
        self._copies, self._suffix = copies, fresh_suffix()
        self._lanes = [
            row.lane.id for row in editor.board.rows if row.role.holds == "cards" and not row.is_strip
        ]
        row, self._column = editor.board.place_of(key) or (0, 0)
        self._row = self._lanes.index(editor.board.rows[row].lane.id)

    def drop(self) -> bool:
        """Let go as `Lifting` does; what has landed is selected."""
        changed = super().drop()
        if changed:
            landed = [self._shown(id_) for id_ in self._ids]
            self._editor.select(landed, focus=landed[0] if len(landed) == 1 else None)
        return changed

    def _shown(self, id_: str) -> Key:
        return "touchpoints", copy_id(id_, self._suffix) if self._copies and self._place is not None else id_

    def _under(self, p: Pointer) -> tuple[Delta | None, Message | None]:
        cell = self._editor.board.cell_at(p.x, p.y)
        if cell is None:
            return None, None
        refusal = refusal_of(self._editor, cell, "touchpoints")
        if refusal is not None or cell.lane not in self._lanes:
            return None, refusal
        return (self._lanes.index(cell.lane) - self._row, cell.column - self._column), None

    def _edit(self, place: Delta) -> Edit | None:
        ids, (rows, columns) = self._ids, place
        if place == (0, 0) and not self._copies:
            return None
        if self._copies:
            return lambda doc: commands.duplicate_touchpoints(
                doc, ids, suffix=self._suffix, rows=rows, columns=columns
            )
        return lambda doc: commands.move_touchpoints(doc, ids, rows=rows, columns=columns)

    def _air(self, p: Pointer, refusal: Message | None) -> InAir:
        group = frozenset(self._shown(id_) for id_ in self._ids)
        return InAir(self._shown(self._key[1]), p.x, p.y, None, None, refusal, group, self._copies)
