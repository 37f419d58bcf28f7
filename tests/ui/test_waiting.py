"""Opening what takes long: a card tells of it, Cancel leaves everything as it was, and nothing else takes a key."""

from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.session.open_project import open_project
from cxdesigner.session.recent import recent_files
from cxdesigner.storage import projects
from cxdesigner.ui import documents, waiting
from tests.builders import tiny_project
from tests.ui.window_hand import a_window, answers, settle


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "room.cxj"
    projects.save(path, tiny_project())
    return path


@pytest.fixture
def slow(monkeypatch):
    """A disk that answers only once this is set."""
    answered = Event()

    def read(path):
        assert answered.wait(20)
        return open_project(path)

    monkeypatch.setattr(waiting, "AFTER_MS", 0)
    monkeypatch.setattr(documents, "open_project", read)
    yield answered
    answered.set()


def card():
    """Return the card that lies over the window; None where there is none."""
    found = QApplication.activeModalWidget()
    return found if isinstance(found, waiting.WaitingCard) else None


def meanwhile(window, act):
    """Do `act` with the card as soon as it waits to be answered. Returns what went wrong in it."""
    wrong = []

    def look():
        try:
            act(card())
        except BaseException as error:
            wrong.append(error)
            card().reject()

    QTimer.singleShot(0, window, look)
    return wrong


def test_what_is_read_at_once_is_opened_without_a_card(window, path, monkeypatch):
    monkeypatch.setattr(waiting, "WaitingCard", lambda *_: pytest.fail("there was a card"))
    assert window.documents.open(path)
    assert window.project.path == path


@pytest.mark.parametrize("by_key", [True, False])
@pytest.mark.parametrize("is_start", [True, False])
def test_cancel_leaves_everything_as_it_was(window, path, slow, by_key, is_start):
    if is_start:
        window.front.show_start()
    before, title = window.project, window.windowTitle()

    def cancel(shown):
        assert shown.isVisible()
        assert shown.windowTitle() == "Opening the project"
        assert shown.face.accessibleName() == "Opening the project. room.cxj"
        assert window.geometry().contains(shown.geometry())
        if by_key:
            QTest.keyClick(shown, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(shown.face.cancel, Qt.MouseButton.LeftButton)

    wrong = meanwhile(window, cancel)
    assert not window.documents.open(path)
    assert not wrong
    assert card() is None
    assert window.project is before
    assert window.windowTitle() == title
    assert window.front.is_start is is_start
    assert path not in recent_files()
    assert answers(window).errors == []
    assert QApplication.overrideCursor() is None


def test_enter_on_the_card_is_cancel_and_no_key_reaches_the_board(qtbot, window, path, slow):
    window.editor.select_all()
    count = len(window.editor.document.touchpoints)

    def type_on(shown):
        qtbot.waitUntil(shown.face.cancel.hasFocus)
        QTest.keyClick(shown.windowHandle(), Qt.Key.Key_Delete)
        QTest.keyClick(shown.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert len(window.editor.document.touchpoints) == count
        QTest.keyClick(shown.windowHandle(), Qt.Key.Key_Return)

    wrong = meanwhile(window, type_on)
    assert not window.documents.open(path)
    assert not wrong


def test_what_takes_long_is_opened_in_the_end_and_the_card_tells_of_the_layout(
    window, path, slow, monkeypatch
):
    show, seen = window.show_project, []

    def watch(project):
        shown = card()
        seen.append((shown.face.accessibleName(), shown.face.cancel.isVisible()))
        shown.reject()  # nobody can cancel any more
        show(project)

    monkeypatch.setattr(window, "show_project", watch)
    meanwhile(window, lambda _card: slow.set())
    assert window.documents.open(path)
    assert seen == [("Opening the project. Laying out the board", False)]
    assert window.project.path == path
    assert card() is None
    settle()
    assert recent_files()[0] == path


def test_a_large_board_is_told_of_before_it_is_laid_out(window, path, monkeypatch):
    monkeypatch.setattr(documents, "_AT_ONCE", 0)
    show, painted = window.show_project, []

    def watch(project):
        painted.append(card().isVisible())
        show(project)

    monkeypatch.setattr(window, "show_project", watch)
    assert window.documents.open(path)
    assert painted == [True]
    assert card() is None


def test_a_file_that_is_refused_late_is_refused_in_a_sentence_and_the_card_is_gone(window, path, slow):
    path.write_bytes(b"%PDF-1.7")
    before = window.project
    meanwhile(window, lambda _card: slow.set())
    assert not window.documents.open(path)
    assert [key for key, _ in answers(window).errors] == ["error.open"]
    assert card() is None
    assert window.project is before


def test_what_a_person_gave_up_is_not_saved_while_another_file_opens(qtbot, tmp_path, path, slow):
    mine = tmp_path / "mine.cxj"
    projects.save(mine, tiny_project())
    window = a_window(qtbot, tmp_path, open_project(mine))
    window.settings.autosave_s = 60
    window.editor.select_all()
    window.editor.delete_selection()
    answers(window).leave = "discard"
    assert window.autosave.timer.isActive()
    ran = []

    def look(shown):
        ran.append(window.autosave.timer.isActive())
        shown.reject()

    meanwhile(window, look)
    assert not window.documents.open(path)
    assert ran == [False]
    assert window.autosave.timer.isActive()  # it was cancelled: the work goes on


def test_the_card_speaks_danish(qtbot, tmp_path, path, slow):
    window = a_window(qtbot, tmp_path, language="da", theme="dark")
    names = []

    def look(shown):
        names.append(shown.face.accessibleName())
        shown.reject()

    meanwhile(window, look)
    assert not window.documents.open(path)
    assert names == ["Åbner projektet. room.cxj"]
