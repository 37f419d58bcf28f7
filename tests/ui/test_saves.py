"""Large projects are saved behind the window: the work goes on, and nothing is called saved that is not."""

import errno
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.editor.store import Store
from cxdesigner.session.open_project import OpenProject, open_project, save_project_as
from cxdesigner.storage import projects
from cxdesigner.storage.durable import write_durably
from cxdesigner.storage.error import SaveError
from cxdesigner.ui import saves, waiting
from tests.builders import tiny_project
from tests.storage.disk import faulty_disk
from tests.ui.window_hand import ASKS, GREETS, a_night, a_window, answers


@pytest.fixture
def large(qtbot, tmp_path, monkeypatch):
    """A window on a project that has a file and counts as a large one."""
    monkeypatch.setattr(saves, "AT_ONCE", 1)
    monkeypatch.setattr(waiting, "AFTER_MS", 0)
    project = OpenProject(Store(a_night()))
    save_project_as(project, tmp_path / "night.cxj", may_replace=False)
    window = a_window(qtbot, tmp_path, project)
    window.editor.rename(GREETS, "First")
    return window


@pytest.fixture
def slow(monkeypatch):
    """A disk that writes only once this is set. `slow.writers` is how many ever wrote beside each other."""

    class Disk(Event):
        now = writers = 0

    disk = Disk()

    def write(path, data, **options):
        disk.now += 1
        disk.writers = max(disk.writers, disk.now)
        assert disk.wait(20)
        write_durably(path, data, **options)
        disk.now -= 1

    monkeypatch.setattr(projects, "write_durably", write)
    yield disk
    disk.set()


def ended(window, qtbot):
    qtbot.waitUntil(lambda: not window.documents.saves.is_busy, timeout=20_000)


def state(window):
    return window.toolbar.saved.accessibleName()


def titles(window):
    doc = projects.load(window.project.path).document
    return [doc.touchpoints[key[1]].title for key in (GREETS, ASKS)]


def on_the_card(window, act):
    """Do `act` with the card that lies over the window as soon as it waits for an answer."""
    QTimer.singleShot(0, window, lambda: act(QApplication.activeModalWidget()))


def test_ctrl_s_returns_at_once_and_the_toolbar_tells_how_it_stands(large, qtbot, slow):
    assert state(large) == "Unsaved"
    large.actions_["save"].trigger()
    assert state(large) == "Saving…"
    assert large.isWindowModified()
    slow.set()
    ended(large, qtbot)
    assert state(large) == "Saved"
    assert not large.isWindowModified()
    assert titles(large)[0] == "First"
    assert open_project(large.project.path).sha256 == large.project.sha256


def test_what_is_edited_meanwhile_is_neither_written_nor_called_saved(large, qtbot, slow):
    assert large.documents.save()
    large.editor.rename(GREETS, "Second")
    slow.set()
    ended(large, qtbot)
    assert titles(large)[0] == "First"
    assert state(large) == "Unsaved"
    large.editor.undo()
    assert state(large) == "Saved"  # back at what is on the disk


def test_a_title_typed_on_meanwhile_is_a_step_of_its_own(large, qtbot, slow):
    large.editor.rename(ASKS, "A")
    assert large.documents.save()
    large.editor.rename(ASKS, "Ab")
    slow.set()
    ended(large, qtbot)
    large.editor.undo()
    assert large.editor.document.touchpoints[ASKS[1]].title == "A"
    assert state(large) == "Saved"


def test_a_second_save_follows_the_first_and_never_runs_beside_it(large, qtbot, slow):
    large.documents.save()
    large.editor.rename(GREETS, "Second")
    large.documents.save()
    large.documents.save()
    slow.set()
    ended(large, qtbot)
    assert titles(large)[0] == "Second"
    assert slow.writers == 1
    assert state(large) == "Saved"
    assert answers(large).asked == []  # what was written first is nobody else's


def test_the_autosave_waits_for_a_save_by_hand_and_saves_behind_the_window_too(large, qtbot, slow):
    large.settings.autosave_s = 60
    large.documents.save()
    large.editor.rename(GREETS, "Second")
    large.autosave.save()
    slow.set()
    ended(large, qtbot)
    assert titles(large)[0] == "First"
    assert large.autosave.timer.isActive()
    large.autosave.save()
    assert state(large) == "Saving…"
    ended(large, qtbot)
    assert titles(large)[0] == "Second"
    assert slow.writers == 1


def test_closing_waits_for_the_save_with_a_card(large, slow):
    large.documents.save()
    names = []

    def look(card):
        names.extend([card.face.accessibleName(), card.face.cancel.accessibleName()])
        slow.set()

    on_the_card(large, look)
    assert large.close()
    assert names == ["Saving the project. night.cxj", "Keep working"]
    assert titles(large)[0] == "First"
    assert answers(large).asked == []


