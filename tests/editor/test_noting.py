"""Notes by keyboard and by pointer: each thing done is one step, or none."""

import pytest

from cxdesigner.editor import noting, pasting
from cxdesigner.editor.clipboard import read_clip, write_clip
from cxdesigner.editor.tools.moving_notes import TEAR
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.editor.tools.select import Idle, SelectTool
from cxdesigner.model.remarks import NARROWEST
from tests.editor.hand import Hand, steps_done


@pytest.fixture
def noted(editor):
    """An editor with a note on the floor, selected."""
    editor.author = "Service desk"
    editor.camera.set_room(1200, 900, 100, 60)
    noting.add_note_at(editor, 40.0, editor.board.height + 60.0)
    editor.end_editing("Husk tallet")
    return editor


def only(editor):
    (note,) = editor.document.notes.values()
    return note


def press(editor, x, y, **held):
    tool = SelectTool(editor)
    tool.press(Pointer(x, y, **held))
    return tool


def press_on_note(editor):
    box = editor.board.notes.box(only(editor).id)
    return press(editor, box.x + 30, box.y + 20), (box.x + 30, box.y + 20)


def over_card(editor, id_):
    return editor.board.card_box(("touchpoints", id_)).center


# Adding and writing


def test_a_note_added_and_written_is_one_step_and_signed(noted):
    note = only(noted)
    assert (note.text, note.author, note.step, note.y) == ("Husk tallet", "Service desk", "door", 60.0)
    assert steps_done(noted) == 1
    assert noted.store.undo_label.key == "edit.add_note"
    noted.undo()
    assert not noted.document.notes


@pytest.mark.parametrize("text", [None, "", "  \n"])
def test_a_note_in_which_nothing_was_written_leaves_no_trace(editor, text):
    noting.add_note(editor)
    assert editor.editing == ("notes", only(editor).id)
    editor.end_editing(text)
    assert not editor.document.notes
    assert steps_done(editor) == 0
    assert editor.selection == frozenset()


def test_a_note_goes_onto_the_selected_card(editor):
    editor.select([("touchpoints", "enters")])
    noting.add_note(editor)
    editor.end_editing("Hvorfor?")
    note = only(editor)
    assert (note.touchpoint, note.lane, note.step) == ("enters", None, None)
    assert editor.board.notes.box(note.id).y > editor.board.card_box(("touchpoints", "enters")).bottom


def test_a_note_goes_into_the_cell_the_keyboard_is_at(editor):
    editor.focus_cell(("frontstage", "key"))
    noting.add_note(editor)
    assert (only(editor).lane, only(editor).step) == ("frontstage", "key")


def test_two_notes_at_one_place_do_not_cover_each_other(editor):
    for text in ("En", "To"):
        editor.select([("touchpoints", "enters")])
        noting.add_note(editor)
        editor.end_editing(text)
    a, b = (placed.box for placed in editor.board.notes.in_order())
    assert (a.x, a.y) != (b.x, b.y)


def test_emptying_a_note_takes_it_away_as_a_step_of_its_own(noted):
    noted.begin_editing(("notes", only(noted).id))
    noted.end_editing("")
    assert not noted.document.notes
    assert steps_done(noted) == 2
    noted.undo()
    assert only(noted).text == "Husk tallet"


def test_rewriting_a_note_is_one_step_and_leaving_it_as_it_was_is_none(noted):
    for text, steps in (("Husk tallet", 1), (None, 1), ("Noget andet", 2)):
        noted.begin_editing(("notes", only(noted).id))
        noted.end_editing(text)
        assert steps_done(noted) == steps
    assert noted.store.undo_label.key == "edit.note"


def test_nothing_is_added_to_a_project_that_may_only_be_read(editor):
    editor.read_only = True
    assert not noting.add_note(editor)
    assert not editor.document.notes
    assert editor.notice.key == "notice.read_only"


# Moving by pointer


def test_a_drag_moves_a_note_as_one_step_and_escape_puts_it_back(noted):
    before = noted.document
    tool, (x, y) = press_on_note(noted)
    tool.move(Pointer(x + 50, y + 20))
    tool.cancel()
    assert noted.document == before
    assert noted.store.gesture is None
    tool, (x, y) = press_on_note(noted)
    for far in range(0, 60, 7):
        tool.move(Pointer(x + far, y + 9))
    tool.move(Pointer(x + 60, y + 10))
    tool.release(Pointer(x + 60, y + 10))
    assert isinstance(tool.state, Idle)
    assert (only(noted).x, only(noted).y) == (100.0, 70.0)
    assert steps_done(noted) == 2


def test_a_click_selects_a_note_and_shift_adds_it(noted):
    noted.select([("touchpoints", "a")])
    tool, at = press_on_note(noted)
    tool.release(Pointer(*at))
    assert noted.selection == {("notes", only(noted).id)}
    noted.select([("touchpoints", "a")])
    press(noted, *at, shift=True)
    assert len(noted.selection) == 2


def test_a_note_let_go_on_a_card_hangs_below_it(noted):
    tool, _ = press_on_note(noted)
    tool.move(Pointer(*over_card(noted, "enters")))
    assert noted.note_in_air.target == ("touchpoints", "enters")
    assert only(noted).touchpoint == "enters"
    tool.release(Pointer(*over_card(noted, "enters")))
    card, note = noted.board.card_box(("touchpoints", "enters")), noted.board.notes.box(only(noted).id)
    assert (only(noted).touchpoint, note.x) == ("enters", card.x)
    assert note.y > card.bottom
    assert noted.note_in_air is None
    assert steps_done(noted) == 2


