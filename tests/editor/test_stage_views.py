"""Going to a stage, and what a head that is carried becomes."""

import pytest

from cxdesigner.editor import stage_views, structuring
from cxdesigner.editor.landing_heads import landing
from cxdesigner.editor.tools.heads import HeadTool
from cxdesigner.editor.tools.pointer import Pointer
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


def carry(editor, head, by_x=0.0, by_y=0.0):
    tool, box = HeadTool(editor), editor.board.head_box(head)
    x, y = box.x + 10, box.y + 10
    tool.press(head, Pointer(x, y))
    tool.move(Pointer(x + by_x, y + by_y))
    return tool


def test_a_stage_that_is_carried_says_which_number_it_becomes(editor):
    tool = carry(editor, ("stages", "c"), by_x=-400)
    assert landing(editor).values == {"number": "1"}
    tool.release()
    assert editor.head_in_air is None
    assert landing(editor) is None


def test_a_step_says_its_number_in_the_stage_it_comes_to(editor):
    carry(editor, ("steps", "a1"), by_x=300)
    assert landing(editor).values == {"number": "2.1"}


def test_a_lane_says_which_one_it_stands_above(editor):
    tool = carry(editor, ("lanes", "custom"), by_y=-2000)
    assert (landing(editor).key, landing(editor).values) == ("hint.above_lane", {"lane": "Emotion"})
    tool.move(Pointer(0, 5000))
    assert landing(editor) is None
    tool.cancel()
    carry(editor, ("lanes", "emotion"), by_y=5000)
    assert (landing(editor).key, landing(editor).values) == ("hint.below_lane", {"lane": "Light"})


def test_a_head_that_has_not_moved_says_nothing(editor):
    carry(editor, ("stages", "a"), by_x=9)
    assert landing(editor) is None


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
