"""The program as a process: its terminal, its languages, its libraries, and ends nobody asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = "\x1b]0;owned\x07\x1b[2J Nat\nto\u202etog\x9b31m\x7f\u2028 \u200bæøå"


def run(*words, cwd, env=None, script=None, **how):
    """Run the program in a process of its own; `script` is what to do before it."""
    start = "import sys; from cxdesigner.__main__ import main; "
    inner = f"{script or ''}\n{start}sys.exit(main(sys.argv[1:]))"
    how = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **how}
    return subprocess.run(
        [sys.executable, "-c", inner, *words],
        cwd=cwd, env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}, check=False, timeout=60, **how,
    )  # fmt: skip


WITHOUT_QT = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} was asked for")
sys.meta_path.insert(0, Refuse())
"""


def test_every_headless_command_works_where_qt_is_not(tmp_path):
    orders = [
        ["--version"],
        ["--help"],
        ["new", "a.cxj", "--template", "taxi"],
        ["info", "a.cxj"],
        ["validate", "a.cxj"],
        ["set", "a.cxj", "title=Taxi"],
        ["export", "a.cxj", "-o", "a.pdf"],
    ]
    one_by_one = f"from cxdesigner.__main__ import main\nassert [main(o) for o in {orders}] == [0] * 7"
    done = run("schema", cwd=tmp_path, script=WITHOUT_QT + one_by_one)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("words", [["a.cxj"], ["screenshot", "a.cxj", "-o", "a.png"]])
def test_where_qt_cannot_be_loaded_the_window_says_so_in_a_sentence(tmp_path, words):
    assert run("new", "a.cxj", cwd=tmp_path).returncode == 0
    done = run(*words, cwd=tmp_path, script=WITHOUT_QT)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"The window cannot be opened, as Qt could not be loaded:")
    assert done.stderr.count(b"\n") == 1
    assert not (tmp_path / "a.png").exists()


def test_the_real_window_is_drawn_without_a_display(tmp_path):
    from PIL import Image

    words = ["screenshot", "template:taxi", "-o", "a.png", "--size", "1200x700", "--theme", "dark"]
    done = run(*words, cwd=tmp_path, script="import os; del os.environ['QT_QPA_PLATFORM']")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"Wrote a.png\n", b"")
    with Image.open(tmp_path / "a.png") as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 700))
        assert len(picture.convert("RGB").getcolors(1 << 24)) > 100


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        (["--version"], ("pydantic", "reportlab", "PySide6", "cxdesigner.model")),
        (["--help"], ("pydantic", "reportlab", "PySide6", "cxdesigner.model")),
        (["info", "template:blank"], ("reportlab", "PySide6", "cxdesigner.layout", "cxdesigner.export")),
        (["export", "template:blank", "-o", "a.pdf"], ("PySide6",)),
    ],
)
def test_a_command_loads_only_what_it_needs(tmp_path, words, absent):
    script = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=open("modules", "w")))
