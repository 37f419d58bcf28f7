"""Cards in the air: the board shows where they would land, or they say what refuses them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from cxdesigner.commands.error import CommandError
from cxdesigner.editor.store import Edit, Gesture
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.layout.board import Slot
from cxdesigner.layout.geometry import Box
from cxdesigner.model.diff import Key
from cxdesigner.translation import Message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

Place = TypeVar("Place")
"""What tells one landing from another: a slot, or how far several cards are carried."""

_TRIES = 4
"""How often the place is asked anew while opening it moves the board under the pointer."""


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


class Lifting(ABC, Generic[Place]):
    """Cards lifted for one gesture, which previews the board as it would be. It ends by `drop` or `cancel`."""

    def __init__(self, editor: Editor, gesture: Gesture) -> None:
        self._editor, self._gesture = editor, gesture
        self._place: Place | None = None

    def move(self, p: Pointer) -> None:
        """Carry to `p` and show what would land where.

        A place that opens or closes moves the lanes below it, so what lies under the pointer is asked again until
        it stays the same.
        """
        refusal: Message | None = None
        for _ in range(_TRIES):
            place, refusal = self._under(p)
            if place == self._place:
                break
            self._place = place
            refusal = self._show(place) or refusal
        self._editor.in_air = self._air(p, refusal)
        self._editor.tell("tool")

    def drop(self) -> bool:
        """Let go: keep what was shown last; a refusal is said. Tell whether the document changed."""
        air, self._editor.in_air = self._editor.in_air, None
        changed = bool(self._gesture.commit())
        if air is not None and air.refusal is not None:
            self._editor.show_notice(air.refusal)
        self._editor.tell("tool")
        return changed

    def cancel(self) -> None:
        """Put everything back."""
        self._editor.in_air = None
        self._gesture.cancel()
        self._editor.tell("tool")

    def _show(self, place: Place | None) -> Message | None:
        """Show the board with everything at `place`; return why that is refused."""
        edit = self._edit(place) if place is not None else None
        if edit is None:
            self._gesture.show_nothing()
            return None
        try:
            self._gesture.show(edit)
        except CommandError as error:
            self._gesture.show_nothing()
            self._place = None
            return error.message
        return None

    @abstractmethod
    def _under(self, p: Pointer) -> tuple[Place | None, Message | None]:
        """Return the place under the pointer, or why there is none."""

    @abstractmethod
    def _edit(self, place: Place) -> Edit | None:
        """Return the edit that lands at `place`; None where everything stands there already."""

    @abstractmethod
    def _air(self, p: Pointer, refusal: Message | None) -> InAir:
        """Return what the canvas shows at `p`."""
