"""What a project says of itself, and the people and channels its records name."""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import Field, FiniteFloat

from cxdesigner.model.record import Choice, Id, Line, Rank, Record, Ref, Text

PersonaId = NewType("PersonaId", str)
TeamId = NewType("TeamId", str)
ChannelId = NewType("ChannelId", str)

PROJECT_ID = "project"
"""The id of the one row of the table `project`."""


class Project(Record):
    """The project itself: one row, called `project`."""

    title: Annotated[Line, Field(description="What the work is called; also the PDF's title.")] = ""
    client: Annotated[Line, Field(description="Whom the work is for.")] = ""
    language: Annotated[
        Choice, Field(description="Language of the map, `en` or `da`; apart from the interface's.")
    ] = "en"
    version: Annotated[Line, Field(description="The author's own version of the work, such as 1.4.")] = ""
    date: Annotated[Line, Field(description="Date of that version, as year-month-day.")] = ""
    state: Annotated[Line, Field(description="Where the work stands, such as For review.")] = ""
    author: Annotated[Line, Field(description="Who made it; also the PDF's author.")] = ""
    confidentiality: Annotated[Line, Field(description="Who may see it, such as Confidential.")] = ""
    owner: Annotated[
        TeamId | None,
        Ref("teams", "clear"),
        Field(description="Who answers for the whole, across the silos."),
    ] = None
    review_every_days: Annotated[
        int | None, Field(ge=1, le=36_500, description="How often the map is looked over.")
    ] = None
    last_reviewed: Annotated[Line, Field(description="Day of the last review, as year-month-day.")] = ""
    ambassador: Annotated[
        Line, Field(description="Who speaks for the customer inside: the journey's ambassador.")
    ] = ""
    currency: Annotated[Line, Field(description="Currency of its amounts, such as DKK.")] = ""
    least_replies: Annotated[
        int, Field(ge=1, le=100_000, description="Fewest answers a figure is shown from.")
    ] = 5
    watermark: Annotated[
        bool, Field(description="Pages say how much of a journey is assumed, where nobody has looked yet.")
    ] = False


class Persona(Record):
    """Somebody a journey is told about."""

    name: Annotated[Line, Field(description="What they are called in the room.")] = ""
    text: Annotated[Text, Field(description="Who they are and what they want.")] = ""
    rank: Annotated[Rank, Field(description="Place among the personas.")] = ""
    kind: Annotated[
        Choice, Field(description="`customer`, or `employee` for the journey of one who works there.")
    ] = "customer"
    lifetime_value: Annotated[
        FiniteFloat | None,
        Field(ge=0, description="What such a customer is worth over time, in the project's currency."),
    ] = None
    purchases_a_year: Annotated[
        FiniteFloat | None, Field(ge=0, description="How often such a customer buys in a year.")
    ] = None


class Team(Record):
    """Who does or owns something: a department, a role, a supplier."""

    name: Annotated[Line, Field(description="Name as the client says it.")] = ""
    rank: Annotated[Rank, Field(description="Place among the teams.")] = ""
    code: Annotated[
        Line, Field(description="Two letters for small places; empty makes them from the name.")
    ] = ""
    side: Annotated[Choice, Field(description="`front`, `back` or `management`; empty is not said.")] = ""
    goals: Annotated[Text, Field(description="What the team is there for.")] = ""
    raises: Annotated[tuple[Line, ...], Field(strict=False, description="Figures the team is to raise.")] = ()
    lowers: Annotated[tuple[Line, ...], Field(strict=False, description="Figures the team is to lower.")] = ()
    tools: Annotated[
        tuple[Line, ...], Field(strict=False, description="Tools and systems the team works in.")
    ] = ()


class Channel(Record):
    """Where a touchpoint happens: in person, by phone, on paper."""

    name: Annotated[Line, Field(description="Name in the map's language.")] = ""
    icon: Annotated[Id, Field(description="Name of its drawing in `resources/icons`.")] = "dots"
    rank: Annotated[Rank, Field(description="Place in the palette and in the legend.")] = ""


class Term(Record):
    """A word of the common language: the one that is used, and those that are not."""

    name: Annotated[Line, Field(description="The word to use.")] = ""
    synonyms: Annotated[
        tuple[Line, ...], Field(strict=False, description="Words to use it in place of; house words.")
    ] = ()
    translation: Annotated[Line, Field(description="The word in the other language.")] = ""
    text: Annotated[Text, Field(description="What it means.")] = ""
    rank: Annotated[Rank, Field(description="Place among the terms.")] = ""
