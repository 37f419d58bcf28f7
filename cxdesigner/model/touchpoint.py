"""Touchpoints: what happens in a lane at a step, and the links between them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, FiniteFloat

from cxdesigner.model.aspects import (
    Bargain,
    CoProduction,
    Gaps,
    Knowing,
    Moment,
    Perspective,
    Promised,
    Staging,
    TouchpointId,
)
from cxdesigner.model.evidence import SourceId
from cxdesigner.model.journey import LaneId, StepId
from cxdesigner.model.project import ChannelId, TeamId
from cxdesigner.model.record import Attribute, Choice, Line, Rank, Record, Ref, Score, Text

LINK_KINDS: tuple[str, ...] = ("flow", "triggers", "two_way", "rework", "feedback")
"""Known kinds of links; the words are `link.<kind>`."""

CHANGES: tuple[str, ...] = ("kept", "changed", "new", "removed", "merged", "split")
"""What a to-be touchpoint does to the as-is one it derives from; the words are `change.<word>`."""


CONTROLS: tuple[str, ...] = ("designed", "guided", "left_to_chance")
"""How far what happens is decided beforehand; the words are `control.<word>`."""

CONFIDENCES: tuple[str, ...] = ("observed", "reported", "assumed")
"""How what is said of a touchpoint is known; the words are `confidence.<word>`."""


class Happening(Record):
    """What happens: where, when, by whom, how it feels, and how that is known."""

    lane: Annotated[
        LaneId, Ref("lanes", "cascade"), Attribute("none"), Field(description="The row it stands in.")
    ]
    step: Annotated[
        StepId,
        Ref("steps", "cascade"),
        Attribute("none"),
        Field(description="The column it stands in, or begins in."),
    ]
    rank: Annotated[Rank, Attribute("none"), Field(description="Place in the cell, in order of time.")] = ""
    span: Annotated[int, Attribute("none"), Field(ge=1, le=1000, description="How many steps it lasts.")] = 1
    title: Annotated[
        Line,
        Attribute("line"),
        Field(description="A sentence with a verb: Folds the receipt once."),
    ] = ""
    text: Annotated[Text, Attribute("text"), Field(description="What happens, in full. Markdown.")] = ""
    channel: Annotated[
        ChannelId | None,
        Ref("channels", "clear"),
        Attribute("channel"),
        Field(description="Where it happens."),
    ] = None
    owner: Annotated[
        TeamId | None,
        Ref("teams", "clear"),
        Attribute("team"),
        Field(description="Who does it."),
    ] = None
    duration_s: Annotated[
        FiniteFloat | None,
        Attribute("duration"),
        Field(ge=0, le=3.2e9, description="How long it takes, in seconds; 0 is at once, none is not known."),
    ] = None
    moment_of_truth: Annotated[
        bool, Attribute("toggle"), Field(description="Here the customer makes up their mind.")
    ] = False
    moment_of_truth_reason: Annotated[
        Text, Attribute("text"), Field(description="Why the customer decides here.")
    ] = ""
    emotion: Annotated[
        Score | None, Attribute("emotion"), Field(description="How it feels, -2 to +2; none is not seen.")
    ] = None
    quote: Annotated[
        Line, Attribute("line"), Field(description="What a customer said of it, word for word.")
    ] = ""
    tags: Annotated[
        tuple[Line, ...], Attribute("tags"), Field(strict=False, description="Words to find it by.")
    ] = ()
    control: Annotated[
        Choice,
        Attribute("choice"),
        Field(description="`designed`, `guided` or `left_to_chance`; empty is not said."),
    ] = ""
    confidence: Annotated[
        Choice,
        Attribute("choice"),
        Field(description="`observed`, `reported` or `assumed`; empty is not said."),
    ] = ""
    sources: Annotated[
        tuple[SourceId, ...],
        Ref("sources", "drop"),
        Attribute("tags"),
        Field(strict=False, description="The fieldwork that shows it."),
    ] = ()
    derived_from: Annotated[
        TouchpointId | None,
        Ref("touchpoints", "clear"),
        Attribute("touchpoint"),
        Field(description="The as-is touchpoint this one changes."),
    ] = None
    change: Annotated[
        Choice, Attribute("choice"), Field(description="kept, changed, new, removed, merged or split.")
    ] = ""
    why: Annotated[
        Text, Attribute("text"), Field(description="Why it is to be so, and what it is to do.")
    ] = ""


class Touchpoint(
    Promised, Gaps, Knowing, CoProduction, Bargain, Staging, Moment, Perspective, Happening
):  # pydantic collects fields from the last base to the first
    """One thing that happens, in one lane, at one step or over several.

    The cell (lane, step) holds touchpoints in order of rank: that order is the order of time.
    """


class Link(Record):
    """A connector from one touchpoint to another."""

    source: Annotated[
        TouchpointId, Ref("touchpoints", "cascade"), Field(description="The touchpoint it leaves.")
    ]
    target: Annotated[
        TouchpointId, Ref("touchpoints", "cascade"), Field(description="The touchpoint it points at.")
    ]
    kind: Annotated[Choice, Field(description="flow, triggers, two_way, rework or feedback.")] = "flow"
    label: Annotated[Line, Field(description="A word or two on the line.")] = ""
