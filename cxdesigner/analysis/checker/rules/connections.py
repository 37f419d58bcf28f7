"""Connections: what is drawn beside each other is not yet connected; arrows say what depends on what."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.analysis.checker.paths import loops, reached
from cxdesigner.analysis.checker.rule import Found, Rule, Seconds, found
from cxdesigner.model.touchpoint import Link, Touchpoint
from cxdesigner.translation import form

_SELF_SERVICE = frozenset({"app", "web", "sms", "mail", "card"})
"""Icons of channels in which the customer serves herself: a system answers without anybody between."""


def frontstage_serves_customers(ground: Ground) -> Iterator[Found]:
    """R24: each frontstage action is connected to a customer action."""
    if not ground.links:
        count = len(ground.of("frontstage"))
        yield found(("journeys", ground.journey_id), variant=form("all", count), count=count)
        return
    customers = [card.id for card in ground.of("customer")]
    served = reached(ground, customers, ("frontstage", "evidence", "storyboard", "custom"))
    yield from _outside(ground.of("frontstage"), served)


def backstage_supports_something_visible(ground: Ground) -> Iterator[Found]:
    """R25: each backstage action is connected to something the customer sees, by way of others where need be."""
    visible = _ids(card for card in ground.cards if ground.role(card) not in ("backstage", "support"))
    yield from _outside(ground.of("backstage"), reached(ground, visible, ("backstage", "support")))


def support_has_consumers(ground: Ground) -> Iterator[Found]:
    """R26: each support process is used by somebody."""
    users = _ids(card for card in ground.cards if ground.role(card) != "support")
    used = reached(ground, users, ("support",))
    used |= {card.info_source for card in ground.cards if card.info_source is not None}
    yield from _outside(ground.of("support"), used)


def no_connector_skips_layers(ground: Ground) -> Iterator[Found]:
    """R27: between customer and support stands somebody, unless she serves herself."""
    for link in ground.links:
        if link.kind != "feedback" and _skips(ground, link):
            ends = ground.titles((link.source, link.target))
            yield found(
                ("touchpoints", link.source),
                ("touchpoints", link.target),
                ("links", link.id),
                touchpoints=ends,
            )


def promised_returns_arrive(ground: Ground) -> Iterator[Found]:
    """R28: what is to bring the customer back leads somewhere, and where she returns something leads there."""
    doc = ground.doc
    for id_ in sorted(doc.loyalty_hooks):
        hook = doc.loyalty_hooks[id_]
        if hook.touchpoint in ground.ids and hook.to_step is None and hook.next_journey is None:
            card = doc.touchpoints[hook.touchpoint]
            yield found(
                ("touchpoints", card.id),
                ("loyalty_hooks", id_),
                touchpoint=(card.title,),
                offer=(hook.offer,),
            )
    if not ground.links:
        return
    for number, stage in enumerate(ground.stages):
        steps = set(doc.referrers("steps", "stage", stage.id))
        if number and stage.phase == "return" and not _is_entered(ground, steps):
            titles = tuple(card.title for card in ground.cards if card.step in steps)
            if titles:
                yield found(("stages", stage.id), variant="stage", stage=stage.name, touchpoints=titles)


def loops_have_exits(ground: Ground) -> Iterator[Found]:
    """R29: from each circle of links one leads out, or it reaches the journey's end."""
    rows = ground.doc.touchpoints
    for circle in loops(ground):
        inside = set(circle)
        leads_out = any(target not in inside for id_ in circle for target in ground.ways.get(id_, ()))
        at_the_end = any(ground.last_used in ground.columns(rows[id_]) for id_ in circle)
        if not leads_out and not at_the_end:
            in_order = sorted(circle, key=lambda id_: (ground.column[rows[id_].step], id_))
            yield found(*(("touchpoints", id_) for id_ in in_order), touchpoints=ground.titles(in_order))


def no_sum_of_parallel_work(ground: Ground) -> Iterator[Found]:
    """R30: durations are not summed up where work loops or runs side by side."""
    if not ground.deliverable.shows_duration_total:
        return
    timed = [card for card in ground.cards if card.duration_s]
    total = Seconds(sum(card.duration_s or 0.0 for card in timed))
    circles = loops(ground)
    if circles:
        titles = ground.titles(circles[0])
        yield found(("journeys", ground.journey_id), variant="loop", total=total, touchpoints=titles)
    elif pair := _side_by_side(ground, timed):
        titles = tuple(card.title for card in pair)
        yield found(("journeys", ground.journey_id), total=total, touchpoints=titles)


