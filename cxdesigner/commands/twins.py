"""What keeps an as-is and its to-bes true to each other, whichever side was edited."""

from __future__ import annotations

from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.counterparts import cell_for, stands_over
from cxdesigner.commands.placing import rank_at
from cxdesigner.model import structure
from cxdesigner.model.diff import Diff, between
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.touchpoint import Touchpoint

TOLD: tuple[str, ...] = ("title", "text", "channel", "owner", "duration_s")
"""What a kept touchpoint has in common with the one it derives from."""


def followed(before: Document, after: Document) -> Document:
    """Return `after`, which an edit made of `before`, with every to-be touchpoint saying what it is.

    A kept one follows its as-is, also to another place; one that was edited or moved away from its as-is is changed,
    and kept again once it is back; one put in is new, and so is one whose as-is is gone. Two from one are a split,
    and what is left of a split or a merge is one no longer. What is put into an as-is is kept by its to-bes. Why an
    as-is touchpoint goes is forgotten once it is back. The document itself where there is nothing to follow.
    """
    diff = between(before, after)
    touched = [change for (table, _), change in diff.changes.items() if table == "touchpoints"]
    if not touched or not any(journey.kind == "to_be" for journey in after.journeys.values()):
        return after
    draft = Draft(after)
    for old, new in touched:
        was = old if isinstance(old, Touchpoint) else None
        if isinstance(new, Touchpoint):
            _tell(draft, was, new)
            _pass_on(draft, was, new, diff)
        elif was is not None:
            _settle_parts(draft, was)
    done = draft.done()
    return after if done is after else before.changed_by(diff.then(between(after, done)))


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


# The as-is's side


def _pass_on(draft: Draft, old: Touchpoint | None, new: Touchpoint, diff: Diff) -> None:
    """Let the touchpoints that keep `old` be as `new` is, and where it is."""
    if old is None:
        _take_along(draft, new, diff)
        return
    for id_ in draft.base.referrers("touchpoints", "derived_from", new.id):
        twin = draft.get(Touchpoint, id_)
        if twin is None or twin.change != "kept":
            continue
        fields = {}
        if told(old) != told(new) and told(twin) == told(old):
            fields = dict(zip(TOLD, told(new), strict=True))
        if old.emotion != new.emotion and twin.emotion == old.emotion:
            fields["emotion"] = new.emotion
        if fields:
            draft.put(twin.evolve(**fields))
        if _place(old) != _place(new):
            _move_along(draft, draft.get(Touchpoint, id_) or twin, new)


def _move_along(draft: Draft, twin: Touchpoint, new: Touchpoint) -> None:
    doc = draft.base
    if doc.steps[twin.step].derived_from is None or stands_over(doc, twin, new):
        return
    cell = cell_for(doc, new, doc.lanes[twin.lane].journey)
    if cell is None:
        draft.put(twin.evolve(change="changed"))
        return
    siblings = structure.cell(doc, *cell)
    rank = rank_at(draft, siblings, len(siblings))
    draft.put(twin.evolve(lane=cell[0], step=cell[1], rank=rank, span=1))


def _take_along(draft: Draft, new: Touchpoint, diff: Diff) -> None:
    """Put what came into an as-is into its to-bes too: they keep it until somebody decides otherwise."""
    doc = draft.base
    home = doc.lanes[new.lane].journey
    for to_be in doc.referrers("journeys", "derived_from", home):
        is_new = ("journeys", to_be) in diff.changes or ("journeys", home) in diff.changes
        cell = cell_for(doc, new, to_be)
        id_ = copy_id(new.id, to_be)
        is_there = draft.get(Touchpoint, id_) is not None or bool(_parts(draft, to_be, new.id))
        if is_new or cell is None or is_there or doc.journeys[to_be].kind != "to_be":
            continue
        siblings = structure.cell(doc, *cell)
        rank = rank_at(draft, siblings, len(siblings))
        fields = {
            "id": id_, "lane": cell[0], "step": cell[1], "rank": rank, "emotion": new.emotion, "derived_from": new.id,
            "change": "kept", **dict(zip(TOLD, told(new), strict=True)),
        }  # fmt: skip
        draft.put(Touchpoint.model_validate(fields))


def _forget_removal(draft: Draft, journey: str, touchpoint: str) -> None:
    for id_ in draft.base.referrers("removals", "touchpoint", touchpoint):
        if draft.base.removals[id_].journey == journey:
            draft.remove("removals", id_)


def _place(touchpoint: Touchpoint) -> tuple[str, str]:
    return touchpoint.lane, touchpoint.step
