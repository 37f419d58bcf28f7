"""The window that serves many tests: as if just opened each time, and ended where that cannot be had."""

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from cxdesigner.editor.store import Store
from cxdesigner.session.open_project import OpenProject
from tests.ui.standing_window import StandingWindow, put_right
from tests.ui.window_hand import ASKS, GREETS, LastingBot, a_night, a_window, answers, press, settle
from tests.ui.window_look import look_of

EN_LIGHT = ("en", "light")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def opened(qapp, tmp_path):
    """Return a function that opens a window which nobody else gets, and which the test ends."""
    return lambda *_dressed: a_window(LastingBot(), tmp_path)


@pytest.fixture
def standing(opened, tmp_path):
    """A window that stands by, and its keeper."""
    keeper = StandingWindow(a_night, opened)
    window = opened()
    keeper.lend(window, EN_LIGHT)
    yield keeper, window
    keeper.end()


def work(window):
    """Do a little of everything that a person does in an hour."""
    window.editor.rename(GREETS, "Nods")
    window.editor.select([GREETS, ASKS])
    window.views.show_view("table")
    window.views.show_view("ownership")
    window.views.show_view("board")
    window.actions_["language_da"].trigger()
    window.actions_["inspector"].trigger()
    window.checks.open()
    window.find_bar.open()
    window.find_bar.field.setText("nods")
    window.front.show_start()
    settle()


def test_a_window_that_was_put_right_looks_like_one_just_opened(own_window):
    own_window.checks.watch.set_editor()  # whether it has checked by now is a matter of time
    settle()
    fresh = look_of(own_window)
    put_right(own_window, OpenProject(Store(a_night())), EN_LIGHT)
    assert look_of(own_window) == fresh
    work(own_window)
    put_right(own_window, OpenProject(Store(a_night())), EN_LIGHT)
    assert look_of(own_window) == fresh


@pytest.mark.parametrize(
    "do",
    [
        lambda window: window.editor.rename(GREETS, "Nods"),
        lambda window: window.editor.select([GREETS]),
        lambda window: window.panels.toggle("palette"),
        lambda window: window.palette_.search.setText("phone"),
        lambda window: window.views.show_view("table"),
        lambda window: window.actions_.keys.give("undo", "Ctrl+U"),
        lambda window: window.editor.camera.zoom_to(0.5, 0, 0),
        lambda window: window.toast.say("Done", "done"),
    ],
    ids=["document", "selection", "panel", "search", "view", "key", "zoom", "toast"],
)
def test_what_is_left_behind_is_seen(own_window, do):
    fresh = look_of(own_window)
    do(own_window)
    settle()
    assert look_of(own_window) != fresh


def test_the_next_test_gets_the_same_window_with_nothing_in_it_of_the_one_before(standing, tmp_path):
    keeper, window = standing
    work(window)
    keeper.put_back()
    assert keeper.take(None, tmp_path / "next.ini", EN_LIGHT) is window
    assert window.editor.document == a_night()
    assert window.editor.store.undo_label is None
    assert window.settings.is_on("inspector", default=True)
    assert window.dress.say.language == "en"


def test_a_window_is_lent_to_one_at_a_time_and_in_its_own_dress(standing, tmp_path):
    keeper, window = standing
    assert keeper.take(None, tmp_path / "next.ini", EN_LIGHT) is None
    keeper.put_back()
    assert keeper.take(None, tmp_path / "next.ini", ("da", "dark")) is None
    assert not isValid(window)


def test_a_window_that_was_closed_or_remembers_a_key_is_given_to_nobody(opened, tmp_path):
    for do in (
        lambda window: window.close_quietly(),
        lambda window: window.actions_.keys.give("undo", "Ctrl+U"),
    ):
        keeper, window = StandingWindow(a_night, opened), opened()
        keeper.lend(window, EN_LIGHT)
        do(window)
        keeper.put_back()
        assert keeper.take(None, tmp_path / "next.ini", EN_LIGHT) is None


def test_the_fixture_hands_out_a_window_that_can_be_worked_in(window):
    window.canvas.setFocus()
    window.editor.select([GREETS])
    press(window.canvas, Qt.Key.Key_Delete)
    assert answers(window).asked == []
    assert GREETS[1] not in window.editor.document.touchpoints
