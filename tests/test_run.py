"""The pure parts of the run script: what it says and which way it goes."""

import importlib.machinery
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def script():
    """The file `run` as a module; it has no suffix, so its loader is named."""
    loader = importlib.machinery.SourceFileLoader("run_script", str(ROOT / "run"))
    spec = importlib.util.spec_from_loader("run_script", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    writes_bytecode, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = writes_bytecode
    return module


@pytest.fixture
def started(script, monkeypatch, tmp_path):
    """What would be started, with the set-up and the libraries taken as given."""
    calls = []
    monkeypatch.setattr(script, "ensure_venv", lambda: None)
    monkeypatch.setattr(script, "ensure_libraries", calls.append)
    monkeypatch.setattr(script, "become", lambda command: calls.append(command[1:]) or 0)
    monkeypatch.chdir(tmp_path)  # and back again, after the script went to the checkout
    monkeypatch.setattr(script, "has_display", lambda environment, platform: True)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("CXDESIGNER_HYPOTHESIS", "dev")
    return calls


PROGRAM = ["-P", "-m", "cxdesigner"]


@pytest.mark.parametrize(
    ("words", "level", "command"),
    [
        ([], "window", [*PROGRAM, "--template", "taxi"]),
        (["journey.cxj"], "window", [*PROGRAM, "journey.cxj"]),
        (["a folder/journey"], "window", [*PROGRAM, "a folder/journey"]),
        (["--template", "taxi"], "window", [*PROGRAM, "--template", "taxi"]),
        (["--version"], "none", [*PROGRAM, "--version"]),
        (["template:hotel"], "window", [*PROGRAM, "template:hotel"]),
        (["export", "a.cxj", "-o", "b.pdf"], "none", [*PROGRAM, "export", "a.cxj", "-o", "b.pdf"]),
        (["screenshot", "a.cxj"], "offscreen", [*PROGRAM, "screenshot", "a.cxj"]),
        (["screenshot", "--help"], "none", [*PROGRAM, "screenshot", "--help"]),
        (["test"], "offscreen", ["-m", "pytest", "-n", "2", "--dist", "worksteal"]),
        (["test", "-k", "undo"], "offscreen", ["-m", "pytest", "-k", "undo"]),
        (["bench", "--json", "out"], "offscreen", ["-P", "-m", "tests.bench", "--json", "out"]),
    ],
)
def test_words_go_where_they_belong(script, started, words, level, command):
    assert script.main(words) == 0
    assert started == [level, command]


def test_soak_asks_for_the_long_profile(script, started):
    assert script.main(["soak"]) == 0
    assert os.environ["CXDESIGNER_HYPOTHESIS"] == "soak"
    assert started[1][:4] == ["-m", "pytest", "-m", "soak or hypothesis"]


def test_a_window_needs_the_libraries_of_where_it_opens(script):
    assert script.window_level({"DISPLAY": ":0"}) == "window"
    assert script.window_level({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) == "wayland"
    assert script.window_level({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}) == "offscreen"


def test_an_existing_file_named_like_a_command_is_opened(script, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert script.qt_needed(["journey"]) == "none"
    Path("journey").touch()
    assert script.qt_needed(["journey"]) == "window"


def test_an_old_python_is_told_so(script):
    assert script.python_problem((3, 11)) is None
    assert script.python_problem((3, 14)) is None
    assert script.python_problem((3, 9)) == (
        "CX Designer needs Python 3.11 or newer; this is 3.9. Try: python3.11 run"
    )


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_recognised(script, environment, platform, expected):
    assert script.has_display(environment, platform) is expected


def test_without_a_display_the_example_is_written_to_files(script, started, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(script, "has_display", lambda environment, platform: False)
    ran = fake_subprocess(monkeypatch)
    assert script.main([]) == 0
    assert [command[4:] for command in ran] == [
        ["export", "template:taxi", "--force", "-o", str(tmp_path / "taxi.pdf")],
        ["screenshot", "template:taxi", "--force", "-o", str(tmp_path / "taxi.png")],
    ]
    assert f"no display here, so the taxi example is written to {tmp_path}" in capsys.readouterr().err


def test_without_display_and_libraries_the_document_alone_is_written(script, started, monkeypatch, capsys):
    def refuse(level):
        raise script.SetupError("apt-get install this")

    monkeypatch.setattr(script, "has_display", lambda environment, platform: False)
    monkeypatch.setattr(script, "ensure_libraries", refuse)
    ran = fake_subprocess(monkeypatch)
    assert script.main([]) == 0
    assert [command[4] for command in ran] == ["export"]
    assert "picture of the window is left out. apt-get install this" in capsys.readouterr().err


def test_a_file_without_a_display_is_left_to_the_program(script, started, monkeypatch):
    monkeypatch.setattr(script, "has_display", lambda environment, platform: False)
    assert script.main(["journey.cxj"]) == 0
    assert started == ["none", [*PROGRAM, "journey.cxj"]]


def test_missing_libraries_become_one_line_for_apt(script, monkeypatch):
    libraries = {"libnot-there.so.7": "libnot7", "libnor-this.so.1": "libnor1", "libnot-too.so.1": "libnot7"}
    missing = script.missing_packages(libraries)
    assert missing == ["libnor1", "libnot7"]
    monkeypatch.setattr(script, "apt_rights", lambda: None)
    with pytest.raises(script.SetupError, match="apt-get install -y --no-install-recommends libnor1 libnot7"):
        script.install_packages(missing)


def test_libraries_once_found_are_not_looked_for_again(script, monkeypatch, tmp_path):
    if not sys.platform.startswith("linux"):
        pytest.skip("only on Linux are libraries looked for")
    looked_for = []
    monkeypatch.setattr(script, "LIBRARIES", tmp_path / ".libraries")
    monkeypatch.setattr(script, "missing_packages", lambda libraries: looked_for.append(len(libraries)) or [])
    script.ensure_libraries("offscreen")
    script.ensure_libraries("offscreen")
    assert len(looked_for) == 1
    script.ensure_libraries("window")
    script.ensure_libraries("offscreen")
    script.ensure_libraries("none")
    assert len(looked_for) == 2
    monkeypatch.setattr(script, "system_state", lambda: "another machine")
    script.ensure_libraries("offscreen")
    assert len(looked_for) == 3


@pytest.mark.parametrize(
    ("pip_said", "told"),
    [
        ("/usr/bin/python3: No module named pip", "apt-get install python3-pip"),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk is full",
        ),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "not the one requirements.lock",
        ),
        ("WARNING: Retrying: Temporary failure in name resolution", "needs the network"),
        ("ERROR: No matching distribution found for pydantic-core==1", "no ready-made build"),
        ("[Errno 13] Permission denied: '.venv'", "cannot be written to"),
        ("first\nsomething quite new", "something quite new"),
    ],
)
def test_what_pip_says_becomes_a_plain_sentence(script, pip_said, told):
    assert told in script.pip_problem(pip_said)


def test_an_interrupted_set_up_is_begun_anew_and_a_finished_one_kept(script, monkeypatch, tmp_path):
    steps = fake_checkout(script, monkeypatch, tmp_path)
    script.ensure_venv()
    assert steps == ["venv", "pip"]
    script.ensure_venv()
    assert steps == ["venv", "pip"]
    script.READY.unlink()
    script.ensure_venv()
    assert steps == ["venv", "pip", "venv", "pip"]
    script.LOCK.write_text("changed")
    script.ensure_venv()
    assert steps == ["venv", "pip", "venv", "pip", "pip"]


def test_a_failed_set_up_is_told_and_leaves_no_stamp(script, monkeypatch, tmp_path):
    fake_checkout(script, monkeypatch, tmp_path)
    monkeypatch.setattr(script, "call", lambda command, keep_open=(): "No space left on device")
    assert script.main(["--version"]) == 2
    assert not script.READY.exists()


def test_paths_count_from_where_you_stand(script, tmp_path):
    (tmp_path / "test_a.py").touch()
    words = ["test_a.py::test_x", "-k", "test_a", "missing.py"]
    assert script.from_where_you_stand(words, tmp_path) == [f"{tmp_path}/test_a.py::test_x", *words[1:]]


def test_the_script_itself_costs_less_than_a_tenth_of_a_second():
    code = """
import runpy, sys, time
script = runpy.run_path("run", run_name="run")
script["is_set_up"](), script["has_display"]({}, "linux"), script["read"](script["LIBRARIES"])
print(time.process_time())
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert float(done.stdout) < 0.1


def fake_subprocess(monkeypatch):
    """Take note of the commands instead of running them."""
    ran = []

    def note(command, **_):
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", note)
    return ran


def fake_checkout(script, monkeypatch, folder):
    """A checkout in `folder` whose set-up steps only leave their traces; the list of steps taken."""
    steps = []
    venv = folder / ".venv"

    def step(command, keep_open=()):
        steps.append(command[2])
        (venv / "bin").mkdir(parents=True, exist_ok=True)
        (venv / "bin" / "python").touch()
        return ""

    (folder / "requirements.lock").write_text("as it was")
    monkeypatch.setattr(script, "HERE", folder)
    monkeypatch.setattr(script, "VENV", venv)
    monkeypatch.setattr(script, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(script, "LOCK", folder / "requirements.lock")
    monkeypatch.setattr(script, "READY", venv / ".ready")
    monkeypatch.setattr(script, "call", step)
    return steps
