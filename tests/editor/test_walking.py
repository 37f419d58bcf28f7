"""The keyboard on the board."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import ProjectBuilder
from tests.editor.conftest import small_board
from tests.editor.hand import Hand, editor_of, order, steps_done


def at(editor):
    """Return where the keyboard is: a card's id, or a cell as lane and step."""
    return editor.focus[1] if editor.focus else editor.cell


@pytest.mark.parametrize("arrow", ["→", "←", "↓", "↑"])
def test_the_first_arrow_goes_to_the_first_cell(editor, arrow):
    Hand(editor).press_arrows(arrow)
    assert at(editor) == "enters"
    assert editor.selection == {("touchpoints", "enters")}


@pytest.mark.parametrize(
    ("arrows", "goal"),
    [
        ("→ →", ("customer", "desk")),
        ("→ → →", ("customer", "key")),
        ("→ → → → →", ("customer", "key")),
        ("→ → ←", "enters"),
        ("→ ↓", ("frontstage", "door")),
        ("→ ↓ →", "a"),
        ("→ ↓ → ↓ ↓", "c"),
        ("→ ↓ → ↓ ↓ ↓", ("support", "desk")),
        ("→ ↓ → ↓ ↓ ↓ ↑", "c"),
        ("→ ↓ → ↑", ("customer", "desk")),
        ("→ ↑", ("emotion", "door")),
        ("→ ↑ →", ("emotion", "desk")),
        ("→ ↑ → ↓", ("customer", "desk")),
        ("→ ↓ ↓", "long"),
        ("→ ↓ ↓ ↓", ("insight", "door")),
        ("→ ↓ ↓ ↓ ↓ ↓", ("insight", "door")),
        ("→ ↓ ↓ ↓ →", "queue"),
        ("→ ↓ ↓ ↓ → →", "towel"),
    ],
)
def test_arrows_walk_from_card_to_card_and_cell_to_cell(editor, arrows, goal):
    Hand(editor).press_arrows(arrows)
    assert at(editor) == goal
    assert steps_done(editor) == 0


def test_from_an_empty_cell_nothing_is_selected(editor):
    Hand(editor).press_arrows("→ →")
    assert editor.selection == frozenset()


def test_walking_brings_the_card_into_sight():
    board = (
        ProjectBuilder().journey().lanes("customer").stage("s", steps=tuple(f"s{n:02}" for n in range(40)))
    )
    editor = editor_of(board.touchpoint("far", "customer", "s39").build())
    editor.camera.set_room(800, 600, 110, 72)
    Hand(editor).press_arrows("→ " * 41)
    box = editor.board.card_box(("touchpoints", "far"))
    seen = editor.camera.visible()
    assert at(editor) == "far"
    assert seen.x <= box.x
    assert box.right <= seen.right


@pytest.mark.parametrize(("lane", "arrow", "goal"), [
    ("emotion", "↓", ("customer", "desk")),
    ("emotion", "↑", "desk"),
    ("emotion", "→", ("emotion", "key")),
    ("metric", "↑", ("support", "desk")),
    ("metric", "↓", "queue"),
])  # fmt: skip
def test_a_walk_may_begin_in_a_lane_that_holds_no_cards(editor, lane, arrow, goal):
    Hand(editor).press_at_cell(lane, 1, down=0.99).release().press_arrows(arrow)
    assert at(editor) == goal


def test_from_the_floor_below_a_stack_down_goes_to_its_first_card(editor):
    editor.focus_cell(("frontstage", "desk"))
    Hand(editor).press_arrows("↓")
    assert at(editor) == "a"


@pytest.mark.parametrize("arrow", ["→", "←", "↓", "↑"])
def test_a_walk_goes_on_after_the_lane_one_stood_in_was_hidden(editor, arrow):
    Hand(editor).click_on("b")
    editor.set_lane_hidden("frontstage", True)
    hand = Hand(editor)
    assert not hand.press_alt_and(arrow)
    hand.press_arrows(arrow)
    assert at(editor) != "b"


def test_hidden_lanes_are_passed_over(editor):
    editor.set_lane_hidden("frontstage", True)
    Hand(editor).press_arrows("→ ↓")
    assert at(editor) == "long"


def test_alt_and_arrows_move_the_focused_card(editor):
    hand = Hand(editor).click_on("enters")
    for arrow, place in (
        ("→", ("customer", "desk")),
        ("↓", ("frontstage", "desk")),
        ("←", ("frontstage", "door")),
    ):
        assert hand.press_alt_and(arrow)
        row = editor.document.touchpoints["enters"]
        assert (row.lane, row.step) == place
        assert at(editor) == "enters"
    assert steps_done(editor) == 3


@pytest.mark.parametrize("arrow", ["←", "↑"])
def test_a_card_is_not_moved_off_the_board(editor, arrow):
    before = editor.document
    assert not Hand(editor).click_on("enters").press_alt_and(arrow)
    assert editor.document is before


@pytest.mark.parametrize("id_", ["queue", None])
def test_without_a_touchpoint_in_focus_nothing_is_moved(editor, id_):
    hand = Hand(editor)
    if id_:
        hand.click_on(id_)
    assert not hand.press_alt_and("→")


def test_alt_and_arrows_jump_over_lanes_that_hold_no_cards():
    board = (
        ProjectBuilder().journey().lanes("customer", "emotion", "metric", "support").stage("s", steps=("a",))
    )
    editor = editor_of(board.touchpoint("t", "customer", "a").build())
    assert Hand(editor).click_on("t").press_alt_and("↓")
    assert editor.document.touchpoints["t"].lane == "support"


@pytest.mark.parametrize("doc", [
    ProjectBuilder().build(),
    ProjectBuilder().journey().build(),
    ProjectBuilder().journey().lanes("customer").build(),
    ProjectBuilder().journey().stage("s", steps=("a",)).build(),
    ProjectBuilder().journey().lanes("metric").stage("s", steps=("a",)).build(),
    ProjectBuilder().journey().lane("customer", hidden=True).stage("s", steps=("a",)).build(),
])  # fmt: skip
def test_on_a_board_without_cells_arrows_do_nothing(doc):
    editor = editor_of(doc)
    Hand(editor).press_arrows("→ ↓ ← ↑")
    assert at(editor) is None


@given(st.lists(st.sampled_from("←→↑↓"), max_size=30), st.lists(st.sampled_from(
    [None, "frontstage", "support", "insight", "customer"]), max_size=2))  # fmt: skip
def test_the_keyboard_always_is_somewhere(arrows, hidden):
    editor = editor_of(small_board())
    hand = Hand(editor)
    for number, arrow in enumerate(arrows):
        if number in (3, 7) and hidden and (lane := hidden.pop()):
            editor.set_lane_hidden(lane, True)
        hand.press_arrows(arrow)
        if editor.focus is not None:
            board = editor.board
            assert (board.card_box(editor.focus) or board.head_box(editor.focus)) is not None
            assert editor.selection == {editor.focus}
        else:
            assert editor.cell[0] in editor.board.row_of
            assert editor.cell[1] in editor.board.column_of
    assert order(editor, "frontstage", "desk") == "a b c"
