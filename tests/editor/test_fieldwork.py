"""What a person does to the evidence of a journey, and what one step back makes of it."""

import pytest

from cxdesigner.analysis.evidence import sources_in_order
from cxdesigner.editor import fieldwork
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from tests.builders import ProjectBuilder
from tests.evidence_taxi import evidence_taxi


@pytest.fixture
def editor():
    return Editor(Store(evidence_taxi()))


def steps(editor):
    return len(editor.store._undo)


def known(editor, id_):
    return editor.document.touchpoints[id_].confidence


def order(editor):
    return [row.id for row in sources_in_order(editor.document)]


def test_one_key_turns_the_selected_action_from_seen_to_told_to_guessed_and_over(editor):
    editor.select([("touchpoints", "customer-pickup")])
    found = []
    for _ in range(3):
        assert fieldwork.turn_known(editor)
        found.append(known(editor, "customer-pickup"))
    assert found == ["reported", "assumed", "observed"]
    assert steps(editor) == 3


def test_nothing_selected_is_said_and_leaves_no_step(editor):
    assert not fieldwork.turn_known(editor)
    assert editor.notice.key == "evidence.select_first"
    editor.select([("touchpoints", "sign")])  # a piece of evidence is no action
    assert not fieldwork.turn_known(editor)
    assert steps(editor) == 0


def test_saying_what_is_said_already_takes_it_back(editor):
    editor.select([("touchpoints", "customer-pickup"), ("touchpoints", "customer-ride")])
    fieldwork.say_known(editor, "observed")
    assert known(editor, "customer-ride") == known(editor, "customer-pickup") == "observed"
    fieldwork.say_known(editor, "observed")
    assert known(editor, "customer-ride") == ""
    editor.undo()
    editor.undo()
    assert known(editor, "customer-ride") == "assumed"


def test_a_new_source_stands_behind_the_selected_actions_as_one_step(editor):
    editor.select([("touchpoints", "customer-ride")])
    new = fieldwork.add_source(editor)
    assert order(editor)[-1] == new
    assert editor.document.touchpoints["customer-ride"].sources == ("guess", new)
    assert steps(editor) == 1
    editor.undo()
    assert new not in editor.document.sources


def test_linking_a_source_says_how_an_action_is_known_only_where_nothing_is_said(editor):
    editor.select([("touchpoints", "customer-ride")])
    assert fieldwork.link_source(editor, "kerb")
    assert known(editor, "customer-ride") == "assumed"  # what was said stands
    fieldwork.say_known(editor, "assumed")
    assert fieldwork.unlink_source(editor, "kerb")
    assert fieldwork.link_source(editor, "kerb")
    assert known(editor, "customer-ride") == "observed"
    assert editor.document.touchpoints["customer-ride"].sources == ("guess", "kerb")


def test_a_source_that_is_linked_already_or_gone_leaves_no_step(editor):
    editor.select([("touchpoints", "customer-pickup")])
    assert not fieldwork.link_source(editor, "ride")
    assert not fieldwork.link_source(editor, "gone")
    assert not fieldwork.unlink_source(editor, "kerb")
    assert not fieldwork.edit_source(editor, "gone", "title", "x")
    assert steps(editor) == 0


def test_sources_move_up_and_down_the_register_and_stop_at_its_ends(editor):
    assert fieldwork.move_source(editor, "ride", 1)
    assert order(editor)[:2] == ["kerb", "ride"]
    assert fieldwork.move_source(editor, "guess", -1)
    assert order(editor)[-2:] == ["guess", "drivers"]
    assert not fieldwork.move_source(editor, "kerb", -1)
    assert not fieldwork.move_source(editor, "drivers", 1)
    assert steps(editor) == 2


def test_a_source_that_goes_leaves_every_touchpoint(editor):
    assert fieldwork.remove_source(editor, "drivers")
    assert editor.document.touchpoints["frontstage-pickup"].sources == ("ride",)
    editor.undo()
    assert editor.document.touchpoints["frontstage-pickup"].sources == ("ride", "drivers")


def test_a_day_that_is_none_is_refused_in_a_sentence(editor):
    assert not fieldwork.edit_source(editor, "ride", "date", "2026-02-30")
    assert editor.notice.key == "command.no_day"
    assert editor.document.sources["ride"].date == "2025-11-12"
    assert steps(editor) == 0


def test_typing_into_a_field_of_a_source_is_one_step(editor):
    for text in ("D", "De", "Dep"):
        fieldwork.edit_source(editor, "drivers", "place", text)
    assert steps(editor) == 1


def test_s000_l10_planning_fieldwork_asks_about_each_stage_nobody_watched_as_one_step(editor):
    before = editor.document
    assert fieldwork.plan_fieldwork(editor) == 2
    new = [row for row in editor.document.questions.values() if row.id not in before.questions]
    assert {(row.text, row.touchpoint) for row in new} == {
        ("What happens in Ride? Nobody has watched it.", "customer-ride"),
        ("What happens in Return? Nobody has watched it.", "customer-return"),
    }
    assert steps(editor) == 1
    assert fieldwork.plan_fieldwork(editor) == 0  # they are asked already
    assert editor.notice.key == "evidence.planned_already"
    assert steps(editor) == 1
    editor.undo()
    assert editor.document == before


def test_questions_are_asked_reworded_and_dropped(editor):
    editor.select([("touchpoints", "customer-ride")])
    assert not fieldwork.ask(editor, "  ")
    assert fieldwork.ask(editor, " Is it warm? ")
    (new,) = [row for row in editor.document.questions.values() if row.text == "Is it warm?"]
    assert new.touchpoint == "customer-ride"
    fieldwork.reword(editor, new.id, "Is it cold?")
    assert editor.document.questions[new.id].text == "Is it cold?"
    fieldwork.reword(editor, new.id, "")
    assert new.id not in editor.document.questions
    assert steps(editor) == 3


def test_the_watermark_is_the_projects_and_turns_as_one_step(editor):
    assert editor.document.project.watermark
    fieldwork.turn_watermark(editor)
    assert not editor.document.project.watermark
    editor.undo()
    assert editor.document.project.watermark


def test_an_empty_project_can_hold_fieldwork():
    editor = Editor(Store(ProjectBuilder().journey().build()))
    assert fieldwork.add_source(editor)
    assert fieldwork.plan_fieldwork(editor) == 0
