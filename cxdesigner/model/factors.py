"""Emotional factors: what an experience is made of, scored touchpoint by touchpoint."""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import Field

from cxdesigner.model.record import Choice, Line, Rank, Record, Ref, Score

FactorId = NewType("FactorId", str)

FACTOR_ROLES: tuple[str, ...] = ("qualifier", "winner", "indifferent")
"""What a factor does for the choice of a customer; the words are `factor_role.<word>`."""

DEFAULTS: tuple[str, ...] = ("service_minded", "welcoming", "understands_me", "trust")
"""The factors a project begins with; their words are `factor.default.<id>.*`."""


class Factor(Record):
    """One emotional factor, such as Trust. A qualifier must be in order before a winner can win."""

    name: Annotated[Line, Field(description="Name in the map's language.")] = ""
    hint: Annotated[Line, Field(description="A few words under the name, such as keeps its word.")] = ""
    question: Annotated[Line, Field(description="The question that a score answers.")] = ""
    role: Annotated[Choice, Field(description="qualifier, winner or indifferent; empty is not said.")] = ""
    rank: Annotated[Rank, Field(description="Place among the factors.")] = ""


class FactorScore(Record):
    """How a touchpoint does on one factor, from -2 to +2: typically, at its best and at its worst."""

    touchpoint: Annotated[
        str, Ref("touchpoints", "cascade"), Field(description="The touchpoint that is scored.")
    ]
    factor: Annotated[FactorId, Ref("factors", "cascade"), Field(description="The factor it is scored on.")]
    typical: Annotated[Score | None, Field(description="On a typical day; none is not known.")] = None
    best: Annotated[Score | None, Field(description="At its best.")] = None
    worst: Annotated[Score | None, Field(description="On a bad day.")] = None
    typical_note: Annotated[Line, Field(description="Where the typical score comes from.")] = ""
    best_note: Annotated[Line, Field(description="Where the best score comes from.")] = ""
    worst_note: Annotated[Line, Field(description="Where the worst score comes from.")] = ""
