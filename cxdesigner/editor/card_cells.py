"""The cells that take touchpoints: the first of a journey, the nearest to a head, the one the keyboard is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Insight
from cxdesigner.model.journey import Lane, Stage, Step
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Link, Touchpoint

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def can_hold_cards(doc: Document, lane: str) -> bool:
    """Tell whether touchpoints may stand in `lane`."""
    return lane in doc.lanes and lane_role(doc.lanes[lane].role).holds == "cards"


def first_card_cell(doc: Document, journey: str) -> tuple[str, str] | None:
    """Return the lane and step where a first touchpoint belongs: the customer's row, the first column that is open."""
    lanes = [
        lane for lane in structure.lanes(doc, journey) if can_hold_cards(doc, lane.id) and not lane.hidden
    ]
    steps = structure.steps(doc, journey)
    step = next((step for step in steps if not doc.stages[step.stage].collapsed), None)
    if not lanes or step is None:
        return None
    lane = next((lane for lane in lanes if lane.role == "customer"), lanes[0])
    return lane.id, step.id


def cell_at_head(editor: Editor, head: Key) -> tuple[str, str] | None:
    """Return the cell nearest to a head, lane and step; None on a board without one."""
    first, board = first_card_cell(editor.document, editor.journey_id), editor.board
    if first is None or board.head_box(head) is None:
        return first
    if head[0] == "lanes":
        return (head[1] if can_hold_cards(editor.document, head[1]) else first[0]), first[1]
    column = (
        board.column_of[head[1]]
        if head[0] == "steps"
        else next(stage.first for stage in board.stages if stage.stage.id == head[1])
    )
    return first[0], board.steps[column].id


def keyboard_cell(editor: Editor) -> tuple[str, str] | None:
    """Return the cell the keyboard is at: that of the focused card or head, the focused cell, else the first one."""
    doc, focus = editor.document, editor.focus
    place = first_card_cell(doc, editor.journey_id)
    row = doc.get(focus) if focus is not None else None
    if focus is not None and isinstance(row, Lane | Stage | Step):
        return cell_at_head(editor, focus)
    if isinstance(row, Link):
        row = doc.touchpoints[row.source]
    if isinstance(row, Touchpoint):
        return row.lane, row.step
    if isinstance(row, Insight):
        return (place[0], row.step) if place else None
    if editor.cell is not None and can_hold_cards(doc, editor.cell[0]):
        return editor.cell
    return (place[0], editor.cell[1]) if place and editor.cell else place
