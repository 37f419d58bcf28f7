"""What killed saves leave behind goes; what a living one needs stays."""

import os
import subprocess
import sys
import time

import pytest

from cxdesigner.storage import temporaries
from cxdesigner.storage.temporaries import let_go, new_temporary, remove_stale_temporaries


def left_by(folder, process, host=None):
    path = new_temporary(folder)
    temporaries._in_use.discard(path.name)
    _, own, _, rest = path.name.split("-")
    path = folder / f".cxd-{host or own}-{process:x}-{rest}"
    path.write_bytes(b"half")
    return path


@pytest.fixture
def ended():
    """The number of a process that is no more."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def age(path, seconds):
    then = time.time() - seconds
    os.utime(path, (then, then))


def test_a_name_is_short_hidden_and_recognisable(tmp_path):
    name = new_temporary(tmp_path).name
    assert name.startswith(".cxd-")
    assert name.endswith(".tmp")
    assert len(name) <= 40
    assert os.uname().nodename not in name


def test_what_an_ended_process_left_is_removed(tmp_path, ended):
    left_by(tmp_path, ended)
    assert remove_stale_temporaries(tmp_path) == 1
    assert not list(tmp_path.iterdir())


def test_what_a_running_process_writes_stays_for_a_day(tmp_path):
    path = left_by(tmp_path, os.getppid())
    assert remove_stale_temporaries(tmp_path) == 0
    age(path, 90_000)
    assert remove_stale_temporaries(tmp_path) == 1


def test_what_this_process_writes_now_stays(tmp_path):
    path = new_temporary(tmp_path)
    path.touch()
    age(path, 90_000)
    assert remove_stale_temporaries(tmp_path) == 0
    let_go(path)
    assert not path.exists()


def test_what_an_earlier_process_of_our_number_left_is_removed(tmp_path):
    left_by(tmp_path, os.getpid())
    assert remove_stale_temporaries(tmp_path) == 1


def test_what_another_computer_writes_stays_for_a_day(tmp_path, ended):
    own = new_temporary(tmp_path).name.split("-")[1]
    path = left_by(tmp_path, ended, host="0000" if own != "0000" else "1111")
    assert remove_stale_temporaries(tmp_path) == 0
    age(path, 90_000)
    assert remove_stale_temporaries(tmp_path) == 1


@pytest.mark.parametrize(
    "name", ["plan.cxj", ".cxd-notes.tmp", ".cxd-0000-1-00000000.tmp.cxj", "cxd-0000-1-00000000.tmp"]
)
def test_other_files_stay(tmp_path, name):
    (tmp_path / name).touch()
    age(tmp_path / name, 90_000)
    assert remove_stale_temporaries(tmp_path) == 0


def test_a_folder_or_a_link_of_such_a_name_stays(tmp_path, ended):
    path = left_by(tmp_path, ended)
    path.unlink()
    path.mkdir()
    link = tmp_path / path.name.replace("-", "-").replace(".tmp", "")
    link.symlink_to(path)
    link.rename(tmp_path / ".cxd-0000-1-00000000.tmp")
    assert remove_stale_temporaries(tmp_path) == 0
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_is_not_there_is_no_error(tmp_path):
    assert remove_stale_temporaries(tmp_path / "none") == 0
