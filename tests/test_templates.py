"""The bundled templates: true to their source, sound, alike in both languages, and written as agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from cxdesigner.analysis.checker import check
from cxdesigner.assets import resource_path
from cxdesigner.layout import board_items
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import TextStyle
from cxdesigner.layout.findings import smallest_text
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.line_breaking import break_lines
from cxdesigner.layout.look import screen_look
from cxdesigner.layout.page import blueprint_page
from cxdesigner.model import structure
from cxdesigner.model.channels import CHANNEL_KINDS
from cxdesigner.model.document import TABLES, Document
from cxdesigner.model.duration import duration_text
from cxdesigner.model.evidence import INSIGHT_KINDS
from cxdesigner.model.invariants import problems
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.record import references
from cxdesigner.model.touchpoint import CHANGES, LINK_KINDS, Touchpoint
from cxdesigner.storage.file_format import read_project
from cxdesigner.translation import LANGUAGES, catalogue
from tests.layout.drawings import texts as drawn_texts
from tools.build_templates import TEMPLATES, files
from tools.build_templates.values import is_word

DOCUMENTS = {
    (name, language): document
    for name, author in TEMPLATES.items()
    for language, document in author().documents().items()
}
FILLED = [key for key in DOCUMENTS if key[0] != "blank"]
BLUEPRINTS = [key for key in FILLED if key[0] != "journey_map"]
TWIN = [key for key in BLUEPRINTS if key[0] not in {"restaurant", "shop"}]
"""The blueprints that tell of today and of what it is to be."""

FIRST_TWO = {"taxi", "hotel"}
"""Templates in which a gesture beside the main one may stand unconnected."""

ALIKE = {
    "Service blueprint", "NPS", "Signe Holm", "Jonas Kvist", "Reception", "Bar", "Fjordnet", "Digital",
    "Lund & Løb", "Studio Kvist", "IT", "April", "September", "November",
    "incident", "request", "change", "problem", "major incident", "SLA",
}  # fmt: skip
"""Texts that are the same in both languages, besides the program's own words."""

every_template = pytest.mark.parametrize("doc", DOCUMENTS.values(), ids=map("-".join, DOCUMENTS))
every_filled_template = pytest.mark.parametrize(
    ("language", "doc"), [(key[1], DOCUMENTS[key]) for key in FILLED], ids=map("-".join, FILLED)
)
every_blueprint = pytest.mark.parametrize(
    ("name", "doc"), [(key[0], DOCUMENTS[key]) for key in BLUEPRINTS], ids=map("-".join, BLUEPRINTS)
)
every_twin = pytest.mark.parametrize(
    ("language", "doc"), [(key[1], DOCUMENTS[key]) for key in TWIN], ids=map("-".join, TWIN)
)


def test_the_files_are_what_the_source_says():
    folder = resource_path("templates")
    built = files()
    assert {path.name for path in folder.iterdir()} == set(built)
    stale = [name for name, content in built.items() if (folder / name).read_bytes() != content]
    assert stale == [], "run: python -m tools.build_templates"


@pytest.mark.parametrize("name", files())
def test_a_template_opens_as_it_was_written(name):
    template, language, _ = name.split(".")
    loaded = read_project(resource_path("templates", name).read_bytes(), name)
    assert list(loaded.warnings) == []
    assert loaded.document == DOCUMENTS[template, language]


@every_template
def test_a_template_is_sound(doc):
    assert [str(problem) for problem in problems(doc)] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_two_languages_differ_in_words_only(name):
    english, danish = (DOCUMENTS[name, language] for language in LANGUAGES)
    for table, kind in TABLES.items():
        assert english.table(table).keys() == danish.table(table).keys()
        for id_, row in english.table(table).items():
            other = danish.table(table)[id_]
            for field in kind.model_fields:
                one, two = getattr(row, field), getattr(other, field)
                if field in references(kind) or not is_text(kind, field):
                    assert one == two, (id_, field)
                else:
                    assert bool(one) == bool(two), (id_, field)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_text_is_translated(name):
    own_words = {channel.name for channel in DOCUMENTS["blank", "en"].channels.values()}
    own_words |= {lane.name for lane in DOCUMENTS["blank", "en"].lanes.values()}
    english, danish = (texts(DOCUMENTS[name, language]) for language in LANGUAGES)
    same = {
        one for one, two in zip(english, danish, strict=True) if one == two and re.search(r"[^\W\d]", one)
    }
    same -= {one for one in same if re.fullmatch(r"[%\w]{1,3}", one)}  # units
    assert same <= ALIKE | own_words


