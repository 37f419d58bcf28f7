"""What is known and how: insights, fieldwork, figures and the questions asked right after the meeting."""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import Field, FiniteFloat

from cxdesigner.model.journey import StepId
from cxdesigner.model.project import TeamId
from cxdesigner.model.record import Choice, Line, Rank, Record, Ref, Text

SourceId = NewType("SourceId", str)

INSIGHT_KINDS: tuple[str, ...] = ("pain", "opportunity", "wait", "fail_point")
"""Known kinds of insights, in the palette's order; the words are `insight.<kind>`."""


class Insight(Record):
    """A pain, an opportunity, a wait or a fail point at a step."""

    step: Annotated[StepId, Ref("steps", "cascade"), Field(description="The column it stands in.")]
    kind: Annotated[Choice, Field(description="pain, opportunity, wait or fail_point.")] = "pain"
    title: Annotated[Line, Field(description="The insight in one line.")] = ""
    text: Annotated[Text, Field(description="What lies behind it.")] = ""
    rank: Annotated[Rank, Field(description="Place in the cell.")] = ""


class Source(Record):
    """A piece of fieldwork: somebody looked, asked or counted."""

    kind: Annotated[
        Choice,
        Field(
            description="observation, participant_observation, interview, survey, diary, operational_data,"
            " frontline_staff or workshop_guess."
        ),
    ] = "observation"
    title: Annotated[Line, Field(description="What it is called.")] = ""
    date: Annotated[Line, Field(description="When, as year-month-day.")] = ""
    text: Annotated[Text, Field(description="What was seen, where, by whom, how many.")] = ""


class Metric(Record):
    """A figure measured at a step, with the target it is held against."""

    step: Annotated[StepId, Ref("steps", "cascade"), Field(description="The column it stands in.")]
    name: Annotated[Line, Field(description="What is measured, such as On time.")] = ""
    value: Annotated[FiniteFloat | None, Field(description="Last figure; none is not measured.")] = None
    target: Annotated[FiniteFloat | None, Field(description="The figure aimed at.")] = None
    low: Annotated[FiniteFloat, Field(description="Left end of the bar.")] = 0.0
    high: Annotated[FiniteFloat, Field(description="Right end of the bar.")] = 100.0
    unit: Annotated[Line, Field(description="Printed behind the figure: %, s; empty for a bare score.")] = ""
    signed: Annotated[bool, Field(description="Print a plus before a positive figure, as for NPS.")] = False
    lower_is_better: Annotated[bool, Field(description="A small figure is a good one, as for waiting.")] = (
        False
    )
    replies: Annotated[int | None, Field(ge=0, description="How many answers stand behind it.")] = None
    rank: Annotated[Rank, Field(description="Place in the cell.")] = ""


class FeedbackLoop(Record):
    """A question put right after the meeting, and its way back to the front line."""

    step: Annotated[StepId, Ref("steps", "cascade"), Field(description="The step after which it is asked.")]
    question: Annotated[Text, Field(description="The question, word for word.")] = ""
    channel: Annotated[Line, Field(description="How it is asked, such as text message.")] = ""
    delay_s: Annotated[
        FiniteFloat | None, Field(ge=0, description="How long after the step, in seconds.")
    ] = None
    shown_to: Annotated[
        TeamId | None, Ref("teams", "clear"), Field(description="Who at the front sees the answer.")
    ] = None
    latency_s: Annotated[FiniteFloat | None, Field(ge=0, description="How soon they see it, in seconds.")] = (
        None
    )
