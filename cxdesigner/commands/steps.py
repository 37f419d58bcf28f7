"""Edits of steps: the columns of the board."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cxdesigner.commands import spans
from cxdesigner.commands.copying import copy_id, duplicated
from cxdesigner.commands.error import CommandError, evolved, existing, sound, unused
from cxdesigner.commands.notes import keep_notes
from cxdesigner.commands.placing import place_before, place_of_move, rank_at
from cxdesigner.commands.stages import named_by_stage
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.journey import Step


def edit_step(doc: Document, id_: str, **changes: Any) -> Document:
    """Set what a step says of itself: its name, its time, whether the customer pays there and so on."""
    if placed := {"id", "stage", "rank", "derived_from"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    draft = Draft(doc)
    draft.put(evolved(existing(doc.steps, id_), **changes))
    return draft.done()


def add_step(doc: Document, step: Step, *, before: str | None = None) -> Document:
    """Put a new step into its stage, in front of the step `before` or at the end. Its own rank is not looked at."""
    unused(doc.steps, step.id)
    stage = existing(doc.stages, sound(doc, step).stage)
    siblings = structure.steps_of(doc, stage.id)
    draft = Draft(doc)
    draft.put(evolved(step, rank=rank_at(draft, siblings, place_before(siblings, before))))
    return spans.widened(doc, draft.done(), stage.journey)


def move_step(doc: Document, id_: str, *, stage: str, before: str | None = None) -> Document:
    """Move a step into `stage`, in front of the step `before` or to the end. A stage left empty goes.

    Raises CommandError for a stage of another journey: a step's touchpoints stand in the lanes of its own.
    """
    step, target = existing(doc.steps, id_), existing(doc.stages, stage)
    origin = doc.stages[step.stage]
    if target.journey != origin.journey:
        raise CommandError("command.step_stays_in_journey")
    here = structure.steps_of(doc, stage)
    siblings = [other for other in here if other.id != id_]
    place = place_of_move(here, id_, before)
    if origin.id == stage and here.index(step) == place:
        return doc
    draft = Draft(doc)
    rank = rank_at(draft, siblings, place)
    if origin.id != stage and len(structure.steps_of(doc, origin.id)) == 1:
        draft.put(evolved(named_by_stage(step, origin), stage=stage, rank=rank))
        draft.remove("stages", origin.id)
    else:
        draft.put(evolved(step, stage=stage, rank=rank))
    return spans.shortened(draft.done(), origin.journey)


def duplicate_step(doc: Document, id_: str, *, suffix: str) -> Document:
    """Copy a step with all that begins in it, behind the original. A copied touchpoint lasts this one step."""
    step = existing(doc.steps, id_)
    draft = Draft(duplicated(doc, ("steps", id_), structure.steps_of(doc, step.stage), suffix))
    spans.cut(draft, [copy_id(id_, suffix)])
    return spans.widened(doc, draft.done(), doc.stages[step.stage].journey)


def split_step(doc: Document, id_: str, *, step: Step, touchpoints: Iterable[str]) -> Document:
    """Put a new step right behind one and move `touchpoints`, which begin in that one, over to it.

    The new step's own stage and rank are not looked at. Raises CommandError where one of them begins elsewhere.
    """
    origin = existing(doc.steps, id_)
    moving = [existing(doc.touchpoints, touchpoint) for touchpoint in dict.fromkeys(touchpoints)]
    if any(touchpoint.step != id_ for touchpoint in moving):
        raise CommandError("command.begins_elsewhere")
    new = evolved(step, stage=origin.stage)
    siblings = structure.steps_of(doc, origin.stage)
    doc_with = add_step(doc, new, before=_behind(siblings, id_))
    draft = Draft(doc_with)
    for touchpoint in moving:  # its first column is now the new one, so it lasts no longer than it did
        draft.put(evolved(touchpoint, step=new.id))
    return draft.done()


def _behind(steps: list[Step], id_: str) -> str | None:
    """Return the id of the step right behind `id_` among `steps`; None behind the last."""
    ids = [step.id for step in steps]
    return next(iter(ids[ids.index(id_) + 1 :]), None)


def remove_step(doc: Document, id_: str) -> Document:
    """Take a step out with what stands in it; one already gone is passed over. A stage left empty goes.

    What begins in it and reaches further begins at the next one. Raises CommandError for a journey's only step.
    """
    step = doc.steps.get(id_)
    if step is None:
        return doc
    before = spans.columns(doc, doc.stages[step.stage].journey)
    if len(before) == 1:
        raise CommandError("command.last_step")
    draft, left = Draft(doc), [column for column in before if column != id_]
    spans.stretch(draft, before, left)
    keep_notes(draft, before, left)
    take_out(draft, step)
    return draft.done()


def take_out(draft: Draft, step: Step) -> None:
    """Remove `step` and, where nothing else is in it, its stage."""
    draft.remove("steps", step.id)
    if len(structure.steps_of(draft.base, step.stage)) == 1:
        draft.remove("stages", step.stage)
