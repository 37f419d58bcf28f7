"""The emotion curve under the hand and the keyboard: how a step feels, and what was said there.

Where the keyboard is on the curve, the editor's `cell` is the emotion lane and the step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.analysis.emotion import felt_step
from cxdesigner.commands.feelings import BEST, WORST
from cxdesigner.layout.curve_points import CurvePoint, point_of
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

STRIDE = 0.5
"""How much a key changes a score."""

LABEL = message("edit.feel_step")


def point_here(editor: Editor) -> CurvePoint | None:
    """Return the point of the curve that the keyboard is at."""
    return point_of(editor.board, *editor.cell) if editor.cell is not None else None


def next_point(editor: Editor, by: int) -> CurvePoint | None:
    """Return the next scored point, `by` 1 to the right of the keyboard or -1 to the left; None past the end."""
    here = point_here(editor)
    if here is None:
        return None
    columns = editor.board.column_of
    steps = (
        editor.board.steps[columns[here.step] + 1 :]
        if by > 0
        else editor.board.steps[: columns[here.step]][::-1]
    )
    points = (point_of(editor.board, here.lane, step.id) for step in steps)
    return next((point for point in points if point is not None and point.score is not None), None)


def go_to_point(editor: Editor, point: CurvePoint) -> None:
    """Put the keyboard to a point of the curve."""
    editor.select(())
    editor.focus_cell((point.lane, point.step))


def shift_feeling(editor: Editor, by: int) -> bool:
    """Let the step at the keyboard feel `by` half steps better; tell whether the keyboard is on the curve.

    It goes to the next half step, and from no score to none better and none worse, then on from there.
    """
    point = point_here(editor)
    if point is None:
        return False
    goal = 0.0 if point.score is None else (round(point.score / STRIDE) + by) * STRIDE
    set_feeling(editor, min(BEST, max(WORST, goal)))
    return True


def set_feeling(editor: Editor, score: float | None) -> bool:
    """Let the step at the keyboard feel as `score`; None takes it away. Tell whether the keyboard is on the curve.

    Keys pressed in a row at one point are one undo step.
    """
    point = point_here(editor)
    if point is None:
        return False
    step, factor = point.step, editor.board.factor
    editor.run(
        LABEL,
        lambda doc: commands.feel_step(doc, step, score=score, factor=factor),
        merge_key=("feel_step", step, factor),
    )
    return True


def quote_at(editor: Editor, step: str) -> str:
    """Return what the curve says was said at `step`."""
    return felt_step(editor.document, step).quote


def set_quote(editor: Editor, step: str, quote: str) -> bool:
    """Set what was said at `step`. Tell whether it was done."""
    return editor.run(message("edit.quote_step"), lambda doc: commands.quote_step(doc, step, quote=quote))
