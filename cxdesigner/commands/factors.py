"""Edits of factor scores: how a touchpoint, a step or a stage does on one emotional factor.

A score has three sides: how it is on a typical day, at its best and at its worst. Worst is never above typical and
best never below: typical takes an end along that it passes, and an end stops at typical. A step or a stage has no
score of its own: it is the mean of its touchpoints. To score it moves all of these by the same amount; where none
is scored yet, the touchpoint nearest to the customer takes the score.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from cxdesigner.commands.error import CommandError, evolved, existing
from cxdesigner.commands.shifting import shifted, within_scale
from cxdesigner.model import structure
from cxdesigner.model.diff import between
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.factors import FactorScore
from cxdesigner.model.feeling import factor_scores_of, felt, score_on
from cxdesigner.model.lane_roles import distance_to_customer, lane_role
from cxdesigner.model.touchpoint import Touchpoint

DAYS: tuple[str, ...] = ("best", "typical", "worst")
"""The sides of a score."""


def score_factor(
    doc: Document, touchpoint: str, factor: str, *, score: float | None, day: str = "typical"
) -> Document:
    """Set how `touchpoint` does on `factor`; None takes the score away, that of a typical day with both ends.

    Beyond the scale is its end. Raises CommandError where a best or worst is set before the typical score is known.
    """
    row = existing(doc.touchpoints, touchpoint)
    draft = Draft(doc)
    _put(draft, row, existing(doc.factors, factor).id, day, score)
    return draft.done()


def score_stage(
    doc: Document, stage: str, factor: str, *, score: float | None, day: str = "typical"
) -> Document:
    """Set how `stage` does on `factor`, by its touchpoints. Raises CommandError where none begins there."""
    steps = structure.steps_of(doc, existing(doc.stages, stage).id)
    return score_rows(doc, nearest_first(doc, [step.id for step in steps]), factor, score=score, day=day)


def score_rows(
    doc: Document, rows: Sequence[Touchpoint], factor: str, *, score: float | None, day: str = "typical"
) -> Document:
    """Let `rows`, those nearest to the customer first, do as `score` on `factor` in the mean."""
    existing(doc.factors, factor)
    draft = Draft(doc)
    scored = [row for row in rows if felt(doc, row, factor) is not None]
    if score is None:
        for row in scored:
            _put(draft, row, factor, day, None)
        return draft.done()
    score = within_scale(score)
    if not scored:
        _put(draft, one_of(rows), factor, day, score)
        return draft.done()
    before = [_side(score_on(doc, row.id, factor), day) for row in scored]
    for row, new in zip(scored, shifted(before, score), strict=True):
        _put(draft, row, factor, day, new)
    return draft.done()


def put_felt(draft: Draft, touchpoint: Touchpoint, score: float) -> None:
    """Let `touchpoint` feel as `score`: by its factors where it has any, all moved by the same amount."""
    own = factor_scores_of(draft.base, touchpoint.id)
    if own:
        moved = shifted([row.typical or 0.0 for row in own], score)
        for row, new in zip(own, moved, strict=True):
            draft.put(_with(row, "typical", new))
        score = round(sum(moved) / len(moved), 2)
    draft.put(evolved(touchpoint, emotion=score))


def agreed(before: Document, after: Document) -> Document:
    """Return `after`, which an edit made of `before`, with emotions that agree with their factors' scores.

    Where factors were scored, the emotion is their mean; where the emotion was set, its factors follow, and go with
    it. The document itself where there is nothing to agree on.
    """
    if not before.factor_scores and not after.factor_scores:
        return after
    diff = between(before, after)
    draft = Draft(after)
    scored = {row.touchpoint for (table, _), rows in diff.changes.items() if table == "factor_scores"
              for row in rows if isinstance(row, FactorScore)}  # fmt: skip
    for (table, id_), (old, new) in diff.changes.items():
        if table != "touchpoints" or id_ in scored or not isinstance(new, Touchpoint):
            continue
        if isinstance(old, Touchpoint) and old.emotion != new.emotion:
            _follow_emotion(draft, new)
    for id_ in scored & after.touchpoints.keys():
        row, own = after.touchpoints[id_], factor_scores_of(after, id_)
        if own:
            draft.put(row.evolve(emotion=round(felt(after, row) or 0.0, 2) + 0.0))
    return draft.done()


def nearest_first(doc: Document, steps: Iterable[str]) -> list[Touchpoint]:
    """Return the touchpoints that begin at `steps`, those nearest to the customer first, then in order of time."""
    rows = [
        row
        for step in steps
        for row in structure.in_order(doc.touchpoints[i] for i in doc.referrers("touchpoints", "step", step))
    ]
    return sorted(rows, key=lambda row: distance_to_customer(lane_role(doc.lanes[row.lane].role)))


def one_of(rows: Sequence[Touchpoint]) -> Touchpoint:
    """Return the first of `rows`. Raises CommandError where there is none to feel anything."""
    if not rows:
        raise CommandError("command.nothing_felt")
    return rows[0]


def _follow_emotion(draft: Draft, touchpoint: Touchpoint) -> None:
    own = factor_scores_of(draft.base, touchpoint.id)
    if touchpoint.emotion is None:
        for row in own:
            draft.remove("factor_scores", row.id)
    elif own and abs((felt(draft.base, touchpoint) or 0.0) - touchpoint.emotion) > 0.005:
        put_felt(draft, touchpoint, touchpoint.emotion)


def _put(draft: Draft, touchpoint: Touchpoint, factor: str, day: str, score: float | None) -> None:
    row = score_on(draft.base, touchpoint.id, factor)
    if score is None and day == "typical":
        if row is not None:
            draft.remove("factor_scores", row.id)
        return
    if row is None:
        row = FactorScore.model_validate(
            {
                "id": _score_id(draft.base, touchpoint.id, factor),
                "touchpoint": touchpoint.id,
                "factor": factor,
            }
        )
    draft.put(_with(row, day, score))


def _with(row: FactorScore, day: str, score: float | None) -> FactorScore:
    """Return `row` with one side set, and worst, typical and best in their order."""
    if day not in DAYS:
        raise CommandError("command.no_such_field", field=day)
    if score is None:
        return evolved(row, **{day: None})
    score = within_scale(score)
    if day == "typical":
        best = None if row.best is None else max(row.best, score)
        worst = None if row.worst is None else min(row.worst, score)
        return evolved(row, typical=score, best=best, worst=worst)
    if row.typical is None:
        raise CommandError("command.typical_first")
    return evolved(row, **{day: max(score, row.typical) if day == "best" else min(score, row.typical)})


def _side(row: FactorScore | None, day: str) -> float:
    """Return one side of a score; an end that is not known is as the typical day."""
    assert row is not None
    side: float | None = getattr(row, day) if day in DAYS else None
    return side if side is not None else row.typical or 0.0


def _score_id(doc: Document, touchpoint: str, factor: str) -> str:
    """Return an id for the score of `touchpoint` on `factor`: the same one whoever makes it."""
    told = f"{touchpoint}/{factor}"
    while (
        id_ := "fs-" + hashlib.sha1(told.encode(), usedforsecurity=False).hexdigest()[:16]
    ) in doc.factor_scores:
        told += "+"
    return id_
