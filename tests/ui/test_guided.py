"""The guided path in its window: written by the keyboard alone, left at any time, and nothing is lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.model import structure
from cxdesigner.session.guided import STEPS, Place
from cxdesigner.session.open_project import new_project
from cxdesigner.ui.new_journey.gallery import Gallery
from cxdesigner.ui.new_journey.guide import Guide
from tests.ui.window_hand import a_window, answers, press, settle, type_into

KEY, MOD = Qt.Key, Qt.KeyboardModifier
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("own_folder"),
]


@pytest.fixture
def guided(qtbot, tmp_path):
    """Return a function that takes the guided path from the gallery."""

    def open_guide(**how):
        window = a_window(qtbot, tmp_path, new_project("hotel", "en"), **how)
        window.new_journey()
        window.findChild(Gallery).guide.click()
        guide = window.findChild(Guide)
        qtbot.waitUntil(lambda: QApplication.activeWindow() is guide)
        settle()
        return window, guide

    return open_guide


def write(*lines):
    """Write `lines` where the keyboard is, Enter after each; one that begins with a tab is put under."""
    for text in lines:
        type_into(here(), text.strip())
        if text.startswith("\t"):
            press(here(), KEY.Key_Tab)
        press(here(), KEY.Key_Return)
        settle()


def here():
    return QApplication.focusWidget()


def told(guide):
    return [action.text for action in guide.answers.actions]


def test_a_journey_is_written_by_the_keyboard_alone(guided):
    window, guide = guided()
    write("Help with a laptop", "it stays black", "it works again")
    assert here() is guide.next
    press(here(), KEY.Key_Return)
    write("Ida, new in the job")
    press(here(), KEY.Key_Return, MOD.ControlModifier)
    write("Calls", "\tWaits", "Gets help")
    press(here(), KEY.Key_Return, MOD.ControlModifier)
    write("Answers")
    press(here(), KEY.Key_Return, MOD.ControlModifier)
    write("Telephone")
    press(here(), KEY.Key_Return, MOD.ControlModifier)
    write("A number on a card")
    press(here(), KEY.Key_Return, MOD.ControlModifier)
    doc = window.project.document
    journey = structure.journeys(doc)[0]
    assert doc.project.title == "Help with a laptop"
    assert [len(structure.steps_of(doc, s.id)) for s in structure.stages(doc, journey.id)] == [2, 1]
    titles = {card.title for card in doc.touchpoints.values()}
    assert titles == {"Calls", "Waits", "Gets help", "Answers", "Telephone", "A number on a card"}
    assert window.project.store.is_modified
    assert window.editor.store.undo_label is not None
    assert not window.front.is_start


def test_the_rail_shows_what_is_said_and_leads_to_every_step(guided):
    _window, guide = guided()
    write("Help")
    guide.rail.rows["customer"].click()
    assert guide.step == "customer"
    rows = guide.rail.rows
    assert [row.state for row in rows.values()] == ["done", "later", "now", "later", "later", "later"]
    assert rows["process"].accessibleName() == "Step 1 of 6: Process, Help, said"
    guide.back.click()
    guide.back.click()
    assert guide.step == "process"
    assert not guide.back.isEnabled()
    assert guide.lines.entry_at(Place("title")).text() == "Help"


@pytest.mark.parametrize("leave", ["escape", "cross", "skip"])
def test_leaving_early_asks_nothing_and_keeps_what_is_written(guided, leave):
    window, guide = guided()
    guide.show_step("customer")
    write("Calls")
    type_into(here(), "Wai")
    match leave:
        case "escape":
            press(here(), KEY.Key_Escape)
        case "cross":
            guide.cross.click()
        case _:
            guide.skip.click()
    assert {card.title for card in window.project.document.touchpoints.values()} == {"Calls", "Wai"}
    assert answers(window).asked == []


def test_closing_without_a_word_leaves_what_was_open(guided):
    window, guide = guided()
    before = window.project
    press(here(), KEY.Key_Escape)
    assert window.project is before
    assert not guide.isVisible()


def test_skipping_without_a_word_opens_an_empty_board(guided):
    window, guide = guided()
    guide.skip.click()
    assert window.project.document.touchpoints == {}
    assert window.blank.is_shown


def test_unsaved_work_is_asked_about_before_the_first_word(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path)
    window.editor.select([("touchpoints", "wanted-greets")])
    window.editor.delete_selection()
    window.new_journey()
    gallery = window.findChild(Gallery)
    gallery.guide.click()
    assert window.findChild(Guide) is None
    answers(window).leave = "discard"
    gallery.guide.click()
    guide = window.findChild(Guide)
    guide.skip.click()
    assert [asked.split()[0] for asked in answers(window).asked] == ["leave", "leave"]


def test_tab_puts_a_line_under_the_one_before_and_shift_tab_takes_it_out(guided):
    _window, guide = guided()
    guide.show_step("customer")
    write("Calls")
    type_into(here(), "Waits")
    press(here(), KEY.Key_Tab)
    assert guide.answers.actions[1].is_under
    assert here().text() == "Waits"
    press(here(), KEY.Key_Backtab, MOD.ShiftModifier)
    assert not guide.answers.actions[1].is_under


def test_lines_move_by_alt_and_arrows_and_go_by_backspace(guided):
    _window, guide = guided()
    guide.show_step("customer")
    write("Calls", "Waits")
    press(here(), KEY.Key_Backspace)
    assert told(guide) == ["Calls", "Waits"]
    assert here().text() == "Waits"
    press(here(), KEY.Key_Up, MOD.AltModifier)
    assert told(guide) == ["Waits", "Calls"]
    assert here().text() == "Waits"
    press(here(), KEY.Key_Down)
    press(here(), KEY.Key_Down)
    assert here().text() == "Calls"


def test_a_line_is_dragged_by_its_grip(guided):
    _window, guide = guided()
    guide.show_step("customer")
    write("Calls", "Waits")
    row = guide.lines.entry_at(Place("customer", 1)).parentWidget()
    grip = QPoint(8, 16)
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(row, QPoint(8, -40))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(8, -40))
    assert told(guide)[:2] == ["Waits", "Calls"]


def test_stages_get_names_of_their_own(guided):
    window, guide = guided()
    guide.show_step("customer")
    write("Calls")
    press(here(), KEY.Key_Up)
    press(here(), KEY.Key_Up)
    press(here(), KEY.Key_Up)
    assert here() is guide.lines.entry_at(Place("stage", 0))
    type_into(here(), "Contact")
    guide.skip.click()
    assert [stage.name for stage in window.project.document.stages.values()] == ["Contact"]


def test_who_and_where_are_said_beside_the_line(guided):
    window, guide = guided()
    guide.show_step("customer")
    write("Calls")
    guide.show_step("contact")
    type_into(here(), "Answers")
    press(here(), KEY.Key_Tab)
    type_into(here(), "Service desk")
    row = guide.lines.entry_at(Place("frontstage", 0)).parentWidget()
    row.where.picked.emit("phone")
    guide.skip.click()
    doc = window.project.document
    card = next(card for card in doc.touchpoints.values() if card.title == "Answers")
    assert (doc.teams[card.owner].name, card.channel) == ("Service desk", "phone")


def test_without_actions_the_later_steps_lead_to_the_customers_view(guided):
    _window, guide = guided()
    guide.show_step("support")
    assert guide.to_customer.isVisible()
    guide.to_customer.click()
    assert guide.step == "customer"


def test_the_board_grows_while_one_writes(guided):
    _window, guide = guided()
    guide.show_step("customer")
    write("Calls")
    type_into(here(), "W")
    assert guide.board.outline.columns == 2
    assert guide.board.outline.now == ("customer", 1)
    assert guide.board.accessibleName() == "The board so far: 2 of 8 places are filled"


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_step_is_painted_in_every_dress(guided, language, theme):
    _window, guide = guided(language=language, theme=theme)
    guide.show_step("customer")
    write("Calls <b>& waits", "x" * 400)
    for step in STEPS:
        guide.show_step(step)
        settle()
        assert not guide.grab().isNull()
    guide.dress.wear(theme, "en" if language == "da" else "da", 1.0)
    assert not guide.grab().isNull()
