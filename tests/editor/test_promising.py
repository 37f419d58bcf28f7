"""Promises, hooks and loops of a touchpoint: made, edited, kept elsewhere, let go."""

import pytest

from cxdesigner.analysis.loops import loops_after
from cxdesigner.editor import listening, promising
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from tests.builders import tiny_project


@pytest.fixture
def editor():
    return Editor(Store(tiny_project()))


def steps(editor):
    return len(editor.store._undo)


def test_a_promise_is_made_kept_elsewhere_and_let_go(editor):
    made = promising.add_promise(editor, "enters")
    promising.edit_record(editor, "promises", made, "text", "A warm towel")
    assert promising.keep_here(editor, made, "greets", kept=True)
    assert editor.document.promises[made].kept_at == ("greets",)
    promising.keep_here(editor, made, "greets", kept=False)
    assert editor.document.promises[made].kept_at == ()
    promising.remove_record(editor, "promises", made)
    assert not editor.document.promises
    assert not promising.edit_record(editor, "promises", made, "text", "Too late")
    assert steps(editor) == 5


def test_a_hook_names_the_step_at_which_the_customer_is_back(editor):
    hook = promising.add_hook(editor, "greets")
    assert promising.edit_record(editor, "loyalty_hooks", hook, "to_step", "door")
    assert not promising.edit_record(editor, "loyalty_hooks", hook, "to_step", "nowhere")
    assert editor.document.loyalty_hooks[hook].to_step == "door"


def test_who_keeps_the_relation_is_named_and_a_new_team_comes_with_the_same_step(editor):
    editor.select([("touchpoints", "greets"), ("touchpoints", "enters")])
    before = editor.document
    assert promising.edit_selected(editor, "relationship_owner", "Guest  relations")
    team = editor.document.touchpoints["greets"].relationship_owner
    assert editor.document.teams[team].name == "Guest relations"
    assert editor.document.touchpoints["enters"].relationship_owner == team
    promising.edit_selected(editor, "relationship_owner", "reception")  # known, in another case
    assert editor.document.touchpoints["greets"].relationship_owner == "reception"
    promising.edit_selected(editor, "relationship_owner", "")
    assert editor.document.touchpoints["greets"].relationship_owner is None
    for _ in range(3):
        editor.undo()
    assert editor.document == before


def test_s004_l32_a_loop_is_asked_after_a_touchpoint_and_its_teams_are_named(editor):
    greets = editor.document.touchpoints["greets"]
    loop = listening.add_loop(editor, greets)
    assert [row.id for row in loops_after(editor.document, greets)] == [loop]
    assert listening.edit_loop(editor, loop, "shown_to", "Reception")
    assert listening.edit_loop(editor, loop, "closer", "Night desk")
    row = editor.document.feedback_loops[loop]
    assert row.shown_to == "reception"
    assert editor.document.teams[row.closer].name == "Night desk"
    assert listening.edit_loop(editor, loop, "delay_s", 300.0)
    assert not listening.edit_loop(editor, loop, "delay_s", -1.0)
    assert not listening.edit_loop(editor, "gone", "delay_s", 1.0)
    assert listening.remove_loop(editor, loop)
    assert not editor.document.feedback_loops


def test_a_bet_is_made_and_its_test_is_named(editor):
    bet = promising.add_bet(editor, "greets")
    assert promising.edit_record(editor, "bets", bet, "stated", 1)
    assert not promising.edit_record(editor, "bets", bet, "stated", 6)
    assert promising.edit_record(editor, "bets", bet, "test", "Every second guest")
    promising.remove_record(editor, "bets", bet)
    assert not editor.document.bets
    assert steps(editor) == 4


def test_what_became_of_a_promise_and_what_customers_are_to_say_are_one_step_each(editor):
    made = promising.add_promise(editor, "enters")
    assert promising.set_status(editor, made, "broken")
    assert promising.set_status(editor, made, "kept")
    for said in ("T", "Th", "They knew me"):
        promising.aim_at(editor, said)
    assert editor.document.promises[made].status == "kept"
    assert editor.journey.target == "They knew me"
    assert steps(editor) == 4
