"""A save keeps what a file is: its link, its mode, its owner, its name, however odd."""

import errno
import os
import stat
from pathlib import Path

import pytest

from cxdesigner.storage.durable import write_durably
from cxdesigner.storage.error import SaveError
from cxdesigner.storage.temporaries import new_temporary
from cxdesigner.translation import catalogue
from tests.storage.disk import NOBODY, as_nobody


def save_error(path, data=b"new", **options):
    with pytest.raises(SaveError) as caught:
        write_durably(path, data, **options)
    return caught.value


def test_a_new_file_is_written(tmp_path):
    write_durably(tmp_path / "plan.cxj", b"new")
    assert (tmp_path / "plan.cxj").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.cxj"]


def test_an_old_file_is_replaced(tmp_path):
    path = tmp_path / "plan.cxj"
    for data in (b"old" * 1000, b"new", b"", b"x" * 3_000_000):
        write_durably(path, data)
        assert path.read_bytes() == data
    assert [path.name for path in tmp_path.iterdir()] == ["plan.cxj"]


def test_a_relative_name_is_written_where_we_stand(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_durably(Path("plan.cxj"), b"new")
    assert (tmp_path / "plan.cxj").read_bytes() == b"new"


def test_a_file_that_may_not_be_replaced_is_not(tmp_path):
    path = tmp_path / "plan.cxj"
    path.write_bytes(b"old")
    error = save_error(path, may_replace=False)
    assert error.cause == "exists"
    assert path.read_bytes() == b"old"


def test_a_new_file_that_may_not_replace_is_written(tmp_path):
    path = tmp_path / "plan.cxj"
    write_durably(path, b"new", may_replace=False)
    assert path.read_bytes() == b"new"
    assert path.stat().st_nlink == 1
    assert len(list(tmp_path.iterdir())) == 1


def test_a_name_taken_while_saving_is_not_replaced(tmp_path):
    path = tmp_path / "plan.cxj"
    error = save_error(path, may_replace=False, check=lambda _: path.write_bytes(b"theirs") and None)
    assert error.cause == "exists"
    assert path.read_bytes() == b"theirs"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_disk_without_hard_links_still_does_not_replace(tmp_path, monkeypatch):
    def no_links(*_arguments, **_options):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "plan.cxj"
    write_durably(path, b"new", may_replace=False)
    assert path.read_bytes() == b"new"
    path.unlink()
    error = save_error(path, may_replace=False, check=lambda _: path.write_bytes(b"theirs") and None)
    assert (error.cause, path.read_bytes()) == ("exists", b"theirs")
    assert len(list(tmp_path.iterdir())) == 1


def test_a_check_that_fails_leaves_the_old_file(tmp_path):
    path = tmp_path / "plan.cxj"
    path.write_bytes(b"old")

    def check(written):
        assert written == b"new"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_durably(path, b"new", check=check)
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


# What a file is.


def test_a_symbolic_link_stays_one(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    target, link = tmp_path / "elsewhere" / "plan.cxj", tmp_path / "link.cxj"
    target.write_bytes(b"old")
    link.symlink_to(Path("elsewhere") / "plan.cxj")
    for _ in range(2):
        write_durably(link, b"new")
        assert link.is_symlink()
        assert target.read_bytes() == b"new"
    assert len(list(target.parent.iterdir())) == 1


def test_a_link_that_leads_nowhere_gets_its_file(tmp_path):
    link = tmp_path / "link.cxj"
    link.symlink_to("plan.cxj")
    write_durably(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "plan.cxj").read_bytes() == b"new"


def test_a_link_in_a_circle_is_refused(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert save_error(tmp_path / "a").cause == "link_loop"


def test_other_hard_links_keep_the_old_content(tmp_path):
    path, other = tmp_path / "plan.cxj", tmp_path / "other.cxj"
    path.write_bytes(b"old")
    other.hardlink_to(path)
    write_durably(path, b"new")
    assert (path.read_bytes(), other.read_bytes()) == (b"new", b"old")


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o777, 0o200, 0o2664])
def test_the_mode_is_kept(tmp_path, mode):
    path = tmp_path / "plan.cxj"
    path.write_bytes(b"old")
    path.chmod(mode)
    if mode == 0o200 and os.geteuid() != 0:
        pytest.skip("a file one may write and not read is for root to look at")
    write_durably(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.parametrize("mask", [0o022, 0o002, 0o077])
def test_a_new_file_obeys_the_umask(tmp_path, mask):
    before = os.umask(mask)
    try:
        write_durably(tmp_path / "plan.cxj", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "plan.cxj").stat().st_mode) == 0o666 & ~mask


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_owner_and_group_are_kept(tmp_path):
    path = tmp_path / "plan.cxj"
    path.write_bytes(b"old")
    os.chown(path, 12_345, 23_456)
    path.chmod(0o4755)
    write_durably(path, b"new")
    status = path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (12_345, 23_456, 0o4755)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has a file of somebody else's")
def test_an_owner_that_cannot_be_kept_does_not_stop_the_save(shared):
    path = shared / "plan.cxj"
    path.write_bytes(b"old")
    path.chmod(0o666)
    with as_nobody():
        write_durably(path, b"new")
    assert path.read_bytes() == b"new"
    assert (path.stat().st_uid, stat.S_IMODE(path.stat().st_mode)) == (NOBODY, 0o666)


def test_extended_attributes_are_kept(tmp_path):
    path = tmp_path / "plan.cxj"
    path.write_bytes(b"old")
    try:
        os.setxattr(path, "user.colour", b"blue")
    except (OSError, AttributeError):
        pytest.skip("no extended attributes here")
    write_durably(path, b"new")
    assert os.getxattr(path, "user.colour") == b"blue"


ODD_NAMES = [
    "x" * 255,
    "æ" * 127,
    "x" * 251 + ".cxj",
    "a\nb.cxj",
    "-rf",
    "~",
    " leading and trailing ",
    "%s{0}",
    "\u202excj.exe",
    "\udcff\udc80.cxj",
    ".hidden",
    "a:b*?<>|\\.cxj",
    "🙂",
]


@pytest.mark.parametrize("name", ODD_NAMES, ids=ascii)
def test_any_name_a_disk_takes_can_be_saved_to_twice(tmp_path, name):
    try:
        (tmp_path / name).touch()
    except OSError:
        pytest.skip("not a name on this disk")
    (tmp_path / name).unlink()
    for data in (b"one", b"two"):
        write_durably(tmp_path / name, data)
        assert (tmp_path / name).read_bytes() == data
    assert len(list(tmp_path.iterdir())) == 1


# What is refused.


def test_a_name_that_is_too_long_is_refused(tmp_path):
    assert save_error(tmp_path / ("x" * 256)).cause == "name_too_long"


def test_a_name_with_a_zero_byte_is_refused(tmp_path):
    assert save_error(tmp_path / "a\0b").cause == "bad_name"


def test_a_folder_is_refused(tmp_path):
    assert save_error(tmp_path).cause == "is_folder"


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    error = save_error(tmp_path / "none" / "plan.cxj")
    assert error.cause == "no_folder"
    assert "Nothing was written." in str(error)


def test_a_file_taken_for_a_folder_is_refused(tmp_path):
    (tmp_path / "file").touch()
    assert save_error(tmp_path / "file" / "plan.cxj").cause == "no_folder"


@pytest.mark.timeout(10)
def test_a_pipe_and_a_device_are_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert save_error(tmp_path / "pipe").cause == "special_file"
    assert save_error(Path("/dev/null")).cause == "special_file"
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_write_protected_file_is_refused_even_to_root(tmp_path):
    path = tmp_path / "plan.cxj"
    path.write_bytes(b"old")
    path.chmod(0o444)
    error = save_error(path)
    assert (error.cause, path.read_bytes()) == ("write_protected", b"old")
    assert "The file that was there is unchanged." in str(error)


def test_somebody_else_s_file_is_refused_though_the_folder_would_allow_it(shared):
    if os.geteuid() != 0:
        pytest.skip("only root has a file of somebody else's")
    path = shared / "plan.cxj"
    path.write_bytes(b"old")
    path.chmod(0o644)
    with as_nobody():
        error = save_error(path)
    assert (error.cause, path.read_bytes()) == ("write_protected", b"old")


def test_a_writable_file_in_a_read_only_folder_is_refused_not_written_over(shared):
    path = shared / "plan.cxj"
    path.write_bytes(b"old")
    path.chmod(0o666)
    shared.chmod(0o555)
    with as_nobody():
        error = save_error(path)
    assert (error.cause, path.read_bytes()) == ("folder_refuses", b"old")
    assert "another folder" in str(error)


def test_a_folder_that_may_not_be_entered_is_refused(shared):
    (shared / "closed").mkdir()
    (shared / "closed").chmod(0o000)
    with as_nobody():
        error = save_error(shared / "closed" / "plan.cxj")
    (shared / "closed").chmod(0o777)
    assert error.cause == "folder_refuses"


# What is said.


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("name", ODD_NAMES, ids=ascii)
def test_an_odd_name_is_said_in_one_printable_line(tmp_path, name, language):
    folder = tmp_path / "ru\u202e\n\x1b[31m" / ("f" * 200) / ("g" * 200)
    sentence = catalogue(language).say(save_error(folder / name).message)
    assert sentence.isprintable()
    assert len(sentence.encode()) < 2_000


def test_two_saves_at_once_have_names_of_their_own(tmp_path):
    assert new_temporary(tmp_path) != new_temporary(tmp_path)
