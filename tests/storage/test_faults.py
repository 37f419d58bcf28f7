"""Whatever the disk does in the middle of a save: the old file or the new one whole, and no false "saved"."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from cxdesigner.storage.durable import write_durably
from cxdesigner.storage.error import SaveError
from cxdesigner.storage.temporaries import remove_stale_temporaries
from tests.storage.disk import faulty_disk, refuse, short_writes

OLD, NEW = b"o" * 5_000, b"n" * 3_000_000

CODES = (
    errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EACCES, errno.EROFS, errno.EMFILE, errno.EINVAL,
    errno.ENOTSUP, errno.EPERM, errno.ESTALE, errno.ENOENT, errno.EEXIST, errno.ENOSYS,
)  # fmt: skip

CAUSES = {
    errno.ENOSPC: "disk_full", errno.EDQUOT: "quota", errno.EIO: "disk_error", errno.EACCES: "folder_refuses",
    errno.EROFS: "read_only_disk", errno.EMFILE: "too_many_files", errno.ESTALE: "disk_gone",
}  # fmt: skip


def calls_of_a_save(folder, may_replace=True):
    path = folder / "rehearsal.cxj"
    if may_replace:
        path.write_bytes(OLD)
    with faulty_disk(lambda *_: None) as made:
        write_durably(path, NEW, may_replace=may_replace)
    path.unlink()
    return made


def survives(path, number, code, *, had_old):
    """Save while call `number` fails; fail unless the outcome is whole and told truly. Returns the error."""
    error = None
    with faulty_disk(refuse(number, code)) as made:
        try:
            write_durably(path, NEW, may_replace=had_old)
        except SaveError as caught:
            error = caught
    name = made[number]
    content = path.read_bytes() if path.exists() else None
    if error is None or error.cause == "not_confirmed":
        assert content == NEW, name
    else:
        assert content == (OLD if had_old else None), name
        assert str(error)
    litter = {entry.name for entry in path.parent.iterdir()} - {path.name}
    assert not litter or name == "unlink", (name, litter)
    for entry in litter:
        (path.parent / entry).unlink()
    return error


@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
@pytest.mark.parametrize("had_old", [True, False])
def test_an_error_at_any_call_leaves_a_whole_file_and_no_false_word(tmp_path, code, had_old):
    calls = calls_of_a_save(tmp_path, had_old)
    assert {"open", "write", "fsync", "close"} <= set(calls)
    for number in range(len(calls)):
        path = tmp_path / "plan.cxj"
        path.unlink(missing_ok=True)
        if had_old:
            path.write_bytes(OLD)
        survives(path, number, code, had_old=had_old)


@pytest.mark.parametrize("code", CAUSES, ids=lambda code: errno.errorcode[code])
@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_the_cause_is_told(tmp_path, code, call):
    path = tmp_path / "plan.cxj"
    path.write_bytes(OLD)
    calls = calls_of_a_save(tmp_path)
    error = survives(path, calls.index(call), code, had_old=True)
    assert error.cause == CAUSES[code]


def test_a_retry_after_a_full_disk_works(tmp_path):
    path = tmp_path / "plan.cxj"
    path.write_bytes(OLD)
    calls = calls_of_a_save(tmp_path)
    assert survives(path, calls.index("write"), errno.ENOSPC, had_old=True).cause == "disk_full"
    write_durably(path, NEW)
    assert path.read_bytes() == NEW


def _folder_sync(calls):
    return max(number for number, name in enumerate(calls) if name == "fsync")


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_folder_that_cannot_be_synced_is_passed_over(tmp_path, code):
    path = tmp_path / "plan.cxj"
    path.write_bytes(OLD)
    assert survives(path, _folder_sync(calls_of_a_save(tmp_path)), code, had_old=True) is None


def test_a_folder_whose_sync_fails_is_told(tmp_path):
    path = tmp_path / "plan.cxj"
    path.write_bytes(OLD)
    error = survives(path, _folder_sync(calls_of_a_save(tmp_path)), errno.EIO, had_old=True)
    assert error.cause == "not_confirmed"
    assert "may be lost if the power fails" in str(error)


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.EIO])
def test_a_file_whose_sync_fails_is_never_saved(tmp_path, code):
    path = tmp_path / "plan.cxj"
    path.write_bytes(OLD)
    first = calls_of_a_save(tmp_path).index("fsync")
    assert survives(path, first, code, had_old=True) is not None


def test_a_disk_that_takes_little_at_a_time_gets_everything(tmp_path):
    with short_writes(1000):
        write_durably(tmp_path / "plan.cxj", OLD)
    assert (tmp_path / "plan.cxj").read_bytes() == OLD


def test_a_disk_that_takes_nothing_is_an_error_not_a_hang(tmp_path):
    with short_writes(0), pytest.raises(SaveError) as caught:
        write_durably(tmp_path / "plan.cxj", OLD)
    assert caught.value.cause == "disk_error"
    assert not list(tmp_path.iterdir())


def test_a_disk_that_gives_back_something_else_is_found_out(tmp_path, monkeypatch):
    path = tmp_path / "plan.cxj"
    path.write_bytes(OLD)
    monkeypatch.setattr(Path, "read_bytes", lambda _: NEW[:-1] + b"?")
    with pytest.raises(SaveError) as caught:
        write_durably(path, NEW)
    monkeypatch.undo()
    assert caught.value.cause == "read_back_differs"
    assert path.read_bytes() == OLD
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_may_not_grow_is_an_error(tmp_path):
    import resource

    path = tmp_path / "plan.cxj"
    path.write_bytes(OLD)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(SaveError) as caught:
            write_durably(path, NEW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.cause == "too_large"
    assert path.read_bytes() == OLD
    assert len(list(tmp_path.iterdir())) == 1


@pytest.fixture
def small_disk(tmp_path):
    """A real disk of 64 kB; root only."""
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(tmp_path)], check=False, capture_output=True
    )
    if done.returncode != 0:
        pytest.skip("mounting takes root")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


def test_a_full_disk_leaves_the_old_file_and_freeing_space_helps(small_disk):
    path, ballast = small_disk / "plan.cxj", small_disk / "ballast"
    path.write_bytes(OLD)
    ballast.write_bytes(b"b" * 40_000)
    with pytest.raises(SaveError) as caught:
        write_durably(path, b"n" * 30_000)
    assert caught.value.cause == "disk_full"
    assert path.read_bytes() == OLD
    assert {entry.name for entry in small_disk.iterdir()} == {"plan.cxj", "ballast"}
    ballast.unlink()
    write_durably(path, b"n" * 30_000)
    assert path.read_bytes() == b"n" * 30_000


def test_a_disk_that_can_only_be_read_says_so(small_disk):
    path = small_disk / "plan.cxj"
    path.write_bytes(OLD)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(SaveError) as caught:
        write_durably(path, b"new")
    assert caught.value.cause == "read_only_disk"
    assert path.read_bytes() == OLD


def killed_save(path, size, number, when):
    command = [sys.executable, "-m", "tests.storage.disk", str(path), str(size), str(number), when]
    return subprocess.run(command, check=False, cwd=Path(__file__).parents[2]).returncode


def kill_at_every_call(folder, size, numbers):
    path = folder / "plan.cxj"
    new = b"n" * size
    for number in numbers:
        for when in ("before", "after"):
            path.write_bytes(OLD)
            assert killed_save(path, size, number, when) == -9
            assert path.read_bytes() in (OLD, new)
            remove_stale_temporaries(folder)
            assert [entry.name for entry in folder.iterdir()] == ["plan.cxj"]


def test_a_save_that_is_killed_leaves_a_whole_file_and_nothing_after_the_next_start(tmp_path):
    calls = calls_of_a_save(tmp_path)
    replaced = calls.index("replace")
    kill_at_every_call(tmp_path, 300_000, (calls.index("write"), replaced))


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("size", [5_000, 300_000, 5_000_000])
def test_a_save_killed_at_any_call_leaves_a_whole_file(tmp_path, size):
    with faulty_disk(lambda *_: None) as made:
        (tmp_path / "plan.cxj").write_bytes(OLD)
        made.clear()
        write_durably(tmp_path / "plan.cxj", b"n" * size)
    kill_at_every_call(tmp_path, size, range(len(made)))
