"""One key at a card: marks, scores, spans, a card below; and the keyboard's ways of selecting several."""

import pytest

from cxdesigner.editor import facts_of_many, marking, walking
from tests.builders import ProjectBuilder, tiny_project
from tests.editor.hand import editor_of, order, steps_done

GREETS, ENTERS = ("touchpoints", "greets"), ("touchpoints", "enters")


@pytest.fixture
def editor():
    made = editor_of(tiny_project())
    made.select([GREETS])
    return made


def test_a_pain_is_added_at_the_step_of_the_card_and_its_title_edited(editor):
    assert marking.add_insight(editor, "pain")
    (new,) = [i for i in editor.document.insights.values() if ("insights", i.id) == editor.editing]
    assert (new.step, new.kind) == ("desk", "pain")
    assert steps_done(editor) == 1


def test_in_an_empty_cell_of_insights_a_new_card_is_a_pain(editor):
    editor.select(())
    editor.focus_cell(("insight", "key"))
    assert marking.add_card(editor, "insight", "key")
    assert editor.document.insights[editor.editing[1]].step == "key"


def test_a_board_without_insights_says_so(editor):
    doc = ProjectBuilder().journey().lanes("customer").stage("s", steps=("a",)).build()
    editor = editor_of(doc)
    assert not marking.add_insight(editor, "pain")
    assert editor.notice.key == "hint.no_insight_lane"


def test_a_score_is_given_and_given_again_taken_away(editor):
    marking.score(editor, -1.0)
    assert editor.document.touchpoints["greets"].emotion == -1.0
    marking.score(editor, -1.0)
    assert editor.document.touchpoints["greets"].emotion is None
    assert steps_done(editor) == 2


def test_a_span_grows_and_shrinks_and_is_refused_past_the_last_step(editor):
    marking.span_by(editor, 1)
    assert editor.document.touchpoints["greets"].span == 2
    assert not marking.span_by(editor, 1)
    assert editor.notice.key == "command.span_too_long"
    marking.span_by(editor, -1)
    marking.span_by(editor, -1)
    assert editor.document.touchpoints["greets"].span == 1
    assert steps_done(editor) == 2


def test_a_card_below_joins_the_stack(editor):
    marking.add_below(editor)
    assert order(editor, "frontstage", "desk") == f"greets {editor.editing[1]}"


def test_shift_and_arrows_take_one_more_into_the_selection(editor):
    editor.select([ENTERS])
    walking.walk(editor, 1, 0, "more")
    walking.walk(editor, 0, 1, "more")
    assert editor.selection == {ENTERS, GREETS}
    assert editor.focus == GREETS


def test_walking_can_leave_the_selection_as_it_is(editor):
    walking.walk(editor, -1, 0, "nothing")
    assert editor.selection == {GREETS}
    assert editor.cell == ("frontstage", "door")
    walking.walk(editor, 0, -1, "nothing")
    assert marking.toggle_focused(editor)
    assert editor.selection == {GREETS, ENTERS}
    assert marking.toggle_focused(editor)
    assert editor.selection == {GREETS}


def test_tags_go_on_and_off_all_that_are_selected_as_one_step(editor):
    editor.select([GREETS, ENTERS])
    facts_of_many.add_tag(editor, "regn")
    assert facts_of_many.known_tags(editor.document) == ["regn"]
    facts_of_many.take_tag(editor, "REGN")
    assert facts_of_many.known_tags(editor.document) == []
    assert steps_done(editor) == 2
