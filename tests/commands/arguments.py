"""How to call every command with arguments a person might think of, some of them wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from cxdesigner import commands
from cxdesigner.commands.cells import CELL_FIELDS, Cell
from cxdesigner.commands.notes import NotePlace
from cxdesigner.commands.records import SCOPES
from cxdesigner.commands.responses import Batch, Count, Said
from cxdesigner.model.choreography import Beat
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import INSIGHT_KINDS, Insight, Source
from cxdesigner.model.factors import Factor, FactorScore
from cxdesigner.model.handovers import Handover
from cxdesigner.model.journey import Journey, Lane, Stage, Step
from cxdesigner.model.lane_roles import LANE_ROLES
from cxdesigner.model.listening import FeedbackLoop
from cxdesigner.model.picture import Asset, Picture, asset_of
from cxdesigner.model.record import Record
from cxdesigner.model.remarks import Comment, Note
from cxdesigner.model.touchpoint import LINK_KINDS, Link, Touchpoint
from cxdesigner.model.twins import Removal
from cxdesigner.model.view import View
from tests.builders import tiny_project
from tests.strategies import texts

Arguments: TypeAlias = tuple[tuple[Any, ...], dict[str, Any]]

CLIPPED = tiny_project()
"""What is pasted."""

IMAGES = tuple(asset_of(content, "image/png", 3, 2) for content in (b"one", b"two", b"three"))
"""Images as far as commands know them: bytes and their hash."""

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


def an_asset(data: DataObject) -> Asset:
    return data.draw(st.sampled_from(IMAGES))


def add_picture(data: DataObject, doc: Document) -> Arguments:
    picture = Picture.model_validate(
        {
            "id": data.draw(one_of(NEW_IDS, doc.pictures)),
            "touchpoint": data.draw(one_of(doc.touchpoints)),
            "alt": data.draw(st.sampled_from(("", "En lampe over døren"))),
        }
    )
    return (picture, an_asset(data)), {"before": data.draw(st.none() | one_of(doc.pictures))}


def replace_picture(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.pictures)), an_asset(data)), {}


def set_alt_text(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.pictures)),), {"alt": data.draw(words)}


def move_picture(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.pictures)),), {"before": data.draw(st.none() | one_of(doc.pictures))}


def remove_pictures(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(some_of(doc.pictures)),), {}


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


def tag(data: DataObject, doc: Document) -> Arguments:
    words = data.draw(st.sampled_from(("", " ", "regn", "  REGN ", "for sent", "x" * 1001)))
    return (data.draw(some_of(doc.touchpoints)),), {"tag": words}


def cite_source(data: DataObject, doc: Document) -> Arguments:
    title = data.draw(st.sampled_from(("", " ", "Nattevagter", "  NATTEVAGTER ", "x" * 1001)))
    ids = data.draw(some_of(doc.touchpoints))
    return (ids,), {"title": title, "new_id": data.draw(one_of(NEW_IDS, doc.table("sources")))}


def uncite_source(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(some_of(doc.touchpoints)),), {"source": data.draw(one_of(doc.table("sources")))}


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


def note_place(data: DataObject, doc: Document) -> NotePlace:
    offset = st.sampled_from((None, 0.0, -12.5, 40.0, 20_000.0))
    return NotePlace(
        touchpoint=data.draw(st.none() | one_of(doc.touchpoints)),
        lane=data.draw(st.none() | one_of(doc.lanes)),
        step=data.draw(st.none() | one_of(doc.steps)),
        x=data.draw(offset),
        y=data.draw(offset),
    )


def add_note(data: DataObject, doc: Document) -> Arguments:
    place = note_place(data, doc)
    note = Note.model_validate(
        {
            "id": data.draw(one_of(NEW_IDS, doc.notes)),
            "journey": data.draw(one_of(doc.journeys)),
            "touchpoint": place.touchpoint,
            "lane": place.lane,
            "step": place.step,
            "text": "Husk tallet på opladeren",
        }
    )
    return (note,), {}


def edit_note(data: DataObject, doc: Document) -> Arguments:
    widths = st.none() | st.sampled_from((124.0, 20.0, float("nan")))
    changes = fields(title=words, text=words, author=words, width=widths, x=st.just(1.0))
    return (data.draw(one_of(doc.notes)),), data.draw(changes)


def move_notes(data: DataObject, doc: Document) -> Arguments:
    return ({id_: note_place(data, doc) for id_ in data.draw(some_of(doc.notes))},), {}


def remove_notes(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(some_of(doc.notes)),), {}


def paste_notes(data: DataObject, doc: Document) -> Arguments:
    notes = [Note(id=id_, journey="elsewhere", text=id_) for id_ in data.draw(some_of(NEW_IDS))]  # type: ignore[arg-type]
    places = {note.id: note_place(data, doc) for note in notes if data.draw(st.booleans())}
    return (notes,), {"journey": data.draw(one_of(doc.journeys)), "places": places, **suffix(data)}


def comment(data: DataObject, doc: Document) -> Arguments:
    row = Comment.model_validate(
        {
            "id": data.draw(one_of(NEW_IDS, doc.comments)),
            "touchpoint": data.draw(one_of(doc.touchpoints)),
            "written": data.draw(
                st.sampled_from(("2026-11-22T09:47:00Z", "", "i går", "9999-12-31T23:59:59Z"))
            ),
            "text": data.draw(st.sampled_from(("", "Er det batteriet?"))),
            "resolves": data.draw(st.booleans()),
        }
    )
    return (row,), {}


def edit_comment(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.comments)),), {"text": data.draw(words)}


def remove_comments(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(some_of(doc.comments)),), {}


def reopen_thread(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.touchpoints)),), {}


heights = st.sampled_from((None, 0.0, 64.0, 156.0, 300.0, -1.0))


def edit_lane(data: DataObject, doc: Document) -> Arguments:
    folded = {"hidden": st.booleans(), "pinned": st.booleans(), "height": heights}
    changes = fields(name=words, hint=words, role=st.just("support"), **folded)
    return (data.draw(one_of(doc.lanes)),), data.draw(changes)


def edit_step(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.steps)),), data.draw(fields(name=words, time=words))


def edit_stage(data: DataObject, doc: Document) -> Arguments:
    changes = fields(name=words, owner=st.none() | one_of(doc.teams), phase=st.just("use"), rank=st.just("a"))
    return (data.draw(one_of(doc.stages)),), data.draw(changes)


def assign_whole(data: DataObject, doc: Document) -> Arguments:
    table = data.draw(st.sampled_from(("journeys", "stages", "lanes")))
    name = data.draw(st.sampled_from(("", "Reception", "Nattevagt", "x" * 1001)))
    return (table, data.draw(one_of(doc.table(table)))), {"name": name, "new_id": data.draw(one_of(NEW_IDS))}


def agree_handover(data: DataObject, doc: Document) -> Arguments:
    pair = (data.draw(one_of(doc.touchpoints)), data.draw(one_of(doc.touchpoints)))
    changes = data.draw(fields(agreed=words, passed=words, via=words, id=st.just("other")))
    return pair, {"new_id": data.draw(one_of(NEW_IDS)), **changes}


def rename_stage(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.stages)),), {"name": data.draw(words)}


def replace_text(data: DataObject, doc: Document) -> Arguments:
    keys = [(table, id_) for table, rows in doc.tables() for id_ in rows]
    rows = st.none() | st.lists(st.sampled_from([*keys, ("touchpoints", "nobody")]), max_size=3)
    find = data.draw(st.sampled_from(("", "e", "E", "Gæst", "nik", "Gast", "x" * 900)))
    return (find, data.draw(words)), {"rows": data.draw(rows)}


def add_view(data: DataObject, doc: Document) -> Arguments:
    view = {
        "id": data.draw(one_of(NEW_IDS, doc.views)),
        "name": data.draw(st.sampled_from(("", "Nattens view", "Alt uden ejer"))),
        "lanes": tuple(data.draw(some_of(doc.lanes))),
        "owners": tuple(data.draw(some_of(doc.teams))),
        "no_owner": data.draw(st.booleans()),
    }
    return (View.model_validate(view),), {}


def assign_persona(data: DataObject, doc: Document) -> Arguments:
    names = st.sampled_from(("", "Solveig, 71", "solveig,  71", "En ny gæst", "å" * 1001))
    return (data.draw(one_of(doc.journeys)),), {
        "name": data.draw(names),
        "new_id": data.draw(one_of(NEW_IDS, doc.personas)),
    }


def edit_persona(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.personas)),), data.draw(fields(name=words, text=words))


def edit_view(data: DataObject, doc: Document) -> Arguments:
    changes = fields(name=words, shows=st.sampled_from(("board", "table")), tags=st.just(("støj",)))
    return (data.draw(one_of(doc.views)),), data.draw(changes)


def remove_view(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.views)),), {}


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


def edit_link(data: DataObject, doc: Document) -> Arguments:
    changes = fields(label=words, kind=st.sampled_from(LINK_KINDS), source=st.just("greets"))
    return (data.draw(one_of(doc.links)),), data.draw(changes)


def reattach_link(data: DataObject, doc: Document) -> Arguments:
    ends = {end: data.draw(st.none() | one_of(doc.touchpoints)) for end in ("source", "target")}
    return (data.draw(one_of(doc.links)),), ends


suffixes = st.sampled_from(("c1", "c2", "c3", "", "ø" * 90, "x" * 101))


def before(data: DataObject, rows: Iterable[str]) -> dict[str, Any]:
    return {"before": data.draw(st.none() | one_of(rows))}


def suffix(data: DataObject) -> dict[str, Any]:
    return {"suffix": data.draw(suffixes)}


def new_lane(data: DataObject, doc: Document, journey: str) -> Lane:
    role = data.draw(st.sampled_from([role.id for role in LANE_ROLES]))
    return Lane(id=data.draw(one_of(NEW_IDS, doc.lanes)), journey=journey, role=role)  # type: ignore[arg-type]


def new_stage(data: DataObject, doc: Document, journey: str) -> Stage:
    return Stage(id=data.draw(one_of(NEW_IDS, doc.stages)), journey=journey)  # type: ignore[arg-type]


def new_step(data: DataObject, doc: Document, stage: str) -> Step:
    return Step.model_validate(
        {
            "id": data.draw(one_of(NEW_IDS, doc.steps)),
            "stage": stage,
            "derived_from": data.draw(st.none() | one_of(doc.steps)),
        }
    )


def add_stage(data: DataObject, doc: Document) -> Arguments:
    stage = new_stage(data, doc, data.draw(one_of(doc.journeys)))
    return (stage, new_step(data, doc, stage.id)), before(data, doc.stages)


def move_stage(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.stages)),), before(data, doc.stages)


def duplicate_stage(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.stages)),), suffix(data)


def split_stage(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.steps)),), {"stage": new_stage(data, doc, data.draw(one_of(doc.journeys)))}


def collapse_stage(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.stages)),), {"collapsed": data.draw(st.booleans())}


def one_journey(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.journeys)),), {}


def one_stage(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.stages)),), {}


def add_step(data: DataObject, doc: Document) -> Arguments:
    return (new_step(data, doc, data.draw(one_of(doc.stages))),), before(data, doc.steps)


def move_step(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.steps)),), {
        "stage": data.draw(one_of(doc.stages)),
        **before(data, doc.steps),
    }


def duplicate_step(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.steps)),), suffix(data)


def split_step(data: DataObject, doc: Document) -> Arguments:
    origin = data.draw(one_of(doc.steps))
    here = [t.id for t in doc.touchpoints.values() if t.step == origin]
    others = data.draw(st.sampled_from(([], [], ["nobody"], sorted(doc.touchpoints)[:1])))
    moving = [id_ for id_ in here if data.draw(st.booleans())] + others
    return (origin,), {
        "step": new_step(data, doc, data.draw(one_of(doc.stages))),
        "touchpoints": moving,
    }


def one_step(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.steps)),), {}


def add_lane(data: DataObject, doc: Document) -> Arguments:
    return (new_lane(data, doc, data.draw(one_of(doc.journeys))),), before(data, doc.lanes)


def move_lane(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.lanes)),), before(data, doc.lanes)


def order_lanes(data: DataObject, doc: Document) -> Arguments:
    return (), {"journey": data.draw(one_of(doc.journeys))}


def merge_teams(data: DataObject, doc: Document) -> Arguments:
    return (), {"into": data.draw(one_of(doc.teams)), "others": data.draw(some_of(doc.teams))}


def duplicate_lane(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.lanes)),), suffix(data)


def remove_lane(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.lanes)),), {}


def copy_lane_to_journey(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.lanes)),), {"journey": data.draw(one_of(doc.journeys)), **suffix(data)}


def add_journey(data: DataObject, doc: Document) -> Arguments:
    journey = Journey(id=data.draw(one_of(NEW_IDS, doc.journeys)))
    owner = data.draw(one_of([journey.id], doc.journeys))
    lanes = [new_lane(data, doc, owner) for _ in range(data.draw(st.integers(0, 2)))]
    stages = [new_stage(data, doc, journey.id) for _ in range(data.draw(st.integers(0, 2)))]
    steps = [new_step(data, doc, stage.id) for stage in stages[: data.draw(st.integers(1, 2))]]
    return (journey, lanes, stages, steps), {}


def copy_of_journey(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.journeys)),), {"name": data.draw(words), **suffix(data)}


def move_journey(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.journeys)),), before(data, doc.journeys)


def remove_journey(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.journeys)),), {}


def way(data: DataObject) -> dict[str, Any]:
    return {"rows": data.draw(st.integers(-2, 2)), "columns": data.draw(st.integers(-1, 1))}


def move_touchpoints(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(some_of(doc.touchpoints)),), way(data)


def gather_touchpoints(data: DataObject, doc: Document) -> Arguments:
    place = {"lane": data.draw(one_of(doc.lanes)), "step": data.draw(one_of(doc.steps))}
    return (data.draw(some_of(doc.touchpoints)),), {**place, **before(data, doc.touchpoints)}


def duplicate_touchpoints(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(some_of(doc.touchpoints)),), {**suffix(data), **way(data)}


def a_place(data: DataObject, doc: Document) -> dict[str, Any]:
    return {"lane": data.draw(one_of(doc.lanes)), "step": data.draw(one_of(doc.steps))}


def paste_cards(data: DataObject, doc: Document) -> Arguments:
    origins = {"greets": data.draw(one_of(doc.touchpoints))}
    rows = data.draw(st.sampled_from((CLIPPED, doc, Document())))
    return (rows,), {**a_place(data, doc), **suffix(data), "origins": origins}


def paste_head(data: DataObject, doc: Document) -> Arguments:
    rows = data.draw(st.sampled_from((doc, tiny_project())))
    table = data.draw(st.sampled_from(("lanes", "stages", "steps")))
    after = data.draw(st.one_of(st.none(), one_of(doc.table(table)), one_of(doc.stages)))
    head = (table, data.draw(one_of(rows.table(table))))
    return (rows, head), {"journey": data.draw(one_of(doc.journeys)), "after": after, **suffix(data)}


def paste_lines(data: DataObject, doc: Document) -> Arguments:
    titles = data.draw(st.lists(words, max_size=2))
    ids = [data.draw(one_of(NEW_IDS, doc.touchpoints)) for _ in titles]
    return (titles,), {**a_place(data, doc), "ids": ids}


def paste_table(data: DataObject, doc: Document) -> Arguments:
    sheet = [
        {"title": "Nikker", "owner": " RECEPTION ", "channel": "Fax", "takes": "1 t", "emotion": "1,5"},
        {
            "text": "å" * 1001,
            "stage": "Ankomst",
            "lane": max((lane.name for lane in doc.lanes.values()), default=""),
        },
        {"title": "Nikker", "owner": "Nattevagten"},
        {"title": "å" * 1001, "takes": "40 s"},
        {"takes": "9" * 400},
        {"emotion": "nan"},
        {"step": "Intet"},
        {},
    ]
    rows = data.draw(st.lists(st.sampled_from(sheet), max_size=2))
    return (rows,), {**a_place(data, doc), **suffix(data), "first": 2}


_SCORES = st.none() | st.sampled_from((-2.0, -0.5, 0.0, 1.3, 2.0, 9.0))
_SIDES = st.sampled_from(("best", "typical", "worst"))


def feel_step(data: DataObject, doc: Document) -> Arguments:
    factor = data.draw(st.none() | one_of(doc.factors))
    return (data.draw(one_of(doc.steps)),), {"score": data.draw(_SCORES), "factor": factor}


def score_factor(data: DataObject, doc: Document) -> Arguments:
    what = (data.draw(one_of(doc.touchpoints)), data.draw(one_of(doc.factors)))
    return what, {"score": data.draw(_SCORES), "day": data.draw(_SIDES)}


def score_stage(data: DataObject, doc: Document) -> Arguments:
    what = (data.draw(one_of(doc.stages)), data.draw(one_of(doc.factors)))
    return what, {"score": data.draw(_SCORES), "day": data.draw(_SIDES)}


def quote_step(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.steps)),), {"quote": data.draw(words)}


_WRITTEN = {
    "stage": ("Ankomst", "1", "Intet", ""),
    "step": ("1.1", "2 Værelset", "Intet", ""),
    "lane": ("Frontstage", "customer", "kunden", "emotion", ""),
    "title": ("Nikker", "", "å" * 1001, "to\nlinjer"),
    "text": ("Hele historien", ""),
    "quote": ("Tak", ""),
    "channel": ("APP", "", "Fax"),
    "owner": ("Reception", "Nattevagten", "å" * 1001, ""),
    "takes": ("1 t", "straks", "", "9" * 400, "snart"),
    "emotion": ("1,5", "\N{MINUS SIGN}2", "", "3", "nan"),
    "moment": ("ja", "", "måske"),
    "evidence": ("Observeret", "assumed", "", "vist nok"),
    "tags": ("sent, stille, sent", "", "å" * 1001),
}
"""What may be written into the cells of a table."""


def write_cells(data: DataObject, doc: Document) -> Arguments:
    cells = [
        Cell(data.draw(one_of(doc.touchpoints)), field, data.draw(st.sampled_from(_WRITTEN[field])))
        for field in data.draw(st.lists(st.sampled_from(CELL_FIELDS), max_size=4))
    ]
    return (cells,), {"suffix": data.draw(st.sampled_from(("a", "b")))}


def a_record(data: DataObject, doc: Document) -> tuple[str, str]:
    table = data.draw(st.sampled_from((*SCOPES, "touchpoints")))
    return table, data.draw(one_of(doc.table(table)))


def add_record(data: DataObject, doc: Document) -> Arguments:
    touchpoint, other = data.draw(one_of(doc.touchpoints)), data.draw(one_of(doc.touchpoints))
    told: tuple[tuple[type[Record], dict[str, Any]], ...] = (
        (Beat, {"touchpoint": touchpoint}),
        (FactorScore, {"touchpoint": touchpoint, "factor": data.draw(one_of(doc.factors)), "best": 1.0}),
        (Factor, {"name": "Tillid"}),
        (Handover, {"source": touchpoint, "target": other}),
        (FeedbackLoop, {"step": data.draw(one_of(doc.steps)), "delay_s": 300.0}),
        (Source, {"date": data.draw(st.sampled_from(("", "2026-11-22", "2026-02-30", "i går")))}),
        (Removal, {"journey": data.draw(one_of(doc.journeys)), "touchpoint": touchpoint}),
    )
    kind, values = data.draw(st.sampled_from(told))
    record = kind.model_validate({"id": data.draw(one_of(NEW_IDS)), **values})
    return (record,), {"before": data.draw(st.none() | one_of(doc.beats))}


def edit_record(data: DataObject, doc: Document) -> Arguments:
    table, id_ = a_record(data, doc)
    changes = fields(
        name=words,
        title=words,
        text=words,
        date=words,
        touchpoint=one_of(doc.touchpoints),
        typical=st.floats(-3, 3),
    )
    return (table, id_), data.draw(changes)


def move_record(data: DataObject, doc: Document) -> Arguments:
    table, id_ = a_record(data, doc)
    return (table, id_), {"before": data.draw(st.none() | one_of(doc.table(table)))}


def remove_records(data: DataObject, doc: Document) -> Arguments:
    table, id_ = a_record(data, doc)
    return (table, [id_]), {}


def bring_back(data: DataObject, doc: Document) -> Arguments:
    where = {"journey": data.draw(one_of(doc.journeys)), "suffix": data.draw(st.sampled_from(("x", "y")))}
    return (data.draw(one_of(doc.touchpoints)),), where


def explain_removal(data: DataObject, doc: Document) -> Arguments:
    changes = fields(why=words, cost=words, effect=st.floats(-5, 5), owner=st.none() | one_of(doc.teams))
    named = {"journey": data.draw(one_of(doc.journeys)), "new_id": data.draw(one_of(NEW_IDS, doc.removals))}
    return (data.draw(one_of(doc.touchpoints)),), {**named, **data.draw(changes)}


def lay_over(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.journeys)),), {"as_is": data.draw(one_of(doc.journeys))}


def merge_touchpoints(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(some_of(doc.touchpoints)),), {}


def split_touchpoint(data: DataObject, doc: Document) -> Arguments:
    return (data.draw(one_of(doc.touchpoints)),), {"new_id": data.draw(one_of(NEW_IDS, doc.touchpoints))}


def take_in_responses(data: DataObject, doc: Document) -> Arguments:
    survey = data.draw(one_of(doc.surveys) | one_of(NEW_IDS))
    touchpoint = data.draw(st.none() | one_of(doc.touchpoints))
    score, since = data.draw(st.sampled_from((1.0, 5.0, 6.0))), data.draw(st.sampled_from((0, 0, 3)))
    count = Count(touchpoint, "csat", 1.0, 5.0, "2026-11-16", ((score, 3),))
    said = Said(touchpoint, data.draw(words), 5.0, "2026-11-22")
    digest = data.draw(st.sampled_from(("a", "b")))
    batch = Batch("svar.csv", digest, ("q1=csat",), since + 3, 1, (count,), (said,), since)
    return (batch,), {"survey": survey, "day": data.draw(st.sampled_from(("", "2026-11-22", "i går")))}


ARGUMENTS: dict[Callable[..., Document], Callable[[DataObject, Document], Arguments]] = {
    commands.add_comment: comment,
    commands.add_insight: add_insight,
    commands.add_journey: add_journey,
    commands.add_lane: add_lane,
    commands.add_link: add_link,
    commands.add_note: add_note,
    commands.add_picture: add_picture,
    commands.add_record: add_record,
    commands.add_stage: add_stage,
    commands.add_step: add_step,
    commands.add_touchpoint: add_touchpoint,
    commands.agree_handover: agree_handover,
    commands.assign_owner: assign_owner,
    commands.bring_back: bring_back,
    commands.assign_whole: assign_whole,
    commands.edit_stage: edit_stage,
    commands.cite_source: cite_source,
    commands.collapse_stage: collapse_stage,
    commands.copy_lane_to_journey: copy_lane_to_journey,
    commands.derive_to_be: copy_of_journey,
    commands.duplicate_journey: copy_of_journey,
    commands.duplicate_lane: duplicate_lane,
    commands.duplicate_stage: duplicate_stage,
    commands.duplicate_step: duplicate_step,
    commands.duplicate_touchpoints: duplicate_touchpoints,
    commands.edit_comment: edit_comment,
    commands.edit_insight: edit_insight,
    commands.add_view: add_view,
    commands.assign_persona: assign_persona,
    commands.edit_persona: edit_persona,
    commands.edit_journey: edit_journey,
    commands.edit_view: edit_view,
    commands.remove_view: remove_view,
    commands.edit_lane: edit_lane,
    commands.edit_link: edit_link,
    commands.edit_note: edit_note,
    commands.edit_project: edit_project,
    commands.edit_record: edit_record,
    commands.edit_step: edit_step,
    commands.edit_touchpoints: edit_touchpoints,
    commands.explain_removal: explain_removal,
    commands.feel_step: feel_step,
    commands.gather_touchpoints: gather_touchpoints,
    commands.lay_over: lay_over,
    commands.merge_stages: one_stage,
    commands.merge_steps: one_step,
    commands.merge_teams: merge_teams,
    commands.merge_touchpoints: merge_touchpoints,
    commands.move_insight: move_insight,
    commands.move_journey: move_journey,
    commands.move_lane: move_lane,
    commands.move_notes: move_notes,
    commands.move_picture: move_picture,
    commands.move_record: move_record,
    commands.move_stage: move_stage,
    commands.move_step: move_step,
    commands.move_touchpoint: move_touchpoint,
    commands.move_touchpoints: move_touchpoints,
    commands.order_lanes: order_lanes,
    commands.open_all_stages: one_journey,
    commands.paste_cards: paste_cards,
    commands.paste_head: paste_head,
    commands.paste_lines: paste_lines,
    commands.paste_notes: paste_notes,
    commands.paste_table: paste_table,
    commands.quote_step: quote_step,
    commands.reattach_link: reattach_link,
    commands.remove_comments: remove_comments,
    commands.remove_insights: remove_insights,
    commands.remove_journey: remove_journey,
    commands.remove_lane: remove_lane,
    commands.remove_links: remove_links,
    commands.remove_notes: remove_notes,
    commands.remove_pictures: remove_pictures,
    commands.remove_records: remove_records,
    commands.remove_stage: one_stage,
    commands.remove_step: one_step,
    commands.remove_touchpoints: remove_touchpoints,
    commands.rename_stage: rename_stage,
    commands.reopen_thread: reopen_thread,
    commands.replace_picture: replace_picture,
    commands.replace_text: replace_text,
    commands.resolve_thread: comment,
    commands.score_factor: score_factor,
    commands.score_stage: score_stage,
    commands.set_alt_text: set_alt_text,
    commands.span_touchpoint: span_touchpoint,
    commands.split_stage: split_stage,
    commands.split_step: split_step,
    commands.split_touchpoint: split_touchpoint,
    commands.tag_touchpoints: tag,
    commands.take_in_responses: take_in_responses,
    commands.uncite_source: uncite_source,
    commands.untag_touchpoints: tag,
    commands.write_cells: write_cells,
}
"""For every command, what draws its arguments for a document."""
