"""Several cards in the air: they keep their places to each other, and land as many lanes and steps away as the
one that is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.error import CommandError
from cxdesigner.editor.fresh_ids import fresh_suffix
from cxdesigner.editor.store import Edit, Gesture
from cxdesigner.editor.tools.carrying import TRIES, InAir, refusal_of
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.model.diff import Key
from cxdesigner.translation import Message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

Delta = tuple[int, int]
"""How many card lanes down and how many steps on."""


class CarryingMany:
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
        self._editor, self._key, self._ids, self._gesture = editor, key, ids, gesture
        self._copies, self._suffix = copies, fresh_suffix()
        self._lanes = [
            row.lane.id for row in editor.board.rows if row.role.holds == "cards" and not row.is_strip
        ]
        row, self._column = editor.board.place_of(key) or (0, 0)
        self._row = self._lanes.index(editor.board.rows[row].lane.id)
        self._delta: Delta | None = None

    def move(self, p: Pointer) -> None:
        """Carry the cards to `p` and show where they would land.

        As with one card, the lanes move when cards leave them, so what lies under the pointer is asked again.
        """
        refusal: Message | None = None
        for _ in range(TRIES):
            delta, refusal = self._under(p)
            if delta == self._delta:
                break
            self._delta = delta
            refusal = self._show(delta) or refusal
        moved = [self._shown(id_) for id_ in self._ids]
        self._editor.in_air = InAir(
            self._shown(self._key[1]),
            p.x,
            p.y,
            None,
            None,
            refusal,
            frozenset(moved),
            self._copies,
        )
        self._editor.tell("tool")

    def _shown(self, id_: str) -> Key:
        return "touchpoints", copy_id(id_, self._suffix) if self._copies and self._delta is not None else id_

    def _under(self, p: Pointer) -> tuple[Delta | None, Message | None]:
        cell = self._editor.board.cell_at(p.x, p.y)
        if cell is None:
            return None, None
        refusal = refusal_of(self._editor, cell, "touchpoints")
        if refusal is not None or cell.lane not in self._lanes:
            return None, refusal
        return (self._lanes.index(cell.lane) - self._row, cell.column - self._column), None

    def _show(self, delta: Delta | None) -> Message | None:
        if delta is None or (delta == (0, 0) and not self._copies):
            self._gesture.show_nothing()
            return None
        try:
            self._gesture.show(self._edit(delta))
        except CommandError as error:
            self._gesture.show_nothing()
            self._delta = None
            return error.message
        return None

    def _edit(self, delta: Delta) -> Edit:
        ids, (rows, columns) = self._ids, delta
        if self._copies:
            return lambda doc: commands.duplicate_touchpoints(
                doc, ids, suffix=self._suffix, rows=rows, columns=columns
            )
        return lambda doc: commands.move_touchpoints(doc, ids, rows=rows, columns=columns)

    def drop(self) -> bool:
        """Let go: keep the cards where they were shown, and select them. Tell whether anything changed."""
        air, editor = self._editor.in_air, self._editor
        landed = [self._shown(id_) for id_ in self._ids]
        editor.in_air = None
        changed = bool(self._gesture.commit())
        if air is not None and air.refusal is not None:
            editor.show_notice(air.refusal)
        if changed:
            editor.select(landed, focus=landed[0] if len(landed) == 1 else None)
        editor.tell("tool")
        return changed

    def cancel(self) -> None:
        """Put everything back."""
        self._editor.in_air = None
        self._gesture.cancel()
        self._editor.tell("tool")
