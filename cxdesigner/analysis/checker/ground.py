"""What the rules stand on: a journey read once, so that each of them is one pass over what it is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from functools import cached_property

from cxdesigner.analysis.checker.deliverable import Deliverable
from cxdesigner.analysis.emotion import FeltStep, felt_step
from cxdesigner.analysis.handovers import Pass, handovers
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Insight
from cxdesigner.model.journey import Journey, Lane, Stage, Step
from cxdesigner.model.lane_roles import LaneRole, lane_role
from cxdesigner.model.touchpoint import Link, Touchpoint

WORK = ("flow", "triggers", "two_way", "rework")
"""Links along which work goes; feedback goes the other way and is left to the loops."""


class Ground:
    """One journey of a document; every part is read when the first rule asks for it.

    `today` and `deliverable` are what a document cannot know of itself; None is not known.
    """

    def __init__(
        self,
        doc: Document,
        journey: str,
        *,
        today: date | None = None,
        deliverable: Deliverable | None = None,
    ) -> None:
        self.doc, self.journey_id = doc, journey
        self.today, self.deliverable = today, deliverable or Deliverable()

    @property
    def journey(self) -> Journey:
        """The journey that is looked at."""
        return self.doc.journeys[self.journey_id]

    @property
    def is_to_be(self) -> bool:
        """Whether it is a designed journey."""
        return self.journey.kind == "to_be"

    @cached_property
    def lanes(self) -> list[Lane]:
        """The lanes from top to bottom."""
        return structure.lanes(self.doc, self.journey_id)

    @cached_property
    def roles(self) -> dict[str, LaneRole]:
        """The role of each lane, by its id."""
        return {lane.id: lane_role(lane.role) for lane in self.lanes}

    @cached_property
    def stages(self) -> list[Stage]:
        """The stages from left to right."""
        return structure.stages(self.doc, self.journey_id)

    @cached_property
    def steps(self) -> list[Step]:
        """The steps from left to right."""
        return [step for stage in self.stages for step in structure.steps_of(self.doc, stage.id)]

    @cached_property
    def column(self) -> dict[str, int]:
        """The number of each step from the left, by its id."""
        return {step.id: number for number, step in enumerate(self.steps)}

    @cached_property
    def by_step(self) -> dict[str, list[Touchpoint]]:
        """The touchpoints that begin at each step, from the top lane down, in order of time."""
        rows, row_of = self.doc.touchpoints, {lane.id: number for number, lane in enumerate(self.lanes)}
        found: dict[str, list[Touchpoint]] = {}
        for step in self.steps:
            here = [rows[i] for i in self.doc.referrers("touchpoints", "step", step.id)]
            here = [card for card in here if card.lane in row_of]
            here.sort(key=lambda card: (row_of[card.lane], card.rank, card.id))
            found[step.id] = here
        return found

    @cached_property
    def cards(self) -> list[Touchpoint]:
        """All touchpoints, column by column."""
        return [card for here in self.by_step.values() for card in here]

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all touchpoints."""
        return frozenset(card.id for card in self.cards)

    @cached_property
    def by_role(self) -> dict[str, list[Touchpoint]]:
        """The touchpoints by the id of their lane's role."""
        found: dict[str, list[Touchpoint]] = {}
        for card in self.cards:
            found.setdefault(self.roles[card.lane].id, []).append(card)
        return found

    def of(self, *roles: str) -> list[Touchpoint]:
        """Return the touchpoints that stand in lanes of `roles`."""
        return [card for role in roles for card in self.by_role.get(role, ())]

    def role(self, card: Touchpoint) -> str:
        """Return the id of the role of a touchpoint's lane."""
        return self.roles[card.lane].id

    def depth(self, card: Touchpoint) -> int | None:
        """Return how far behind the customer a touchpoint stands; None where its lane takes no part in the lines."""
        return self.roles[card.lane].depth

    def has_lane(self, *roles: str) -> bool:
        """Tell whether there is a lane of one of `roles`."""
        return any(lane.role in roles for lane in self.lanes)

    @cached_property
    def is_blueprint(self) -> bool:
        """Whether lanes stand behind the line of interaction: more than the customer's own journey map."""
        return any((role.depth or 0) > 0 for role in self.roles.values())

    def columns(self, card: Touchpoint) -> range:
        """Return the columns a touchpoint lasts over, as far as the journey goes."""
        first = self.column[card.step]
        return range(first, min(first + card.span, len(self.steps)))

    def columns_of(self, cards: Iterable[Touchpoint]) -> set[int]:
        """Return every column that one of `cards` lasts over."""
        return {column for card in cards for column in self.columns(card)}

    @cached_property
    def links(self) -> list[Link]:
        """The links with both ends in the journey, by id."""
        rows, ids = self.doc.links, self.ids
        found = {
            id_: rows[id_]
            for card in ids
            for id_ in self.doc.referrers("links", "source", card)
            if rows[id_].target in ids
        }
        return [found[id_] for id_ in sorted(found)]

    @cached_property
    def ways(self) -> dict[str, list[str]]:
        """By touchpoint, where work goes from it: along flow, triggers and rework, and both ways of an agreement."""
        ways: dict[str, list[str]] = {}
        for link in self.links:
            if link.kind in WORK:
                ways.setdefault(link.source, []).append(link.target)
                if link.kind == "two_way":
                    ways.setdefault(link.target, []).append(link.source)
        return ways

    @cached_property
    def beside(self) -> dict[str, list[str]]:
        """By touchpoint, those it is linked with, whichever way and of whichever kind."""
        beside: dict[str, list[str]] = {}
        for link in self.links:
            beside.setdefault(link.source, []).append(link.target)
            beside.setdefault(link.target, []).append(link.source)
        return beside

    @cached_property
    def insights(self) -> list[Insight]:
        """The insights from left to right."""
        return [insight for step in self.steps for insight in structure.insights(self.doc, step.id)]

    def insights_of(self, kind: str) -> list[Insight]:
        """Return the insights of `kind`, those of a plan that were dropped left out."""
        return [row for row in self.insights if row.kind == kind and row.status != "dropped"]

    @cached_property
    def used(self) -> frozenset[int]:
        """The columns at which something happens."""
        return frozenset(self.columns_of(self.cards))

    @cached_property
    def last_used(self) -> int:
        """The number of the last step at which something happens; -1 where nothing does."""
        return max(self.used, default=-1)

    @cached_property
    def felt(self) -> list[FeltStep]:
        """How the steps feel at which something happens."""
        return [felt_step(self.doc, step.id) for n, step in enumerate(self.steps) if n in self.used]

    @cached_property
    def hand_overs(self) -> list[Pass]:
        """What goes from one team to another, in the order in which the customer meets it."""
        return handovers(self.doc, self.journey_id)

    def team(self, id_: str | None) -> str:
        """Return the name of a team; empty for none."""
        row = self.doc.teams.get(id_) if id_ else None
        return row.name if row is not None else ""

    def titles(self, ids: Collection[str]) -> tuple[str, ...]:
        """Return the titles of the touchpoints `ids`, in their order."""
        rows = self.doc.touchpoints
        return tuple(rows[id_].title for id_ in ids if id_ in rows)

    def step_name(self, step: Step | None) -> str:
        """Return what a step is called: its own name, else its stage's."""
        if step is None:
            return ""
        return step.name or (self.doc.stages[step.stage].name if step.stage in self.doc.stages else "")
