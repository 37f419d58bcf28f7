"""What is known of a hand-over between two touchpoints of different owners."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cxdesigner.model.aspects import TouchpointId
from cxdesigner.model.record import Line, Record, Ref


class Handover(Record):
    """What goes from hand to hand. That there is a hand-over is seen from links, order and owners, and not stored."""

    source: Annotated[
        TouchpointId, Ref("touchpoints", "cascade"), Field(description="The touchpoint that gives.")
    ]
    target: Annotated[
        TouchpointId, Ref("touchpoints", "cascade"), Field(description="The touchpoint that takes over.")
    ]
    passed: Annotated[Line, Field(description="What is passed: time, address, flight number.")] = ""
    agreed: Annotated[
        Line, Field(description="The time agreed: at once, by 04:40; empty is none agreed.")
    ] = ""
    via: Annotated[Line, Field(description="How it is passed: by phone, in the booking system.")] = ""
    tool: Annotated[Line, Field(description="The tool or form it is passed in.")] = ""
    risk: Annotated[Line, Field(description="What goes wrong when it fails.")] = ""
