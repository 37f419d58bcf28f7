"""The inspector on what a touchpoint carries: tags, fieldwork, links, evidence, and what a to-be makes of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cxdesigner import commands
from cxdesigner.model.touchpoint import Link
from cxdesigner.translation import message
from tests.ui.window_hand import ASKS, GREETS, NOTES, give_focus, press, settle, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def touchpoint(window, key=GREETS):
    return window.editor.document.touchpoints[key[1]]


def steps(window):
    return len(window.editor.store._undo)


def faces(section):
    return [(chip.face.words, chip.face.is_partial) for chip in section.chips._chips]


@pytest.fixture
def form(window):
    window.editor.select([GREETS])
    return window.inspector.touchpoint_form


def add(section, *words):
    section.plus.click()
    for word in words:
        type_into(section.entry, word)
        press(section.entry, Qt.Key.Key_Return)


def test_tags_are_added_one_after_the_other_each_as_one_step(window, form):
    add(form.tags, "regn", " late  arrival ")
    assert touchpoint(window).tags == ("regn", "late arrival")
    assert faces(form.tags) == [("regn", False), ("late arrival", False)]
    assert steps(window) == 2
    press(form.tags.entry, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_a_tag_that_is_there_in_another_case_leaves_no_step(window, form):
    add(form.tags, "Regn", "regn")
    assert touchpoint(window).tags == ("Regn",)
    assert steps(window) == 1


def test_known_tags_are_offered_the_most_frequent_first(window, form):
    window.editor.select([GREETS, ASKS])
    add(form.tags, "regn")
    window.editor.select([ASKS])
    add(form.tags, "alene")
    form.tags.open_entry()
    assert [form.tags.entry.itemText(n) for n in range(form.tags.entry.count())] == ["regn", "alene"]


def test_a_tag_on_some_is_dashed_and_a_press_puts_it_on_all_and_another_takes_it_off(window, form):
    add(form.tags, "regn")
    window.editor.select([GREETS, ASKS, NOTES])
    assert faces(form.tags) == [("regn, on 1", True)]
    form.tags.chips._chips[0].click()
    assert touchpoint(window, NOTES).tags == ("regn",)
    assert faces(form.tags) == [("regn", False)]
    form.tags.chips._chips[0].click()
    assert touchpoint(window).tags == touchpoint(window, ASKS).tags == ()
    assert steps(window) == 3


def test_del_takes_a_tag_off_and_the_keyboard_stays_among_them(window, form):
    add(form.tags, "regn", "børn")
    first, _ = form.tags.chips._chips
    give_focus(first)
    press(first, Qt.Key.Key_Delete)
    assert touchpoint(window).tags == ("børn",)
    settle()
    press(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert touchpoint(window).tags == ()
    assert form.tags.plus.hasFocus()


def test_what_is_written_as_a_tag_counts_before_a_save(window, form):
    form.tags.plus.click()
    type_into(form.tags.entry, "regn")
    window.finish_typing()
    assert touchpoint(window).tags == ("regn",)


def test_fieldwork_is_named_once_and_then_offered(window, form):
    add(form.sources, "Three nights at the desk")
    window.editor.select([ASKS])
    add(form.sources, "three nights at the desk")
    assert len(window.editor.document.sources) == 1
    assert touchpoint(window).sources == touchpoint(window, ASKS).sources
    assert faces(form.sources) == [("Three nights at the desk", False)]
    form.sources.chips._chips[0].click()
    assert touchpoint(window, ASKS).sources == ()
    assert len(window.editor.document.sources) == 1


def test_evidence_and_control_are_chosen_for_many_at_once(window, form):
    form.choices.fields["confidence"].picked.emit("observed")
    window.editor.select([GREETS, ASKS])
    field = form.choices.fields["confidence"]
    assert field.is_mixed
    assert form.choices._rows["confidence"].note.text() == "1\u00a0Observed, 1\u00a0Not said"
    field.picked.emit("assumed")
    form.choices.fields["control"].picked.emit("left_to_chance")
    for key in (GREETS, ASKS):
        assert (touchpoint(window, key).confidence, touchpoint(window, key).control) == (
            "assumed",
            "left_to_chance",
        )
    assert steps(window) == 3


def test_a_word_of_a_newer_version_is_shown_as_it_stands(window, form):
    window.editor.edit_selection("control", "by_robot")
    assert form.choices.fields["control"].currentText() == "by_robot"


def test_the_reason_of_a_moment_of_truth_is_asked_where_there_is_one(window, form):
    assert form.feeling.reason.isVisible()
    give_focus(form.feeling.reason)
    type_into(form.feeling.reason, "First words")
    assert touchpoint(window).moment_of_truth_reason == "First words"
    assert steps(window) == 1
    window.editor.select([ASKS])
    assert not form.feeling.reason.isVisible()
    window.editor.select([GREETS, ASKS])
    window.editor.edit_selection("moment_of_truth", True)
    assert form.feeling.reason._hint == "Mixed"


def connect(window, source, target, kind="flow"):
    link = Link(id=f"{source[1]}-{target[1]}", source=source[1], target=target[1], kind=kind)
    window.editor.run(message("edit.add_link"), lambda doc: commands.add_link(doc, link))


def test_connected_touchpoints_are_listed_with_their_kind_and_a_press_goes_there(window, form):
    connect(window, GREETS, NOTES, "triggers")
    connect(window, ASKS, GREETS)
    rows = {row.seen.title: row for row in form.connections.rows}
    assert {title: row.seen.kind for title, row in rows.items()} == {
        "Notes the wish": "Triggers",
        "Asks for sleep": "Flow",
    }
    assert rows["Notes the wish"].seen.sign.icon == "down"
    assert rows["Asks for sleep"].seen.sign.icon == "left"
    rows["Notes the wish"].title.click()
    assert window.editor.selection == {NOTES}
    assert [row.seen.title for row in form.connections.rows] == ["Greets by name"]


def test_the_cross_removes_a_link_as_one_step(window, form):
    connect(window, GREETS, NOTES)
    connect(window, GREETS, ASKS)
    cross = form.connections.rows[0].cross
    give_focus(cross)
    cross.click()
    assert len(window.editor.document.links) == 1
    assert window.editor.store.undo_label.key == "edit.remove_link"
    settle()
    assert form.connections.isAncestorOf(QApplication.focusWidget())


def test_the_tile_leads_to_the_link_and_escape_back_to_where_the_keyboard_was(window, form):
    connect(window, GREETS, NOTES)
    form.connections.rows[0].tile.click()
    assert window.editor.selection == {("links", "wanted-greets-wanted-notes")}
    assert window.inspector.link_form.kind.hasFocus()
    press(window.inspector.link_form.kind, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()
    assert window.editor.focus == GREETS


def test_the_plus_begins_a_link_that_arrows_and_enter_end(window, form):
    give_focus(window.canvas)
    form.connections.plus.click()
    assert window.editor.link_in_air is not None
    press(window.canvas, Qt.Key.Key_Right)
    assert window.editor.link_in_air.target == ASKS
    press(window.canvas, Qt.Key.Key_Return)
    (link,) = window.editor.document.links.values()
    assert (link.source, link.target) == ("wanted-greets", "wanted-asks")
    assert window.editor.link_in_air is None


def test_a_to_be_says_what_it_changes_and_why(window, form):
    assert form.origin.isVisible()
    form.origin.change.fields["change"].picked.emit("changed")
    give_focus(form.origin.why)
    type_into(form.origin.why, "Names calm")
    assert (touchpoint(window).change, touchpoint(window).why) == ("changed", "Names calm")
    window.editor.show_journey("today")
    window.editor.select([("touchpoints", "today-greets")])
    assert not form.origin.isVisible()


def test_where_a_to_be_comes_from_is_chosen_by_stage_and_forgotten_by_the_cross(window, form):
    form.origin.source.chooser.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    stages = menu.actions()
    assert [action.text() for action in stages] == ["Arrival", "Morning"]
    part = stages[0].menu()
    part.aboutToShow.emit()
    assert [action.text() for action in part.actions()] == [
        "1.1 Greets by name",
        "1.2 Asks for sleep",
        "1.2 Notes the wish",
    ]
    part.actions()[0].trigger()
    menu.close()
    assert touchpoint(window).derived_from == "today-greets"
    form.origin.source.chooser.click()
    assert window.editor.journey_id == "today"
    assert window.editor.selection == {("touchpoints", "today-greets")}
    window.editor.show_journey("wanted")
    window.editor.select([GREETS])
    form.origin.source.clear.click()
    assert touchpoint(window).derived_from is None


def test_several_are_connected_duplicated_spanned_and_deleted_by_button(window, form):
    window.editor.select([GREETS, NOTES])
    assert form.together.isVisible()
    QTest.mouseClick(form.together.buttons["connect"], Qt.MouseButton.LeftButton)
    assert len(window.editor.document.links) == 1
    form.together.buttons["span_more"].click()
    assert (touchpoint(window).span, touchpoint(window, NOTES).span) == (2, 2)
    form.together.buttons["delete"].click()
    assert GREETS[1] not in window.editor.document.touchpoints
    assert steps(window) == 3
    assert window.canvas.hasFocus()


def test_a_project_open_for_reading_changes_nothing_here(window, form):
    window.editor.read_only = True
    form.refresh(anew=True)
    for part in (form.tags.plus, form.sources.plus, form.connections.plus, form.origin.source):
        assert not part.isEnabled()
