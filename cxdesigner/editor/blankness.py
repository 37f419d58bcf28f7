"""Whether a board is still empty, and where one begins on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.model.diff import Key

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def is_blank(editor: Editor) -> bool:
    """Tell whether nothing stands on the board yet, nor on any other of the project; stages may have names."""
    doc = editor.document
    is_empty = not (doc.touchpoints or doc.insights or doc.metrics)
    return is_empty and bool(editor.board.steps) and not editor.read_only


def has_named_stages(editor: Editor) -> bool:
    """Tell whether some stage has a name."""
    return any(head.stage.name.strip() for head in editor.board.stages)


def first_stage(editor: Editor) -> Key | None:
    """Return the first stage while it has no name."""
    heads = editor.board.stages
    return ("stages", heads[0].stage.id) if heads and not heads[0].stage.name.strip() else None


def first_slot(editor: Editor) -> tuple[str, str] | None:
    """Return the cell of the first thing the customer does: the lane and the step; None without such a lane."""
    board = editor.board
    lane = next((row.lane.id for row in board.rows if row.role.id == "customer" and not row.is_strip), None)
    column = board.columns.open_near(0) if board.steps else None
    return (lane, board.steps[column].id) if lane is not None and column is not None else None
