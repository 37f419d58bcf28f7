"""Edits of several touchpoints together, each as one step back and all or none of them."""

from __future__ import annotations

from collections.abc import Iterable

from cxdesigner.commands import spans
from cxdesigner.commands.copying import copied_rows, copy_id, hang_notes
from cxdesigner.commands.error import CommandError, evolved, existing
from cxdesigner.commands.layers import called
from cxdesigner.commands.placing import put_in_order
from cxdesigner.commands.touchpoints import check_cell
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint

Cell = tuple[str, str]
"""A lane and a step."""


def move_touchpoints(doc: Document, ids: Iterable[str], *, rows: int, columns: int) -> Document:
    """Move touchpoints `rows` lanes down and `columns` steps on, behind what stands there, in their order.

    Lanes that hold no touchpoints, and hidden ones, are stepped over. A span that would run past the last step is
    shortened. Raises CommandError, and moves none, where one of them would leave the board.
    """
    moving = {id_: existing(doc.touchpoints, id_) for id_ in ids}
    if not rows and not columns:
        return doc
    board = _Board(doc)
    arrivals: dict[Cell, list[Touchpoint]] = {}
    for touchpoint in structure.in_order(moving.values()):
        lane, step, room = board.goal(touchpoint, rows, columns)
        span = min(touchpoint.span, room)
        arrivals.setdefault((lane, step), []).append(evolved(touchpoint, lane=lane, step=step, span=span))
    draft = Draft(doc)
    for (lane, step), coming in arrivals.items():
        stack = [t for t in structure.cell(doc, lane, step) if t.id not in moving]
        put_in_order(draft, [*stack, *coming], {t.id for t in coming})
    return draft.done()


class _Board:
    """Where lanes and steps stand in each journey of a document, looked up once."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._lanes: dict[str, list[Lane]] = {}
        self._columns: dict[str, list[str]] = {}

    def place(self, touchpoint: Touchpoint) -> tuple[str, int]:
        """Return the journey and the number of the column that `touchpoint` begins in."""
        journey = structure.journey_of(self._doc, touchpoint)
        if journey not in self._columns:
            self._lanes[journey] = structure.lanes(self._doc, journey)
            self._columns[journey] = spans.columns(self._doc, journey)
        return journey, self._columns[journey].index(touchpoint.step)

    def goal(self, touchpoint: Touchpoint, rows: int, columns: int) -> tuple[str, str, int]:
        """Return the lane and the step that far from `touchpoint`, and how many steps there are from there on."""
        journey, at = self.place(touchpoint)
        here = self._doc.lanes[touchpoint.lane]
        if lane_role(here.role).holds != "cards":
            raise CommandError("command.lane_refuses", lane=called(here))
        lanes = [
            lane.id
            for lane in self._lanes[journey]
            if lane_role(lane.role).holds == "cards" and (lane is here or not lane.hidden)
        ]
        row, column = lanes.index(here.id) + rows, at + columns
        steps = self._columns[journey]
        if not (0 <= row < len(lanes) and 0 <= column < len(steps)):
            raise CommandError("command.off_the_board")
        return lanes[row], steps[column], len(steps) - column

    def reading_order(self, touchpoint: Touchpoint) -> tuple[object, ...]:
        """Return what sorts touchpoints step by step, lane by lane, and by time within a cell."""
        journey, column = self.place(touchpoint)
        row = [lane.id for lane in self._lanes[journey]].index(touchpoint.lane)
        first = self._doc.journeys[journey]
        return first.rank, journey, column, row, touchpoint.rank, touchpoint.id


def gather_touchpoints(
    doc: Document, ids: Iterable[str], *, lane: str, step: str, before: str | None = None
) -> Document:
    """Move touchpoints into the cell of `lane` and `step`, in front of the touchpoint `before` or to the end.

    They come in reading order: step by step, lane by lane. A span that would run past the last step is shortened.
    Raises CommandError for a cell that cannot take them.
    """
    moving = {id_: existing(doc.touchpoints, id_) for id_ in ids}
    room = check_cell(doc, lane, step)
    here = structure.cell(doc, lane, step)
    coming = [
        evolved(t, lane=lane, step=step, span=min(t.span, room))
        for t in sorted(moving.values(), key=_Board(doc).reading_order)
    ]
    end = next((n for n, t in enumerate(here) if t.id == before), len(here))
    ahead = [t for t in here[:end] if t.id not in moving]
    behind = [t for t in here[end:] if t.id not in moving]
    stack = [*ahead, *coming, *behind]
    if stack == here:
        return doc
    draft = Draft(doc)
    put_in_order(draft, stack, moving)
    return draft.done()


def duplicate_touchpoints(
    doc: Document, ids: Iterable[str], *, suffix: str, rows: int = 0, columns: int = 0
) -> Document:
    """Copy touchpoints with their gestures and notes, each behind its original; or moved as by `move_touchpoints`.

    Links come along where both of their ends do.
    """
    chosen = dict.fromkeys(ids)
    copies = copied_rows(doc, [("touchpoints", id_) for id_ in chosen], suffix)
    draft = Draft(doc)
    for row in copies.values():
        draft.put(row)
    hang_notes(draft, copies.values())
    cells = dict.fromkeys((t.lane, t.step) for t in (doc.touchpoints[id_] for id_ in chosen))
    for cell in cells:
        stack: list[Touchpoint] = []
        for touchpoint in structure.cell(doc, *cell):
            stack.append(touchpoint)
            copy = copies.get(("touchpoints", touchpoint.id))
            if isinstance(copy, Touchpoint):
                stack.append(copy)
        put_in_order(draft, stack, {copy_id(id_, suffix) for id_ in chosen})
    return move_touchpoints(
        draft.done(), [copy_id(id_, suffix) for id_ in chosen], rows=rows, columns=columns
    )
