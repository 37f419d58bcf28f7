"""Ownership and hand-overs: who answers for what, and what goes from hand to hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cxdesigner import commands
from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.analysis.checker.paths import hands_behind, is_visible
from cxdesigner.analysis.checker.rule import Found, Rule, found
from cxdesigner.analysis.checker.wording import same_name
from cxdesigner.analysis.handovers import Pass
from cxdesigner.model import structure
from cxdesigner.model.document import TABLES
from cxdesigner.model.folding import fold
from cxdesigner.model.record import references
from cxdesigner.translation import message

MOST_HANDS = 2
"""More hand-overs than this between two moments the customer sees lose something on the way."""

_SEVERAL = 4
"""From so many on, all of them lacking the same is said once for the journey."""


def actions_have_owners(ground: Ground) -> Iterator[Found]:
    """R31: each frontstage and backstage action has an owner."""
    actions = ground.of("frontstage", "backstage")
    bare = [card for card in actions if card.owner is None]
    if len(bare) == len(actions) >= _SEVERAL:
        yield found(("journeys", ground.journey_id), variant="all", count=len(bare))
        return
    for card in bare:
        yield found(("touchpoints", card.id), touchpoint=(card.title,))


def somebody_owns_the_whole(ground: Ground) -> Iterator[Found]:
    """R32: somebody owns the journey as a whole."""
    if ground.journey.owner is None and ground.doc.project.owner is None:
        yield found(("journeys", ground.journey_id), journey=ground.journey.name)


def hand_overs_are_agreed(ground: Ground) -> Iterator[Found]:
    """R33: for each hand-over it is known what is passed and by when."""
    bare = [(one, missing) for one in ground.hand_overs if (missing := _missing(one))]
    if len(bare) == len(ground.hand_overs) >= _SEVERAL and not any(one.record for one, _ in bare):
        yield found(("journeys", ground.journey_id), variant="all", count=len(bare))
        return
    for one, missing in bare:
        yield found(
            ("touchpoints", one.source), ("touchpoints", one.target),
            touchpoints=ground.titles((one.source, one.target)), missing=missing,
            giver=ground.team(one.giver), taker=ground.team(one.taker),
        )  # fmt: skip


def few_hands_between_moments(ground: Ground) -> Iterator[Found]:
    """R34: at most two hand-overs lie between two moments that the customer sees."""
    for card in ground.cards:
        if card.id in ground.ways and is_visible(ground, card.id):
            for _, changes, way in hands_behind(ground, card.id):
                if changes > MOST_HANDS:
                    yield found(
                        *(("touchpoints", id_) for id_ in way),
                        touchpoints=ground.titles((way[0], way[-1])), count=changes,
                    )  # fmt: skip


def teams_have_one_name(ground: Ground) -> Iterator[Found]:
    """R35: no team goes by two names."""
    doc = ground.doc
    by_name: dict[str, list[str]] = {}
    for team in structure.teams(doc):
        if key := same_name(team.name, doc.project.language):
            by_name.setdefault(key, []).append(team.id)
    for ids in by_name.values():
        if len(ids) > 1:
            kept = max(ids, key=lambda id_: (_uses(ground, id_), -ids.index(id_)))
            others = tuple(id_ for id_ in ids if id_ != kept)
            yield found(
                *(("teams", id_) for id_ in ids), teams=tuple(ground.team(id_) for id_ in ids),
                fix=partial(commands.merge_teams, into=kept, others=others),
            )  # fmt: skip


def information_comes_from_somewhere(ground: Ground) -> Iterator[Found]:
    """R36: what staff must know somewhere is at hand there, or a system tells it."""
    for card in ground.cards:
        if card.info_needed and card.info_source is None:
            at_hand = {fold(fact.strip()) for fact in card.info_available}
            lacking = tuple(fact for fact in card.info_needed if fold(fact.strip()) not in at_hand)
            if lacking:
                yield found(("touchpoints", card.id), touchpoint=(card.title,), facts=lacking)


def nobody_says_it_twice(ground: Ground) -> Iterator[Found]:
    """R37: the customer says nothing again that was said before."""
    for card in ground.cards:
        repeated = tuple(fact for fact in card.repeats if fact.strip())
        if repeated:
            yield found(("touchpoints", card.id), touchpoint=(card.title,), facts=repeated)


def _missing(one: Pass) -> tuple[object, ...]:
    has = {"passed": one.passed, "agreed": one.agreed}
    return tuple(message(f"check.lacks.{name}") for name, is_there in has.items() if not is_there)


def _uses(ground: Ground, team: str) -> int:
    """Return how many rows of the project name `team`."""
    return sum(
        len(ground.doc.referrers(table, field, team))
        for table, kind in TABLES.items()
        for field, ref in references(kind).items()
        if ref.table == "teams"
    )


def _has_actions(ground: Ground) -> bool:
    return bool(ground.of("frontstage", "backstage"))


def _has_cards(ground: Ground) -> bool:
    return bool(ground.cards)


def _has_hand_overs(ground: Ground) -> bool:
    return bool(ground.hand_overs)


def _has_hidden_work(ground: Ground) -> bool:
    return bool(ground.links) and bool(ground.of("backstage", "support"))


def _has_teams(ground: Ground) -> bool:
    return len(ground.doc.teams) > 1


def _needs_information(ground: Ground) -> bool:
    return any(card.info_needed for card in ground.cards)


def _says_what_is_repeated(ground: Ground) -> bool:
    return any(card.repeats for card in ground.cards) or any(step.carries_over for step in ground.steps)


RULES: tuple[Rule, ...] = (
    Rule("R31", "warning", "ownership", "owners", actions_have_owners, _has_actions),
    Rule("R32", "error", "ownership", "owners", somebody_owns_the_whole, _has_cards),
    Rule("R33", "warning", "ownership", "handovers", hand_overs_are_agreed, _has_hand_overs),
    Rule("R34", "warning", "ownership", "handovers", few_hands_between_moments, _has_hidden_work),
    Rule("R35", "warning", "ownership", "mistakes", teams_have_one_name, _has_teams, whole=True),
    Rule("R36", "warning", "ownership", "information", information_comes_from_somewhere, _needs_information),
    Rule("R37", "hint", "ownership", "information", nobody_says_it_twice, _says_what_is_repeated),
)
