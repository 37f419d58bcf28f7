"""What the team says to itself: sticky notes on the board and comments on touchpoints. Neither is for the client."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, FiniteFloat

from cxdesigner.model.aspects import TouchpointId
from cxdesigner.model.journey import JourneyId, LaneId, StepId
from cxdesigner.model.record import Line, Rank, Record, Ref, Text
from cxdesigner.model.touchpoint import Touchpoint

NARROWEST, WIDEST = 96.0, 480.0
"""Least and greatest width of a note, in board units."""

FARTHEST = 10_000.0
"""How far a note may stand from what it is placed by, in board units."""

Offset = Annotated[FiniteFloat | None, Field(ge=-FARTHEST, le=FARTHEST)]


class Note(Record):
    """A sticky note for the team; never on a client's page.

    It is placed by the nearest thing that stays put, so that a step put in or a lane that grows takes it along:
    by a touchpoint, to which it is then anchored; else by the cell of a lane and a step; else by the lower end of
    the lanes, at a step. `x` and `y` are measured from there, in board units; without them it finds a place itself.
    """

    journey: Annotated[JourneyId, Ref("journeys", "cascade"), Field(description="The journey it belongs to.")]
    step: Annotated[
        StepId | None,
        Ref("steps", "clear"),
        Field(description="The step it stands at; none is the beginning of the board."),
    ] = None
    title: Annotated[Line, Field(description="What it is about.")] = ""
    text: Annotated[Text, Field(description="The note.")] = ""
    rank: Annotated[Rank, Field(description="Place among the notes.")] = ""
    lane: Annotated[
        LaneId | None,
        Ref("lanes", "clear"),
        Field(description="The lane it lies on; none is the floor below the lanes."),
    ] = None
    touchpoint: Annotated[
        TouchpointId | None,
        Ref("touchpoints", "clear"),
        Field(description="The touchpoint it is anchored to, and moves with."),
    ] = None
    x: Annotated[Offset, Field(description="How far right of its place it stands.")] = None
    y: Annotated[Offset, Field(description="How far below its place it stands.")] = None
    width: Annotated[
        FiniteFloat | None, Field(ge=NARROWEST, le=WIDEST, description="Its width; none fits its words.")
    ] = None
    author: Annotated[Line, Field(description="Who wrote it: a name or a role.")] = ""

    def parted_from(self, field: str, row: Record) -> Note:
        """Return the note without the touchpoint it was anchored to: it lies free in that one's cell."""
        if field == "touchpoint" and isinstance(row, Touchpoint):
            return self.evolve(touchpoint=None, lane=row.lane, step=row.step)
        return self.evolve(**{field: None})


class Comment(Record):
    """Something said of a touchpoint. All comments of a touchpoint, in order of time, are its thread.

    A thread is resolved while its last comment `resolves`. So to resolve is to add one row, which says who and when,
    and whoever answers opens the thread again; two people's files merge without a word of either lost.
    """

    touchpoint: Annotated[
        TouchpointId, Ref("touchpoints", "cascade"), Field(description="The touchpoint it is about.")
    ]
    author: Annotated[Line, Field(description="Who says it: a name or a role.")] = ""
    written: Annotated[
        Line, Field(description="When, in UTC, as year-month-day and time: 2026-11-22T09:47:00Z.")
    ] = ""
    text: Annotated[Text, Field(description="What is said.")] = ""
    resolves: Annotated[bool, Field(description="Whether it closes the thread; its text may be empty.")] = (
        False
    )
