"""What the pages about ownership tell, computed once for all of their boxes."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.course import Course, course_of
from cxdesigner.analysis.handovers import Matrix, Pass, handovers_of, matrix_of
from cxdesigner.analysis.ownership import Ownership, Stretch, ownership_of
from cxdesigner.analysis.step_times import Moment, moments
from cxdesigner.analysis.teams import team_codes
from cxdesigner.model.document import Document
from cxdesigner.model.duration import duration_text
from cxdesigner.translation import Catalogue

JUMP_S = 86_400.0
"""A step that comes so long after the one before, in seconds, stands apart from it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A journey as the pages see it."""

    course: Course
    whole: Ownership
    passes: list[Pass]
    matrix: Matrix
    codes: dict[str, str]
    when: list[Moment | None]
    by_pair: dict[tuple[str, str], Pass]

    @property
    def doc(self) -> Document:
        """The document."""
        return self.course.doc

    def team(self, id_: str | None) -> str:
        """Return the name of a team; empty for nobody."""
        return self.doc.teams[id_].name if id_ is not None else ""

    def jumps(self, column: int) -> bool:
        """Tell whether time jumps before a column."""
        moment = self.when[column] if column < len(self.when) else None
        return moment is not None and moment.gap >= JUMP_S

    @property
    def unagreed(self) -> list[Pass]:
        """The hand-overs that have no agreed time."""
        return [one for one in self.passes if not one.agreed]

    def between(self, source: str, target: str) -> Pass | None:
        """Return the hand-over between two touchpoints."""
        return self.by_pair.get((source, target))


def stretch_words(stretch: Stretch, say: Catalogue) -> str:
    """Return how long nobody owns: in time where that is known, days as days, else in steps."""
    if stretch.seconds is None:
        return say.count("board.steps", stretch.steps)
    if stretch.seconds >= JUMP_S:
        return say.count("ownership.days", round(stretch.seconds / JUMP_S))
    return duration_text(stretch.seconds, say)


def facts_of(doc: Document, journey: str) -> Facts:
    """Return what is to be told of `journey`."""
    course = course_of(doc, journey)
    passes = handovers_of(course)
    return Facts(
        course,
        ownership_of(course),
        passes,
        matrix_of(course, passes),
        team_codes(doc),
        moments(step.time for step in course.steps),
        {(one.source, one.target): one for one in passes},
    )
