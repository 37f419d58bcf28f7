"""Edits of sticky notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.error import CommandError, evolved, existing, unused
from cxdesigner.commands.placing import rank_at
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.remarks import Note
from cxdesigner.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class NotePlace:
    """Where a note stands: `x` and `y` from the card it is anchored to, from a cell, or from the end of the lanes.

    A note anchored to a touchpoint has neither lane nor step; one with a lane has a step.
    """

    touchpoint: str | None = None
    lane: str | None = None
    step: str | None = None
    x: float | None = None
    y: float | None = None


_PLACED = frozenset({"id", "journey", "rank", "touchpoint", "lane", "step", "x", "y"})


def add_note(doc: Document, note: Note) -> Document:
    """Put a new note onto the board. Its own rank is not looked at."""
    unused(doc.notes, note.id)
    existing(doc.journeys, note.journey)
    _check(doc, note)
    draft = Draft(doc)
    siblings = structure.notes(doc, note.journey)
    draft.put(evolved(note, rank=rank_at(draft, siblings, len(siblings))))
    return draft.done()


def edit_note(doc: Document, id_: str, **changes: Any) -> Document:
    """Set the title, the text, the author or the width of a note."""
    if placed := _PLACED & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    draft = Draft(doc)
    draft.put(evolved(existing(doc.notes, id_), **changes))
    return draft.done()


def move_notes(doc: Document, places: Mapping[str, NotePlace]) -> Document:
    """Put notes where `places` says, by their ids: that anchors them to a touchpoint, or frees them."""
    draft = Draft(doc)
    for id_, place in places.items():
        note = evolved(existing(doc.notes, id_), **asdict(place))
        _check(doc, note)
        draft.put(note)
    return draft.done()


def remove_notes(doc: Document, ids: Iterable[str]) -> Document:
    """Take notes out. Those already gone are passed over."""
    draft = Draft(doc)
    for id_ in ids:
        draft.remove("notes", id_)
    return draft.done()


def paste_notes(
    doc: Document, notes: Sequence[Note], *, journey: str, places: Mapping[str, NotePlace], suffix: str
) -> Document:
    """Put copies of `notes`, which may be of another project, onto the board of `journey`, each at its place."""
    existing(doc.journeys, journey)
    draft = Draft(doc)
    siblings: list[Note] = structure.notes(doc, journey)
    for note in notes:
        new = copy_id(note.id, suffix)
        unused(doc.notes, new)
        if draft.get(Note, new) is not None:
            raise CommandError("command.id_taken", id=new)
        place = places.get(note.id, NotePlace())
        copy = evolved(note, id=new, journey=journey, **asdict(place))
        _check(doc, copy)
        copy = evolved(copy, rank=rank_at(draft, siblings, len(siblings)))
        draft.put(copy)
        siblings = [*siblings, copy]
    return draft.done()


def keep_notes(draft: Draft, before: Sequence[str], left: Sequence[str]) -> None:
    """Let the notes at columns of `before` that are not `left` stand at their nearest neighbours.

    A note whose card goes with its column lies free from then on. To be called before the columns are taken out.
    """
    goals: dict[str, str] = {}
    neighbour = left[0] if left else None
    for column in before:
        if column in left:
            neighbour = column
        elif neighbour is not None:
            goals[column] = neighbour
    for column, goal in goals.items():
        for id_ in draft.base.referrers("notes", "step", column):
            note = draft.get(Note, id_)
            if note is not None:
                draft.put(evolved(note, step=goal))
        for card in draft.base.referrers("touchpoints", "step", column):
            _free_notes_of(draft, card, column, goal)


def _free_notes_of(draft: Draft, card: str, column: str, goal: str) -> None:
    touchpoint = draft.get(Touchpoint, card)
    if touchpoint is None or touchpoint.step != column:  # it begins at a column that stays
        return
    for id_ in draft.base.referrers("notes", "touchpoint", card):
        note = draft.get(Note, id_)
        if note is not None:
            draft.put(evolved(note, touchpoint=None, lane=touchpoint.lane, step=goal))


def _check(doc: Document, note: Note) -> None:
    """See that what places `note` is there and of its journey."""
    journeys = set()
    if note.touchpoint is not None:
        if note.lane is not None or note.step is not None:
            raise CommandError("command.note_two_places")
        journeys.add(structure.journey_of(doc, existing(doc.touchpoints, note.touchpoint)))
    if note.lane is not None:
        journeys.add(existing(doc.lanes, note.lane).journey)
    if note.step is not None:
        journeys.add(doc.stages[existing(doc.steps, note.step).stage].journey)
    if journeys - {note.journey}:
        raise CommandError("command.note_elsewhere")
