"""What becomes of the lanes, stages and steps of a to-be where its as-is gets, moves, renames or loses some."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from cxdesigner.commands import spans
from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.counterparts import lane_over
from cxdesigner.commands.error import CommandError
from cxdesigner.commands.lanes import add_lane
from cxdesigner.commands.placing import put_in_order
from cxdesigner.commands.steps import remove_step
from cxdesigner.commands.twin_orders import merged, unmoved
from cxdesigner.model import structure
from cxdesigner.model.diff import Diff
from cxdesigner.model.document import TABLE_OF, TABLES, Document, Draft
from cxdesigner.model.journey import Lane, Stage, Step
from cxdesigner.model.record import Record, references

R = TypeVar("R", bound=Record)

LANE_TOLD: tuple[str, ...] = ("name", "hint", "persona")
STAGE_TOLD: tuple[str, ...] = ("name", "owner", "phase")
STEP_TOLD: tuple[str, ...] = (
    "name", "time", "is_purchase", "value", "carries_over", "energy", "importance",
)  # fmt: skip
"""What a lane, a stage and a step of a to-be have in common with today's, each until it is said otherwise there."""


def columns_followed(before: Document, after: Document, diff: Diff) -> Document:
    """Return `after`, to which `diff` leads, with the to-bes' lanes, stages and steps as far as they follow.

    What comes into an as-is comes into its to-bes at the same place; what is renamed or moved is so there too, where
    it was as it is today. A step that goes takes its to-be step along where nothing stands at that and nothing was
    made of it.
    """
    for home in _homes_touched(before, after, diff):
        for to_be in after.referrers("journeys", "derived_from", home):
            if is_followed(before, after, home, to_be):
                after = _Columns(before, home, to_be, diff).followed(after)
    return after


def is_followed(before: Document, after: Document, home: str, to_be: str) -> bool:
    """Tell whether `to_be` derived from `home` before an edit and does so after it."""
    was, row = before.journeys.get(to_be), after.journeys.get(to_be)
    if was is None or row is None or home == to_be or home not in before.journeys:
        return False
    return row.kind == "to_be" and row.derived_from == home == was.derived_from


def _homes_touched(before: Document, after: Document, diff: Diff) -> list[str]:
    """Return the journeys whose lanes, stages or steps changed."""
    found: dict[str, None] = {}
    for rows in diff.changes.values():
        for row, doc in zip(rows, (before, after), strict=True):
            if isinstance(row, Step):
                row = doc.stages[row.stage]  # noqa: PLW2901  # a step belongs to its stage's journey
            if isinstance(row, Lane | Stage):
                found[row.journey] = None
    return [home for home in found if home in before.journeys and home in after.journeys]


def told_anew(old: R, new: R, twin: R, fields: Iterable[str]) -> R:
    """Return `twin` saying what `new` says, in those of `fields` in which it said what `old` did."""
    changes = {
        field: getattr(new, field)
        for field in fields
        if getattr(old, field) != getattr(new, field) and getattr(twin, field) == getattr(old, field)
    }
    return twin.evolve(**changes) if changes else twin


