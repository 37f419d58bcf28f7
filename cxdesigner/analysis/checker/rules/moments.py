"""Moments and emotion: moments of truth that are designed, and a curve that was lived and not guessed."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.analysis.checker.rule import Found, Rule, Score, found
from cxdesigner.analysis.emotion import felt_step
from cxdesigner.model import structure
from cxdesigner.model.evidence import Insight
from cxdesigner.model.journey import Step
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import message

_FEWEST = 3
"""Steps that a curve needs before something can be said of its shape."""


def moments_are_designed(ground: Ground) -> Iterator[Found]:
    """R17: no moment of truth is left to chance."""
    for card in _moments(ground):
        if card.control == "left_to_chance":
            yield found(("touchpoints", card.id), touchpoint=(card.title,))


def moments_are_kept(ground: Ground) -> Iterator[Found]:
    """R18: each moment of truth has an owner, a measure and, where it is one of today, a source."""
    for card in _moments(ground):
        has = {
            "owner": _has_owner(ground, card),
            "measure": _has_measure(ground, card),
            "source": bool(card.sources) or ground.is_to_be,
        }
        missing = tuple(message(f"check.lacks.{name}") for name, is_there in has.items() if not is_there)
        if missing:
            yield found(("touchpoints", card.id), touchpoint=(card.title,), missing=missing)


def emotion_moves(ground: Ground) -> Iterator[Found]:
    """R19: emotion is known for at least half of the steps, and is not the same at all of them."""
    felt = ground.felt
    scores = [step.score for step in felt if step.score is not None]
    if 2 * len(scores) < len(felt):
        missing = len(felt) - len(scores)
        yield found(("journeys", ground.journey_id), variant="missing", missing=missing, count=len(felt))
    elif len(scores) >= _FEWEST and len(set(scores)) == 1:
        yield found(("journeys", ground.journey_id), count=len(scores))


def emotion_has_peaks(ground: Ground) -> Iterator[Found]:
    """R20: today's journey has a low point and a high point, a designed one at least a high point."""
    scores = [card.emotion for card in ground.cards if card.emotion is not None]
    if max(scores) <= 0:
        yield found(("journeys", ground.journey_id), variant="no_high", count=len(scores))
    elif min(scores) >= 0 and not ground.is_to_be:
        yield found(("journeys", ground.journey_id), variant="no_low", count=len(scores))


def lowest_point_is_answered(ground: Ground) -> Iterator[Found]:
    """R21: at the lowest point of the curve there is an opportunity."""
    felt = [(step, step.score) for step in ground.felt if step.score is not None]
    lowest = min((score for _, score in felt), default=0.0)
    if lowest >= 0:
        return
    for step, score in felt:
        if score == lowest and not _is_answered(ground, step.step):
            row = ground.doc.steps[step.step]
            titles = tuple(card.title for card in ground.by_step[row.id] if card.emotion is not None)
            yield found(("steps", row.id), step=ground.step_name(row), score=Score(score), touchpoints=titles)


def basics_come_first(ground: Ground) -> Iterator[Found]:
    """R22: nothing is polished where a factor that has to be in order is not."""
    roles = {factor.id: factor.role for factor in ground.doc.factors.values()}
    for step in ground.steps:
        here = ground.by_step[step.id]
        failing = _failing(ground, here, roles)
        if not failing or any(card.effect_factor in failing and (card.effect or 0) > 0 for card in here):
            continue
        polish = [
            *(("touchpoints", card.id, card.title) for card in here if _is_polish(card, roles)),
            *(
                ("insights", row.id, row.title)
                for row in structure.insights(ground.doc, step.id)
                if _is_cem(row)
            ),
        ]
        names = tuple(ground.doc.factors[factor].name for factor in failing)
        for table, id_, title in polish:
            yield found((table, id_), touchpoint=(title,), factors=names, step=ground.step_name(step))


def ends_well(ground: Ground) -> Iterator[Found]:
    """R23: the last step does not end on a low."""
    step = ground.steps[ground.last_used]
    score = felt_step(ground.doc, step.id).score
    if score is not None and score < 0:
        titles = tuple(card.title for card in ground.by_step[step.id] if card.emotion is not None)
        yield found(("steps", step.id), step=ground.step_name(step), score=Score(score), touchpoints=titles)


