"""Writing a journey from left to right: Tab keeps a title and opens the next one, making it where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.editor import structuring
from cxdesigner.editor.adding import add_touchpoint
from cxdesigner.model.diff import Key

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def write_next(editor: Editor, key: Key, by: int) -> None:
    """Edit what stands `by` places to the right of `key` (1 or -1) in its row.

    A touchpoint is followed by the first one of the next step, a stage by the next stage, a step by the next step.
    Behind the last stage or step comes a new one; a step without a touchpoint in the lane gets one.
    """
    if editor.read_only:
        return
    if key[0] == "touchpoints":
        _next_card(editor, key, by)
    elif key[0] in {"stages", "steps"}:
        _next_head(editor, key, by)


def _next_card(editor: Editor, key: Key, by: int) -> None:
    board = editor.board
    place = board.place_of(key)
    if place is None:
        return
    row, column = place
    span = editor.document.touchpoints[key[1]].span
    column += by * span if by > 0 else by
    if not 0 <= column < len(board.steps):
        return
    stack = [other for other in board.cell_cards(row, column) if other[0] == "touchpoints"]
    if stack:
        box = board.card_box(stack[0])
        if box is not None:
            editor.camera.reveal(box)
        editor.begin_editing(stack[0])
    else:
        add_touchpoint(editor, board.rows[row].lane.id, board.steps[column].id)


def _next_head(editor: Editor, head: Key, by: int) -> None:
    table, id_ = head
    board = editor.board
    ids = (
        [stage.stage.id for stage in board.stages] if table == "stages" else [step.id for step in board.steps]
    )
    if id_ not in ids:
        return
    at = ids.index(id_) + by
    if 0 <= at < len(ids):
        editor.reveal_head((table, ids[at]))
        editor.begin_editing((table, ids[at]))
    elif by > 0 and table == "stages":
        structuring.add_stage(editor, at=id_)
    elif by > 0:
        structuring.add_step(editor, at=id_)
