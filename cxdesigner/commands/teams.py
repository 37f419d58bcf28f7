"""Edits of teams that reach further than one row."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from cxdesigner.commands.error import CommandError, evolved, existing
from cxdesigner.model.document import TABLES, Document, Draft, named_by
from cxdesigner.model.project import Team
from cxdesigner.model.record import references


def merge_teams(doc: Document, *, into: str, others: Collection[str]) -> Document:
    """Let the team `into` stand for `others` wherever those are named, and take them out.

    It keeps its name and takes over what they say that it does not. Raises CommandError where one is gone, or is
    `into` itself.
    """
    kept = existing(doc.teams, into)
    if into in others:
        raise CommandError("command.does_not_fit", field="others")
    merged = dict.fromkeys(others)
    if not merged:
        return doc
    draft = Draft(doc)
    draft.put(evolved(kept, **_together(kept, [existing(doc.teams, id_) for id_ in merged])))
    for table, kind in TABLES.items():
        for field, ref in references(kind).items():
            if ref.table == "teams":
                for id_ in sorted({id_ for team in merged for id_ in doc.referrers(table, field, team)}):
                    _rename(draft, table, id_, field, into, merged)
    for id_ in merged:
        draft.remove("teams", id_)
    return draft.done()


def _rename(draft: Draft, table: str, id_: str, field: str, into: str, merged: Collection[str]) -> None:
    row = draft.get(TABLES[table], id_)
    assert row is not None
    if isinstance(getattr(row, field), tuple):
        named = dict.fromkeys(into if team in merged else team for team in named_by(row, field))
        draft.put(evolved(row, **{field: tuple(named)}))
    else:
        draft.put(evolved(row, **{field: into}))


def _together(kept: Team, others: list[Team]) -> dict[str, Any]:
    """Return the fields of `kept` that gain by what `others` say."""
    lists = {
        field: tuple(dict.fromkeys(part for team in (kept, *others) for part in getattr(team, field)))
        for field in ("raises", "lowers", "tools")
    }
    words = {
        field: next((said for team in (kept, *others) if (said := getattr(team, field))), "")
        for field in ("code", "side", "goals")
    }
    return {**lists, **words}
