"""What a person does to lanes, stages and steps, and what one step back makes of it."""

from __future__ import annotations

import pytest

from cxdesigner.editor import structuring
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.model import structure
from cxdesigner.model.lane_roles import LANE_ROLES, lane_role
from tests.builders import ProjectBuilder, tiny_project


@pytest.fixture
def editor():
    return Editor(Store(tiny_project()))


def stages(editor):
    return [stage.name for stage in structure.stages(editor.document, "today")]


def steps(editor):
    return [step.id for step in structure.steps(editor.document, "today")]


def lanes(editor):
    return [lane.role for lane in structure.lanes(editor.document, "today")]


def test_a_new_stage_stands_behind_the_one_named_has_a_step_and_its_name_is_written_at_once(editor):
    before = editor.document
    assert structuring.add_stage(editor, at="arrival")
    assert stages(editor) == ["Ankomst", "Ny fase", "Værelset"]
    assert editor.editing is not None
    assert editor.editing[0] == "stages"
    assert len(steps(editor)) == 4
    editor.undo()
    assert editor.document == before


def test_a_new_step_stands_where_the_keyboard_is(editor):
    editor.select([("touchpoints", "enters")])
    assert structuring.add_step(editor)
    assert steps(editor)[0] == "door"
    assert steps(editor)[2:] == ["desk", "key"]
    assert editor.document.touchpoints["prepares"].span == 3  # it reached over the gap


def test_a_new_step_in_a_journey_without_columns_brings_a_stage(editor):
    empty = Editor(Store(ProjectBuilder("Tom").journey("today").lanes("customer").build()))
    assert structuring.add_step(empty)
    assert len(empty.board.steps) == 1


@pytest.mark.parametrize("role", [role.id for role in LANE_ROLES])
def test_a_new_lane_stands_where_its_layer_belongs(editor, role):
    assert structuring.add_lane(editor, role)
    depths = [d for d in (lane_role(r).depth for r in lanes(editor)) if d is not None]
    assert depths == sorted(depths)
    assert lanes(editor).count(role) == (1 if role in {"storyboard", "custom"} else 2)


@pytest.mark.parametrize("head", [("lanes", "frontstage"), ("stages", "arrival"), ("steps", "door")])
def test_duplicating_and_removing_are_one_step_each(editor, head):
    before = editor.document
    assert structuring.duplicate(editor, head)
    doubled = editor.document
    assert len(doubled.touchpoints) > len(before.touchpoints)
    assert structuring.remove(editor, head)
    editor.undo()
    assert editor.document == doubled
    editor.undo()
    assert editor.document == before


def test_the_last_stage_stays_and_says_so(editor):
    assert structuring.remove(editor, ("stages", "room"))
    assert not structuring.remove(editor, ("stages", "arrival"))
    assert editor.notice is not None
    assert stages(editor) == ["Ankomst"]


def test_a_step_passes_from_stage_to_stage(editor):
    assert structuring.shift(editor, ("steps", "desk"), 1)
    assert editor.document.steps["desk"].stage == "room"
    assert steps(editor) == ["door", "key", "desk"]
    assert structuring.shift(editor, ("steps", "desk"), -1)
    assert steps(editor) == ["door", "desk", "key"]


def test_stages_and_lanes_move_by_one_and_stop_at_the_ends(editor):
    assert structuring.shift(editor, ("stages", "room"), -1)
    assert stages(editor) == ["Værelset", "Ankomst"]
    assert not structuring.shift(editor, ("stages", "room"), -1)
    assert structuring.shift(editor, ("lanes", "evidence"), -1)
    assert lanes(editor)[:2] == ["evidence", "emotion"]
    assert not structuring.shift(editor, ("lanes", "backstage"), -1)  # it stays below the line of visibility


def test_a_stage_splits_at_a_step_and_merges_again(editor):
    assert structuring.split_stage(editor, "desk")
    assert stages(editor) == ["Ankomst", "Ny fase", "Værelset"]
    editor.end_editing(None)
    assert structuring.merge(editor, ("stages", "arrival"))
    assert stages(editor) == ["Ankomst", "Værelset"]
    assert [step.id for step in structure.steps_of(editor.document, "arrival")] == ["door", "desk"]


def test_merged_steps_keep_every_card(editor):
    count = len(editor.document.touchpoints)
    assert structuring.merge(editor, ("steps", "door"))
    assert len(editor.document.touchpoints) == count
    assert len(steps(editor)) == 2


def test_nothing_of_it_is_done_to_a_file_that_is_only_looked_at(editor):
    editor.read_only = True
    before = editor.document
    assert not structuring.add_stage(editor)
    assert not structuring.remove(editor, ("lanes", "frontstage"))
    assert editor.document == before


def test_a_to_be_derives_from_the_journey_shown_and_is_shown_itself(editor):
    before = editor.document
    assert structuring.copy_journey(editor, as_to_be=True)
    assert editor.journey is not None
    assert (editor.journey.kind, editor.journey.derived_from) == ("to_be", "today")
    assert len(editor.board.steps) == 3
    editor.undo()
    assert editor.document == before
    assert editor.journey_id == "today"


def test_the_last_journey_stays(editor):
    assert not structuring.remove_journey(editor)
    assert structuring.copy_journey(editor, as_to_be=False)
    assert structuring.remove_journey(editor)
    assert editor.journey_id == "today"
