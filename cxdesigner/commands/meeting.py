"""Teams, channels, sources and images that come from elsewhere: what is known is met again, what is not is added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cxdesigner.commands.assets import with_asset
from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.error import evolved, existing, unused
from cxdesigner.commands.placing import rank_at
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import TABLE_OF, Document, Draft, named_by
from cxdesigner.model.picture import Asset
from cxdesigner.model.project import Channel, Team
from cxdesigner.model.record import Record, references

SHARED: tuple[str, ...] = ("teams", "channels", "sources", "assets")
"""Tables whose rows many cards name."""


def meet_shared(
    doc: Document, rows: Document, cards: Iterable[Record], suffix: str
) -> tuple[Document, dict[Key, str]]:
    """Return `doc` with the shared rows of `rows` that `cards` name, and what each is called there."""
    names: dict[Key, str] = {}
    for table, id_ in _named_by_all(cards):
        if (table, id_) in names:
            continue
        row = existing(rows.table(table), id_)
        found = _met(doc, row)
        if found is None:
            found = id_ if id_ not in doc.table(table) else copy_id(id_, suffix)
            unused(doc.table(table), found)
            doc = _with(doc, evolved(row, id=found))
        names[table, id_] = found
    return doc, names


def meet_team(doc: Document, name: str, new_id: str) -> tuple[Document, str]:
    """Return `doc` with the team called `name`, and its id; one nobody has named yet is called `new_id`."""
    return _meet(doc, evolved(Team(id="new"), id=new_id, name=" ".join(name.split())))


def meet_channel(doc: Document, name: str, new_id: str) -> tuple[Document, str]:
    """Return `doc` with the channel called `name`, and its id; one nobody has named yet is called `new_id`."""
    return _meet(doc, evolved(Channel(id="new"), id=new_id, name=" ".join(name.split())))


def _meet(doc: Document, row: Team | Channel) -> tuple[Document, str]:
    found = _met(doc, row)
    if found is not None:
        return doc, found
    unused(doc.table(TABLE_OF[type(row)]), row.id)
    return _with(doc, row), row.id


def _with(doc: Document, row: Record) -> Document:
    """Return `doc` with `row`, behind the others of its kind."""
    if isinstance(row, Asset):
        return with_asset(doc, row)
    draft = Draft(doc)
    if isinstance(row, Team | Channel):
        known: Sequence[Record] = _known(doc, row)
        row = evolved(row, rank=rank_at(draft, known, len(known)))
    draft.put(row)
    return draft.done()


def _met(doc: Document, row: Record) -> str | None:
    """Return who in `doc` goes by the name of `row`, the one of its id first; a source is met by all it says."""
    if isinstance(row, Asset):
        return row.id if row.id in doc.assets else None
    if not isinstance(row, Team | Channel):
        known = doc.table(TABLE_OF[type(row)])
        return next((id_ for id_ in sorted(known) if evolved(row, id=id_) == known[id_]), None)
    same = [other.id for other in _known(doc, row) if _plain(other.name) == _plain(row.name)]
    if row.id in same:
        return row.id
    return same[0] if same and _plain(row.name) else None


def _known(doc: Document, row: Team | Channel) -> list[Team] | list[Channel]:
    return structure.teams(doc) if isinstance(row, Team) else structure.channels(doc)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _named_by_all(cards: Iterable[Record]) -> Iterator[Key]:
    for card in cards:
        for field, ref in references(type(card)).items():
            if ref.table in SHARED:
                for id_ in named_by(card, field):
                    yield ref.table, id_
