"""Beginning, opening and saving: what counts as modified, and when a save is refused."""

import errno
import os
from threading import Thread

import pytest

from cxdesigner.commands.projects import edit_project
from cxdesigner.session import open_project as open_projects
from cxdesigner.session.error import ChangedOnDisk, OutputExists, SessionError
from cxdesigner.session.open_project import (
    Saving,
    new_project,
    open_project,
    save_project,
    save_project_as,
    weight,
)
from cxdesigner.storage import projects
from cxdesigner.storage.error import FileFormatError, SaveError
from cxdesigner.storage.migrations import CURRENT_VERSION
from cxdesigner.translation import catalogue, message
from tests.builders import ProjectBuilder, tiny_project
from tests.pictures import asset
from tests.storage.disk import faulty_disk, refuse

EN = catalogue("en")


def retitle(project, title):
    project.store.run(message("edit"), lambda doc: edit_project(doc, title=title))


@pytest.fixture
def path(tmp_path):
    projects.save(tmp_path / "room.cxj", tiny_project())
    return tmp_path / "room.cxj"


def test_a_new_project_has_no_file_and_nothing_to_save():
    project = new_project("taxi", "da")
    assert (project.path, project.sha256, project.is_newer, project.warnings) == (None, None, False, ())
    assert not project.store.is_modified
    assert project.document.project.language == "da"


def test_a_new_project_cannot_be_saved_before_it_has_a_name():
    with pytest.raises(SessionError, match="no file yet"):
        save_project(new_project("blank", "en"))


def test_saving_puts_the_edit_on_the_disk_and_counts_as_unmodified(path):
    project = open_project(path)
    retitle(project, "Room 13")
    assert project.store.is_modified
    save_project(project)
    assert not project.store.is_modified
    assert projects.load(path).document == project.document


def test_saving_again_and_again_is_no_change_from_outside(path):
    project = open_project(path)
    for title in ("one", "two", "three"):
        retitle(project, title)
        save_project(project)
    assert projects.load(path).document.project.title == "three"


def theirs(path):
    path.write_text("theirs")


def theirs_of_equal_size_and_time(path):
    status = path.stat()
    path.write_bytes(b"x" * status.st_size)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def theirs_in_its_place(path):
    (path.parent / "other").write_text("theirs")
    (path.parent / "other").replace(path)


def a_folder(path):
    path.unlink()
    path.mkdir()


def a_pipe(path):
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    "change", [theirs, theirs_of_equal_size_and_time, theirs_in_its_place, a_folder, a_pipe]
)
def test_a_file_somebody_else_changed_is_not_saved_over(path, change):
    project = open_project(path)
    retitle(project, "Mine")
    change(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ChangedOnDisk) as refusal:
        save_project(project)
    assert refusal.value.path == path
    assert (path.read_bytes() if path.is_file() else None) == before
    assert project.store.is_modified


def test_it_is_saved_over_when_the_person_says_so(path):
    project = open_project(path)
    retitle(project, "Mine")
    theirs(path)
    save_project(project, even_if_changed=True)
    assert projects.load(path).document.project.title == "Mine"
    retitle(project, "Mine still")
    save_project(project)


def test_a_file_that_was_only_touched_is_no_reason_to_ask(path):
    project = open_project(path)
    retitle(project, "Mine")
    path.write_bytes(path.read_bytes())
    save_project(project)
    assert projects.load(path).document.project.title == "Mine"


def test_a_file_that_is_gone_is_written_anew(path):
    project = open_project(path)
    path.unlink()
    save_project(project)
    assert projects.load(path).document == project.document


def test_a_save_the_disk_refuses_leaves_the_project_modified(path):
    project = open_project(path)
    retitle(project, "Mine")
    path.unlink()
    path.parent.rmdir()
    with pytest.raises(SaveError):
        save_project(project)
    assert project.store.is_modified
    path.parent.mkdir()
    save_project(project)
    assert not project.store.is_modified


def test_a_project_of_a_newer_version_can_be_seen_and_not_saved(path):
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f'"version": {CURRENT_VERSION}', '"version": 99'), encoding="utf-8")
    before = path.read_bytes()
    project = open_project(path)
    assert (project.is_newer, project.version) == (True, 99)
    assert project.warnings
    retitle(project, "Mine")
    with pytest.raises(SessionError, match="newer CX Designer"):
        save_project(project)
    with pytest.raises(SessionError, match="newer CX Designer"):
        save_project_as(project, path.with_name("other.cxj"), may_replace=True)
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == ["room.cxj"]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("night", "night.cxj"),
        ("night.cxj", "night.cxj"),
        ("night.CXJ", "night.CXJ"),
        ("night.json", "night.json"),
        ("Night v1.4", "Night v1.4.cxj"),
        ("Hr. Jensens tur", "Hr. Jensens tur.cxj"),
        (".hidden", ".hidden.cxj"),
        ("smørrebrød 旅", "smørrebrød 旅.cxj"),
    ],
)
def test_save_as_adds_the_ending_that_is_missing(tmp_path, name, written):
    project = new_project("blank", "en")
    save_project_as(project, tmp_path / name, may_replace=False)
    assert [path.name for path in tmp_path.iterdir()] == [written]
    assert project.path == tmp_path / written
    assert open_project(tmp_path / written).document == project.document


def test_save_as_goes_on_in_the_new_file(path):
    project = open_project(path)
    before = path.read_bytes()
    retitle(project, "Other")
    save_project_as(project, path.with_name("other.cxj"), may_replace=False)
    assert path.read_bytes() == before
    retitle(project, "Other still")
    save_project(project)
    assert projects.load(path.with_name("other.cxj")).document.project.title == "Other still"


