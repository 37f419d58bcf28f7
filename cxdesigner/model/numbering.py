"""How the steps of a journey are numbered: one answer for its heads, its table, its hints and what is read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Step


def are_told_apart(stages: Iterable[Sequence[Step]]) -> bool:
    """Tell whether steps are told apart from their stages: some stage has several, or some step a name of its own."""
    return any(len(steps) > 1 or any(step.name for step in steps) for steps in stages)


def numbered(stages: Sequence[Sequence[Step]]) -> list[tuple[str, ...]]:
    """Return the numbers of the steps of each of a journey's `stages`.

    They are `2.1`, `2.2`, ..., in every stage, where steps are told apart; else a step has the number of its stage.
    """
    if not are_told_apart(stages):
        return [tuple(str(number) for _ in steps) for number, steps in enumerate(stages, start=1)]
    return [
        tuple(f"{number}.{at}" for at in range(1, len(steps) + 1))
        for number, steps in enumerate(stages, start=1)
    ]


def step_numbers(doc: Document, journey: str) -> dict[str, str]:
    """Return the number of every step of `journey` by its id, from left to right."""
    stages = [structure.steps_of(doc, stage.id) for stage in structure.stages(doc, journey)]
    return {
        step.id: number
        for steps, numbers in zip(stages, numbered(stages), strict=True)
        for step, number in zip(steps, numbers, strict=True)
    }
