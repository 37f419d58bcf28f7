"""The keyboard on the board: arrows walk from card to card and cell to cell, Alt and arrows move the card.

Past the first row and the first column lie the heads (`head_walking`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cxdesigner import commands
from cxdesigner.editor import head_walking
from cxdesigner.layout.board import Board
from cxdesigner.layout.rows import cell_card
from cxdesigner.model.diff import Key
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

WALKED = frozenset({"cards", "insights", "curve"})
"""What the lanes hold that the keyboard walks through."""


Takes = Literal["only", "more", "nothing"]
"""What becomes of the selection on the way: the card reached alone, that one too, or what it was before."""


def walk(editor: Editor, dx: int, dy: int, takes: Takes = "only") -> None:
    """Move the focus one card, cell or point of the curve: `dx` columns to the right, `dy` cards down."""
    board = editor.board
    rows = _walked_rows(board)
    if not rows or not board.steps:
        return
    if board.columns.open_near(0) is None:
        head_walking.walk_strips(editor, dx, dy)
        return
    head, here = head_walking.head_here(editor), _place(editor)
    if head is not None and takes == "only":
        goal = head_walking.walk_heads(editor, head, rows, dx, dy)
    elif takes == "only" and head_walking.enter_heads(editor, rows, here, dx, dy):
        return
    else:
        goal = _goal(board, rows, here, dx, dy)
    if goal is not None:
        _arrive(editor, goal, takes)


def leave_heads(editor: Editor) -> bool:
    """Bring the keyboard from the head that is selected back to the cells; tell whether there was one."""
    head = head_walking.selected_head(editor)
    if head is None:
        return False
    rows = _walked_rows(editor.board)
    editor.select(())
    if rows and editor.board.steps and editor.board.columns.open_near(0) is not None:
        _arrive(editor, head_walking.way_back(editor.board, head, rows), "nothing")
    return True


def _walked_rows(board: Board) -> list[int]:
    return [n for n, row in enumerate(board.rows) if row.role.holds in WALKED and not row.is_strip]


def _arrive(editor: Editor, goal: tuple[int, int, int], takes: Takes) -> None:
    """Bring the keyboard to a row, a column and a place in the stack."""
    board, (row, column, place) = editor.board, goal
    stack = board.cell_cards(row, column)
    if stack:
        _go_to(editor, stack[max(0, min(place, len(stack) - 1))], takes)
    else:
        if takes == "only":
            editor.select(())
        editor.focus_cell((board.rows[row].lane.id, board.steps[column].id))
        editor.camera.reveal(cell_card(board.rows[row], column))


def move_card(editor: Editor, dx: int, dy: int) -> bool:
    """Move the focused touchpoint one column or one lane over, a focused head one place; tell whether it moved."""
    key = editor.focus
    if (head := head_walking.head_here(editor)) is not None:
        return head_walking.move_head(editor, head, dx, dy)
    place = editor.board.place_of(key) if key is not None else None
    if key is None or place is None or key[0] != "touchpoints":
        return False
    board = editor.board
    rows = [n for n, row in enumerate(board.rows) if row.role.holds == "cards" and not row.is_strip]
    row, column = place
    if row not in rows:
        return False
    at, to = rows.index(row) + dy, board.columns.beside(column, dx) if dx else column
    if not 0 <= at < len(rows) or to is None:
        return False
    lane, step = board.rows[rows[at]].lane.id, board.steps[to].id
    done = editor.run(
        message("edit.move_touchpoint"),
        lambda doc: commands.move_touchpoint(doc, key[1], lane=lane, step=step),
    )
    if done and (box := editor.board.card_box(key)) is not None:
        editor.camera.reveal(box)
    return done


def _place(editor: Editor) -> tuple[int, int, int] | None:
    """Return the row, the column and the place in the stack that the keyboard is at; None where it is nowhere.

    On the floor of a cell the place is in front of the first card.
    """
    board = editor.board
    if editor.focus is not None and (found := board.place_of(editor.focus)) is not None:
        return *found, board.cell_cards(*found).index(editor.focus)
    if editor.cell is not None and editor.cell[0] in board.row_of and editor.cell[1] in board.column_of:
        return board.row_of[editor.cell[0]], board.column_of[editor.cell[1]], -1
    return None


def _seen(board: Board, row: int, column: int, place: int) -> tuple[int, int, int]:
    """Return a place, of one in a collapsed stage that of the open column nearest to it."""
    near = board.columns.open_near(column)
    return (row, column, place) if near is None or near == column else (row, near, -1)


def _goal(
    board: Board, rows: list[int], at: tuple[int, int, int] | None, dx: int, dy: int
) -> tuple[int, int, int] | None:
    """Return row, column and place in the stack one further on, in one of `rows`; None past the last lane."""
    if at is None:
        first = next((n for n in rows if board.rows[n].role.holds != "curve"), rows[0])
        return first, board.columns.open_near(0) or 0, 0
    row, column, place = at if dx else _seen(board, *at)
    if not dy:
        nearest = min(rows, key=lambda n: abs(n - row))
        beside = board.columns.beside(column, dx)
        return (nearest, beside, place) if beside is not None else (nearest, *_seen(board, *at)[1:])
    if row in rows and 0 <= place + dy < len(board.cell_cards(row, column)):
        return row, column, place + dy
    beyond = [n for n in rows if (n - row) * dy > 0]
    if not beyond:
        return None
    if dy > 0:
        return min(beyond), column, 0
    return max(beyond), column, len(board.cell_cards(max(beyond), column)) - 1


def _go_to(editor: Editor, key: Key, takes: Takes) -> None:
    kept = frozenset() if takes == "only" else editor.selection
    editor.select(kept if takes == "nothing" else kept | {key}, focus=key)
    if (box := editor.board.card_box(key)) is not None:
        editor.camera.reveal(box)
