"""What the items of a lane stand for, where that is on the board, and in which order it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.emotion import felt_step
from cxdesigner.layout import stage_strips
from cxdesigner.layout.board import Board
from cxdesigner.layout.rows import Row
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document

WALKED = frozenset({"touchpoints", "insights", "notes"})
"""Tables whose cards the keyboard walks to and the selection holds."""


NOTES = "*notes"
"""Stands in place of a lane for the list of all notes."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a lane at a step that is spoken of though no record stands there.

    `felt` is a point of the emotion curve, `empty` the place without a card that the keyboard is at.
    """

    kind: Literal["felt", "empty"]
    lane: str
    step: str


Address = Key | Spot
"""What an item of a lane stands for: the record it shows, or a spot."""


@dataclass(frozen=True, slots=True)
class Order:
    """The items of a lane as they are read, step by step and each from the top, in one state of the board."""

    board: Board
    doc: Document
    empty: Spot | None
    addresses: tuple[Address, ...]
    place: dict[Address, int]


def is_collapsed(board: Board, head: Key) -> bool:
    """Tell whether a head is that of a collapsed stage."""
    return head[0] == "stages" and any(strip.stage.id == head[1] for strip in stage_strips.strips(board))


def is_empty(address: Address) -> bool:
    """Tell whether `address` is a place without a card."""
    return isinstance(address, Spot) and address.kind == "empty"


def is_walked(address: Address) -> bool:
    """Tell whether the keyboard comes to `address`."""
    return isinstance(address, Spot) or address[0] in WALKED


def column_of(board: Board, address: Address) -> int | None:
    """Return the column of a card or spot; None where it is not on the board."""
    if isinstance(address, Spot):
        return board.column_of.get(address.step)
    place = board.place_of(address)
    return place[1] if place is not None else None


def lane_of(board: Board, address: Address) -> str | None:
    """Return the lane a card or spot stands in, `NOTES` for a note; None where it is not on the board."""
    if isinstance(address, Spot):
        return address.lane if address.lane in board.row_of else None
    if address[0] == "notes":
        return NOTES if address[1] in board.notes.placed else None
    place = board.place_of(address)
    return board.rows[place[0]].lane.id if place is not None else None


def notes_in_order(board: Board) -> Iterator[Address]:
    """Yield the notes of `board`, column by column and each from the top."""
    at = board.columns.at
    placed = sorted(board.notes.in_order(), key=lambda one: (at(one.box.x), one.box.y, one.note.id))
    yield from (("notes", one.note.id) for one in placed)


def in_reading_order(board: Board, row: Row, empty: Spot | None) -> Iterator[Address]:
    """Yield the items of `row` in reading order, `empty` among them: where the keyboard is without a card."""
    if row.is_strip:
        return
    if row.role.holds == "curve":
        opened = board.columns.opened(0, len(board.steps) - 1)
        spots = (Spot("felt", row.lane.id, board.steps[column].id) for column in opened)
        yield from (
            s for s in spots if s == empty or felt_step(board.doc, s.step, board.factor).score is not None
        )
        return
    at = {} if empty is None else {column_of(board, empty): empty}
    columns = {*row.begins, *(column for column in at if column is not None)}
    for column in sorted(column for column in columns if not board.columns.is_strip(column)):
        yield from (card.key for card in row.begins.get(column, ()))
        if column in at:
            yield at[column]
