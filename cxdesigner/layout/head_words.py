"""Other words in the heads: names, hints and times, which move nothing on the board."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cxdesigner.layout.rows import Row
from cxdesigner.model.diff import Diff
from cxdesigner.model.journey import Lane
from cxdesigner.model.record import Record

_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"lanes": ("name", "hint"), "stages": ("name",), "steps": ("name", "time")}
)


def take_new_words(rows: Iterable[Row], diff: Diff) -> bool:
    """Take over lanes of other words; tell whether such words are all that `diff` changes.

    Where they are not, nothing is taken over.
    """
    lanes: dict[str, Lane] = {}
    for (table, id_), (before, after) in diff.changes.items():
        if not _differs_in_words(table, before, after):
            return False
        if isinstance(after, Lane):
            lanes[id_] = after
    for row in rows:
        row.lane = lanes.get(row.lane.id, row.lane)
    return True


def _differs_in_words(table: str, before: Record | None, after: Record | None) -> bool:
    if table not in _WORDS or before is None or after is None:
        return False
    return before.evolve(**{field: getattr(after, field) for field in _WORDS[table]}) == after
