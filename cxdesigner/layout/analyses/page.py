"""A page of an analysis: what is drawn, and what on it can be pressed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from cxdesigner.layout.display_list import Item
from cxdesigner.layout.geometry import Box


@dataclass(frozen=True, slots=True)
class Target:
    """A place on a page that can be pressed, walked to by keyboard and read aloud.

    `id` is what the view hears; `name` is what is read aloud, `tip` what hovering shows (the name, where empty).
    `is_on` is True or False for something chosen or not, None for a plain button. `radius` is that of its ring.
    """

    id: str
    box: Box
    name: str
    tip: str = ""
    is_on: bool | None = None
    radius: float = 6.0


@dataclass(slots=True)
class Page:
    """What a page shows, in pixels at 100 % from its top left corner."""

    width: float
    height: float = 0.0
    items: list[Item] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)

    def add(self, *items: Item) -> None:
        """Draw `items` on top of what is there."""
        self.items.extend(items)

    def extend(self, items: Iterable[Item]) -> None:
        """Draw `items` on top of what is there."""
        self.items.extend(items)

    def press(self, id_: str, box: Box, name: str, **how: object) -> None:
        """Let `box` be pressed; `how` is what else a `Target` says."""
        self.targets.append(Target(id_, box, name, **how))  # type: ignore[arg-type]
