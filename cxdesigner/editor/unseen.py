"""Why something that was asked for is not to be seen on the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.translation import Message, message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def why_unseen(editor: Editor, step: str | None) -> Message | None:
    """Return that what stands at `step` is in a collapsed stage; None where that is open."""
    column = editor.board.column_of.get(step or "")
    if column is None or not editor.board.columns.is_strip(column):
        return None
    return message("find.collapsed", stage=editor.document.stages[editor.board.steps[column].stage].name)
