"""The time of a step is written where it stands: by a double click on it, or by F2 from the name."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from cxdesigner.ui.canvas.head_places import name_place, time_place
from tests.builders import ProjectBuilder
from tests.ui.window_hand import a_window, give_focus, press, settle

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def journey(*, is_plain):
    builder = ProjectBuilder("Night").journey("today").lane("customer", "Guest")
    builder.stage("come", "Arrival").step("door", "" if is_plain else "Finds the door", time="21:40")
    if not is_plain:
        builder.step("desk", "", time="21:50")
    return builder.stage("go", "Morning").step("bye", time="07:00").build()


@pytest.fixture
def window(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, journey(is_plain=False))


@pytest.fixture
def plain(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, journey(is_plain=True))


def places(window, head, step):
    """Return the window points on the name of `head` and on the time of `step`."""
    board, camera = window.editor.board, window.editor.camera
    name, time = name_place(board, camera, head), time_place(board, camera, step)
    return name.topLeft() + QPointF(3, 8), time.topLeft() + QPointF(12, 8)


def double_click(window, at):
    QTest.mouseDClick(window.canvas, _LEFT, _NONE, at.toPoint())
    settle()


def field_of(window):
    return window.canvas.title_editor


def time_of(window, step):
    return window.editor.document.steps[step].time


@pytest.mark.parametrize("step", ["door", "desk"])
def test_a_double_click_edits_what_it_lies_on(window, step):
    name, time = places(window, ("steps", step), step)
    double_click(window, time)
    field = field_of(window)
    assert field.toPlainText() == {"door": "21:40", "desk": "21:50"}[step]
    assert field.accessibleName() == "Time"
    field.give_up()
    double_click(window, name)
    assert field.toPlainText() == {"door": "Finds the door", "desk": ""}[step]
    assert field.accessibleName() == "Title"


def test_a_stage_alone_shows_the_time_of_its_step_and_lets_it_be_written(plain):
    name, time = places(plain, ("stages", "go"), "bye")
    double_click(plain, time)
    assert field_of(plain).toPlainText() == "07:00"
    press(field_of(plain), Qt.Key.Key_F2)
    assert plain.editor.editing == ("stages", "go")
    assert field_of(plain).toPlainText() == "Morning"
    press(field_of(plain), Qt.Key.Key_F2)
    assert field_of(plain).toPlainText() == "07:00"
    field_of(plain).give_up()
    double_click(plain, name)
    assert field_of(plain).toPlainText() == "Morning"


def test_a_time_is_kept_as_one_step_and_the_same_time_as_none(window):
    store = window.editor.store
    window.editor.begin_editing(("steps", "door"), time=True)
    press(field_of(window), Qt.Key.Key_Return)
    assert store.undo_label is None
    window.editor.begin_editing(("steps", "door"), time=True)
    field_of(window).setPlainText("22:10")
    press(field_of(window), Qt.Key.Key_Return)
    assert time_of(window, "door") == "22:10"
    assert window.dress.say.say(store.undo_label) == "change of “Time”"
    assert window.canvas.hasFocus()
    window.editor.undo()
    assert (time_of(window, "door"), store.undo_label) == ("21:40", None)


def test_f2_turns_from_the_name_to_the_time_and_tab_goes_on_among_times(window):
    window.editor.select([("steps", "door")], focus=("steps", "door"))
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_F2)
    assert field_of(window).toPlainText() == "Finds the door"
    press(field_of(window), Qt.Key.Key_F2)
    assert field_of(window).toPlainText() == "21:40"
    press(field_of(window), Qt.Key.Key_Tab)
    assert (window.editor.editing, field_of(window).toPlainText()) == (("steps", "desk"), "21:50")
    press(field_of(window), Qt.Key.Key_Tab)
    press(field_of(window), Qt.Key.Key_Tab)
    assert window.editor.editing is None
    assert len(window.editor.board.steps) == 3
    press(window.canvas, Qt.Key.Key_Escape)
    assert window.editor.store.undo_label is None


def test_the_next_name_is_a_name_again(window):
    window.editor.begin_editing(("steps", "door"), time=True)
    press(field_of(window), Qt.Key.Key_Escape)
    window.editor.begin_editing(("stages", "come"))
    field_of(window).setPlainText("Coming")
    press(field_of(window), Qt.Key.Key_Return)
    assert window.editor.document.stages["come"].name == "Coming"
    assert time_of(window, "door") == "21:40"


def test_f2_in_the_title_of_a_lane_leaves_the_field_open(window):
    window.editor.begin_editing(("lanes", "customer"))
    press(field_of(window), Qt.Key.Key_F2)
    assert (window.editor.editing, field_of(window).toPlainText()) == (("lanes", "customer"), "Guest")
