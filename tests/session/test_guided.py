"""The guided path without a window: what is written line by line, and the board that comes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.model import structure
from cxdesigner.model.invariants import problems
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.session.guided import (
    FIELDS,
    LANES,
    STEPS,
    Action,
    Answers,
    Line,
    Place,
    built,
    guided_project,
    writing,
)
from cxdesigner.session.guided.telling import board_so_far, told
from cxdesigner.session.templates import template_document
from cxdesigner.translation import LANGUAGES, catalogue

DOOR = Place("customer")


def said(*actions):
    return Answers(actions=tuple(actions))


def written(*lines):
    """Write `lines` as a person does: Enter between them; one that begins with a tab is put under the one before."""
    answers, place = Answers(), DOOR
    for number, text in enumerate(lines):
        if number:
            answers, place = writing.next_line(answers, "customer", place)
        answers = writing.said(answers, place, text.strip())
        if text.startswith("\t"):
            answers = writing.put_under(answers, place)
    return answers


def texts(answers):
    return [(action.text, action.is_under) for action in answers.actions]


# Writing


def test_enter_makes_the_next_line_and_tab_puts_it_under_the_one_before():
    answers = written("Calls", "\tWaits", "Gets help")
    assert texts(answers) == [("Calls", False), ("Waits", True), ("Gets help", False)]
    assert list(answers.stages()) == [[0, 1], [2]]


def test_enter_in_an_empty_line_goes_on_and_at_the_end_stays():
    answers, place = writing.next_line(written("Calls", ""), "customer", Place("customer", 1))
    assert place == Place("customer", 1)
    assert len(answers.actions) == 2


def test_enter_between_two_lines_of_a_stage_keeps_the_stage_together():
    answers, place = writing.next_line(written("Calls", "\tWaits"), "customer", DOOR)
    assert place == Place("customer", 1)
    assert [action.is_under for action in answers.actions] == [False, True, True]


def test_the_first_line_stays_the_beginning():
    assert writing.put_under(written("Calls"), DOOR) == written("Calls")
    assert Answers(actions=(Action("Calls", is_under=True),)).actions[0].is_under is False


def test_shift_tab_lets_a_line_begin_a_stage():
    answers = writing.stand_alone(written("Calls", "\tWaits"), Place("customer", 1))
    assert list(answers.stages()) == [[0], [1]]


def test_backspace_takes_out_an_empty_line_and_goes_up():
    answers = said(Action("Calls"), Action(), Action("Waits", is_under=True))
    answers, place = writing.taken_out(answers, "customer", Place("customer", 1))
    assert place == DOOR
    assert texts(answers) == [("Calls", False), ("Waits", False)]


def test_backspace_leaves_a_line_that_says_something():
    answers = written("Calls", "Waits")
    assert writing.taken_out(answers, "customer", Place("customer", 1))[0] == answers


def test_a_line_moves_and_its_stage_stays_where_it_is():
    answers = writing.said(written("Calls", "\tWaits"), Place("stage", 0), "Contact")
    answers, place = writing.moved(answers, Place("customer", 1), -1)
    assert texts(answers) == [("Waits", False), ("Calls", True)]
    assert answers.actions[0].stage == "Contact"
    assert writing.moved(answers, place, -1) == (answers, place)


def test_a_moved_action_takes_what_belongs_to_it_along():
    answers = writing.said(written("Calls", "Waits"), Place("frontstage", 0), "Answers")
    answers, _ = writing.moved(answers, DOOR, 1)
    assert answers.actions[1].in_lane("frontstage") == (Line("Answers"),)


def test_lines_of_a_lane_are_made_moved_and_taken_out():
    answers = writing.said(written("Calls"), Place("support"), "Telephone")
    answers, place = writing.next_line(answers, "support", Place("support"))
    answers = writing.said(answers, place, "Queue")
    answers, place = writing.moved(answers, place, -1)
    assert [line.text for line in answers.actions[0].in_lane("support")] == ["Queue", "Telephone"]
    answers = writing.said(answers, place, "")
    answers, place = writing.taken_out(answers, "support", place)
    assert [line.text for line in answers.actions[0].in_lane("support")] == ["Telephone"]


def test_what_is_too_long_for_a_title_is_cut():
    assert len(writing.said(Answers(), DOOR, "x" * 5_000).actions[0].text) == LINE_LIMIT


# What becomes of it


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_become_a_blueprint_in_the_language(language):
    answers = written("Calls", "\tWaits", "Gets help")
    for place, text in (
        (Place("title"), "Help"), (Place("begins"), "black"), (Place("persona"), "Ida"), (Place("scenario"), "Monday"),
        (Place("stage"), "Contact"), (Place("frontstage", 0), "Answers"), (Place("backstage", 0), "Looks it up"),
        (Place("support", 0), "Register"), (Place("evidence", 0), "Number"),
    ):  # fmt: skip
        answers = writing.said(answers, place, text)
    answers = writing.said(answers, Place("frontstage", 0), "Service desk", "who")
    answers = writing.said(answers, Place("frontstage", 0), "phone", "where")
    project = guided_project(answers, language)
    doc = project.document
    journey = structure.journeys(doc)[0]
    assert (doc.project.title, doc.project.language) == ("Help", language)
    assert doc.personas[journey.persona].name == "Ida"
    assert journey.scenario == f"Monday\n{catalogue(language)('guided.scenario.begins', text='black')}"
    assert [stage.name for stage in structure.stages(doc, journey.id)] == ["Contact", "Gets help"]
    assert [step.name for step in structure.steps(doc, journey.id)] == ["Calls", "Waits", ""]
    card = next(card for card in doc.touchpoints.values() if card.title == "Answers")
    assert (doc.teams[card.owner].name, card.channel) == ("Service desk", "phone")
    links = [
        (doc.touchpoints[link.source].title, doc.touchpoints[link.target].title)
        for link in doc.links.values()
    ]
    assert links == [("Calls", "Answers"), ("Answers", "Looks it up"), ("Looks it up", "Register")]
    assert {card.title for card in doc.touchpoints.values()} >= {"Number", "Waits", "Gets help"}


def test_it_is_one_step_that_can_be_undone_and_is_not_saved_yet():
    project = guided_project(written("Calls"), "en")
    assert project.store.is_modified
    project.store.undo()
    assert project.document == template_document("blank", "en")


def test_nothing_said_is_the_blank_board():
    project = guided_project(Answers(), "en")
    assert project.document == template_document("blank", "en")
    assert not project.store.is_modified


def test_the_same_name_is_the_same_team():
    answers = written("Calls", "Waits")
    for number in (0, 1):
        answers = writing.said(answers, Place("frontstage", number), "Answers")
        answers = writing.said(
            answers, Place("frontstage", number), " service  desk " if number else "Service desk", "who"
        )
    assert [team.name for team in guided_project(answers, "en").document.teams.values()] == ["Service desk"]


_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=12)
_LINES = st.lists(
    st.builds(Line, _TEXT, st.sampled_from(["", "Desk", "Shop"]), st.sampled_from(["", "phone", "no"])),
    max_size=3,
)
_ACTION = st.builds(
    Action, _TEXT, st.booleans(), _TEXT,
    st.dictionaries(st.sampled_from(["frontstage", "backstage", "support", "evidence"]), _LINES.map(tuple)),
)  # fmt: skip
_FIELDS = st.dictionaries(st.sampled_from([name for names in FIELDS.values() for name in names]), _TEXT)
_ANSWERS = st.builds(Answers, _FIELDS, st.lists(_ACTION, max_size=6).map(tuple))


@given(_ANSWERS)
def test_whatever_is_said_becomes_a_sound_board_with_every_word_on_it(answers):
    doc = built(template_document("blank", "en"), answers)
    assert list(problems(doc)) == []
    lines = [action.text for action in answers.actions]
    lines += [line.text for action in answers.actions for rows in action.lines.values() for line in rows]
    told_lines = sorted(" ".join(text.split()) for text in lines if text.strip())
    assert sorted(card.title for card in doc.touchpoints.values()) == told_lines
    assert built(template_document("blank", "en"), answers) == doc


@given(_ANSWERS)
def test_tidying_loses_no_word(answers):
    tidy = writing.tidied(answers)
    blank = template_document("blank", "en")
    assert built(blank, tidy).touchpoints == built(blank, answers).touchpoints
    assert writing.tidied(tidy) == tidy


_DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["say", "next", "out", "under", "alone", "up", "down"]), st.integers(0, 20), _TEXT
    ),
    max_size=30,
)


@given(st.sampled_from(STEPS), _DEEDS)
def test_every_line_that_is_shown_can_be_gone_to_whatever_is_done(step, deeds):
    answers = Answers()
    for deed, at, text in deeds:
        order = writing.places(answers, step)
        place = order[at % len(order)]
        match deed:
            case "say":
                answers = writing.said(answers, place, text)
            case "next":
                answers, place = writing.next_line(answers, step, place)
            case "out":
                answers, place = writing.taken_out(answers, step, place)
            case "under":
                answers = writing.put_under(answers, place)
            case "alone":
                answers = writing.stand_alone(answers, place)
            case _:
                answers, place = writing.moved(answers, place, -1 if deed == "up" else 1)
        assert answers.actions[0].is_under is False
        shown = writing.places(answers, step)
        assert len(set(shown)) == len(shown)
        for known in shown:
            writing.line_at(answers, known)


# Telling


def test_the_rail_tells_what_has_been_said():
    say = catalogue("en").say
    answers = writing.said(written("Calls", "Waits"), Place("title"), "Help")
    assert say(told(answers, "process")) == "Help"
    assert say(told(answers, "customer")) == "2 steps, in their words"
    assert all(told(answers, step) is None for step in ("segment", *LANES))


def test_the_board_so_far_shows_what_is_written_now_and_evidence_last():
    answers = writing.said(written("Calls", "Waits"), Place("frontstage", 1), "Music")
    outline = board_so_far(answers, "contact", Place("frontstage", 1))
    assert outline.lanes == ("customer", "frontstage", "backstage", "support")
    assert outline.now == ("frontstage", 1)
    assert {place for place, words in outline.words.items() if words} == {
        ("customer", 0), ("customer", 1), ("frontstage", 1),
    }  # fmt: skip
    assert board_so_far(answers, "evidence", None).lanes[0] == "evidence"