def test_save_as_does_not_replace_unless_told(path):
    project = new_project("blank", "en")
    before = path.read_bytes()
    with pytest.raises(OutputExists) as refusal:
        save_project_as(project, path.with_name("room"), may_replace=False)
    assert refusal.value.path == path
    assert path.read_bytes() == before
    assert project.path is None
    save_project_as(project, path, may_replace=True)
    assert projects.load(path).document == project.document


@pytest.mark.parametrize("name", ["out.pdf", "a\0b", "folder", "folder.cxj"])
def test_save_as_refuses_what_is_no_name_of_a_project(tmp_path, name):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder.cxj").mkdir()
    with pytest.raises(SessionError):
        save_project_as(new_project("blank", "en"), tmp_path / name, may_replace=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "folder.cxj"]


def test_what_is_no_project_is_not_opened(tmp_path):
    (tmp_path / "a.cxj").write_text("words")
    with pytest.raises(FileFormatError):
        open_project(tmp_path / "a.cxj")


def test_titles_show_the_files_name_or_the_projects_own(path):
    project = open_project(path)
    assert project.shown_name(EN) == "room.cxj"
    unsaved = new_project("blank", "en")
    retitle(unsaved, " Night\ntrain \u202e ")
    assert unsaved.shown_name(EN) == r"Night train \u202e"
    retitle(unsaved, "")
    assert unsaved.shown_name(EN) == "Untitled"
    assert unsaved.shown_name(catalogue("da")) == "Uden titel"


def test_a_name_for_a_file_is_made_of_the_title(path):
    assert open_project(path).suggested_file_name(EN, ".pdf") == "room.pdf"
    unsaved = new_project("blank", "en")
    for title, name in {
        "Café/Bar: the night": "Café Bar the night.cxj",
        "../../etc/passwd": "etc passwd.cxj",
        "": "Untitled.cxj",
        "...": "Untitled.cxj",
        "\x1b[2J\u202e": "[2J.cxj",
    }.items():
        retitle(unsaved, title)
        assert unsaved.suggested_file_name(EN) == name
    retitle(unsaved, "旅" * 500)
    assert len(unsaved.suggested_file_name(EN).encode()) < 200


def test_a_file_nobody_else_wrote_is_not_read_again(tmp_path, monkeypatch):
    project = new_project("blank", "en")
    save_project_as(project, tmp_path / "mine.cxj", may_replace=False)
    monkeypatch.setattr(open_projects, "_sha256_on_disk", lambda _path: pytest.fail("it was read"))
    assert open_projects.changed_on_disk_at(project) is None
    assert open_projects.changed_on_disk_at(open_project(tmp_path / "mine.cxj")) is None


def test_a_file_another_program_wrote_is_told_of_once(tmp_path):
    project = new_project("blank", "en")
    path = tmp_path / "mine.cxj"
    save_project_as(project, path, may_replace=False)
    path.write_bytes(path.read_bytes() + b"\n")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    assert open_projects.changed_on_disk_at(project) == 1_700_000_000
    assert open_projects.changed_on_disk_at(project) is None
    path.unlink()
    assert open_projects.changed_on_disk_at(project) is None


# A save in a thread of its own


def written_aside(saving):
    """Let `saving` write in another thread; return what takes note of it, and what was raised."""
    notes, errors = [], []

    def write():
        try:
            notes.append(saving.write())
        except Exception as error:
            errors.append(error)

    thread = Thread(target=write)
    thread.start()
    thread.join()
    return notes, errors


def test_a_save_writes_the_state_it_was_begun_in_and_marks_that_one(path):
    project = open_project(path)
    retitle(project, "one")
    saving = Saving(project)
    retitle(project, "two")
    ((note,), _) = written_aside(saving)
    assert project.store.is_modified
    assert project.sha256 != open_project(path).sha256  # nobody took note yet
    note()
    assert projects.load(path).document.project.title == "one"
    assert project.sha256 == open_project(path).sha256
    assert project.store.is_modified
    project.store.undo()
    assert not project.store.is_modified
    project.store.redo()
    save_project(project)
    assert projects.load(path).document.project.title == "two"


@pytest.mark.parametrize(
    "code", [errno.ENOSPC, errno.EIO, errno.EACCES], ids=lambda code: errno.errorcode[code]
)
def test_whatever_call_fails_a_save_aside_leaves_a_whole_file_and_no_false_word(path, code):
    project = open_project(path)
    retitle(project, "one")
    before = path.read_bytes()
    with faulty_disk(lambda *_: None) as made:
        projects.save(path.with_name("rehearsal.cxj"), project.document)
    for number in range(len(made) + 4):
        path.write_bytes(before)
        with faulty_disk(refuse(number, code)):
            notes, errors = written_aside(Saving(project, even_if_changed=True))
        assert len(notes) + len(errors) == 1, number
        assert all(isinstance(error, SaveError | SessionError) for error in errors), (number, errors)
        assert project.store.is_modified
        titles = {projects.load(path).document.project.title}
        assert titles <= ({"one"} if notes else {"one", tiny_project().project.title}), number
        if errors and getattr(errors[0], "cause", "") != "not_confirmed":
            assert path.read_bytes() == before, number


def test_a_project_is_as_heavy_as_its_file_or_its_images(path):
    project = open_project(path)
    assert project.stamp is not None
    assert weight(project) == project.stamp[1]
    board = (
        ProjectBuilder().journey().lanes("customer").stage("s", steps=("a",)).touchpoint("t", "customer", "a")
    )
    new = open_projects.project_of(board.picture("p", "t", asset(0)).build())
    assert weight(new) > len(asset(0).data)
    assert weight(new_project("blank", "en")) < 100_000
