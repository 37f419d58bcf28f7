"""What is known of the page that would be handed over: facts of its layout, filled in by whoever laid it out."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.model.diff import Key


@dataclass(frozen=True, slots=True)
class Deliverable:
    """The facts that the rules about the deliverable rest on. What is None was not looked at, so nothing is said of it.

    `smallest_text_pt` is the size of the smallest line in print, `clipped` what is not drawn whole, `least_contrast`
    the lowest contrast of words against their ground, `internal` what only the team is to see and the page shows all
    the same, and `shows_duration_total` whether it sums up how long everything takes.
    """

    smallest_text_pt: float | None = None
    clipped: tuple[Key, ...] | None = None
    least_contrast: float | None = None
    internal: tuple[Key, ...] | None = None
    shows_duration_total: bool | None = None
