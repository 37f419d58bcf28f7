"""A watched file is watched again when its project is opened again: quietly, and without a wait."""

import pytest

from cxdesigner.session import responses, watched
from cxdesigner.session.open_project import open_project, project_of, save_project_as
from tests.importers.responses.files import hotel_night, written
from tests.ui.window_hand import lasting_window, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no menus over others

SURVEY = "answered_at,Check-in,comment\n" + "2026-11-22T06:12:00Z,5,Fine\n" * 6


@pytest.fixture(scope="module")
def lasting(qapp, tmp_path_factory):
    """One window for all of these tests."""
    with lasting_window(tmp_path_factory.mktemp("watch"), hotel_night()) as window:
        yield window


@pytest.fixture
def window(lasting, tmp_path):
    """A saved project that watches a file which it took in."""
    made = lasting
    made.show_project(project_of(hotel_night()))
    store, path = made.editor.store, written(tmp_path, SURVEY)
    looked = responses.look(path, store.document, "night")
    responses.take_in(store, looked, responses.count(looked))
    save_project_as(made.project, tmp_path / "hotel.cxj", may_replace=True)
    made.views.show_view("frontline")
    made.views.analysis.watch(path)
    made.views.show_view("board")
    yield made
    made.watch.stop()


def open_again(qtbot, window):
    window.show_project(open_project(window.project.path))
    assert window.watch.watching is None  # it does not wait for the file
    qtbot.waitUntil(lambda: window.watch._work is None, timeout=5_000)
    settle()


def test_the_status_bar_tells_what_is_watched_and_offers_to_stop(window):
    note = window.status.watched
    assert note.words == "Watching answers.csv"
    assert not note.isHidden()
    note.click()
    next(action for action in window.watch.menu.actions() if action.text() == "Stop watching").trigger()
    window.watch.menu.close()
    assert note.isHidden()
    assert watched.kept_for(window.project.path) is None


def test_it_is_watched_again_when_the_project_is_opened_again(qtbot, window, tmp_path):
    open_again(qtbot, window)
    assert window.status.watched.words == "Watching answers.csv"
    assert window.watch.watching.file.rows == 6
    with qtbot.waitSignal(window.watch.changed, timeout=2_000), (tmp_path / "answers.csv").open("a") as out:
        out.write("2026-11-22T06:31:00Z,1,Cold\n")
    assert window.watch.watching.file.rows == 7


def test_a_file_that_is_gone_is_told_once_and_watched_when_it_is_back(qtbot, window, tmp_path):
    (tmp_path / "answers.csv").rename(tmp_path / "away.csv")
    open_again(qtbot, window)
    assert (
        window.banner.words.text()
        == "“answers.csv”, which was watched, is gone. It is watched again when it is back."
    )
    assert window.status.watched.isHidden()
    open_again(qtbot, window)
    assert window.banner.isHidden()
    (tmp_path / "away.csv").rename(tmp_path / "answers.csv")
    open_again(qtbot, window)
    assert window.status.watched.words == "Watching answers.csv"


def test_a_file_that_became_something_else_is_told_and_watched_no_longer(qtbot, window, tmp_path):
    (tmp_path / "answers.csv").write_bytes(b"%PDF-1.7 nothing of it")
    open_again(qtbot, window)
    assert "is a PDF" in window.banner.words.text()
    assert watched.kept_for(window.project.path) is None


def test_a_project_saved_under_another_name_watches_on(window, tmp_path):
    window.documents._write(tmp_path / "other.cxj")
    assert watched.kept_for(tmp_path / "other.cxj").path == tmp_path / "answers.csv"
