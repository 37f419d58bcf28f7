"""A pointer event, and what a state does with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is, in board units; `zoom` tells how many window pixels one of them is."""

    x: float
    y: float
    zoom: float = 1.0
    shift: bool = False
    control: bool = False
    alt: bool = False

    def is_far_from(self, other: Pointer, pixels: float) -> bool:
        """Tell whether the pointer has moved `pixels` of the window away from `other`."""
        return (abs(self.x - other.x) + abs(self.y - other.y)) * self.zoom > pixels


class State:
    """A state handles the events it cares about and hands over to another one by `go`."""

    def __init__(self, editor: Editor, go: Callable[[State], None]) -> None:
        self.editor = editor
        self.go = go

    def press(self, p: Pointer) -> None:
        """The button went down."""

    def move(self, p: Pointer) -> None:
        """The pointer moved, the button up or down."""

    def release(self, p: Pointer) -> None:
        """The button came up."""

    def cancel(self) -> None:
        """Esc, or the window lost the pointer: everything is as it was before."""

    def double_click(self, p: Pointer) -> None:
        """The button went down twice."""
