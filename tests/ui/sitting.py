"""One journey to map in one sitting: 8 stages, 20 steps, 120 touchpoints; and what a file holds, without its ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint

STAGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Opdagelse", ("Hears of the inn", "Ser billeder")),
    ("Booking", ("Compares", "Vælger værelse", "Pays a deposit")),
    ("Rejsen", ("Packs", "Finder vej")),
    ("Arrival", ("Parks the car", "Går ind", "Checks in")),
    ("Værelset", ("Unlocks", "Pakker ud", "Sleeps")),
    ("Breakfast", ("Comes down", "Spiser")),
    ("Udflugten", ("Asks for advice", "Låner cykler", "Comes home wet")),
    ("Afrejse", ("Settles the bill", "Vinker farvel")),
)
"""The stages with their steps, from left to right."""

COLUMNS = sum(len(steps) for _, steps in STAGES)
OWN_LANE = "Lyd og lys"
OWNERS = ("Reception", "Køkkenet", "Nattevagten")
CHANNELS = ("In person", "Phone", "App", "Web")
DURATIONS = ("10 s", "30 s", "1 min", "5 min")
TAGS = ("regn", "late arrival", "børn")

_WORDS = {
    "evidence": "Kortet ved døren i rum",
    "sound": "Low voices and a warm lamp in room",
    "customer": "Looks for what comes next at",
    "frontstage": "Siger gæstens navn først ved",
    "backstage": "Readies the room behind",
    "support": "Booking system knows of",
}
LANES = tuple(_WORDS)
"""The lanes that hold touchpoints, from top to bottom: the sound is the one of one's own."""


@dataclass(frozen=True)
class Card:
    """A touchpoint to be made. `place` counts down the stack of its cell."""

    lane: str
    column: int
    place: int
    title: str
    span: int = 1
    channel: str = ""
    owner: str = ""
    takes: str = ""
    face: int | None = None
    is_moment: bool = False
    tags: tuple[str, ...] = ()

    @property
    def has_facts(self) -> bool:
        """Whether there is more to say of it than its title."""
        is_felt = self.face is not None or self.is_moment
        return is_felt or self.span > 1 or bool(self.channel or self.owner or self.takes or self.tags)


@dataclass(frozen=True)
class Tie:
    """A link to be drawn, from the first card of one cell to that of another."""

    column: int
    source: str
    target: str
    kind: str = "flow"


@dataclass(frozen=True)
class Plan:
    """The journey: everything that is to be in the file."""

    cards: tuple[Card, ...]
    ties: tuple[Tie, ...]
    insights: tuple[tuple[int, str, str], ...] = field(default=())
    """Column, kind and title."""

    def cell(self, lane: str, column: int) -> list[Card]:
        return [card for card in self.cards if card.lane == lane and card.column == column]


def the_plan() -> Plan:
    cards = [_card(lane, column, place) for lane in LANES for column, place in _places(lane)]
    ties = [Tie(column, "customer", "frontstage") for column in range(COLUMNS)]
    ties += [
        Tie(column, "frontstage", "backstage", "triggers" if column % 3 == 0 else "flow")
        for column in range(0, COLUMNS, 2)
    ]
    insights = [
        (column, kind, f"{words} {column + 1}")
        for column in range(0, COLUMNS, 2)
        for kind, words in (("pain", "Står i regnen ved"), ("opportunity", "Send en besked fra"))
    ]
    return Plan(tuple(cards), tuple(ties), tuple(insights))


def _places(lane: str) -> list[tuple[int, int]]:
    """Return columns and places in the stack: 15 + 15 + 20 + 30 + 25 + 15 touchpoints."""
    if lane in ("evidence", "sound"):
        return [(column, 0) for column in range(COLUMNS) if column % 4 != 3]
    if lane == "support":  # four of them last two steps
        return [(column, 0) for column in range(COLUMNS) if column % 4 != 3]
    stacked = {"customer": 0, "frontstage": 10, "backstage": 5}[lane]
    return sorted([(column, 0) for column in range(COLUMNS)] + [(column, 1) for column in range(stacked)])


