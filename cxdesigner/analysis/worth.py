"""What a customer is worth, and what each moment of truth puts at stake. Amounts are never added up."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.course import Course
from cxdesigner.analysis.promises import Stake, largest_at_risk, stakes
from cxdesigner.model.project import Persona
from cxdesigner.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Worth:
    """Whose journey it is, None where nobody is named; the stakes, largest first; the moments that do not say."""

    persona: Persona | None
    stakes: tuple[Stake, ...]
    unsaid: tuple[Touchpoint, ...]

    @property
    def moments(self) -> int:
        """How many moments of truth there are."""
        return len(self.stakes) + len(self.unsaid)

    @property
    def largest(self) -> float | None:
        """The largest amount at stake; None where none is said."""
        return max((stake.value for stake in self.stakes), default=None)

    @property
    def at_risk(self) -> float | None:
        """The largest amount at risk; None where none is known to be."""
        return largest_at_risk(self.stakes)


def worth(course: Course) -> Worth:
    """Return what the journey of `course` is worth to whom."""
    doc, row = course.doc, course.doc.journeys.get(course.journey)
    persona = doc.personas.get(row.persona or "") if row is not None else None
    said = tuple(stakes(doc, course.journey))
    known = {stake.touchpoint.id for stake in said}
    unsaid = tuple(card for card in course.touchpoints if card.moment_of_truth and card.id not in known)
    return Worth(persona, said, unsaid)
