"""The ideas of the method that the checker watches over; each test is named after its article and line."""

import pytest

from cxdesigner.analysis.checker import BY_ID, check
from cxdesigner.analysis.checker.words import sentence
from cxdesigner.translation import catalogue
from tests.analysis.sound import changed, sound, to_be
from tests.analysis.test_checker_rules import CASES, TODAY, built, factors


def said(board, rule):
    """Return the sentences of `rule` over a project, in English."""
    report = check(built(board), rules=[BY_ID[rule]], today=TODAY)
    return [sentence(finding, catalogue("en")) for finding in report.findings]


def test_s000_l06_provider_words_in_the_customer_lane():
    doc = changed(sound(), "enters", title="The system assigns a room")
    assert said(doc, "R10") == [
        "“The system assigns a room” stands with the customer, and it is “The system” that acts."
    ]
    doc = changed(sound(), "enters", title="Reception takes the bag")
    assert said(doc, "R09") == [
        "“Reception takes the bag” stands with the customer, and tells what Reception does."
    ]


def test_s000_l10_what_is_observed_names_its_fieldwork():
    assert said(CASES["R42"].broken, "R42") == [
        "“Says the name first” is said to be observed, and names no source."
    ]


def test_s000_l17_moments_of_truth_left_to_chance():
    assert said(CASES["R17"].broken, "R17") == [
        "“Says the name first” decides what the customer thinks, and is left to chance."
    ]


def test_s000_l23_the_customer_does_not_repeat_herself():
    assert said(CASES["R37"].broken, "R37") == [
        "At “Says the name first” the customer has to say “The name” once more."
    ]


def test_s001_l17_words_of_the_house_in_place_of_the_common_language():
    board = sound().row("terms", "room", name="Room", synonyms=("Unit type",))
    assert said(changed(board, "enters", title="Chooses a unit type"), "R10") == [
        "“Chooses a unit type” stands with the customer, and speaks of “unit type”: a word of the house."
    ]


def test_s001_l18_moments_of_truth_without_owner_measure_or_source():
    doc = changed(sound(), "greets", moment_of_truth=True, owner=None)
    assert said(doc, "R18") == [
        "“Says the name first” decides what the customer thinks, and lacks an owner, a measure and a source."
    ]


def test_s001_l20_evidence_is_not_optional():
    assert said(CASES["R05"].broken, "R05") == [
        "“Arrival” shows nothing the customer sees or holds: it has no evidence lane."
    ]


def test_s001_l25_rework_that_crosses_the_line_of_visibility():
    assert said(CASES["R41"].broken, "R41") == [
        "The rework between “Lays out the key” and “Says the name first” goes on where the customer sees it."
    ]


def test_s001_l33_information_that_no_system_supplies():
    assert said(CASES["R36"].broken, "R36") == [
        "“Says the name first” needs to know “Name”, and no system tells it."
    ]


def test_s001_l43_no_polish_where_the_basics_fail():
    assert said(factors(effect=True), "R22") == [
        "“Gives a flower” polishes “The stay”, where “Trust” still fails."
    ]


def test_s002_l47_hand_overs_between_silos_are_agreed():
    (told,) = said(CASES["R33"].broken, "R33")
    assert told.startswith("From “Housekeeping” to “Reception”, “Airs the room” and “Lays out the key”: ")
    assert told.endswith("the hand-over lacks what is passed and a time agreed.")


def test_s002_l53_the_journey_does_not_end_at_payment():
    assert said(CASES["R13"].broken, "R13") == ["Nothing happens after “The stay”, where the customer pays."]


def test_s002_l61_the_map_is_looked_over():
    assert said(CASES["R47"].broken, "R47") == ["The map was to be looked over on 2026-10-30, 23 days ago."]


def test_s002_l71_a_promise_is_held_against_what_follows():
    assert said(CASES["R44"].broken, "R44") == [
        "“Tea at ten”, promised at “Says the name first”, is kept nowhere."
    ]


def test_s002_l77_figures_lack_the_human_touch():
    assert said(CASES["R45"].broken, "R45") == [
        "“NPS” at “The stay”: no customer’s sentence stands beside the figure."
    ]


def test_s003_l29_who_owns_the_whole():
    assert said(CASES["R32"].broken, "R32") == ["Nobody owns “Arrival” as a whole."]


def test_s004_l21_each_change_says_why():
    doc = changed(to_be(), "n-greets", change="changed", effect=1.0)
    assert said(doc, "R53") == ["“The stay” is redesigned (“Says the name first”), and lacks a reason."]


def test_s004_l26_a_loyalty_hook_leads_back():
    assert said(CASES["R28"].broken, "R28") == [
        "“Travels home” promises “A ride home”, and nothing says where the customer is back."
    ]


@pytest.mark.parametrize("side", ["management", "front"])
def test_s004_l32_answers_reach_the_front_line(side):
    board = sound().team("boss", "Head office", side=side)
    board.feedback_loop("l", "home", "Well?", touchpoint="leaves", shown_to="boss")
    stopped = ["The answers to “Well?” at “The stay” stop at “Head office”, and never reach the front line."]
    assert said(board, "R46") == (stopped if side == "management" else [])
