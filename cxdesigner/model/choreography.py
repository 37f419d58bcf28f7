"""The choreography inside a touchpoint: beats, as in a theatre."""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import Field, FiniteFloat

from cxdesigner.model.aspects import TouchpointId
from cxdesigner.model.record import Choice, Line, Rank, Record, Ref, Text

BeatId = NewType("BeatId", str)

DUTIES: tuple[str, ...] = ("must", "should", "free")
"""How free the one who plays it is; the words are `duty.<word>`."""

SENSES: tuple[str, ...] = ("sight", "sound", "smell", "touch", "warmth")
"""What a beat reaches the customer by; the words are `sense.<word>`."""


class Beat(Record):
    """One small gesture of the choreography inside a touchpoint; their order is part of the design."""

    touchpoint: Annotated[
        TouchpointId, Ref("touchpoints", "cascade"), Field(description="The touchpoint it belongs to.")
    ]
    rank: Annotated[Rank, Field(description="Place in the choreography.")] = ""
    actor: Annotated[Line, Field(description="Who does it.")] = ""
    by_customer: Annotated[
        bool, Field(description="The customer does it: work that the service leaves to her.")
    ] = False
    action: Annotated[Text, Field(description="What they do.")] = ""
    words: Annotated[Text, Field(description="What is said, word for word.")] = ""
    body: Annotated[Line, Field(description="Body language: eyes, hands, distance, place in the room.")] = ""
    prop: Annotated[Line, Field(description="The thing in their hands.")] = ""
    sense: Annotated[
        Choice, Field(description="sight, sound, smell, touch or warmth; empty is not said.")
    ] = ""
    sensed: Annotated[Line, Field(description="What the customer senses, such as Cabin light on.")] = ""
    duration_s: Annotated[
        FiniteFloat | None, Field(ge=0, le=3.2e9, description="How long it takes, in seconds.")
    ] = None
    duty: Annotated[Choice, Field(description="`must`, `should` or `free`.")] = "should"
    why: Annotated[Text, Field(description="Why it is there.")] = ""
    feeling: Annotated[Line, Field(description="What the customer is to feel.")] = ""
    proof: Annotated[Line, Field(description="How one will know that it works.")] = ""
    moment_of_truth: Annotated[bool, Field(description="It is this gesture that decides.")] = False
    derived_from: Annotated[
        BeatId | None, Ref("beats", "clear"), Field(description="The as-is beat this one stands for.")
    ] = None
