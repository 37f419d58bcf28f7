"""What a to-be takes out of its as-is: the one thing that has no touchpoint of its own to tell why."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, FiniteFloat

from cxdesigner.model.aspects import TouchpointId
from cxdesigner.model.factors import FactorId
from cxdesigner.model.journey import JourneyId
from cxdesigner.model.project import TeamId
from cxdesigner.model.record import Line, Record, Ref, Text


class Removal(Record):
    """An as-is touchpoint that a to-be does without: why, and what that is expected to do."""

    journey: Annotated[JourneyId, Ref("journeys", "cascade"), Field(description="The to-be journey.")]
    touchpoint: Annotated[
        TouchpointId,
        Ref("touchpoints", "cascade", carries=False),
        Field(description="The as-is touchpoint that goes."),
    ]
    why: Annotated[Text, Field(description="Why it goes.")] = ""
    effect_factor: Annotated[
        FactorId | None,
        Ref("factors", "clear"),
        Field(description="The emotional factor that is expected to gain."),
    ] = None
    effect: Annotated[
        FiniteFloat | None, Field(ge=-4, le=4, description="How far, in steps of the scale.")
    ] = None
    cost: Annotated[Line, Field(description="What it costs.")] = ""
    owner: Annotated[TeamId | None, Ref("teams", "clear"), Field(description="Who sees to it.")] = None
