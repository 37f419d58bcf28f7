"""The panels beside the board: what they hide they give back, what is too long is told, and they come gently."""

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cxdesigner.ui import motion
from cxdesigner.ui.application import application
from cxdesigner.ui.focus_kept import FocusKept
from cxdesigner.ui.sliding import Slide
from cxdesigner.ui.widgets.drawing import font, grown
from tests.ui.window_hand import ASKS, GREETS, NOTES, QUEUE, give_focus, press, settle, type_into

LONG = "Aleksandra Kowalczyk, who travels with two children and a dog"


@pytest.fixture
def large(window):
    window.wardrobe.choose_text_size(200)
    settle()
    yield window
    window.wardrobe.choose_text_size(100)


def quotes(window, *keys):
    return [window.editor.document.touchpoints[id_].quote for _, id_ in keys]


# The inspector


def test_what_is_hidden_leaves_no_air_behind(window):
    form = window.inspector.touchpoint_form
    window.editor.select([GREETS], focus=GREETS)
    settle()
    shown = form.origin.y() - form.sources.geometry().bottom()
    tall = form.sizeHint().height()
    form.tags.hide()
    form.connections.hide()
    settle()
    gone = form.tags.sizeHint().height() + form.connections.sizeHint().height()
    assert form.origin.y() - form.sources.geometry().bottom() == shown
    assert form.sizeHint().height() == tall - gone - 2 * 14


def test_a_name_that_is_too_long_is_cut_with_an_ellipsis_and_a_tip_has_all_of_it(window):
    window.inspector.show_project()
    row = window.inspector.project_form.persona
    row._on_name(LONG)
    settle()
    assert row.who.line.is_cut()
    assert LONG in row.who.line.tip()
    give_focus(row.who)
    assert not row.who.line.is_cut()


def test_a_name_that_fits_has_no_tip(window):
    row = window.inspector.project_form.persona
    row._on_name("Ida")
    settle()
    assert row.who.line.tip() == ""


def test_every_field_grows_with_the_words_around_it(large):
    form = large.inspector.touchpoint_form
    large.editor.select([GREETS], focus=GREETS)
    settle()
    for field in (
        form.facts.owner.line,
        form.facts.takes.line,
        large.inspector.project_form.persona.who.line,
    ):
        assert field.font().pixelSize() == font("smallM").pixelSize() == 18
    assert form.facts.owner.height() == grown(30) == 45


def test_nothing_in_the_inspector_is_wider_than_the_panel_where_words_are_large(large):
    large.editor.select([GREETS], focus=GREETS)
    settle()
    form = large.inspector.touchpoint_form
    assert form.minimumSizeHint().width() <= large.inspector.width()
    assert large.toolbar.export.geometry().bottom() < large.toolbar.height()


# Quotes of several


def test_quotes_of_several_are_mixed_until_one_is_written_for_all(window):
    quote = window.inspector.touchpoint_form.feeling.quote
    window.editor.select([GREETS, ASKS], focus=GREETS)
    settle()
    assert quote.isVisible()
    assert quote.words() == ""
    assert quote.accessibleDescription() == "known for 1 of 2"
    give_focus(quote)
    type_into(quote, "At last")
    assert quotes(window, GREETS, ASKS) == ["At last", "At last"]
    window.editor.undo()
    assert quotes(window, GREETS, ASKS) == ["Welcome back", ""]


def test_esc_in_a_mixed_quote_gives_each_its_own_back(window):
    quote = window.inspector.touchpoint_form.feeling.quote
    window.editor.select([GREETS, ASKS], focus=GREETS)
    settle()
    give_focus(quote)
    type_into(quote, "x")
    press(quote, Qt.Key.Key_Backspace)
    assert quotes(window, GREETS) == [""]
    press(quote, Qt.Key.Key_Escape)
    assert quotes(window, GREETS, ASKS) == ["Welcome back", ""]
    assert window.editor.store.undo_label is None


def test_esc_in_an_untouched_mixed_quote_goes_back_to_the_board(window):
    quote = window.inspector.touchpoint_form.feeling.quote
    window.editor.select([GREETS, ASKS], focus=GREETS)
    settle()
    give_focus(quote)
    press(quote, Qt.Key.Key_Escape)
    assert quotes(window, GREETS) == ["Welcome back"]
    assert window.canvas.hasFocus()


# The keyboard's place


def test_the_command_palette_gives_the_keyboard_back_to_the_field_it_came_from(window):
    window.editor.select([GREETS], focus=GREETS)
    settle()
    owner = window.inspector.touchpoint_form.facts.owner
    give_focus(owner)
    window.finder.open()
    window.finder.close_finder()
    assert owner.hasFocus()


def test_where_the_field_is_hidden_meanwhile_the_board_has_the_keyboard(window):
    window.editor.select([GREETS], focus=GREETS)
    settle()
    give_focus(window.inspector.touchpoint_form.facts.owner)
    window.finder.open()
    window.editor.select([QUEUE], focus=QUEUE)
    settle()
    window.finder.close_finder()
    assert window.canvas.hasFocus()


