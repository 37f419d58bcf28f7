"""Copying, cutting, pasting and duplicating at the board: what of it the selection is, and where it goes."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.error import CommandError
from cxdesigner.commands.pasting_tables import SheetField
from cxdesigner.editor import head_pasting, noting
from cxdesigner.editor.card_cells import first_card_cell, keyboard_cell
from cxdesigner.editor.clipboard import Clip, copied, copied_head
from cxdesigner.editor.clipboard.clip import CARDS
from cxdesigner.editor.deleting import removal
from cxdesigner.editor.fresh_ids import fresh_id, fresh_suffix
from cxdesigner.editor.head_walking import selected_head
from cxdesigner.editor.store import Edit
from cxdesigner.model.diff import Key
from cxdesigner.model.evidence import Insight
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Message, message, plural

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

Row = Mapping[SheetField, str]


def copy(editor: Editor) -> Clip | None:
    """Return what is selected, to be pasted elsewhere; None where nothing is."""
    head = selected_head(editor)
    if head is not None:
        return copied_head(editor.document, head)
    clip = copied(editor.document, editor.selection)
    return clip if clip.count else None


def cut(editor: Editor) -> Clip | None:
    """Take what is selected off the board, as one step, and return it; None where nothing was taken."""
    clip = copy(editor)
    if clip is None:
        return None
    if clip.head is not None:
        return clip if head_pasting.cut_head(editor, clip.head, clip) else None
    taken = [(table, id_) for table in CARDS for id_ in clip.rows.table(table)]
    label = plural("edit.cut", clip.count)
    return clip if editor.run(label, removal(editor, taken)) else None


def duplicate(editor: Editor) -> bool:
    """Put copies of the selected touchpoints behind their originals, or of notes beside, and select them."""
    if noting.is_at_notes(editor):
        return noting.duplicate(editor)
    ids, suffix = [t.id for t in editor.selected_touchpoints()], fresh_suffix()
    if not ids or not editor.run(
        message("edit.duplicate"), lambda doc: commands.duplicate_touchpoints(doc, ids, suffix=suffix)
    ):
        return False
    editor.select(("touchpoints", copy_id(id_, suffix)) for id_ in ids)
    return True


def cell_for_paste(editor: Editor) -> tuple[str, str] | None:
    """Return the cell a paste begins in: the upper left one of the selection, else the one the keyboard is at."""
    board = editor.board
    rows = [row for key in editor.selection if (row := editor.document.get(key)) is not None]
    steps = [row.step for row in rows if isinstance(row, Touchpoint | Insight)]
    lanes = [row.lane for row in rows if isinstance(row, Touchpoint)]
    first = first_card_cell(editor.document, editor.journey_id)
    if not steps or first is None:
        return keyboard_cell(editor)
    lane = min(lanes, key=lambda id_: board.row_of.get(id_, 0)) if lanes else first[0]
    return lane, min(steps, key=lambda id_: board.column_of.get(id_, 0))


def paste_clip(editor: Editor, clip: Clip) -> bool:
    """Paste cards of ours, or a lane, a stage or a step, and select them. Tell whether it was done.

    Notes come along where there are no cards.
    """
    if clip.head is not None:
        return head_pasting.paste_head(editor, clip, clip.head)
    if not clip.rows.touchpoints and not clip.rows.insights:
        notes = list(clip.rows.notes.values())
        return noting.paste(editor, notes, noting.places_for_paste(editor, notes), "edit.paste_notes")
    if clip.rows.insights and not any(
        row.role.holds == "insights" and not row.is_strip for row in editor.board.rows
    ):
        editor.show_notice(message("hint.no_insight_lane"))
        return False
    place, suffix = _place(editor), secrets.token_hex(4)
    if place is None:
        return False
    lane, step = place
    keys: list[Key] = [("touchpoints", copy_id(t.id, suffix)) for t in clip.in_order()]
    keys += [("insights", copy_id(id_, suffix)) for id_ in clip.rows.insights]
    return _paste(
        editor,
        keys,
        lambda doc: commands.paste_cards(
            doc, clip.rows, lane=lane, step=step, suffix=suffix, origins=clip.origins
        ),
    )


def paste_titles(editor: Editor, titles: Sequence[str]) -> bool:
    """Make a touchpoint of each of `titles` and select them. Tell whether it was done."""
    place, ids = _place(editor), [fresh_id("t") for _ in titles]
    if place is None:
        return False
    lane, step = place
    return _paste(
        editor,
        [("touchpoints", id_) for id_ in ids],
        lambda doc: commands.paste_lines(doc, titles, lane=lane, step=step, ids=ids),
    )


def paste_rows(editor: Editor, rows: Sequence[Row], *, first: int = 1) -> bool:
    """Make a touchpoint of each of `rows` and select them. `first` is the number of the first row."""
    place, suffix = _place(editor), secrets.token_hex(4)
    if place is None:
        return False
    lane, step = place
    ids = [copy_id("t", f"{number}-{suffix}") for number in range(first, first + len(rows))]
    return _paste(
        editor,
        [("touchpoints", id_) for id_ in ids],
        lambda doc: commands.paste_table(doc, rows, lane=lane, step=step, suffix=suffix, first=first),
    )


def refusal_of_rows(editor: Editor, rows: Sequence[Row], *, first: int = 1) -> Message | None:
    """Return why `paste_rows` would be refused, None where it would not."""
    place = cell_for_paste(editor)
    if place is None:
        return message("clip.no_place")
    lane, step = place
    try:
        commands.paste_table(editor.document, rows, lane=lane, step=step, suffix="try", first=first)
    except CommandError as error:
        return error.message
    return None


def _place(editor: Editor) -> tuple[str, str] | None:
    place = cell_for_paste(editor)
    if place is None:
        editor.show_notice(message("clip.no_place"))
    return place


def _paste(editor: Editor, keys: Sequence[Key], edit: Edit) -> bool:
    count = len(keys)
    if not editor.run(plural("edit.paste", count), edit):
        return False
    there = [key for key in keys if editor.document.get(key) is not None]
    if not there:
        return False
    editor.select(there, focus=there[0])
    if (box := editor.board.card_box(there[0])) is not None:
        editor.camera.reveal(box)
    return True


def spoken_cell(editor: Editor, cell: tuple[str, str]) -> tuple[str, str]:
    """Return what the lane and the step of `cell` are called."""
    lane, step = editor.document.lanes[cell[0]], editor.document.steps[cell[1]]
    return lane.name, step.name or editor.document.stages[step.stage].name
