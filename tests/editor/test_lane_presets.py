"""Sets of lanes: what is missing comes, what is not part is hidden, and one step back undoes it."""

import pytest

from cxdesigner.editor import lane_presets
from cxdesigner.model import structure
from tests.builders import ProjectBuilder
from tests.editor.hand import editor_of, steps_done


def board(*roles):
    builder = ProjectBuilder().journey().lanes(*roles).stage("s", steps=("a",))
    return editor_of(builder.touchpoint("t", "customer", "a").build())


def shown(editor):
    return [lane.role for lane in structure.lanes(editor.document, editor.journey_id) if not lane.hidden]


@pytest.mark.parametrize("preset", lane_presets.PRESETS)
def test_from_the_customer_alone_every_set_stands_in_its_order(preset):
    editor = board("customer")
    lane_presets.apply_preset(editor, preset)
    assert shown(editor) == list(lane_presets.PRESETS[preset])


def test_what_is_not_part_is_hidden_with_its_cards_and_one_step_brings_it_back():
    editor = board("emotion", "customer", "support", "custom")
    before = editor.document
    assert lane_presets.apply_preset(editor, "journey_map")
    assert shown(editor) == ["emotion", "evidence", "customer", "insight"]
    assert set(editor.document.touchpoints) == {"t"}
    assert set(before.lanes) < set(editor.document.lanes)
    assert steps_done(editor) == 1
    editor.undo()
    assert editor.document == before


def test_a_hidden_lane_of_the_set_is_shown_again_and_not_added_twice():
    editor = board("evidence", "customer", "frontstage", "backstage", "support")
    editor.set_lane_hidden("backstage", True)
    lane_presets.apply_preset(editor, "blueprint")
    assert shown(editor) == ["evidence", "customer", "frontstage", "backstage", "support"]
    assert len(editor.document.lanes) == 5


def test_people_and_systems_apart_adds_a_second_frontstage_lane_once():
    editor = board("customer", "frontstage", "backstage")
    lane_presets.apply_preset(editor, "systems_apart")
    lane_presets.apply_preset(editor, "systems_apart")
    assert shown(editor) == ["evidence", "customer", "frontstage", "frontstage", "backstage", "support"]
    names = [lane.name for lane in structure.lanes(editor.document, editor.journey_id)]
    assert names[3] in ("Systems", "Systemer")
    assert steps_done(editor) == 1


def test_the_evidence_goes_below_the_customer_and_back_on_top():
    editor = board("emotion", "evidence", "customer", "frontstage")
    lane_presets.toggle_evidence_place(editor)
    assert shown(editor) == ["emotion", "customer", "evidence", "frontstage"]
    assert lane_presets.is_evidence_inside(editor)
    lane_presets.toggle_evidence_place(editor)
    assert shown(editor) == ["emotion", "evidence", "customer", "frontstage"]


def test_without_evidence_there_is_nothing_to_move():
    editor = board("customer", "frontstage")
    assert not lane_presets.can_move_evidence(editor)
    assert not lane_presets.toggle_evidence_place(editor)
