"""How to call every command with arguments a person might think of, some of them wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from cxdesigner import commands
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import INSIGHT_KINDS, Insight
from cxdesigner.model.touchpoint import LINK_KINDS, Link, Touchpoint
from tests.strategies import texts

Arguments: TypeAlias = tuple[tuple[Any, ...], dict[str, Any]]

NEW_IDS = ("n1", "n2", "n3", "n4", "n5", "n6")


def one_of(rows: Iterable[str], others: Iterable[str] = ("nobody",)) -> SearchStrategy[str]:
    """Return ids of `rows`, most of the time, or of `others`."""
    known = sorted(rows)
    return st.sampled_from([*(known * 4), *others])


def some_of(rows: Iterable[str]) -> SearchStrategy[list[str]]:
    return st.lists(one_of(rows), max_size=3)


words = st.sampled_from(("", "Nikker", "Folder kvitteringen", "  ", "å" * 1001)) | texts


def fields(**choices: SearchStrategy[Any]) -> SearchStrategy[dict[str, Any]]:
    """Return some of the fields `choices`, now and then one that is not there."""
    return st.fixed_dictionaries({}, optional={**choices, "nonsense": st.just(1)})


def add_touchpoint(data: DataObject, doc: Document) -> Arguments:
    touchpoint = Touchpoint.model_validate(
        {
            "id": data.draw(one_of(NEW_IDS, doc.touchpoints)),
            "lane": data.draw(one_of(doc.lanes)),
            "step": data.draw(one_of(doc.steps)),
            "span": data.draw(st.sampled_from((1, 1, 1, 2, 3))),
            "title": data.draw(st.sampled_from(("", "Nikker", "Et varmt håndklæde"))),
            "channel": data.draw(st.none() | one_of(doc.channels)),
        }
    )
    return (touchpoint,), {"before": data.draw(st.none() | one_of(doc.touchpoints))}


def move_touchpoint(data: DataObject, doc: Document) -> Arguments:
    places = {"lane": data.draw(one_of(doc.lanes)), "step": data.draw(one_of(doc.steps))}
    before = data.draw(st.none() | one_of(doc.touchpoints))
    return (data.draw(one_of(doc.touchpoints)),), {**places, "before": before}


def edit_touchpoints(data: DataObject, doc: Document) -> Arguments:
    changes = fields(
        title=words,
        text=words,
        emotion=st.none() | st.sampled_from((-2.0, -0.5, 0.0, 1.0, 2, 3.0, "1")),
        channel=st.none() | one_of(doc.channels),
        owner=st.none() | one_of(doc.teams),
        sources=st.lists(one_of(doc.table("sources")), max_size=2).map(tuple),
        moment_of_truth=st.booleans(),
        duration_s=st.none() | st.sampled_from((0.0, 40.0, -1.0, float("nan"))),
    )
    return (data.draw(some_of(doc.touchpoints)),), data.draw(changes)


def assign_owner(data: DataObject, doc: Document) -> Arguments:
    name = data.draw(st.sampled_from(("", " ", "reception", "  HOUSEKEEPING ", "Nattevagten", "x" * 1001)))
    return (data.draw(some_of(doc.touchpoints)),), {
        "name": name,
        "new_id": data.draw(one_of(NEW_IDS, doc.teams)),
    }


def remove_touchpoints(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(some_of(doc.touchpoints)),), {}


def span_touchpoint(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.touchpoints)),), {"span": data.draw(st.integers(0, 4))}


def add_link(data: DataObject, doc: Document) -> Arguments:
    link = Link.model_validate(
        {
            "id": data.draw(one_of(NEW_IDS, doc.links)),
            "source": data.draw(one_of(doc.touchpoints)),
            "target": data.draw(one_of(doc.touchpoints)),
            "kind": data.draw(st.sampled_from(LINK_KINDS)),
        }
    )
    return (link,), {}


def remove_links(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(some_of(doc.links)),), {}


def add_insight(data: DataObject, doc: Document) -> Arguments:
    insight = Insight.model_validate(
        {
            "id": data.draw(one_of(NEW_IDS, doc.insights)),
            "step": data.draw(one_of(doc.steps)),
            "kind": data.draw(st.sampled_from(INSIGHT_KINDS)),
        }
    )
    return (insight,), {"before": data.draw(st.none() | one_of(doc.insights))}


def move_insight(data: DataObject, doc: Document) -> Arguments:
    before = data.draw(st.none() | one_of(doc.insights))
    return (data.draw(one_of(doc.insights)),), {"step": data.draw(one_of(doc.steps)), "before": before}


def edit_insight(data: DataObject, doc: Document) -> Arguments:
    changes = fields(title=words, text=words, kind=st.sampled_from(INSIGHT_KINDS), step=st.just("key"))
    return (data.draw(one_of(doc.insights)),), data.draw(changes)


def remove_insights(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(some_of(doc.insights)),), {}


def edit_lane(data: DataObject, doc: Document) -> Arguments:
    changes = fields(name=words, hint=words, hidden=st.booleans(), role=st.just("support"))
    return (data.draw(one_of(doc.lanes)),), data.draw(changes)


def edit_step(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.steps)),), data.draw(fields(name=words, time=words))


def rename_stage(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.stages)),), {"name": data.draw(words)}


def edit_journey(data: DataObject, doc: Document) -> Arguments:
    changes = fields(name=words, scenario=words, target=words, kind=st.just("to_be"))
    return (data.draw(one_of(doc.journeys)),), data.draw(changes)


def edit_project(data: DataObject, doc: Document) -> Arguments:
    changes = fields(
        title=words,
        language=st.sampled_from(("en", "da", "kl")),
        owner=st.none() | one_of(doc.teams),
        review_every_days=st.none() | st.sampled_from((0, 30)),
    )
    return (), data.draw(changes)


ARGUMENTS: dict[Callable[..., Document], Callable[[DataObject, Document], Arguments]] = {
    commands.add_insight: add_insight,
    commands.add_link: add_link,
    commands.add_touchpoint: add_touchpoint,
    commands.assign_owner: assign_owner,
    commands.edit_insight: edit_insight,
    commands.edit_journey: edit_journey,
    commands.edit_lane: edit_lane,
    commands.edit_project: edit_project,
    commands.edit_step: edit_step,
    commands.edit_touchpoints: edit_touchpoints,
    commands.move_insight: move_insight,
    commands.move_touchpoint: move_touchpoint,
    commands.remove_insights: remove_insights,
    commands.remove_links: remove_links,
    commands.remove_touchpoints: remove_touchpoints,
    commands.rename_stage: rename_stage,
    commands.span_touchpoint: span_touchpoint,
}
"""For every command, what draws its arguments for a document."""
