"""Drawing a link: from a port of a card to another card, or from the selected card to the next one clicked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.editor.tools.pointer import Pointer, State
from cxdesigner.editor.tools.returning import Returning
from cxdesigner.layout.geometry import Box
from cxdesigner.model.diff import Key
from cxdesigner.model.touchpoint import Link
from cxdesigner.translation import Message, message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

PORT_REACH = 8.0
"""How near a port a press takes it, in window pixels: a hit area is never under 24 px across with its ring."""


@dataclass(frozen=True, slots=True)
class LinkInAir:
    """What the canvas shows while a link is drawn: from where, to where, and what it would reach or why it may not.

    `card` is the touchpoint it hangs on. An end of a link that is attached anew names the link as `moved`, and
    says whether it `is_source`, the end the link leaves from.
    """

    card: str
    end: tuple[float, float]
    target: Key | None
    refusal: Message | None
    moved: Key | None = None
    is_source: bool = False


def ports(box: Box) -> tuple[tuple[float, float], ...]:
    """Return the four ports of a card: the middles of its sides."""
    cx, cy = box.center
    return (cx, box.y - 3), (box.right + 3, cy), (cx, box.bottom + 3), (box.x - 3, cy)


def port_at(editor: Editor, p: Pointer) -> Key | None:
    """Return the one touchpoint that is selected, where the pointer is at one of its ports."""
    if len(editor.selection) != 1:
        return None
    (key,) = editor.selection
    box = editor.board.card_box(key) if key[0] == "touchpoints" else None
    if box is None:
        return None
    for x, y in ports(box):
        if abs(p.x - x) * p.zoom <= PORT_REACH and abs(p.y - y) * p.zoom <= PORT_REACH:
            return key
    return None


class Connecting(Returning):
    """A link is being drawn. `sticky` waits for a click, as after C; otherwise letting go ends it."""

    def __init__(
        self,
        editor: Editor,
        go: Callable[[State], None],
        source: Key,
        done: Callable[[], State],
        *,
        new_id: str,
        sticky: bool = False,
    ) -> None:
        super().__init__(editor, go, done)
        self._source, self._new_id, self._sticky = source, new_id, sticky
        box = editor.board.card_box(source)
        self._show(box.center if box is not None else (0.0, 0.0), None)

    def press(self, p: Pointer) -> None:
        """A click ends a sticky link."""
        self._land_at(p)

    def move(self, p: Pointer) -> None:
        """Draw to `p`, and say what it would reach."""
        hit = self.editor.board.card_at(p.x, p.y)
        self._show((p.x, p.y), hit if hit and hit[0] == "touchpoints" and hit != self._source else None)

    def aim(self, target: Key | None) -> None:
        """Draw to the card `target`, which the keyboard is at."""
        is_card = target is not None and target[0] == "touchpoints" and target != self._source
        aimed = target if is_card and target is not None else None
        box = self.editor.board.card_box(aimed or self._source)
        self._show(box.center if box is not None else (0.0, 0.0), aimed)

    def land(self) -> None:
        """End at what was aimed at last."""
        air = self.editor.link_in_air
        self._end()
        if air is None or air.target is None:
            return
        link = self._link(air.target)
        self.editor.run(message("edit.add_link"), lambda doc: commands.add_link(doc, link))

    def release(self, p: Pointer) -> None:
        """Letting go ends it, unless it was begun by C."""
        if not self._sticky:
            self._land_at(p)

    def _show(self, end: tuple[float, float], target: Key | None) -> None:
        self.editor.link_in_air = LinkInAir(self._source[1], end, target, self._refusal(target))
        self.editor.tell("tool")

    def _link(self, target: Key) -> Link:
        return Link(id=self._new_id, source=self._source[1], target=target[1])  # type: ignore[arg-type]

    def _refusal(self, target: Key | None) -> Message | None:
        if target is None:
            return None
        try:
            commands.add_link(self.editor.document, self._link(target))
        except CommandError as error:
            return error.message
        return None

    def _land_at(self, p: Pointer) -> None:
        self.move(p)
        self.land()

    def _end(self) -> None:
        self.editor.link_in_air = None
        self.editor.show_notice(None)
        super()._end()
