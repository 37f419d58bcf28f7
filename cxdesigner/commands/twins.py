"""What keeps an as-is and its to-bes true to each other, whichever side was edited."""

from __future__ import annotations

from cxdesigner.model.diff import between
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.touchpoint import Touchpoint

TOLD: tuple[str, ...] = ("title", "text", "channel", "owner", "duration_s")
"""What a kept touchpoint has in common with the one it derives from."""


def followed(before: Document, after: Document) -> Document:
    """Return `after`, which an edit made of `before`, with every to-be touchpoint saying what it is.

    A kept one follows its as-is; one that was edited away from its as-is is changed, and kept again once it is back;
    one put in is new, and so is one whose as-is is gone. Why an as-is touchpoint goes is forgotten once it is back.
    The document itself where there is nothing to follow.
    """
    diff = between(before, after)
    touched = [change for (table, _), change in diff.changes.items() if table == "touchpoints"]
    if not touched or not any(journey.kind == "to_be" for journey in after.journeys.values()):
        return after
    draft = Draft(after)
    for old, new in touched:
        if isinstance(new, Touchpoint):
            _tell(draft, old if isinstance(old, Touchpoint) else None, new)
            if isinstance(old, Touchpoint):
                _pass_on(draft, old, new)
    done = draft.done()
    return after if done is after else before.changed_by(diff.then(between(after, done)))


def _tell(draft: Draft, old: Touchpoint | None, new: Touchpoint) -> None:
    """Let the to-be touchpoint `new` say what it does to its as-is."""
    doc = draft.base
    journey = doc.journeys[doc.lanes[new.lane].journey]
    if journey.kind != "to_be":
        return
    if new.derived_from is None:
        if (old is None and not new.change) or (old is not None and old.derived_from is not None):
            draft.put(new.evolve(change="new"))
        return
    if old is None or old.derived_from != new.derived_from:
        _forget_removal(draft, journey.id, new.derived_from)
    if old is None or _told(old) == _told(new) or old.change != new.change:
        return
    is_same = _told(doc.touchpoints[new.derived_from]) == _told(new)
    if new.change == "kept" and not is_same:
        draft.put(new.evolve(change="changed"))
    elif new.change == "changed" and is_same and not new.why:
        draft.put(new.evolve(change="kept"))


def _pass_on(draft: Draft, old: Touchpoint, new: Touchpoint) -> None:
    """Let the touchpoints that keep `old` be as `new` is."""
    doc = draft.base
    if _told(old) == _told(new):
        return
    for id_ in doc.referrers("touchpoints", "derived_from", new.id):
        twin = doc.touchpoints[id_]
        if twin.change == "kept" and _told(twin) == _told(old):
            draft.put(twin.evolve(**dict(zip(TOLD, _told(new), strict=True))))


def _forget_removal(draft: Draft, journey: str, touchpoint: str) -> None:
    for id_ in draft.base.referrers("removals", "touchpoint", touchpoint):
        if draft.base.removals[id_].journey == journey:
            draft.remove("removals", id_)


def _told(touchpoint: Touchpoint) -> tuple[object, ...]:
    return tuple(getattr(touchpoint, field) for field in TOLD)
