"""Measuring: figures, questions right after the meeting, and the answers that came in."""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import Field, FiniteFloat

from cxdesigner.model.aspects import TouchpointId
from cxdesigner.model.journey import StepId
from cxdesigner.model.project import TeamId
from cxdesigner.model.record import Choice, Line, Rank, Record, Ref, Text

SurveyId = NewType("SurveyId", str)
FeedbackLoopId = NewType("FeedbackLoopId", str)

SCALES: tuple[str, ...] = ("nps", "csat", "ces", "rating")
"""What a score is: likely to recommend (0 to 10), satisfaction (1 to 5), effort (1 to 7), or a plain rating."""


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
    touchpoint: Annotated[
        TouchpointId | None,
        Ref("touchpoints", "clear"),
        Field(description="The touchpoint after which it is asked; none is the whole step."),
    ] = None
    question: Annotated[Text, Field(description="The question, word for word.")] = ""
    channel: Annotated[Line, Field(description="How it is asked, such as text message.")] = ""
    scale: Annotated[Choice, Field(description="`nps`, `csat`, `ces` or `rating`; empty is not said.")] = ""
    sample: Annotated[Line, Field(description="Who is asked, such as every passenger.")] = ""
    delay_s: Annotated[
        FiniteFloat | None, Field(ge=0, le=3.2e9, description="How long after the step, in seconds.")
    ] = None
    shown_to: Annotated[
        TeamId | None, Ref("teams", "clear"), Field(description="Who at the front sees the answer.")
    ] = None
    display: Annotated[Line, Field(description="Where they see it, such as the staff room's screen.")] = ""
    latency_s: Annotated[
        FiniteFloat | None, Field(ge=0, le=3.2e9, description="How soon they see it, in seconds.")
    ] = None
    target: Annotated[FiniteFloat | None, Field(description="The score aimed at, on its scale.")] = None
    threshold: Annotated[
        FiniteFloat | None, Field(description="The score, on its scale, below which something is done.")
    ] = None
    corrective_action: Annotated[Text, Field(description="What is done then.")] = ""
    correct_s: Annotated[
        FiniteFloat | None, Field(ge=0, le=3.2e9, description="How soon that is done, in seconds.")
    ] = None
    closer: Annotated[
        TeamId | None, Ref("teams", "clear"), Field(description="Who closes the loop with the customer.")
    ] = None
    rank: Annotated[Rank, Field(description="Place among the loops of its step.")] = ""


class Survey(Record):
    """A file of answers that was taken in: where it came from and how it was understood."""

    title: Annotated[Line, Field(description="What it is called; the file's name at first.")] = ""
    digest: Annotated[
        Line,
        Field(
            description="SHA-256 of its rows, in UTF-8 and with lines ended by one line feed: the file is known again."
        ),
    ] = ""
    mapping: Annotated[
        tuple[Line, ...],
        Field(strict=False, description="How its columns were understood, one `column=meaning` each."),
    ] = ()
    rows: Annotated[int, Field(ge=0, description="How many rows of answers it holds.")] = 0
    taken_in: Annotated[Line, Field(description="Day it was taken in, as year-month-day.")] = ""
    rank: Annotated[Rank, Field(description="Place among the surveys.")] = ""
    comments: Annotated[
        int, Field(ge=0, description="How many of its answers came with words; the newest are kept.")
    ] = 0


class Rating(Record):
    """How often each score was given, for one touchpoint (or the whole) in one week of a survey.

    Single answers are not kept: counts are enough for every figure, and nobody is found in them.
    """

    survey: Annotated[SurveyId, Ref("surveys", "cascade"), Field(description="The file it comes from.")]
    touchpoint: Annotated[
        TouchpointId | None,
        Ref("touchpoints", "clear"),
        Field(description="The touchpoint that was scored; none is the whole journey."),
    ] = None
    scale: Annotated[Choice, Field(description="`nps`, `csat`, `ces` or `rating`.")] = "rating"
    low: Annotated[FiniteFloat, Field(description="The scale's worst end.")] = 1.0
    high: Annotated[FiniteFloat, Field(description="The scale's best end.")] = 5.0
    week: Annotated[
        Line, Field(description="Monday of the week, as year-month-day; empty where no date was given.")
    ] = ""
    scores: Annotated[
        tuple[FiniteFloat, ...], Field(strict=False, description="Scores that were given, in rising order.")
    ] = ()
    counts: Annotated[
        tuple[Annotated[int, Field(ge=0)], ...],
        Field(strict=False, description="How often each of `scores` was given."),
    ] = ()


class Verbatim(Record):
    """What a customer wrote, word for word, attached to a touchpoint. Never a name."""

    survey: Annotated[SurveyId, Ref("surveys", "cascade"), Field(description="The file it comes from.")]
    touchpoint: Annotated[
        TouchpointId | None,
        Ref("touchpoints", "clear"),
        Field(description="The touchpoint it is about; none is the whole journey."),
    ] = None
    text: Annotated[Text, Field(description="The words.")] = ""
    score: Annotated[FiniteFloat | None, Field(description="The score given with it, on its scale.")] = None
    date: Annotated[Line, Field(description="Day, as year-month-day; empty where none was given.")] = ""
