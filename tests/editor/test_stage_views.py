"""Going to a stage, seeing all of it, and lanes copied from journey to journey."""

import pytest

from cxdesigner.editor import stage_views, structuring
from tests.builders import ProjectBuilder
from tests.editor.hand import editor_of


@pytest.fixture
def editor():
    made = editor_of(
        ProjectBuilder()
        .journey("one").lane("emotion", "Emotion").lane("customer", "Customer").lane("custom", "Light")
        .stage("a", steps=("a1", "a2")).stage("b", steps=("b1",)).stage("c", steps=("c1", "c2"))
        .touchpoint("t", "custom", "a2").touchpoint("u", "customer", "c1")
        .journey("two").lane("customer", id_="other").stage("d", steps=("d1", "d2"))
        .build()
    )  # fmt: skip
    made.show_journey("one")
    made.camera.set_room(600, 400, 110, 72)
    return made


def test_zooming_to_a_stage_shows_all_of_it_and_no_more(editor):
    assert stage_views.zoom_to_stage(editor, "b")
    seen, box = editor.camera.visible(), editor.board.head_box(("stages", "b"))
    assert seen.x <= box.x
    assert box.x + editor.board.look.measures.card <= seen.right
    assert not stage_views.zoom_to_stage(editor, "nobody")


def test_going_to_a_stage_brings_the_keyboard_there(editor):
    assert stage_views.go_to_stage(editor, "c")
    assert editor.focus == ("touchpoints", "u")
    assert stage_views.stage_here(editor) == "c"
    assert stage_views.go_to_stage(editor, "b")
    assert editor.cell == ("customer", "b1")
    assert not stage_views.go_to_stage(editor, "nobody")


def test_without_a_keyboard_place_the_stage_here_is_the_first_in_sight(editor):
    editor.camera.set_room(400, 400, 110, 72)
    editor.camera.zoom_to(1.0)
    editor.camera.pan(-320, 0)
    assert stage_views.stage_here(editor) == "b"


def test_a_lane_is_copied_to_another_journey_with_its_cards(editor):
    assert structuring.copy_lane_to_journey(editor, "custom", "two")
    (copy,) = (t for t in editor.document.touchpoints.values() if t.step == "d2")
    assert editor.document.lanes[copy.lane].journey == "two"
    editor.undo()
    assert len(editor.document.lanes) == 4


def test_a_lane_that_reaches_further_than_the_other_journey_is_not_copied(editor):
    assert not structuring.copy_lane_to_journey(editor, "customer", "two")
    assert editor.notice.key == "command.past_the_steps"