class _Columns:
    """One to-be beside its as-is as they were before an edit."""

    def __init__(self, before: Document, home: str, to_be: str, diff: Diff) -> None:
        self.before, self.home, self.to_be = before, home, to_be
        self.touched = {id_ for table, id_ in diff.changes if table in ("stages", "steps", "lanes")}
        self.gone = [
            old for (table, _), (old, new) in diff.changes.items() if table == "steps" and new is None
        ]
        ours = structure.steps(before, to_be)
        self.step_of: dict[str, str] = {}
        for step in ours:
            if step.derived_from is not None:
                self.step_of.setdefault(step.derived_from, step.id)
        self.stage_of = _stages_alike(before, ours)

    def followed(self, after: Document) -> Document:
        """Return `after` with this to-be as far as it follows its as-is."""
        after = self._lanes(after)
        came = self._arrivals(after)
        if came is not after:
            came = spans.widened(after, came, self.to_be)
        moved = self._moves(came)
        if moved is not came:
            moved = spans.shortened(moved, self.to_be)
        return self._departures(self._names(moved))

    # Lanes

    def _lanes(self, after: Document) -> Document:
        for lane in structure.lanes(after, self.home):
            if lane.id not in self.touched:
                continue
            old = self.before.lanes.get(lane.id)
            if old is None:
                after = self._lane_arrived(after, lane)
                continue
            twin = after.lanes.get(lane_over(self.before, lane.id, self.to_be) or "")
            if twin is not None and twin.name == old.name:
                draft = Draft(after)
                draft.put(told_anew(old, lane, twin, LANE_TOLD))
                after = draft.done()
        return after

    def _lane_arrived(self, after: Document, lane: Lane) -> Document:
        id_, here = copy_id(lane.id, self.to_be), structure.lanes(after, self.home)
        ours, theirs = (
            [row for row in rows if (row.role, row.name) == (lane.role, lane.name)]
            for rows in (structure.lanes(after, self.to_be), here)
        )
        if id_ in after.lanes or len(ours) >= len(theirs):
            return after
        row = lane.evolve(id=id_, journey=self.to_be)
        behind = here[here.index(lane) + 1 :]
        known = (one.id for one in behind if one.id in self.before.lanes)
        before = next((twin for id_ in known if (twin := lane_over(self.before, id_, self.to_be))), None)
        try:
            return add_lane(after, row, before=before)
        except CommandError:  # the to-be has its lanes in another order
            return add_lane(after, row)

    # What comes

    def _arrivals(self, after: Document) -> Document:
        draft, came = Draft(after), set[str]()
        for stage in structure.stages(after, self.home):
            if stage.id in self.before.stages:
                continue
            id_ = copy_id(stage.id, self.to_be)
            if id_ not in after.stages:
                draft.put(stage.evolve(id=id_, journey=self.to_be, collapsed=False))
                self.stage_of[stage.id] = id_
                came.add(id_)
        if came:
            ours = [row.id for row in structure.stages(after, self.to_be)]
            new = _twins(structure.stages(after, self.home), self.stage_of, {*ours, *came})
            _order(draft, Stage, ours, merged([], new, ours, ()))
        for stage in structure.stages(after, self.home):
            self._steps_arrived(after, draft, stage)
        return draft.done()

    def _steps_arrived(self, after: Document, draft: Draft, stage: Stage) -> None:
        target, rows = self.stage_of.get(stage.id), structure.steps_of(after, stage.id)
        if target is None or draft.get(Stage, target) is None:
            return
        came = set[str]()
        for step in rows:
            id_ = copy_id(step.id, self.to_be)
            is_there = after.referrers("steps", "derived_from", step.id)
            if step.id in self.before.steps or id_ in after.steps or self._is_own(after, is_there):
                continue
            self.step_of[step.id] = id_
            draft.put(step.evolve(id=id_, stage=target, derived_from=step.id))
            came.add(id_)
        if came:
            ours = [row.id for row in structure.steps_of(after, target)]
            new = _twins(rows, self.step_of, {*ours, *came})
            _order(draft, Step, ours, merged([], new, ours, ()))

    def _is_own(self, after: Document, steps: Iterable[str]) -> bool:
        return any(after.stages[after.steps[id_].stage].journey == self.to_be for id_ in steps)

    # What moves

    def _moves(self, after: Document) -> Document:
        draft = Draft(after)
        stages, were = structure.stages(after, self.home), structure.stages(self.before, self.home)
        self._move(draft, Stage, self.stage_of, (were, stages), structure.stages(after, self.to_be))
        for stage in stages:
            target = self.stage_of.get(stage.id)
            if target is None or target not in after.stages:
                continue
            steps = structure.steps_of(self.before, stage.id), structure.steps_of(after, stage.id)
            ours = structure.steps_of(after, target)
            joining = [row for one in steps[1] if (row := self._joining(after, one, target)) is not None]
            for row in joining:
                draft.put(row.evolve(stage=target))
            self._move(draft, Step, self.step_of, steps, ours, {row.id for row in joining})
        return self._without_empty(draft.done())

    def _without_empty(self, new: Document) -> Document:
        """Return `new` without the stages that lost their last step, or came for steps that stay where they are."""
        draft = Draft(new)
        known = (self.before.steps[id_].stage for id_ in self.step_of.values() if id_ in self.before.steps)
        for id_ in dict.fromkeys((*known, *self.stage_of.values())):
            if id_ in new.stages and not new.referrers("steps", "stage", id_):
                draft.remove("stages", id_)
        return draft.done()

    def _joining(self, after: Document, step: Step, target: str) -> Step | None:
        """Return the to-be step that goes to the stage `target` because its as-is `step` went to another one."""
        was, twin = self.before.steps.get(step.id), after.steps.get(self.step_of.get(step.id, ""))
        if was is None or twin is None or was.stage == step.stage or twin.stage == target:
            return None
        home = self.before.stages[was.stage]
        if twin.stage != self.stage_of.get(home.id):
            return None
        if home.id not in after.stages and after.stages[twin.stage].name != home.name:
            return None  # the to-be has made this stage its own: it stays when today's goes
        return twin

    def _move(
        self, draft: Draft, kind: type[Stage | Step], twins: Mapping[str, str],
        orders: tuple[Sequence[Record], Sequence[Record]], ours: Sequence[Record], joining: Collection[str] = (),
    ) -> None:  # fmt: skip
        if not joining and [row.id for row in orders[0]] == [row.id for row in orders[1]]:
            return
        here = [row.id for row in ours]
        old, new = (_twins(rows, twins, {*here, *joining}) for rows in orders)
        order = merged(old, new, here, {twins.get(id_, "") for id_ in self.touched})
        if order != here:
            _order(draft, kind, here, order)

    # What is said, and what goes

    def _names(self, after: Document) -> Document:
        draft = Draft(after)
        for stage, twin in self.stage_of.items():
            was, now, own = self.before.stages.get(stage), after.stages.get(stage), after.stages.get(twin)
            if was is not None and now is not None and own is not None:
                draft.put(told_anew(was, now, own, STAGE_TOLD))
        for id_ in sorted(self.touched & self.step_of.keys()):
            old, new, row = (
                self.before.steps.get(id_),
                after.steps.get(id_),
                after.steps.get(self.step_of[id_]),
            )
            if old is None or new is None or row is None:
                continue
            is_along = old.stage == new.stage or row.stage == self.stage_of.get(new.stage)
            draft.put(told_anew(old, new, row, STEP_TOLD if is_along else STEP_TOLD[1:]))
        return draft.done()

    def _departures(self, after: Document) -> Document:
        for old in self.gone:
            row = after.steps.get(self.step_of.get(old.id, "")) if isinstance(old, Step) else None
            if row is None or row.derived_from is not None or len(structure.steps(after, self.to_be)) == 1:
                continue
            if all(getattr(row, f) == getattr(old, f) for f in STEP_TOLD) and not _holds(after, row):
                after = remove_step(after, row.id)
        return after


