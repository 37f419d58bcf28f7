"""The inspector on what the method asks of a touchpoint: voice, work, knowledge, stake, promises, loops."""

import pytest
from PySide6.QtCore import Qt

from tests.builders import ProjectBuilder
from tests.ui.window_hand import as_it_was, lasting_window, press, settle, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def one_window(qapp, tmp_path_factory):
    doc = (
        ProjectBuilder("Taxi", currency="DKK")
        .team("drivers", "Drivers")
        .journey("taxi", "The ride")
        .lane("customer", "Customer")
        .lane("frontstage", "Frontstage")
        .lane("support", "Support")
        .stage("go", "Go", steps=("waits", "meets"))
        .touchpoint("stands", "customer", "waits", "Stands in the hallway")
        .touchpoint("looks", "customer", "meets", "Looks for the car")
        .touchpoint("opens", "frontstage", "meets", "Opens the door", owner="drivers", moment_of_truth=True)
        .touchpoint("gps", "support", "meets", "GPS")
        .row("promises", "time", made_at="stands", text="On time")
        .build()
    )
    with lasting_window(tmp_path_factory.mktemp("method"), doc) as window:
        yield window


@pytest.fixture
def window(one_window):
    one_window.activateWindow()
    settle()
    yield one_window
    as_it_was(one_window)
    settle()


def choose(window, *ids):
    window.editor.select([("touchpoints", id_) for id_ in ids])
    settle()
    return window.inspector.touchpoint_form.method


def touchpoint(window, id_):
    return window.editor.document.touchpoints[id_]


def steps(window):
    return len(window.editor.store._undo)


def field(section, name):
    return section.fields.rows[name].field


def enter(widget, text):
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    line = getattr(widget, "line", widget)
    line.selectAll()
    type_into(widget, text)
    press(widget, Qt.Key.Key_Return)
    settle()


def test_only_the_parts_that_make_sense_for_the_lane_are_shown_folded_while_empty(window):
    method = choose(window, "stands")
    shown = [part.isVisible() for part in (method.voice, method.work, method.knowledge, method.stake)]
    assert shown == [True, True, False, False]
    assert not method.voice.fields.isVisible()
    method = choose(window, "opens")
    shown = [part.isVisible() for part in (method.voice, method.work, method.knowledge, method.stake)]
    assert shown == [False, False, True, True]


def test_s002_l73_what_she_thinks_and_feels_is_written_by_keyboard(window):
    method = choose(window, "stands")
    method.voice.head.setFocus(Qt.FocusReason.TabFocusReason)
    press(method.voice.head, Qt.Key.Key_Space)
    thinks = field(method.voice, "thinks")
    assert thinks.isVisible()
    thinks.setFocus()
    type_into(thinks, "Do they come?")
    assert touchpoint(window, "stands").thinks == "Do they come?"
    assert steps(window) == 1
    window.editor.undo()
    settle()
    assert thinks.text() == ""


def test_s001_l21_her_own_work_has_an_effort_of_0_to_3_and_nothing_else(window):
    method = choose(window, "stands")
    method.work.head.click()
    effort = field(method.work, "customer_effort")
    enter(effort, "7")
    row = method.work.fields.rows["customer_effort"]
    assert row.row.note.text() == "That is outside the scale, which goes from 0 to 3."
    assert touchpoint(window, "stands").customer_effort is None
    assert steps(window) == 0
    effort.setFocus()
    enter(effort, "2")
    assert touchpoint(window, "stands").customer_effort == 2


def test_lines_are_one_a_line_and_an_empty_one_is_none(window):
    method = choose(window, "stands")
    method.work.head.click()
    repeats = field(method.work, "repeats")
    repeats.setFocus()
    type_into(repeats, "Address")
    press(repeats, Qt.Key.Key_Return)
    settle()
    assert repeats.words() == "Address\n"  # the line just begun stands
    type_into(repeats, "Flight")
    assert touchpoint(window, "stands").repeats == ("Address", "Flight")
    assert steps(window) == 1


def test_several_selected_show_what_they_share_and_are_set_together(window):
    method = choose(window, "stands")
    method.work.head.click()
    enter(field(method.work, "customer_effort"), "1")
    method = choose(window, "stands", "looks")
    effort = field(method.work, "customer_effort")
    assert effort.line.placeholderText() == "Mixed"
    assert "1" in method.work.fields.rows["customer_effort"].row.note.text()
    enter(effort, "3")
    assert [touchpoint(window, id_).customer_effort for id_ in ("stands", "looks")] == [3, 3]
    assert steps(window) == 2
    assert not method.promises.isVisible()


