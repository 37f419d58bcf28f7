"""Opening and saving a project at a path."""

import getpass
import hashlib
import os
import socket
import stat
from pathlib import Path

import pytest

from cxdesigner.model.document import Document
from cxdesigner.model.listening import Metric
from cxdesigner.model.project import PROJECT_ID, Project
from cxdesigner.storage import json_text, limits, projects
from cxdesigner.storage.error import FileFormatError, SaveError
from cxdesigner.storage.file_format import LoadedProject, write_project
from cxdesigner.storage.projects import load, save
from tests.builders import ProjectBuilder, tiny_project
from tests.storage.disk import as_nobody, faulty_disk, refuse


def load_error(path):
    with pytest.raises(FileFormatError) as caught:
        load(path)
    return caught.value


def save_error(path, doc):
    with pytest.raises(SaveError) as caught:
        save(path, doc)
    assert [entry.name for entry in path.parent.iterdir()] in ([], [path.name])
    return caught.value


def test_what_was_saved_is_opened(tmp_path):
    path = tmp_path / "plan.cxj"
    sha256 = save(path, tiny_project())
    loaded = load(path)
    assert loaded.document == tiny_project()
    assert sha256 == loaded.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_second_save_of_the_same_is_the_same_bytes(tmp_path):
    path = tmp_path / "plan.cxj"
    assert save(path, tiny_project()) == save(path, load(path).document)


def test_a_save_does_not_replace_a_file_it_was_not_meant_to(tmp_path):
    path = tmp_path / "plan.cxj"
    save(path, tiny_project())
    with pytest.raises(SaveError, match="already"):
        save(path, Document(), may_replace=False)
    assert load(path).document == tiny_project()


def test_opening_changes_nothing(tmp_path):
    path = tmp_path / "plan.cxj"
    path.write_bytes(b"{")
    path.chmod(0o444)
    before = path.stat()
    load_error(path)
    after = path.stat()
    assert (after.st_mtime_ns, after.st_ino, after.st_mode) == (
        before.st_mtime_ns,
        before.st_ino,
        before.st_mode,
    )
    assert path.read_bytes() == b"{"


def test_a_damaged_file_is_named_with_line_and_column(tmp_path):
    path = tmp_path / "plan.cxj"
    path.write_bytes(write_project(tiny_project())[:2000])
    error = load_error(path)
    assert str(error).startswith("“plan.cxj” was not opened. Line ")
    assert error.line == write_project(tiny_project())[:2000].count(b"\n") + 1


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert "There is no such file." in str(load_error(tmp_path / "plan.cxj"))
    assert "There is no such file." in str(load_error(tmp_path / "none" / "plan.cxj"))
    assert "There is no such file." in str(load_error(tmp_path / "a\0b"))


def test_a_folder_is_told(tmp_path):
    assert "It is a folder." in str(load_error(tmp_path))
    assert "It is a folder." in str(load_error(Path("/")))


@pytest.mark.timeout(10)
def test_a_pipe_is_told_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "not an ordinary file" in str(load_error(tmp_path / "pipe"))


@pytest.mark.timeout(10)
def test_a_file_that_turns_into_a_pipe_is_not_waited_for(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe")
    regular = Path(__file__).stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: regular)
    assert "not an ordinary file" in str(load_error(tmp_path / "pipe"))


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_a_device_is_told(device):
    assert "not an ordinary file" in str(load_error(Path(device)))


def test_a_socket_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert "not an ordinary file" in str(load_error(tmp_path / "socket"))


def test_a_file_too_large_is_not_read(tmp_path):
    path = tmp_path / "plan.cxj"
    with path.open("wb") as file:
        file.truncate(limits.SIZE_LIMIT + 1)
    assert "larger than 120 MB" in str(load_error(path))


def test_a_file_that_grows_while_it_is_read_is_still_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(json_text, "SIZE_LIMIT", 10)
    monkeypatch.setattr(projects, "SIZE_LIMIT", 10)
    path = tmp_path / "plan.cxj"
    path.write_bytes(b" " * 11)
    small = os.stat_result((stat.S_IFREG, 0, 0, 1, 0, 0, 5, 0, 0, 0))
    monkeypatch.setattr(os, "fstat", lambda _: small)
    assert "larger than" in str(load_error(path))


def test_a_file_one_may_not_read_is_told(shared):
    path = shared / "plan.cxj"
    save(path, tiny_project())
    path.chmod(0o000)
    with as_nobody():
        error = load_error(path)
    assert "You are not allowed to read it." in str(error)


def test_a_link_to_a_project_is_opened(tmp_path):
    save(tmp_path / "plan.cxj", tiny_project())
    (tmp_path / "link.cxj").symlink_to("plan.cxj")
    assert load(tmp_path / "link.cxj").document == tiny_project()


def test_a_disk_error_while_opening_is_told(tmp_path):
    import errno

    path = tmp_path / "plan.cxj"
    save(path, tiny_project())
    with faulty_disk(refuse(1, errno.EIO)), pytest.raises(FileFormatError) as caught:
        load(path)
    assert "The disk reported an error." in str(caught.value)


# What would not come back is not saved.


def test_a_broken_reference_is_not_saved(tmp_path):
    path = tmp_path / "plan.cxj"
    save(path, tiny_project())
    error = save_error(path, ProjectBuilder().link("nobody", "nothing").build())
    assert error.cause == "would_not_open"
    assert "names “nobody”" in str(error)
    assert load(path).document == tiny_project()


def test_a_value_too_large_to_be_read_is_not_saved(tmp_path):
    metrics = ProjectBuilder().journey().stage("a", steps=("s",)).build()
    metric = Metric.model_validate({"id": "m", "step": "s", "replies": 10**400})
    rows = [row for _, table in metrics.tables() for row in table.values()]
    assert save_error(tmp_path / "plan.cxj", Document.of([*rows, metric])).cause == "would_not_open"


@pytest.mark.parametrize("value", [float("nan"), "\ud800", object()])
def test_an_unknown_field_no_file_can_hold_is_not_saved(tmp_path, value):
    error = save_error(tmp_path / "plan.cxj", Document(extra={"later": value}))
    assert error.cause == "cannot_be_written"


def test_what_would_come_back_different_is_not_saved(tmp_path):
    assert save_error(tmp_path / "plan.cxj", Document(extra={"later": (1, 2)})).cause == "would_differ"


def test_a_project_is_compared_with_what_is_on_the_disk_before_the_old_file_goes(tmp_path, monkeypatch):
    path = tmp_path / "plan.cxj"
    save(path, tiny_project())
    another = LoadedProject(Document(), (), is_newer=False, version=1, sha256="")
    monkeypatch.setattr(projects, "read_project", lambda *_: another)
    assert save_error(path, Document.of([Project(id=PROJECT_ID, title="B")])).cause == "would_differ"
    monkeypatch.undo()
    assert load(path).document == tiny_project()


def test_a_file_tells_nothing_of_user_machine_or_folder(tmp_path):
    path = tmp_path / "plan.cxj"
    save(path, tiny_project())
    text = path.read_text(encoding="utf-8")
    for needle in (str(tmp_path), tmp_path.name, "plan.cxj", socket.gethostname(), str(Path.home())):
        assert needle not in text
    assert f'"{getpass.getuser()}"' not in text
