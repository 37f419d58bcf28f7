"""The procedures and policies that the work of a journey rests on."""

from __future__ import annotations

from cxdesigner.analysis.course import Course


def referenced_documents(course: Course) -> dict[str, tuple[str, ...]]:
    """Return every document that is named, as first written, with the touchpoints that follow it, in order."""
    found: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for row in course.touchpoints:
        name = " ".join(row.document_ref.split())
        if name:
            found.setdefault(names.setdefault(name.casefold(), name), []).append(row.id)
    return {name: tuple(ids) for name, ids in found.items()}
