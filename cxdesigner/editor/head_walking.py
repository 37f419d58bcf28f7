"""The keyboard at the heads: arrows walk from head to head and back to the cells, Alt and arrows move a head.

A head that the keyboard is at is the editor's `focus`, and selected alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from cxdesigner.editor import structuring
from cxdesigner.editor.structuring import HEADS
from cxdesigner.layout import heads
from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.model.diff import Key
from cxdesigner.translation import Message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def head_here(editor: Editor) -> Key | None:
    """Return the lane, the stage or the step whose head the keyboard is at."""
    focus = editor.focus
    is_head = focus is not None and focus[0] in HEADS and editor.board.head_box(focus) is not None
    return focus if is_head else None


def selected_head(editor: Editor) -> Key | None:
    """Return the lane, the stage or the step that is selected."""
    return next((key for key in editor.selection if key[0] in HEADS), None)


def select_head(editor: Editor, head: Key) -> None:
    """Select a lane, a stage or a step, bring the keyboard to its head, and the head into sight."""
    editor.select([head], focus=head)
    reveal(editor, head)


def reveal(editor: Editor, head: Key) -> None:
    """Move the board along the row or column of heads, and never across it, just so far that `head` is in sight."""
    box, seen = editor.board.head_box(head), editor.camera.visible()
    if box is None:
        return
    is_lane = head[0] == "lanes"
    along = Box(seen.x, box.y, seen.w, box.h) if is_lane else Box(box.x, seen.y, min(box.w, seen.w), seen.h)
    editor.camera.reveal(along, margin=0.0)


def alone(keys: Iterable[Key]) -> frozenset[Key]:
    """Return what is selected where `keys` are to be: a head is selected alone, else it is left out."""
    chosen = frozenset(keys)
    return chosen if len(chosen) < 2 else frozenset(key for key in chosen if key[0] not in HEADS)


# Walking


def enter_heads(editor: Editor, rows: list[int], at: tuple[int, int, int] | None, dx: int, dy: int) -> bool:
    """Go from the first row or the first column to the head there; tell whether the arrow led out of the cells.

    `rows` are the rows the keyboard walks, `at` is the row, the column and the place in the stack it is at.
    """
    if at is None:
        return False
    row, column, place = at
    board = editor.board
    if dx < 0 and board.columns.beside(column, -1) is None:
        select_head(editor, ("lanes", board.rows[row].lane.id))
        return True
    if dy < 0 and place <= 0 and not any(n < row for n in rows):
        step = board.steps[column]
        has_head = _shows_steps(editor) and not board.columns.is_strip(column)
        select_head(editor, ("steps", step.id) if has_head else ("stages", step.stage))
        return True
    return False


def walk_heads(editor: Editor, head: Key, rows: list[int], dx: int, dy: int) -> tuple[int, int, int] | None:
    """Move the keyboard from `head` to the next head that way; return the cell where it leads back to one.

    That is a row of `rows`, a column and a place in the stack, as in the cells.
    """
    table, id_ = head
    has_steps = table == "stages" and _shows_steps(editor) and not editor.document.stages[id_].collapsed
    leads_back = dx > 0 if table == "lanes" else dy > 0 and not has_steps
    if leads_back:
        return way_back(editor.board, head, rows)
    along = dy if table == "lanes" else dx
    if along:
        _go_along(editor, head, along)
    elif dy < 0 and table == "steps":
        select_head(editor, ("stages", editor.document.steps[id_].stage))
    elif dy > 0 and table == "stages":
        select_head(editor, ("steps", editor.board.steps[_columns(editor.board, head)[0]].id))
    return None


def walk_strips(editor: Editor, dx: int, dy: int) -> None:
    """Move the keyboard from head to head on a board whose stages are all collapsed: there is no cell to go to."""
    head = head_here(editor)
    if head is None or (head[0] == "lanes" and dx > 0):
        select_head(editor, ("stages", editor.board.steps[0].stage))
    elif head[0] == "stages" and dy > 0 and editor.board.rows:
        select_head(editor, ("lanes", editor.board.rows[0].lane.id))
    else:
        _go_along(editor, head, dy if head[0] == "lanes" else dx)


def way_back(board: Board, head: Key, rows: list[int]) -> tuple[int, int, int]:
    """Return the cell nearest to a head among `rows`: row, column and place in the stack."""
    if head[0] == "lanes":
        row = board.row_of[head[1]]
        return min(rows, key=lambda n: abs(n - row)), board.columns.open_near(0) or 0, 0
    column = _columns(board, head)[0]
    near = board.columns.open_near(column)
    return rows[0], column if near is None else near, 0


# What can be done to a head


def move_head(editor: Editor, head: Key, dx: int, dy: int) -> bool:
    """Move a head one place the way the arrow points, where heads of its kind lie that way; tell whether it moved."""
    by = dy if head[0] == "lanes" else dx
    if not by or not structuring.shift(editor, head, by):
        return False
    reveal(editor, head)
    return True


def remove_head(
    editor: Editor, head: Key, *, label: Message | None = None, notes: Collection[str] = ()
) -> bool:
    """Remove a head with all that stands in it, and `notes`; go on at the one behind it. Tell whether it was done."""
    ids = _along(editor.board, head[0])
    at = ids.index(head[1]) if head[1] in ids else 0
    if not structuring.remove(editor, head, label=label, notes=notes):
        return False
    left = _along(editor.board, head[0])
    if left:
        select_head(editor, (head[0], left[min(at, len(left) - 1)]))
    return True


def show_hidden(editor: Editor) -> bool:
    """Show the hidden lane whose strip the keyboard is at; tell whether it is at one."""
    head = head_here(editor)
    if head is None or head[0] != "lanes" or not editor.document.lanes[head[1]].hidden:
        return False
    editor.set_lane_hidden(head[1], hidden=False)
    return True


def _go_along(editor: Editor, head: Key, by: int) -> None:
    ids = _along(editor.board, head[0])
    at = ids.index(head[1]) + by
    if by and 0 <= at < len(ids):
        select_head(editor, (head[0], ids[at]))


def _along(board: Board, table: str) -> list[str]:
    """Return the ids of the heads of one kind, in their order on the board."""
    if table == "lanes":
        return [row.lane.id for row in board.rows]
    if table == "stages":
        return [head.stage.id for head in board.stages]
    return [board.steps[column].id for column in board.columns.opened(0, len(board.steps) - 1)]


def _columns(board: Board, head: Key) -> tuple[int, int]:
    """Return the first and the last column under the head of a stage or a step."""
    if head[0] == "steps":
        column = board.column_of[head[1]]
        return column, column
    stage = next(stage for stage in board.stages if stage.stage.id == head[1])
    return stage.first, stage.last


def _shows_steps(editor: Editor) -> bool:
    return heads.shows_steps(editor.board.stages, editor.board.look, editor.camera.zoom)
