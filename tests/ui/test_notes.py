"""Sticky notes in the window: written in place, moved by hand and key, listed in the inspector."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest

from cxdesigner.editor import noting
from cxdesigner.layout.note_paper import paper
from cxdesigner.model.diff import Key
from cxdesigner.model.remarks import Note
from cxdesigner.ui.canvas.accessible.addresses import NOTES as NOTE_LIST
from tests.ui.canvas_hand import Hand, different_share
from tests.ui.window_hand import ASKS, GREETS, a_night, a_window, give_focus, press, settle, type_into

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def only(window):
    (note,) = window.editor.document.notes.values()
    return note


def key_of(window) -> Key:
    return "notes", only(window).id


def steps(window):
    return len(window.editor.store._undo)


@pytest.fixture
def noted(window):
    """A window with a note on the floor, nothing selected."""
    noting.add_note_at(window.editor, 40.0, window.editor.board.height + 40.0)
    window.canvas.title_editor.setPlainText("Ring til porten")
    window.canvas.title_editor.keep()
    window.editor.select(())
    give_focus(window.canvas)
    return window


def test_n_adds_a_note_to_the_selected_card_and_control_enter_keeps_what_is_written(window):
    window.editor.author = "Night porter"
    window.editor.select([GREETS], focus=GREETS)
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_N)
    field = window.canvas.title_editor
    assert field.isVisible()
    type_into(field, "Which name")
    press(field, Qt.Key.Key_Return)
    type_into(field, "first?")
    assert field.isVisible()
    press(field, Qt.Key.Key_Return, CONTROL)
    assert not field.isVisible()
    assert (only(window).text, only(window).author) == ("Which name\nfirst?", "Night porter")
    assert only(window).touchpoint == GREETS[1]
    assert steps(window) == 1
    assert window.canvas.hasFocus()
    window.editor.undo()
    assert not window.editor.document.notes


def test_escape_leaves_no_note_behind_that_says_nothing(window):
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_N)
    press(window.canvas.title_editor, Qt.Key.Key_Escape)
    assert not window.editor.document.notes
    assert steps(window) == 0


def test_a_long_note_is_not_cut_to_the_length_of_a_title(noted):
    long = "ord " * 500
    noted.editor.rename(GREETS, "Greets")
    noted.editor.run(noted.editor.store.undo_label, lambda doc: doc)
    noted.editor.begin_editing(key_of(noted))
    noted.canvas.title_editor.setPlainText(long)
    noted.canvas.title_editor.keep()
    assert only(noted).text == long.strip()
    noted.editor.begin_editing(key_of(noted))
    assert noted.canvas.title_editor.toPlainText() == long.strip()


def test_the_note_tool_puts_a_note_where_one_clicks_and_is_laid_down_again(window):
    QTest.mouseClick(window.toolbar.tools["note"], Qt.MouseButton.LeftButton)
    assert window.canvas.tool == "note"
    assert window.toolbar.tools["note"].isChecked()
    hand = Hand(window.canvas)
    hand.click(hand.in_cell("wanted-customer", "wanted-in"))
    assert window.canvas.tool == "select"
    assert window.canvas.title_editor.isVisible()
    hand.write("Here")  # Enter starts a line
    window.canvas.title_editor.keep()
    assert (only(window).lane, only(window).step) == ("wanted-customer", "wanted-in")
    window.canvas.set_tool("note")
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_Escape)
    assert window.canvas.tool == "select"


def test_a_note_is_dragged_onto_a_card_and_away(noted):
    noted.editor.camera.fit()
    hand = Hand(noted.canvas)
    hand.press(hand.over(key_of(noted), 0.3, 0.3)).move(hand.over(ASKS)).release()
    assert only(noted).touchpoint == ASKS[1]
    noted.editor.undo()
    assert only(noted).touchpoint is None


def test_arrows_move_a_selected_note_and_with_shift_ten_times_as_far(noted):
    noted.editor.select([key_of(noted)], focus=key_of(noted))
    x, y = only(noted).x, only(noted).y
    press(noted.canvas, Qt.Key.Key_Right)
    press(noted.canvas, Qt.Key.Key_Down, SHIFT)
    assert (only(noted).x, only(noted).y) == (x + 1, y + 10)
    assert steps(noted) == 2
    press(noted.canvas, Qt.Key.Key_Delete)
    assert not noted.editor.document.notes


def test_notes_are_copied_as_words_too(noted):
    noted.editor.select([key_of(noted)])
    noted.actions_["copy"].trigger()
    noted.actions_["paste"].trigger()
    assert [note.text for note in noted.editor.document.notes.values()] == ["Ring til porten"] * 2
    noted.editor.select(())
    noted.actions_["paste_plain"].trigger()
    assert any(t.title == "Ring til porten" for t in noted.editor.document.touchpoints.values())
    noted.editor.select(("notes", id_) for id_ in noted.editor.document.notes)
    noted.actions_["duplicate"].trigger()
    assert len(noted.editor.document.notes) == 4


@pytest.mark.parametrize("zoom", [1.0, 0.6, 0.2])
def test_a_note_is_seen_at_every_zoom(noted, zoom):
    noted.editor.camera.zoom_to(zoom)
    noted.editor.camera.reveal(noted.editor.board.card_box(key_of(noted)))
    noted.canvas.settle()
    with_note = _picture(noted)
    noted.editor.run(noted.editor.store.undo_label, _without)
    noted.editor.camera.pan(0, 0)
    assert _picture(noted) != with_note


def _without(doc):
    from cxdesigner import commands

    return commands.remove_notes(doc, list(doc.notes))


def _picture(window) -> QImage:
    settle()
    return window.canvas.grab().toImage()


def test_what_is_painted_after_an_edit_is_what_is_painted_anew(noted):
    noted.editor.camera.fit()
    noted.canvas.settle()
    _picture(noted)
    noted.editor.select([key_of(noted)])
    noting.nudge(noted.editor, 40, -7)
    noted.editor.select(())
    noted.editor.focus_cell(None)
    kept = _picture(noted)
    noted.canvas._picture.spoil()
    assert different_share(_picture(noted), kept) < 0.0005


def test_the_paper_grows_while_one_writes(noted):
    editor = noted.editor
    editor.camera.fit()
    box = editor.board.notes.box(only(noted).id)
    editor.begin_editing(key_of(noted))
    noted.canvas.title_editor.setPlainText("linje\n" * 9)
    x, y = editor.camera.to_window(box.x + 3, box.bottom + 20)
    ground = _picture(noted).pixelColor(round(x), round(y)).name().upper()
    assert ground == paper(editor.board.look.theme)
    noted.canvas.title_editor.give_up()


def test_the_inspector_lists_the_notes_and_goes_to_the_one_pressed(noted):
    inspector = noted.inspector
    inspector.show_tab("notes")
    settle()
    (row,) = [row for row in inspector.notes.list.rows if row.isVisible()]
    assert row.words.text == "Ring til porten"
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert noted.editor.selection == {key_of(noted)}
    assert row.words.is_chosen
    assert noted.canvas.hasFocus()


def test_the_inspector_turns_to_what_is_selected(noted):
    noted.editor.select([key_of(noted)])
    assert noted.inspector.tab == "notes"
    noted.editor.select([GREETS])
    assert noted.inspector.tab == "card"
    assert noted.inspector.touchpoint_form.isVisible()
    noted.inspector.show_tab("comments")
    noted.editor.select([ASKS])
    assert noted.inspector.tab == "comments"
    QTest.mouseClick(noted.inspector.cross, Qt.MouseButton.LeftButton)
    assert noted.inspector.tab == "card"


def test_the_status_bar_counts_notes_and_says_what_keys_do_with_them(noted):
    noted.status.count()
    assert "1 note" in noted.status.accessibleDescription()
    noted.editor.select([key_of(noted)])
    assert noted.status.hints.accessibleName() == "Enter: edit, Arrows: move, Del: delete"


def test_a_screen_reader_finds_a_list_of_notes_behind_the_lanes(noted):
    canvas = QAccessible.queryAccessibleInterface(noted.canvas)
    lanes = len(noted.editor.board.rows)
    notes = canvas.child(lanes)
    assert notes.text(QAccessible.Text.Name) == "1 note"
    assert notes.lane == NOTE_LIST
    item = notes.child(0)
    assert item.text(QAccessible.Text.Name) == "Ring til porten"
    assert item.text(QAccessible.Text.Description).startswith("Note")
    assert item.parent() is notes
    assert not item.rect().isEmpty()
    item.actionInterface().doAction("Press")
    assert noted.editor.selection == {key_of(noted)}
    assert item.state().selected
    children = canvas.childCount()
    noted.editor.delete_selection()
    assert canvas.childCount() == children - 1
    assert canvas.indexOfChild(notes) == -1


@pytest.mark.parametrize("language", ["en", "da"])
def test_the_floor_of_notes_opens_no_board_smaller_than_without(qtbot, tmp_path, language):
    plain = a_window(qtbot, tmp_path, language=language)
    doc = a_night()
    rows = {"n": Note(id="n", journey="wanted", text="ord " * 300)}
    noted = a_window(qtbot, tmp_path, type(doc)({**dict(doc.tables()), "notes": rows}), language=language)
    assert noted.editor.camera.zoom == plain.editor.camera.zoom
    assert noted.editor.board.notes.has_floor


def test_a_hover_is_of_the_note_and_not_of_the_card_below_it(noted):
    noted.editor.select([GREETS])
    noting.add_note(noted.editor)
    noted.canvas.title_editor.setPlainText("Over")
    noted.canvas.title_editor.keep()
    note = next(n for n in noted.editor.document.notes.values() if n.text == "Over")
    noted.editor.select([("notes", note.id)])
    card = noted.editor.board.card_box(GREETS)
    noting.nudge(noted.editor, 0, card.y - noted.editor.board.notes.box(note.id).y)
    at = noted.editor.camera.to_window(*noted.editor.board.notes.box(note.id).center)
    QTest.mouseMove(noted.canvas, QPointF(*at).toPoint())
    assert noted.editor.hover is None


def test_notes_and_comments_are_for_the_board_and_not_for_the_table(noted):
    noted.editor.select([GREETS])
    assert all(noted.actions_[id_].isEnabled() for id_ in ("add_note", "comments", "tool_note"))
    noted.views.show_view("table")
    noted.actions_.refresh()
    assert not any(noted.actions_[id_].isEnabled() for id_ in ("add_note", "comments", "tool_note"))
