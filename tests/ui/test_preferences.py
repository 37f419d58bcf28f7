"""The preferences: every change holds at once, everywhere, and can be taken back; keys never clash."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from cxdesigner.editor.editor import Editor
from cxdesigner.session.open_project import open_project, save_project_as
from cxdesigner.session.recent import remember_file
from cxdesigner.translation import catalogue, message
from cxdesigner.ui.actions import ROWS
from cxdesigner.ui.application import _last_project
from cxdesigner.ui.dialogs.export_dialog import ExportDialog
from cxdesigner.ui.finder.offers import Offers
from cxdesigner.ui.keys import Keys, key_parts, problem_of, text_of
from cxdesigner.ui.preferences.appearance import ContrastPart, TextPart, ThemePart
from cxdesigner.ui.preferences.dialog import Preferences, open_preferences
from cxdesigner.ui.preferences.key_list import key_list_pdf
from cxdesigner.ui.preferences.parts import SettingRow
from cxdesigner.ui.preferences.registry import PAGES, SETTINGS, choice_words
from cxdesigner.ui.settings import TEXT_SIZES, Settings
from cxdesigner.ui.widgets.drawing import font
from cxdesigner.ui.widgets.switch import Switch
from tests.ui.window_hand import ASKS, a_window, answers, give_focus, press, settle

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NONE = Qt.KeyboardModifier.NoModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen cannot hint at sizes


@pytest.fixture
def preferences(window):
    dialog = open_preferences(window)
    settle()
    yield dialog
    window.wardrobe.choose_text_size(100)  # one size for the whole program
    window.wardrobe.choose_motion(is_reduced=False)


def row_of(dialog, setting):
    return next(row for row in dialog.findChildren(SettingRow) if row.setting.id == setting)


def slider_of(dialog):
    return dialog.findChild(TextPart).slider


def shortcuts_of(dialog):
    dialog.show_page("shortcuts")
    return dialog.pages["shortcuts"]


def record(dialog, action, key, modifiers=_NONE):
    row = shortcuts_of(dialog).rows[action]
    row.click()
    settle()
    QTest.keyClick(row.recorder, key, modifiers)
    settle()
    return row


# The dialog


def test_control_comma_opens_the_preferences_once_and_escape_closes_them(window):
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_Comma, _CTRL)
    dialog = window.findChild(Preferences)
    assert dialog.isVisible()
    assert open_preferences(window) is dialog
    press(dialog.nav.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_page_has_something_to_set(preferences):
    assert {setting.page for setting in SETTINGS} | {"shortcuts"} == set(PAGES)
    for page in PAGES:
        preferences.show_page(page)
        assert preferences.page == page
        assert preferences.pages[page].title.text()


@pytest.mark.parametrize("language", ["en", "da"])
def test_every_setting_has_words_in_every_language(language):
    say = catalogue(language)
    for setting in SETTINGS:
        assert say(f"setting.{setting.id}")
        assert say(f"setting.{setting.id}.about")
        assert all(choice_words(setting, choice, say) for choice in setting.choices)


def test_every_setting_can_be_reached_by_tab_and_says_what_it_is(preferences):
    for page in PAGES:
        preferences.show_page(page)
        settle()
        seen, at = set(), preferences.nav.search
        give_focus(at)
        for _ in range(120):
            seen.add(at)
            assert at.accessibleName(), at
            QTest.keyClick(at, Qt.Key.Key_Tab)
            at = preferences.focusWidget()
            if at in seen:
                break
        controls = [row.control for row in preferences.findChildren(SettingRow) if row.setting.page == page]
        assert all(any(control in (at, at.parent()) for at in seen) for control in controls)
        if page == "appearance":
            tiles, box = preferences.findChild(ThemePart).tiles.tiles, preferences.findChild(ContrastPart).box
            assert len(seen & {*tiles, box, slider_of(preferences)}) == 3  # the tiles are one stop


def test_the_search_leaves_what_it_finds(preferences):
    search = preferences.nav.search
    search.setText("reduce mo")
    shown = [page for page, button in preferences.nav.buttons.items() if not button.isHidden()]
    assert shown == ["appearance"]
    assert not row_of(preferences, "reduce_motion").isHidden()
    assert row_of(preferences, "minimap").isHidden()
    search.setText("moment of truth")
    assert preferences.page == "shortcuts"
    search.setText("there is no such thing")
    assert not preferences.nav.nothing.isHidden()
    press(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert preferences.isVisible()
    assert all(not button.isHidden() for button in preferences.nav.buttons.values())


def test_the_last_changes_are_taken_back_one_by_one(preferences, window):
    assert not preferences.nav.undo.isEnabled()
    preferences.findChild(ThemePart).tiles.tiles[2].click()
    slider_of(preferences).setValue(TEXT_SIZES.index(125))
    record(preferences, "save", Qt.Key.Key_R, _CTRL)
    assert (window.dress.theme.name, window.dress.text_scale) == ("dark", 1.25)
    assert window.actions_.keys.of("save") == ("Ctrl+R",)
    preferences.nav.undo.click()
    assert window.actions_.keys.of("save") == ("Ctrl+S",)
    preferences.nav.undo.click()
    preferences.nav.undo.click()
    assert (window.dress.theme.name, window.dress.text_scale) == ("light", 1.0)
    assert not preferences.nav.undo.isEnabled()


def test_a_name_typed_is_taken_back_as_one(preferences, window):
    preferences.show_page("general")
    field = row_of(preferences, "author").control
    give_focus(field)
    QTest.keyClicks(field, "Anna Bech")
    assert window.settings.author == "Anna Bech"
    assert field.text() == "Anna Bech"
    preferences.nav.undo.click()
    assert window.settings.author == ""
    assert field.text() == ""


def test_enter_in_the_search_goes_to_the_first_setting_found(preferences):
    search = preferences.nav.search
    QTest.keyClicks(search, "initials")
    press(search, Qt.Key.Key_Return)
    assert preferences.isVisible()
    field = row_of(preferences, "author").control
    assert preferences.focusWidget() is field
    press(field, Qt.Key.Key_Return)
    assert preferences.isVisible()
    press(field, Qt.Key.Key_Escape)
    assert not preferences.isVisible()


# Appearance


def test_a_theme_is_put_on_by_its_tile_and_by_the_arrows(preferences, window):
    system, light, dark = preferences.findChild(ThemePart).tiles.tiles
    assert light.isChecked()
    give_focus(light)
    QTest.keyClick(light, Qt.Key.Key_Right)
    assert window.dress.theme.name == "dark"
    assert dark.isChecked()
    assert not light.isChecked()
    assert window.editor.board.look.theme.name == "dark"
    assert "changes" in system.accessibleDescription()


def test_more_contrast_is_worn_by_the_window_and_the_board(preferences, window):
    box = preferences.findChild(ContrastPart).box
    box.click()
    assert window.dress.theme.name == window.editor.board.look.theme.name == "light_contrast"
    window.wardrobe.other_theme()
    assert window.dress.theme.name == "dark_contrast"
    assert box.isChecked()
    box.click()
    assert window.dress.theme.name == "dark"


def test_the_size_of_text_takes_the_board_and_the_window_with_it(preferences, window):
    usual, slider = font("body").pixelSize(), slider_of(preferences)
    for percent in (90, 125, 200):
        slider.setValue(TEXT_SIZES.index(percent))
        assert window.settings.text_size == percent
        assert window.editor.board.look.measures.text_scale == percent / 100
        assert window.editor.board.look.measures.column == pytest.approx(138 * percent / 100)
        assert window.editor.camera.zoom == 1
        grown = font("body").pixelSize()
        assert grown >= usual if percent >= 100 else grown == usual
        preferences.grab()


def test_the_slider_is_walked_by_keys(preferences, window):
    slider = slider_of(preferences)
    give_focus(slider)
    press(slider, Qt.Key.Key_Right)
    assert window.settings.text_size == 112
    press(slider, Qt.Key.Key_End)
    assert window.settings.text_size == 200
    press(slider, Qt.Key.Key_Home)
    assert window.settings.text_size == 90


def test_the_size_of_text_says_what_it_comes_to(preferences, window):
    preview = preferences.findChild(TextPart).preview
    slider_of(preferences).setValue(TEXT_SIZES.index(150))
    assert "16.5 px" in preview.accessibleName()
    before, now = preview._steps_across(1.0), preview._steps_across(1.5)
    assert now < before
    assert f"was {before}" in preview.accessibleName()
    assert window.canvas.width() > 0


def test_the_same_part_of_the_board_is_seen_at_another_size_of_text(window):
    camera = window.editor.camera
    camera.zoom_to(3.0)
    camera.pan(-400, -300)
    before = camera.view
    window.wardrobe.choose_text_size(200)
    assert (camera.view.x, camera.view.y) == pytest.approx((2 * before.x, 2 * before.y), abs=1)
    window.wardrobe.choose_text_size(100)
    assert (camera.view.x, camera.view.y) == pytest.approx((before.x, before.y), abs=1)


def test_switches_turn_at_once_both_ways(preferences, window):
    for setting, is_on in (("minimap", lambda: window.panels.is_shown("minimap")),
                           ("reduce_motion", lambda: window.settings.reduce_motion)):  # fmt: skip
        switch = row_of(preferences, setting).control
        assert isinstance(switch, Switch)
        before = is_on()
        switch.click()
        assert is_on() is not before
        assert switch.isChecked() is is_on()
        switch.click()
        assert is_on() is before


# General and export


def test_the_language_changes_under_the_open_dialog(preferences, window):
    pick = row_of(preferences, "language").control
    pick.setCurrentIndex(2)
    pick.activated.emit(2)
    assert window.dress.say.language == "da"
    assert preferences.windowTitle() == "Indstillinger"
    assert preferences.pages["shortcuts"].rows["save"].words == "Gem"
    preferences.nav.undo.click()
    assert preferences.windowTitle() == "Preferences"


def test_an_export_begins_with_what_is_set(preferences, window):
    for setting, value in (
        ("paper", "A4"),
        ("turn", "portrait"),
        ("page_language", "da"),
        ("keeps_export", "no"),
    ):
        row = row_of(preferences, setting)
        preferences.changes.set(row.setting, value)
    doc = window.editor.document
    dialog = ExportDialog(window.dress, window, doc, "wanted", window.settings)
    wish = dialog.wish()
    assert (wish.paper, wish.is_portrait, wish.language) == ("A4", True, "da")
    dialog.turn.chosen.emit("landscape")
    dialog.remember()
    assert ExportDialog(window.dress, window, doc, "wanted", window.settings).wish().is_portrait
    preferences.changes.set(row_of(preferences, "keeps_export").setting, "yes")
    dialog.remember()
    assert not ExportDialog(window.dress, window, doc, "wanted", window.settings).wish().is_portrait


def test_the_program_opens_with_the_last_project_only_if_that_is_wanted(window, tmp_path):
    path = tmp_path / "night.cxj"
    save_project_as(window.project, path, may_replace=False)
    remember_file(path)
    assert _last_project(window.settings) is None
    window.settings.opens_with = "last"
    assert _last_project(window.settings).path == path
    path.write_text("this is no project")
    assert _last_project(window.settings) is None
    path.unlink()
    assert _last_project(window.settings) is None


# Keys


def leave(dialog, window, qtbot):
    with qtbot.waitActive(window):
        dialog.reject()
        window.activateWindow()
    settle()


def test_other_keys_hold_at_once_and_wherever_keys_are_shown(preferences, window, qtbot):
    record(preferences, "moment_of_truth", Qt.Key.Key_Q)
    record(preferences, "undo", Qt.Key.Key_U, _CTRL)
    assert window.settings.keys() == {"moment_of_truth": "Q", "undo": "Ctrl+U"}
    leave(preferences, window, qtbot)
    assert window.actions_["undo"].shortcut() == QKeySequence("Ctrl+U")
    assert "Ctrl+U" in window.toolbar.undo.toolTip()
    give_focus(window.canvas)
    window.editor.select([ASKS])
    assert "Q: moment of truth" in window.status.hints.accessibleName()
    press(window.canvas, Qt.Key.Key_M)  # a letter like any other now: it begins a title
    assert not window.editor.document.touchpoints[ASKS[1]].moment_of_truth
    press(window.canvas.title_editor, Qt.Key.Key_Escape)
    press(window.canvas, Qt.Key.Key_Q)
    assert window.editor.document.touchpoints[ASKS[1]].moment_of_truth
    press(window.canvas, Qt.Key.Key_U, _CTRL)
    assert not window.editor.document.touchpoints[ASKS[1]].moment_of_truth


def test_undo_on_other_keys_undoes_the_document_from_within_a_field_too(preferences, window, qtbot):
    record(preferences, "undo", Qt.Key.Key_U, _CTRL)
    leave(preferences, window, qtbot)
    window.editor.select([ASKS])
    window.editor.toggle_moment_of_truth()
    field = window.inspector.touchpoint_form.title
    give_focus(field)
    press(field, Qt.Key.Key_U, _CTRL)
    assert not window.editor.document.touchpoints[ASKS[1]].moment_of_truth
    window.actions_.keys.set_all({})


def test_a_letter_given_to_any_action_is_a_letter_in_text(preferences, window, qtbot):
    record(preferences, "fit", Qt.Key.Key_J)
    leave(preferences, window, qtbot)
    window.editor.camera.zoom_to(3.0)
    give_focus(window.palette_.search)
    press(window.palette_.search, Qt.Key.Key_J)
    assert (window.palette_.search.text(), window.editor.camera.zoom) == ("j", 3.0)
    window.palette_.search.clear()
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_J)
    assert window.editor.camera.zoom <= 1


def test_keys_that_belong_to_another_action_are_taken_over_only_on_request(preferences, window):
    keys = window.actions_.keys
    row = record(preferences, "add_step", Qt.Key.Key_D, _CTRL)
    loser = shortcuts_of(preferences).rows["duplicate"]
    assert "Duplicate" in row.note
    assert loser.losing
    assert keys.changes() == {}
    assert preferences.focusWidget() is row.take
    row.take.click()
    assert (keys.of("add_step"), keys.of("duplicate")) == (("Ctrl+D",), ())
    assert not loser.losing
    assert loser.is_changed
    assert window.actions_["duplicate"].shortcuts() == []
    loser.undo.click()
    assert (keys.of("add_step"), keys.of("duplicate")) == ((), ("Ctrl+D",))
    preferences.nav.undo.click()
    preferences.nav.undo.click()
    assert keys.changes() == {}


def test_free_keys_are_suggested_and_other_keys_can_be_pressed(preferences, window):
    keys = window.actions_.keys
    row = record(preferences, "add_step", Qt.Key.Key_D, _CTRL)
    row.other.click()
    settle()
    assert row.take is None
    QTest.keyClick(row.recorder, Qt.Key.Key_D, _CTRL)
    suggested = keys.free("Ctrl+D")
    row.free.click()
    assert keys.of("add_step") == (suggested,)
    assert keys.owner("Ctrl+D") == "duplicate"


def test_escape_leaves_the_recorder_and_not_the_dialog(preferences, window):
    page = shortcuts_of(preferences)
    row = page.rows["save"]
    row.click()
    QTest.keyClick(row.recorder, Qt.Key.Key_Escape)
    settle()
    assert row.recorder is None
    assert preferences.isVisible()
    assert preferences.focusWidget() is row
    row = record(preferences, "add_step", Qt.Key.Key_D, _CTRL)
    QTest.keyClick(row.take, Qt.Key.Key_Escape)
    assert (row.recorder, row.take) == (None, None)
    assert preferences.isVisible()
    assert window.actions_.keys.changes() == {}


def test_keys_that_nobody_can_do_without_are_refused_in_a_sentence(preferences, window):
    keys = Qt.Key
    for key in (keys.Key_Tab, keys.Key_Return, keys.Key_Enter, keys.Key_Left, keys.Key_Down, keys.Key_Space):
        row = record(preferences, "save", key)
        assert row.note.endswith(".")
        assert row.recorder is not None
    assert window.actions_.keys.changes() == {}


def test_the_cross_takes_the_keys_away_and_reset_brings_all_back(preferences, window):
    keys, page = window.actions_.keys, shortcuts_of(preferences)
    page.rows["save"].click()
    page.rows["save"].recorder.cross.click()
    assert keys.of("save") == ()
    record(preferences, "open", Qt.Key.Key_S, _CTRL)
    assert keys.of("open") == ("Ctrl+S",)
    assert page.note.text() == "2 changed"
    page.reset.click()
    assert keys.changes() == {}
    assert window.settings.keys() == {}
    assert not page.reset.isEnabled()


def test_actions_are_found_by_name_and_by_keys(preferences):
    page = shortcuts_of(preferences)
    assert set(page.rows) == {row.id for row in ROWS}
    page.search.setText("zoom")
    shown = [id_ for id_, row in page.rows.items() if not row.isHidden()]
    assert {"zoom_in", "zoom_out"} <= set(shown)
    assert "save" not in shown
    page.by_keys.click()
    settle()
    QTest.keyClick(page.key_search, Qt.Key.Key_P, _CTRL | _SHIFT)
    assert [id_ for id_, row in page.rows.items() if not row.isHidden()] == ["finder"]
    QTest.keyClick(page.key_search, Qt.Key.Key_Escape)
    assert all(not row.isHidden() for row in page.rows.values())
    assert preferences.isVisible()


def test_the_list_is_printed_to_a_file_that_is_never_replaced_unasked(preferences, window, tmp_path):
    page, path = shortcuts_of(preferences), tmp_path / "keys.pdf"
    answers(window).path = path
    page.print.click()
    assert path.read_bytes().startswith(b"%PDF-")
    path.write_text("mine")
    page.print.click()
    assert path.read_text() == "mine"
    answers(window).replace = True
    page.print.click()
    assert path.read_bytes().startswith(b"%PDF-")
    answers(window).path = None
    page.print.click()
    answers(window).path = tmp_path / "nowhere" / "keys.pdf"
    page.print.click()
    assert len(answers(window).errors) == 1


def test_a_list_without_keys_is_a_page_all_the_same(qapp):
    assert key_list_pdf([("File", [("<b>Save</b>", ())])], catalogue("da")).startswith(b"%PDF-")


DEFAULTS = {"save": ("Ctrl+S",), "open": ("Ctrl+O",), "redo": ("Ctrl+Y", "Ctrl+Shift+Z"), "mark": ("M",)}


def kept_keys(tmp_path, **stored):
    settings = Settings(tmp_path / "keys.ini")
    for action, text in stored.items():
        settings.set_keys(action, text)
    settings.save()
    return Keys(DEFAULTS, Settings(tmp_path / "keys.ini")).changes()


@pytest.mark.parametrize(
    "text",
    [
        "Tab", "Return", "Left", "Shift+Left", "F10", "Alt+F", "Ctrl", "rubbish", "Ctrl+K, Ctrl+L", "\t",
        "Ctrl+R\tCtrl+R", "x" * 9_000,
    ],
)  # fmt: skip
def test_keys_in_the_file_that_make_no_sense_are_passed_over(tmp_path, text):
    assert kept_keys(tmp_path, save=text, redo="Ctrl+R", gone="Ctrl+G") == {"redo": ("Ctrl+R",)}


def test_keys_in_the_file_that_clash_are_passed_over(tmp_path):
    assert kept_keys(tmp_path, save="Ctrl+O") == {}
    assert kept_keys(tmp_path, save="Ctrl+O", open="Ctrl+S") == {"save": ("Ctrl+O",), "open": ("Ctrl+S",)}
    kept = kept_keys(tmp_path, save="F6", open="F6")
    assert len(kept) == 1
    assert kept_keys(tmp_path, save="", open="Ctrl+S") == {"save": (), "open": ("Ctrl+S",)}


def test_keys_are_told_as_they_are_written(qapp):
    assert text_of(Qt.Key.Key_K, _CTRL | _SHIFT) == "Ctrl+Shift+K"
    assert text_of(Qt.Key.Key_1, _SHIFT) == "Shift+1"
    assert text_of(Qt.Key.Key_Question, _SHIFT) == "?"
    assert text_of(Qt.Key.Key_Shift, _SHIFT) == ""
    assert text_of(Qt.Key.Key_AE, _SHIFT) == "Shift+Æ"
    assert key_parts("Ctrl++") == ["Ctrl", "+"]
    assert problem_of("Ctrl+Left") is None
    assert problem_of("Alt+F") == "keys.opens_menu"


def test_the_keys_of_the_program_are_none_that_are_refused():
    refused = [(row, key) for row in ROWS for key in row.keys if problem_of(key) is not None]
    assert [key for row, key in refused if not (row.on_board and key.startswith("Shift+"))] == []


# In the command palette


def test_every_setting_is_in_the_command_palette_and_switched_there(window):
    palette = Offers(window)
    palette.take_in()
    offers = {offer.id: offer for offer in palette.few}
    for setting in SETTINGS:
        as_action = {f"action:{setting.id}", *(f"action:{setting.id}_{choice}" for choice in setting.choices)}
        as_setting = {
            f"setting:{setting.id}",
            *(f"setting:{setting.id}:{choice}" for choice in setting.choices),
        }
        assert (as_action | as_setting) & set(offers), setting.id
    offers["setting:more_contrast"].do()
    offers["setting:autosave:10"].do()
    assert window.dress.theme.name == "light_contrast"
    assert window.settings.autosave_s == 10
    offers["setting:author"].do()
    dialog = window.findChild(Preferences)
    assert dialog.page == "general"
    assert dialog.focusWidget() is row_of(dialog, "author").control


# Saving by itself


def saved_window(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path)
    save_project_as(window.project, tmp_path / "night.cxj", may_replace=False)
    window.settings.autosave_s = 2
    return window


def test_a_project_with_a_file_saves_itself_after_a_pause(qtbot, tmp_path):
    window = saved_window(qtbot, tmp_path)
    window.editor.rename(ASKS, "Asks for quiet")
    assert window.autosave.timer.isActive()
    assert window.autosave.timer.interval() == 2_000
    window.autosave.timer.timeout.emit()
    assert not window.project.store.is_modified
    assert open_project(tmp_path / "night.cxj").document.touchpoints[ASKS[1]].title == "Asks for quiet"
    assert answers(window).asked == []


def test_a_project_without_a_file_or_with_saving_off_is_left_alone(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path)
    window.settings.autosave_s = 2
    window.editor.rename(ASKS, "Asks for quiet")
    assert not window.autosave.timer.isActive()
    save_project_as(window.project, tmp_path / "night.cxj", may_replace=False)
    window.settings.autosave_s = 0
    window.editor.rename(ASKS, "Asks for more quiet")
    assert not window.autosave.timer.isActive()
    assert window.project.store.is_modified


def test_a_failed_save_says_so_once_and_waits_for_one_by_hand(qtbot, tmp_path):
    window = saved_window(qtbot, tmp_path)
    other = tmp_path / "other.cxj"
    save_project_as(open_project(tmp_path / "night.cxj"), other, may_replace=False)
    window.editor.rename(ASKS, "Asks for quiet")
    open_and_change(tmp_path / "night.cxj")
    window.autosave.timer.timeout.emit()
    assert window.project.store.is_modified
    assert not window.banner.isHidden()
    assert "did not save itself" in window.banner.words.text()
    assert answers(window).asked == []
    assert answers(window).errors == []
    window.editor.rename(ASKS, "Asks again")
    assert not window.autosave.timer.isActive()
    answers(window).changed = "replace"
    assert window.documents.save()
    window.editor.rename(ASKS, "Asks once more")
    assert window.autosave.timer.isActive()


def open_and_change(path):
    project = open_project(path)
    Editor(project.store).rename(ASKS, "Somebody else was here")
    copy = path.with_name("copy.cxj")
    save_project_as(project, copy, may_replace=False)
    shutil.move(copy, path)


def test_nothing_is_saved_while_a_card_is_in_the_air(qtbot, tmp_path):
    window = saved_window(qtbot, tmp_path)
    window.editor.rename(ASKS, "Asks for quiet")
    gesture = window.editor.store.begin(message("edit.move_touchpoint"))
    window.autosave.timer.timeout.emit()
    assert window.project.store.is_modified
    gesture.cancel()
    assert window.autosave.timer.isActive()