def test_s001_l33_what_must_be_known_is_told_by_a_system_or_said_to_be_missing(window):
    method = choose(window, "opens")
    method.knowledge.head.click()
    needed = field(method.knowledge, "info_needed")
    needed.setFocus()
    type_into(needed, "Flight")
    settle()
    assert method.knowledge.note.text() == "Not at hand: Flight. No system tells it."
    source = field(method.knowledge, "info_source")
    assert [source.itemText(n) for n in range(source.count())] == ["Not said", "GPS"]
    source.picked.emit("gps")
    settle()
    assert touchpoint(window, "opens").info_source == "gps"
    assert method.knowledge.note.text() == "Not at hand: Flight."
    enter(field(method.knowledge, "relationship_owner"), "Guest care")
    team = touchpoint(window, "opens").relationship_owner
    assert window.editor.document.teams[team].name == "Guest care"


def test_s001_l36_what_is_at_stake_is_an_amount(window):
    method = choose(window, "opens")
    method.stake.head.click()
    stake = field(method.stake, "value_at_stake")
    enter(stake, "a lot")
    assert method.stake.fields.rows["value_at_stake"].row.note.text().startswith("Write a figure")
    stake.setFocus()
    enter(stake, "12000")
    assert touchpoint(window, "opens").value_at_stake == 12_000


def test_s002_l71_a_promise_is_made_here_and_kept_there(window):
    method = choose(window, "opens")
    promises = method.promises
    assert not promises.made.isVisible()
    promises.head.click()
    promises.made.plus.click()
    settle()
    text = field(promises.made, "text")
    assert text.hasFocus()
    type_into(text, "A warm car")
    (new,) = [row for row in window.editor.document.promises.values() if row.made_at == "opens"]
    assert new.text == "A warm car"
    menu = promises.promises_menu()
    assert [entry.text() for entry in menu.actions()] == ["On time", "A warm car"]
    menu.actions()[0].trigger()
    settle()
    assert window.editor.document.promises["time"].kept_at == ("opens",)
    promises.kept.crosses["time"].click()
    settle()
    assert window.editor.document.promises["time"].kept_at == ()
    menu.deleteLater()


def test_s004_l24_a_hook_says_where_she_is_back(window):
    method = choose(window, "opens")
    method.promises.head.click()
    hooks = method.promises.hooks
    hooks.plus.click()
    settle()
    type_into(field(hooks, "offer"), "A ride home")
    settle()
    assert hooks.note.text() == "No way back is said."
    field(hooks, "to_step").picked.emit("waits")
    settle()
    assert not hooks.note.isVisible()
    hooks.bin.click()
    settle()
    assert not window.editor.document.loyalty_hooks


def test_s004_l32_a_loop_is_added_and_filled_in_by_keyboard(window):
    method = choose(window, "stands")
    method.loops.list.plus.click()
    settle()
    loops = method.loops.list
    question = field(loops, "question")
    assert question.hasFocus()
    type_into(question, "How was the wait?")
    enter(field(loops, "delay_s"), "5 min")
    enter(field(loops, "latency_s"), "forty")
    assert loops.fields.rows["latency_s"].row.note.isVisible()
    field(loops, "latency_s").setFocus()
    enter(field(loops, "latency_s"), "2 min")
    assert "Done after missing" in loops.note.text()
    assert "never come to the front line" in loops.note.text()
    enter(field(loops, "correct_s"), "1 h")
    enter(field(loops, "shown_to"), "Drivers")
    enter(field(loops, "target"), "4,7")
    field(loops, "scale").picked.emit("csat")
    settle()
    (loop,) = window.editor.document.feedback_loops.values()
    assert (loop.delay_s, loop.latency_s, loop.correct_s) == (300, 120, 3600)
    assert (loop.shown_to, loop.target, loop.scale) == ("drivers", 4.7, "csat")
    assert loops.note.text() == "From the meeting until it is put right: 1 h 7 min."
    loops.bin.click()
    settle()
    assert not window.editor.document.feedback_loops


def test_what_is_being_typed_is_taken_as_said_before_a_save(window):
    method = choose(window, "stands")
    method.loops.list.plus.click()
    settle()
    delay = field(method.loops.list, "delay_s")
    delay.setFocus()
    type_into(delay, "5 min")
    window.inspector.finish_typing()
    (loop,) = window.editor.document.feedback_loops.values()
    assert loop.delay_s == 300


def test_nothing_can_be_written_where_the_project_cannot(window):
    window.editor.read_only = True
    method = choose(window, "stands")
    assert not method.loops.list.plus.isEnabled()
    method.voice.head.click()
    assert not field(method.voice, "thinks").isEnabled()
