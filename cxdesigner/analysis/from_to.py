"""The From-to table: of each stage the change that carries the effect, and of every change what it is to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cxdesigner.analysis.twin_steps import TwinStage
from cxdesigner.analysis.twins import Pair, Twins, mean
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import distance_to_customer, lane_role


@dataclass(frozen=True, slots=True)
class Effect:
    """The emotional factor that gains most (None: only how far is said), and by how much.

    `is_stated` is what somebody expects; else it follows from the scores before and after.
    """

    factor: str | None
    by: float
    is_stated: bool = False


@dataclass(frozen=True, slots=True)
class FromTo:
    """A change of a stage: what was, as ids of as-is touchpoints, what becomes of it, and what it is to do.

    `pair` is None where nothing at all changes in the stage.
    """

    stage: TwinStage
    pair: Pair | None
    was: tuple[str, ...]
    effect: Effect | None


def from_to_rows(twins: Twins) -> list[FromTo]:
    """Return one row per stage: the change that carries the effect.

    That is the one with the largest effect; where none has any, a moment of truth, else what is nearest to the
    customer's eyes.
    """
    by_stage = changes_by_stage(twins)
    rows = []
    for stage in twins.stages:
        changes = [change_row(twins, stage, pair, by_stage[stage.id]) for pair in by_stage[stage.id]]
        rows.append(max(changes, key=lambda row: _weight(twins, row), default=FromTo(stage, None, (), None)))
    return rows


def all_rows(twins: Twins) -> list[FromTo]:
    """Return a row for every change, stage by stage."""
    by_stage = changes_by_stage(twins)
    return [
        change_row(twins, stage, pair, by_stage[stage.id])
        for stage in twins.stages
        for pair in by_stage[stage.id]
    ]


def ordered_changes(twins: Twins) -> list[Pair]:
    """Return what is not kept, in the order of the journey."""
    return [pair for pairs in changes_by_stage(twins).values() for pair in pairs]


def changes_by_stage(twins: Twins) -> dict[str, list[Pair]]:
    """Return, by stage, what is not kept there, step by step and each from the top."""
    doc = twins.doc
    stage_of: dict[str, str] = {}
    order: dict[str, int] = {}
    for stage in twins.stages:
        for column in stage.columns:
            for step in (column.was, column.step):
                if step is not None:
                    stage_of.setdefault(step, stage.id)
                    order.setdefault(step, len(order))
    found: dict[str, list[Pair]] = {stage.id: [] for stage in twins.stages}
    for pair in twins.changes:
        found[stage_of[doc.touchpoints[pair.id].step]].append(pair)
    for pairs in found.values():
        pairs.sort(key=lambda pair: order[doc.touchpoints[pair.id].step])
    return found


def change_row(twins: Twins, stage: TwinStage, pair: Pair, beside: Iterable[Pair]) -> FromTo:
    """Return the row of `pair`, which stands in `stage` with the changes `beside`.

    What is new takes the place of what goes from the same stage: first of all from its own lane.
    """
    was = pair.was or _replaced(twins.doc, pair, beside)
    return FromTo(stage, pair, was, effect_of(twins, stage, pair))


def effect_of(twins: Twins, stage: TwinStage, pair: Pair) -> Effect | None:
    """Return what `pair` is to do: what somebody expects, else the factor that gains most by the scores.

    What is new is held against the whole stage as it is today. None where neither is known.
    """
    row = twins.removal(pair) if pair.becomes is None else twins.doc.touchpoints[pair.becomes]
    if row is not None and row.effect is not None:
        return Effect(row.effect_factor, row.effect, is_stated=True)
    gains = _gains(twins, stage, pair) if pair.becomes is not None else {}
    if not gains:
        return None
    factor = max(gains, key=lambda id_: gains[id_])
    return Effect(factor, gains[factor])


def _gains(twins: Twins, stage: TwinStage, pair: Pair) -> dict[str, float]:
    """Return how much each factor gains, in the factors' order; only those that are scored on both sides."""
    doc = twins.doc
    before = list(pair.was) or _standing_in(doc, stage)
    gains = {}
    for factor in structure.in_order(doc.factors.values()):
        was = mean(typical(doc, id_, factor.id) for id_ in before)
        becomes = typical(doc, pair.becomes or "", factor.id)
        if was is not None and becomes is not None:
            gains[str(factor.id)] = becomes - was
    return gains


def typical(doc: Document, touchpoint: str, factor: str) -> float | None:
    """Return the typical score of a touchpoint on a factor; None where it is not known."""
    rows = (doc.factor_scores[id_] for id_ in doc.referrers("factor_scores", "touchpoint", touchpoint))
    return next((row.typical for row in rows if row.factor == factor and row.typical is not None), None)


def _standing_in(doc: Document, stage: TwinStage) -> Sequence[str]:
    """Return the as-is touchpoints of a stage."""
    steps = [column.was for column in stage.columns if column.was is not None]
    return [id_ for step in steps for id_ in doc.referrers("touchpoints", "step", step)]


def _replaced(doc: Document, pair: Pair, beside: Iterable[Pair]) -> tuple[str, ...]:
    role = doc.lanes[doc.touchpoints[pair.id].lane].role
    gone = [other for other in beside if other.kind == "removed" and other.was]
    gone.sort(key=lambda other: (_role(doc, other.was[0]) != role, _depth(doc, other.was[0])))
    return gone[0].was[:1] if gone else ()


def _weight(twins: Twins, row: FromTo) -> tuple[bool, float, bool, bool, int]:
    assert row.pair is not None
    doc = twins.doc
    touchpoint = doc.touchpoints[row.pair.id]
    by = row.effect.by if row.effect is not None else 0.0
    is_frontstage = _role(doc, touchpoint.id) == "frontstage"
    return (
        row.effect is not None, by, touchpoint.moment_of_truth, is_frontstage, -_depth(doc, touchpoint.id),
    )  # fmt: skip


def _role(doc: Document, touchpoint: str) -> str:
    return doc.lanes[doc.touchpoints[touchpoint].lane].role


def _depth(doc: Document, touchpoint: str) -> int:
    return distance_to_customer(lane_role(_role(doc, touchpoint)))
