"""Structure: lanes and lines in their order, steps that hold something."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from cxdesigner import commands
from cxdesigner.analysis.checker import fixes
from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.analysis.checker.rule import Found, Rule, found
from cxdesigner.analysis.wording import Wording
from cxdesigner.model.journey import Lane, Step
from cxdesigner.model.touchpoint import Touchpoint

_GAP = 3
"""So many empty steps in a row make a gap."""

_FEW = 3
"""Customer actions from which on a blueprint is no longer just begun."""


def lines_in_order(ground: Ground) -> Iterator[Found]:
    """R01: the lanes of the service stand in their order, with a customer above the line of interaction."""
    sunk = {lane.id for lane in _below_visibility(ground)}
    placed = [
        lane for lane in ground.lanes if ground.roles[lane.id].depth is not None and lane.id not in sunk
    ]
    if not any(ground.roles[lane.id].depth == 0 for lane in ground.lanes):
        yield found(*(("lanes", lane.id) for lane in placed[:1]), variant="missing", lane=_name(placed[0]))
    for above, below in pairwise(placed):
        if (ground.roles[above.id].depth or 0) > (ground.roles[below.id].depth or 0):
            yield found(
                ("lanes", below.id), ("lanes", above.id), lane=_name(below), other=_name(above),
                fix=partial(commands.order_lanes, journey=ground.journey_id),
            )  # fmt: skip


def one_customer_to_a_lane(ground: Ground) -> Iterator[Found]:
    """R02: where there are several customer lanes, each is somebody else's."""
    lanes = [lane for lane in ground.lanes if lane.role == "customer"]
    people = [lane.persona or ground.journey.persona for lane in lanes]
    if None in people or len(set(people)) < len(people):
        yield found(*(("lanes", lane.id) for lane in lanes), lanes=tuple(_name(lane) for lane in lanes))


def customer_in_sight(ground: Ground) -> Iterator[Found]:
    """R03: no customer lane stands below the line of visibility."""
    for lane in _below_visibility(ground):
        yield found(
            ("lanes", lane.id), lane=_name(lane), fix=partial(commands.order_lanes, journey=ground.journey_id)
        )


def has_support(ground: Ground) -> Iterator[Found]:
    """R04: a blueprint has a support lane."""
    if not ground.has_lane("support"):
        yield found(
            ("journeys", ground.journey_id), journey=_journey(ground), fix=fixes.lane_added(ground, "support")
        )


def has_evidence(ground: Ground) -> Iterator[Found]:
    """R05: a blueprint has an evidence lane."""
    if not ground.has_lane("evidence"):
        yield found(
            ("journeys", ground.journey_id),
            journey=_journey(ground),
            fix=fixes.lane_added(ground, "evidence"),
        )


def goes_behind_the_line(ground: Ground) -> Iterator[Found]:
    """R06: behind the line of interaction something happens too."""
    if len(ground.of("customer")) >= _FEW and not ground.of("frontstage", "backstage", "support"):
        yield found(
            ("journeys", ground.journey_id), journey=_journey(ground), count=len(ground.of("customer"))
        )


def steps_hold_something(ground: Ground) -> Iterator[Found]:
    """R07: no step stands empty, without a touchpoint and without an insight."""
    for number, step in enumerate(ground.steps):
        if number not in ground.used and not ground.doc.referrers("insights", "step", step.id):
            alone = len(ground.doc.referrers("steps", "stage", step.stage)) == 1
            yield found(
                ("steps", step.id), step=ground.step_name(step), number=number + 1,
                fix=None if alone else partial(commands.remove_step, id_=step.id),
            )  # fmt: skip


def actors_do_not_vanish(ground: Ground) -> Iterator[Found]:
    """R08: who acts before and after a stretch of steps is not missing from three or more in between."""
    for lane in ground.lanes:
        if lane.role in ("customer", "frontstage", "backstage"):
            cards = [card for card in ground.of(lane.role) if card.lane == lane.id]
            for before, after, gap in _gaps(ground, cards):
                if lane.role == "customer" or (before.owner and before.owner == after.owner):
                    yield found(
                        ("steps", gap[0].id), ("lanes", lane.id), *(("steps", step.id) for step in gap[1:]),
                        lane=_name(lane), count=len(gap), before=(before.title,), after=(after.title,),
                    )  # fmt: skip


def cards_in_their_lanes(ground: Ground) -> Iterator[Found]:
    """R09: what a team does stands in no customer lane, and no touchpoint where a lane holds none."""
    wording = Wording(ground.doc)
    for card in ground.cards:
        role = ground.roles[card.lane]
        if role.holds != "cards":
            yield found(("touchpoints", card.id), variant="no_cards", touchpoint=(card.title,))
        elif role.id == "customer" and (team := wording.team_acting(card.title)):
            yield found(("touchpoints", card.id), touchpoint=(card.title,), team=team)


def _below_visibility(ground: Ground) -> list[Lane]:
    """Return the customer lanes that stand below a lane the customer does not see."""
    lowest, sunk = 0, []
    for lane in ground.lanes:
        depth = ground.roles[lane.id].depth
        if depth == 0 and lowest > 1:
            sunk.append(lane)
        lowest = max(lowest, depth or 0)
    return sunk


def _gaps(ground: Ground, cards: list[Touchpoint]) -> Iterator[tuple[Touchpoint, Touchpoint, list[Step]]]:
    """Yield the gaps between `cards`, which go from left to right: who is before, who is after, what is empty."""
    end, last = -1, None
    for card in cards:
        columns = ground.columns(card)
        if last is not None and columns.start - end > _GAP:
            yield last, card, ground.steps[end + 1 : columns.start]
        if columns.stop - 1 >= end or last is None:
            end, last = columns.stop - 1, card


def _name(lane: Lane) -> object:
    return fixes.lane_name(lane)


def _journey(ground: Ground) -> str:
    return ground.journey.name


def _has_cards(ground: Ground) -> bool:
    return bool(ground.cards)


def _has_layers(ground: Ground) -> bool:
    return ground.is_blueprint


def _tells_of_several(ground: Ground) -> bool:
    return sum(lane.role == "customer" for lane in ground.lanes) > 1


def _has_blueprint_cards(ground: Ground) -> bool:
    return ground.is_blueprint and bool(ground.cards)


def _has_customer(ground: Ground) -> bool:
    return ground.has_lane("customer")


RULES: tuple[Rule, ...] = (
    Rule("R01", "error", "structure", "lanes", lines_in_order, _has_layers),
    Rule("R02", "error", "structure", "spine", one_customer_to_a_lane, _tells_of_several),
    Rule("R03", "error", "structure", "lanes", customer_in_sight, _has_customer),
    Rule("R04", "warning", "structure", "lanes", has_support, _has_blueprint_cards),
    Rule("R05", "warning", "structure", "lanes", has_evidence, _has_blueprint_cards),
    Rule("R06", "warning", "structure", "order", goes_behind_the_line, _has_blueprint_cards),
    Rule("R07", "warning", "structure", "complete", steps_hold_something, _has_cards),
    Rule("R08", "hint", "structure", "complete", actors_do_not_vanish, _has_cards),
    Rule("R09", "error", "structure", "spine", cards_in_their_lanes, _has_cards),
)
