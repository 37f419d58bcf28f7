"""The emotion curve under the hand and the keyboard, without a window."""

import pytest

from cxdesigner.analysis.emotion import felt_step
from cxdesigner.editor import feelings
from cxdesigner.editor.tools.feeling import snapped
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.editor.tools.select import SelectTool
from cxdesigner.layout.curve_points import first_point, point_near, quote_near, quote_place
from tests.builders import ProjectBuilder
from tests.editor.hand import Hand, editor_of, steps_done


def a_board(*, hidden=False):
    """Return three steps: one felt and quoted, one with a touchpoint but no score, one with nothing."""
    return (
        ProjectBuilder()
        .journey()
        .lane("emotion", hidden=hidden)
        .lanes("customer", "frontstage")
        .stage("s", steps=("door", "desk", "key"))
        .touchpoint("enters", "customer", "door", emotion=1.0, quote="Velkommen")
        .touchpoint("waits", "customer", "desk")
        .build()
    )


@pytest.fixture
def editor():
    return editor_of(a_board())


def score(editor, step="door"):
    return felt_step(editor.document, step).score


class CurveHand:
    """Drags points by how many scores up."""

    def __init__(self, editor):
        self.editor, self.tool, self.at = editor, SelectTool(editor), (0.0, 0.0)

    def press(self, step="door"):
        point = first_point(self.editor.board, step)
        self.unit, self.at = point.unit, (point.x, point.y)
        self.tool.move(Pointer(*self.at))
        self.tool.press(Pointer(*self.at))
        return self

    def drag(self, by, **held):
        self.tool.move(Pointer(self.at[0], self.at[1] - by * self.unit, **held))
        return self

    def release(self):
        self.tool.release(Pointer(*self.at))
        return self


def test_a_point_is_dragged_up_in_one_undo_step(editor):
    hand = CurveHand(editor).press().drag(0.2).drag(0.7)
    assert score(editor) == 1.7
    hand.drag(0.47).release()
    assert score(editor) == 1.5
    assert steps_done(editor) == 1
    editor.undo()
    assert score(editor) == 1.0


def test_a_point_is_never_dragged_off_the_scale(editor):
    CurveHand(editor).press().drag(9).release()
    assert score(editor) == 2.0


def test_escape_puts_the_point_back_and_leaves_no_step(editor):
    hand = CurveHand(editor).press().drag(-2)
    assert score(editor) == -1.0
    hand.tool.cancel()
    assert score(editor) == 1.0
    assert steps_done(editor) == 0
    assert not hand.tool.is_busy


@pytest.mark.parametrize(("raw", "is_free", "shown"), [
    (0.45, False, 0.5), (0.45, True, 0.5), (0.6, False, 0.5), (0.6, True, 0.6), (0.7, False, 0.7),
    (-0.04, True, 0.0), (2.4, False, 2.0), (-2.4, True, -2.0),
])  # fmt: skip
def test_scores_are_drawn_to_half_steps_unless_alt_is_held(raw, is_free, shown):
    assert snapped(raw, is_free=is_free) == shown


def test_a_click_puts_the_keyboard_to_the_point_and_changes_nothing(editor):
    CurveHand(editor).press().drag(0.01).release()
    assert editor.cell == ("emotion", "door")
    assert steps_done(editor) == 0


def test_a_step_without_a_score_gets_one_from_the_neutral_line(editor):
    CurveHand(editor).press("desk").drag(1).release()
    assert editor.document.touchpoints["waits"].emotion == 1.0


def test_a_click_on_the_plus_of_a_step_scores_it_nothing(editor):
    CurveHand(editor).press("desk").release()
    assert score(editor, "desk") == 0.0
    assert steps_done(editor) == 1
    assert editor.cell == ("emotion", "desk")


def test_a_click_where_nothing_can_be_felt_says_why(editor):
    CurveHand(editor).press("key").release()
    assert editor.notice.key == "command.nothing_felt"
    assert steps_done(editor) == 0


def test_over_a_step_without_a_score_its_plus_is_hovered_wherever_the_pointer_is(editor):
    hand = CurveHand(editor).press("desk").release()
    editor.undo()
    hand.tool.move(Pointer(hand.at[0] + 40, hand.at[1] + 40))
    assert editor.hover == ("steps", "desk")
    hand.tool.move(Pointer(hand.at[0], hand.at[1] + 200))
    assert editor.hover is None or editor.hover[0] == "touchpoints"


def test_a_step_without_a_touchpoint_says_why_it_stays(editor):
    CurveHand(editor).press("key").drag(1).release()
    assert editor.notice.key == "command.nothing_felt"
    assert steps_done(editor) == 0


def test_what_may_only_be_read_is_not_dragged(editor):
    editor.read_only = True
    CurveHand(editor).press().drag(1).release()
    assert score(editor) == 1.0


def test_the_pointer_over_a_point_hovers_its_step(editor):
    hand = CurveHand(editor).press().release()
    assert editor.hover == ("steps", "door")
    hand.tool.move(Pointer(hand.at[0], hand.at[1] + 40))
    assert editor.hover is None


def test_far_out_points_are_not_taken(editor):
    point = first_point(editor.board, "door")
    tool = SelectTool(editor)
    tool.move(Pointer(point.x, point.y, zoom=0.2))
    assert editor.hover is None


def test_a_hidden_emotion_lane_has_no_points():
    assert first_point(editor_of(a_board(hidden=True)).board, "door") is None


def test_points_and_quotes_are_found_where_they_stand(editor):
    board, point = editor.board, first_point(editor.board, "door")
    assert point_near(board, point.x + 5, point.y - 5, 6).step == "door"
    assert point_near(board, point.x + 9, point.y, 6) is None
    place = quote_place(board, point)
    assert quote_near(board, *place.center).step == "door"
    assert quote_near(board, place.center[0], place.bottom + 20) is None
    empty = quote_place(board, first_point(board, "desk"))
    assert empty.y > first_point(board, "desk").y


def test_keys_go_from_half_step_to_half_step_and_are_one_undo_step(editor):
    Hand(editor).press_arrows("→ ↑")
    assert feelings.shift_feeling(editor, 1)
    assert feelings.shift_feeling(editor, 1)
    assert feelings.shift_feeling(editor, 1)
    assert score(editor) == 2.0
    assert steps_done(editor) == 1
    feelings.set_feeling(editor, None)
    assert score(editor) is None
    editor.undo()
    assert score(editor) == 1.0


def test_the_first_key_at_a_step_without_a_score_makes_it_neutral(editor):
    editor.focus_cell(("emotion", "desk"))
    feelings.shift_feeling(editor, 1)
    assert score(editor, "desk") == 0.0
    feelings.shift_feeling(editor, -1)
    assert score(editor, "desk") == -0.5


def test_off_the_curve_the_keys_mean_nothing(editor):
    Hand(editor).press_arrows("→")
    assert not feelings.shift_feeling(editor, 1)
    assert not feelings.set_feeling(editor, 1.0)
    assert steps_done(editor) == 0


def test_a_quote_is_written_at_its_step(editor):
    assert feelings.set_quote(editor, "door", "Endelig hjemme")
    assert feelings.quote_at(editor, "door") == "Endelig hjemme"
    editor.undo()
    assert feelings.quote_at(editor, "door") == "Velkommen"
