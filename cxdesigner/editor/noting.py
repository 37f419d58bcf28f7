"""Sticky notes at the board: added, written, moved, copied, each as one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.notes import NotePlace
from cxdesigner.editor import unseen
from cxdesigner.editor.fresh_ids import fresh_id, fresh_suffix
from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.note_paper import LEAST_TALL, USUAL
from cxdesigner.layout.notes import BELOW_CARD, place_at
from cxdesigner.model.diff import Key
from cxdesigner.model.remarks import Note
from cxdesigner.translation import Message, message, plural

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

_STEP_ASIDE = 16.0
"""A new note lies so far from one that lies where it would."""

FARTHER = 10
"""How many times as far a note goes with Shift."""


def selected_notes(editor: Editor) -> list[str]:
    """Return the ids of the selected notes, sorted."""
    return sorted(id_ for table, id_ in editor.selection if table == "notes")


def is_at_notes(editor: Editor) -> bool:
    """Tell whether notes are selected, and nothing else."""
    return bool(editor.selection) and all(table == "notes" for table, _ in editor.selection)


# Adding


def add_note(editor: Editor) -> bool:
    """Add a note and begin to write it: at the selected card, else in the keyboard's cell, else in sight.

    Tell whether there is one.
    """
    board, chosen = editor.board, editor.selected_touchpoints()
    card = board.card_box(("touchpoints", chosen[0].id)) if len(chosen) == 1 else None
    if card is not None:
        corner = _free_corner(board, card.x, card.bottom + BELOW_CARD)
        return _add(editor, place_at(board, *corner, anchor=chosen[0].id))
    if editor.cell is not None and editor.cell[0] in board.row_of and editor.cell[1] in board.column_of:
        row = board.rows[board.row_of[editor.cell[0]]]
        x = board.columns.left(board.column_of[editor.cell[1]])
        return _add(editor, place_at(board, *_free_corner(board, x, row.y + board.look.measures.cell_pad)))
    middle = editor.camera.visible().center
    corner = _free_corner(board, middle[0] - USUAL / 2, middle[1] - LEAST_TALL / 2)
    return _add(editor, place_at(board, *corner))


def add_note_at(editor: Editor, x: float, y: float) -> bool:
    """Add a note with its corner at a point of the board, or on the card there, and begin to write it."""
    hit = editor.board.card_at(x, y)
    card = editor.board.card_box(hit) if hit is not None and hit[0] == "touchpoints" else None
    if hit is None or card is None:
        return _add(editor, place_at(editor.board, x, y))
    corner = _free_corner(editor.board, card.x, card.bottom + BELOW_CARD)
    return _add(editor, place_at(editor.board, *corner, anchor=hit[1]))


def _add(editor: Editor, place: NotePlace) -> bool:
    journey = editor.journey
    if journey is None:
        return False
    id_ = fresh_id("n")
    row = {"id": id_, "journey": journey.id, "author": editor.author, **_fields(place)}
    note = Note.model_validate(row)
    key: Key = ("notes", id_)
    if not editor.run(message("edit.add_note"), lambda doc: commands.add_note(doc, note), merge_key=key):
        return False
    # Not by `select`, after which nothing merges: to add a note and to write it is one step.
    editor.selection, editor.focus, editor.cell = frozenset([key]), key, None
    editor.tell("selection")
    if (box := editor.board.card_box(key)) is not None:
        editor.camera.reveal(box)
    editor.begin_editing(key)
    return True


def _fields(place: NotePlace) -> dict[str, object]:
    return {name: getattr(place, name) for name in ("touchpoint", "lane", "step", "x", "y")}


def _free_corner(board: Board, x: float, y: float) -> tuple[float, float]:
    """Return a corner near (x, y) at which no other note has its corner."""
    corners = [placed.box for placed in board.notes.in_order()]
    while any(abs(box.x - x) < _STEP_ASIDE / 2 and abs(box.y - y) < _STEP_ASIDE / 2 for box in corners):
        x, y = x + _STEP_ASIDE, y + _STEP_ASIDE
    return x, y


# Writing


def write(editor: Editor, id_: str, text: str | None) -> None:
    """Let a note say `text`, what it said where that is None. A note that says nothing goes; a new one traceless."""
    note = editor.document.notes.get(id_)
    if note is None:
        return
    text = note.text if text is None else text
    key: Key = ("notes", id_)
    if not text.strip() and not note.title:
        label = plural("edit.delete", 1)
        editor.run(label, lambda doc: commands.remove_notes(doc, [id_]), merge_key=key)
    elif text != note.text:
        label = message("edit.note" if note.text or note.title else "edit.add_note")
        editor.run(label, lambda doc: commands.edit_note(doc, id_, text=text), merge_key=key)
    editor.store.stop_merging()


# Moving and copying


def nudge(editor: Editor, dx: float, dy: float) -> bool:
    """Move the selected notes by so many board units; presses in a row are one step."""
    ids = selected_notes(editor)
    places = moved(editor.board, ids, dx, dy)
    done = bool(places) and editor.run(
        message("edit.move_note"), lambda doc: commands.move_notes(doc, places), merge_key=("nudge", *ids)
    )
    if done and (box := editor.board.card_box(("notes", ids[0]))) is not None:
        editor.camera.reveal(box)
    return done


def moved(board: Board, ids: Iterable[str], dx: float, dy: float) -> dict[str, NotePlace]:
    """Return where notes stand once they are moved by (dx, dy); each keeps its card."""
    places: dict[str, NotePlace] = {}
    for id_ in ids:
        placed = board.notes.placed.get(id_)
        if placed is not None:
            anchor = placed.note.touchpoint
            places[id_] = place_at(board, placed.box.x + dx, max(0.0, placed.box.y + dy), anchor=anchor)
    return places


def duplicate(editor: Editor) -> bool:
    """Put copies of the selected notes a little aside, and select them."""
    ids = selected_notes(editor)
    rows = [editor.document.notes[id_] for id_ in ids]
    return paste(editor, rows, moved(editor.board, ids, _STEP_ASIDE, _STEP_ASIDE), "edit.duplicate")


def paste(editor: Editor, notes: list[Note], places: Mapping[str, NotePlace], label: str) -> bool:
    """Put copies of `notes` onto the board, each at its place, and select them."""
    suffix, journey = fresh_suffix(), editor.journey_id
    done = bool(notes) and editor.run(
        message(label),
        lambda doc: commands.paste_notes(doc, notes, journey=journey, places=places, suffix=suffix),
    )
    if done:
        keys: list[Key] = [("notes", copy_id(note.id, suffix)) for note in notes]
        editor.select(keys, focus=keys[0])
        if (box := editor.board.card_box(keys[0])) is not None:
            editor.camera.reveal(box)
    return done


def places_for_paste(editor: Editor, notes: list[Note]) -> dict[str, NotePlace]:
    """Return where pasted notes go: in a cascade in the middle of what is in sight."""
    x, y = editor.camera.visible().center
    places: dict[str, NotePlace] = {}
    for number, note in enumerate(notes):
        aside = number * _STEP_ASIDE
        corner = _free_corner(editor.board, x - USUAL / 2 + aside, y - LEAST_TALL / 2 + aside)
        places[note.id] = place_at(editor.board, *corner)
    return places


def freed(editor: Editor, touchpoints: Iterable[str]) -> dict[str, NotePlace]:
    """Return places for the notes that hang on `touchpoints`, which are about to go: free, where they stand."""
    doc, board = editor.document, editor.board
    places: dict[str, NotePlace] = {}
    for card in touchpoints:
        for id_ in doc.referrers("notes", "touchpoint", card):
            box: Box | None = board.notes.box(id_)
            if box is not None:
                places[id_] = place_at(board, box.x, box.y)
    return places


def reveal(editor: Editor, id_: str) -> None:
    """Select a note and bring it into sight."""
    key: Key = ("notes", id_)
    editor.select([key], focus=key)
    if (box := editor.board.card_box(key)) is not None:
        editor.camera.reveal(box)
    else:
        editor.show_notice(_why_unseen(editor, id_))


def _why_unseen(editor: Editor, id_: str) -> Message:
    """Return why a note cannot be seen: its stage is collapsed, or its lane hidden."""
    note = editor.document.notes[id_]
    card = editor.document.touchpoints.get(note.touchpoint) if note.touchpoint else None
    return unseen.why_unseen(editor, note.step if card is None else card.step) or message("notes.hidden")
