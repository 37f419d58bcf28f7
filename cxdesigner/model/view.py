"""Saved views: what of a journey is looked at, and how, under a name of one's own."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cxdesigner.model.journey import LaneId, StageId
from cxdesigner.model.project import ChannelId, PersonaId, TeamId
from cxdesigner.model.record import Choice, Line, Rank, Record, Ref, Score

SHOWS: tuple[str, ...] = ("board", "table")
"""How a view is looked at."""


class View(Record):
    """A filter with a name. Nothing chosen in a field lets everything through."""

    name: Annotated[Line, Field(description="What the view is called, such as Night porter’s part.")] = ""
    rank: Annotated[Rank, Field(description="Place among the views.")] = ""
    shows: Annotated[Choice, Field(description="`board` or `table`.")] = "board"
    lanes: Annotated[
        tuple[LaneId, ...], Ref("lanes", "drop"), Field(strict=False, description="Lanes looked at.")
    ] = ()
    roles: Annotated[
        tuple[Choice, ...], Field(strict=False, description="Roles of lanes looked at, in any journey.")
    ] = ()
    stages: Annotated[
        tuple[StageId, ...], Ref("stages", "drop"), Field(strict=False, description="Stages looked at.")
    ] = ()
    channels: Annotated[
        tuple[ChannelId, ...], Ref("channels", "drop"), Field(strict=False, description="Channels looked at.")
    ] = ()
    no_channel: Annotated[bool, Field(description="Touchpoints without a channel are looked at too.")] = False
    owners: Annotated[
        tuple[TeamId, ...], Ref("teams", "drop"), Field(strict=False, description="Owners looked at.")
    ] = ()
    no_owner: Annotated[bool, Field(description="Touchpoints without an owner are looked at too.")] = False
    tags: Annotated[tuple[Line, ...], Field(strict=False, description="Tags looked at.")] = ()
    markers: Annotated[
        tuple[Choice, ...],
        Field(
            strict=False,
            description="`moment_of_truth`, `pain`, `opportunity`, `linked`, `unlinked`, `quoted`.",
        ),
    ] = ()
    emotion_from: Annotated[Score | None, Field(description="Lowest emotion looked at.")] = None
    emotion_to: Annotated[Score | None, Field(description="Highest emotion looked at.")] = None
    not_seen: Annotated[bool, Field(description="Touchpoints without an emotion are looked at too.")] = False
    evidence: Annotated[
        tuple[Choice, ...],
        Field(strict=False, description="`observed`, `reported`, `assumed`, or empty for missing."),
    ] = ()
    personas: Annotated[
        tuple[PersonaId, ...],
        Ref("personas", "drop"),
        Field(strict=False, description="Personas whose journeys are looked at."),
    ] = ()
    words: Annotated[Line, Field(description="Words looked for.")] = ""
