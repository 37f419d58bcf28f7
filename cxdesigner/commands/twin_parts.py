"""What becomes of what hangs on kept touchpoints where that of the as-is changes: links, beats, scores on factors."""

from __future__ import annotations

from typing import TypeAlias

from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.placing import put_in_order
from cxdesigner.commands.twin_cards import kept_twin
from cxdesigner.commands.twin_columns import is_followed, told_anew
from cxdesigner.commands.twin_orders import merged, unmoved
from cxdesigner.model import structure
from cxdesigner.model.choreography import Beat
from cxdesigner.model.diff import Diff
from cxdesigner.model.document import TABLE_OF, Document, Draft
from cxdesigner.model.factors import FactorScore
from cxdesigner.model.touchpoint import Link

Part: TypeAlias = Link | Beat | FactorScore

_PLACED = frozenset({"id", "rank", "source", "target", "touchpoint", "factor", "derived_from"})


def parts_followed(draft: Draft, before: Document, diff: Diff) -> None:
    """Let the links between two kept touchpoints, their beats and their scores be as `diff` made those of the as-is.

    What the to-be says otherwise of one, or has put there itself, stays.
    """
    beats: dict[tuple[str, str], None] = {}
    for old, new in diff.changes.values():
        row = new or old
        if not isinstance(row, Link | Beat | FactorScore):
            continue
        end = row.source if isinstance(row, Link) else row.touchpoint
        home = _home(before if new is None else draft.base, end)
        for to_be in draft.base.referrers("journeys", "derived_from", home) if home else ():
            if is_followed(before, draft.base, home, to_be):
                _follow(draft, before, to_be, _part(old), _part(new))
                if isinstance(new, Beat):
                    beats[new.touchpoint, to_be] = None
    for touchpoint, to_be in beats:
        _put_in_order(draft, before, touchpoint, to_be)


def _part(row: object) -> Part | None:
    return row if isinstance(row, Link | Beat | FactorScore) else None


def _home(doc: Document, touchpoint: str) -> str:
    row = doc.touchpoints.get(touchpoint)
    return doc.lanes[row.lane].journey if row is not None else ""


def _follow(draft: Draft, before: Document, to_be: str, old: Part | None, new: Part | None) -> None:
    twin = _twin(before, to_be, old) if old is not None else None
    if twin is not None:
        twin = draft.get(type(twin), twin.id)
    if new is None:
        if old is not None and twin is not None and _says(twin) == _says(old) and _is_left(draft, to_be, old):
            draft.remove(TABLE_OF[type(twin)], twin.id)
        return
    ends = _ends(draft, to_be, new)
    if ends is None:
        return
    if old is None:
        id_ = copy_id(new.id, to_be)
        if draft.get(type(new), id_) is None and not _is_there(draft, ends, new):
            draft.put(_copy(new, id_, ends))
    elif twin is not None:
        fields = [field for field in type(new).model_fields if field not in _PLACED]
        row = told_anew(old, new, twin, fields)
        draft.put(row if _is_there(draft, ends, new) else row.evolve(**ends))


def _copy(new: Part, id_: str, ends: dict[str, str]) -> Part:
    copy = new.evolve(id=id_, **ends)
    return copy.evolve(derived_from=new.id) if isinstance(copy, Beat) else copy


def _twin(before: Document, to_be: str, old: Part) -> Part | None:
    """Return the row of `to_be` that stood for `old`."""
    draft = Draft(before)
    ends = _ends(draft, to_be, old)
    if ends is None:
        return None
    rows = _rows(draft, ends, old)
    return next((row for row in rows if not isinstance(row, Beat) or row.derived_from == old.id), None)


def _ends(draft: Draft, to_be: str, row: Part) -> dict[str, str] | None:
    """Return what `row` would hang on in `to_be`; None where one of these is not kept there."""
    fields = ("source", "target") if isinstance(row, Link) else ("touchpoint",)
    found: dict[str, str] = {}
    for field in fields:
        twin = kept_twin(draft, getattr(row, field), to_be)
        if twin is None:
            return None
        found[field] = twin.id
    return found


def _rows(draft: Draft, ends: dict[str, str], like: Part) -> list[Part]:
    """Return the rows of the kind of `like` that hang on `ends`; of scores those on its factor."""
    kind = type(like)
    field, id_ = next(iter(ends.items()))
    rows: list[Part] = draft.naming(kind, field, id_)
    return [
        row for row in rows
        if all(getattr(row, end) == value for end, value in ends.items())
        and (not isinstance(row, FactorScore) or row.factor == getattr(like, "factor", None))
    ]  # fmt: skip


def _is_there(draft: Draft, ends: dict[str, str], new: Part) -> bool:
    return not isinstance(new, Beat) and bool(_rows(draft, ends, new))


def _is_left(draft: Draft, to_be: str, old: Part) -> bool:
    """Tell whether what `old` hung on is still there, so that only `old` itself was taken away."""
    return _ends(draft, to_be, old) is not None


def _says(row: Part) -> tuple[object, ...]:
    return tuple(getattr(row, field) for field in type(row).model_fields if field not in _PLACED)


def _put_in_order(draft: Draft, before: Document, touchpoint: str, to_be: str) -> None:
    """Let the beats of the kept twin of `touchpoint` stand in its order, as far as they stood in it before."""
    twin = kept_twin(draft, touchpoint, to_be)
    if twin is None:
        return
    now = structure.in_order(_beats(draft.base, touchpoint))
    was = structure.in_order(_beats(before, touchpoint))
    own = [row for row in _rows(draft, {"touchpoint": twin.id}, now[0]) if isinstance(row, Beat)]
    over = {str(row.derived_from): row.id for row in own}
    known = [row.id for row in structure.in_order(own) if row.id in draft.base.beats]
    old, new = ([over[row.id] for row in rows if row.id in over] for rows in (was, now))
    order = merged([id_ for id_ in old if id_ in known], new, known, ())
    if order != known:
        rows = [row for id_ in order if (row := draft.get(Beat, id_)) is not None]
        put_in_order(draft, rows, set(order) - unmoved(known, order))


def _beats(doc: Document, touchpoint: str) -> list[Beat]:
    return [doc.beats[id_] for id_ in doc.referrers("beats", "touchpoint", touchpoint)]