def test_cancel_on_that_card_keeps_the_window_and_the_save_goes_on(large, qtbot, slow):
    large.documents.save()
    on_the_card(large, lambda card: QTest.keyClick(card, Qt.Key.Key_Escape))
    assert not large.close()
    assert large.isVisible()
    assert state(large) == "Saving…"
    slow.set()
    ended(large, qtbot)
    assert state(large) == "Saved"


def test_another_project_opens_when_the_save_is_done(large, tmp_path, slow):
    other, first = tmp_path / "other.cxj", large.project
    other.write_bytes(first.path.read_bytes())
    large.documents.save()
    on_the_card(large, lambda _card: slow.set())
    assert large.documents.open(other)
    assert large.project.path == other
    assert first.path.name == "night.cxj"
    assert not first.store.is_modified
    assert projects.load(first.path).document == first.document


def test_leaving_by_saving_waits_for_the_end(large, slow):
    answers(large).leave = "save"
    path = large.project.path
    on_the_card(large, lambda _card: slow.set())
    assert large.documents.new("blank")
    assert projects.load(path).document.touchpoints[GREETS[1]].title == "First"
    assert large.project.path is None


CODES = (errno.ENOSPC, errno.EIO)


@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
def test_a_save_that_fails_behind_the_window_says_what_one_in_it_says(large, qtbot, monkeypatch, code):
    before = large.project.path.read_bytes()
    sentences = []
    for at_once in (1, 10**9):
        monkeypatch.setattr(saves, "AT_ONCE", at_once)
        with faulty_disk(refuse_call("fsync", code)):
            large.documents.save()
            ended(large, qtbot)
        sentences.append(answers(large).errors.pop())
        assert state(large) == "Unsaved"
        assert large.isWindowModified()
        assert not large.project.is_being_saved
    assert sentences[0] == sentences[1]
    assert large.project.path.read_bytes() == before
    assert [entry.name for entry in large.project.path.parent.glob("*.cxj*")] == ["night.cxj"]
    assert large.documents.save()
    ended(large, qtbot)
    assert state(large) == "Saved"


def refuse_call(name, code):
    def answer(_number, call):
        if call == name:
            raise OSError(code, "refused")

    return answer


def test_an_error_while_closing_is_said_and_the_work_is_asked_about(large, monkeypatch):
    def full(path, _data, **_options):
        raise SaveError("disk_full", path=path, safe="old_file", code="ENOSPC")

    monkeypatch.setattr(projects, "write_durably", full)
    large.documents.save()
    assert not large.close()
    ((key, sentence),) = answers(large).errors
    assert key == "error.save"
    assert "was not saved" in sentence
    assert answers(large).asked == ["leave night.cxj"]


def test_an_autosave_that_fails_behind_the_window_says_so_over_the_board(large, qtbot, monkeypatch):
    def full(path, _data, **_options):
        raise SaveError("disk_full", path=path, safe="old_file", code="ENOSPC")

    monkeypatch.setattr(projects, "write_durably", full)
    large.autosave.save()
    ended(large, qtbot)
    assert large.banner.tone == "error"
    assert answers(large).errors == []
    assert state(large) == "Unsaved"


def test_a_file_changed_by_another_program_is_asked_about_in_the_window(large, qtbot):
    large.project.path.write_text("somebody else's")
    large.documents.save()
    ended(large, qtbot)
    assert answers(large).asked == ["changed night.cxj"]
    assert large.project.path.read_text() == "somebody else's"
    assert state(large) == "Unsaved"
    answers(large).changed = "replace"
    large.documents.save()
    qtbot.waitUntil(lambda: state(large) == "Saved", timeout=20_000)
    assert titles(large)[0] == "First"


def test_a_file_that_is_there_is_asked_about_in_the_window(large, qtbot, tmp_path):
    other = tmp_path / "other.cxj"
    other.write_text("precious")
    answers(large).path = other
    large.documents.save_as()
    ended(large, qtbot)
    assert answers(large).asked == ["save", "replace other.cxj"]
    assert other.read_text() == "precious"
    answers(large).replace = True
    large.documents.save_as()
    qtbot.waitUntil(lambda: state(large) == "Saved", timeout=20_000)
    assert large.project.path == other


def test_the_file_is_not_called_changed_while_it_is_written(large, qtbot, slow):
    large.documents.save()
    slow.set()
    large.documents.saves._work.is_done(20)  # it is on the disk; the window has not heard of it
    large.tellings.look_at_disk()
    assert large.banner.isHidden()
    ended(large, qtbot)
    large.tellings.look_at_disk()
    assert large.banner.isHidden()


def test_a_small_project_is_saved_before_ctrl_s_returns(qtbot, tmp_path, monkeypatch):
    path = tmp_path / "room.cxj"
    projects.save(path, tiny_project())
    window = a_window(qtbot, tmp_path, open_project(path))
    monkeypatch.setattr(saves, "Work", lambda *_: pytest.fail("a thread was begun"))
    window.editor.select_all()
    window.editor.delete_selection()
    assert window.documents.save()
    assert not window.project.store.is_modified
