"""The evidence view in the real window: seen, said, kept in the register, planned, undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.analysis.evidence import sources_in_order
from tests.builders import ProjectBuilder
from tests.evidence_taxi import evidence_taxi
from tests.ui.window_hand import a_window, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, evidence_taxi())
    window.actions_["view_evidence"].trigger()
    settle()
    return window


def settle():
    for _ in range(4):
        QApplication.processEvents()


def view_of(window):
    return window.views.analysis


def button(window, target):
    return view_of(window).pane.sheet.buttons[target]


def beside(window, target):
    return view_of(window).panel.pane.sheet.buttons[target]


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)
    settle()


def click(widget):
    widget.click()
    settle()


def choose(window, touchpoint):
    click(button(window, f"touchpoints/{touchpoint}"))


def known(window, touchpoint):
    return window.editor.document.touchpoints[touchpoint].confidence


def steps(window):
    return len(window.editor.store._undo)


def sources(window):
    return [row.id for row in sources_in_order(window.editor.document)]


def test_its_keys_bring_it_to_the_front_and_the_status_bar_counts(window):
    assert window.views.front == "evidence"
    assert view_of(window).counts() == "21 actions: 8 observed, 5 reported, 8 assumed"
    press(window.views.floor, Qt.Key.Key_Escape)
    assert window.views.front == "board"
    press(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert window.views.front == "evidence"


def test_s000_l10_e_turns_how_the_selected_action_is_known_and_the_page_follows(window):
    choose(window, "customer-ride")
    assert window.editor.selection == {("touchpoints", "customer-ride")}
    tile = button(window, "touchpoints/customer-ride")
    press(tile, Qt.Key.Key_E)
    assert known(window, "customer-ride") == "observed"
    assert button(window, "touchpoints/customer-ride").accessibleName().endswith("Observed")
    assert view_of(window).counts() == "21 actions: 9 observed, 5 reported, 7 assumed"
    assert beside(window, "know/observed").isChecked()
    window.editor.undo()
    settle()
    assert button(window, "touchpoints/customer-ride").accessibleName().endswith("Assumed")


def test_the_panel_says_it_too_and_the_board_is_not_left(window):
    choose(window, "customer-ride")
    click(beside(window, "know/reported"))
    assert known(window, "customer-ride") == "reported"
    assert window.views.front == "evidence"
    assert steps(window) == 1
    click(beside(window, "let_go"))
    assert not window.editor.selection
    assert "know/observed" not in view_of(window).panel.pane.sheet.buttons


def test_a_second_press_on_an_action_brings_the_keyboard_to_the_panel(window):
    choose(window, "customer-ride")
    press(button(window, "touchpoints/customer-ride"), Qt.Key.Key_Return)
    assert beside(window, "know/observed").hasFocus()


def test_s_adds_a_source_that_is_written_in_place_field_by_field(window):
    press(window.views.floor, Qt.Key.Key_S)
    form, view = view_of(window).form, view_of(window)
    new = view.source
    assert new in sources(window)
    assert form.title.hasFocus()
    type_into(form.title, "Diaries of six guests")
    settle()
    assert window.editor.document.sources[new].title == "Diaries of six guests"
    assert "Diaries of six guests" in button(window, f"sources/{new}").accessibleName()
    form.kind.picked.emit("diary")
    form.days["date"].setFocus()
    type_into(form.days["date"], "2026-03-02")
    press(form.days["date"], Qt.Key.Key_Return)
    row = window.editor.document.sources[new]
    assert (row.kind, row.date) == ("diary", "2026-03-02")
    assert not view.panel.is_form  # Enter: done, back to its row
    assert button(window, f"sources/{new}").hasFocus()


def test_a_day_that_is_none_is_refused_where_it_stands_and_changes_nothing(window):
    click(button(window, "sources/ride"))
    form = view_of(window).form
    field = form.days["date"]
    field.setFocus()
    field.line.selectAll()
    type_into(field, "2026-02-30")
    press(field, Qt.Key.Key_Return)
    note = form._day_rows["date"].note
    assert "2026-02-30" in note.text()
    assert note.isVisible()
    assert view_of(window).panel.is_form
    assert window.editor.document.sources["ride"].date == "2025-11-12"
    assert steps(window) == 0
    field.line.selectAll()
    type_into(field, "2025-11-11")
    press(field, Qt.Key.Key_Return)
    assert window.editor.document.sources["ride"].date == "2025-11-11"
    assert steps(window) == 1


def test_consent_is_offered_and_anonymised_is_a_switch(window):
    click(button(window, "sources/kerb"))
    form = view_of(window).form
    assert [form.consent.itemText(n) for n in range(form.consent.count())] == [
        "Spoken, noted", "Written", "Public place", "Not needed",
    ]  # fmt: skip
    click(form.anonymised)
    assert not window.editor.document.sources["kerb"].anonymised
    form.consent.setFocus()
    form.consent.line.selectAll()
    type_into(form.consent, "Written")
    press(form.consent, Qt.Key.Key_Return)
    assert window.editor.document.sources["kerb"].consent == "Written"


def test_sources_are_ordered_and_removed_from_the_form(window):
    click(button(window, "sources/ride"))
    form = view_of(window).form
    assert not form.up.isEnabled()
    click(form.down)
    assert sources(window)[:2] == ["kerb", "ride"]
    click(form.bin)
    assert "ride" not in sources(window)
    assert not view_of(window).panel.is_form
    window.editor.undo()
    settle()
    assert "sources/ride" in view_of(window).pane.sheet.buttons


def test_delete_takes_the_source_out_whose_row_the_keyboard_is_on(window):
    row = button(window, "sources/kerb")
    row.setFocus()
    press(row, Qt.Key.Key_Delete)
    assert "kerb" not in sources(window)
    tile = button(window, "touchpoints/customer-ride")
    tile.setFocus()
    press(tile, Qt.Key.Key_Delete)
    assert "customer-ride" in window.editor.document.touchpoints


def test_a_source_is_linked_from_the_menu_and_unlinked_by_its_cross(window):
    choose(window, "customer-ride")
    menu = view_of(window).sources_menu()
    names = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
    assert len(names) == 6  # five sources it does not rest on yet, and a new one
    menu.actions()[0].trigger()
    settle()
    assert window.editor.document.touchpoints["customer-ride"].sources == ("guess", "ride")
    click(beside(window, "unlink/guess"))
    assert window.editor.document.touchpoints["customer-ride"].sources == ("ride",)
    menu.deleteLater()


def test_l_links_the_selected_source_to_the_selected_action_and_back(window):
    click(button(window, "sources/kerb"))
    view_of(window).close_source()
    choose(window, "customer-ride")
    tile = button(window, "touchpoints/customer-ride")
    press(tile, Qt.Key.Key_L)
    assert window.editor.document.touchpoints["customer-ride"].sources == ("guess", "kerb")
    press(tile, Qt.Key.Key_L)
    assert window.editor.document.touchpoints["customer-ride"].sources == ("guess",)


def test_planning_fieldwork_adds_questions_that_the_panel_shows(window):
    click(button(window, "plan"))
    assert len(window.editor.document.questions) == 4
    assert steps(window) == 1
    asked = [
        b.accessibleName()
        for id_, b in view_of(window).panel.pane.sheet.buttons.items()
        if "questions/" in id_
    ]
    assert "What happens in Ride? Nobody has watched it." in asked


def test_questions_are_written_in_a_line_below_the_list(window):
    view = view_of(window)
    click(beside(window, "ask"))
    assert view.entry.hasFocus()
    type_into(view.entry, "Who calls back?")
    press(view.entry, Qt.Key.Key_Return)
    assert "Who calls back?" in [row.text for row in window.editor.document.questions.values()]
    press(view.entry, Qt.Key.Key_Escape)
    assert not view.entry.isVisible()
    assert beside(window, "ask").hasFocus()
    click(beside(window, "questions/question-0"))
    view.entry.selectAll()
    type_into(view.entry, "Does she notice?")
    press(view.entry, Qt.Key.Key_Return)
    assert window.editor.document.questions["question-0"].text == "Does she notice?"


def test_the_watermark_is_a_switch_on_the_page(window):
    assert button(window, "watermark").isChecked()
    click(button(window, "watermark"))
    assert not window.editor.document.project.watermark
    assert not button(window, "watermark").isChecked()


def test_another_journey_is_shown_at_once(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path)  # a night: as it is and as it is wanted
    window.actions_["view_evidence"].trigger()
    settle()
    window.editor.show_journey("today")
    settle()
    assert "touchpoints/today-greets" in view_of(window).pane.sheet.buttons


def test_what_cannot_be_written_offers_no_writing(window):
    window.editor.read_only = True
    window.editor.select([("touchpoints", "customer-ride")])
    settle()
    assert "plan" not in view_of(window).pane.sheet.buttons
    assert "know/observed" not in view_of(window).panel.pane.sheet.buttons
    press(button(window, "touchpoints/customer-ride"), Qt.Key.Key_E)
    assert known(window, "customer-ride") == "assumed"


def test_an_empty_project_invites_to_its_first_source(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, ProjectBuilder().journey().build())
    window.actions_["view_evidence"].trigger()
    settle()
    assert list(view_of(window).pane.sheet.buttons) == ["add_source"]
    click(button(window, "add_source"))
    assert view_of(window).form.title.hasFocus()
    assert len(sources(window)) == 1
