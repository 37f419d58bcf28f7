"""Documents and drafts: what an edit shares, takes along and clears."""

import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.model.choreography import Beat
from cxdesigner.model.document import TABLES, Document, Draft
from cxdesigner.model.evidence import Source
from cxdesigner.model.journey import Stage, Step
from cxdesigner.model.project import Team
from cxdesigner.model.record import references
from cxdesigner.model.touchpoint import Link, Touchpoint
from tests.builders import ProjectBuilder, big_project, tiny_project
from tests.strategies import documents


def without(doc, table, id_):
    draft = Draft(doc)
    draft.remove(table, id_)
    return draft.done()


def fresh(doc):
    """Return the same document put together anew, with no index and no past."""
    return Document(dict(doc.tables()), doc.extra)


def assert_index_is_as_fresh(doc):
    anew = fresh(doc)
    for table, kind in TABLES.items():
        for field, ref in references(kind).items():
            for target in [*doc.table(ref.table), "nobody"]:
                found = doc.referrers(table, field, target)
                assert found == anew.referrers(table, field, target), (table, field, target)


def fill_index(doc):
    for table, kind in TABLES.items():
        for field in references(kind):
            doc.referrers(table, field, "")


def test_an_empty_document_has_its_project_and_nothing_else():
    doc = Document()
    assert doc.project.id == "project"
    assert [name for name, rows in doc.tables() if rows] == ["project"]


def test_a_table_nobody_knows_is_refused():
    with pytest.raises(ValueError, match="no such table: spaceships"):
        Document({"spaceships": {}})


def test_documents_are_equal_by_content_whatever_the_order_of_their_rows():
    doc = tiny_project()
    tables = {name: dict(reversed(rows.items())) for name, rows in doc.tables()}
    assert Document(tables, doc.extra) == doc
    assert Document(tables, {"plans": [1]}) != doc
    assert without(doc, "links", "enters-greets") != doc


def test_an_edit_shares_the_tables_it_leaves_alone_and_never_touches_its_base():
    doc = tiny_project()
    before = {name: dict(rows) for name, rows in doc.tables()}
    new = without(doc, "touchpoints", "greets")
    assert {name: dict(rows) for name, rows in doc.tables()} == before
    shared = {name for name, rows in doc.tables() if rows is new.table(name)}
    assert shared == set(TABLES) - {"touchpoints", "links"}


def test_a_draft_that_changes_nothing_is_the_base_itself():
    doc = tiny_project()
    draft = Draft(doc)
    draft.put(doc.touchpoints["greets"])
    draft.put(doc.touchpoints["greets"].evolve(title="Nikker"))
    draft.put(doc.touchpoints["greets"])
    draft.put(Team(id="new"))
    draft.remove("teams", "new")
    draft.remove("teams", "nobody")
    assert draft.done() is doc


def test_a_draft_reads_what_it_has_written():
    draft = Draft(tiny_project())
    draft.put(Team(id="new", name="Nattevagten"))
    draft.remove("teams", "reception")
    assert draft.get(Team, "new").name == "Nattevagten"
    assert draft.get(Team, "reception") is None
    assert draft.get(Team, "housekeeping").name == "Housekeeping"


def test_what_cannot_stand_without_a_row_goes_with_it():
    doc = without(tiny_project(), "touchpoints", "greets")
    assert set(doc.touchpoints) == {"sign", "enters", "prepares", "books"}
    assert dict(doc.links) == {}


def test_a_stage_takes_its_steps_and_all_that_stands_there_along():
    doc = without(tiny_project(), "stages", "arrival")
    assert set(doc.steps) == {"key"}
    assert set(doc.touchpoints) == {"books"}
    assert dict(doc.links) == {}
    assert set(doc.insights) == {"towel"}
    assert dict(doc.metrics) == {}


def test_a_journey_takes_everything_along_but_people_and_channels():
    doc = without(tiny_project(), "journeys", "today")
    assert {name for name, rows in doc.tables() if rows} == {"project", "teams", "channels"}


def test_what_only_names_a_row_is_cleared_when_it_goes():
    doc = without(without(tiny_project(), "teams", "reception"), "channels", "in_person")
    greets = doc.touchpoints["greets"]
    assert (greets.owner, greets.channel) == (None, None)
    assert greets.title == "Siger gæstens navn først"


