"""Edits of insights: pains, opportunities, waits and fail points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cxdesigner.commands.dates import with_days
from cxdesigner.commands.error import CommandError, evolved, existing, sound
from cxdesigner.commands.placing import place_before, place_of_move, rank_at
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.evidence import Insight


def add_insight(doc: Document, insight: Insight, *, before: str | None = None) -> Document:
    """Put a new insight at its step, in front of `before` or at the end. Its own rank is not looked at."""
    if insight.id in doc.insights:
        raise CommandError("command.id_taken", id=insight.id)
    existing(doc.steps, insight.step)
    draft = Draft(doc)
    siblings = structure.insights(doc, insight.step)
    draft.put(evolved(insight, rank=rank_at(draft, siblings, place_before(siblings, before))))
    return draft.done()


def move_insight(doc: Document, id_: str, *, step: str, before: str | None = None) -> Document:
    """Move an insight to `step`, in front of `before` or to the end."""
    insight = existing(doc.insights, id_)
    existing(doc.steps, step)
    here = structure.insights(doc, step)
    siblings = [i for i in here if i.id != id_]
    place = place_of_move(here, id_, before)
    if len(here) > len(siblings) and here.index(insight) == place:
        return doc
    draft = Draft(doc)
    draft.put(evolved(insight, step=step, rank=rank_at(draft, siblings, place)))
    return draft.done()


def edit_insight(doc: Document, id_: str, **changes: Any) -> Document:
    """Set fields of an insight. Raises CommandError for a value that does not fit, and for a day that is none."""
    if placed := {"id", "step", "rank"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    new = sound(doc, evolved(existing(doc.insights, id_), **changes))
    draft = Draft(doc)
    draft.put(with_days(new, changes))
    return draft.done()


def remove_insights(doc: Document, ids: Iterable[str]) -> Document:
    """Take insights out. Those already gone are passed over."""
    draft = Draft(doc)
    for id_ in ids:
        draft.remove("insights", id_)
    return draft.done()
