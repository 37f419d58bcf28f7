"""Evidence and promise: how what is said is known, what is promised, and whether anybody asks afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cxdesigner import commands
from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.analysis.checker.rule import Found, Rule, Seconds, found
from cxdesigner.analysis.checker.wording import promised_delay
from cxdesigner.analysis.reviewing import next_review
from cxdesigner.model import structure
from cxdesigner.model.listening import FeedbackLoop
from cxdesigner.model.promises import Promise
from cxdesigner.model.touchpoint import Touchpoint

MOST_ASSUMED = 60
"""Percent of the actions that may rest on assumptions before a page is to say so."""

_ACTIONS = ("customer", "frontstage", "backstage")


def observations_have_sources(ground: Ground) -> Iterator[Found]:
    """R42: what is said to be observed names the fieldwork that shows it; a guess at the desk is none."""
    sources = ground.doc.sources
    for card in ground.cards:
        if card.confidence == "observed" and all(
            sources[id_].kind == "workshop_guess" for id_ in card.sources if id_ in sources
        ):
            yield found(
                ("touchpoints", card.id), touchpoint=(card.title,),
                variant="guess" if card.sources else "text",
                fix=partial(commands.edit_touchpoints, ids=(card.id,), confidence="assumed"),
            )  # fmt: skip


def more_is_known_than_assumed(ground: Ground) -> Iterator[Found]:
    """R43: at most six in ten actions rest on assumptions."""
    actions = ground.of(*_ACTIONS)
    assumed = sum(card.confidence == "assumed" for card in actions)
    if 100 * assumed > MOST_ASSUMED * len(actions):
        percent = round(100 * assumed / len(actions))
        yield found(("journeys", ground.journey_id), percent=percent, assumed=assumed, count=len(actions))


def promises_are_kept(ground: Ground) -> Iterator[Found]:
    """R44: each promise is kept somewhere, and somebody looked whether it is."""
    for row in _promises(ground):
        variant = _failing(row)
        if variant:
            card = ground.doc.touchpoints[row.made_at]
            yield found(
                ("touchpoints", card.id), ("promises", row.id), variant=variant,
                promise=(row.text,), touchpoint=(card.title,),
            )  # fmt: skip


def figures_have_voices(ground: Ground) -> Iterator[Found]:
    """R45: beside each figure stands a customer's own sentence, and behind each of those its source."""
    doc = ground.doc
    for step in ground.steps:
        here = ground.by_step[step.id]
        measured = [row for row in structure.metrics(doc, step.id) if row.value is not None]
        if measured and not any(_has_voice(ground, card) for card in here):
            yield found(
                ("steps", step.id), *(("metrics", row.id) for row in measured),
                metrics=tuple(row.name for row in measured), step=ground.step_name(step),
            )  # fmt: skip
    if ground.is_to_be:
        return
    for card in ground.cards:
        if card.quote.strip() and not card.sources:
            yield found(
                ("touchpoints", card.id), variant="quote", touchpoint=(card.title,), quote=(card.quote,)
            )


def loops_reach_the_front(ground: Ground) -> Iterator[Found]:
    """R46: the answers of each feedback loop come to the front line, and it asks no later than promised."""
    for loop in _loops(ground):
        places = _loop_places(loop)
        question, step = (loop.question,), ground.step_name(ground.doc.steps[loop.step])
        team = ground.doc.teams.get(loop.shown_to) if loop.shown_to else None
        if team is None:
            yield found(*places, question=question, step=step)
        elif team.side == "management":
            yield found(*places, variant="management", team=team.name, question=question, step=step)
        elif (promised := _promised(ground, loop)) is not None and (loop.delay_s or 0.0) > promised:
            late, within = Seconds(loop.delay_s or 0.0), Seconds(promised)
            yield found(*places, variant="late", delay=late, promised=within, question=question, step=step)


def map_is_up_to_date(ground: Ground) -> Iterator[Found]:
    """R47: the day on which the map is to be looked over again has not passed."""
    due = next_review(ground.doc)
    if due is not None and ground.today is not None and due < ground.today:
        days = (ground.today - due).days
        yield found(("project", "project"), due=due.isoformat(), days=days)


def _failing(row: Promise) -> str:
    if row.status == "broken":
        return "broken"
    if not row.kept_at and row.status != "kept":
        return "text"
    return "unchecked" if row.status != "kept" and not row.proof.strip() else ""


def _has_voice(ground: Ground, card: Touchpoint) -> bool:
    return bool(card.quote.strip() or ground.doc.referrers("verbatims", "touchpoint", card.id))


def _promises(ground: Ground) -> list[Promise]:
    rows = structure.in_order(ground.doc.promises.values())
    return [row for row in rows if row.made_at in ground.ids]


def _loops(ground: Ground) -> list[FeedbackLoop]:
    doc = ground.doc
    ids = (id_ for step in ground.steps for id_ in doc.referrers("feedback_loops", "step", step.id))
    return [doc.feedback_loops[id_] for id_ in ids]


def _loop_places(loop: FeedbackLoop) -> list[tuple[str, str]]:
    at = ("touchpoints", loop.touchpoint) if loop.touchpoint else ("steps", loop.step)
    return [at, ("feedback_loops", loop.id)]


def _promised(ground: Ground, loop: FeedbackLoop) -> float | None:
    """Return the shortest time, in seconds, within which a promise at the loop's touchpoint says one will be asked."""
    doc, language = ground.doc, ground.doc.project.language
    if loop.touchpoint is None or loop.delay_s is None:
        return None
    ids = {
        *doc.referrers("promises", "made_at", loop.touchpoint),
        *doc.referrers("promises", "kept_at", loop.touchpoint),
    }
    delays = [promised_delay(doc.promises[id_].text, language) for id_ in ids]
    return min((delay for delay in delays if delay is not None), default=None)


def _observes(ground: Ground) -> bool:
    return any(card.confidence == "observed" for card in ground.cards)


def _says_how_it_is_known(ground: Ground) -> bool:
    return any(card.confidence for card in ground.of(*_ACTIONS))


def _promises_something(ground: Ground) -> bool:
    return bool(_promises(ground))


def _measures_or_quotes(ground: Ground) -> bool:
    measured = any(
        ground.doc.metrics[id_].value is not None
        for step in ground.steps
        for id_ in ground.doc.referrers("metrics", "step", step.id)
    )
    return measured or (not ground.is_to_be and any(card.quote.strip() for card in ground.cards))


def _asks(ground: Ground) -> bool:
    return bool(_loops(ground))


def _is_to_be_reviewed(ground: Ground) -> bool:
    return next_review(ground.doc) is not None


def _knows_the_day(ground: Ground) -> bool:
    return ground.today is not None


RULES: tuple[Rule, ...] = (
    Rule("R42", "warning", "evidence", "fieldwork", observations_have_sources, _observes),
    Rule("R43", "hint", "evidence", "fieldwork", more_is_known_than_assumed, _says_how_it_is_known),
    Rule("R44", "warning", "evidence", "promises", promises_are_kept, _promises_something),
    Rule("R45", "hint", "evidence", "voices", figures_have_voices, _measures_or_quotes),
    Rule("R46", "warning", "evidence", "feedback", loops_reach_the_front, _asks),
    Rule(
        "R47",
        "hint",
        "evidence",
        "mistakes",
        map_is_up_to_date,
        _is_to_be_reviewed,
        _knows_the_day,
        whole=True,
    ),
)
