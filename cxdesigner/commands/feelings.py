"""How a step feels, set at the step: what a point of the emotion curve belongs to.

A step feels as the mean of the scores of the touchpoints that begin there. Setting it moves all of these by the
same amount, so that one that lifts the step goes on lifting it; one that has come to an end of the scale stays
there, and the others make up for it. Where none is scored, the touchpoint nearest to the customer takes the score.
"""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.commands.error import CommandError, evolved, existing
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.lane_roles import distance_to_customer, lane_role
from cxdesigner.model.touchpoint import Touchpoint

WORST, BEST = -2.0, 2.0
"""The ends of the scale."""

_HUNDREDTH = 0.01


def feel_step(doc: Document, step: str, *, score: float | None) -> Document:
    """Let `step` feel as `score`, -2 to +2; None takes the scores of its touchpoints away.

    Beyond the scale is its end. Scores are kept to hundredths. Raises CommandError where no touchpoint begins at
    the step.
    """
    rows = _nearest_first(doc, existing(doc.steps, step).id)
    scored = [row for row in rows if row.emotion is not None]
    draft = Draft(doc)
    if score is None:
        for row in scored:
            draft.put(evolved(row, emotion=None))
        return draft.done()
    score = min(BEST, max(WORST, score))
    scored = scored or _one_of(rows)
    scores = [row.emotion if row.emotion is not None else score for row in scored]
    for row, new in zip(scored, _shifted(scores, score), strict=True):
        draft.put(evolved(row, emotion=new))
    return draft.done()


def quote_step(doc: Document, step: str, *, quote: str) -> Document:
    """Set what a customer said at `step`: the quote that the curve shows, else one of the touchpoint that is felt.

    That is the one nearest to the customer among those with a score, else among all. An empty quote takes it away.
    Raises CommandError where no touchpoint begins at the step.
    """
    rows = _nearest_first(doc, existing(doc.steps, step).id)
    quoted = [row for row in rows if row.quote]
    scored = [row for row in rows if row.emotion is not None]
    (row,) = quoted[:1] or scored[:1] or _one_of(rows)
    draft = Draft(doc)
    draft.put(evolved(row, quote=quote))
    return draft.done()


def _one_of(rows: Sequence[Touchpoint]) -> list[Touchpoint]:
    if not rows:
        raise CommandError("command.nothing_felt")
    return [rows[0]]


def _nearest_first(doc: Document, step: str) -> list[Touchpoint]:
    """Return the touchpoints that begin at `step`, those nearest to the customer first, then in order of time."""
    rows = structure.in_order(doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", "step", step))
    return sorted(rows, key=lambda row: distance_to_customer(lane_role(doc.lanes[row.lane].role)))


def _shifted(scores: Sequence[float], mean: float) -> list[float]:
    """Return `scores` moved by the same amount, each within the scale, so that their mean is `mean`."""
    moved = [float(score) for score in scores]
    if abs(sum(moved) / len(moved) - mean) < _HUNDREDTH / 2:  # a mean of thirds is as near as it gets
        return moved
    for _ in scores:
        missing = mean * len(moved) - sum(moved)
        end = BEST if missing > 0 else WORST
        free = [n for n, score in enumerate(moved) if score != end]
        if abs(missing) < 1e-9 or not free:
            break
        for n in free:
            moved[n] = min(BEST, max(WORST, moved[n] + missing / len(free)))
    return [round(score, 2) for score in moved]
