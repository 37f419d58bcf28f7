"""The hand-overs of one touchpoint, found without reading the whole journey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from cxdesigner.analysis.course import FRONTSTAGE
from cxdesigner.analysis.handovers import PASSES
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Step
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint


def unagreed_at(doc: Document, touchpoint: str) -> list[tuple[str, str]]:
    """Return the hand-overs to and from `touchpoint` that have no agreed time: from which touchpoint to which."""
    row = doc.touchpoints[touchpoint]
    if row.owner is None:
        return []
    pairs = dict.fromkeys((*_met(doc, row), *_linked(doc, row)))
    return [pair for pair in pairs if not _agreed(doc, *pair)]


def _linked(doc: Document, row: Touchpoint) -> Iterator[tuple[str, str]]:
    for link in structure.links_of(doc, row.id):
        owners = {doc.touchpoints[link.source].owner, doc.touchpoints[link.target].owner}
        if link.kind in PASSES and len(owners) > 1 and None not in owners:
            yield link.source, link.target
            if link.kind == "two_way":
                yield link.target, link.source


def _met(doc: Document, row: Touchpoint) -> Iterator[tuple[str, str]]:
    """Yield the hand-overs in front of the guest: from who met them before, and to who meets them next."""
    if lane_role(doc.lanes[row.lane].role).depth != FRONTSTAGE:
        return
    journey = structure.journey_of(doc, row)
    lanes = structure.lanes(doc, journey)
    place = {lane.id: number for number, lane in enumerate(lanes) if lane_role(lane.role).depth == FRONTSTAGE}
    steps = structure.steps(doc, journey)
    at = next(number for number, step in enumerate(steps) if step.id == row.step)
    here = _visible(doc, steps[at], place)
    mine = here.index(row)
    before = _first(here[:mine][::-1], (_visible(doc, step, place)[::-1] for step in reversed(steps[:at])))
    after = _first(here[mine + 1 :], (_visible(doc, step, place) for step in steps[at + 1 :]))
    if before is not None and before.owner != row.owner:
        yield before.id, row.id
    if after is not None and after.owner != row.owner:
        yield row.id, after.id


def _visible(doc: Document, step: Step, place: dict[str, int]) -> list[Touchpoint]:
    rows = (doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", "step", step.id))
    return sorted(
        (row for row in rows if row.lane in place), key=lambda row: (place[row.lane], row.rank, row.id)
    )


def _first(near: list[Touchpoint], further: Iterable[list[Touchpoint]]) -> Touchpoint | None:
    """Return the first touchpoint that somebody owns."""
    for rows in chain([near], further):
        for row in rows:
            if row.owner is not None:
                return row
    return None


def _agreed(doc: Document, source: str, target: str) -> bool:
    for id_ in doc.referrers("handovers", "source", source):
        record = doc.handovers[id_]
        if record.target == target:
            return bool(record.agreed.strip())  # ids come sorted: the first of a pair is the one that counts
    return False
