"""The outline of a journey: its stages and steps with what stands in them, narrowed by what is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxdesigner.editor.ranking import match, tidy
from cxdesigner.layout.heads import StageHead
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Step

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A stage or a step: its number and name, and how many touchpoints and moments of truth begin in it."""

    key: Key
    number: str
    name: str
    time: str
    touchpoints: int
    moments: int
    lit: tuple[int, ...] = ()
    """Which letters of the name are the ones that were typed."""

    @property
    def is_stage(self) -> bool:
        """Whether it is a stage; its figures then count all of its steps."""
        return self.key[0] == "stages"


def outline(editor: Editor) -> list[OutlineRow]:
    """Return the stages of the journey on the board, each with its steps behind it.

    The one step of a stage is left out where it has no name of its own: it is the stage.
    """
    rows: list[OutlineRow] = []
    for head in editor.board.stages:
        steps = [_step_row(editor.document, head, at) for at in range(len(head.steps))]
        rows.append(_stage_row(head, steps))
        if len(head.steps) > 1 or any(step.name for step in head.steps):
            rows += steps
    return rows


def narrowed(rows: Sequence[OutlineRow], query: str) -> tuple[list[OutlineRow], int]:
    """Return those of `rows` that `query` fits, in their order, and the place of the best one, 0 where there is none.

    A stage stays where one of its steps does.
    """
    wanted = tidy(query)
    if not wanted:
        return list(rows), 0
    out: list[OutlineRow] = []
    best, at, stage = float("-inf"), 0, None
    for row in rows:
        if row.is_stage:
            stage = row
        found = match(wanted, row.name)
        is_number = row.number.startswith(wanted)
        if found is None and not is_number:
            continue
        if not row.is_stage and stage is not None and (not out or _stage_of(out) != stage.key):
            out.append(stage)
        score = found.score if found is not None else 0.0
        if score > best:
            best, at = score, len(out)
        out.append(_lit(row, found.places if found is not None else ()))
    return out, at


def place_here(rows: Sequence[OutlineRow], stage: str | None, step: str | None) -> int:
    """Return the place of the step the keyboard is at among `rows`, else of its stage, else 0."""
    for key in (("steps", step), ("stages", stage)):
        found = next((n for n, row in enumerate(rows) if row.key == key), None)
        if found is not None:
            return found
    return 0


def _stage_of(rows: Sequence[OutlineRow]) -> Key | None:
    return next((row.key for row in reversed(rows) if row.is_stage), None)


def _lit(row: OutlineRow, places: tuple[int, ...]) -> OutlineRow:
    return OutlineRow(row.key, row.number, row.name, row.time, row.touchpoints, row.moments, places)


def _stage_row(head: StageHead, steps: Sequence[OutlineRow]) -> OutlineRow:
    return OutlineRow(
        ("stages", head.stage.id),
        str(head.number),
        " ".join(head.stage.name.split()),
        head.steps[0].time if len(head.steps) == 1 and not head.steps[0].name else "",
        sum(row.touchpoints for row in steps),
        sum(row.moments for row in steps),
    )


def _step_row(doc: Document, head: StageHead, at: int) -> OutlineRow:
    step: Step = head.steps[at]
    ids = doc.referrers("touchpoints", "step", step.id)
    moments = sum(doc.touchpoints[id_].moment_of_truth for id_ in ids)
    name = " ".join(step.name.split())
    return OutlineRow(("steps", step.id), f"{head.number}.{at + 1}", name, step.time, len(ids), moments)
