"""How a touchpoint feels: the mean of its factors' typical scores where it has any, else what is said of it whole."""

from __future__ import annotations

from cxdesigner.model.document import Document
from cxdesigner.model.factors import FactorScore
from cxdesigner.model.touchpoint import Touchpoint


def factor_scores_of(doc: Document, touchpoint: str) -> list[FactorScore]:
    """Return the scores of `touchpoint` that say how it is on a typical day, one per factor."""
    if not doc.factor_scores:
        return []
    rows = (doc.factor_scores[id_] for id_ in doc.referrers("factor_scores", "touchpoint", touchpoint))
    return [row for row in rows if row.typical is not None]


def score_on(doc: Document, touchpoint: str, factor: str) -> FactorScore | None:
    """Return the score of `touchpoint` on `factor`, be it only begun; None where there is none."""
    rows = (doc.factor_scores[id_] for id_ in doc.referrers("factor_scores", "touchpoint", touchpoint))
    return next((row for row in rows if row.factor == factor), None)


def felt(doc: Document, touchpoint: Touchpoint, factor: str | None = None) -> float | None:
    """Return how `touchpoint` feels, -2 to +2, on the whole or on one `factor`; None where it is not known."""
    own = factor_scores_of(doc, touchpoint.id)
    if factor is not None:
        return next((row.typical for row in own if row.factor == factor), None)
    typical = [row.typical for row in own if row.typical is not None]
    return sum(typical) / len(typical) if typical else touchpoint.emotion
