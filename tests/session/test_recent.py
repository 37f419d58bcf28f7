"""The files used last: remembered in order, in private, and never a reason to fail."""

import os
import stat
from pathlib import Path

import pytest

from cxdesigner.session import path_list
from cxdesigner.session.paths import write_private
from cxdesigner.session.recent import (
    RECENT_LIMIT,
    forget_all_files,
    forget_file,
    recent_files,
    remember_file,
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(path_list, "data_folder", lambda: tmp_path / "data")
    return tmp_path / "data"


def test_nothing_is_remembered_at_first():
    assert recent_files() == []


def test_the_latest_comes_first_and_each_once():
    for name in ("/a", "/b", "/c", "/a"):
        remember_file(Path(name))
    assert recent_files() == [Path("/a"), Path("/c"), Path("/b")]


def test_only_a_dozen_are_kept():
    for number in range(30):
        remember_file(Path(f"/{number}"))
    assert recent_files() == [Path(f"/{number}") for number in range(29, 29 - RECENT_LIMIT, -1)]


def test_a_relative_path_is_remembered_whole(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    remember_file(Path("a.cxj"))
    assert recent_files() == [tmp_path / "a.cxj"]


def test_a_name_that_is_no_text_comes_back_as_it_was():
    odd = Path("/" + os.fsdecode(b"\xff\xfe \n\x1b.cxj"))
    remember_file(odd)
    assert recent_files() == [odd]


def test_files_can_be_forgotten():
    for name in ("/a", "/b"):
        remember_file(Path(name))
    forget_file(Path("/a"))
    assert recent_files() == [Path("/b")]
    forget_all_files()
    assert recent_files() == []


def test_nobody_else_can_read_the_list(folder):
    folder.mkdir(mode=0o755)
    remember_file(Path("/a"))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()] == [0o600]


@pytest.mark.parametrize(
    "garbage",
    [
        b"", b"\0\xff", b"{}", b"[1, null, {}, [], \"relative\", \"/nul\\u0000\"]", b"[" * 100_000, b'"/a"',
        b"[" + b'"/a",' * 100_000 + b'"/a"]',
    ],
)  # fmt: skip
def test_garbage_in_the_list_is_an_empty_list_that_can_be_written_again(folder, garbage):
    folder.mkdir()
    (folder / "recent.json").write_bytes(garbage)
    assert recent_files() == []
    remember_file(Path("/a"))
    assert recent_files() == [Path("/a")]


def test_a_list_that_cannot_be_written_is_done_without(folder):
    folder.write_text("in the way")
    remember_file(Path("/a"))
    forget_all_files()
    assert recent_files() == []
    folder.unlink()
    (folder / "recent.json").mkdir(parents=True)
    remember_file(Path("/a"))
    assert recent_files() == []
    assert [path.name for path in folder.iterdir()] == ["recent.json"]


def test_a_pipe_in_place_of_the_list_is_not_waited_for(folder):
    folder.mkdir()
    os.mkfifo(folder / "recent.json")
    assert recent_files() == []


def test_a_folder_that_everybody_shares_keeps_its_rights(tmp_path):
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)  # as /tmp is
    write_private(shared / "list.json", b"[]")
    assert stat.S_IMODE(shared.stat().st_mode) == 0o1777
    assert stat.S_IMODE((shared / "list.json").stat().st_mode) == 0o600
    write_private(tmp_path / "new" / "list.json", b"[]")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
