"""The pages of the opportunities: ideas, the matrix beside the plan, the plan alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.opportunities import Plan
from cxdesigner.analysis.quality_cost import QualityCost
from cxdesigner.layout.analyses.action_plan import draw_plan
from cxdesigner.layout.analyses.framing import put_invitation
from cxdesigner.layout.analyses.ideas import draw_findings, draw_ideas
from cxdesigner.layout.analyses.matrix import Field, draw_matrix
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.model.document import Document

Part = Literal["ideas", "matrix", "plan"]

_EDGE, _GAP = 24.0, 16.0
_MATRIX, _SHARE = 640.0, 0.412
_BESIDE = 1400.0
"""Below this the plan stands under the matrix."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page, and the field of the matrix where it shows one."""

    page: Page
    field: Field | None = None


def opportunities_page(  # what is shown, how, where
    doc: Document,
    plan: Plan,
    cost: QualityCost,
    part: Part,
    look: Look,
    wide: float,
    tall: float,
    chosen: str = "",
) -> Drawn:
    """Return a part of the opportunities for a room `wide` by `tall`; an invitation where there is none yet."""
    page = Page(wide)
    whole = Box(_EDGE, 22, wide - 2 * _EDGE, max(tall - 38, 420 * look.measures.text_scale))
    if not plan.all and not plan.unanswered and not cost.rows:
        put_invitation(
            page, look, whole, "bulb", "opportunities.empty", ("idea", look.words("opportunities.new"))
        )
        return Drawn(page)
    field = None
    if part == "ideas":
        left = 0.6 * (whole.w - _GAP)
        first = draw_ideas(page, plan, look, Box(whole.x, whole.y, left, whole.h), chosen)
        beside = Box(whole.x + left + _GAP, whole.y, whole.w - left - _GAP, 0)
        bottom = max(first, draw_findings(page, doc, plan, cost, look, beside))
    elif part == "plan":
        bottom = draw_plan(page, doc, plan, look, whole, chosen)
    elif wide < _BESIDE * look.measures.text_scale:
        field = draw_matrix(page, plan, look, whole, chosen)
        bottom = draw_plan(page, doc, plan, look, Box(whole.x, whole.bottom + _GAP, whole.w, 0), chosen)
    else:
        left = min(_MATRIX, _SHARE * wide)
        field = draw_matrix(page, plan, look, Box(whole.x, whole.y, left, whole.h), chosen)
        beside = Box(whole.x + left + _GAP, whole.y, whole.w - left - _GAP, whole.h)
        bottom = max(whole.bottom, draw_plan(page, doc, plan, look, beside, chosen))
    page.height = bottom + 16
    return Drawn(page, field)
