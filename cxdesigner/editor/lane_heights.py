"""How tall lanes stand: the emotion lane full or compact, and a lane's own height taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.layout.emotion_lane import is_compact
from cxdesigner.layout.rows import COMPACT_CURVE, Row
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

LABEL = message("edit.lane_height")


def reset_height(editor: Editor, lane: str) -> bool:
    """Let a lane stand as tall as its role asks for. Tell whether it was done."""
    return editor.run(LABEL, lambda doc: commands.edit_lane(doc, lane, height=None))


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