def test_an_anchored_note_stays_anchored_nearby_and_is_freed_by_pulling_it_away(noted):
    test_a_note_let_go_on_a_card_hangs_below_it(noted)
    tool, (x, y) = press_on_note(noted)
    tool.move(Pointer(x + 100, y))
    assert only(noted).touchpoint == "enters"
    far = x + 200 + TEAR
    tool.move(Pointer(far, noted.board.height + 90))
    assert only(noted).touchpoint is None
    tool.release(Pointer(far, noted.board.height + 90))
    assert (only(noted).touchpoint, only(noted).lane) == (None, None)
    noted.undo()
    assert only(noted).touchpoint == "enters"


def test_selected_notes_are_moved_together(noted):
    noting.add_note_at(noted, 300.0, noted.board.height + 60.0)
    noted.end_editing("To")
    ids = [placed.note.id for placed in noted.board.notes.in_order()]
    noted.select([("notes", id_) for id_ in ids])
    boxes = [noted.board.notes.box(id_) for id_ in ids]
    tool = press(noted, boxes[0].x + 20, boxes[0].y + 20)
    tool.move(Pointer(boxes[0].x + 70, boxes[0].y + 50))
    tool.release(Pointer(boxes[0].x + 70, boxes[0].y + 50))
    assert [noted.board.notes.box(id_) for id_ in ids] == [box.moved(50, 30) for box in boxes]


def test_the_right_edge_makes_a_note_wider_and_never_too_narrow(noted):
    box = noted.board.notes.box(only(noted).id)
    tool = press(noted, box.right, box.y + 20)
    tool.move(Pointer(box.x + 200, box.y + 20))
    assert noted.board.notes.box(only(noted).id).w == 200
    tool.move(Pointer(box.x - 500, box.y + 20))
    tool.release(Pointer(box.x - 500, box.y + 20))
    assert only(noted).width == NARROWEST
    assert steps_done(noted) == 2


def test_a_marquee_catches_notes_too(noted):
    box = noted.board.notes.box(only(noted).id)
    tool = press(noted, box.right + 40, box.bottom + 40)
    tool.move(Pointer(box.x - 5, box.y - 5))
    tool.release(Pointer(box.x - 5, box.y - 5))
    assert noted.selection == {("notes", only(noted).id)}


def test_a_double_click_writes_the_note(noted):
    box = noted.board.notes.box(only(noted).id)
    SelectTool(noted).double_click(Pointer(box.x + 20, box.y + 20))
    assert noted.editing == ("notes", only(noted).id)


# The keyboard


def test_arrows_move_notes_and_presses_in_a_row_are_one_step(noted):
    x, y = only(noted).x, only(noted).y
    for _ in range(3):
        noting.nudge(noted, 1, 0)
    noting.nudge(noted, 0, noting.FARTHER)
    assert (only(noted).x, only(noted).y) == (x + 3, y + 10)
    assert steps_done(noted) == 2
    noted.undo()
    assert (only(noted).x, only(noted).y) == (x, y)


def test_notes_are_duplicated_beside_themselves(noted):
    assert pasting.duplicate(noted)
    a, b = noted.board.notes.in_order()
    assert (b.note.text, b.box) == ("Husk tallet", a.box.moved(16, 16))
    assert noted.selection == {("notes", b.note.id)}
    assert steps_done(noted) == 2


def test_notes_are_copied_and_pasted_also_into_another_project(noted):
    clip = read_clip(write_clip(noted.copy()))
    noted.show_journey("today")
    assert noted.paste(clip)
    assert [note.text for note in noted.document.notes.values()] == ["Husk tallet"] * 2
    assert noted.store.undo_label.key == "edit.paste_notes"


def test_cutting_notes_takes_them_off_the_board_as_one_step(noted):
    assert noted.cut().count == 1
    assert not noted.document.notes
    assert steps_done(noted) == 2


def test_deleting_notes_is_one_step(noted):
    assert noted.delete_selection()
    assert not noted.document.notes
    noted.undo()
    assert only(noted).text == "Husk tallet"


def test_deleting_its_card_leaves_a_note_free_where_it_stood_even_deep_in_a_stack(editor):
    editor.select([("touchpoints", "c")])  # the third of a stack
    noting.add_note(editor)
    editor.end_editing("Hvorfor?")
    before = editor.board.notes.box(only(editor).id)
    editor.select([("touchpoints", "c")])
    editor.delete_selection()
    assert only(editor).touchpoint is None
    after = editor.board.notes.box(only(editor).id)
    row = editor.board.rows[editor.board.row_of["frontstage"]]
    grown = before.y - after.y  # the lane is less tall by the card that went
    assert after.x == before.x
    assert 0 <= grown <= 200
    assert row.height > 0
    editor.undo()
    assert editor.board.notes.box(only(editor).id) == before


def test_walking_and_the_hand_s_other_work_are_as_before(noted):
    noted.select(())
    Hand(noted).press_on("enters").move_to_cell("frontstage", 2).release()
    assert noted.document.touchpoints["enters"].lane == "frontstage"


def test_a_note_in_a_hidden_lane_is_said_to_be_there(noted):
    noted.select([("touchpoints", "enters")])
    noting.add_note(noted)
    noted.end_editing("På kortet")
    id_ = next(n.id for n in noted.document.notes.values() if n.touchpoint)
    noted.set_lane_hidden("customer", hidden=True)
    noting.reveal(noted, id_)
    assert noted.notice.key == "notes.hidden"
