"""The form about the selected lane, stage or step."""

from PySide6.QtCore import Qt

from tests.ui.window_hand import give_focus, press, type_into

DOOR, COME, GO, FRONT = (
    ("steps", "wanted-door"), ("stages", "wanted-come"), ("stages", "wanted-go"), ("lanes", "wanted-frontstage"),
)  # fmt: skip


def form_of(window, head):
    window.editor.select([head], focus=head)
    form = window.inspector.head_form
    assert form.isVisible()
    return form


def test_the_time_of_a_step_is_edited_as_one_step(window):
    form = form_of(window, DOOR)
    assert form.head._lines.accessibleName() == "Step 1.1, Arrival"
    field = form.time.field
    assert field.accessibleName() == "Time"
    assert field.text() == "21:40"
    give_focus(field)
    field.selectAll()
    type_into(field, "22:10")
    assert window.editor.document.steps[DOOR[1]].time == "22:10"
    press(field, Qt.Key.Key_Return)
    assert window.canvas.hasFocus()
    assert window.editor.selection == {DOOR}
    window.editor.undo()
    assert window.editor.document.steps[DOOR[1]].time == "21:40"
    assert window.editor.store.undo_label is None


def test_a_stage_of_one_step_has_the_time_of_that_step(window):
    form = form_of(window, GO)
    assert form.head._lines.accessibleName() == "Stage 2, 1 step"
    type_into(form.time.field, "!")
    assert window.editor.document.steps["wanted-bye"].time == "!07:00"
    assert not form_of(window, COME).time.isVisible()


def test_a_name_is_typed_and_shown_on_the_board(window):
    form = form_of(window, COME)
    give_focus(form.title)
    form.title.selectAll()
    type_into(form.title, "Getting in")
    assert window.editor.board.stages[0].stage.name == "Getting in"
    assert window.editor.store.undo_label.key == "edit.set_field"


def test_a_lane_has_the_words_under_its_name(window):
    form = form_of(window, FRONT)
    assert form.head._lines.accessibleName() == "Lane, Frontstage"
    assert not form.time.isVisible()
    type_into(form.hint.field, "Seen")
    assert window.editor.document.lanes[FRONT[1]].hint == "Seen"
    assert window.editor.board.rows[window.editor.board.row_of[FRONT[1]]].lane.hint == "Seen"


def test_what_may_only_be_read_is_shown_and_not_written(window):
    window.editor.read_only = True
    form = form_of(window, DOOR)
    assert form.time.field.isReadOnly()
    assert form.title.isReadOnly()


def test_the_cross_lets_go(window):
    form_of(window, DOOR).head.cross.click()
    assert window.editor.selection == frozenset()
    assert window.inspector.nothing_form.isVisible()


def test_a_head_that_is_deleted_leaves_the_form_of_another(window):
    form = form_of(window, DOOR)
    window.editor.delete_selection()
    assert form.title.words() == "Checks in"