@every_template
def test_a_text_has_no_stray_space_and_no_wrong_sign(doc):
    for text in texts(doc):
        assert text == text.strip(" "), text
        assert not re.search(r" {2}| [.,:;]|\.\.|…|!|[a-z]\.[A-Z]|['\"]", text), text
        assert not re.search(r"\bkl\. |\d [ap]\.m\.", text), f"a no-break space is missing: {text}"


@every_filled_template
def test_a_project_says_what_it_is_and_who_answers_for_it(language, doc):
    project = doc.project
    assert project.language == language
    assert all((project.title, project.client, project.version, project.state, project.author))
    assert project.confidentiality
    assert project.date == "2026-11-21"
    assert project.owner in doc.teams


@every_blueprint
def test_the_lanes_are_those_of_a_blueprint(name, doc):
    for journey in structure.journeys(doc):
        roles = [lane.role for lane in structure.lanes(doc, journey.id)]
        assert [role for role in roles if role != "custom"] == [
            "emotion", "evidence", "customer", "frontstage", "backstage", "support", "metric", "insight",
        ]  # fmt: skip


@every_template
def test_the_channels_are_the_programs_own(doc):
    kinds = {(kind.id, kind.icon) for kind in CHANNEL_KINDS}
    found = {(channel.id, channel.icon) for channel in doc.channels.values()}
    assert found <= kinds | {("room", "bed")}
    assert len(found) == len(kinds)


@every_filled_template
def test_an_action_is_a_sentence_that_begins_with_its_verb(language, doc):
    """In English the third person ends in s, in Danish the present tense ends in r."""
    for card in cards(doc, "customer", "frontstage", "backstage"):
        first, *rest = card.title.replace(",", "").split()
        assert rest, card.title
        assert first[0].isupper(), card.title
        assert first.endswith("s" if language == "en" else "r"), card.title
        ends_in_stop = card.title.endswith(".") and not card.title.endswith("a.m.")
        assert ends_in_stop == (len(card.title) > 90), card.title


@every_filled_template
def test_a_touchpoint_has_a_channel_and_what_we_do_has_an_owner(language, doc):
    for card in doc.touchpoints.values():
        role = doc.lanes[card.lane].role
        assert card.channel, card.id
        assert (card.owner is not None) == (role in {"frontstage", "backstage", "support"}), card.id
        assert role != "frontstage" or card.duration_s is not None, card.id


@every_filled_template
def test_a_card_fits_its_words(language, doc):
    """Two lines in a compact card, three in a full one, and no word broken where it has no soft hyphen."""
    for card in doc.touchpoints.values():
        compact = lane_role(doc.lanes[card.lane].role).form == "compact"
        style = TextStyle("Inter-Medium", 11, 14) if compact else TextStyle("Inter-SemiBold", 12, 16)
        room = 138 * card.span - 14 - (42 if compact else 16)
        lines = break_lines(card.title, style, room)
        assert len(lines) <= (2 if compact else 3) or len(card.title) > 200, card.title
        assert sum(line.endswith("-") for line in lines) <= card.title.count("\u00ad") + card.title.count("-")


@every_filled_template
def test_owner_and_duration_fit_side_by_side(language, doc):
    style = TextStyle("Inter-Medium", 11, 14)
    for card in cards(doc, "frontstage"):
        duration = duration_text(card.duration_s, catalogue(language))
        footer = f"{doc.teams[card.owner].name}  {duration}"
        assert width(footer, style) <= 138 * card.span - 14 - 16, footer


@every_filled_template
def test_nothing_is_cut_short_on_the_board_and_all_can_be_read_on_a3(language, doc):
    for journey in structure.journeys(doc):
        board = Board(doc, journey.id, screen_look("light", language))
        said = drawn_texts([*board_items.items(board), *board_items.stage_head_items(board)])
        assert [text for text in said if "…" in text] == []
        page = blueprint_page(doc, journey.id, paper="A3")
        assert smallest_text(page.sheet.items) * page.sheet.scale >= 6


@every_filled_template
def test_every_step_is_felt_once_or_twice(language, doc):
    for journey in structure.journeys(doc):
        for step in structure.steps(doc, journey.id):
            here = [card for card in doc.touchpoints.values() if card.step == step.id]
            assert 1 <= len([card for card in here if card.emotion is not None]) <= 2, step.id
            assert any(doc.lanes[card.lane].role == "customer" for card in here), step.id
            assert step.time, step.id


@every_filled_template
def test_a_step_has_a_name_where_its_stage_has_several(language, doc):
    for stage in doc.stages:
        steps = structure.steps_of(doc, stage)
        assert all(bool(step.name) == (len(steps) > 1) for step in steps), stage


@every_filled_template
def test_a_moment_of_truth_says_why_and_what_we_do_in_it_is_designed(language, doc):
    for card in doc.touchpoints.values():
        assert card.moment_of_truth == bool(card.moment_of_truth_reason), card.id
        is_ours = doc.lanes[card.lane].role != "customer"
        assert not card.moment_of_truth or (card.text and is_ours == (card.control == "designed")), card.id