def _moments(ground: Ground) -> list[Touchpoint]:
    return [card for card in ground.cards if card.moment_of_truth]


def _has_owner(ground: Ground, card: Touchpoint) -> bool:
    """Tell whether somebody owns a moment: for what the customer does, whoever serves her there."""
    if card.owner or card.relationship_owner:
        return True
    if ground.role(card) not in ("customer", "evidence"):
        return False
    stage = ground.doc.stages[ground.doc.steps[card.step].stage]
    serving = (other for other in ground.by_step[card.step] if ground.role(other) == "frontstage")
    return bool(stage.owner) or any(other.owner for other in serving)


def _has_measure(ground: Ground, card: Touchpoint) -> bool:
    if card.measure.strip() or ground.doc.referrers("feedback_loops", "touchpoint", card.id):
        return True
    steps = (ground.steps[column].id for column in ground.columns(card))
    return any(
        ground.doc.referrers("metrics", "step", step) or ground.doc.referrers("feedback_loops", "step", step)
        for step in steps
    )


def _is_answered(ground: Ground, step: str) -> bool:
    """Tell whether an opportunity stands at a step or at its designed twin, or answers a pain there."""
    doc = ground.doc
    steps = (step, *doc.referrers("steps", "derived_from", step))
    rows = [row for id_ in steps for row in structure.insights(doc, id_)]
    if any(row.kind == "opportunity" and row.status != "dropped" for row in rows):
        return True
    return any(doc.referrers("insights", "answers", row.id) for row in rows if row.kind == "pain")


def _failing(ground: Ground, cards: list[Touchpoint], roles: dict[str, str]) -> list[str]:
    """Return the qualifiers that fail on a typical day at one of `cards`."""
    doc, failing = ground.doc, {}
    for card in cards:
        for id_ in doc.referrers("factor_scores", "touchpoint", card.id):
            score = doc.factor_scores[id_]
            is_basic = roles.get(score.factor) == "qualifier"
            if is_basic and score.typical is not None and score.typical < 0:
                failing[score.factor] = True
    return list(failing)


def _is_polish(card: Touchpoint, roles: dict[str, str]) -> bool:
    return roles.get(card.effect_factor or "") == "winner" and (card.effect is None or card.effect > 0)


def _is_cem(row: Insight) -> bool:
    is_work = row.in_plan or row.status in ("planned", "doing")
    return row.kind == "opportunity" and row.toolbox == "CEM" and is_work and row.status != "dropped"


def _has_moments(ground: Ground) -> bool:
    return any(card.moment_of_truth for card in ground.cards)


def _can_have_a_curve(ground: Ground) -> bool:
    wanted = ground.has_lane("emotion") or any(card.emotion is not None for card in ground.cards)
    return wanted and len(ground.used) >= _FEWEST


def _has_a_curve(ground: Ground) -> bool:
    return len(_scored_steps(ground)) >= _FEWEST


def _scored_steps(ground: Ground) -> set[str]:
    return {card.step for card in ground.cards if card.emotion is not None}


def _has_qualifiers(ground: Ground) -> bool:
    doc = ground.doc
    return any(
        factor.role == "qualifier" and doc.referrers("factor_scores", "factor", factor.id)
        for factor in doc.factors.values()
    )


def _feels_the_end(ground: Ground) -> bool:
    return ground.last_used >= 0 and _last(ground).id in _scored_steps(ground)


def _last(ground: Ground) -> Step:
    return ground.steps[ground.last_used]


RULES: tuple[Rule, ...] = (
    Rule("R17", "warning", "moments", "moments", moments_are_designed, _has_moments),
    Rule("R18", "warning", "moments", "moments", moments_are_kept, _has_moments),
    Rule("R19", "warning", "moments", "emotion", emotion_moves, _can_have_a_curve),
    Rule("R20", "hint", "moments", "emotion", emotion_has_peaks, _has_a_curve),
    Rule("R21", "warning", "moments", "emotion", lowest_point_is_answered, _has_a_curve),
    Rule("R22", "warning", "moments", "qualifiers", basics_come_first, _has_qualifiers),
    Rule("R23", "hint", "moments", "peak_end", ends_well, _feels_the_end),
)
