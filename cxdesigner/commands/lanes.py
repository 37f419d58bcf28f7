"""Edits of lanes."""

from __future__ import annotations

from typing import Any

from cxdesigner.commands import spans
from cxdesigner.commands.copying import copied_rows, duplicated, hang_notes
from cxdesigner.commands.error import CommandError, evolved, existing, unused
from cxdesigner.commands.layers import check_layer, lowest_place, place_in_layer
from cxdesigner.commands.placing import moved_among, place_before, rank_at
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.journey import Lane
from cxdesigner.model.touchpoint import Touchpoint


def edit_lane(doc: Document, id_: str, **changes: Any) -> Document:
    """Rename a lane, change its hint or its height, hide or pin it or take that back."""
    if placed := {"id", "journey", "role", "rank"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    draft = Draft(doc)
    draft.put(evolved(existing(doc.lanes, id_), **changes))
    return draft.done()


def add_lane(doc: Document, lane: Lane, *, before: str | None = None) -> Document:
    """Put a new lane into its journey, in front of the lane `before`; without one, as low as its layer allows.

    Its own rank is not looked at. Raises CommandError where it would stand on the wrong side of a line.
    """
    unused(doc.lanes, lane.id)
    existing(doc.journeys, lane.journey)
    siblings = structure.lanes(doc, lane.journey)
    place = lowest_place(siblings, lane.role) if before is None else place_before(siblings, before)
    check_layer([*siblings[:place], lane, *siblings[place:]], lane)
    draft = Draft(doc)
    draft.put(evolved(lane, rank=rank_at(draft, siblings, place)))
    return draft.done()


def move_lane(doc: Document, id_: str, *, before: str | None = None) -> Document:
    """Move a lane in front of the lane `before` or to the end.

    Raises CommandError where it would stand on the wrong side of a line.
    """
    lane = existing(doc.lanes, id_)
    new = moved_among(doc, structure.lanes(doc, lane.journey), id_, before)
    if new is not doc:
        check_layer(structure.lanes(new, lane.journey), lane)
    return new


def duplicate_lane(doc: Document, id_: str, *, suffix: str) -> Document:
    """Copy a lane with its touchpoints, right below the original."""
    lane = existing(doc.lanes, id_)
    return duplicated(doc, ("lanes", id_), structure.lanes(doc, lane.journey), suffix)


def remove_lane(doc: Document, id_: str) -> Document:
    """Take a lane out with its touchpoints; one already gone is passed over.

    Raises CommandError for the only lane of a journey.
    """
    lane = doc.lanes.get(id_)
    if lane is None:
        return doc
    if len(structure.lanes(doc, lane.journey)) == 1:
        raise CommandError("command.last_lane")
    draft = Draft(doc)
    draft.remove("lanes", id_)
    return draft.done()


def copy_lane_to_journey(doc: Document, id_: str, *, journey: str, suffix: str) -> Document:
    """Copy a lane with its touchpoints into `journey`, column by column, behind the lanes of its role there.

    What would last past the last step is shortened. Raises CommandError where a touchpoint begins past it.
    """
    lane = existing(doc.lanes, id_)
    existing(doc.journeys, journey)
    ours, theirs = spans.columns(doc, lane.journey), spans.columns(doc, journey)
    copies = copied_rows(doc, [("lanes", id_)], suffix)
    draft = Draft(doc)
    siblings = structure.lanes(doc, journey)
    place = place_in_layer(siblings, lane.role)
    copied = evolved(copies.pop(("lanes", id_)), journey=journey, rank=rank_at(draft, siblings, place))
    for copy in copies.values():
        if isinstance(copy, Touchpoint):
            number = ours.index(copy.step)
            if number >= len(theirs):
                raise CommandError("command.past_the_steps", count=len(theirs))
            span = min(copy.span, len(theirs) - number)
            draft.put(evolved(copy, step=theirs[number], span=span))
        else:
            draft.put(copy)
    hang_notes(draft, copies.values(), journey=journey)
    draft.put(copied)
    return draft.done()
