"""As-is and to-be side by side: what was kept, changed, added, removed, merged and split, and what it lifts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.emotion import FeltStep, felt_steps
from cxdesigner.analysis.twin_steps import TwinStage, twin_stages
from cxdesigner.commands.twins import told
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Journey
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.model.twins import Removal

Kind = Literal["kept", "changed", "new", "removed", "merged", "split"]

KINDS: tuple[Kind, ...] = ("kept", "changed", "new", "removed", "merged", "split")
"""What can become of a touchpoint, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What becomes of touchpoints: `was` are those of the as-is, `becomes` the one of the to-be.

    A removed one becomes nothing (None), unless the to-be keeps a card that says so. `is_stranger` is one that derives
    from a journey that is not the as-is: it counts as new.
    """

    kind: Kind
    was: tuple[str, ...]
    becomes: str | None
    is_stranger: bool = False

    @property
    def id(self) -> str:
        """What the pair is called: its to-be touchpoint, else the as-is one that goes."""
        return self.becomes or self.was[0]


@dataclass(frozen=True, slots=True)
class Lift:
    """How a stage, or the whole, feels today and as designed; None where nothing is scored."""

    was: float | None
    becomes: float | None

    @property
    def by(self) -> float | None:
        """How far it is lifted; unknown where either side is."""
        return None if self.was is None or self.becomes is None else self.becomes - self.was


@dataclass(frozen=True, slots=True)
class Effort:
    """What the customer has to do herself, summed over the touchpoints where it is known; None where it is nowhere."""

    was: int | None
    becomes: int | None

    @property
    def by(self) -> int | None:
        """How much more effort it will be: less than nothing is a relief."""
        return None if self.was is None or self.becomes is None else self.becomes - self.was


@dataclass(frozen=True, slots=True, eq=False)  # each is of one document, and compared by being it
class Twins:
    """A to-be beside its as-is: every pair, every stage with its columns, and how each step feels."""

    doc: Document
    as_is: Journey
    to_be: Journey
    pairs: tuple[Pair, ...]
    stages: tuple[TwinStage, ...]
    felt: Mapping[str, FeltStep]
    """By step of either journey."""
    cards: tuple[Sequence[Touchpoint], Sequence[Touchpoint]]
    """The touchpoints of the as-is and of the to-be, as they are read."""

    def counts(self) -> dict[Kind, int]:
        """Return how many pairs there are of each kind, also of none.

        A merged one counts once, of a split one each part.
        """
        found = Counter(pair.kind for pair in self.pairs)
        return {kind: found[kind] for kind in KINDS}

    def lift(self, stage: TwinStage) -> Lift:
        """Return how far `stage` is lifted: the mean of the scores of its steps, before and after."""
        return Lift(
            self._mean(column.was for column in stage.columns),
            self._mean(column.step for column in stage.columns),
        )

    def whole(self) -> Lift:
        """Return the averages of both journeys, over all steps that are scored."""
        return Lift(self._average(self.as_is), self._average(self.to_be))

    def effort(self) -> Effort:
        """Return what the customer has to do herself, before and after."""
        return Effort(*(_effort(rows) for rows in self.cards))

    def changes_per_layer(self) -> dict[str, int]:
        """Return how many touchpoints are not kept, by the role of their lane."""
        return dict(Counter(self.doc.lanes[self._shown(pair).lane].role for pair in self.changes))

    def changes_per_owner(self) -> dict[str | None, int]:
        """Return how many touchpoints are not kept, by the team that sees to it; None is nobody."""
        return dict(Counter(self.owner(pair) for pair in self.changes))

    @property
    def changes(self) -> list[Pair]:
        """All pairs but those that are kept."""
        return [pair for pair in self.pairs if pair.kind != "kept"]

    def counts_of_cards(self) -> tuple[int, int]:
        """Return how many touchpoints the as-is has and how many the to-be has."""
        return len(self.cards[0]), len(self.cards[1])

    def removal(self, pair: Pair) -> Removal | None:
        """Return what is said of a touchpoint that goes; None where nothing is, or where it stays."""
        if pair.becomes is not None or not pair.was:
            return None
        return removal_of(self.doc, self.to_be.id, pair.was[0])

    def owner(self, pair: Pair) -> str | None:
        """Return the team that sees to the change: that of the to-be touchpoint, or of the removal."""
        if pair.becomes is not None:
            return self.doc.touchpoints[pair.becomes].owner
        removal = self.removal(pair)
        return removal.owner if removal is not None else None

    def why(self, pair: Pair) -> str:
        """Return why it is to be so."""
        row = self.doc.touchpoints[pair.becomes] if pair.becomes is not None else self.removal(pair)
        return row.why if row is not None else ""

    def cost(self, pair: Pair) -> str:
        """Return what the change costs."""
        row = self.doc.touchpoints[pair.becomes] if pair.becomes is not None else self.removal(pair)
        return row.cost if row is not None else ""

    def _shown(self, pair: Pair) -> Touchpoint:
        return self.doc.touchpoints[pair.id]

    def _mean(self, steps: Iterable[str | None]) -> float | None:
        scores = [self.felt[step].score for step in dict.fromkeys(steps) if step is not None]
        return mean(scores)

    def _average(self, journey: Journey) -> float | None:
        return mean([self.felt[step.id].score for step in structure.steps(self.doc, journey.id)])


def twins(doc: Document, to_be: str) -> Twins | None:
    """Return the to-be `to_be` beside its as-is; None where it has none that it could be laid beside."""
    as_is = as_is_of(doc, to_be)
    if as_is is None:
        return None
    felt = {row.step: row for id_ in (as_is.id, to_be) for row in felt_steps(doc, id_)}
    cards = touchpoints_of(doc, as_is.id), touchpoints_of(doc, to_be)
    pairs = tuple(_Judge(*cards).pairs())
    return Twins(doc, as_is, doc.journeys[to_be], pairs, twin_stages(doc, as_is.id, to_be), felt, cards)


def as_is_of(doc: Document, to_be: str) -> Journey | None:
    """Return the journey that `to_be` derives from; None where that is gone, is itself, or it derives from none."""
    row = doc.journeys.get(to_be)
    if row is None or row.derived_from is None or row.derived_from == to_be:
        return None
    return doc.journeys.get(row.derived_from)


def to_bes_of(doc: Document, as_is: str) -> list[Journey]:
    """Return the journeys that derive from `as_is`, alternatives of each other, in their order."""
    ids = doc.referrers("journeys", "derived_from", as_is)
    return structure.in_order(doc.journeys[id_] for id_ in ids if id_ != as_is)


def removal_of(doc: Document, to_be: str, touchpoint: str) -> Removal | None:
    """Return what `to_be` says of doing without the as-is `touchpoint`."""
    rows = (doc.removals[id_] for id_ in doc.referrers("removals", "touchpoint", touchpoint))
    return next((row for row in rows if row.journey == to_be), None)


def touchpoints_of(doc: Document, journey: str) -> list[Touchpoint]:
    """Return the touchpoints of `journey` as they are read: step by step, each from the top."""
    depth = {lane.id: number for number, lane in enumerate(structure.lanes(doc, journey))}
    found: list[Touchpoint] = []
    for step in structure.steps(doc, journey):
        rows = structure.in_order(doc.touchpoints[i] for i in doc.referrers("touchpoints", "step", step.id))
        found += sorted(rows, key=lambda row: depth.get(row.lane, 0))
    return found


def mean(scores: Iterable[float | None]) -> float | None:
    """Return the mean of the scores that are known; None where none is."""
    known = [score for score in scores if score is not None]
    return sum(known) / len(known) if known else None


def _effort(rows: Iterable[Touchpoint]) -> int | None:
    known = [row.customer_effort for row in rows if row.customer_effort is not None]
    return sum(known) if known else None


class _Judge:
    """Tells what each touchpoint of a to-be makes of its as-is."""

    def __init__(self, as_is: Sequence[Touchpoint], to_be: Sequence[Touchpoint]) -> None:
        self._as_is: dict[str, Touchpoint] = {row.id: row for row in as_is}
        self._to_be = to_be
        self._parts = Counter(
            row.derived_from for row in self._to_be if row.derived_from and row.change != "removed"
        )

    def pairs(self) -> list[Pair]:
        """Return all pairs: those of the to-be as they are read, then the as-is touchpoints that are gone."""
        pairs = [self._pair(row) for row in self._to_be]
        named = {id_ for pair in pairs for id_ in pair.was}
        return pairs + [Pair("removed", (id_,), None) for id_ in self._as_is if id_ not in named]

    def _pair(self, row: Touchpoint) -> Pair:
        was = tuple(id_ for id_ in self._named(row) if id_ in self._as_is)
        is_stranger = not was and row.derived_from is not None
        return Pair(self._kind(row, was), was, row.id, is_stranger)

    def _named(self, row: Touchpoint) -> tuple[str, ...]:
        first = (row.derived_from,) if row.derived_from is not None else ()
        return tuple(dict.fromkeys((*first, *row.also_from)))

    def _kind(self, row: Touchpoint, was: tuple[str, ...]) -> Kind:
        """Return what `row` makes of `was`: by the facts where they say it, else by its word."""
        if row.change == "removed":
            return "removed"
        if not was:
            return "new"
        if len(was) > 1:
            return "merged"
        if row.derived_from is not None and self._parts[row.derived_from] > 1:
            return "split"
        if row.change in ("", "kept"):
            return "kept" if self._is_kept(row, was[0]) else "changed"
        return "changed"

    def _is_kept(self, row: Touchpoint, was: str) -> bool:
        return row.change == "kept" or told(self._as_is[was]) == told(row)
