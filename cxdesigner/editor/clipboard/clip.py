"""What copying takes along: the cards, what belongs to them, and where they stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cxdesigner.commands.copying import anchored_notes
from cxdesigner.commands.meeting import SHARED
from cxdesigner.commands.pasting import BELONGING
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document, named_by
from cxdesigner.model.journey import Journey
from cxdesigner.model.record import Record, references
from cxdesigner.model.remarks import Note
from cxdesigner.model.touchpoint import Touchpoint

TABLES_OF_A_CLIP: tuple[str, ...] = (
    *SHARED, "journeys", "lanes", "stages", "steps", "touchpoints", *BELONGING, "insights", "notes", "metrics",
    "feedback_loops",
)  # fmt: skip
"""The tables a clip has rows of; each names only those before it, but for links and gestures among themselves."""


CARDS: tuple[str, ...] = ("touchpoints", "insights", "notes")
"""The tables whose rows are copied because they are selected."""


@dataclass(frozen=True, slots=True)
class Clip:
    """Cards that were copied.

    `rows` is a sound document of one journey: the touchpoints and insights, what belongs to them, whom they name,
    and the lanes and steps from the first they stood in to the last. `origins` are the as-is touchpoints that they
    derive from, which stay behind.
    """

    rows: Document
    origins: Mapping[str, str]
    head: Key | None = None
    """The lane, the stage or the step that was copied with all that is in it; None where cards were."""

    @property
    def count(self) -> int:
        """How many cards there are; notes count where they are alone."""
        return len(self.rows.touchpoints) + len(self.rows.insights) or len(self.rows.notes)

    @property
    def lone_notes(self) -> list[Note]:
        """The notes, in order, where they were copied for themselves: of cards, what the team says is not words."""
        has_cards = self.rows.touchpoints or self.rows.insights
        return [] if has_cards else structure.in_order(self.rows.notes.values())

    def in_order(self) -> list[Touchpoint]:
        """Return the touchpoints as they are read: step by step, lane by lane, and by time within a cell."""
        columns = {row.id: n for n, row in enumerate(_columns(self.rows))}
        lanes = {row.id: n for n, row in enumerate(_lanes(self.rows))}
        return sorted(
            self.rows.touchpoints.values(), key=lambda t: (columns[t.step], lanes[t.lane], t.rank, t.id)
        )


def copied(doc: Document, keys: Iterable[Key]) -> Clip:
    """Return the touchpoints, insights and notes among `keys`, with what belongs to them. What is gone is passed over.

    Links come along where both of their ends do, notes with the card they hang on; comments, and names of the journey
    and its people, stay behind. Other notes are copied where no card is: words alone, which find a place wherever
    they are pasted.
    """
    there = {key: row for key in keys if key[0] in CARDS and (row := doc.get(key))}
    chosen = {key: row for key, row in there.items() if key[0] != "notes"}
    if there and not chosen:
        return _notes(doc, there)
    found: dict[Key, Record] = {**chosen, **_belongings(doc, chosen)}
    found |= anchored_notes(doc, (id_ for table, id_ in chosen if table == "touchpoints"))
    found |= shared_by(doc, found)
    found |= _places(doc, found)
    return clip_of(found)


def clip_of(found: Mapping[Key, Record], head: Key | None = None) -> Clip:
    """Return the clip of the rows `found`, which say nothing of those that stay behind but where they come from."""
    origins = {
        row.id: row.derived_from
        for row in found.values()
        if isinstance(row, Touchpoint) and row.derived_from and ("touchpoints", row.derived_from) not in found
    }
    return Clip(Document.of(_alone(row, found) for row in found.values()), origins, head)


def shared_by(doc: Document, found: Mapping[Key, Record]) -> dict[Key, Record]:
    """Return the teams, channels, sources and images that the rows `found` name."""
    return {
        (ref.table, id_): doc.table(ref.table)[id_]
        for row in found.values()
        for field, ref in references(type(row)).items()
        if ref.table in SHARED
        for id_ in named_by(row, field)
    }


def bare(journey: Journey) -> Journey:
    """Return a journey without its words and its people: where the rows of a clip stand."""
    return Journey(id=journey.id, kind=journey.kind, rank=journey.rank)


def _notes(doc: Document, chosen: Mapping[Key, Record]) -> Clip:
    bare = {"step": None, "lane": None, "touchpoint": None, "x": None, "y": None}
    notes = [row.evolve(**bare) for row in chosen.values() if isinstance(row, Note)]
    journeys = {
        note.journey: Journey(id=note.journey, kind=doc.journeys[note.journey].kind) for note in notes
    }
    return Clip(Document.of([*journeys.values(), *notes]), {})


def _belongings(doc: Document, chosen: Mapping[Key, Record]) -> dict[Key, Record]:
    """Return what cannot stand without the chosen touchpoints, and stands with them alone."""
    found: dict[Key, Record] = {}
    for table in BELONGING:
        for row in doc.table(table).values():
            targets = [
                (ref.table, id_)
                for field, ref in references(type(row)).items()
                if ref.on_delete == "cascade"
                for id_ in named_by(row, field)
            ]
            if targets and all(target in chosen for target in targets):
                found[table, row.id] = row
    return found


def _places(doc: Document, found: Mapping[Key, Record]) -> dict[Key, Record]:
    """Return the lanes and the steps from the first that the cards of `found` stand in to the last."""
    used = {
        (ref.table, id_)
        for row in found.values()
        for field, ref in references(type(row)).items()
        if ref.table in ("lanes", "steps")
        for id_ in named_by(row, field)
    }
    places: dict[Key, Record] = {}
    for journey in doc.journeys.values():
        lanes, columns = structure.lanes(doc, journey.id), structure.steps(doc, journey.id)
        numbers = [n for n, lane in enumerate(lanes) if ("lanes", lane.id) in used]
        if numbers:
            places |= {("lanes", row.id): row for row in lanes[numbers[0] : numbers[-1] + 1]}
        numbers = [n for n, column in enumerate(columns) if ("steps", column.id) in used]
        if numbers:
            for column in columns[numbers[0] : numbers[-1] + 1]:
                places["steps", column.id] = column
                places["stages", column.stage] = doc.stages[column.stage]
            places["journeys", journey.id] = bare(journey)
    return places


def _alone(row: Record, found: Mapping[Key, Record]) -> Record:
    """Return `row` without the names of those that stay behind."""
    changes: dict[str, object] = {}
    for field, ref in references(type(row)).items():
        known = named_by(row, field)
        kept = tuple(id_ for id_ in known if (ref.table, id_) in found)
        if kept != known:
            changes[field] = kept if isinstance(getattr(row, field), tuple) else None
    return row.evolve(**changes) if changes else row


def _columns(rows: Document) -> list[Record]:
    return [step for journey in structure.journeys(rows) for step in structure.steps(rows, journey.id)]


def _lanes(rows: Document) -> list[Record]:
    return [lane for journey in structure.journeys(rows) for lane in structure.lanes(rows, journey.id)]
