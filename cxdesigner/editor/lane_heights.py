"""How tall lanes stand: the emotion lane full or compact, and a lane's own height taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.layout.emotion_lane import is_compact
from cxdesigner.layout.rows import COMPACT_CURVE, Row
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

LABEL = message("edit.lane_height")

NOTCH = 24.0
"""How much one choice of a menu makes a lane taller or lower, in board units."""


def reset_height(editor: Editor, lane: str) -> bool:
    """Let a lane stand as tall as its role asks for. Tell whether it was done."""
    return editor.run(LABEL, lambda doc: commands.edit_lane(doc, lane, height=None))


def lane_here(editor: Editor) -> str | None:
    """Return the lane that the keyboard is in; None where it is in none that is shown."""
    row = editor.document.get(editor.focus) if editor.focus is not None else None
    lane = row.lane if isinstance(row, Touchpoint) else editor.cell[0] if editor.cell is not None else None
    number = editor.board.row_of.get(lane) if lane is not None else None
    return None if number is None or editor.board.rows[number].is_strip else lane


def grow(editor: Editor, by: int) -> bool:
    """Make the lane at the keyboard a notch taller (1) or lower (-1), the emotion lane full or compact.

    Never lower than its cards. Tell whether it was done.
    """
    lane = lane_here(editor)
    if lane is None:
        return False
    row = editor.board.rows[editor.board.row_of[lane]]
    tall = row.height / row.measures.text_scale + by * NOTCH
    least = row.content_height / row.measures.text_scale
    height: float | None = round(tall) if tall > least else None
    if row.role.holds == "curve" and tall < least:
        height = COMPACT_CURVE if by < 0 else None
    return editor.run(LABEL, lambda doc: commands.edit_lane(doc, lane, height=height))


def emotion_row(editor: Editor) -> Row | None:
    """Return the first emotion lane on the board that is not hidden."""
    rows = editor.board.rows
    return next((row for row in rows if row.role.holds == "curve" and not row.is_strip), None)


def is_curve_compact(editor: Editor) -> bool:
    """Tell whether the emotion lane shows curve, dots and diamonds alone."""
    row = emotion_row(editor)
    return row is not None and is_compact(editor.board.look, row.height)


def toggle_compact_curve(editor: Editor) -> bool:
    """Let the emotion lane stand compact, or full again. Tell whether it was done."""
    row = emotion_row(editor)
    if row is None:
        return False
    lane, height = row.lane.id, None if is_curve_compact(editor) else COMPACT_CURVE
    return editor.run(LABEL, lambda doc: commands.edit_lane(doc, lane, height=height))
