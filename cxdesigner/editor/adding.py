"""Adding a card: at the end of a cell, or as dropping a tile of the palette where the keyboard is would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.editor.card_cells import keyboard_cell
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.store import Edit
from cxdesigner.editor.tools.placing import Payload, new_insight, new_touchpoint
from cxdesigner.layout.board import Cell, Slot
from cxdesigner.model.diff import Key
from cxdesigner.translation import Message, message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def add_touchpoint(editor: Editor, lane: str, step: str, channel: str | None = None) -> bool:
    """Add a touchpoint at the end of a cell and edit its title in place."""
    board = editor.board
    if lane not in board.row_of or step not in board.column_of:
        return False
    id_ = fresh_id("t")
    slot = Slot(Cell(lane, step, board.row_of[lane], board.column_of[step]), None, 0, 1)
    edit = new_touchpoint(editor, channel, id_)(slot)
    return _add(editor, message("edit.add_touchpoint"), edit, ("touchpoints", id_))


def add_from_palette(editor: Editor, payload: Payload) -> bool:
    """Do what dropping a palette tile at the keyboard's place would do."""
    kind = payload.get("kind")
    if kind == "moment_of_truth":
        return bool(editor.selected_touchpoints()) and editor.edit_selection("moment_of_truth", True)
    place = keyboard_cell(editor)
    if place is None:
        return False
    lane, step = place
    if kind == "touchpoint":
        return add_touchpoint(editor, lane, step, payload.get("channel"))
    id_ = fresh_id("i")
    slot = Slot(Cell(lane, step, 0, 0), None, 0, 1)
    edit = new_insight(editor, str(payload.get("insight")), id_)(slot)
    return _add(editor, message("edit.add_insight"), edit, ("insights", id_))


def _add(editor: Editor, label: Message, edit: Edit, key: Key) -> bool:
    if not editor.run(label, edit):
        return False
    editor.select([key], focus=key)
    if (box := editor.board.card_box(key)) is not None:
        editor.camera.reveal(box)
    editor.begin_editing(key)
    return True
