"""The steps of a to-be over those of its as-is: which column stands over which, and what has no counterpart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from cxdesigner.model import structure
from cxdesigner.model.document import Document


@dataclass(frozen=True, slots=True)
class TwinStep:
    """A column: a step of the to-be, the as-is step it stands over, or only one of them."""

    step: str | None
    was: str | None


@dataclass(frozen=True, slots=True)
class TwinStage:
    """A stage of the to-be with its columns; or one that only the as-is has (`stage` is None)."""

    stage: str | None
    was: str | None
    """The as-is stage that its first column comes from."""
    columns: tuple[TwinStep, ...]

    @property
    def id(self) -> str:
        """The stage of the to-be, else that of the as-is."""
        return self.stage or self.was or ""


def twin_stages(doc: Document, as_is: str, to_be: str) -> tuple[TwinStage, ...]:
    """Return the stages of `to_be`, and between them the steps of `as_is` that no step stands over any more.

    Such a step keeps to its neighbours: it stands behind the as-is step before it, else in front of the one behind
    it, in their stage where they were in one; a stage that went as a whole stands on its own.
    """
    before = structure.steps(doc, as_is)
    known = {step.id for step in before}
    columns: list[tuple[str, TwinStep]] = []
    for stage in structure.stages(doc, to_be):
        for step in structure.steps_of(doc, stage.id):
            was = step.derived_from if step.derived_from in known else None
            columns.append((stage.id, TwinStep(step.id, was)))
    placed = {column.was for _, column in columns}
    homes = _homes(doc, columns)
    at = 0
    for step in before:
        if step.id in placed:
            at = max(n for n, (_, column) in enumerate(columns) if column.was == step.id) + 1
            continue
        home = homes.get(step.stage, "")
        if home:  # among the steps of its stage
            own = [n for n, (stage, _) in enumerate(columns) if stage == home]
            at = min(max(at, own[0]), own[-1] + 1)
        columns.insert(at, (home or f"-{step.stage}", TwinStep(None, step.id)))
        at += 1
    return tuple(_gathered(doc, columns))


def _homes(doc: Document, columns: list[tuple[str, TwinStep]]) -> dict[str, str]:
    """Return, by as-is stage, the stage of the to-be that most of its steps are in now."""
    votes: dict[str, Counter[str]] = {}
    for stage, column in columns:
        if column.was is not None:
            votes.setdefault(doc.steps[column.was].stage, Counter())[stage] += 1
    return {was: counted.most_common(1)[0][0] for was, counted in votes.items()}


def _gathered(doc: Document, columns: list[tuple[str, TwinStep]]) -> list[TwinStage]:
    """Return the columns by stage, in their order."""
    groups: dict[str, list[TwinStep]] = {}
    for stage, column in columns:
        groups.setdefault(stage, []).append(column)
    out: list[TwinStage] = []
    for stage, own in groups.items():
        was = next((doc.steps[column.was].stage for column in own if column.was is not None), None)
        out.append(TwinStage(None if stage.startswith("-") else stage, was, tuple(own)))
    return out
