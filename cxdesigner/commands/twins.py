"""What keeps an as-is and its to-bes true to each other, whichever side was edited."""

from __future__ import annotations

from cxdesigner.commands.counterparts import stands_over
from cxdesigner.commands.twin_cards import cards_followed
from cxdesigner.commands.twin_columns import columns_followed
from cxdesigner.commands.twin_parts import parts_followed
from cxdesigner.model.diff import Diff, between
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.touchpoint import Touchpoint

TOLD: tuple[str, ...] = ("title", "text", "channel", "owner", "duration_s")
"""What a kept touchpoint has in common with the one it derives from."""


_FOLLOWED = frozenset({"lanes", "stages", "steps", "touchpoints", "links", "beats", "factor_scores"})
"""Tables in which the two sides are kept true."""


def followed(before: Document, after: Document) -> Document:
    """Return `after`, which an edit made of `before`, with every to-be following its as-is, as far as it does.

    What is kept follows its as-is: its words and its place, the links between two that are kept, beats and scores;
    so do stages, steps and lanes that come, move or are renamed, as far as the to-be has them as they are today.
    What the to-be has changed stays as it is there, and nothing that was made in it goes. A kept touchpoint that was
    edited or moved away from its as-is is changed, and kept again once it is back; one put in is new, and so is one
    whose as-is is gone. Two from one are a split, and what is left of a split or a merge is one no longer. Why an
    as-is touchpoint goes is forgotten once it is back. The document itself where there is nothing to follow.
    """
    diff = between(before, after)
    if not any(table in _FOLLOWED for table, _ in diff.changes):
        return after
    if not any(journey.kind == "to_be" for journey in after.journeys.values()):
        return after
    was, now, step = before, _all_told(after, diff), diff
    for _ in after.journeys:  # a to-be may be the as-is of another
        new = _passed_on(was, now, step)
        if new is now:
            break
        was, now, step = now, new, between(now, new)
    return now  # drafted step by step, with the references that were looked up on the way


def _passed_on(before: Document, after: Document, diff: Diff) -> Document:
    after = columns_followed(before, after, diff)
    draft = Draft(after)
    cards_followed(draft, before, diff)
    parts_followed(draft, before, diff)
    return draft.done()


def _all_told(after: Document, diff: Diff) -> Document:
    draft = Draft(after)
    for (table, _), (old, new) in diff.changes.items():
        if table == "touchpoints":
            was = old if isinstance(old, Touchpoint) else None
            if isinstance(new, Touchpoint):
                _tell(draft, was, new)
            elif was is not None:
                _settle_parts(draft, was)
    return draft.done()


def told(touchpoint: Touchpoint) -> tuple[object, ...]:
    """Return what `touchpoint` tells of what a kept one has in common with its as-is."""
    return tuple(getattr(touchpoint, field) for field in TOLD)


# The to-be's own side


def _tell(draft: Draft, old: Touchpoint | None, new: Touchpoint) -> None:
    """Let the to-be touchpoint `new` say what it does to its as-is."""
    doc = draft.base
    journey = doc.journeys[doc.lanes[new.lane].journey]
    if journey.kind != "to_be":
        return
    if new.derived_from is None:
        _tell_orphan(draft, old, new)
        return
    if old is None or old.derived_from != new.derived_from:
        _forget_removal(draft, journey.id, new.derived_from)
    if old is None:
        _tell_parts(draft, journey.id, new)
    elif old.also_from and not new.also_from and new.change == "merged":
        draft.put(new.evolve(change="changed"))
    elif old.change == new.change and (told(old) != told(new) or _place(old) != _place(new)):
        _tell_changed(draft, old, new)


def _tell_orphan(draft: Draft, old: Touchpoint | None, new: Touchpoint) -> None:
    if new.also_from:  # the first of those it was merged from is gone
        rest = new.also_from[1:]
        draft.put(
            new.evolve(derived_from=new.also_from[0], also_from=rest, change="merged" if rest else "changed")
        )
    elif (old is None and not new.change) or (old is not None and old.derived_from is not None):
        draft.put(new.evolve(change="new"))


def _tell_changed(draft: Draft, old: Touchpoint, new: Touchpoint) -> None:
    """Let a kept touchpoint that was edited or moved be changed, and one that is back be kept."""
    doc = draft.base
    as_is = doc.touchpoints[new.derived_from or ""]
    is_same = told(as_is) == told(new)
    is_over = stands_over(doc, new, as_is)
    if new.change == "kept" and not (is_same and (is_over or _place(old) == _place(new))):
        draft.put(new.evolve(change="changed"))
    may_be_over = is_over or doc.steps[new.step].derived_from is None
    if new.change == "changed" and is_same and may_be_over and not new.why:
        draft.put(new.evolve(change="kept"))


def _tell_parts(draft: Draft, journey: str, new: Touchpoint) -> None:
    """Let two that come from one say that it was split."""
    others = [part for part in _parts(draft, journey, new.derived_from) if part.id != new.id]
    if others and new.change != "removed":
        for part in (*others, draft.get(Touchpoint, new.id) or new):
            if part.change in ("kept", "changed"):
                draft.put(part.evolve(change="split"))


def _settle_parts(draft: Draft, gone: Touchpoint) -> None:
    """Let what is left of a split be kept or changed, once it is alone."""
    lane = draft.base.lanes.get(gone.lane)
    parts = _parts(draft, lane.journey, gone.derived_from) if lane is not None else []
    if len(parts) == 1 and parts[0].change == "split":
        part = parts[0]
        as_is = draft.base.touchpoints[part.derived_from or ""]
        is_kept = told(as_is) == told(part) and not part.why
        draft.put(part.evolve(change="kept" if is_kept else "changed"))


def _parts(draft: Draft, journey: str, as_is: str | None) -> list[Touchpoint]:
    """Return what the to-be `journey` makes of the touchpoint `as_is`, what it does without left aside."""
    doc = draft.base
    ids = doc.referrers("touchpoints", "derived_from", as_is) if as_is is not None else ()
    rows = [row for id_ in ids if (row := draft.get(Touchpoint, id_)) is not None]
    return [row for row in rows if doc.lanes[row.lane].journey == journey and row.change != "removed"]


def _forget_removal(draft: Draft, journey: str, touchpoint: str) -> None:
    for id_ in draft.base.referrers("removals", "touchpoint", touchpoint):
        if draft.base.removals[id_].journey == journey:
            draft.remove("removals", id_)


def _place(touchpoint: Touchpoint) -> tuple[str, str]:
    return touchpoint.lane, touchpoint.step
