"""Which journey of a project is meant: by the name people call it, by its id, or none in particular."""

from __future__ import annotations

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Journey
from cxdesigner.session.error import SessionError, listed


def chosen_journey(doc: Document, wanted: str | None = None) -> Journey:
    """Return the journey whose id or name is `wanted`; for None the last designed one, else the last.

    Raises SessionError where there is none, or where several have that name.
    """
    rows = structure.journeys(doc)
    if not rows:
        raise SessionError("session.no_journey")
    if wanted is None:
        return ([row for row in rows if row.kind == "to_be"] or rows)[-1]
    found = [row for row in rows if row.id == wanted] or _called(rows, wanted)
    if not found:
        known = listed([row.name or row.id for row in rows])
        raise SessionError("session.unknown_journey", name=wanted, known=known)
    if len(found) > 1:
        known = listed([row.id for row in found])
        raise SessionError("session.several_journeys", name=wanted, known=known)
    return found[0]


def _called(rows: list[Journey], wanted: str) -> list[Journey]:
    exact = [row for row in rows if row.name == wanted]
    folded = " ".join(wanted.casefold().split())
    return exact or [row for row in rows if " ".join(row.name.casefold().split()) == folded]
