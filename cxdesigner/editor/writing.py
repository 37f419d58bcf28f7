"""Writing in place: what a field holds, and how Tab and F2 go on to the next one, making it where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor import structuring
from cxdesigner.editor.adding import add_touchpoint
from cxdesigner.layout.heads import has_step_row
from cxdesigner.model.diff import Key
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def write_next(editor: Editor, key: Key, by: int) -> None:
    """Edit what stands `by` places to the right of `key` (1 or -1) in its row; 0 turns from a name to a time and back.

    A touchpoint is followed by the first one of the next step, a stage by the next stage, a step by the next step, a
    time by the next time. Behind the last stage or step comes a new one; a step without a touchpoint in the lane gets
    one.
    """
    if editor.read_only:
        return
    if not by:
        _turn(editor, key)
    elif key[0] == "touchpoints":
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
        editor.begin_editing((table, ids[at]), time=editor.edits_time)
    elif editor.edits_time:
        return
    elif by > 0 and table == "stages":
        structuring.add_stage(editor, at=id_)
    elif by > 0:
        structuring.add_step(editor, at=id_)


# Times


def written(editor: Editor, key: Key) -> tuple[str, str]:
    """Return the title, name or time of `key` that is edited in place, and the words that its field is called by."""
    row = editor.document.get(key)
    if editor.edits_time:
        return getattr(row, "time", ""), "field.time"
    return getattr(row, "name" if key[0] in structuring.HEADS else "title", ""), "canvas.title_field"


def set_time(editor: Editor, step: str, time: str) -> bool:
    """Say when a step is, in words; the same words leave no step in the history."""
    label = message("edit.set_field", field=message("field.time"))
    return editor.run(label, lambda doc: commands.edit_step(doc, step, time=time))


def _turn(editor: Editor, key: Key) -> None:
    """Edit the time of the step whose name was edited, or the other way round; a stage alone stands for its step."""
    heads, was_time = editor.board.stages, editor.edits_time
    has_steps = has_step_row(heads)
    if key[0] == "stages" and not has_steps:
        step = next((head.steps[0].id for head in heads if head.stage.id == key[1] and head.steps), None)
        editor.begin_editing(("steps", step) if step is not None else key, time=step is not None)
    elif key[0] == "steps" and was_time and not has_steps:
        editor.begin_editing(("stages", editor.document.steps[key[1]].stage))
    else:
        editor.begin_editing(key, time=key[0] == "steps" and not was_time)
