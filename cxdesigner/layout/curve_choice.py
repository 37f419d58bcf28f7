"""What the emotion curve of a board shows: how steps feel on the whole, or on one factor; and what changes it."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.model.diff import Diff
from cxdesigner.model.document import Document
from cxdesigner.model.factors import FactorScore
from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint


def scored_again(doc: Document, diff: Diff) -> list[Touchpoint]:
    """Return the touchpoints whose scores on factors `diff`, which led to `doc`, changed."""
    ids = {
        row.touchpoint
        for (table, _), rows in diff.changes.items()
        if table == "factor_scores"
        for row in rows
        if isinstance(row, FactorScore)
    }
    return [doc.touchpoints[id_] for id_ in ids if id_ in doc.touchpoints]


def with_factor_named(doc: Document, lanes: Sequence[Lane], factor: str | None) -> list[Lane]:
    """Return `lanes`; where the curve shows one `factor`, an emotion lane says which under its name."""
    row = doc.factors.get(factor) if factor is not None else None
    if row is None:
        return list(lanes)
    return [lane.evolve(hint=row.name) if lane_role(lane.role).holds == "curve" else lane for lane in lanes]
