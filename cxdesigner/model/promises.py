"""What is promised and kept, what brings a customer back, and what one believes before it is known."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cxdesigner.model.aspects import Five, TouchpointId
from cxdesigner.model.journey import JourneyId, StepId
from cxdesigner.model.record import Choice, Line, Rank, Record, Ref, Text

PROMISE_STATES: tuple[str, ...] = ("kept", "broken", "unknown")
"""What became of a promise; the words are `promise.<word>`."""


class Promise(Record):
    """Something promised at one touchpoint, to be kept at others."""

    made_at: Annotated[
        TouchpointId, Ref("touchpoints", "cascade"), Field(description="The touchpoint where it is made.")
    ]
    text: Annotated[Line, Field(description="The promise, as the customer hears it.")] = ""
    kept_at: Annotated[
        tuple[TouchpointId, ...],
        Ref("touchpoints", "drop"),
        Field(strict=False, description="The touchpoints where it is kept."),
    ] = ()
    status: Annotated[Choice, Field(description="`kept`, `broken` or `unknown`.")] = "unknown"
    proof: Annotated[Line, Field(description="What shows it.")] = ""
    rank: Annotated[Rank, Field(description="Place among the promises.")] = ""


class LoyaltyHook(Record):
    """What brings the customer back: an offer, a promise, and the moment that calls for it."""

    touchpoint: Annotated[
        TouchpointId, Ref("touchpoints", "cascade"), Field(description="The touchpoint that plants it.")
    ]
    offer: Annotated[Line, Field(description="What is offered, such as a ride home.")] = ""
    promise: Annotated[Line, Field(description="What is guaranteed with it.")] = ""
    trigger: Annotated[Line, Field(description="When the customer comes back, such as at the belt.")] = ""
    to_step: Annotated[
        StepId | None, Ref("steps", "clear"), Field(description="The step at which the customer is back.")
    ] = None
    next_journey: Annotated[
        JourneyId | None, Ref("journeys", "clear"), Field(description="The journey that begins there.")
    ] = None
    rank: Annotated[Rank, Field(description="Place among the hooks.")] = ""


class Bet(Record):
    """A belief about a touchpoint: said by customers, believed by us, and how it is put to the test."""

    touchpoint: Annotated[
        TouchpointId, Ref("touchpoints", "cascade"), Field(description="The touchpoint it is about.")
    ]
    hypothesis: Annotated[Text, Field(description="What we believe will happen.")] = ""
    stated: Annotated[Five, Field(description="How strongly customers ask for it, 1 to 5.")] = None
    believed: Annotated[Five, Field(description="How strongly we believe in it, 1 to 5.")] = None
    test: Annotated[Text, Field(description="How it is tried.")] = ""
    result: Annotated[Text, Field(description="What came of it.")] = ""
    rank: Annotated[Rank, Field(description="Place among the bets.")] = ""


class Question(Record):
    """Something one does not know yet: to find out, to ask customers, or that staff ask."""

    kind: Annotated[Choice, Field(description="`to_find_out`, `to_customers` or `from_staff`.")] = (
        "to_find_out"
    )
    touchpoint: Annotated[
        TouchpointId | None,
        Ref("touchpoints", "clear"),
        Field(description="The touchpoint it is about; none is the whole."),
    ] = None
    text: Annotated[Line, Field(description="The question.")] = ""
    answer: Annotated[Text, Field(description="The answer, once there is one.")] = ""
    rank: Annotated[Rank, Field(description="Place among the questions.")] = ""
