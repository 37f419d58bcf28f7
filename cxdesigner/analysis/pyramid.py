"""The pyramid upside down: the customer on top, and below, layer by layer, those who support the ones above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cxdesigner.analysis.course import Course
from cxdesigner.analysis.ownership import owner_of_whole
from cxdesigner.model import structure

Layer = Literal["customer", "frontstage", "backstage", "support", "management"]

LAYERS: tuple[Layer, ...] = ("customer", "frontstage", "backstage", "support", "management")
"""From the customer down to those who support everybody."""


@dataclass(frozen=True, slots=True)
class Support:
    """One layer: the teams in it, in order, its lanes from top to bottom, and how many touchpoints they hold."""

    layer: Layer
    teams: tuple[str, ...]
    lanes: tuple[str, ...]
    touchpoints: int


def who_supports_whom(course: Course) -> list[Support]:
    """Return the layers of a journey, the customer first. Management is who owns the whole, and teams that say so."""
    doc, found = course.doc, []
    for depth, layer in enumerate(LAYERS[:-1]):
        rows = [t for t in course.touchpoints if course.depth(t) == depth]
        owners = {t.owner for t in rows if t.owner is not None}
        teams = tuple(team.id for team in structure.teams(doc) if team.id in owners)
        lanes = tuple(id_ for id_, found_at in course.depths.items() if found_at == depth)
        found.append(Support(layer, teams, lanes, len(rows)))
    whole = owner_of_whole(doc, course.journey)
    top = tuple(team.id for team in structure.teams(doc) if team.side == "management" or team.id == whole)
    return [*found, Support("management", top, (), 0)]