def test_a_field_that_is_deleted_meanwhile_is_given_up(own_window):
    own_window.editor.select([GREETS], focus=GREETS)
    settle()
    tile = own_window.palette_._tiles[0]
    give_focus(tile)
    own_window.finder.open()
    shiboken6.delete(tile)
    own_window.palette_._tiles = own_window.palette_._tiles[1:]
    own_window.finder.close_finder()
    assert own_window.canvas.hasFocus()


def test_what_cannot_take_the_keyboard_is_given_up(qtbot):
    kept, field, other = FocusKept(), QWidget(), QWidget()
    qtbot.addWidget(field)
    qtbot.addWidget(other)
    kept.keep(field)
    assert kept.give(other) is other
    assert kept.give(other) is other


# The rail


def test_the_palette_folds_to_a_rail_and_unfolds_with_the_keyboard_in_its_part(window):
    assert window.rail.isHidden()
    window.panels.toggle("palette")
    settle()
    assert window.rail.isVisible()
    assert window.rail.width() == 52
    give_focus(window.rail.parts["touchpoints"])
    press(window.rail.parts["touchpoints"], Qt.Key.Key_Space)
    settle()
    assert window.rail.isHidden()
    assert window.palette_._tiles[0].hasFocus()


@pytest.mark.parametrize("part", ["search", "lanes"])
def test_the_rail_leads_to_the_search_and_to_the_lanes(window, part):
    window.panels.toggle("palette")
    settle()
    window.rail.parts[part].click()
    settle()
    assert window.palette_.isAncestorOf(window.focusWidget())


def test_the_rail_goes_where_all_panels_are_hidden_and_comes_with_the_palette(window):
    window.panels.toggle_all()
    settle()
    assert window.rail.isHidden()
    assert window.palette_.isHidden()
    window.panels.toggle("palette")
    window.panels.toggle("palette")
    settle()
    assert window.rail.isVisible()


def test_the_rail_gives_way_to_the_table(window):
    window.panels.toggle("palette")
    window.views.show_view("table")
    assert window.rail.isHidden()
    window.views.show_view("board")
    assert window.rail.isVisible()


def test_the_rail_turns_to_the_comments_and_back_also_where_the_inspector_is_hidden(window):
    window.panels.toggle("palette")
    window.panels.toggle("inspector")
    window.rail.comments.click()
    assert window.inspector.isVisible()
    assert window.inspector.tab == "comments"
    assert window.rail.comments.isChecked()
    window.rail.comments.click()
    assert window.inspector.tab == "card"
    assert not window.rail.comments.isChecked()


def test_enter_on_a_marker_of_the_rail_marks_what_is_selected(window):
    window.panels.toggle("palette")
    window.editor.select([ASKS], focus=ASKS)
    settle()
    diamond = window.rail.markers[0]
    give_focus(diamond)
    press(diamond, Qt.Key.Key_Return)
    assert window.editor.document.touchpoints[ASKS[1]].moment_of_truth


def test_everything_on_the_rail_has_a_name_and_is_one_stop_for_tab(window):
    window.panels.toggle("palette")
    settle()
    rail = window.rail
    buttons = [*rail.parts.values(), rail.note, rail.comments, *rail.markers, rail.unfold]
    assert all(button.accessibleName() and button.toolTip() for button in buttons)
    assert sum(bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in buttons) == 1
    give_focus(rail.parts["search"])
    press(rail.parts["search"], Qt.Key.Key_Down)
    assert rail.parts["lanes"].hasFocus()


def test_pressing_the_note_on_the_rail_adds_one(window):
    window.panels.toggle("palette")
    settle()
    QTest.mouseClick(window.rail.note, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert len(window.editor.document.notes) == 1


# Motion


def test_a_panel_is_there_at_once_and_a_picture_of_it_slides(qtbot, window, moving):
    window.panels.toggle("inspector")
    assert window.inspector.isHidden()
    (slide,) = window.findChildren(Slide)
    window.panels.toggle("inspector")
    assert window.inspector.isVisible()
    (slide,) = window.findChildren(Slide)
    assert slide.geometry().right() == window.rect().right()
    assert slide.geometry().topLeft() == window.inspector.mapTo(window, QPoint(0, 0))
    window.grab()
    qtbot.waitUntil(lambda: not window.findChildren(Slide))


def test_no_panel_slides_where_motion_is_reduced(window, moving):
    motion.reduce(application(), True)
    window.panels.toggle("inspector")
    assert not window.findChildren(Slide)
    motion.reduce(application(), False)


def test_the_ring_of_a_new_selection_comes_in_and_stays(qtbot, window, moving):
    ringing = window.canvas.ringing
    window.editor.select([GREETS], focus=GREETS)
    assert ringing.share(GREETS) < 1.0
    window.editor.select([GREETS, NOTES], focus=NOTES)
    assert ringing.share(GREETS) == 1.0
    assert ringing.share(NOTES) < 1.0
    window.grab()
    qtbot.waitUntil(lambda: not ringing.passage.runs)
    assert ringing.share(NOTES) == 1.0


def test_a_ring_is_there_at_once_where_motion_is_reduced(window, moving):
    motion.reduce(application(), True)
    window.editor.select([GREETS], focus=GREETS)
    assert window.canvas.ringing.share(GREETS) == 1.0
    motion.reduce(application(), False)
