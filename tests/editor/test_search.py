"""Searching a project."""

import time

import pytest

from cxdesigner import commands
from cxdesigner.editor.search import Place, Search, place_of
from tests.builders import ProjectBuilder, big_project, tiny_project


@pytest.fixture
def doc():
    return (
        ProjectBuilder("A night")
        .team("night", "Night porter")
        .channel("phone", "Phone", "phone")
        .journey("today", "Today")
        .lane("frontstage", "Frontstage at night")
        .lane("backstage", "Backstage")
        .lane("insight", "Insights")
        .stage("come", "Night arrival")
        .step("door", "Door")
        .step("desk", "Desk at night")
        .touchpoint("b", "frontstage", "desk", "Greets", text="It is night.")
        .touchpoint("a", "frontstage", "door", "Opens", owner="night", channel="phone")
        .touchpoint("c", "backstage", "door", "Notes", quote="What a night")
        .touchpoint("d", "backstage", "desk", "Sleeps")
        .insight("i", "door", "A night queue")
        .journey("later", "Later")
        .lane("frontstage", "Frontstage", id_="later-front")
        .stage("later-come", "Arrival")
        .step("later-door", "Door")
        .touchpoint("z", "frontstage", "later-door", "Good night")
        .build()
    )


def ids(hits):
    return [hit.key[1] for hit in hits]


def test_everything_is_found_in_reading_order(doc):
    assert ids(Search().find(doc, "night", "today")) == ["frontstage", "come", "a", "c", "i", "desk", "b"]


def test_all_journeys_come_one_after_the_other(doc):
    hits = Search().find(doc, "NIGHT")
    assert ids(hits)[-1] == "z"
    assert hits[-1].journey == "later"


def test_a_card_is_found_by_its_owner_and_its_channel(doc):
    assert ids(Search().find(doc, "porter")) == ["a"]
    assert ids(Search().find(doc, "phone")) == ["a"]
    assert place_of(doc, ("touchpoints", "a"), "porter").field == "owner"
    assert place_of(doc, ("touchpoints", "a"), "phone").field == "channel"


def test_the_place_of_a_match_is_told(doc):
    place = place_of(doc, ("touchpoints", "c"), "night")
    assert (place.field, place.text[place.start : place.end]) == ("quote", "night")
    assert place_of(doc, ("touchpoints", "gone"), "night") is None


def test_nothing_is_found_across_two_fields_nor_for_nothing(doc):
    assert Search().find(doc, "greetsit") == []
    assert Search().find(doc, "") == []
    assert Search().find(doc, "  ") == []


def test_the_same_search_follows_an_edit_and_a_removal(doc):
    search = Search()
    search.find(doc, "night")
    new = commands.edit_touchpoints(doc, ["d"], title="Nightwatch")
    assert "d" in ids(search.find(new, "night"))
    new = commands.remove_touchpoints(new, ["a"])
    assert "a" not in ids(search.find(new, "night"))
    new = commands.move_step(new, "desk", stage="come", before="door")
    assert ids(search.find(new, "night")) == ids(Search().find(new, "night"))


def test_ten_thousand_touchpoints_are_searched_at_once():
    doc, search = big_project(10_000, 0), Search()
    search.take_in(doc)
    taken = []
    for words in ("a", "e", "the", "taxi", "nobody says this"):
        began = time.process_time()
        search.find(doc, words)
        taken.append(time.process_time() - began)
    assert sorted(taken)[len(taken) // 2] < 0.05


def test_what_stands_in_a_tag_is_found_and_said_where():
    doc = commands.edit_touchpoints(tiny_project(), ["greets"], tags=("sent", "Regnvejr"))
    (hit,) = Search().find(doc, "regnvejr")
    assert hit.key == ("touchpoints", "greets")
    assert place_of(doc, hit.key, "regnvejr") == Place("tags", "Regnvejr", 0, 8)


def test_a_picture_is_found_by_what_it_shows_in_words_right_behind_its_card():
    doc = (
        ProjectBuilder("Seen")
        .journey("today", "Today")
        .lane("frontstage", "Frontstage")
        .stage("come", "Arrival")
        .step("door", "Door")
        .touchpoint("a", "frontstage", "door", "An umbrella")
        .touchpoint("b", "frontstage", "door", "Another umbrella")
        .picture("seen", "a", alt="A red umbrella at the desk")
        .build()
    )
    assert ids(Search().find(doc, "umbrella", "today")) == ["a", "seen", "b"]
    assert place_of(doc, ("pictures", "seen"), "desk") == Place("alt", "A red umbrella at the desk", 22, 26)
