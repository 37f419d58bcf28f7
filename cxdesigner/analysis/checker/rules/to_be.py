"""To-be: why the designed journey differs from today's, and whether anything of today is still counted on."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.analysis.checker.rule import Found, Rule, found
from cxdesigner.analysis.emotion import felt_step
from cxdesigner.model.journey import Step
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.model.twins import Removal
from cxdesigner.translation import message

FEWEST_ALTERNATIVES = 2

_CHANGED = ("changed", "new", "merged", "split")


def changes_have_reasons(ground: Ground) -> Iterator[Found]:
    """R53: at each step that changes something is said why, and what that is expected to do."""
    for step in ground.steps:
        changed = [card for card in ground.by_step[step.id] if card.change in _CHANGED]
        if changed:
            has = {
                "reason": any(card.why.strip() for card in changed),
                "effect": any(_has_effect(ground, card) for card in changed) or _is_lifted(ground, step),
            }
            missing = tuple(message(f"check.lacks.{name}") for name, is_there in has.items() if not is_there)
            if missing:
                titles = tuple(card.title for card in changed)
                yield found(
                    ("steps", step.id), step=ground.step_name(step), touchpoints=titles, missing=missing
                )
    for row in _removals(ground):
        if not row.why.strip():
            card = ground.doc.touchpoints[row.touchpoint]
            yield found(
                ("touchpoints", card.id), ("removals", row.id), variant="removed", touchpoint=(card.title,)
            )


def removed_is_not_counted_on(ground: Ground) -> Iterator[Found]:
    """R54: nothing that goes is still to be kept to, or still tells somebody what to know."""
    doc, removed = ground.doc, _removed(ground)
    staying = {card.derived_from for card in _staying(ground)} | ground.ids
    for id_ in sorted(doc.promises):
        promise = doc.promises[id_]
        kept = [at for at in promise.kept_at if at in staying and at not in removed]
        if promise.made_at in removed and kept:
            yield found(
                ("touchpoints", kept[0]), ("promises", id_), ("touchpoints", promise.made_at),
                promise=(promise.text,), touchpoint=ground.titles((promise.made_at,)), kept=ground.titles(kept),
            )  # fmt: skip
    for card in ground.cards:
        if card.info_source in removed:
            source = ground.titles((str(card.info_source),))
            yield found(
                ("touchpoints", card.id), ("touchpoints", str(card.info_source)),
                variant="evidence", touchpoint=(card.title,), source=source,
            )  # fmt: skip


def alternatives_were_considered(ground: Ground) -> Iterator[Found]:
    """R55: at least two to-be journeys were drawn for one as-is."""
    as_is = ground.journey.derived_from
    rows = [row for row in ground.doc.journeys.values() if row.kind == "to_be" and row.derived_from == as_is]
    if len(rows) < FEWEST_ALTERNATIVES:
        yield found(("journeys", ground.journey_id), journey=ground.journey.name)


def _removals(ground: Ground) -> list[Removal]:
    doc = ground.doc
    rows = (doc.removals[id_] for id_ in doc.referrers("removals", "journey", ground.journey_id))
    return [row for row in rows if row.touchpoint in doc.touchpoints]


def _has_effect(ground: Ground, card: Touchpoint) -> bool:
    """Tell whether it is known what a change does: it is said, or seen from the factors scored."""
    return card.effect is not None or bool(ground.doc.referrers("factor_scores", "touchpoint", card.id))


def _is_lifted(ground: Ground, step: Step) -> bool:
    """Tell whether the curve says what a step gains: it is scored, and so is the as-is step it stands over."""
    before = felt_step(ground.doc, step.derived_from).score if step.derived_from else None
    return before is not None and felt_step(ground.doc, step.id).score is not None


def _removed(ground: Ground) -> set[str]:
    """Return the as-is touchpoints that this to-be takes out."""
    gone = {row.touchpoint for row in _removals(ground)}
    struck = {
        str(card.derived_from) for card in ground.cards if card.change == "removed" and card.derived_from
    }
    return gone | struck


def _staying(ground: Ground) -> list[Touchpoint]:
    return [card for card in ground.cards if card.change != "removed" and card.derived_from]


def _is_designed(ground: Ground) -> bool:
    return ground.is_to_be and bool(ground.cards)


def _changes_something(ground: Ground) -> bool:
    changed = any(card.change in _CHANGED for card in ground.cards)
    return ground.is_to_be and (changed or bool(_removals(ground)))


def _removes_something(ground: Ground) -> bool:
    return ground.is_to_be and bool(_removed(ground))


RULES: tuple[Rule, ...] = (
    Rule("R53", "warning", "to_be", "redesign", changes_have_reasons, _changes_something),
    Rule("R54", "warning", "to_be", "redesign", removed_is_not_counted_on, _removes_something),
    Rule("R55", "hint", "to_be", "mistakes", alternatives_were_considered, _is_designed),
)