def test_of_a_list_of_rows_only_the_one_that_goes_is_dropped():
    doc = (
        ProjectBuilder()
        .journey()
        .lanes("customer")
        .stage("s", steps=("a",))
        .source("diary")
        .source("survey")
        .touchpoint("t", "customer", "a", sources=("diary", "survey", "diary"))
        .build()
    )
    doc = without(doc, "sources", "diary")
    assert doc.touchpoints["t"].sources == ("survey",)


def test_a_row_added_in_the_same_draft_goes_along_too():
    doc = tiny_project()
    draft = Draft(doc)
    draft.put(Touchpoint(id="new", lane="customer", step="key"))
    draft.put(Link(id="link", source="enters", target="new"))
    draft.put(Beat(id="beat", touchpoint="new"))
    draft.remove("steps", "key")
    new = draft.done()
    assert "new" not in new.touchpoints
    assert "link" not in new.links
    assert new.table("beats") == {}


def test_a_row_that_no_longer_names_the_one_removed_stays():
    draft = Draft(tiny_project())
    draft.put(draft.base.touchpoints["greets"].evolve(step="key"))
    draft.remove("steps", "desk")
    assert "greets" in draft.done().touchpoints


def test_rows_that_name_each_other_in_a_ring_can_be_removed():
    doc = (
        ProjectBuilder()
        .journey("a", derived_from="b")
        .journey("b", derived_from="a")
        .lanes("customer")
        .build()
    )
    assert set(without(doc, "journeys", "a").journeys) == {"b"}
    assert without(doc, "journeys", "a").journeys["b"].derived_from is None


def test_deleting_everything_costs_what_it_deletes():
    doc = big_project(3000, 1500)
    began = time.process_time()
    draft = Draft(doc)
    for id_ in doc.touchpoints:
        draft.remove("touchpoints", id_)
    new = draft.done()
    assert time.process_time() - began < 3.0
    assert dict(new.touchpoints) == dict(new.links) == {}


def test_the_index_lists_a_row_once_even_where_it_names_another_twice():
    doc = tiny_project()
    draft = Draft(doc)
    draft.put(Source(id="diary"))
    draft.put(doc.touchpoints["greets"].evolve(sources=("diary", "diary")))
    assert fresh(draft.done()).referrers("touchpoints", "sources", "diary") == ("greets",)


@given(documents(unknown=False), st.randoms(use_true_random=False))
def test_after_any_drafts_the_index_is_that_of_a_fresh_document(doc, chance):
    fill_index(doc)
    for _ in range(4):
        doc = somehow_changed(doc, chance)
        assert_index_is_as_fresh(doc)


def somehow_changed(doc: Document, chance: Random) -> Document:
    """Return `doc` after a draft of a few random removals, references turned elsewhere, and additions."""
    draft = Draft(doc)
    for _ in range(chance.randint(1, 3)):
        table = chance.choice([name for name, rows in doc.tables() if rows])
        id_ = chance.choice(sorted(doc.table(table)))
        kind = TABLES[table]
        row = draft.get(kind, id_)
        if chance.random() < 0.3 and table != "project":
            draft.remove(table, id_)
        elif row is not None:
            draft.put(turned(row, doc, chance))
    if doc.journeys:
        journey = chance.choice(sorted(doc.journeys))
        stage = f"stage {chance.random()}"
        draft.put(Stage(id=stage, journey=journey))
        draft.put(Step(id=f"step {chance.random()}", stage=stage))
    return draft.done()


def turned(row, doc, chance):
    """Return `row` with one reference turned elsewhere."""
    refs = [(name, ref) for name, ref in references(type(row)).items() if doc.table(ref.table)]
    if not refs:
        return row
    name, ref = chance.choice(refs)
    target = chance.choice(sorted(doc.table(ref.table)))
    return row.evolve(**{name: (target,) if isinstance(getattr(row, name), tuple) else target})


def test_settling_forgets_the_past_but_not_the_content():
    doc = tiny_project()
    new = without(doc, "teams", "reception")
    assert new.origin[0] is doc
    new.settle()
    assert new.origin is None
    assert set(new.teams) == {"housekeeping"}