def _card(lane: str, column: int, place: int) -> Card:
    number = column + place
    is_staff = lane in ("frontstage", "backstage")
    return Card(
        lane=lane,
        column=column,
        place=place,
        title=f"{_WORDS[lane]} {column + 1}" + (", igen" if place else ""),
        span=2 if lane == "support" and column % 4 == 2 and column < 16 else 1,
        channel=CHANNELS[number % 4] if lane in ("customer", "frontstage") else "",
        owner=OWNERS[number % 3] if is_staff else "",
        takes=DURATIONS[number % 4] if lane == "frontstage" else "",
        face=(column * 3) % 5 - 2 if lane == "customer" else None,
        is_moment=lane == "frontstage" and place == 0 and column % 5 == 2,
        tags=(TAGS[column % 3],) if lane == "backstage" and place == 0 and column % 2 else (),
    )


def content_of(doc: Document) -> dict[str, Any]:
    """Return what `doc` holds, in its order, without ids and ranks."""
    (journey,) = structure.journeys(doc)
    lanes, steps = structure.lanes(doc, journey.id), structure.steps(doc, journey.id)
    row_of = {lane.id: n for n, lane in enumerate(lanes)}
    column_of = {step.id: n for n, step in enumerate(steps)}
    at = {
        touchpoint.id: (row_of[lane.id], column_of[step.id], place)
        for lane in lanes
        for step in steps
        for place, touchpoint in enumerate(structure.cell(doc, lane.id, step.id))
    }
    assert len(at) == len(doc.touchpoints)
    return {
        "lanes": [(lane.role, lane.name) for lane in lanes],
        "stages": [
            (stage.name, [step.name for step in structure.steps_of(doc, stage.id)])
            for stage in structure.stages(doc, journey.id)
        ],
        "touchpoints": {at[id_]: _fields(doc, row) for id_, row in doc.touchpoints.items()},
        "links": sorted((at[link.source], at[link.target], link.kind) for link in doc.links.values()),
        "insights": [
            [(insight.kind, insight.title) for insight in structure.insights(doc, step.id)] for step in steps
        ],
    }


def _fields(doc: Document, row: Touchpoint) -> dict[str, Any]:
    fields = row.model_dump(exclude={"id", "rank", "lane", "step"})
    fields["channel"] = doc.channels[row.channel].name if row.channel else ""
    fields["owner"] = doc.teams[row.owner].name if row.owner else ""
    return fields


def is_as_planned(content: dict[str, Any], plan: Plan) -> None:
    """See that the file holds the plan, all of it and nothing else."""
    assert content["stages"] == [(name, list(steps)) for name, steps in STAGES]
    names = [name for _, name in content["lanes"]]
    row_of = {lane: names.index(OWN_LANE if lane == "sound" else lane.capitalize()) for lane in LANES}
    seconds = {"10 s": 10.0, "30 s": 30.0, "1 min": 60.0, "5 min": 300.0, "": None}
    assert len(plan.cards) == len(content["touchpoints"]) == 120
    for card in plan.cards:
        row = content["touchpoints"][row_of[card.lane], card.column, card.place]
        told = {
            "title": card.title,
            "span": card.span,
            "channel": card.channel,
            "owner": card.owner,
            "duration_s": seconds[card.takes],
            "emotion": card.face,
            "moment_of_truth": card.is_moment,
            "tags": card.tags,
        }
        found = {name: row[name] for name in told}
        assert found == told, f"{found} is to be {told}"
    ties = {
        ((row_of[tie.source], tie.column, 0), (row_of[tie.target], tie.column, 0), tie.kind)
        for tie in plan.ties
    }
    odd = ties ^ {*content["links"]}
    assert not odd, f"missing or too many: {odd}"
    assert len(ties) == len(content["links"])
    for column, found in enumerate(content["insights"]):
        notes = [(kind, title) for at, kind, title in plan.insights if at == column]
        assert found == notes, f"{found} is to be {notes}"
