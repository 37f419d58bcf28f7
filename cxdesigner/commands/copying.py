"""Copies of rows with all that belongs to them: who comes along, what the copies are called, whom they name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeVar

from cxdesigner.commands.error import evolved, existing, unused
from cxdesigner.commands.placing import put_in_order, rank_at
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import TABLE_OF, TABLES, Document, Draft, named_by
from cxdesigner.model.handovers import Handover
from cxdesigner.model.record import Record, references
from cxdesigner.model.remarks import Note
from cxdesigner.model.touchpoint import Link

R = TypeVar("R", bound=Record)

LONGEST_ID = 100
"""Most characters of an id (`cxdesigner.model.record.Id`)."""

TALK = frozenset({"comments", "ratings", "verbatims", "surveys"})
"""Tables of what people said of a thing: it was said of that one and never of a copy."""

BETWEEN: tuple[type[Record], ...] = (Link, Handover)
"""Kinds of rows from one touchpoint to another: copied where both of their ends are."""


def copy_id(old: str, suffix: str) -> str:
    """Return what the copy of the row `old` is called.

    After some copies of copies the old name no longer fits; a digest of it takes its place.
    """
    id_ = f"{old}-{suffix}"
    if len(id_) <= LONGEST_ID:
        return id_
    return f"{sha256(old.encode()).hexdigest()[:16]}-{suffix}"


def copied_rows(
    doc: Document, roots: Iterable[Key], suffix: str, *, leave: Collection[str] = TALK
) -> dict[Key, Record]:
    """Return copies of `roots` and of what cannot stand without them, by the originals' addresses.

    References among the copied name the copies, all others what they named. A link or a hand-over comes along where
    both of its ends do, a note with the touchpoint it is anchored to; rows of the tables `leave` stay behind. Ranks
    are the originals'. Raises CommandError where a root is gone or the name of a copy is taken.
    """
    originals = belongings(doc, roots, leave=leave)
    names = {key: copy_id(key[1], suffix) for key in originals}
    for (table, _), name in names.items():
        unused(doc.table(table), name)
    return {key: evolved(row, id=names[key], **_renaming(row, names)) for key, row in originals.items()}


def duplicated(doc: Document, root: Key, siblings: Sequence[R], suffix: str) -> Document:
    """Return `doc` with a copy of `root` and of all that belongs to it, right behind it among its `siblings`.

    Raises CommandError as `copied_rows` does.
    """
    copies = copied_rows(doc, [root], suffix)
    place = next(number for number, row in enumerate(siblings) if row.id == root[1]) + 1
    draft = Draft(doc)
    for copy in copies.values():
        draft.put(copy)
    hang_notes(draft, copies.values())
    rank = rank_at(draft, siblings, place)
    draft.put(evolved(copies[root], rank=rank))
    return draft.done()


def hang_notes(draft: Draft, rows: Iterable[Record], *, journey: str | None = None) -> None:
    """Put the notes among `rows`, which are anchored, behind the others of `journey`, else of their own."""
    by_journey: dict[str, list[Note]] = {}
    for row in rows:
        if isinstance(row, Note):
            by_journey.setdefault(journey or row.journey, []).append(row)
    for home, notes in by_journey.items():
        hung = [evolved(note, journey=home, lane=None, step=None) for note in structure.in_order(notes)]
        put_in_order(draft, [*structure.notes(draft.base, home), *hung], {note.id for note in hung})


def renamed(row: R, names: Mapping[Key, str]) -> R:
    """Return `row` with each reference to a row in `names` naming that one by its new name."""
    return evolved(row, **_renaming(row, names))


def _renaming(row: Record, names: Mapping[Key, str]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for field, ref in references(type(row)).items():
        known = named_by(row, field)
        if any((ref.table, id_) in names for id_ in known):
            new = tuple(names.get((ref.table, id_), id_) for id_ in known)
            changes[field] = new if isinstance(getattr(row, field), tuple) else new[0]
    return changes


def belongings(doc: Document, roots: Iterable[Key], *, leave: Collection[str] = TALK) -> dict[Key, Record]:
    """Return `roots` and what cannot stand without them; a link where both of its ends are among them.

    Notes anchored to touchpoints among them come along, though they could stand without. Rows of the tables `leave`
    stay behind. Raises CommandError where a root is gone.
    """
    found = {key: existing(doc.table(key[0]), key[1]) for key in roots}
    waiting = list(found)
    hangs_on = {table: _hangs_on(table, leave) for table in TABLES}
    while waiting:
        table, id_ = waiting.pop()
        for kind, field in hangs_on[table]:
            name = TABLE_OF[kind]
            for referrer in doc.referrers(name, field, id_):
                if (name, referrer) not in found:
                    found[name, referrer] = doc.table(name)[referrer]
                    waiting.append((name, referrer))
    touchpoints = [id_ for table, id_ in found if table == "touchpoints"]
    for table in (TABLE_OF[kind] for kind in BETWEEN):
        for id_ in touchpoints:
            for row in doc.referrers(table, "source", id_):
                if ("touchpoints", named_by(doc.table(table)[row], "target")[0]) in found:
                    found[table, row] = doc.table(table)[row]
    if "notes" not in leave:
        found |= anchored_notes(doc, touchpoints)
    return found


def anchored_notes(doc: Document, touchpoints: Iterable[str]) -> dict[Key, Note]:
    """Return the notes that hang on `touchpoints`."""
    ids = (id_ for card in touchpoints for id_ in doc.referrers("notes", "touchpoint", card))
    return {("notes", id_): doc.notes[id_] for id_ in ids}


def _hangs_on(table: str, leave: Collection[str]) -> list[tuple[type[Record], str]]:
    """Return the kinds, those between touchpoints apart, whose rows go with a row of `table`, and by which field."""
    return [
        (kind, field)
        for name, kind in TABLES.items()
        if kind not in BETWEEN and name not in leave
        for field, ref in references(kind).items()
        if ref.table == table and ref.on_delete == "cascade" and ref.carries
    ]
