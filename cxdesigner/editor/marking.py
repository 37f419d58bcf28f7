"""What one key does at the card the keyboard is at: a mark, a score, a step more or less, a card below it."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.adding import add_from_palette, add_touchpoint
from cxdesigner.editor.card_cells import keyboard_cell
from cxdesigner.layout.board import Board
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def add_insight(editor: Editor, kind: str) -> bool:
    """Add an insight of `kind` at the step the keyboard is at, and edit its title in place."""
    if not any(row.role.holds == "insights" for row in editor.board.rows):
        editor.show_notice(message("hint.no_insight_lane"))
        return False
    return add_from_palette(editor, {"kind": "insight", "insight": kind})


def add_card(editor: Editor, lane: str, step: str) -> bool:
    """Add to a cell what its lane holds, a touchpoint or a pain, and edit its title in place."""
    row = editor.board.row_of.get(lane)
    if row is not None and editor.board.rows[row].role.holds == "insights":
        editor.focus_cell((lane, step))
        return add_insight(editor, "pain")
    return add_touchpoint(editor, lane, step)


def add_below(editor: Editor) -> bool:
    """Add a card to the cell that the keyboard is at, behind what stands there."""
    place = _place(editor)
    if place is None:
        return False
    return add_card(editor, *place)


def _place(editor: Editor) -> tuple[str, str] | None:
    """Return the lane and the step that the keyboard is at; those of the first card lane where it is nowhere."""
    found = editor.board.place_of(editor.focus) if editor.focus is not None else None
    if found is not None:
        return editor.board.rows[found[0]].lane.id, editor.board.steps[found[1]].id
    return editor.cell or keyboard_cell(editor)


def score(editor: Editor, emotion: float) -> bool:
    """Say of the selected touchpoints how they feel; the score they all have is taken away."""
    chosen = editor.selected_touchpoints()
    value = None if all(t.emotion == emotion for t in chosen) else emotion
    editor.store.stop_merging()
    return editor.edit_selection("emotion", value)


def span_by(editor: Editor, by: int) -> bool:
    """Let the selected touchpoints last `by` steps more; none becomes shorter than one step."""
    spans = {t.id: max(1, t.span + by) for t in editor.selected_touchpoints()}

    def edit(doc: Document) -> Document:
        return reduce(lambda d, id_: commands.span_touchpoint(d, id_, span=spans[id_]), spans, doc)

    done = bool(spans) and editor.run(message("edit.span_touchpoint"), edit)
    if done and editor.focus is not None and (box := editor.board.card_box(editor.focus)) is not None:
        editor.camera.reveal(box)
    return done


def toggle_focused(editor: Editor) -> bool:
    """Take the card the keyboard is at into the selection, or out of it; tell whether there is one."""
    key = editor.focus
    if key is None or not _is_card(editor.board, key):
        return False
    editor.select(editor.selection ^ {key}, focus=key)
    return True


def _is_card(board: Board, key: Key) -> bool:
    return board.card_box(key) is not None
