"""What must be true of every document: each rule, in words, whole and by diff."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.model.diff import between
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.invariants import problems, problems_after
from cxdesigner.translation import catalogue
from tests.builders import ProjectBuilder, tiny_project
from tests.model.test_document import somehow_changed
from tests.strategies import documents


def put(doc, *records):
    draft = Draft(doc)
    for record in records:
        draft.put(record)
    return draft.done()


def taken_out(doc, table, id_):
    """Return `doc` without a row that others may still name."""
    tables = {name: dict(rows) for name, rows in doc.tables()}
    del tables[table][id_]
    return Document(tables)


def two_journeys():
    return (
        ProjectBuilder()
        .journey("today").lanes("customer").stage("now", steps=("a",)).touchpoint("t", "customer", "a")
        .journey("later").lanes("customer").stage("then", steps=("b",))
        .build()
    )  # fmt: skip


def sentences(doc):
    return [str(problem) for problem in problems(doc)]


def test_a_sound_document_has_no_problem():
    assert sentences(tiny_project()) == []
    assert sentences(two_journeys()) == []
    assert sentences(Document()) == []


def test_a_row_that_names_a_missing_one_is_said_with_both():
    doc = taken_out(tiny_project(), "channels", "app")
    assert sentences(doc) == [
        "touchpoints “books” names “app” in its field “channel”, but there is no such row in channels."
    ]
    danish = catalogue("da").say(next(problems(doc)))
    assert danish != sentences(doc)[0]
    assert "books" in danish
    assert "app" in danish


def test_of_a_list_of_rows_each_missing_one_is_said():
    doc = tiny_project()
    doc = put(doc, doc.touchpoints["sign"].evolve(sources=("one", "two")))
    assert len(sentences(doc)) == 2


def test_a_touchpoint_between_two_journeys_is_a_problem():
    doc = two_journeys()
    doc = put(doc, doc.touchpoints["t"].evolve(step="b"))
    assert sentences(doc) == ["Touchpoint “t” stands in a lane of one journey and at a step of another."]


def test_a_link_to_itself_is_a_problem():
    doc = tiny_project()
    doc = put(doc, doc.links["enters-greets"].evolve(target="enters"))
    assert sentences(doc) == ["Link “enters-greets” goes from a touchpoint to itself."]


@pytest.mark.parametrize(
    ("table", "id_", "change"),
    [
        ("lanes", "customer", {"journey": "later"}),
        ("steps", "a", {"stage": "then"}),
        ("stages", "now", {"journey": "later"}),
    ],
)
def test_moving_what_a_touchpoint_stands_on_to_another_journey_is_noticed(table, id_, change):
    doc = two_journeys()
    new = put(doc, doc.table(table)[id_].evolve(**change))
    assert sentences(new) == ["Touchpoint “t” stands in a lane of one journey and at a step of another."]
    assert [str(p) for p in problems_after(new, between(doc, new))] == sentences(new)


def test_taking_out_a_row_that_others_name_is_noticed():
    doc = tiny_project()
    new = taken_out(doc, "channels", "app")
    assert [str(p) for p in problems_after(new, between(doc, new))] == sentences(new)


@given(documents(unknown=False), st.randoms(use_true_random=False))
def test_what_a_diff_breaks_is_what_is_broken(doc, chance):
    new = somehow_changed(doc, chance)
    after = {str(p) for p in problems_after(new, between(doc, new))}
    assert after == set(sentences(new))


@given(documents(unknown=False))
def test_random_projects_are_sound(doc):
    assert sentences(doc) == []