@every_filled_template
def test_what_is_observed_names_its_source(language, doc):
    for card in doc.touchpoints.values():
        assert card.confidence != "observed" or card.sources, card.id


@every_filled_template
def test_links_stay_in_their_journey_and_are_drawn_once(language, doc):
    ends = [frozenset((link.source, link.target)) for link in doc.links.values()]
    assert len(ends) == len(set(ends))
    for link in doc.links.values():
        source, target = doc.touchpoints[link.source], doc.touchpoints[link.target]
        assert structure.journey_of(doc, source) == structure.journey_of(doc, target)
        assert link.kind in LINK_KINDS


@every_filled_template
def test_customer_actions_follow_each_other(language, doc):
    pairs = {(link.source, link.target) for link in doc.links.values()}
    for journey in structure.journeys(doc):
        row = [
            card.id
            for step in structure.steps(doc, journey.id)
            for card in doc.touchpoints.values()
            if card.step == step.id and doc.lanes[card.lane].role == "customer"
        ]
        assert set(pairwise(row)) <= pairs


@every_twin
def test_the_designed_journey_derives_from_todays(language, doc):
    today, designed = structure.journeys(doc)
    assert (today.kind, designed.kind, designed.derived_from) == ("as_is", "to_be", today.id)
    assert designed.target
    for card in doc.touchpoints.values():
        if structure.journey_of(doc, card) == today.id:
            assert (card.change, card.derived_from) == ("", None), card.id
            continue
        assert card.change in CHANGES, card.id
        assert (card.derived_from is None) == (card.change == "new"), card.id
        if card.derived_from:
            before = doc.touchpoints[card.derived_from]
            assert structure.journey_of(doc, before) == today.id
            assert (card.title == before.title) == (card.change == "kept"), card.id
    derived = {step.derived_from for step in structure.steps(doc, designed.id)}
    assert {step.id for step in structure.steps(doc, today.id)} <= derived


@every_filled_template
def test_the_story_has_a_low_and_ends_on_a_high(language, doc):
    *_, journey = structure.journeys(doc)
    felt = [
        card.emotion
        for step in structure.steps(doc, journey.id)
        for card in doc.touchpoints.values()
        if card.step == step.id and card.emotion is not None
    ]
    assert min(felt) < 0 < 1 <= felt[-1]
    assert max(felt) - min(felt) >= 2


@every_filled_template
def test_a_journey_is_told_whole(language, doc):
    """Whose, when, towards what; three moments of truth and more, seen and asked for, and thought through."""
    *_, journey = structure.journeys(doc)
    here = [card for card in doc.touchpoints.values() if structure.journey_of(doc, card) == journey.id]
    assert journey.persona
    assert journey.scenario
    assert journey.target
    assert 3 <= sum(card.moment_of_truth for card in here) <= 5
    assert 30 <= len(here) <= 62
    assert 4 <= len(structure.stages(doc, journey.id)) <= 9
    assert len(doc.table("sources")) >= 2
    assert {row.kind for row in doc.table("insights").values()} == set(INSIGHT_KINDS)
    assert len(doc.table("notes")) >= 2
    assert len(doc.table("feedback_loops")) >= 1


@every_blueprint
def test_every_customer_action_has_its_evidence(name, doc):
    if name in FIRST_TWO:
        return
    for card in cards(doc, "customer"):
        here = [other for other in doc.touchpoints.values() if other.step == card.step]
        assert any(doc.lanes[other.lane].role == "evidence" for other in here), card.id


@every_blueprint
def test_what_is_done_in_sight_meets_the_customer_and_what_is_done_unseen_holds_something_up(name, doc):
    if name in FIRST_TWO:
        return
    roles = {id_: doc.lanes[card.lane].role for id_, card in doc.touchpoints.items()}
    meets: dict[str, set[str]] = {id_: set() for id_ in roles}
    for link in doc.links.values():
        meets[link.source].add(roles[link.target])
        meets[link.target].add(roles[link.source])
    for id_, role in roles.items():
        assert role != "frontstage" or "customer" in meets[id_], id_
        assert role not in {"backstage", "support"} or meets[id_], id_


@every_blueprint
def test_links_of_several_kinds_cross_the_lines(name, doc):
    if name not in FIRST_TWO:
        assert {link.kind for link in doc.links.values()} >= {"flow", "rework", "feedback", "two_way"}


def test_the_journey_map_stops_at_the_customer():
    doc = DOCUMENTS["journey_map", "da"]
    (journey,) = structure.journeys(doc)
    roles = [lane.role for lane in structure.lanes(doc, journey.id)]
    assert roles == ["emotion", "evidence", "customer", "insight"]
    assert all(card.owner is None for card in doc.touchpoints.values())