"""
    assert run(*words, cwd=tmp_path, script=script).returncode == 0
    loaded = (tmp_path / "modules").read_text().split()
    assert [name for name in absent if name in loaded] == []


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C"},
        {"LC_ALL": "C.UTF-8", "CXDESIGNER_LANGUAGE": "da", "PYTHONIOENCODING": "latin-1"},
    ],
)
def test_a_terminal_that_lacks_letters_is_no_reason_to_fail(tmp_path, surroundings):
    assert run("new", "kø.cxj", "--template", "taxi", "--language", "da", cwd=tmp_path).returncode == 0
    for words in (
        ["info", "kø.cxj"],
        ["info", "kø.cxj", "--json"],
        ["set", "kø.cxj", "title=Nattoget ☂"],
        ["export", "kø.cxj", "-o", "kø.pdf"],
    ):
        done = run(*words, cwd=tmp_path, env=surroundings)
        assert done.returncode == 0, done.stderr
        assert b"Traceback" not in done.stderr
        if "--json" in words:
            assert "æ" in json.dumps(json.loads(done.stdout), ensure_ascii=False)
    refused = run("info", "ødelagt.cxj", cwd=tmp_path, env=surroundings)
    assert refused.returncode == 2
    assert b"delagt.cxj" in refused.stderr


def test_nothing_a_terminal_would_obey_ever_reaches_it(tmp_path):
    """Texts of the project, of its names and of the order itself come out as visible signs."""
    name = "\x1b[31m\u202egpj\n.cxj"
    orders = (
        ["new", name, "--template", "taxi"],
        ["set", name, f"title={HOSTILE}"],
        ["info", name],
        ["info", name, "--json"],
        ["validate", name],
        ["validate", HOSTILE, "--json"],
        ["export", name, "-o", "out\x1b.pdf"],
        ["export", name, "-o", "out.pdf", "--journey", HOSTILE],
        ["new", "other", "--template", HOSTILE],
        ["set", name, f"{HOSTILE}=1"],
        [HOSTILE],
        [f"--{HOSTILE}"],
        ["export", f"--{HOSTILE}=x"],
    )
    for words in orders:
        done = run(*words, cwd=tmp_path)
        for stream in (done.stdout, done.stderr):
            text = stream.decode("utf-8")
            assert not [c for c in text if c != "\n" and not (c.isprintable() or c == "\xa0")], (words, text)
            is_data = words[-1] == "--json" and done.returncode == 0
            assert is_data or text.count("\n") <= (0 if not text else 20)
        if done.returncode:
            assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1), words


def test_json_gives_hostile_text_back_unharmed(tmp_path):
    run("new", "a.cxj", cwd=tmp_path)
    assert run("set", "a.cxj", f"title={HOSTILE}", cwd=tmp_path).returncode == 0
    said = run("info", "a.cxj", "--json", cwd=tmp_path).stdout
    assert json.loads(said)["title"] == HOSTILE


def test_a_reader_that_goes_away_is_met_with_silence(tmp_path):
    read, write = os.pipe()
    os.close(read)
    done = run("schema", cwd=tmp_path, stdout=write)
    os.close(write)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_an_answer_that_cannot_be_written_out_is_no_success(tmp_path):
    with Path("/dev/full").open("wb") as full:
        done = run("info", "template:taxi", cwd=tmp_path, stdout=full)
        unheard = run("info", "gone.cxj", cwd=tmp_path, stderr=full)
        unheard_remark = run("export", "template:taxi", "-o", "a", "--page", "A4", cwd=tmp_path, stderr=full)
    assert done.returncode == 2
    assert done.stderr.startswith(b"The answer could not be written out: No space left on device.")
    assert done.stderr.count(b"\n") == 1
    assert (unheard.returncode, unheard.stdout) == (2, b"")
    assert (unheard_remark.returncode, unheard_remark.stdout) == (0, b"Wrote a.pdf\n")


def test_closed_streams_do_not_matter(tmp_path):
    script = "import sys; sys.stdout = sys.stderr = None"
    assert run("new", "a.cxj", cwd=tmp_path, script=script).returncode == 0
    assert run("info", "gone.cxj", cwd=tmp_path, script=script).returncode == 2


def test_a_disk_that_refuses_leaves_the_old_file_whole(tmp_path):
    assert run("new", "a.cxj", "--template", "taxi", cwd=tmp_path).returncode == 0
    (tmp_path / "a.pdf").write_bytes(b"old")
    before = (tmp_path / "a.cxj").read_bytes()
    small = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))"
    for words in (["set", "a.cxj", "title=New"], ["export", "a.cxj", "-o", "a.pdf", "--force"], ["new", "b"]):
        done = run(*words, cwd=tmp_path, script=small)
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1), done.stderr
    assert (tmp_path / "a.cxj").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.cxj", "a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


def test_a_file_of_the_folder_does_not_stand_in_for_a_library(tmp_path):
    for name in ("json.py", "pydantic.py", "argparse.py"):
        (tmp_path / name).write_text("raise SystemExit('mine ran')")
    done = subprocess.run(
        [sys.executable, "-P", "-m", "cxdesigner", "info", "template:blank"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
