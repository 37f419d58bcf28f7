"""The beats view in the real window: opened, written in, timed, dragged, moved by keys, undone."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.analysis.beats import beats_of
from tests.beat_projects import at_the_door
from tests.builders import tiny_project
from tests.ui.window_hand import a_window

ALT = Qt.KeyboardModifier.AltModifier


def settle():
    """Let every part take its place, and pages follow."""
    for _ in range(4):
        QApplication.processEvents()


@pytest.fixture
def door(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, at_the_door())
    window.editor.show_journey("later")
    window.editor.select([("touchpoints", "opens")])
    window.actions_["open_beats"].trigger()
    settle()
    return window


def view_of(window):
    return window.views.analysis


def button(window, target):
    return view_of(window).pane.sheet.buttons[target]


def order(window):
    return [beat.id for beat in beats_of(window.editor.document, "opens")]


def at_row(window, number):
    button(window, f"row/{number}").setFocus()
    return button(window, f"row/{number}")


def test_s004_l28_the_beats_of_the_selected_touchpoint_open_with_starts_and_changes(door):
    names = [button(door, f"row/{n}").accessibleName() for n in range(4)]
    assert names[0] == "Beat 1: Steps out at once, Changed"
    assert names[3] == "Beat 4: Puts the bag in, Moved"
    assert view_of(door).counts() == "1 added · 1 moved · 2 changed · 2 removed"
    assert "old/1" in view_of(door).pane.sheet.buttons


def test_s004_l21_l23_alt_and_arrows_change_the_order_as_one_step(door):
    QTest.keyClick(at_row(door, 3), Qt.Key.Key_Up, ALT)
    settle()
    assert order(door) == ["out", "name", "bag", "door"]
    assert button(door, "row/2").hasFocus()
    door.editor.undo()
    assert order(door) == ["out", "name", "door", "bag"]


def move(widget, y):
    at = QPointF(widget.rect().center().x(), 0)
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(widget.mapToGlobal(at.toPoint()).x(), y), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    settle()


def test_a_beat_is_dragged_by_its_grip_and_put_back_by_escape(door):
    before = door.editor.document
    grip = button(door, "grip/0")
    start = grip.mapToGlobal(grip.rect().center()).y()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    move(grip, start + 100)
    move(grip, start + 200)
    assert order(door) == ["name", "door", "out", "bag"]
    QTest.keyClick(grip, Qt.Key.Key_Escape)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton)
    settle()
    assert door.editor.document == before
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    move(grip, start + 100)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton)
    settle()
    assert order(door) == ["name", "out", "door", "bag"]
    door.editor.undo()
    assert door.editor.document == before


def test_words_are_written_in_place_and_tab_goes_on(door):
    button(door, "cell/0/action").click()
    settle()
    field = view_of(door).field
    assert field.text() == "Steps out at once"
    QTest.keyClicks(field, "Is out already")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    settle()
    assert door.editor.document.beats["out"].action == "Is out already"
    assert field.is_open
    QTest.keyClicks(field, "Good morning")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert door.editor.document.beats["out"].words == "Good morning"
    assert not field.is_open
    door.editor.undo()
    assert door.editor.document.beats["out"].words == ""


def test_escape_gives_up_what_was_being_written(door):
    before = door.editor.document
    button(door, "cell/1/words").click()
    settle()
    QTest.keyClicks(view_of(door).field, "Hello")
    for _ in range(2):
        QTest.keyClick(view_of(door).field, Qt.Key.Key_Escape)
    settle()
    assert not view_of(door).field.is_open
    assert door.editor.document is before


@pytest.mark.parametrize(("text", "seconds"), [("40", 40.0), ("1 min 5 s", 65.0), ("2,5 s", 2.5), ("", None)])
def test_a_duration_takes_units_and_bare_seconds(door, text, seconds):
    button(door, "cell/1/duration_s").click()
    settle()
    field = view_of(door).field
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert door.editor.document.beats["name"].duration_s == seconds


def test_a_duration_forty_is_refused_with_a_sentence_and_nothing_changes(door):
    before = door.editor.document
    button(door, "cell/1/duration_s").click()
    settle()
    field = view_of(door).field
    QTest.keyClicks(field, "forty")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert "forty" in field.accessibleDescription()
    assert field.is_open
    assert door.editor.document is before
    assert door.editor.store.undo_label is None


def test_f_goes_through_must_should_and_free(door):
    for duty in ("free", "must", "should"):
        QTest.keyClick(at_row(door, 0), Qt.Key.Key_F)
        settle()
        assert door.editor.document.beats["out"].duty == duty


def test_a_beat_is_added_written_and_deleted(door):
    button(door, "row/0").click()
    button(door, "add").click()
    settle()
    assert view_of(door).field.is_open
    QTest.keyClicks(view_of(door).field, "Looks up first")
    QTest.keyClick(view_of(door).field, Qt.Key.Key_Return)
    settle()
    made = beats_of(door.editor.document, "opens")[1]
    assert (made.action, made.actor) == ("Looks up first", "Driver")
    QTest.keyClick(at_row(door, 1), Qt.Key.Key_Delete)
    settle()
    assert order(door) == ["out", "name", "door", "bag"]


def test_why_feeling_and_proof_of_the_chosen_beat_are_written_below(door):
    button(door, "row/2").click()
    settle()
    for field, text in (("why", "Order is the message"), ("feeling", "I come first"), ("proof", "Replies")):
        button(door, f"cell/2/{field}").click()
        settle()
        QTest.keyClicks(view_of(door).field, text)
        QTest.keyClick(view_of(door).field, Qt.Key.Key_Return)
        settle()
    beat = door.editor.document.beats["door"]
    assert (beat.why, beat.feeling, beat.proof) == ("Order is the message", "I come first", "Replies")


def test_a_press_on_an_as_is_beat_says_that_the_chosen_one_stands_for_it(door):
    button(door, "row/1").click()
    settle()
    button(door, "old/1").click()
    settle()
    assert door.editor.document.beats["name"].derived_from == "waits"
    button(door, "old/1").click()
    assert door.editor.document.beats["name"].derived_from is None


def test_a_to_be_without_beats_begins_with_those_of_the_as_is(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, at_the_door())
    window.editor.show_journey("later")
    for beat in ("out", "name", "door", "bag"):
        from cxdesigner.editor.beating import remove_beat

        remove_beat(window.editor, beat)
    window.editor.select([("touchpoints", "opens")])
    window.actions_["view_beats"].trigger()
    settle()
    button(window, "begin").click()
    settle()
    beats = beats_of(window.editor.document, "opens")
    assert [beat.derived_from for beat in beats] == ["gets", "waits", "carries", "lifts", "alone"]
    assert view_of(window).counts() == "0 added · 0 moved · 0 changed · 0 removed"


def test_another_journey_shows_the_twin(door):
    door.editor.show_journey("today")
    settle()
    assert view_of(door).touchpoint == "steps"
    assert "old/0" not in view_of(door).pane.sheet.buttons


def test_without_a_selected_touchpoint_there_are_some_to_choose_from(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, tiny_project())
    window.actions_["view_beats"].trigger()
    settle()
    button(window, "open/greets").click()
    settle()
    assert "add" in view_of(window).pane.sheet.buttons


def test_the_inspector_lists_beats_moves_adds_and_opens_them(door):
    door.views.show_view("board")
    settle()
    section = door.inspector.touchpoint_form.beats
    assert next(row.accessibleName() for row in section.rows.values()) == "Beat 1: Steps out at once"
    assert section.head.second.text() == "4 beats · 33 s"
    QTest.keyClick(section.rows["out"], Qt.Key.Key_Down, ALT)
    settle()
    assert order(door) == ["name", "out", "door", "bag"]
    section.add.click()
    settle()
    made = beats_of(door.editor.document, "opens")[-1]
    assert view_of(door).state.chosen == made.id
