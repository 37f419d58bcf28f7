"""Two steps made one, with everything that stood at either."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.commands import spans
from cxdesigner.commands.copying import renamed
from cxdesigner.commands.error import CommandError, existing
from cxdesigner.commands.placing import put_in_order
from cxdesigner.commands.steps import take_out
from cxdesigner.model import structure
from cxdesigner.model.document import TABLE_OF, TABLES, Document, Draft
from cxdesigner.model.journey import Step
from cxdesigner.model.record import Record, references


def merge_steps(doc: Document, id_: str) -> Document:
    """Take the step behind into this one, also across the border of a stage; a stage left empty goes.

    What stands at it comes to the end of the cells of this one, whatever else named it names this one.
    Raises CommandError for the last step of a journey.
    """
    step = existing(doc.steps, id_)
    before = structure.steps(doc, doc.stages[step.stage].journey)
    at = before.index(step)
    if at + 1 == len(before):
        raise CommandError("command.no_step_behind")
    behind = before[at + 1]
    draft = Draft(doc)
    _hand_over(draft, behind, step)
    columns = [column.id for column in before]
    left = [column for column in columns if column != behind.id]
    spans.stretch(draft, columns, left, {behind.id: id_})
    take_out(draft, behind)
    return draft.done()


def _hand_over(draft: Draft, behind: Step, step: Step) -> None:
    """Let all that names `behind` name `step`; what is ranked comes behind what `step` has."""
    names = {("steps", behind.id): step.id}
    for has, comes in _stacks(draft.base, behind, step):
        put_in_order(draft, [*has, *(renamed(row, names) for row in comes)], {row.id for row in comes})
    for kind in TABLES.values():
        for field, ref in references(kind).items():
            if ref.table == "steps":
                for referrer in draft.base.referrers(TABLE_OF[kind], field, behind.id):
                    row = draft.get(kind, referrer)
                    if row is not None and (kind is not Step or referrer != step.id):
                        draft.put(renamed(row, names))


def _stacks(doc: Document, behind: Step, step: Step) -> Iterator[tuple[list[Record], list[Record]]]:
    """Yield each ordered stack at `step` with the one at `behind` that is to follow it."""
    for lane in structure.lanes(doc, doc.stages[step.stage].journey):
        yield [*structure.cell(doc, lane.id, step.id)], [*structure.cell(doc, lane.id, behind.id)]
    yield [*structure.insights(doc, step.id)], [*structure.insights(doc, behind.id)]
    yield [*structure.metrics(doc, step.id)], [*structure.metrics(doc, behind.id)]
