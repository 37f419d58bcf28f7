"""From whose side the customer's lane is written, in both languages."""

import pytest

from cxdesigner.analysis.wording import Wording, side_of, viewpoints, word_lists
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import LANGUAGES
from tests.builders import ProjectBuilder


def _project(language="en"):
    return (
        ProjectBuilder("Taxi", client="Nordlys Taxi", language=language)
        .team("calls", "Call centre", tools=("Trapeze",))
        .team("it", "IT")
        .team("guests", "Guests")
        .row("terms", "ride", name="ride", synonyms=("dispatch order",))
    )


@pytest.fixture
def wording():
    return Wording(_project().build())


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The system sends a confirmation", "The system"),
        ("We offer a ride home", "We offer"),
        ("Nordlys Taxi confirms the time", "Nordlys Taxi"),
        ("Call centre takes the order", "Call centre"),
        ("Waits for a dispatch order", "dispatch order"),
        ("Gets a number from the CRM", "CRM"),
        ("Is entered into Trapeze", "Trapeze"),
    ],
)
def test_s000_l6_what_is_written_from_inside_tells_itself_by_a_word(wording, sentence, word):
    assert wording.telling(sentence) == word


@pytest.mark.parametrize(
    "sentence",
    [
        "Books a taxi for 5 a.m.", "We hurry to the car", "Calls the call centre", "It is cold outside",
        "Guests wait at the door", "I sit down and breathe", "Weathers the storm", "",
    ],
)  # fmt: skip
def test_s000_l7_the_customers_own_words_pass(wording, sentence):
    assert wording.telling(sentence) == ""


@pytest.mark.parametrize(
    "sentence", ["Systemet sender en sms", "Vi tilbyder en tur hjem", "Personalet lukker døren"]
)
def test_s000_l6_it_reads_danish_too(sentence):
    assert Wording(_project("da").build()).telling(sentence)


def test_what_a_person_says_of_the_viewpoint_goes_first(wording):
    said = Touchpoint(id="t", lane="l", step="s", title="The system sends a text", viewpoint="outside_in")
    assert not side_of(wording, said).is_inside
    inside = side_of(wording, said.evolve(title="Books a taxi", viewpoint="inside_out"))
    assert (inside.is_inside, inside.word) == (True, "")


def test_s000_l8_the_outside_in_ratio_is_counted_by_stage():
    doc = (
        _project()
        .journey()
        .lanes("customer", "frontstage")
        .stage("booking", steps=("one",))
        .stage("ride", steps=("two",))
        .touchpoint("a", "customer", "one", "Books a taxi")
        .touchpoint("b", "customer", "one", "The system sends a text")
        .touchpoint("blank", "customer", "one", " ")
        .touchpoint("c", "customer", "two", "Sits back")
        .touchpoint("d", "frontstage", "two", "The system sends a text")
        .build()
    )
    found = viewpoints(doc, "journey")
    # Booking: one of two through the customer's eyes; the card without words is passed over. Ride: one of one.
    assert {stage: (part.outside, part.total, part.ratio) for stage, part in found.items()} == {
        "booking": (1, 2, 0.5),
        "ride": (1, 1, 1.0),
    }
    assert {id_: side.word for id_, side in found["booking"].inside.items()} == {"b": "The system"}


def test_both_languages_have_the_same_lists():
    lists = [set(word_lists(code).lists) for code in LANGUAGES]
    assert lists[0] == lists[1]
    assert word_lists("xx") is not None
