"""Going to a stage or a step of a list, or seeing all of a stage as large as it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.editor import head_walking
from cxdesigner.editor.card_cells import first_card_cell, keyboard_cell
from cxdesigner.layout.geometry import Box

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

LARGEST = 1.6
"""A stage of one step is not blown up beyond this."""

_AIR = 16.0


def stage_here(editor: Editor) -> str | None:
    """Return the stage the keyboard is at, else the first one in sight; None on a board without stages."""
    place = keyboard_cell(editor) if editor.focus is not None or editor.cell is not None else None
    if place is not None and place[1] in editor.board.column_of:
        return editor.document.steps[place[1]].stage
    first, last = editor.board.columns_over(editor.camera.visible())
    return editor.board.steps[first].stage if first <= last else None


def zoom_to_stage(editor: Editor, stage: str) -> bool:
    """Show a stage with all its lanes as large as it goes; tell whether it is on the board."""
    box = editor.board.head_box(("stages", stage))
    if box is None:
        return False
    whole = Box(box.x, 0.0, box.w - editor.board.look.measures.gutter, editor.board.height)
    editor.camera.fit(whole.grown(_AIR), largest=LARGEST)
    return True


def go_to_stage(editor: Editor, stage: str) -> bool:
    """Bring the keyboard to the first step of a stage, in the customer's lane; tell whether it is on the board.

    Of a collapsed stage it is brought to the head.
    """
    head = next((head for head in editor.board.stages if head.stage.id == stage), None)
    if head is None or not head.steps:
        return False
    if head.stage.collapsed:
        head_walking.select_head(editor, ("stages", stage))
        return True
    editor.reveal_head(("stages", stage))
    place = first_card_cell(editor.document, editor.journey_id)
    if place is not None:
        _go_to_cell(editor, place[0], head.steps[0].id)
    return True


def go_to_step(editor: Editor, step: str) -> bool:
    """Bring the keyboard to a step, in the customer's lane; tell whether it is on the board."""
    if step not in editor.board.column_of:
        return False
    editor.reveal_head(("steps", step))
    place = first_card_cell(editor.document, editor.journey_id)
    if place is not None:
        _go_to_cell(editor, place[0], step)
    return True


def _go_to_cell(editor: Editor, lane: str, step: str) -> None:
    board = editor.board
    stack = board.cell_cards(board.row_of[lane], board.column_of[step])
    if stack:
        editor.select([stack[0]], focus=stack[0])
    else:
        editor.select(())
        editor.focus_cell((lane, step))
