"""A lane, a stage or a step that was copied, here or in another project, put into a journey with all that is in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from cxdesigner.commands import spans
from cxdesigner.commands.copying import copied_rows, copy_id, hang_notes, renamed
from cxdesigner.commands.error import CommandError, evolved, existing, unused
from cxdesigner.commands.layers import called, check_layer, lowest_place
from cxdesigner.commands.meeting import meet_shared
from cxdesigner.commands.pasting import origin_of
from cxdesigner.commands.placing import rank_at
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.journey import Lane, Stage, Step
from cxdesigner.model.record import Record
from cxdesigner.model.touchpoint import Touchpoint

_NOBODY: Mapping[str, str] = MappingProxyType({})


def paste_head(
    doc: Document,
    rows: Document,
    head: Key,
    *,
    journey: str,
    after: str | None = None,
    suffix: str,
    origins: Mapping[str, str] = _NOBODY,
) -> Document:
    """Put a copy of the lane, stage or step `head` of `rows` into `journey`, behind its like `after`, else at the end.

    A step goes behind the step `after`, or to the end of the stage `after`. All that hangs on it comes along, with
    the links within it. The touchpoints of a lane go into the columns of the same number; those of a stage or a step
    into the lanes they stood in, else into those of the same role. Teams, channels and sources are met by name, or
    added. `origins` are the as-is touchpoints that touchpoints derive from, named where they are known.

    Raises CommandError where columns or lanes are missing, and where a lane would stand on the wrong side of a line.
    """
    existing(doc.journeys, journey)
    copies = copied_rows(rows, [head], suffix)
    for (table, _), copy in copies.items():
        unused(doc.table(table), copy.id)
    with_shared, shared = meet_shared(doc, rows, copies.values(), suffix)
    touchpoints = [rows.touchpoints[id_] for table, id_ in copies if table == "touchpoints"]
    places = _columns if head[0] == "lanes" else _lanes
    names = places(doc, rows, touchpoints, journey)
    draft = Draft(with_shared)
    for key, copy in copies.items():
        if key != head:
            settled = renamed(copy, {**shared, **names})
            if isinstance(settled, Touchpoint) and settled.derived_from is None:
                settled = evolved(settled, derived_from=origin_of(doc, origins.get(key[1]), journey))
            draft.put(settled)
    hang_notes(draft, (draft.get(type(copy), copy.id) or copy for copy in copies.values()), journey=journey)
    match made := copies[head]:
        case Lane():
            _put_lane(draft, evolved(made, journey=journey), after)
        case Stage():
            siblings = structure.stages(with_shared, journey)
            rank = rank_at(draft, siblings, _behind(siblings, after))
            draft.put(evolved(made, journey=journey, rank=rank))
        case Step():
            _put_step(draft, made, journey, after)
    return _fitted(doc, draft.done(), rows, head, journey, suffix)


# Where it goes


def _put_lane(draft: Draft, lane: Lane, after: str | None) -> None:
    siblings = structure.lanes(draft.base, lane.journey)
    known = any(other.id == after for other in siblings)
    place = _behind(siblings, after) if known else lowest_place(siblings, lane.role)
    check_layer([*siblings[:place], lane, *siblings[place:]], lane)
    draft.put(evolved(lane, rank=rank_at(draft, siblings, place)))


def _put_step(draft: Draft, step: Step, journey: str, after: str | None) -> None:
    doc = draft.base
    stages = structure.stages(doc, journey)
    if not stages:
        raise CommandError("command.no_stage_here")
    before = doc.steps.get(after) if after is not None else None
    stage = before.stage if before is not None else after
    home = stage if any(row.id == stage for row in stages) else stages[-1].id
    siblings = structure.steps_of(doc, home)  # type: ignore[arg-type]  # one of the stages
    rank = rank_at(draft, siblings, _behind(siblings, after))
    draft.put(evolved(step, stage=home, rank=rank))


def _behind(siblings: Sequence[Record], after: str | None) -> int:
    """Return the place behind the sibling `after`; the end where there is none of that name."""
    return next((n for n, row in enumerate(siblings, start=1) if row.id == after), len(siblings))


def _fitted(doc: Document, new: Document, rows: Document, head: Key, journey: str, suffix: str) -> Document:
    """Return `new` with no touchpoint reaching past its steps, and what passed over the place reaching over them."""
    draft = Draft(new)
    if head[0] == "lanes":
        spans.cut(draft, spans.columns(new, journey))
        return draft.done()
    steps = [head[1]] if head[0] == "steps" else [step.id for step in structure.steps_of(rows, head[1])]
    spans.cut(draft, [copy_id(step, suffix) for step in steps])
    return spans.widened(doc, draft.done(), journey)


# Where what is in it goes


def _columns(doc: Document, rows: Document, cards: Iterable[Touchpoint], journey: str) -> dict[Key, str]:
    """Return where the columns of a lane's touchpoints go: where they are, else to those of their number."""
    ours = [step.id for source in structure.journeys(rows) for step in structure.steps(rows, source.id)]
    theirs = spans.columns(doc, journey)
    used = {card.step for card in cards}
    if used <= set(theirs):
        return {("steps", step): step for step in used}
    if max(ours.index(step) for step in used) >= len(theirs):
        raise CommandError("command.past_the_steps", count=len(theirs))
    return {("steps", step): theirs[ours.index(step)] for step in used}


def _lanes(doc: Document, rows: Document, cards: Iterable[Touchpoint], journey: str) -> dict[Key, str]:
    """Return where the lanes go that touchpoints stand in: where they are, else to those of their role, in order."""
    used = {card.lane for card in cards}
    theirs = structure.lanes(doc, journey)
    ours = [lane for source in structure.journeys(rows) for lane in structure.lanes(rows, source.id)]
    goals: dict[Key, str] = {}
    for lane in ours:
        if lane.id not in used:
            continue
        same = [other for other in theirs if other.role == lane.role]
        if not same:
            raise CommandError("command.no_lane_like", lane=called(lane))
        named = [other for other in same if other.id == lane.id] or [o for o in same if o.name == lane.name]
        number = [other.id for other in ours if other.role == lane.role].index(lane.id)
        goals["lanes", lane.id] = named[0].id if named else same[min(number, len(same) - 1)].id
    return goals
