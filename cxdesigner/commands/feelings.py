"""How a step feels, set at the step: what a point of the emotion curve belongs to.

A step feels as the mean of the scores of the touchpoints that begin there. Setting it moves all of these by the
same amount, so that one that lifts the step goes on lifting it; one that has come to an end of the scale stays
there, and the others make up for it. Where none is scored, the touchpoint nearest to the customer takes the score.
A touchpoint that is scored on factors feels as their mean: these move, again all by the same amount.
"""

from __future__ import annotations

from cxdesigner.commands.error import evolved, existing
from cxdesigner.commands.factors import nearest_first, one_of, put_felt, score_rows
from cxdesigner.commands.shifting import BEST, WORST, shifted
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.feeling import factor_scores_of, felt

__all__ = ["BEST", "WORST", "feel_step", "quote_step"]


def feel_step(doc: Document, step: str, *, score: float | None, factor: str | None = None) -> Document:
    """Let `step` feel as `score`, -2 to +2, on the whole or on one `factor`; None takes the scores away.

    Beyond the scale is its end. Scores are kept to hundredths. Raises CommandError where no touchpoint begins at
    the step.
    """
    rows = nearest_first(doc, [existing(doc.steps, step).id])
    if factor is not None:
        return score_rows(doc, rows, factor, score=score)
    scored = [row for row in rows if felt(doc, row) is not None]
    draft = Draft(doc)
    if score is None:
        for row in scored:
            draft.put(evolved(row, emotion=None))
            for own in factor_scores_of(doc, row.id):
                draft.remove("factor_scores", own.id)
        return draft.done()
    score = min(BEST, max(WORST, score))
    scored = scored or [one_of(rows)]
    scores = [old if (old := felt(doc, row)) is not None else score for row in scored]
    for row, new in zip(scored, shifted(scores, score), strict=True):
        put_felt(draft, row, new)
    return draft.done()


def quote_step(doc: Document, step: str, *, quote: str) -> Document:
    """Set what a customer said at `step`: the quote that the curve shows, else one of the touchpoint that is felt.

    That is the one nearest to the customer among those with a score, else among all. An empty quote takes it away.
    Raises CommandError where no touchpoint begins at the step.
    """
    rows = nearest_first(doc, [existing(doc.steps, step).id])
    quoted = [row for row in rows if row.quote]
    scored = [row for row in rows if felt(doc, row) is not None]
    (row,) = quoted[:1] or scored[:1] or [one_of(rows)]
    draft = Draft(doc)
    draft.put(evolved(row, quote=quote))
    return draft.done()
