"""The two-way channel between customers and staff: what is asked of customers, and what staff want to know."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.promises import Question


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions of one kind, in order: those nobody has answered yet, and the others."""

    open: tuple[Question, ...]
    answered: tuple[Question, ...]


def questions_of(doc: Document, journey: str, kind: str) -> Asked:
    """Return the questions of `kind` about `journey`, its touchpoints, or the whole."""
    rows = [row for row in structure.in_order(doc.questions.values()) if row.kind == kind]
    here = [row for row in rows if _is_here(doc, journey, row)]
    return Asked(
        tuple(row for row in here if not row.answer.strip()),
        tuple(row for row in here if row.answer.strip()),
    )


def _is_here(doc: Document, journey: str, question: Question) -> bool:
    if question.touchpoint is None:
        return True
    return structure.journey_of(doc, doc.touchpoints[question.touchpoint]) == journey
