"""Collapsing a stage to a strip and opening it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor import head_walking
from cxdesigner.editor.stage_views import stage_here
from cxdesigner.model.diff import Key
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def set_collapsed(editor: Editor, stage: str, *, collapsed: bool) -> bool:
    """Collapse a stage or open it; tell whether it changed.

    A keyboard that was in a stage which collapses stands at its head, from which Enter opens it.
    """
    row = editor.document.stages.get(stage)
    if row is None or row.collapsed == collapsed:
        return False
    label = message("edit.collapse_stage" if collapsed else "edit.open_stage", stage=row.name)
    if not editor.run(label, lambda doc: commands.collapse_stage(doc, stage, collapsed=collapsed)):
        return False
    if collapsed and _is_inside(editor, stage):
        head_walking.select_head(editor, ("stages", stage))
    else:
        head_walking.reveal(editor, ("stages", stage))
    return True


def toggle(editor: Editor, stage: str | None = None) -> bool:
    """Collapse or open a stage, else the one the keyboard is at; tell whether it changed."""
    stage = stage or named_stage(editor)
    if stage is None:
        return False
    return set_collapsed(editor, stage, collapsed=not editor.document.stages[stage].collapsed)


def open_all(editor: Editor) -> bool:
    """Open every collapsed stage of the journey as one step; tell whether there was one."""
    journey = editor.journey_id
    return is_any_collapsed(editor) and editor.run(
        message("edit.open_all_stages"), lambda doc: commands.open_all_stages(doc, journey)
    )


def named_stage(editor: Editor) -> str | None:
    """Return the stage that is meant where none is named: the selected head's, else the one the keyboard is at."""
    head = head_walking.selected_head(editor)
    if head is not None and head[0] == "stages" and head[1] in editor.document.stages:
        return head[1]
    if head is not None and head[0] == "steps" and head[1] in editor.document.steps:
        return editor.document.steps[head[1]].stage
    return stage_here(editor)


def is_here_collapsed(editor: Editor) -> bool:
    """Tell whether the stage that is meant where none is named is collapsed."""
    stage = named_stage(editor)
    return stage is not None and editor.document.stages[stage].collapsed


def is_any_collapsed(editor: Editor) -> bool:
    """Tell whether some stage on the board is collapsed."""
    return bool(editor.board.columns.folds)


def open_at_keyboard(editor: Editor) -> bool:
    """Open the collapsed stage whose head the keyboard is at; tell whether it is at one."""
    head = head_walking.head_here(editor)
    if head is None or head[0] != "stages" or not editor.document.stages[head[1]].collapsed:
        return False
    set_collapsed(editor, head[1], collapsed=False)
    return True


def _is_inside(editor: Editor, stage: str) -> bool:
    """Tell whether the keyboard or something selected is at a step of `stage`."""
    keys = {*editor.selection, *([editor.focus] if editor.focus is not None else [])}
    steps = {_step_of(editor, key) for key in keys} | ({editor.cell[1]} if editor.cell is not None else set())
    return any(step in editor.document.steps and editor.document.steps[step].stage == stage for step in steps)


def _step_of(editor: Editor, key: Key) -> str:
    if key[0] == "steps":
        return key[1]
    row = editor.document.get(key)
    return row.step if isinstance(row, Touchpoint) else str(getattr(row, "step", "") or "")
