"""What changed between two documents: the one currency of undo, canvas update, dirty mark and recovery."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxdesigner.model.record import Record

if TYPE_CHECKING:
    from cxdesigner.model.document import Document

Key = tuple[str, str]
"""A row's address: its table and its id."""


@dataclass(frozen=True, slots=True)
class Diff:
    """Per changed row what it was before and is after; None where it was, or is, not there."""

    changes: dict[Key, tuple[Record | None, Record | None]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def inverse(self) -> Diff:
        """Return the way back."""
        return Diff({key: (after, before) for key, (before, after) in self.changes.items()})

    def then(self, later: Diff) -> Diff:
        """Return one diff that does this one and then `later`."""
        merged = dict(self.changes)
        for key, (before, after) in later.changes.items():
            first = merged[key][0] if key in merged else before
            if first is after or first == after:
                merged.pop(key, None)
            else:
                merged[key] = (first, after)
        return Diff(merged)

    def touches(self, table: str) -> bool:
        """Tell whether a row of `table` changes."""
        return any(key[0] == table for key in self.changes)


def between(old: Document, new: Document) -> Diff:
    """Return what leads from `old` to `new`.

    Where `new` was drafted from `old`, step by step, that is put together from the drafts and costs what they
    did; otherwise the tables are compared, row by row.
    """
    trail: list[Diff] = []
    at: Document | None = new
    while at is not None and at is not old:
        origin = at.origin
        if origin is None:
            return _compared(old, new)
        at = origin[0]
        trail.append(origin[1])
    whole = Diff()
    for step in reversed(trail):
        whole = whole.then(step) if whole else step
    return whole


def _compared(old: Document, new: Document) -> Diff:
    changes: dict[Key, tuple[Record | None, Record | None]] = {}
    for (table, before), (_, after) in zip(old.tables(), new.tables(), strict=True):
        if before is after:
            continue
        for id_ in before.keys() | after.keys():
            a, b = before.get(id_), after.get(id_)
            if a is not b and a != b:
                changes[table, id_] = (a, b)
    return Diff(changes)
