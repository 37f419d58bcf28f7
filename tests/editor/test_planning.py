"""What a person does with opportunities and facts: each is one undo step, and nothing is half done."""

from __future__ import annotations

import pytest

from cxdesigner.commands.error import CommandError
from cxdesigner.editor.advising import add_fact, edit_fact, entries_of, remove_fact
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.field_entry import Entry, parsed, shown
from cxdesigner.editor.planning import (
    add_idea,
    answer_pain,
    assign_insights,
    nudge,
    place,
    set_insight_field,
    toggle_answer,
    toggle_plan,
    vote,
)
from cxdesigner.editor.store import Store
from cxdesigner.model.evidence import FACT_KINDS
from cxdesigner.translation import catalogue
from tests.builders import ProjectBuilder


@pytest.fixture
def editor() -> Editor:
    board = ProjectBuilder("x").team("d", "Drivers").journey("j").lanes().stage("s", steps=("a", "b"))
    board.insight("pain", "b", "Late").insight("o", "a", "Text", "opportunity")
    return Editor(Store(board.build()))


def test_placing_keeps_within_the_matrix(editor: Editor) -> None:
    place(editor, "o", 1.4, -0.2)
    row = editor.document.insights["o"]
    assert (row.impact, row.effort) == (1.0, 0.0)


def test_moves_in_a_row_are_one_step_and_begin_in_the_middle(editor: Editor) -> None:
    for _ in range(3):
        nudge(editor, "o", 0.02, 0.0)
    assert editor.document.insights["o"].impact == pytest.approx(0.56)
    editor.undo()
    assert editor.document.insights["o"].impact is None


def test_votes_never_go_below_none(editor: Editor) -> None:
    assert not vote(editor, "o", -1)
    vote(editor, "o", 1)
    vote(editor, "o", 1)
    vote(editor, "o", -1)
    assert editor.document.insights["o"].votes == 1
    editor.undo()
    assert editor.document.insights["o"].votes == 2


def test_into_the_plan_and_out_again(editor: Editor) -> None:
    toggle_plan(editor, "o")
    row = editor.document.insights["o"]
    assert (row.in_plan, row.status) == (True, "planned")
    toggle_plan(editor, "o")
    row = editor.document.insights["o"]
    assert (row.in_plan, row.status) == (False, "idea")
    set_insight_field(editor, ["o"], "status", "done")
    toggle_plan(editor, "o")
    assert editor.document.insights["o"].status == "done"


def test_an_owner_is_a_known_team_or_a_new_one_in_one_step(editor: Editor) -> None:
    assign_insights(editor, ["o"], " drivers ")
    assert editor.document.insights["o"].owner == "d"
    assign_insights(editor, ["o"], "Fleet")
    assert {team.name for team in editor.document.teams.values()} == {"Drivers", "Fleet"}
    editor.undo()
    assert len(editor.document.teams) == 1
    assign_insights(editor, ["o"], "")
    assert editor.document.insights["o"].owner is None


def test_pains_are_linked_and_let_go(editor: Editor) -> None:
    toggle_answer(editor, "o", "pain")
    assert editor.document.insights["o"].answers == ("pain",)
    toggle_answer(editor, "o", "pain")
    assert editor.document.insights["o"].answers == ()


def test_a_pain_is_answered_where_it_stands(editor: Editor) -> None:
    new = answer_pain(editor, "pain")
    assert new is not None
    row = editor.document.insights[new]
    assert (row.kind, row.step, row.answers) == ("opportunity", "b", ("pain",))
    assert answer_pain(editor, "gone") is None


def test_an_idea_needs_a_step() -> None:
    empty = Editor(Store(ProjectBuilder("x").journey("j").build()))
    assert add_idea(empty) is None
    assert empty.notice is not None
    assert empty.store.undo_label is None


def test_a_day_that_is_none_is_refused_in_the_model_too(editor: Editor) -> None:
    assert not set_insight_field(editor, ["o"], "date", "2026-02-30")
    assert editor.notice is not None
    assert editor.store.undo_label is None


def test_facts_are_numbered_as_one_reads_them_however_they_were_added(editor: Editor) -> None:
    for kind in ("deal_breaker", "faults", "satisfaction"):
        add_fact(editor, kind)
    ranked = sorted(editor.document.facts.values(), key=lambda fact: fact.rank)
    assert [fact.kind for fact in ranked] == ["satisfaction", "faults", "deal_breaker"]
    assert ranked[2].is_open
    edit_fact(editor, ranked[1].id, "value", 12.0)
    assert editor.document.facts[ranked[1].id].value == 12
    remove_fact(editor, ranked[1].id)
    assert len(editor.document.facts) == 2
    editor.undo()
    assert len(editor.document.facts) == 3


def test_every_kind_of_fact_has_fields() -> None:
    assert all(entries_of(kind) for kind in FACT_KINDS)


# What is typed


@pytest.mark.parametrize(
    ("how", "text", "value"),
    [
        ("number", "4,4", 4.4), ("number", "4.4", 4.4), ("number", "", None), ("whole", " 12 ", 12),
        ("whole", "1 200", 1200), ("seconds", "2 min", 120.0), ("seconds", "1 t 30 min", 5400.0), ("seconds", "", None),
        ("day", "2026-01-15", "2026-01-15"), ("day", "", ""), ("line", " CSAT ", "CSAT"),
    ],
)  # fmt: skip
def test_what_is_typed_is_understood(how: str, text: str, value: object) -> None:
    assert parsed(Entry("f", how, "x"), text) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("how", "text"),
    [
        ("number", "forty"), ("number", "4.4.4"), ("number", "nan"), ("number", "inf"), ("number", "9"),
        ("number", "-1"), ("whole", "1.5"), ("whole", "1e9"), ("seconds", "forty"), ("seconds", "900000 w"),
        ("day", "2026-02-30"), ("day", "15.1.2026"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_with_a_sentence(how: str, text: str) -> None:
    with pytest.raises(CommandError) as refused:
        parsed(Entry("f", how, "x", low=0, high=5), text)  # type: ignore[arg-type]
    for language in ("en", "da"):
        assert catalogue(language).say(refused.value.message).endswith(".")


def test_what_is_shown_means_the_same_when_it_is_typed_again() -> None:
    say = catalogue("da")
    for how, value in (("number", 4.4), ("number", 250.0), ("seconds", 5400.0), ("whole", 12)):
        entry = Entry("f", how, "x")  # type: ignore[arg-type]
        assert parsed(entry, shown(entry, value, say)) == value
