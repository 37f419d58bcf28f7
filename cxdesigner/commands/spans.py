"""How far touchpoints last when columns come, go and move: the one place that knows.

A column that comes within a touchpoint's reach makes it one longer, one that goes makes it one shorter. What begins
in a column that goes and reaches further begins at the next one. Nothing reaches past the last column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from cxdesigner.commands.placing import put_in_order
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.touchpoint import Touchpoint

LONGEST = 1000
"""Most steps a touchpoint lasts (`Touchpoint.span`)."""

_NOTHING: Mapping[str, str] = MappingProxyType({})


def columns(doc: Document, journey: str) -> list[str]:
    """Return the ids of all steps of `journey` from left to right."""
    return [step.id for step in structure.steps(doc, journey)]


def widened(old: Document, new: Document, journey: str) -> Document:
    """Return `new`, which is `old` with columns put into `journey`, with every touchpoint as long as it is to be."""
    draft = Draft(new)
    stretch(draft, columns(old, journey), columns(new, journey))
    return draft.done()


def shortened(doc: Document, journey: str) -> Document:
    """Return `doc`, whose columns have moved, with no touchpoint of `journey` past the last of them."""
    draft = Draft(doc)
    cut(draft, columns(doc, journey))
    return draft.done()


def cut(draft: Draft, within: Sequence[str]) -> None:
    """End every touchpoint that begins in one of the columns `within` with the last of them at the latest."""
    for number, column in enumerate(within):
        for touchpoint in _begun(draft, column):
            if touchpoint.span > len(within) - number:
                draft.put(touchpoint.evolve(span=len(within) - number))


def stretch(
    draft: Draft, before: Sequence[str], after: Sequence[str], becomes: Mapping[str, str] = _NOTHING
) -> None:
    """Fit what began in the columns `before` to the columns `after`; those in both stand in the same order.

    A column that `becomes` another lives on in it. What loses all its columns is left alone: it is about to go
    with them. What loses its first one arrives in front of the next cell's cards.
    """
    place = {column: number for number, column in enumerate(after)}
    arrivals: dict[tuple[str, str], list[Touchpoint]] = {}
    for number, column in enumerate(before):
        stays = column in place
        for touchpoint in _begun(draft, column):
            if stays and touchpoint.span == 1:
                continue
            covered = (becomes.get(c, c) for c in before[number : number + touchpoint.span])
            reach = [place[c] for c in covered if c in place]
            if not reach:
                continue
            step, span = after[reach[0]], min(reach[-1] - reach[0] + 1, LONGEST)
            if step != touchpoint.step:
                arrivals.setdefault((touchpoint.lane, step), []).append(
                    touchpoint.evolve(step=step, span=span)
                )
            else:
                draft.put(touchpoint.evolve(span=span))
    for (lane, step), rows in arrivals.items():
        stack = [draft.get(Touchpoint, t.id) or t for t in structure.cell(draft.base, lane, step)]
        put_in_order(draft, [*rows, *stack], {row.id for row in rows})


def _begun(draft: Draft, column: str) -> list[Touchpoint]:
    """Return the touchpoints that began in `column` before the draft, in order, as the draft has them."""
    found = (draft.get(Touchpoint, id_) for id_ in draft.base.referrers("touchpoints", "step", column))
    return structure.in_order(touchpoint for touchpoint in found if touchpoint is not None)
