"""Edits of journeys as wholes: new ones, copies, to-bes, their order and their end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cxdesigner.commands.copying import copied_rows
from cxdesigner.commands.error import CommandError, evolved, existing, sound, unused
from cxdesigner.commands.layers import check_layer
from cxdesigner.commands.placing import moved_among, rank_at
from cxdesigner.model import structure
from cxdesigner.model.document import TABLE_OF, Document, Draft
from cxdesigner.model.journey import Journey, Lane, Stage, Step
from cxdesigner.model.ranks import spread
from cxdesigner.model.record import Record


def add_journey(
    doc: Document, journey: Journey, lanes: Iterable[Lane], stages: Iterable[Stage], steps: Iterable[Step]
) -> Document:
    """Put a new journey behind the others, its lanes, stages and steps in the order in which they are given.

    Their own ranks are not looked at. Raises CommandError where a row belongs elsewhere, where a lane, a stage or
    the step of a stage is missing, and where a lane stands on the wrong side of a line.
    """
    lanes, stages, steps = list(lanes), list(stages), list(steps)
    _check_whole(journey, lanes, stages, steps)
    siblings = structure.journeys(doc)
    draft = Draft(doc)
    rows: list[Record] = [evolved(journey, rank=rank_at(draft, siblings, len(siblings)))]
    rows += [*_ranked(lanes), *_ranked(stages)]
    for stage in stages:
        rows += _ranked([step for step in steps if step.stage == stage.id])
    for row in rows:
        kind = type(row)
        unused(doc.table(TABLE_OF[kind]), row.id)
        if draft.get(kind, row.id) is not None:
            raise CommandError("command.id_taken", id=row.id)
        draft.put(row)
    new = draft.done()
    for row in rows:
        sound(new, row)
    return new


def _ranked(rows: Sequence[Record]) -> Iterator[Record]:
    for row, rank in zip(rows, spread(len(rows)), strict=True):
        yield evolved(row, rank=rank)


def _check_whole(
    journey: Journey, lanes: Sequence[Lane], stages: Sequence[Stage], steps: Sequence[Step]
) -> None:
    for id_, owner in [(lane.id, lane.journey) for lane in lanes] + [(s.id, s.journey) for s in stages]:
        if owner != journey.id:
            raise CommandError("command.belongs_elsewhere", id=id_)
    known = {stage.id for stage in stages}
    for step in steps:
        if step.stage not in known:
            raise CommandError("command.belongs_elsewhere", id=step.id)
    if not lanes or not stages or known != {step.stage for step in steps}:
        raise CommandError("command.journey_incomplete")
    for lane in lanes:
        check_layer(lanes, lane)


def duplicate_journey(doc: Document, id_: str, *, suffix: str, name: str) -> Document:
    """Copy a journey with everything in it, behind the original, and call it `name`."""
    return _with_copy(doc, id_, suffix, {"name": name}, derive=False)


def derive_to_be(doc: Document, id_: str, *, suffix: str, name: str) -> Document:
    """Copy a journey as its to-be: every step, touchpoint and beat knows the one it stands over; all is kept so far."""
    changes: dict[str, object] = {"name": name, "kind": "to_be", "derived_from": id_}
    return _with_copy(doc, id_, suffix, changes, derive=True)


def _with_copy(doc: Document, id_: str, suffix: str, changes: dict[str, object], *, derive: bool) -> Document:
    journey = existing(doc.journeys, id_)
    copies = copied_rows(doc, [("journeys", id_)], suffix)
    siblings = structure.journeys(doc)
    draft = Draft(doc)
    rank = rank_at(draft, siblings, siblings.index(journey) + 1)
    for (table, original), copy in copies.items():
        if table == "journeys" and original == id_:
            draft.put(evolved(copy, rank=rank, **changes))
        elif table in ("steps", "beats") and derive:
            draft.put(evolved(copy, derived_from=original))
        elif table == "touchpoints" and derive:
            draft.put(evolved(copy, derived_from=original, change="kept"))
        else:
            draft.put(copy)
    return draft.done()


def move_journey(doc: Document, id_: str, *, before: str | None = None) -> Document:
    """Move a journey in front of the journey `before` or to the end."""
    existing(doc.journeys, id_)
    return moved_among(doc, structure.journeys(doc), id_, before)


def remove_journey(doc: Document, id_: str) -> Document:
    """Take a journey out with everything in it; one already gone is passed over.

    A to-be that derives from it stays, on its own. Raises CommandError for the only journey of a project.
    """
    if id_ not in doc.journeys:
        return doc
    if len(doc.journeys) == 1:
        raise CommandError("command.last_journey")
    draft = Draft(doc)
    draft.remove("journeys", id_)
    return draft.done()
