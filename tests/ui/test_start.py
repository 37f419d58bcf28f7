"""The start screen: what one can begin with, found again, kept in front, taken off."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.editor.store import Store
from cxdesigner.session import own_templates, pins, recent
from cxdesigner.session.open_project import OpenProject, new_project
from cxdesigner.session.templates import TEMPLATES, template_document
from cxdesigner.storage import projects
from cxdesigner.ui import application as program
from cxdesigner.ui.start.when import when_text
from tests.ui.window_hand import a_night, a_window, answers, give_focus, press, settle, type_into


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(
        "cxdesigner.session.paths.appdirs.user_data_dir", lambda *_a, **_k: str(tmp_path / "data")
    )


@pytest.fixture
def files(tmp_path):
    """Four files of the list: the taxi is the last one, a hotel, one that is gone, one that is no project."""
    made = {name: tmp_path / f"{name}.cxj" for name in ("broken", "gone", "hotel", "taxi")}
    made["broken"].write_text("{}")
    for name in ("hotel", "taxi"):
        projects.save(made[name], template_document(name, "en"))
    for path in made.values():
        recent.remember_file(path)
    return made


@pytest.fixture
def start(qtbot, tmp_path):
    """Return a function that opens the window at the start screen and waits until all files are looked at."""

    def open_start(**how):
        window = a_window(qtbot, tmp_path, new_project("blank", "en"), **how)
        window.front.show_start(has_project=False)
        screen = window.front.screen_
        qtbot.waitUntil(lambda: all(tile.seen for tile in screen.files.values()))
        settle()
        return window, screen

    return open_start


def shown(flow):
    return [getattr(tile, "path", None) for tile in flow.tiles]


def test_the_last_file_is_large_and_the_others_follow(start, files):
    _window, screen = start()
    assert screen.hero.isVisible()
    assert screen.hero._title.text() == "Airport taxi at 5 a.m."
    assert screen.hero._facts.accessibleName() == "7 stages, 35 touchpoints, 3 moments of truth"
    assert shown(screen.recent) == [files["hotel"], files["gone"], files["broken"]]
    assert next(tile.offer.id for tile in screen.templates.tiles) == "blank"


def test_a_file_is_opened_by_click_by_enter_and_from_the_large_one(start, files, qtbot):
    window, screen = start()
    tile = screen.files[files["hotel"]]
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert window.project.path == files["hotel"]
    assert not window.front.is_start
    assert window.canvas.isVisible()
    window.front.show_start()
    tile = screen.files[files["taxi"]]
    assert tile.isVisible()
    give_focus(tile)
    press(tile, Qt.Key.Key_Return)
    assert window.project.path == files["taxi"]
    window.front.close_project()
    screen.hero.open.click()
    assert window.project.path == files["taxi"]


def test_export_opens_the_file_and_asks_how(start, files):
    window, screen = start()
    screen.hero.export.click()
    assert window.project.path == files["taxi"]
    assert answers(window).asked[-1].startswith("export")


def test_a_template_begins_a_project(start):
    window, screen = start()
    tile = next(tile for tile in screen.template_tiles if tile.offer.id == "hotel")
    give_focus(tile)
    press(tile, Qt.Key.Key_Return)
    assert window.project.path is None
    assert window.project.document.project.client == "Harbour Hotel"
    assert not window.front.is_start


def test_templates_of_ones_own_stand_behind_those_of_the_program(start, tmp_path):
    window, screen = start()
    own_templates.save_as_template(template_document("taxi", "da"), "Our ride", "From door to gate")
    screen.refresh()
    assert screen.rail.rows["templates"].accessibleName() == f"Templates {len(TEMPLATES) + 1}"
    tile = screen.template_tiles[-1]
    assert tile.accessibleName() == "Our ride"
    tile.click()
    assert window.project.document.project.language == "da"
    assert window.project.path is None


def test_templates_have_thumbnails_of_their_own(start, qtbot):
    _window, screen = start()
    qtbot.waitUntil(lambda: all(tile._stamp._sketch for tile in screen.template_tiles))
    assert len({tile._stamp._sketch for tile in screen.template_tiles}) == len(TEMPLATES)


def test_the_rail_shows_whose_files_there_are_and_leads_to_them(start, files, tmp_path):
    again = tmp_path / "again.cxj"
    projects.save(again, template_document("hotel", "en"))
    recent.remember_file(again)
    _window, screen = start()
    rows = screen.rail.clients.rows
    assert [row.accessibleName() for row in rows] == ["Harbour Hotel, 2 files", "Nordlys Taxi, 1 file"]
    rows[0].click()
    assert set(shown(screen.recent)) == {again, files["hotel"]}
    assert rows[0].isChecked()
    assert not any(row.isChecked() for row in screen.rail.rows.values())
    assert screen._heading.text() == "Harbour Hotel"
    press(screen, Qt.Key.Key_Escape)
    assert screen.part == "start"
    assert not rows[0].isChecked()


def test_without_clients_the_rail_has_no_such_group(start):
    _window, screen = start()
    assert not screen.rail.clients.isVisible()


def test_a_missing_file_is_found_again(start, files, tmp_path):
    window, screen = start()
    pins.pin_file(files["gone"])
    tile = screen.files[files["gone"]]
    assert tile.is_missing
    assert tile.locate.isVisible()
    assert "Not found" in tile.accessibleName()
    answers(window).path = files["hotel"]
    tile.locate.click()
    assert window.project.path == files["hotel"]
    assert files["gone"] not in recent.recent_files()
    assert pins.pinned_files() == [files["hotel"]]


def test_del_takes_a_file_off_the_list_and_leaves_it_on_the_disk(start, files):
    window, screen = start()
    tile = screen.files[files["hotel"]]
    give_focus(tile)
    press(tile, Qt.Key.Key_Delete)
    assert files["hotel"] not in recent.recent_files()
    assert files["hotel"].exists()
    assert QApplication.focusWidget() is screen.files[files["gone"]]
    assert window.editor.store.undo_label is None


def test_a_missing_file_can_be_removed(start, files):
    _window, screen = start()
    screen.files[files["gone"]].remove.click()
    assert files["gone"] not in screen.files


def test_a_file_that_is_no_project_says_so(start, files):
    window, screen = start()
    tile = screen.files[files["broken"]]
    assert "Cannot be opened" in tile.accessibleName()
    assert tile.accessibleDescription()
    tile.click()
    assert [key for key, _ in answers(window).errors] == ["error.open"]
    assert window.front.is_start


def test_a_pinned_file_stands_in_front(start, files):
    _window, screen = start()
    tile = screen.files[files["broken"]]
    give_focus(tile)
    press(tile, Qt.Key.Key_P)
    assert shown(screen.recent)[0] == files["broken"]
    assert "pinned" in screen.files[files["broken"]].accessibleName()
    press(tile, Qt.Key.Key_P)
    assert pins.pinned_files() == []


def test_a_pinned_file_stays_when_the_list_forgets_it(start, files):
    pins.pin_file(files["hotel"])
    recent.forget_all_files()
    _window, screen = start()
    assert list(screen.files) == [files["hotel"]]


def test_the_menu_of_a_file_offers_what_can_be_done(start, files):
    _window, screen = start()
    names = [action.text() for action in screen.files[files["hotel"]].menu().actions() if action.text()]
    assert names == ["Open", "Pin", "Remove"]
    names = [action.text() for action in screen.files[files["gone"]].menu().actions() if action.text()]
    assert names == ["Locate…", "Pin", "Remove"]


def test_the_search_filters_files_and_templates(start, files):
    window, screen = start()
    press(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.search.hasFocus()
    type_into(screen.search, "nordlys")
    assert shown(screen.recent) == [files["taxi"]]
    assert screen.templates.tiles == []
    assert not screen.hero.isVisible()
    press(screen.search, Qt.Key.Key_Return)
    assert window.project.path == files["taxi"]


def test_a_search_that_finds_nothing_says_so(start, files):
    _window, screen = start()
    screen.search.setText("xyzzy")
    assert screen._nothing.text() == "No file and no template is called “xyzzy”."
    assert not screen._recent_box.isVisible()


def test_the_rail_shows_one_part_in_full(start, files):
    _window, screen = start()
    screen.rail.rows["recent"].click()
    assert set(shown(screen.recent)) == set(files.values())
    assert not screen._templates_box.isVisible()
    screen.rail.rows["templates"].click()
    assert len(screen.templates.tiles) == len(TEMPLATES)
    assert not screen._recent_box.isVisible()
    press(screen, Qt.Key.Key_Escape)
    assert screen.part == "start"
    assert screen.hero.isVisible()


def test_without_files_it_says_what_comes_here(start):
    _window, screen = start()
    assert screen._nothing.text() == "Files you open or save show up here."
    assert not screen.hero.isVisible()


# The window around it


def test_alt_home_leads_there_and_esc_back(window):
    QTest.keyClick(window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert window.front.is_start
    screen = window.front.screen_
    assert screen.rail.back.isVisible()
    press(screen, Qt.Key.Key_Escape)
    assert not window.front.is_start
    assert window.canvas.hasFocus()


def test_what_belongs_to_the_board_rests_meanwhile(window):
    window.editor.select_all()
    before = window.editor.document
    window.front.show_start()
    for id_ in ("delete", "undo", "save", "export", "zoom_in", "palette"):
        assert not window.actions_[id_].isEnabled()
    for id_ in ("new", "open", "close", "quit", "theme_dark", "language_da"):
        assert window.actions_[id_].isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Delete)
    assert window.editor.document is before
    closed = {id_ for menu, id_ in window.menus._made if not menu.isEnabled()}
    assert closed == {"journeys", "stages", "lanes", "lane_presets", "add_lane", "views", "curve_shows"}
    window.front.show_board()
    assert window.actions_["delete"].isEnabled()
    assert all(menu.isEnabled() for menu, _id in window.menus._made)


def test_closing_a_project_asks_and_leads_to_the_start(window):
    window.editor.select_all()
    window.editor.delete_selection()
    window.actions_["close"].trigger()
    assert answers(window).asked == ["leave A night"]
    assert not window.front.is_start
    answers(window).leave = "discard"
    window.actions_["close"].trigger()
    assert window.front.is_start
    assert not window.front.has_project
    assert window.windowTitle() == "CX Designer"
    assert not window.front.screen_.rail.back.isVisible()
    press(window.front.screen_, Qt.Key.Key_Escape)
    assert window.front.is_start
    window.actions_["close"].trigger()
    assert not window.isVisible()


def test_choosing_asks_about_what_is_unsaved(qtbot, tmp_path, files):
    window = a_window(qtbot, tmp_path)
    window.editor.select_all()
    window.editor.delete_selection()
    window.front.show_start()
    screen = window.front.screen_
    qtbot.waitUntil(lambda: all(tile.seen for tile in screen.files.values()))
    screen.hero.open.click()
    assert answers(window).asked == ["leave A night"]
    assert window.front.is_start
    assert window.project.path is None


def test_the_file_that_is_open_is_gone_back_to(qtbot, tmp_path, files):
    path = files["taxi"]
    window = a_window(qtbot, tmp_path, OpenProject(Store(a_night()), path))
    window.editor.select_all()
    window.editor.delete_selection()
    document = window.editor.document
    window.front.show_start()
    window.front._open(path)
    assert window.editor.document is document
    assert not window.front.is_start


def test_the_program_without_a_file_begins_there(qtbot, tmp_path, monkeypatch):
    begun = []

    class App:
        def exec(self):
            return 0

    real = program.window_on
    monkeypatch.setattr(program, "window_on", lambda *args: begun.append(real(*args)) or begun[-1])
    monkeypatch.setattr(program.mistakes, "catch", lambda *_: None)
    app = program.application()
    monkeypatch.setattr(app, "exec", App().exec, raising=False)
    monkeypatch.setattr(program, "application", lambda: app)
    monkeypatch.setattr(program.signal, "signal", lambda *_: None)
    for template, is_start in ((None, True), ("taxi", False), ("blank", False)):
        program.run(None, template)
        window = begun[-1]
        qtbot.addWidget(window)
        assert window.front.is_start is is_start
        assert window.isVisible()
        window.close_quietly()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 760), (1600, 1000), (1920, 1080)])
def test_everything_lies_within_the_window(start, files, theme, size):
    window, screen = start(theme=theme, language="da")
    window.resize(*size)
    settle()
    inside = screen._scroll.viewport()
    for tile in (*screen.recent.tiles, *screen.templates.tiles, screen.hero, screen.search):
        left = tile.mapTo(screen._scroll.widget(), tile.rect().topLeft()).x()
        assert left >= 0
        assert left + tile.width() <= inside.width()
    rail = screen.rail
    assert rail.about.mapTo(rail, rail.about.rect().bottomLeft()).y() <= rail.height()
    assert not window.grab().isNull()


def test_the_keyboard_reaches_everything(start, files):
    window, screen = start()
    window.activateWindow()
    screen.rail.new.setFocus(Qt.FocusReason.TabFocusReason)
    reached = set()
    for _ in range(40):
        reached.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        settle()
    wanted = {
        screen.rail.new,
        screen.rail.open,
        screen.rail.theme,
        screen.search,
        screen.hero.open,
        screen.hero.export,
    }
    assert wanted <= reached
    assert reached & set(screen.recent.tiles)
    assert reached & set(screen.templates.tiles)
    first, second = screen.recent.tiles[:2]
    give_focus(first)
    press(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    assert all(widget.accessibleName() for widget in reached)


def test_it_speaks_danish_at_once(start, files):
    window, screen = start()
    window.wardrobe.choose_language("da")
    assert screen.rail.rows["templates"].accessibleName().startswith("Skabeloner")
    assert screen._heading.text() == "Start"
    assert screen.hero.open.accessibleName() == "Åbn"


def test_the_theme_can_be_changed_there(start):
    window, screen = start()
    screen.rail.theme.click()
    assert window.dress.theme.name == "dark"
    assert screen.rail.theme.accessibleName() == "Switch to the light theme"


def test_when_is_said_as_people_say_it():
    from datetime import UTC, datetime, timedelta

    from cxdesigner.translation import catalogue

    say, now = catalogue("en"), datetime(2026, 11, 21, 12, 0, tzinfo=UTC)  # a Saturday

    def said(**ago):
        return when_text((now - timedelta(**ago)).timestamp(), now, say)

    assert said(hours=2) == "today 10:00"
    assert said(days=1) == "yesterday"
    assert said(days=5) == "Monday"
    assert said(days=7) == "14 November"
    assert said(days=400) == "17 October 2025"
    assert said(days=-3) == "24 November"
    assert when_text(1e30, now, say) == ""


def test_a_file_of_the_list_that_is_a_folder_is_no_trouble(start, tmp_path):
    recent.remember_file(Path(tmp_path))
    _window, screen = start()
    assert "Cannot be opened" in screen.files[Path(tmp_path)].accessibleName()
