"""Edits of touchpoints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cxdesigner.commands.error import CommandError, evolved, existing, sound
from cxdesigner.commands.placing import place_before, place_of_move, rank_at
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.project import Team
from cxdesigner.model.touchpoint import Touchpoint


def add_touchpoint(doc: Document, touchpoint: Touchpoint, *, before: str | None = None) -> Document:
    """Put a new touchpoint into its cell, in front of the touchpoint `before` or at the end.

    Its own rank is not looked at. Raises CommandError where the id is taken or the lane holds no touchpoints.
    """
    if touchpoint.id in doc.touchpoints:
        raise CommandError("command.id_taken", id=touchpoint.id)
    check_cell(doc, touchpoint.lane, touchpoint.step, touchpoint.span)
    draft = Draft(doc)
    siblings = structure.cell(doc, touchpoint.lane, touchpoint.step)
    rank = rank_at(draft, siblings, place_before(siblings, before))
    draft.put(sound(doc, evolved(touchpoint, rank=rank)))
    return draft.done()


def move_touchpoint(doc: Document, id_: str, *, lane: str, step: str, before: str | None = None) -> Document:
    """Move a touchpoint to the cell of `lane` and `step`, in front of the touchpoint `before` or to the end.

    A span that would run past the last step is shortened. Raises CommandError for a cell that cannot take it.
    """
    touchpoint = existing(doc.touchpoints, id_)
    room = check_cell(doc, lane, step)
    here = structure.cell(doc, lane, step)
    siblings = [t for t in here if t.id != id_]
    place = place_of_move(here, id_, before)
    span = min(touchpoint.span, room)
    if len(here) > len(siblings) and here.index(touchpoint) == place and span == touchpoint.span:
        return doc
    draft = Draft(doc)
    draft.put(evolved(touchpoint, lane=lane, step=step, span=span, rank=rank_at(draft, siblings, place)))
    return draft.done()


def edit_touchpoints(doc: Document, ids: Iterable[str], **changes: Any) -> Document:
    """Set fields of one or several touchpoints. Where they stand is changed by `move_touchpoint` alone.

    Raises CommandError for a value that does not fit, such as a text beyond its limit.
    """
    if placed := {"id", "lane", "step", "rank", "span"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    draft = Draft(doc)
    for id_ in ids:
        draft.put(sound(doc, evolved(existing(doc.touchpoints, id_), **changes)))
    return draft.done()


def assign_owner(doc: Document, ids: Iterable[str], *, name: str, new_id: str) -> Document:
    """Give touchpoints to the team called `name`; a team nobody has named yet is added as `new_id`.

    An empty name takes the owner away. Raises CommandError for a name that is too long and for an id in use.
    """
    ids = list(ids)
    if not ids:
        return doc
    new, team = team_called(doc, name, new_id)
    return edit_touchpoints(new, ids, owner=team)


def team_called(doc: Document, name: str, new_id: str) -> tuple[Document, str | None]:
    """Return the team called `name`, and a document that has it: one nobody has named yet is added as `new_id`.

    An empty name is no team. Raises CommandError for a name that is too long and for an id in use.
    """
    name = " ".join(name.split())
    if not name:
        return doc, None
    known = structure.teams(doc)
    team = next((t for t in known if t.name.casefold() == name.casefold()), None)
    if team is not None:
        return doc, team.id
    if new_id in doc.teams:
        raise CommandError("command.id_taken", id=new_id)
    draft = Draft(doc)
    draft.put(evolved(Team(id=new_id), name=name, rank=rank_at(draft, known, len(known))))
    return draft.done(), new_id


def remove_touchpoints(doc: Document, ids: Iterable[str]) -> Document:
    """Take touchpoints out, with their links and gestures. Those already gone are passed over."""
    draft = Draft(doc)
    for id_ in ids:
        draft.remove("touchpoints", id_)
    return draft.done()


def span_touchpoint(doc: Document, id_: str, *, span: int) -> Document:
    """Let a touchpoint last over `span` steps. Raises CommandError past the last step or below one."""
    touchpoint = existing(doc.touchpoints, id_)
    check_cell(doc, touchpoint.lane, touchpoint.step, span)
    draft = Draft(doc)
    draft.put(evolved(touchpoint, span=span))
    return draft.done()


def check_cell(doc: Document, lane_id: str, step_id: str, span: int = 1) -> int:
    """Return how many steps there are from `step_id` to the end of its journey; see that the cell can take a card."""
    lane, step = existing(doc.lanes, lane_id), existing(doc.steps, step_id)
    journey = doc.stages[step.stage].journey
    if lane.journey != journey:
        raise CommandError("command.two_journeys")
    if lane_role(lane.role).holds != "cards":
        raise CommandError("command.lane_refuses", lane=lane.name)
    columns = structure.steps(doc, journey)
    room = len(columns) - next(n for n, column in enumerate(columns) if column.id == step_id)
    if span > room:
        raise CommandError("command.span_too_long", room=room)
    return room