def _stages_alike(doc: Document, ours: Iterable[Step]) -> dict[str, str]:
    """Return, by as-is stage, the stage of the to-be that most of its steps are in, and that is mostly of it."""
    votes: Counter[tuple[str, str]] = Counter()
    for step in ours:
        was = doc.steps.get(step.derived_from or "")
        if was is not None:
            votes[was.stage, step.stage] += 1
    found: dict[str, str] = {}
    for (home, stage), _ in votes.most_common():
        if home not in found and stage not in found.values():
            found[home] = stage
    return found


def _twins(rows: Iterable[Record], twins: Mapping[str, str], known: Collection[str]) -> list[str]:
    """Return the twins of `rows`, in their order, that are among the `known`."""
    return [twin for row in rows if (twin := twins.get(row.id, "")) in known]


def _holds(doc: Document, step: Step) -> bool:
    """Tell whether anything cannot stand without `step`."""
    return any(
        ref.table == "steps" and doc.referrers(TABLE_OF[kind], field, step.id)
        for kind in TABLES.values()
        for field, ref in references(kind).items()
    )


def _order(draft: Draft, kind: type[Stage | Step], ours: Sequence[str], order: Sequence[str]) -> None:
    """Rank the rows called `ours` in `order`, which may hold more of them, with as few ranked anew as can be."""
    rows = [row for id_ in order if (row := draft.get(kind, id_)) is not None]
    put_in_order(draft, rows, set(order) - unmoved(ours, order))
