"""Effort and difference in a real window: opened by key, chosen, written in, undone, walked through by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.ui.analyses.effort import EffortView
from tests.effort_projects import an_arrival
from tests.ui.analyses.test_ownership import settle
from tests.ui.window_hand import as_it_was, give_focus, lasting_window, press, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def one_window(qapp, tmp_path_factory):
    with lasting_window(tmp_path_factory.mktemp("effort"), an_arrival()) as window:
        yield window


@pytest.fixture
def window(one_window):
    one_window.activateWindow()
    one_window.editor.show_journey("stay")
    settle()
    yield one_window
    as_it_was(one_window)
    one_window.dress.wear(one_window.dress.theme.name, "en", 1.0)
    if isinstance(view := one_window.views.analysis, EffortView):
        view.choose("effort")
        view.close_panel()
    one_window.views.show_view("board")
    settle()


def opened(window, part="effort") -> EffortView:
    window.actions_["view_effort"].trigger()
    settle()
    view = window.views.analysis
    assert isinstance(view, EffortView)
    view.choose(part)
    settle()
    return view


def click(view, target):
    settle()
    view.pane.sheet.buttons[target].click()
    settle()


def name(view, target):
    settle()
    return view.pane.sheet.buttons[target].accessibleName()


def enter(view, field, text):
    line = view.panel.fields.rows[field].entry.line
    give_focus(line)
    type_into(line, text)
    press(line, Qt.Key.Key_Return)
    settle()


def undo_steps(window):
    return len(window.editor.store._undo)


def test_its_key_opens_it_and_escape_leaves_it(window):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.canvas, Qt.Key.Key_5, both)
    settle()
    view = window.views.analysis
    assert isinstance(view, EffortView)
    assert view.accessibleName() == "Effort and difference"
    assert view.counts() == "3 of 4 steps say both · 1 over-served · 1 starved"
    assert view.aside() == "The shares come to 90 %"
    press(view.pane.sheet, Qt.Key.Key_Escape)
    assert window.views.front == "board"


def test_s000_l19_a_share_moves_the_disc_and_one_step_takes_it_back(window):
    view = opened(window)
    before = undo_steps(window)
    click(view, "step/arrives")
    enter(view, "energy", "50")
    assert window.editor.document.steps["arrives"].energy == 50
    # 130 % over weights of 9: 14.4 a point, of which arrival's 5 ask for 72.
    assert name(view, "step/arrives") == "Arrives: Starved. 50 % of the effort, importance 5 asks for 72 %"
    assert undo_steps(window) == before + 1
    assert view.aside() == "The shares come to 130 %"
    window.editor.undo()
    assert window.editor.document.steps["arrives"].energy == 10


def test_a_share_beyond_a_hundred_is_refused_where_it_is_typed(window):
    view = opened(window)
    before = undo_steps(window)
    click(view, "move/books")
    enter(view, "energy", "101")
    note = view.panel.fields.rows["energy"].row.note.text()
    assert note == "That is outside the scale, which goes from 0 to 100."
    assert window.editor.document.steps["books"].energy == 60
    assert undo_steps(window) == before


def test_s001_l21_the_work_of_a_touchpoint_is_said_in_the_panel(window):
    view = opened(window)
    click(view, "load/pays")
    assert view.panel.accessibleName() == "One touchpoint: the customer's work"
    enter(view, "customer_effort", "1")
    assert window.editor.document.touchpoints["pays"].customer_effort == 1
    assert name(view, "load/pays") == "Pays: 1 a little"
    window.editor.undo()
    assert window.editor.document.touchpoints["pays"].customer_effort is None


def test_s000_l23_what_a_step_carries_on_is_written_line_by_line(window):
    view = opened(window)
    click(view, "knot/arrives")
    field = view.panel.fields.rows["carries_over"].field
    give_focus(field)
    type_into(field, "Passport")
    settle()
    assert window.editor.document.steps["arrives"].carries_over == ("Passport",)
    assert name(view, "knot/arrives") == "Arrives carries on Passport"


def test_s003_l13_a_point_is_lifted_and_leaves_the_list(window):
    view = opened(window, "difference")
    click(view, "row/greets")
    enter(view, "differentiator", "4")
    assert "row/greets" not in view.pane.sheet.buttons
    assert name(view, "point/greets") == "Greets: sets us apart 4, importance 5"
    window.editor.undo()
    settle()
    assert "row/greets" in view.pane.sheet.buttons


def test_s004_l13_where_nobody_looks_somebody_is_told_to(window):
    view = opened(window, "difference")
    click(view, "watch/arrives")
    assert view.chosen == ("difference", "greets"), "the moment of truth of the step"
    field = view.panel.fields.rows["current_focus"].field
    give_focus(field)
    type_into(field, "Smiles")
    settle()
    assert name(view, "watch/arrives").startswith(
        "Arrives: It matters, and somebody looks. Looked at: Smiles"
    )


def test_s001_l36_what_is_at_stake_and_how_far_it_is_decided(window):
    view = opened(window, "value")
    click(view, "stake/waves")
    enter(view, "value_at_stake", "1200")
    assert name(view, "stake/waves") == "Waves: 1,200 DKK at stake"
    click(view, "row/greets")
    view.panel.fields.rows["control"].pick.picked.emit("designed")
    settle()
    assert window.editor.document.touchpoints["greets"].control == "designed"
    assert name(view, "stake/greets") == "Greets: 9,000 DKK at stake. It feels bad"


def test_s001_l36_the_customer_is_named_first_and_then_weighed(window):
    window.editor.show_journey("bare")
    view = opened(window, "value")
    before = undo_steps(window)
    click(view, "persona/")
    persona = window.editor.document.personas[window.editor.journey.persona]
    assert persona.name == "Customer"
    assert undo_steps(window) == before + 1
    enter(view, "lifetime_value", "500")
    assert window.editor.document.personas[persona.id].lifetime_value == 500
    window.editor.undo()
    window.editor.undo()
    settle()
    assert window.editor.journey.persona is None
    assert view.chosen is None
    assert not view.panels["persona"].isVisible()


def test_a_second_press_shows_it_on_the_board(window):
    view = opened(window)
    click(view, "load/fills")
    click(view, "load/fills")
    assert window.views.front == "board"
    assert window.editor.focus == ("touchpoints", "fills")


def test_keys_alone_find_what_nobody_said_say_it_and_come_back(window):
    view = opened(window)
    press(view.pane.sheet, Qt.Key.Key_N)
    settle()
    assert view.chosen == ("step", "leaves")
    field = QApplication.focusWidget()
    assert field is view.panel.fields.rows["energy"].field
    type_into(field, "10")
    press(field, Qt.Key.Key_Return)
    settle()
    assert window.editor.document.steps["leaves"].energy == 10
    assert view.chosen is None, "Enter is through with it"
    assert QApplication.focusWidget() is view.pane.sheet.buttons["step/leaves"]
    press(view.pane.sheet.buttons["step/leaves"], Qt.Key.Key_Return)
    settle()
    assert view.chosen == ("step", "leaves")
    press(view.pane.sheet.buttons["step/leaves"], Qt.Key.Key_E)
    assert QApplication.focusWidget() is view.panel.fields.rows["energy"].field
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    press(view.pane.sheet, Qt.Key.Key_S)
    settle()
    assert (view.segment, view.chosen) == ("difference", None)


def test_what_is_being_typed_is_kept_when_the_project_is_saved(window):
    view = opened(window)
    click(view, "step/leaves")
    line = view.panel.fields.rows["energy"].entry.line
    give_focus(line)
    type_into(line, "5")
    window.finish_typing()
    assert window.editor.document.steps["leaves"].energy == 5


def test_where_everything_is_said_the_key_tells_so(window):
    view = opened(window, "value")
    click(view, "row/waves")
    enter(view, "value_at_stake", "100")
    press(view.pane.sheet, Qt.Key.Key_N)
    settle()
    assert window.editor.notice is not None
    assert window.dress.say.say(window.editor.notice) == "Everything in this part is said."


def test_an_empty_journey_is_begun_by_its_button(window):
    window.editor.show_journey("bare")
    view = opened(window)
    click(view, "begin/energy")
    assert view.chosen == ("step", "only")
    assert QApplication.focusWidget() is view.panel.fields.rows["energy"].field
    click(view, "board")
    assert window.views.front == "board"


def test_what_is_chosen_is_let_go_of_with_its_touchpoint(window):
    view = opened(window)
    click(view, "load/fills")
    window.editor.show_journey("bare")
    settle()
    assert view.chosen is None
    assert not view.panels["work"].isVisible()


def test_a_project_that_cannot_be_changed_is_read(window):
    view = opened(window)
    window.editor.read_only = True
    click(view, "step/books")
    assert not view.panel.fields.rows["energy"].field.isEnabled()


def test_everything_speaks_danish(window):
    window.dress.wear(window.dress.theme.name, "da", 1.0)
    view = opened(window)
    assert view.accessibleName() == "Indsats og forskel"
    assert name(view, "step/arrives") == "Arrives: Forsømt. 10 % af indsatsen, vægt 5 kalder på 50 %"
    assert [words for _, words in view.segments()] == ["Indsats", "Forskel", "Værdi"]
