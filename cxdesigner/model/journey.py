"""The stage itself: journeys, their lanes from top to bottom, their stages and steps from left to right."""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import Field, FiniteFloat

from cxdesigner.model.project import PersonaId, TeamId
from cxdesigner.model.record import Choice, Line, Rank, Record, Ref, Text

JourneyId = NewType("JourneyId", str)
LaneId = NewType("LaneId", str)
StageId = NewType("StageId", str)
StepId = NewType("StepId", str)

PHASES: tuple[str, ...] = ("before", "purchase", "use", "after", "return")
"""Where in the customer's life a stage lies; the words are `phase.<word>`."""


class Journey(Record):
    """One walk through the service, as it is today or as it is to be."""

    name: Annotated[Line, Field(description="Name of the journey, such as Service blueprint.")] = ""
    kind: Annotated[
        Choice, Field(description="`as_is` for today's journey, `to_be` for the designed one.")
    ] = "as_is"
    derived_from: Annotated[
        JourneyId | None,
        Ref("journeys", "clear"),
        Field(description="The as-is journey that this to-be journey starts from."),
    ] = None
    persona: Annotated[
        PersonaId | None, Ref("personas", "clear"), Field(description="Whose journey it is.")
    ] = None
    scenario: Annotated[Text, Field(description="The occasion: one suitcase, flight at 07:05.")] = ""
    target: Annotated[Text, Field(description="The sentence customers are to say afterwards.")] = ""
    rank: Annotated[Rank, Field(description="Place among the journeys.")] = ""
    owner: Annotated[
        TeamId | None, Ref("teams", "clear"), Field(description="Who owns the journey as a whole.")
    ] = None
    begins: Annotated[Line, Field(description="Where it begins: The alarm clock at four.")] = ""
    ends: Annotated[Line, Field(description="Where it ends: Home again, ten days later.")] = ""
    viewpoint: Annotated[Choice, Field(description="`outside_in` or `inside_out`; empty is not said.")] = ""
    provider_sells: Annotated[Line, Field(description="What the provider sells.")] = ""
    customer_buys: Annotated[Line, Field(description="What the customer buys.")] = ""
    underlying_job: Annotated[
        Line, Field(description="What the customer is here for, in her words: I negotiate at nine.")
    ] = ""
    alternatives: Annotated[
        tuple[Line, ...], Field(strict=False, description="What else would do the same job.")
    ] = ()


class Lane(Record):
    """A row of the board: a name, and a role that says what stands in it and which lines part it from others."""

    journey: Annotated[JourneyId, Ref("journeys", "cascade"), Field(description="The journey it belongs to.")]
    role: Annotated[
        Choice,
        Field(
            description="evidence, customer, frontstage, backstage, support, emotion, metric, insight,"
            " storyboard or custom."
        ),
    ]
    name: Annotated[Line, Field(description="Name in the map's language.")] = ""
    hint: Annotated[Line, Field(description="A few words under the name, such as What they do.")] = ""
    hidden: Annotated[bool, Field(description="Folded to a strip on the board, left out of pages.")] = False
    pinned: Annotated[
        bool, Field(description="Stays in sight under the heads while the board is scrolled down.")
    ] = False
    persona: Annotated[
        PersonaId | None,
        Ref("personas", "clear"),
        Field(description="Whose lane it is, where a journey tells of several people."),
    ] = None
    height: Annotated[
        FiniteFloat | None,
        Field(
            ge=0,
            le=10_000,
            description="How tall it is to stand on the board at 100 %, if its cards do not make it taller;"
            " none is as tall as its role asks for.",
        ),
    ] = None
    rank: Annotated[Rank, Field(description="Place from top to bottom.")] = ""


class Stage(Record):
    """A part of the journey, with one step or more."""

    journey: Annotated[JourneyId, Ref("journeys", "cascade"), Field(description="The journey it belongs to.")]
    name: Annotated[Line, Field(description="Name, such as Pick-up.")] = ""
    collapsed: Annotated[bool, Field(description="Folded to a strip on the board; pages show all of it.")] = (
        False
    )
    rank: Annotated[Rank, Field(description="Place from left to right.")] = ""
    owner: Annotated[TeamId | None, Ref("teams", "clear"), Field(description="Who runs the stage.")] = None
    phase: Annotated[
        Choice, Field(description="before, purchase, use, after or return; empty is not said.")
    ] = ""


class Step(Record):
    """A column of the board."""

    stage: Annotated[StageId, Ref("stages", "cascade"), Field(description="The stage it belongs to.")]
    name: Annotated[
        Line, Field(description="Name; empty where the stage has this one step and its name says it.")
    ] = ""
    time: Annotated[Line, Field(description="When, in the customer's words: 04:50, 9 days later.")] = ""
    derived_from: Annotated[
        StepId | None, Ref("steps", "clear"), Field(description="The as-is step this one stands over.")
    ] = None
    rank: Annotated[Rank, Field(description="Place within the stage.")] = ""
    is_purchase: Annotated[bool, Field(description="Here the customer pays: care goes on after it.")] = False
    value: Annotated[Line, Field(description="What is worth something to whom here.")] = ""
    carries_over: Annotated[
        tuple[Line, ...],
        Field(strict=False, description="What is known from here on and need not be said again."),
    ] = ()
    energy: Annotated[
        FiniteFloat | None, Field(ge=0, le=100, description="Share of the staff's effort spent here, in %.")
    ] = None
    importance: Annotated[
        int | None, Field(ge=1, le=5, description="How much it weighs for the customer, 1 to 5.")
    ] = None
