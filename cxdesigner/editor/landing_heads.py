"""What a head that is carried becomes where it would be let down: its number, or the lane it stands above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.layout.board import Board
from cxdesigner.model import structure
from cxdesigner.translation import Message, message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def landing(editor: Editor) -> Message | None:
    """Return what the carried head becomes; None while it stands where it stood, or none is carried."""
    head, gesture = editor.head_in_air, editor.store.gesture
    if head is None or gesture is None or not _has_moved(editor):
        return None
    table, id_ = head
    if table == "lanes":
        return _lane_landing(editor.board, id_)
    number = _number(editor.board, id_) if table == "steps" else _stage_number(editor.board, id_)
    return message("hint.becomes", number=number) if number else None


def _has_moved(editor: Editor) -> bool:
    assert editor.head_in_air is not None and editor.store.gesture is not None
    base, now, journey = editor.store.gesture.base, editor.document, editor.journey_id
    match editor.head_in_air[0]:
        case "lanes":
            return structure.lanes(base, journey) != structure.lanes(now, journey)
        case "stages":
            return structure.stages(base, journey) != structure.stages(now, journey)
        case _:
            return structure.steps(base, journey) != structure.steps(now, journey)


def _lane_landing(board: Board, lane: str) -> Message | None:
    at = board.row_of[lane]
    if at + 1 < len(board.rows):
        return message("hint.above_lane", lane=board.rows[at + 1].lane.name)
    return message("hint.below_lane", lane=board.rows[at - 1].lane.name) if at else None


def _stage_number(board: Board, stage: str) -> str:
    return next((str(head.number) for head in board.stages if head.stage.id == stage), "")


def _number(board: Board, step: str) -> str:
    for head in board.stages:
        for at, row in enumerate(head.steps, start=1):
            if row.id == step:
                return f"{head.number}.{at}"
    return ""