def test_the_taxi_tells_the_whole_case():
    doc = DOCUMENTS["taxi", "en"]
    today, designed = structure.journeys(doc)
    assert [len(structure.stages(doc, journey.id)) for journey in (today, designed)] == [7, 7]
    decisive = {card.step for card in doc.touchpoints.values() if card.moment_of_truth}
    assert decisive == {"to-be.pickup", "to-be.payment", "to-be.farewell"}
    pickup = [row for id_, row in doc.table("beats").items() if id_.startswith("to-be.pickup")]
    actions = [beat.action for beat in structure.in_order(pickup)]
    order = ["Gets out", "Walks up", "Takes the suitcase", "Opens the rear door", "Only now", "Back at"]
    assert [action.startswith(begin) for action, begin in zip(actions, order, strict=True)] == [True] * 6
    assert all(structure.insights(doc, step) for step in doc.steps)
    unmeasured = [metric.step for metric in doc.metrics.values() if metric.value is None]
    assert [step for step in unmeasured if step.startswith("to-be")] == ["to-be.payment"]
    loops = doc.table("feedback_loops").values()
    assert {(loop.step, loop.shown_to) for loop in loops} == {
        (f"to-be.{step}", "drivers") for step in ("pickup", "ride", "farewell")
    }


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_the_checker_finds_in_a_template_is_little_and_teaches(name):
    report = check(DOCUMENTS[name, "en"], today=date(2026, 11, 22))
    assert not report.has_errors
    assert len(report.findings) <= 8
    assert (name == "blank") == (not report.findings)


@every_filled_template
def test_a_survey_holds_what_was_said_and_every_rating_is_of_it(language, doc):
    for survey in doc.surveys.values():
        assert survey.comments == len(doc.referrers("verbatims", "survey", survey.id)), survey.id
        asked: dict[tuple[str | None, str], int] = {}
        for id_ in doc.referrers("ratings", "survey", survey.id):
            row = doc.ratings[id_]
            asked[row.touchpoint, row.scale] = asked.get((row.touchpoint, row.scale), 0) + sum(row.counts)
        assert set(asked.values()) == {survey.rows}, survey.id


@every_filled_template
def test_the_gestures_of_a_touchpoint_last_as_long_as_it_does(language, doc):
    for touchpoint, card in doc.touchpoints.items():
        beats = [doc.table("beats")[id_] for id_ in doc.referrers("beats", "touchpoint", touchpoint)]
        assert not beats or sum(beat.duration_s for beat in beats) == card.duration_s, touchpoint


def test_the_hotel_is_a_dense_board():
    doc = DOCUMENTS["hotel", "da"]
    _, designed = structure.journeys(doc)
    assert [len(structure.steps_of(doc, s.id)) for s in structure.stages(doc, designed.id)] == [1, 3, 2, 3, 3]
    here = [card for card in doc.touchpoints.values() if structure.journey_of(doc, card) == designed.id]
    assert 55 <= len(here) <= 62
    assert 3 <= sum(card.span == 2 for card in here) <= 4
    assert any(len(card.title) > 250 for card in here)
    assert any(lane.role == "custom" for lane in doc.lanes.values())
    cells = [(card.lane, card.step) for card in here]
    assert len(cells) > len(set(cells))
    assert not any(lane.hidden for lane in doc.lanes.values())


def test_the_blank_blueprint_has_lanes_and_one_stage_without_a_name_and_no_card():
    doc = DOCUMENTS["blank", "da"]
    (journey,) = structure.journeys(doc)
    assert journey.kind == "as_is"
    assert [stage.name for stage in structure.stages(doc, journey.id)] == [""]
    assert len(structure.steps(doc, journey.id)) == 1
    assert not doc.touchpoints
    assert not doc.teams


def is_text(kind: Any, field: str) -> bool:
    """Whether `field` holds words for people: not an id, a rank, a date or a word of a closed list."""
    annotation = kind.model_fields[field].annotation
    if "str" not in str(annotation) or references(kind).get(field):
        return False
    told_alike = {"date", "until", "code", "places"}
    return field == "language" or (field not in told_alike and not is_word(kind, field))


def texts(doc: Document) -> Iterator[str]:
    for table, kind in TABLES.items():
        for id_ in sorted(doc.table(table)):
            for field in kind.model_fields:
                value = getattr(doc.table(table)[id_], field)
                if field not in references(kind) and is_text(kind, field) and value:
                    yield from value if isinstance(value, tuple) else [value]


def cards(doc: Document, *roles: str) -> list[Touchpoint]:
    return [card for card in doc.touchpoints.values() if doc.lanes[card.lane].role in roles]
