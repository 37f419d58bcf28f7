"""Lanes pinned in sight: while the board is scrolled down they stay under the heads of the stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor import lane_heights
from cxdesigner.layout.pinned import pinned_spans
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.camera import Camera
    from cxdesigner.editor.editor import Editor
    from cxdesigner.layout.board import Board


def show_board(camera: Camera, board: Board, stretch: float = 1.0) -> None:
    """Let `camera` know how large `board` is and which lanes stay; all on it is `stretch` times as large as before."""
    core = board.extent(with_notes=False)
    camera.set_board(board.extent(), core, pinned=pinned_spans(board.rows), stretch=stretch)


def set_lane_pinned(editor: Editor, lane: str, pinned: bool) -> bool:
    """Pin a lane of the board, or let it scroll again. Tell whether it was done."""
    if editor.document.lanes[lane].pinned == pinned:
        return False
    name = editor.document.lanes[lane].name
    label = message("edit.pin_lane" if pinned else "edit.unpin_lane", lane=name)
    if not editor.run(label, lambda doc: commands.edit_lane(doc, lane, pinned=pinned)):
        return False
    said = "pinned" if pinned else "unpinned"
    if pinned and not editor.camera.stays(lane) and not editor.document.lanes[lane].hidden:
        said = "pinned_too_tall"
    editor.show_notice(message(f"notice.{said}", lane=name))
    return True


def lane_here(editor: Editor) -> str | None:
    """Return the lane whose head is selected, else the one the keyboard is in; None where it is in none shown."""
    heads = [id_ for table, id_ in editor.selection if table == "lanes"]
    lane = heads[0] if heads else lane_heights.lane_here(editor)
    number = editor.board.row_of.get(lane) if lane is not None else None
    return None if number is None or editor.board.rows[number].is_strip else lane


def is_pinned_here(editor: Editor) -> bool:
    """Tell whether the lane at the keyboard is pinned."""
    lane = lane_here(editor)
    return lane is not None and editor.document.lanes[lane].pinned


def toggle(editor: Editor) -> bool:
    """Pin the lane at the keyboard, or let it scroll again. Tell whether it was done."""
    lane = lane_here(editor)
    return lane is not None and set_lane_pinned(editor, lane, not editor.document.lanes[lane].pinned)
