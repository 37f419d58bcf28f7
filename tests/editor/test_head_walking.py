"""The keyboard at the heads of lanes, stages and steps."""

import pytest

from cxdesigner.editor import head_walking, walking
from cxdesigner.editor.card_cells import keyboard_cell
from cxdesigner.model import structure
from tests.builders import ProjectBuilder
from tests.editor.hand import Hand, editor_of, steps_done

DOOR, DESK, KEY = ("steps", "door"), ("steps", "desk"), ("steps", "key")
ARRIVAL, ROOM = ("stages", "arrival"), ("stages", "room")
CUSTOMER, FRONT, METRIC = ("lanes", "customer"), ("lanes", "frontstage"), ("lanes", "metric")


@pytest.mark.parametrize(
    ("arrows", "goal"),
    [
        ("→ ↑ ↑", DOOR),
        ("→ ↑ → ↑", DESK),
        ("→ ↑ ↑ →", DESK),
        ("→ ↑ ↑ → → →", KEY),
        ("→ ↑ ↑ ←", DOOR),
        ("→ ↑ ↑ ↑", ARRIVAL),
        ("→ ↑ ↑ ↑ ↑", ARRIVAL),
        ("→ ↑ ↑ ↑ →", ROOM),
        ("→ ↑ ↑ ↑ → ↓", KEY),
        ("→ ←", CUSTOMER),
        ("→ ← ↓", FRONT),
        ("→ ← ↓ ↓ ↓", METRIC),
        ("→ ← ↑ ↑ ↑", ("lanes", "emotion")),
        ("→ ← ←", CUSTOMER),
    ],
)
def test_arrows_walk_past_the_edge_of_the_cells_to_the_heads(editor, arrows, goal):
    Hand(editor).press_arrows(arrows)
    assert editor.focus == goal
    assert editor.selection == {goal}
    assert editor.cell is None
    assert steps_done(editor) == 0


@pytest.mark.parametrize(
    ("arrows", "goal"),
    [
        ("→ ← →", ("touchpoints", "enters")),
        ("→ ↑ ↑ ↓", ("emotion", "door")),
        ("→ ↑ ↑ → ↓", ("emotion", "desk")),
        ("→ ← ↓ ↓ ↓ →", ("touchpoints", "long")),
    ],
)
def test_arrows_walk_from_a_head_back_to_the_cells(editor, arrows, goal):
    Hand(editor).press_arrows(arrows)
    assert (editor.focus or editor.cell) == goal
    assert head_walking.head_here(editor) is None


def test_without_heads_of_steps_the_first_row_leads_to_the_stage():
    board = ProjectBuilder("One").journey().lanes("customer").stage("a", "A", steps=("s",)).build()
    editor = editor_of(board)
    editor.focus_cell(("customer", "s"))
    walking.walk(editor, 0, -1)
    assert editor.focus == ("stages", "a")
    walking.walk(editor, 0, 1)
    assert editor.cell == ("customer", "s")


def test_where_columns_are_too_narrow_for_steps_the_first_row_leads_to_the_stage(editor):
    editor.camera.zoom_to(0.12)
    Hand(editor).press_arrows("→ ↑ ↑")
    assert editor.focus == ARRIVAL


def test_gathering_and_connecting_stay_in_the_cells(editor):
    Hand(editor).press_arrows("→")
    walking.walk(editor, -1, 0, "more")
    walking.walk(editor, -1, 0, "nothing")
    assert editor.selection == {("touchpoints", "enters")}


def test_a_head_is_selected_alone(editor):
    editor.select([("touchpoints", "a"), DOOR])
    assert editor.selection == {("touchpoints", "a")}


@pytest.mark.parametrize(
    ("head", "goal"),
    [(DESK, ("emotion", "desk")), (ROOM, ("emotion", "key")), (CUSTOMER, ("touchpoints", "enters"))],
)
def test_escape_leads_back_to_the_cells(editor, head, goal):
    head_walking.select_head(editor, head)
    assert walking.leave_heads(editor)
    assert (editor.focus or editor.cell) == goal
    assert editor.selection == frozenset()
    assert not walking.leave_heads(editor)


def test_alt_and_arrows_move_the_head_in_one_step(editor):
    head_walking.select_head(editor, DESK)
    assert walking.move_card(editor, -1, 0)
    assert [step.id for step in structure.steps(editor.document, "today")] == ["desk", "door", "key"]
    assert editor.selection == {DESK}
    assert steps_done(editor) == 1
    assert not walking.move_card(editor, 0, -1)
    assert not walking.move_card(editor, -1, 0)
    assert steps_done(editor) == 1


def test_a_lane_moves_up_and_down_and_stays_on_its_side_of_the_lines(editor):
    head_walking.select_head(editor, ("lanes", "insight"))
    assert walking.move_card(editor, 0, -1)
    assert editor.board.rows[-1].lane.id == "metric"
    head_walking.select_head(editor, FRONT)
    assert not walking.move_card(editor, 0, -1)
    assert editor.notice is not None
    assert steps_done(editor) == 1


def test_a_head_is_deleted_with_all_in_it_and_the_keyboard_goes_on_behind_it(editor):
    head_walking.select_head(editor, DESK)
    assert editor.delete_selection()
    assert "a" not in editor.document.touchpoints
    assert editor.selection == {KEY}
    assert steps_done(editor) == 1
    editor.undo()
    assert "a" in editor.document.touchpoints


def test_the_last_stage_stays_and_says_why(editor):
    head_walking.select_head(editor, ARRIVAL)
    assert editor.delete_selection()
    assert editor.selection == {ROOM}
    assert not editor.delete_selection()
    assert editor.notice.key == "command.last_stage"
    assert editor.selection == {ROOM}
    assert steps_done(editor) == 1


def test_a_hidden_lane_is_walked_to_and_shown(editor):
    editor.set_lane_hidden("frontstage", True)
    Hand(editor).press_arrows("→ ← ↓")
    assert editor.focus == FRONT
    assert head_walking.show_hidden(editor)
    assert not editor.document.lanes["frontstage"].hidden
    assert not head_walking.show_hidden(editor)


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        (FRONT, ("frontstage", "door")), (METRIC, ("customer", "door")), (ROOM, ("customer", "key")),
        (DESK, ("customer", "desk")),
    ],
)  # fmt: skip
def test_what_is_added_at_a_head_goes_beside_it(editor, head, cell):
    head_walking.select_head(editor, head)
    assert keyboard_cell(editor) == cell


def test_a_walk_along_the_lanes_does_not_move_the_board_sideways():
    board = ProjectBuilder("Long").journey().lanes("customer", "frontstage").stage("a", "A")
    for number in range(40):
        board.step(f"s{number}", f"Step {number}")
    editor = editor_of(board.build())
    editor.camera.pan(-2000, 0)
    seen = editor.camera.view.x
    head_walking.select_head(editor, ("lanes", "frontstage"))
    assert editor.camera.view.x == seen
