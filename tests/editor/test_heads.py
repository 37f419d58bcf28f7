"""Dragging lanes, stages and steps by their heads."""

import pytest

from cxdesigner.editor.tools.heads import HeadTool
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.model import structure
from tests.editor.hand import steps_done

FAR = 99_999.0


class HeadHand:
    """A hand on the heads; each head is taken at the origin."""

    def __init__(self, editor):
        self.editor, self.tool = editor, HeadTool(editor)

    def press(self, table, id_):
        self.tool.press((table, id_), Pointer(0, 0))
        return self

    def move(self, x, y):
        self.tool.move(Pointer(x, y))
        return self

    def release(self):
        self.tool.release()
        return self

    def escape(self):
        self.tool.cancel()
        return self


@pytest.fixture
def hand(editor):
    return HeadHand(editor)


def lanes(editor):
    return [lane.id for lane in structure.lanes(editor.document, "today")]


def steps(editor):
    return [step.id for step in structure.steps(editor.document, "today")]


def stages(editor):
    return [stage.id for stage in structure.stages(editor.document, "today")]


def test_a_click_on_a_head_moves_nothing(editor, hand):
    hand.press("lanes", "customer").move(2, 2)
    assert hand.tool.is_busy
    assert hand.tool.carried is None
    hand.release()
    assert not hand.tool.is_busy
    assert steps_done(editor) == 0
    assert editor.store.gesture is None


@pytest.mark.parametrize("way", [(FAR,), (-FAR, FAR)])
def test_a_lane_is_dragged_to_the_bottom(editor, hand, way):
    before = lanes(editor)
    hand.press("lanes", "emotion")
    for y in way:
        hand.move(0, y)
    assert hand.tool.carried == ("lanes", "emotion")
    assert lanes(editor) == [*before[1:], "emotion"]
    hand.release()
    assert steps_done(editor) == 1
    editor.undo()
    assert lanes(editor) == before


def test_a_lane_is_dragged_to_the_top(editor, hand):
    hand.press("lanes", "metric").move(0, -FAR).release()
    assert lanes(editor)[0] == "metric"


def test_a_lane_stays_on_its_side_of_the_lines_and_says_so(editor, hand):
    before = editor.document
    hand.press("lanes", "customer").move(0, FAR)
    assert str(editor.notice) == "Gæsten stays above the line of interaction."
    hand.release()
    assert editor.document == before


def test_escape_puts_a_head_back(editor, hand):
    before = editor.document
    hand.press("lanes", "support").move(0, -FAR).escape()
    assert editor.document == before
    assert steps_done(editor) == 0
    assert not hand.tool.is_busy


def test_a_head_dragged_out_and_back_leaves_no_step(editor, hand):
    before = editor.document
    hand.press("lanes", "insight").move(0, -FAR).move(0, FAR).release()
    assert editor.document == before
    assert steps_done(editor) == 0


@pytest.mark.parametrize(
    ("stage", "x", "order"), [("arrival", FAR, "room arrival"), ("room", -FAR, "room arrival")]
)
def test_a_stage_is_dragged_with_its_steps(editor, hand, stage, x, order):
    hand.press("stages", stage).move(x, 0).release()
    assert stages(editor) == order.split()
    assert steps(editor) == ["key", "door", "desk"]


def test_a_step_is_dragged_within_its_stage_and_into_another(editor, hand):
    hand.press("steps", "desk").move(-FAR, 0).release()
    assert steps(editor) == ["desk", "door", "key"]
    hand.press("steps", "desk").move(FAR, 0).release()
    assert steps(editor) == ["door", "key", "desk"]
    assert editor.document.steps["desk"].stage == "room"


def test_what_may_only_be_read_stays_where_it_is(editor, hand):
    editor.read_only = True
    before = editor.document
    hand.press("lanes", "customer").move(0, FAR).release()
    assert editor.document is before


@pytest.mark.parametrize("x", [*range(-100, 600, 90)])
@pytest.mark.parametrize(
    "head", [("stages", "arrival"), ("stages", "room"), ("steps", "door"), ("steps", "key")]
)
def test_held_still_a_head_stays_where_it_was_shown(editor, hand, head, x):
    hand.press(*head).move(300, 0).move(x, 0)
    shown = editor.document
    for _ in range(3):
        hand.move(x, 0)
        assert editor.document == shown
    hand.escape()


def test_a_click_on_a_head_selects_it(editor, hand):
    hand.press("lanes", "customer").release()
    assert editor.selection == {("lanes", "customer")}
    assert editor.focus == ("lanes", "customer")
    assert steps_done(editor) == 0
