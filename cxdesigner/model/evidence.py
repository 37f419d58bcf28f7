"""What is known and how: insights, fieldwork, and the facts a choice of tools rests on."""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import Field, FiniteFloat

from cxdesigner.model.journey import StepId
from cxdesigner.model.project import TeamId
from cxdesigner.model.record import Choice, Line, Rank, Record, Ref, Text

SourceId = NewType("SourceId", str)
InsightId = NewType("InsightId", str)

INSIGHT_KINDS: tuple[str, ...] = ("pain", "opportunity", "wait", "fail_point")
"""Known kinds of insights, in the palette's order; the words are `insight.<kind>`."""

SOURCE_KINDS: tuple[str, ...] = (
    "observation", "participant_observation", "interview", "survey", "diary", "operational_data",
    "frontline_staff", "workshop_guess",
)  # fmt: skip
"""Known kinds of fieldwork, from seen to guessed; the words are `source.<kind>`."""

TOOLS: tuple[str, ...] = ("TQM", "CRM", "SM", "CEM")
"""Quality management, customer relations, service management, experience management; words `tool.<word>`."""

PLAN_STATES: tuple[str, ...] = ("idea", "planned", "doing", "done", "dropped")
"""How far an opportunity has come; the words are `plan_state.<word>`."""

FACT_KINDS: tuple[str, ...] = (
    "satisfaction", "not_recognised", "indifference", "waiting", "faults", "difference", "deal_breaker",
    "knowledge",
)  # fmt: skip
"""What a fact for the toolbox adviser is about; the words are `fact.<kind>`."""


class Insight(Record):
    """A pain, an opportunity, a wait or a fail point at a step. An opportunity in the plan is an action."""

    step: Annotated[StepId, Ref("steps", "cascade"), Field(description="The column it stands in.")]
    kind: Annotated[Choice, Field(description="pain, opportunity, wait or fail_point.")] = "pain"
    title: Annotated[Line, Field(description="The insight in one line.")] = ""
    text: Annotated[Text, Field(description="What lies behind it.")] = ""
    rank: Annotated[Rank, Field(description="Place in the cell.")] = ""
    touchpoint: Annotated[
        str | None,
        Ref("touchpoints", "clear"),
        Field(description="The touchpoint it is about; none is the whole step."),
    ] = None
    toolbox: Annotated[
        Choice, Field(description="The tool that fits it: TQM, CRM, SM or CEM; empty is not said.")
    ] = ""
    owner: Annotated[TeamId | None, Ref("teams", "clear"), Field(description="Who sees to it.")] = None
    answers: Annotated[
        tuple[InsightId, ...],
        Ref("insights", "drop"),
        Field(strict=False, description="For an opportunity: the pains it answers."),
    ] = ()
    impact: Annotated[
        FiniteFloat | None, Field(ge=0, le=1, description="What it does for the customer, 0 (a detail) to 1.")
    ] = None
    effort: Annotated[
        FiniteFloat | None, Field(ge=0, le=1, description="What it takes, 0 (a day) to 1 (a year).")
    ] = None
    votes: Annotated[int | None, Field(ge=0, le=100_000, description="Votes of a workshop.")] = None
    in_plan: Annotated[bool, Field(description="It is an action of the plan.")] = False
    customer_benefit: Annotated[Line, Field(description="What the customer gains.")] = ""
    organisation_benefit: Annotated[Line, Field(description="What the organisation gains.")] = ""
    measure: Annotated[Line, Field(description="What is measured to see whether it works.")] = ""
    now: Annotated[Line, Field(description="The measure today, such as 6 of 7.")] = ""
    target: Annotated[Line, Field(description="The measure aimed at, such as 7 of 7.")] = ""
    date: Annotated[Line, Field(description="When it is to be done, as year-month-day.")] = ""
    status: Annotated[Choice, Field(description="idea, planned, doing, done or dropped.")] = "idea"
    cause: Annotated[Line, Field(description="For a fail point: why it fails.")] = ""
    frequency: Annotated[Line, Field(description="For a fail point: how often.")] = ""
    cost_of_failure: Annotated[
        FiniteFloat | None,
        Field(ge=0, description="For a fail point: what one failure costs, in the project's currency."),
    ] = None
    failures_a_year: Annotated[
        FiniteFloat | None, Field(ge=0, description="For a fail point: how many a year.")
    ] = None
    detected_at: Annotated[
        StepId | None, Ref("steps", "clear"), Field(description="For a fail point: where it is noticed.")
    ] = None
    recovery: Annotated[Text, Field(description="For a fail point: how it is put right.")] = ""
    customer_sees: Annotated[bool, Field(description="For a fail point: the customer sees the rework.")] = (
        False
    )
    wait_s: Annotated[
        FiniteFloat | None, Field(ge=0, le=3.2e9, description="For a wait: how long, in seconds.")
    ] = None
    wait_target_s: Annotated[
        FiniteFloat | None, Field(ge=0, le=3.2e9, description="For a wait: how long at most.")
    ] = None
    visible_wait: Annotated[
        bool, Field(description="For a wait: the customer sees that something goes on.")
    ] = False


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
    until: Annotated[Line, Field(description="Its last day, as year-month-day, where it took several.")] = ""
    place: Annotated[Line, Field(description="Where.")] = ""
    observer: Annotated[Line, Field(description="Who looked or asked; never a customer.")] = ""
    sample: Annotated[Line, Field(description="How many of what: 12 rides.")] = ""
    consent: Annotated[
        Line, Field(description="How those seen agreed: spoken, written, public place, not needed.")
    ] = ""
    anonymised: Annotated[bool, Field(description="Nobody can be recognised in it.")] = False
    file: Annotated[Line, Field(description="Where the material lies; never on a client's page.")] = ""
    rank: Annotated[Rank, Field(description="Place in the register.")] = ""


class Fact(Record):
    """What is known about the challenges of an organisation; the toolbox adviser rests on such facts alone."""

    kind: Annotated[
        Choice,
        Field(
            description="satisfaction, not_recognised, indifference, waiting, faults, difference,"
            " deal_breaker or knowledge."
        ),
    ] = "satisfaction"
    title: Annotated[Line, Field(description="The fact in one line.")] = ""
    text: Annotated[Text, Field(description="What lies behind it.")] = ""
    value: Annotated[
        FiniteFloat | None, Field(description="Its figure: a score of 5, or how many complaints.")
    ] = None
    replies: Annotated[int | None, Field(ge=0, description="How many answers stand behind it.")] = None
    weeks: Annotated[int | None, Field(ge=0, le=10_000, description="Over how many weeks.")] = None
    is_open: Annotated[bool, Field(description="For a deal-breaker: it still holds.")] = False
    date: Annotated[Line, Field(description="When it was found, as year-month-day.")] = ""
    rank: Annotated[Rank, Field(description="Place among the facts.")] = ""
