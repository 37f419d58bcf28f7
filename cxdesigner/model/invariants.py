"""What must be true of every document, checked whole when a file is read and by diff after each edit."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.model.diff import Diff
from cxdesigner.model.document import TABLE_OF, TABLES, Document, named_by
from cxdesigner.model.journey import Lane, Stage, Step
from cxdesigner.model.record import Record, references
from cxdesigner.translation import Message, message


def problems(doc: Document) -> Iterator[Message]:
    """Yield every broken rule of `doc`, one sentence each; none means it is sound."""
    for _, rows in doc.tables():
        for row in rows.values():
            yield from _problems_of(doc, row)


def problems_after(doc: Document, diff: Diff) -> Iterator[Message]:
    """Yield what `diff` broke in `doc`, the document it led to. Costs what the diff does, not the project."""
    for (table, id_), (before, after) in diff.changes.items():
        if after is not None:
            yield from _problems_of(doc, after)
            for touchpoint in _carried_along(doc, before, after):
                yield from _own_problems(doc, touchpoint)
            continue
        for kind in TABLES.values():
            for field, ref in references(kind).items():
                if ref.table != table:
                    continue
                for referrer in doc.referrers(TABLE_OF[kind], field, id_):
                    yield from _problems_of(doc, doc.table(TABLE_OF[kind])[referrer])


def _carried_along(doc: Document, before: Record | None, after: Record) -> Iterator[Record]:
    """Yield the touchpoints that stand on a lane, a step or a stage that moved elsewhere."""
    steps: tuple[str, ...] = ()
    if isinstance(before, Lane) and isinstance(after, Lane) and before.journey != after.journey:
        yield from (doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", "lane", after.id))
    elif isinstance(before, Step) and isinstance(after, Step) and before.stage != after.stage:
        steps = (after.id,)
    elif isinstance(before, Stage) and isinstance(after, Stage) and before.journey != after.journey:
        steps = doc.referrers("steps", "stage", after.id)
    for step in steps:
        yield from (doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", "step", step))


def _problems_of(doc: Document, row: Record) -> Iterator[Message]:
    kind = type(row)
    for field, ref in references(kind).items():
        rows = doc.table(ref.table)
        for target in named_by(row, field):
            if target not in rows:
                yield message(
                    "invariant.missing",
                    table=TABLE_OF[kind],
                    id=row.id,
                    field=field,
                    target=target,
                    target_table=ref.table,
                )
    yield from _own_problems(doc, row)


def _own_problems(doc: Document, row: Record) -> Iterator[Message]:
    if TABLE_OF[type(row)] == "touchpoints":
        lane, step = doc.lanes.get(row.lane), doc.steps.get(row.step)  # type: ignore[attr-defined]
        stage = doc.stages.get(step.stage) if step else None
        if lane and stage and lane.journey != stage.journey:
            yield message("invariant.two_journeys", id=row.id)
    elif TABLE_OF[type(row)] == "links" and row.source == row.target:  # type: ignore[attr-defined]
        yield message("invariant.link_to_itself", id=row.id)
