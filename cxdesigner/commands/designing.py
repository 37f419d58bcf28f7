"""Edits that design a to-be: several touchpoints made one, one made two, one brought back, why one goes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cxdesigner.commands.copying import copied_rows, renamed
from cxdesigner.commands.counterparts import cell_for
from cxdesigner.commands.error import CommandError, evolved, existing, sound, unused
from cxdesigner.commands.placing import rank_at
from cxdesigner.commands.twins import told
from cxdesigner.model import structure
from cxdesigner.model.choreography import Beat
from cxdesigner.model.document import TABLE_OF, TABLES, Document, Draft
from cxdesigner.model.factors import FactorScore
from cxdesigner.model.handovers import Handover
from cxdesigner.model.journey import Step
from cxdesigner.model.record import Record, references
from cxdesigner.model.touchpoint import Link, Touchpoint
from cxdesigner.model.twins import Removal


def merge_touchpoints(doc: Document, ids: Iterable[str]) -> Document:
    """Make one of several touchpoints of a to-be: the first stays, in its place, and stands for all they came from.

    What hung on the others hangs on it: links, beats behind its own, comments; their texts follow its text. Raises
    CommandError for fewer than two, and outside of one to-be.
    """
    rows = [existing(doc.touchpoints, id_) for id_ in dict.fromkeys(ids)]
    if len(rows) < 2:
        raise CommandError("command.merge_needs_two")
    for row in rows:
        _check_designed(doc, row)
    if len({structure.journey_of(doc, row) for row in rows}) > 1:
        raise CommandError("command.two_journeys")
    first, others = rows[0], rows[1:]
    draft = Draft(doc)
    for other in others:
        _hand_over(draft, other, first)
    sources = _sources(rows)
    text = "\n\n".join(dict.fromkeys(row.text for row in rows if row.text))
    word = "merged" if len(sources) > 1 else "changed" if sources else "new"
    draft.put(
        evolved(
            first,
            derived_from=sources[0] if sources else None,
            also_from=tuple(sources[1:]),
            change=word,
            text=text,
        )
    )
    for other in others:
        draft.remove("touchpoints", other.id)
    return draft.done()


def split_touchpoint(doc: Document, id_: str, *, new_id: str) -> Document:
    """Make two of a touchpoint of a to-be: the second stands behind the first, and comes from where it came from.

    Links and beats stay with the first. Raises CommandError outside of a to-be, and where `new_id` is taken.
    """
    row = existing(doc.touchpoints, id_)
    _check_designed(doc, row)
    unused(doc.touchpoints, new_id)
    siblings = structure.cell(doc, row.lane, row.step)
    word = "split" if row.derived_from is not None else row.change
    draft = Draft(doc)
    rank = rank_at(draft, siblings, siblings.index(row) + 1)
    draft.put(evolved(draft.get(Touchpoint, id_) or row, change=word))
    draft.put(evolved(row, id=new_id, rank=rank, change=word))
    return draft.done()


def bring_back(doc: Document, id_: str, *, journey: str, suffix: str) -> Document:
    """Put a copy of the as-is touchpoint `id_` into the to-be `journey`, kept, at the end of its cell.

    What was said of doing without it is forgotten. Raises CommandError where the to-be has no such cell.
    """
    row = existing(doc.touchpoints, id_)
    existing(doc.journeys, journey)
    cell = cell_for(doc, row, journey)
    if cell is None:
        raise CommandError("command.no_twin_cell", title=row.title)
    draft = Draft(doc)
    for (table, original), copy in copied_rows(doc, [("touchpoints", id_)], suffix).items():
        if table == "touchpoints":
            siblings = structure.cell(doc, *cell)
            rank = rank_at(draft, siblings, len(siblings))
            place = {"lane": cell[0], "step": cell[1], "rank": rank, "span": 1}
            draft.put(evolved(copy, derived_from=original, change="kept", **place))
        else:
            draft.put(evolved(copy, derived_from=original) if isinstance(copy, Beat) else copy)
    for removal in doc.referrers("removals", "touchpoint", id_):
        if doc.removals[removal].journey == journey:
            draft.remove("removals", removal)
    return draft.done()


def explain_removal(doc: Document, touchpoint: str, *, journey: str, new_id: str, **changes: Any) -> Document:
    """Say why the to-be `journey` does without the as-is `touchpoint`, what that does, costs, and who sees to it.

    `new_id` is for the first time that something is said. Raises CommandError for a value that does not fit, and for
    a touchpoint that is not of the as-is.
    """
    to_be, row = existing(doc.journeys, journey), existing(doc.touchpoints, touchpoint)
    if structure.journey_of(doc, row) != to_be.derived_from:
        raise CommandError("command.not_of_as_is", title=row.title)
    known = (doc.removals[id_] for id_ in doc.referrers("removals", "touchpoint", touchpoint))
    removal = next((one for one in known if one.journey == journey), None)
    if removal is None:
        unused(doc.removals, new_id)
        removal = Removal(id=new_id, journey=to_be.id, touchpoint=row.id)  # type: ignore[arg-type]
    draft = Draft(doc)
    draft.put(sound(doc, evolved(removal, **{**changes, "journey": journey, "touchpoint": touchpoint})))
    return draft.done()


def lay_over(doc: Document, to_be: str, *, as_is: str) -> Document:
    """Let the journey `to_be` derive from `as_is`, and find again what stands over what.

    Steps stand over those of the same stage and name; a touchpoint without origin comes from the one of the same
    title there, in a lane of its role. Raises CommandError where a journey would derive from itself.
    """
    row, other = existing(doc.journeys, to_be), existing(doc.journeys, as_is)
    seen = {row.id}
    at: str | None = other.id
    while at is not None:
        if at in seen:
            raise CommandError("command.derives_from_itself")
        seen.add(at)
        at = doc.journeys[at].derived_from
    draft = Draft(doc)
    draft.put(evolved(row, derived_from=as_is, kind="to_be"))
    before = {_place_name(doc, step): step for step in structure.steps(doc, as_is)}
    for step in structure.steps(doc, to_be):
        twin = before.get(_place_name(doc, step))
        was = doc.steps.get(step.derived_from) if step.derived_from is not None else None
        if twin is None or (was is not None and doc.stages[was.stage].journey == as_is):
            continue
        draft.put(evolved(step, derived_from=twin.id))
        _find_origins(draft, step.id, twin.id)
    return draft.done()


def _place_name(doc: Document, step: Step) -> tuple[str, str, int]:
    """Return what two steps that stand over each other have in common: stage, name, and place where it has none."""
    place = 0 if step.name else structure.steps_of(doc, step.stage).index(step)
    return doc.stages[step.stage].name.casefold(), step.name.casefold(), place


def _find_origins(draft: Draft, step: str, was: str) -> None:
    doc = draft.base
    known = {
        (doc.lanes[row.lane].role, row.title.casefold()): row
        for row in (doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", "step", was))
    }
    for id_ in doc.referrers("touchpoints", "step", step):
        row = doc.touchpoints[id_]
        origin = known.pop((doc.lanes[row.lane].role, row.title.casefold()), None)
        if origin is not None and row.derived_from is None:
            word = "kept" if told(row) == told(origin) else "changed"
            draft.put(evolved(row, derived_from=origin.id, change=word))


def _check_designed(doc: Document, row: Touchpoint) -> None:
    if doc.journeys[structure.journey_of(doc, row)].kind != "to_be":
        raise CommandError("command.only_in_to_be")


def _sources(rows: Sequence[Touchpoint]) -> list[str]:
    """Return the as-is touchpoints that `rows` come from, each once."""
    named = [id_ for row in rows for id_ in (row.derived_from, *row.also_from) if id_ is not None]
    return list(dict.fromkeys(named))


def _hand_over(draft: Draft, other: Touchpoint, first: Touchpoint) -> None:
    """Let what cannot stand without `other` hang on `first`, but what that one has already."""
    names = {("touchpoints", other.id): first.id}
    for kind in TABLES.values():
        for field, ref in references(kind).items():
            if ref.table != "touchpoints" or ref.on_delete != "cascade" or kind is Removal:
                continue
            for id_ in draft.base.referrers(TABLE_OF[kind], field, other.id):
                row = draft.get(kind, id_)
                if row is not None and _may_pass(draft, new := renamed(row, names)):
                    draft.put(_behind(draft, new, first))


def _may_pass(draft: Draft, row: Record) -> bool:
    """Tell whether `row`, handed over, says something new: a link to itself or a second score does not."""
    doc = draft.base
    if isinstance(row, Link | Handover):
        again = (draft.get(type(row), i) for i in doc.table(TABLE_OF[type(row)]))
        ends = (row.source, row.target)
        return row.source != row.target and not any(
            one is not None and one.id != row.id and (one.source, one.target) == ends for one in again
        )
    if isinstance(row, FactorScore):
        ids = doc.referrers("factor_scores", "touchpoint", row.touchpoint)
        return not any(doc.factor_scores[id_].factor == row.factor for id_ in ids)
    return True


def _behind(draft: Draft, row: Record, first: Touchpoint) -> Record:
    """Return a beat ranked behind those that `first` has; any other row as it is."""
    if not isinstance(row, Beat):
        return row
    beats = (draft.get(Beat, id_) for id_ in draft.base.beats)
    own = structure.in_order(beat for beat in beats if beat is not None and beat.touchpoint == first.id)
    return evolved(row, rank=rank_at(draft, own, len(own)))
