"""Makes a project of what has been said on the guided path: the board as it is, however far one came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cxdesigner import commands
from cxdesigner.editor.store import Store
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.journey import Stage, Step
from cxdesigner.model.project import Persona
from cxdesigner.model.touchpoint import Link, Touchpoint
from cxdesigner.session.guided.answers import Action, Answers, Lane, Line
from cxdesigner.session.open_project import OpenProject
from cxdesigner.session.templates import template_document
from cxdesigner.translation import catalogue, message

_PERSONA = "guided-persona"
_DOWNWARDS: tuple[Lane, ...] = ("frontstage", "backstage", "support")
"""The lanes that are linked, each from the one above; evidence is met, and leads nowhere."""


def guided_project(answers: Answers, language: str) -> OpenProject:
    """Begin a project in `language` with what has been said: one step that can be undone, and not saved yet."""
    store = Store(template_document("blank", language))
    store.run(message("guided.edit"), lambda doc: built(doc, answers))
    return OpenProject(store)


def built(doc: Document, answers: Answers) -> Document:
    """Return `doc`, which holds one journey without a card, with `answers` told in it. The ids follow from the answers.

    Actions of which nothing is said are left out; without any, the stages stay those of `doc`.
    """
    journey = structure.journeys(doc)[0].id
    doc = _with_people(doc, journey, answers)
    said = [action for _, action in answers.said_actions]
    if not said:
        return doc
    before = [stage.id for stage in structure.stages(doc, journey)]
    doc = _with_columns(doc, journey, answers)
    for stage in before:
        doc = commands.remove_stage(doc, stage)
    for number, action in enumerate(said):
        doc = _with_cards(doc, journey, action, number)
    return doc


def _with_people(doc: Document, journey: str, answers: Answers) -> Document:
    words = catalogue(doc.project.language)
    title = _clean(answers.field("title"))
    if title:
        doc = commands.edit_project(doc, title=title)
    parts = [_clean(answers.field("scenario"))]
    ends = {"guided.scenario.begins": answers.field("begins"), "guided.scenario.ends": answers.field("ends")}
    parts += [words(key, text=_clean(text)) for key, text in ends.items() if text.strip()]
    doc = commands.edit_journey(doc, journey, scenario="\n".join(filter(None, parts)))
    name, about = _clean(answers.field("persona")), _clean(answers.field("about"))
    if name or about:
        draft = Draft(doc)
        draft.put(Persona(id=_PERSONA, name=name, text=about, rank="1"))
        draft.put(doc.journeys[journey].evolve(persona=_PERSONA))
        doc = draft.done()
    return doc


def _with_columns(doc: Document, journey: str, answers: Answers) -> Document:
    """Return `doc` with a stage for each stage of the answers, and in it a step for each action that says something."""
    column = 0
    for number, actions in enumerate(_stages(answers)):
        is_one = len(actions) == 1
        name = _clean(_stage_name(actions))
        stage = Stage.model_validate({"id": f"stage-{number + 1}", "journey": journey, "name": name})
        for at, action in enumerate(actions):
            column += 1
            named = "" if is_one else _clean(action.text)
            step = Step.model_validate({"id": f"step-{column}", "stage": stage.id, "name": named})
            doc = commands.add_step(doc, step) if at else commands.add_stage(doc, stage, step)
    return doc


def _stages(answers: Answers) -> Iterator[list[Action]]:
    for numbers in answers.stages():
        actions = [answers.actions[n] for n in numbers]
        if any(action.is_said for action in actions):
            yield [action for action in actions if action.is_said]


def _stage_name(actions: Sequence[Action]) -> str:
    """Return the name of the stage of `actions`: as it was written, else what is done first in it."""
    return next((a.stage for a in actions if a.stage.strip()), actions[0].text)


def _with_cards(doc: Document, journey: str, action: Action, number: int) -> Document:
    """Return `doc` with the cards of one action in its column, each layer linked to the one above."""
    column = (f"step-{number + 1}", {lane.role: lane.id for lane in structure.lanes(doc, journey)})
    doc, ids = _with_lane(doc, column, "customer", [Line(action.text)])
    layers = [ids]
    for lane in _DOWNWARDS:
        doc, ids = _with_lane(doc, column, lane, action.in_lane(lane))
        layers.append(ids)
    doc, _ = _with_lane(doc, column, "evidence", action.in_lane("evidence"))
    return _linked(doc, layers)


def _with_lane(
    doc: Document, column: tuple[str, dict[str, str]], lane: str, lines: Sequence[Line]
) -> tuple[Document, list[str]]:
    """Return `doc` with the cards of one lane at a column, which is its step and the lanes by role; and their ids."""
    step, lanes = column
    ids = []
    for number, line in enumerate(line for line in lines if line.is_said):
        id_ = f"{lane}-{step.removeprefix('step-')}-{number + 1}"
        where = line.where if line.where in doc.channels else None
        fields = {"lane": lanes[lane], "step": step, "title": _clean(line.text), "channel": where}
        doc = commands.add_touchpoint(doc, Touchpoint.model_validate({"id": id_, **fields}))
        doc = commands.assign_owner(doc, [id_], name=line.who, new_id=f"team-{len(doc.teams) + 1}")
        ids.append(id_)
    return doc, ids


def _linked(doc: Document, layers: list[list[str]]) -> Document:
    """Return `doc` with each card linked from the first one of the layer above it; an empty layer parts the others."""
    for upper, lower in pairwise(layers):
        for target in lower if upper else ():
            link = Link.model_validate({"id": f"{upper[0]}-{target}", "source": upper[0], "target": target})
            doc = commands.add_link(doc, link)
    return doc


def _clean(text: str) -> str:
    return " ".join(text.split())
