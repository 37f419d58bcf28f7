"""The front line in the window: it teaches, it follows a file, and it fills a screen."""

import pytest
from PySide6.QtCore import Qt

from tests.importers.responses.files import hotel_night, written
from tests.ui.window_hand import a_window, answers, press, settle

SURVEY = "answered_at,Check-in,Wakes up,comment\n" + "2026-11-22T06:12:00Z,5,4,\n" * 6


@pytest.fixture
def view(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, hotel_night())
    window.actions_["view_frontline"].trigger()
    settle()
    found = window.views.analysis
    found.refresh()
    yield found
    window.watch.stop()


@pytest.fixture
def watched(view, tmp_path):
    """Take a file in, and watch it."""
    from cxdesigner.session import responses

    path = written(tmp_path, SURVEY)
    looked = responses.look(path, view.editor.document, "night")
    responses.take_in(view.editor.store, looked, responses.count(looked))
    view.watch(path)
    return path


def test_without_answers_it_offers_to_watch_a_file(view):
    assert {"watch", "import"} <= set(view.pane.sheet.buttons)
    answers(view.main).path = None
    press(view.pane.sheet, Qt.Key.Key_W)
    assert answers(view.main).asked[-1] == "responses"


def test_answers_that_are_appended_appear(qtbot, view, watched):
    assert view.watching.file.rows == 6
    with qtbot.waitSignal(view.watching.changed, timeout=2_000), watched.open("a") as out:
        out.write("2026-11-22T06:31:00Z,1,1,Cold\n")
    assert view.watching.file.rows == 7
    assert any("Check-in" in button.accessibleName() for button in view.pane.sheet.buttons.values())


def test_what_was_appended_is_taken_in_as_one_step(view, watched):
    with watched.open("a") as out:
        out.write("2026-11-22T06:31:00Z,1,1,Cold\n")
    press(view.pane.sheet, Qt.Key.Key_T)
    assert next(iter(view.editor.document.surveys.values())).rows == 7
    view.main.actions_["undo"].trigger()
    assert next(iter(view.editor.document.surveys.values())).rows == 6


def test_it_fills_a_screen_and_gives_it_back(view, watched):
    view.fill_screen()
    settle()
    screen = view.screen_
    assert screen.isFullScreen()
    assert screen.pane.sheet.buttons
    press(screen, Qt.Key.Key_Escape)
    assert not screen.isVisible()
    settle()


def test_another_project_is_not_watched_for(view, watched):
    view.main.watch.set_project()
    assert view.watching is None
