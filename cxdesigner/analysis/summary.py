"""A journey at a glance: how it feels against its other half, who owns its moments of truth, what is measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.emotion import FeltStep, felt_steps
from cxdesigner.analysis.handovers import Pass, handovers, per_place
from cxdesigner.analysis.loops import Measured, measured_stages
from cxdesigner.analysis.twins import Lift, Twins, as_is_of, mean, to_bes_of, touchpoints_of, twins
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class StageFeeling:
    """How a stage feels, before and after, from -2 to +2. `is_new` has no as-is; `is_gone` is of the as-is alone."""

    stage: str
    lift: Lift
    has_moment_of_truth: bool
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """What the figures of a journey come to. `is_pair` tells whether it has a to-be or an as-is beside it."""

    feelings: tuple[StageFeeling, ...]
    average: Lift
    is_pair: bool
    moments: tuple[Touchpoint, ...]
    owners: tuple[str, ...]
    """Who owns the moments of truth: teams, each once."""
    measured: Measured
    handovers: int
    in_front: int

    @property
    def owned(self) -> int:
        """How many moments of truth have an owner."""
        return sum(row.owner is not None for row in self.moments)


def summary(
    doc: Document, journey: str, passes: Sequence[Pass] | None = None, *, is_alone: bool = False
) -> Summary:
    """Return what is to be told of `journey`, whose hand-overs may be known already; `is_alone` leaves out its twin.

    A to-be is told beside its as-is, an as-is beside its first to-be. A journey on its own has only one side: that
    which it is, `was` for an as-is and `becomes` for anything else.
    """
    pair = None if is_alone else pair_of(doc, journey)
    passes = handovers(doc, journey) if passes is None else passes
    moments = tuple(row for row in touchpoints_of(doc, journey) if row.moment_of_truth)
    return Summary(
        _twin_feelings(pair) if pair is not None else _feelings(doc, journey),
        pair.whole() if pair is not None else _alone(doc, journey),
        pair is not None,
        moments,
        tuple(dict.fromkeys(row.owner for row in moments if row.owner is not None)),
        measured_stages(doc, journey),
        len(passes),
        per_place(passes)["front"],
    )


def halves_of(doc: Document, journey: str) -> tuple[str, str] | None:
    """Return the as-is and the to-be of which `journey` is one; None where it has no other half.

    Of several to-bes of an as-is it is the first.
    """
    as_is = as_is_of(doc, journey)
    if as_is is not None:
        return as_is.id, journey
    others = to_bes_of(doc, journey) if journey in doc.journeys else []
    return (journey, others[0].id) if others else None


def pair_of(doc: Document, journey: str) -> Twins | None:
    """Return `journey` and its other half; None where it has none."""
    halves = halves_of(doc, journey)
    return twins(doc, halves[1]) if halves is not None else None


def _twin_feelings(pair: Twins) -> tuple[StageFeeling, ...]:
    return tuple(
        StageFeeling(
            stage.id,
            pair.lift(stage),
            any(pair.felt[c.step].has_moment_of_truth for c in stage.columns if c.step is not None),
            is_gone=stage.stage is None,
        )
        for stage in pair.stages
    )


def _feelings(doc: Document, journey: str) -> tuple[StageFeeling, ...]:
    felt = {step.step: step for step in felt_steps(doc, journey)}
    found = []
    for stage in structure.stages(doc, journey) if journey in doc.journeys else ():
        steps = [felt[step.id] for step in structure.steps_of(doc, stage.id)]
        side = _side(doc, journey, steps)
        found.append(StageFeeling(stage.id, side, any(step.has_moment_of_truth for step in steps)))
    return tuple(found)


def _alone(doc: Document, journey: str) -> Lift:
    return _side(doc, journey, felt_steps(doc, journey) if journey in doc.journeys else ())


def _side(doc: Document, journey: str, steps: Sequence[FeltStep]) -> Lift:
    score = mean(step.score for step in steps)
    is_today = doc.journeys[journey].kind == "as_is" if journey in doc.journeys else False
    return Lift(score, None) if is_today else Lift(None, score)
