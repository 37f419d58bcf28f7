"""What a lane is for: one row per role, found here by the palette, the layout, the legend and the checker.

Order and names follow the canon of service blueprinting (Bitner, Ostrom and Morgan 2008): physical evidence,
customer actions, line of interaction, frontstage, line of visibility, backstage, line of internal interaction,
support processes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["evidence", "customer", "frontstage", "backstage", "support", "neutral"]
"""Which of the theme's layer colours a lane wears; `neutral` is the panel's."""

Holds = Literal["cards", "curve", "figures", "insights"]
"""What stands in the cells: touchpoints, the emotion curve, metrics, or pains and ideas."""

Form = Literal["full", "compact", "picture"]
"""Full cards carry a tile above the title and a footer; compact ones are a tile beside two lines; those of a picture
carry it above a caption."""


@dataclass(frozen=True, slots=True)
class LaneRole:
    """One role. Its words are `role.<id>.name` and `role.<id>.hint` in the catalogue.

    `depth` is how far behind the guest the lane stands: 0 is the customer, 3 is support, None takes no part in
    the three lines. `icon` names a drawing of `resources/icons`.
    """

    id: str
    tone: Tone
    icon: str
    holds: Holds = "cards"
    form: Form = "full"
    depth: int | None = None
    owner_in_header: bool = False

    @property
    def can_share_floor(self) -> bool:
        """Whether neighbours of this role are one layer in parts, such as people and systems in front of the guest."""
        return self.tone != "neutral"


LANE_ROLES: tuple[LaneRole, ...] = (
    LaneRole("emotion", "neutral", "chart", holds="curve"),
    LaneRole("evidence", "evidence", "cube", form="compact"),
    LaneRole("storyboard", "neutral", "image", form="picture"),
    LaneRole("customer", "customer", "person", depth=0),
    LaneRole("frontstage", "frontstage", "spot", depth=1),
    LaneRole("backstage", "backstage", "curtain", depth=2, owner_in_header=True),
    LaneRole("support", "support", "stack", form="compact", depth=3),
    LaneRole("metric", "neutral", "gauge", holds="figures"),
    LaneRole("insight", "neutral", "bulb", holds="insights"),
    LaneRole("custom", "neutral", "sun", form="compact"),
)

_BY_ID = {role.id: role for role in LANE_ROLES}


def lane_role(role_id: str) -> LaneRole:
    """Return the role named `role_id`; an unknown one, of a newer version, is met as a lane of one's own."""
    return _BY_ID.get(role_id, _BY_ID["custom"])


def distance_to_customer(role: LaneRole) -> int:
    """Return how far from the customer a lane stands; one that takes no part in the three lines is the farthest."""
    return len(SERVICE_LINES) + 1 if role.depth is None else role.depth


Line = Literal["interaction", "visibility", "internal"]

SERVICE_LINES: tuple[Line, ...] = ("interaction", "visibility", "internal")
"""The three lines, from the guest backwards; line number n parts depth n from depth n + 1."""


def lines_above(depths: list[int | None]) -> list[tuple[Line, ...]]:
    """Return, for each lane of a column of `depths` from top to bottom, the lines that run just above it.

    The lines are derived from the lanes' roles and never stored, so they cannot be wrong: a line is drawn above
    the first lane that stands behind it, once, and only where a lane in front of it stands higher up.
    """
    found: list[tuple[Line, ...]] = []
    nearest: int | None = None  # the deepest layer seen so far
    for depth in depths:
        if depth is None or nearest is None or depth <= nearest:
            found.append(())
        else:
            found.append(SERVICE_LINES[nearest:depth])
        if depth is not None:
            nearest = depth if nearest is None else max(nearest, depth)
    return found