def _skips(ground: Ground, link: Link) -> bool:
    """Tell whether a link joins customer and support with nobody between them, in no channel of self-service."""
    rows = ground.doc.touchpoints
    ends = {ground.role(card): card for card in (rows[link.source], rows[link.target])}
    if set(ends) != {"customer", "support"} or any(_serves_herself(ground, card) for card in ends.values()):
        return False
    customer, support = ends["customer"].id, ends["support"].id
    between = set(ground.beside[customer]) & set(ground.beside[support])
    return not any(ground.role(rows[id_]) in ("frontstage", "backstage") for id_ in between)


def _serves_herself(ground: Ground, card: Touchpoint) -> bool:
    channel = ground.doc.channels.get(card.channel) if card.channel else None
    return channel is not None and (channel.icon in _SELF_SERVICE or channel.id in _SELF_SERVICE)


def _is_entered(ground: Ground, steps: set[str]) -> bool:
    """Tell whether a link, or something that brings the customer back, leads to one of `steps` from elsewhere."""
    doc, rows = ground.doc, ground.doc.touchpoints
    if any(doc.referrers("loyalty_hooks", "to_step", step) for step in steps):
        return True
    return any(
        (rows[link.source].step in steps) != (rows[link.target].step in steps)
        for link in ground.links
        if rows[link.target].step in steps or link.kind == "two_way"
    )


def _side_by_side(ground: Ground, timed: list[Touchpoint]) -> tuple[Touchpoint, Touchpoint] | None:
    """Return two of `timed` that go on at one step in lanes of their own; None where there are none."""
    at: dict[int, Touchpoint] = {}
    for card in timed:
        for column in ground.columns(card):
            other = at.setdefault(column, card)
            if other.lane != card.lane:
                return other, card
    return None


def _outside(cards: list[Touchpoint], connected: set[str]) -> Iterator[Found]:
    for card in cards:
        if card.id not in connected:
            yield found(("touchpoints", card.id), touchpoint=(card.title,))


def _ids(cards: Iterator[Touchpoint]) -> list[str]:
    return [card.id for card in cards]


def _has_service(ground: Ground) -> bool:
    return bool(ground.of("frontstage")) and bool(ground.of("customer"))


def _connects_backstage(ground: Ground) -> bool:
    return bool(ground.of("backstage")) and bool(ground.links)


def _connects_support(ground: Ground) -> bool:
    return bool(ground.of("support")) and bool(ground.links)


def _connects_layers(ground: Ground) -> bool:
    return bool(ground.links) and ground.has_lane("frontstage", "backstage") and ground.has_lane("support")


def _brings_back(ground: Ground) -> bool:
    hooks = any(hook.touchpoint in ground.ids for hook in ground.doc.loyalty_hooks.values())
    return hooks or any(stage.phase == "return" for stage in ground.stages)


def _has_links(ground: Ground) -> bool:
    return bool(ground.links)


def _is_timed(ground: Ground) -> bool:
    return sum(1 for card in ground.cards if card.duration_s) > 1


def _knows_total(ground: Ground) -> bool:
    return ground.deliverable.shows_duration_total is not None


RULES: tuple[Rule, ...] = (
    Rule("R24", "warning", "connections", "connectors", frontstage_serves_customers, _has_service),
    Rule(
        "R25",
        "warning",
        "connections",
        "connectors",
        backstage_supports_something_visible,
        _connects_backstage,
    ),
    Rule("R26", "warning", "connections", "connectors", support_has_consumers, _connects_support),
    Rule("R27", "error", "connections", "lines", no_connector_skips_layers, _connects_layers),
    Rule("R28", "warning", "connections", "returns", promised_returns_arrive, _brings_back),
    Rule("R29", "warning", "connections", "connectors", loops_have_exits, _has_links),
    Rule("R30", "hint", "connections", "durations", no_sum_of_parallel_work, _is_timed, _knows_total),
)
