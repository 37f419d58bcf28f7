"""What a project says of itself, and the people and channels its records name."""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import Field

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


class Persona(Record):
    """Somebody a journey is told about."""

    name: Annotated[Line, Field(description="What they are called in the room.")] = ""
    text: Annotated[Text, Field(description="Who they are and what they want.")] = ""
    rank: Annotated[Rank, Field(description="Place among the personas.")] = ""


class Team(Record):
    """Who does or owns something: a department, a role, a supplier."""

    name: Annotated[Line, Field(description="Name as the client says it.")] = ""
    rank: Annotated[Rank, Field(description="Place among the teams.")] = ""


class Channel(Record):
    """Where a touchpoint happens: in person, by phone, on paper."""

    name: Annotated[Line, Field(description="Name in the map's language.")] = ""
    icon: Annotated[Id, Field(description="Name of its drawing in `resources/icons`.")] = "dots"
    rank: Annotated[Rank, Field(description="Place in the palette and in the legend.")] = ""
