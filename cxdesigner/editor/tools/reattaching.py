"""Dragging an end of the selected link to another card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.editor.store import Edit
from cxdesigner.editor.tools.connecting import LinkInAir
from cxdesigner.editor.tools.pointer import Pointer, State
from cxdesigner.editor.tools.returning import Returning
from cxdesigner.layout.routes import Point
from cxdesigner.model.diff import Key
from cxdesigner.translation import Message, message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

HANDLE_REACH = 9.0
"""How near the end of a link a press takes it, in window pixels."""


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """One end of a link: the one that moves."""

    link: str
    side: Literal["source", "target"]


def link_end_at(editor: Editor, p: Pointer) -> LinkEnd | None:
    """Return the end under the pointer, of the one link that is selected."""
    if len(editor.selection) != 1:
        return None
    ((table, id_),) = editor.selection
    run = editor.board.run_of(id_) if table == "links" else []
    if not run:
        return None
    ends: tuple[tuple[Literal["source", "target"], Point], ...] = (("target", run[-1]), ("source", run[0]))
    for side, end in ends:
        if abs(p.x - end[0]) * p.zoom <= HANDLE_REACH and abs(p.y - end[1]) * p.zoom <= HANDLE_REACH:
            return LinkEnd(id_, side)
    return None


class Reattaching(Returning):
    """An end of a link follows the pointer to the card it is to reach."""

    def __init__(
        self, editor: Editor, go: Callable[[State], None], end: LinkEnd, done: Callable[[], State]
    ) -> None:
        super().__init__(editor, go, done)
        self._moved = end

    def move(self, p: Pointer) -> None:
        """Draw to `p`, and say what it would reach."""
        hit = self.editor.board.card_at(p.x, p.y)
        target = hit if hit is not None and hit[0] == "touchpoints" else None
        link, is_source = self.editor.document.links[self._moved.link], self._moved.side == "source"
        stays = link.target if is_source else link.source
        self.editor.link_in_air = LinkInAir(
            stays, (p.x, p.y), target, self._refusal(target), ("links", link.id), is_source
        )
        self.editor.tell("tool")

    def _edit(self, target: Key) -> Edit:
        link, id_ = self._moved.link, target[1]
        if self._moved.side == "source":
            return lambda doc: commands.reattach_link(doc, link, source=id_)
        return lambda doc: commands.reattach_link(doc, link, target=id_)

    def _refusal(self, target: Key | None) -> Message | None:
        if target is None:
            return None
        try:
            self._edit(target)(self.editor.document)
        except CommandError as error:
            return error.message
        return None

    def release(self, p: Pointer) -> None:
        """Attach the end to the card under the pointer; elsewhere it stays where it was."""
        self.move(p)
        air = self.editor.link_in_air
        self._end()
        if air is not None and air.target is not None:
            self.editor.run(message("edit.reattach_link"), self._edit(air.target))

    def _end(self) -> None:
        self.editor.link_in_air = None
        super()._end()
