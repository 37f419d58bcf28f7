"""What nobody has said yet in a part of effort and difference, in the order of the journey."""

from __future__ import annotations

from cxdesigner.layout.analyses.effort import Part, Seen
from cxdesigner.ui.analyses.effort_panels import About

Unsaid = tuple[About, str, str]
"""What a panel is to be about, the id of the record, and the field that is empty."""


def unsaid(seen: Seen, part: Part) -> list[Unsaid]:
    """Return what lacks a figure: steps before touchpoints, moments of truth before the customer."""
    if part == "effort":
        return _effort(seen)
    if part == "difference":
        return [
            (
                "difference",
                point.touchpoint.id,
                "differentiator" if point.difference is None else "importance",
            )
            for point in seen.difference.points
            if point.lacks is None
        ]
    moments: list[Unsaid] = [("moment", card.id, "value_at_stake") for card in seen.worth.unsaid]
    persona = seen.worth.persona
    if persona is not None:
        fields = [name for name in ("lifetime_value", "purchases_a_year") if getattr(persona, name) is None]
        moments += [("persona", persona.id, name) for name in fields[:1]]
    return moments


def _effort(seen: Seen) -> list[Unsaid]:
    steps = seen.course.doc.steps
    found: list[Unsaid] = [
        ("step", id_, "energy" if steps[id_].energy is None else "importance")
        for id_ in seen.allocation.unknown
    ]
    found += [
        ("work", load.touchpoint.id, "customer_effort") for load in seen.work.loads if load.effort is None
    ]
    return found
