"""Edits of the method's records: factors, beats, promises, sources, facts, hand-overs, loops and their like.

They are rows with an order among their siblings, and whoever fills one in sets its fields; so one set of commands
serves them all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from types import MappingProxyType
from typing import Any

from cxdesigner.commands.dates import with_days
from cxdesigner.commands.error import CommandError, evolved, existing, sound, unused
from cxdesigner.commands.placing import moved_among, place_before, rank_at
from cxdesigner.model.document import TABLE_OF, Document, Draft
from cxdesigner.model.record import Record

SCOPES = MappingProxyType(
    {
        "beats": "touchpoint",
        "bets": "",
        "dismissals": None,
        "facts": "",
        "factor_scores": None,
        "factors": "",
        "feedback_loops": "step",
        "handovers": None,
        "loyalty_hooks": "",
        "metrics": "step",
        "personas": "",
        "promises": "",
        "questions": "",
        "removals": None,
        "sources": "",
        "teams": "",
        "terms": "",
    }
)
"""The tables whose rows are edited here, and by which field rows are siblings: empty is all of the table, None has
no order."""


def add_record(doc: Document, record: Record, *, before: str | None = None) -> Document:
    """Put a new record into its table, in front of its sibling `before` or behind all. Its own rank is not looked at.

    Raises CommandError where the id is taken, what it names is not there, or a day is none.
    """
    table = _table(TABLE_OF[type(record)])
    unused(doc.table(table), record.id)
    with_days(sound(doc, record))
    draft = Draft(doc)
    if SCOPES[table] is None:
        draft.put(record)
    else:
        siblings = siblings_of(doc, record)
        draft.put(evolved(record, rank=rank_at(draft, siblings, place_before(siblings, before))))
    return draft.done()


def edit_record(doc: Document, table: str, id_: str, **changes: Any) -> Document:
    """Set fields of a record. Raises CommandError for a value that does not fit, such as a score outside its scale."""
    record = existing(doc.table(_table(table)), id_)
    if fixed := {"id", "rank"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(fixed)))
    new = sound(doc, evolved(record, **changes))
    draft = Draft(doc)
    draft.put(with_days(new, changes))
    return draft.done()


def move_record(doc: Document, table: str, id_: str, *, before: str | None = None) -> Document:
    """Move a record in front of its sibling `before`, or behind all. Raises CommandError where it has no order."""
    record = existing(doc.table(_table(table)), id_)
    if SCOPES[table] is None:
        raise CommandError("command.no_such_field", field="rank")
    return moved_among(doc, siblings_of(doc, record), id_, before)


def remove_records(doc: Document, table: str, ids: Iterable[str]) -> Document:
    """Take records out of `table` with what cannot stand without them. Those already gone are passed over."""
    draft = Draft(doc)
    for id_ in ids:
        draft.remove(_table(table), id_)
    return draft.done()


def siblings_of(doc: Document, record: Record) -> Sequence[Record]:
    """Return the records that stand in one order with `record`, itself included where it is in the document."""
    table = TABLE_OF[type(record)]
    scope = SCOPES[table]
    rows: Collection[Record] = doc.table(table).values()
    if scope:
        rows = [doc.table(table)[i] for i in doc.referrers(table, scope, getattr(record, scope))]
    return sorted(rows, key=lambda row: (getattr(row, "rank", ""), row.id))


def _table(name: str) -> str:
    if name not in SCOPES:
        raise CommandError("command.no_such_field", field=name)
    return name
