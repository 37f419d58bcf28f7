"""A tile of the palette on its way to the board: it becomes a card as it leaves, a mark, or a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cxdesigner import commands
from cxdesigner.editor.store import Edit
from cxdesigner.editor.tools.carrying import Carrying, EditFor
from cxdesigner.editor.tools.lifting import InAir
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.layout.board import Slot
from cxdesigner.model.diff import Key
from cxdesigner.model.evidence import INSIGHT_KINDS, Insight
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

Payload = Mapping[str, Any]
"""What the palette hands over: `{"kind": "touchpoint", "channel": id}`, `{"kind": "insight", "insight": kind}`,
or `{"kind": "moment_of_truth"}`."""


def new_touchpoint(editor: Editor, channel: str | None, id_: str) -> EditFor:
    """Return the edits that add a touchpoint in `channel`."""
    title = editor.look().words("new.touchpoint")
    known = channel if channel in editor.document.channels else None

    def edit_for(slot: Slot) -> Edit:
        touchpoint = Touchpoint(id=id_, lane=slot.cell.lane, step=slot.cell.step, title=title, channel=known)  # type: ignore[arg-type]
        return lambda doc: commands.add_touchpoint(doc, touchpoint, before=slot.before)

    return edit_for


def new_insight(editor: Editor, kind: str, id_: str) -> EditFor:
    """Return the edits that add an insight of `kind`."""
    title = editor.look().words(f"insight.{kind}" if kind in INSIGHT_KINDS else "insight.pain")

    def edit_for(slot: Slot) -> Edit:
        insight = Insight(id=id_, step=slot.cell.step, kind=kind, title=title)  # type: ignore[arg-type]
        return lambda doc: commands.add_insight(doc, insight, before=slot.before)

    return edit_for


class Placing:
    """A drag from the palette. Fed by the canvas from enter to drop or leave."""

    def __init__(self, editor: Editor, payload: Payload, id_: str) -> None:
        self._editor = editor
        self._kind = payload.get("kind")
        self.key: Key = ("insights" if self._kind == "insight" else "touchpoints", id_)
        self._carrying: Carrying | None = None
        if self._kind == "touchpoint":
            self._carry(new_touchpoint(editor, payload.get("channel"), id_), "edit.add_touchpoint")
        elif self._kind == "insight":
            self._carry(new_insight(editor, str(payload.get("insight")), id_), "edit.add_insight")

    def _carry(self, edit_for: EditFor, label: str) -> None:
        gesture = self._editor.store.begin(message(label))
        self._carrying = Carrying(self._editor, self.key, edit_for, gesture=gesture)

    def move(self, p: Pointer) -> None:
        """Carry on to `p`; a moment of truth looks for the card under the pointer."""
        if self._carrying is not None:
            self._carrying.move(p)
            return
        hit = self._editor.board.card_at(p.x, p.y)
        self._editor.set_hover(hit if hit and hit[0] == "touchpoints" else None)
        refusal = None if self._editor.hover else message("hint.moment_needs_card")
        self._editor.in_air = InAir(("", ""), p.x, p.y, None, None, refusal)
        self._editor.tell("tool")

    @property
    def can_drop(self) -> bool:
        """Whether letting go here would do something."""
        air = self._editor.in_air
        return air is not None and air.refusal is None and (air.slot is not None or self._carrying is None)

    def drop(self) -> bool:
        """Let go. A new card is selected and its title is edited at once. Tell whether anything changed."""
        editor = self._editor
        if self._carrying is not None:
            changed = self._carrying.drop()
            if changed:
                editor.select([self.key], focus=self.key)
                editor.begin_editing(self.key)
            return changed
        editor.in_air, target = None, editor.hover
        editor.tell("tool")
        if target is None:
            return False
        return editor.run(
            message("edit.moment_of_truth"),
            lambda doc: commands.edit_touchpoints(doc, [target[1]], moment_of_truth=True),
        )

    def cancel(self) -> None:
        """The drag left the board, or Esc: nothing happened."""
        if self._carrying is not None:
            self._carrying.cancel()
        else:
            self._editor.in_air = None
            self._editor.tell("tool")
