"""Edits of who owns what, and of what was agreed where work goes from one to the other."""

from __future__ import annotations

from typing import Any

from cxdesigner.commands.error import CommandError, evolved, existing, sound, unused
from cxdesigner.commands.touchpoints import team_called
from cxdesigner.model.aspects import TouchpointId
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.handovers import Handover

_OWNED = ("journeys", "stages")
_PAIR = ("id", "source", "target")
_SAID = tuple(field for field in Handover.model_fields if field not in _PAIR)


def assign_whole(doc: Document, table: str, id_: str, *, name: str, new_id: str) -> Document:
    """Let the team called `name` own a journey or a stage; one nobody has named yet is added as `new_id`.

    `table` is `journeys` or `stages`; an empty name takes the owner away. Raises CommandError for a name that is
    too long and for an id in use.
    """
    if table not in _OWNED:
        raise CommandError("command.no_such_field", field=table)
    row = existing(doc.table(table), id_)
    new, team = team_called(doc, name, new_id)
    draft = Draft(new)
    draft.put(evolved(row, owner=team))
    return draft.done()


def agree_handover(doc: Document, source: str, target: str, *, new_id: str, **changes: Any) -> Document:
    """Set what is known of the hand-over from one touchpoint to another: what is passed, the time agreed, and so on.

    The record is made, as `new_id`, when something is said for the first time, and goes when nothing is left.
    """
    if "id" in changes:
        raise CommandError("command.no_such_field", field="id")
    giver, taker = existing(doc.touchpoints, source), existing(doc.touchpoints, target)
    known = [
        doc.handovers[id_]
        for id_ in doc.referrers("handovers", "source", source)
        if doc.handovers[id_].target == target
    ]
    new = Handover(id=new_id, source=TouchpointId(giver.id), target=TouchpointId(taker.id))
    record = evolved(known[0] if known else new, **changes)
    draft = Draft(doc)
    if not any(getattr(record, field) for field in _SAID):
        for row in known:
            draft.remove("handovers", row.id)
    else:
        if not known:
            unused(doc.handovers, new_id)
        draft.put(sound(doc, record))
    return draft.done()
