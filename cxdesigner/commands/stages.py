"""Edits of stages: the parts of a journey, each with the steps it holds."""

from __future__ import annotations

from typing import Any

from cxdesigner.commands import spans
from cxdesigner.commands.copying import copy_id, duplicated
from cxdesigner.commands.error import CommandError, evolved, existing, sound, unused
from cxdesigner.commands.notes import keep_notes
from cxdesigner.commands.placing import moved_among, place_before, put_in_order, rank_at
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.journey import Stage, Step


def rename_stage(doc: Document, id_: str, *, name: str) -> Document:
    """Rename a stage."""
    draft = Draft(doc)
    draft.put(evolved(existing(doc.stages, id_), name=name))
    return draft.done()


def edit_stage(doc: Document, id_: str, **changes: Any) -> Document:
    """Set the name, the owner or the phase of a stage."""
    if placed := {"id", "journey", "rank"} & set(changes):
        raise CommandError("command.no_such_field", field=", ".join(sorted(placed)))
    draft = Draft(doc)
    draft.put(sound(doc, evolved(existing(doc.stages, id_), **changes)))
    return draft.done()


def collapse_stage(doc: Document, id_: str, *, collapsed: bool = True) -> Document:
    """Fold a stage to a strip, or open it again."""
    draft = Draft(doc)
    draft.put(evolved(existing(doc.stages, id_), collapsed=collapsed))
    return draft.done()


def open_all_stages(doc: Document, journey: str) -> Document:
    """Open every collapsed stage of a journey."""
    existing(doc.journeys, journey)
    draft = Draft(doc)
    for stage in structure.stages(doc, journey):
        if stage.collapsed:
            draft.put(evolved(stage, collapsed=False))
    return draft.done()


def add_stage(doc: Document, stage: Stage, step: Step, *, before: str | None = None) -> Document:
    """Put a new stage with its first step into its journey, in front of the stage `before` or at the end.

    Their own ranks, and the stage that the step names, are not looked at.
    """
    unused(doc.stages, stage.id)
    unused(doc.steps, step.id)
    existing(doc.journeys, stage.journey)
    siblings = structure.stages(doc, stage.journey)
    draft = Draft(doc)
    draft.put(evolved(stage, rank=rank_at(draft, siblings, place_before(siblings, before))))
    draft.put(evolved(step, stage=stage.id, rank=rank_at(draft, [], 0)))
    new = draft.done()
    sound(new, step.evolve(stage=stage.id))
    return spans.widened(doc, new, stage.journey)


def move_stage(doc: Document, id_: str, *, before: str | None = None) -> Document:
    """Move a stage with its steps in front of the stage `before` or to the end."""
    journey = existing(doc.stages, id_).journey
    new = moved_among(doc, structure.stages(doc, journey), id_, before)
    return doc if new is doc else spans.shortened(new, journey)


def duplicate_stage(doc: Document, id_: str, *, suffix: str) -> Document:
    """Copy a stage with all that its steps hold, behind the original. A copied touchpoint ends with the copy."""
    stage = existing(doc.stages, id_)
    draft = Draft(duplicated(doc, ("stages", id_), structure.stages(doc, stage.journey), suffix))
    spans.cut(draft, [copy_id(step.id, suffix) for step in structure.steps_of(doc, id_)])
    return spans.widened(doc, draft.done(), stage.journey)


def split_stage(doc: Document, step_id: str, *, stage: Stage) -> Document:
    """Let a new stage begin at a step, with all that follow in its stage.

    The new stage's own rank and journey are not looked at. Raises CommandError at the first step of a stage.
    """
    step = existing(doc.steps, step_id)
    unused(doc.stages, stage.id)
    origin = doc.stages[step.stage]
    steps = structure.steps_of(doc, origin.id)
    at = steps.index(step)
    if at == 0:
        raise CommandError("command.first_step")
    siblings = structure.stages(doc, origin.journey)
    draft = Draft(doc)
    rank = rank_at(draft, siblings, siblings.index(origin) + 1)
    draft.put(evolved(stage, journey=origin.journey, rank=rank))
    for later in steps[at:]:
        draft.put(evolved(later, stage=stage.id))
    return draft.done()


def merge_stages(doc: Document, id_: str) -> Document:
    """Take the steps of the stage behind into this one. Raises CommandError for the last stage.

    A stage's only step may have no name, for the stage says it: here it takes that name along.
    """
    stage = existing(doc.stages, id_)
    stages = structure.stages(doc, stage.journey)
    at = stages.index(stage)
    if at + 1 == len(stages):
        raise CommandError("command.no_stage_behind")
    behind = stages[at + 1]
    taken = structure.steps_of(doc, behind.id)
    if len(taken) == 1:
        taken = [named_by_stage(taken[0], behind)]
    draft = Draft(doc)
    rows = [*structure.steps_of(doc, id_), *(evolved(step, stage=id_) for step in taken)]
    put_in_order(draft, rows, {step.id for step in taken})
    draft.remove("stages", behind.id)
    return draft.done()


def remove_stage(doc: Document, id_: str) -> Document:
    """Take a stage out with all that its steps hold; one already gone is passed over.

    What begins in it and reaches further begins behind it. Raises CommandError for the only stage of a journey.
    """
    stage = doc.stages.get(id_)
    if stage is None:
        return doc
    if len(structure.stages(doc, stage.journey)) == 1:
        raise CommandError("command.last_stage")
    gone = {step.id for step in structure.steps_of(doc, id_)}
    before = spans.columns(doc, stage.journey)
    left = [column for column in before if column not in gone]
    if gone and not left:
        raise CommandError("command.last_step")
    draft = Draft(doc)
    spans.stretch(draft, before, left)
    keep_notes(draft, before, left)
    draft.remove("stages", id_)
    return draft.done()


def named_by_stage(step: Step, stage: Stage) -> Step:
    """Return the only step of `stage`, which goes elsewhere, with the name that the stage said for it."""
    return step if step.name else evolved(step, name=stage.name)
