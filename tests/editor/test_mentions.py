"""Naming somebody in a comment: who is offered, and what it becomes."""

import pytest

from cxdesigner.editor.mentions import MOST, Mention, completed, mention_at, offered, people
from tests.builders import ProjectBuilder


@pytest.fixture
def doc():
    return (
        ProjectBuilder("Stay", author="Ida Holm")
        .team("desk", "Front desk").team("night", "Night porter")
        .journey("j").lane("customer").lane("frontstage").stage("s", steps=("one",))
        .touchpoint("greets", "frontstage", "one", owner="night").touchpoint("asks", "frontstage", "one")
        .comment("a", "greets", "Why?", author="Bo")
        .comment("b", "asks", "How?", author="Åse")
        .note("n", author="bo")
        .build()
    )  # fmt: skip


def names(found):
    return [person.name for person in found]


def test_the_nearest_are_offered_first_and_nobody_twice(doc):
    assert names(people(doc, "greets")) == ["Bo", "Night porter", "Front desk", "Åse", "Ida Holm"]
    assert [person.is_team for person in people(doc, "greets")] == [False, True, True, False, False]
    assert names(people(doc, "greets", "BO"))[-1] == "Bo"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@", Mention(0, "")),
        ("Ask @ni", Mention(4, "ni")),
        ("(@Night po", Mention(1, "Night po")),
        ("a@b.dk", None),
        ("at @ nine", None),
        ("nothing", None),
        ("@" + "x" * 60, None),
    ],
)
def test_a_name_is_typed_behind_an_at_sign_that_is_no_address(text, found):
    assert mention_at(text, len(text)) == found


@pytest.mark.parametrize(
    ("query", "first"),
    [("", "Bo"), ("ni", "Night porter"), ("åse", "Åse"), ("fd", "Front desk"), ("night po", "Night porter")],
)
def test_who_fits_best_is_the_first(doc, query, first):
    assert names(offered(people(doc, "greets"), query))[0] == first


@pytest.mark.parametrize("query", ["zebra", "Night porter can you", " "])
def test_nobody_is_offered_who_is_not_meant(doc, query):
    assert offered(people(doc, "greets"), query) == []


def test_no_more_are_offered_than_can_be_seen_at_once():
    builder = ProjectBuilder()
    for number in range(20):
        builder.team(f"t{number}", f"Team {number}")
    doc = builder.journey("j").build()
    assert len(offered(people(doc, "nobody"), "")) == len(offered(people(doc, "nobody"), "team")) == MOST


def test_the_name_takes_the_place_of_what_was_typed():
    assert completed("Ask @ni today", 7, Mention(4, "ni"), "Night porter") == ("Ask @Night porter today", 18)
    assert completed("@", 1, Mention(0, ""), "Bo") == ("@Bo ", 4)
