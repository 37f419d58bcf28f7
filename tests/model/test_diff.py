"""Diffs: the way there, the way back, and the whole way at once."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.model.diff import Diff, between
from cxdesigner.model.document import Document, Draft
from tests.builders import tiny_project
from tests.model.test_document import somehow_changed, without
from tests.strategies import documents


def some_edits(doc, chance, count=3):
    """Return `doc` and the documents after each of `count` drafts."""
    trail = [doc]
    for _ in range(count):
        trail.append(somehow_changed(trail[-1], chance))
    return trail


def compared(old, new):
    """Return the diff found by comparing, as if nobody remembered the drafts."""
    return between(Document(dict(old.tables())), Document(dict(new.tables())))


trails = st.tuples(documents(unknown=False), st.randoms(use_true_random=False)).map(lambda p: some_edits(*p))


@given(trails)
def test_a_diff_leads_there_and_its_inverse_leads_back(trail):
    for old, new in itertools.pairwise(trail):
        diff = between(old, new)
        assert old.changed_by(diff) == new
        assert new.changed_by(diff.inverse()) == old
        assert diff.inverse().inverse() == diff


@given(trails)
def test_what_was_drafted_is_what_comparing_finds(trail):
    for old in trail:
        assert between(old, trail[-1]) == compared(old, trail[-1])
        assert between(trail[-1], old) == compared(trail[-1], old)


@given(trails)
def test_steps_one_after_the_other_are_the_direct_way(trail):
    whole = Diff()
    for old, new in itertools.pairwise(trail):
        whole = whole.then(between(old, new))
    assert whole == between(trail[0], trail[-1])
    assert whole.then(whole.inverse()) == Diff()


def test_an_unchanged_document_has_an_empty_diff():
    doc = without(tiny_project(), "touchpoints", "greets")
    assert not between(doc, doc)
    assert not compared(doc, doc)
    assert doc.changed_by(Diff()) is doc


def test_a_diff_costs_what_changed():
    doc = tiny_project()
    new = without(doc, "touchpoints", "greets")
    assert set(between(doc, new).changes) == {
        ("touchpoints", "greets"), ("links", "enters-greets"), ("links", "greets-books"),
    }  # fmt: skip


def test_a_diff_is_refused_by_a_document_it_does_not_start_from():
    doc = tiny_project()
    removal = between(doc, without(doc, "links", "greets-books"))
    with pytest.raises(ValueError, match="links/greets-books is not in the state"):
        doc.changed_by(removal).changed_by(removal)


def test_there_and_back_in_one_draft_is_no_change():
    doc = tiny_project()
    draft = Draft(doc)
    draft.put(doc.teams["reception"].evolve(name="Skranken"))
    one = draft.done()
    back = Draft(one)
    back.put(doc.teams["reception"])
    assert not between(doc, back.done())


def test_a_diff_tells_which_tables_it_touches():
    doc = tiny_project()
    diff = between(doc, without(doc, "touchpoints", "greets"))
    assert diff.touches("links")
    assert not diff.touches("teams")
    assert diff
    assert not Diff()
