"""Customer view: the journey as the customer lives it, from before the first contact until after the payment."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.analysis.checker.rule import Found, Rule, found
from cxdesigner.analysis.checker.wording import alone_words, same_name
from cxdesigner.analysis.wording import Wording
from cxdesigner.model.folding import fold
from cxdesigner.translation import message

MOST_STAGES, MOST_TOUCHPOINTS = 12, 120
"""More than this on one board is better told in two journeys."""

_SEVERAL = 4
"""From so many on, all of them lacking the same is said once for the journey."""


def customers_words(ground: Ground) -> Iterator[Found]:
    """R10: the customer's lane does not speak for the company, nor in its jargon."""
    wording = Wording(ground.doc)
    for card in ground.of("customer"):
        if wording.team_acting(card.title):
            continue  # a card of another lane: R09
        if subject := wording.company_acting(card.title):
            yield found(("touchpoints", card.id), variant="subject", touchpoint=(card.title,), word=subject)
        elif word := wording.house_word(card.title):
            yield found(("touchpoints", card.id), touchpoint=(card.title,), word=word)


def stages_are_no_departments(ground: Ground) -> Iterator[Found]:
    """R11: no stage is called as a team is."""
    language = ground.doc.project.language
    teams = {
        same_name(team.name, language): team.id for team in ground.doc.teams.values() if team.name.strip()
    }
    for stage in ground.stages:
        team = teams.get(same_name(stage.name, language)) if stage.name.strip() else None
        if team is not None:
            yield found(("stages", stage.id), ("teams", team), stage=stage.name, team=ground.team(team))


def begins_before_contact(ground: Ground) -> Iterator[Found]:
    """R12: something happens to the customer before the first contact."""
    if any(stage.phase == "before" for stage in ground.stages):
        return
    first = min(ground.columns_of(ground.of("frontstage")))
    if first == min(ground.used):
        here = [card for card in ground.of("frontstage") if first in ground.columns(card)]
        yield found(("steps", ground.steps[first].id), touchpoints=tuple(card.title for card in here))


def goes_on_after_payment(ground: Ground) -> Iterator[Found]:
    """R13: something happens after the purchase."""
    last = max(_purchases(ground))
    if ground.last_used <= last:
        step = ground.steps[last]
        yield found(("steps", step.id), step=ground.step_name(step))


def says_whose_journey(ground: Ground) -> Iterator[Found]:
    """R14: a persona, a scenario, a beginning and an end are stated."""
    journey = ground.journey
    has_persona = journey.persona or any(lane.persona for lane in ground.lanes)
    stated = {
        "persona": has_persona,
        "scenario": journey.scenario.strip(),
        "begins": journey.begins.strip(),
        "ends": journey.ends.strip(),
    }
    missing = tuple(message(f"check.lacks.{name}") for name, is_there in stated.items() if not is_there)
    if missing:
        yield found(("journeys", journey.id), journey=journey.name, missing=missing)


def fits_on_a_board(ground: Ground) -> Iterator[Found]:
    """R15: a journey has at most twelve stages and 120 touchpoints."""
    stages, cards = len(ground.stages), len(ground.cards)
    if stages > MOST_STAGES or cards > MOST_TOUCHPOINTS:
        yield found(
            ("journeys", ground.journey_id), journey=ground.journey.name, stages=stages, touchpoints=cards
        )


def actions_leave_evidence(ground: Ground) -> Iterator[Found]:
    """R16: with each customer action goes something to see or to hold, unless it is tagged as done alone."""
    alone = alone_words()
    shown = ground.columns_of(ground.of("evidence"))
    evidence = {card.id for card in ground.of("evidence")}
    actions = ground.of("customer")
    bare = [
        card
        for card in actions
        if shown.isdisjoint(ground.columns(card))
        and evidence.isdisjoint(ground.beside.get(card.id, ()))
        and alone.isdisjoint(map(fold, card.tags))
    ]
    if len(bare) == len(actions) >= _SEVERAL:
        yield found(("journeys", ground.journey_id), variant="all", count=len(bare))
        return
    for card in bare:
        yield found(("touchpoints", card.id), touchpoint=(card.title,))


def _purchases(ground: Ground) -> list[int]:
    """Return the columns at which the customer pays, or that lie in a stage of purchase."""
    buying = {stage.id for stage in ground.stages if stage.phase == "purchase"}
    marked = [n for n, step in enumerate(ground.steps) if step.is_purchase]
    return marked or [n for n, step in enumerate(ground.steps) if step.stage in buying]


def _knows_purchase(ground: Ground) -> bool:
    return bool(ground.cards) and bool(_purchases(ground))


def _has_customer_cards(ground: Ground) -> bool:
    return bool(ground.of("customer"))


def _shows_evidence(ground: Ground) -> bool:
    return ground.has_lane("evidence") and bool(ground.of("customer"))


def _has_contact(ground: Ground) -> bool:
    return bool(ground.of("frontstage")) and len(ground.steps) > 1


def _has_cards(ground: Ground) -> bool:
    return bool(ground.cards)


def _has_stages_and_teams(ground: Ground) -> bool:
    return bool(ground.stages and ground.doc.teams)


RULES: tuple[Rule, ...] = (
    Rule("R10", "warning", "customer_view", "outside_in", customers_words, _has_customer_cards),
    Rule("R11", "warning", "customer_view", "outside_in", stages_are_no_departments, _has_stages_and_teams),
    Rule("R12", "warning", "customer_view", "whole_journey", begins_before_contact, _has_contact),
    Rule("R13", "warning", "customer_view", "whole_journey", goes_on_after_payment, _knows_purchase),
    Rule("R14", "warning", "customer_view", "complete", says_whose_journey, _has_cards),
    Rule("R15", "hint", "customer_view", "mistakes", fits_on_a_board, _has_cards),
    Rule("R16", "warning", "customer_view", "complete", actions_leave_evidence, _shows_evidence),
)
