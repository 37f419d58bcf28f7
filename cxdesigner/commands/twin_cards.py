"""What becomes of the touchpoints that a to-be keeps where its as-is gets, moves, edits or loses some."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.counterparts import cell_for, stands_over, step_over
from cxdesigner.commands.placing import put_in_order
from cxdesigner.commands.spans import columns
from cxdesigner.commands.twin_columns import is_followed, told_anew
from cxdesigner.commands.twin_orders import merged, unmoved
from cxdesigner.model import structure
from cxdesigner.model.diff import Diff
from cxdesigner.model.document import TABLE_OF, TABLES, Document, Draft
from cxdesigner.model.record import references
from cxdesigner.model.touchpoint import Touchpoint

_ITS_OWN = frozenset(
    {"id", "lane", "step", "rank", "span", "derived_from", "also_from", "change", "why", "effect_factor",
     "effect", "cost", "info_source"}
)  # fmt: skip
SHARED: tuple[str, ...] = tuple(field for field in Touchpoint.model_fields if field not in _ITS_OWN)
"""What a kept touchpoint takes from the one it derives from, field by field, until it is said otherwise there."""

Change = tuple[Touchpoint | None, Touchpoint | None]


def cards_followed(draft: Draft, before: Document, diff: Diff) -> None:
    """Let the touchpoints that to-bes keep be as those of the as-is became by `diff`, and where they are.

    What came into an as-is is kept by its to-bes. What came along like that, and nothing was made of, goes along
    too; what the to-be began with stays, as something new.
    """
    homes: dict[str, list[Change]] = {}
    for (table, _), (old, new) in diff.changes.items():
        if table == "touchpoints":
            change = _card(old), _card(new)
            home = _home(before, draft.base, *change)
            if home is not None:
                homes.setdefault(home, []).append(change)
    for home, changes in homes.items():
        for to_be in draft.base.referrers("journeys", "derived_from", home):
            if is_followed(before, draft.base, home, to_be):
                _Cards(draft, before, home, to_be, diff).follow(changes)


def kept_twin(draft: Draft, id_: str, to_be: str) -> Touchpoint | None:
    """Return the touchpoint of `to_be` that keeps the as-is touchpoint `id_`; None where it makes more of it."""
    rows = draft.naming(Touchpoint, "derived_from", id_)
    own = [row for row in rows if draft.base.lanes[row.lane].journey == to_be and row.change != "removed"]
    return own[0] if len(own) == 1 and own[0].change == "kept" else None


def _card(row: object) -> Touchpoint | None:
    return row if isinstance(row, Touchpoint) else None


def _home(before: Document, after: Document, old: Touchpoint | None, new: Touchpoint | None) -> str | None:
    lane = after.lanes.get(new.lane) if new is not None else before.lanes.get(old.lane) if old else None
    return lane.journey if lane is not None else None


def _place(row: Touchpoint) -> tuple[str, str, str]:
    return row.lane, row.step, row.rank


class _Cards:
    """One to-be beside its as-is, as the touchpoints of that change."""

    def __init__(self, draft: Draft, before: Document, home: str, to_be: str, diff: Diff) -> None:
        self.draft, self.before, self.home, self.to_be, self.diff = draft, before, home, to_be, diff

    def follow(self, changes: Iterable[Change]) -> None:
        cells: dict[tuple[str, str], Touchpoint] = {}
        touched: set[str] = set()
        for old, new in changes:
            if new is None:
                if old is not None:
                    self._let_go(old)
            elif old is None:
                self._take_along(new)
            else:
                self._pass_on(old, new)
            if new is not None and (old is None or _place(old) != _place(new)):
                cells[new.lane, new.step] = new
                touched.add(new.id)
        for row in cells.values():
            self._put_in_order(row, touched)

    def _take_along(self, new: Touchpoint) -> None:
        """Put what came into the as-is into the to-be too: it keeps it until somebody decides otherwise."""
        id_, cell = copy_id(new.id, self.to_be), cell_for(self.draft.base, new, self.to_be)
        if cell is None or self.draft.get(Touchpoint, id_) is not None or self._makes_something_of(new.id):
            return
        fields = {"lane": cell[0], "step": cell[1], "rank": "", "derived_from": new.id, "change": "kept"}
        row = Touchpoint.model_validate(
            {"id": id_, **fields, **{field: getattr(new, field) for field in SHARED}}
        )
        self.draft.put(row.evolve(span=self._reach(new, row)))

    def _makes_something_of(self, id_: str) -> bool:
        doc = self.draft.base
        rows = (doc.touchpoints[twin] for twin in doc.referrers("touchpoints", "derived_from", id_))
        return any(doc.lanes[row.lane].journey == self.to_be and row.change != "removed" for row in rows)

    def _pass_on(self, old: Touchpoint, new: Touchpoint) -> None:
        twin = kept_twin(self.draft, new.id, self.to_be)
        was = self.before.touchpoints.get(twin.id) if twin is not None else None
        if twin is None or was is None:
            return
        row = told_anew(old, new, twin, SHARED)
        if (old.lane, old.step) != (new.lane, new.step):
            row = self._moved_along(row, was, new)
        if (old.span, old.step) != (new.span, new.step) and self._reaches_alike(old, was):
            row = row.evolve(span=self._reach(new, row))
        self.draft.put(row)

    def _moved_along(self, row: Touchpoint, was: Touchpoint, new: Touchpoint) -> Touchpoint:
        doc = self.draft.base
        if self.before.steps[was.step].derived_from is None or stands_over(doc, row, new):
            return row
        cell = cell_for(doc, new, self.to_be)
        if cell is None:
            return row.evolve(change="changed")
        end = self._ours.index(cell[1])
        return row.evolve(lane=cell[0], step=cell[1], span=min(row.span, len(self._ours) - end))

    def _let_go(self, old: Touchpoint) -> None:
        """Take out what came along with `old`, if nothing was made of it."""
        id_ = copy_id(old.id, self.to_be)
        was, row = self.before.touchpoints.get(id_), self.draft.get(Touchpoint, id_)
        if was is None or row is None or was.change != "kept" or was.derived_from != old.id:
            return
        if self.draft.base.lanes[row.lane].journey != self.to_be or ("removals", id_) in self.diff.changes:
            return
        if all(getattr(row, field) == getattr(old, field) for field in SHARED) and not self._is_made_of(row):
            self.draft.remove("touchpoints", id_)

    def _is_made_of(self, row: Touchpoint) -> bool:
        """Tell whether something hangs on `row` that did not come along with its as-is."""
        came = {(key[0], copy_id(key[1], self.to_be)) for key in self.diff.changes}
        return bool(row.why or row.cost or row.effect is not None) or any(
            (TABLE_OF[kind], id_) not in came
            for kind in TABLES.values()
            for field, ref in references(kind).items()
            if ref.table == "touchpoints"
            for id_ in self.draft.base.referrers(TABLE_OF[kind], field, row.id)
        )

    # Order and reach

    def _put_in_order(self, new: Touchpoint, touched: set[str]) -> None:
        """Let the kept ones of the cell of `new` stand in its order, as far as they stood in it before."""
        doc, cell = self.draft.base, cell_for(self.draft.base, new, self.to_be)
        if cell is None:
            return
        ours = [row.id for row in structure.cell(doc, *cell) if self._stands_in(cell, row.id)]
        orders = (structure.cell(one, new.lane, new.step) for one in (self.before, doc))
        old, now = ([twin for row in rows if (twin := self._twin_in(cell, row.id))] for rows in orders)
        moved = {twin for id_ in touched if (twin := self._twin_in(cell, id_))}
        order = merged([id_ for id_ in old if id_ in ours], now, ours, moved)
        if order != ours:
            rows = [row for id_ in order if (row := self.draft.get(Touchpoint, id_)) is not None]
            put_in_order(self.draft, rows, set(order) - unmoved(ours, order))

    def _twin_in(self, cell: tuple[str, str], id_: str) -> str:
        twin = kept_twin(self.draft, id_, self.to_be)
        return twin.id if twin is not None and (twin.lane, twin.step) == cell else ""

    def _stands_in(self, cell: tuple[str, str], id_: str) -> bool:
        row = self.draft.get(Touchpoint, id_)
        return row is not None and (row.lane, row.step) == cell

    @cached_property
    def _theirs(self) -> list[str]:
        return columns(self.draft.base, self.home)

    @cached_property
    def _ours(self) -> list[str]:
        return columns(self.draft.base, self.to_be)

    @cached_property
    def _before(self) -> tuple[list[str], list[str]]:
        return columns(self.before, self.home), columns(self.before, self.to_be)

    def _reach(self, new: Touchpoint, row: Touchpoint) -> int:
        """Return how many columns `row` lasts if it is to end over the last column of `new`."""
        if new.span == 1:
            return 1
        at, first = self._theirs.index(new.step), self._ours.index(row.step)
        over = (step_over(self.draft.base, step, self.to_be) for step in self._theirs[at : at + new.span])
        return max([1, *(self._ours.index(step) - first + 1 for step in over if step is not None)])

    def _reaches_alike(self, old: Touchpoint, was: Touchpoint) -> bool:
        """Tell whether `was`, of the to-be, ended over the last column of `old`."""
        if old.span == was.span == 1:
            return True
        theirs, ours = self._before
        last = theirs[min(theirs.index(old.step) + old.span, len(theirs)) - 1]
        end = ours[min(ours.index(was.step) + was.span, len(ours)) - 1]
        return self.before.steps[end].derived_from == last
