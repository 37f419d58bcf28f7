"""What everything else stands on: Qt's reference counts, the lock, the layers, the bundled files."""

import re
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import pytest

from cxdesigner import assets

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_calls_of_qt_that_return_nothing_leave_the_count_of_none_alone():
    # PySide6 6.12.0 loses one reference a call, which ends Python 3.11 after some thousand calls.
    script = """
        import sys
        from PySide6.QtCore import QObject
        thing = QObject()
        for round in range(2):  # the first one warms up
            before = sys.getrefcount(None)
            for number in range(200):
                thing.setObjectName("name")
            after = sys.getrefcount(None)
        sys.exit(f"lost {before - after} references to None" if after < before - 20 else 0)
    """
    done = run_python(script)
    assert done.returncode == 0, done.stderr


def test_the_lock_names_no_address():
    found = [
        line
        for line in LOCK.splitlines()
        if re.search(r"://|file:|--index|--extra|--find|--trusted| @ ", line)
    ]
    assert found == []


def test_every_requirement_of_the_lock_is_pinned_and_hashed():
    requirements = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(requirements) > 20
    for requirement in requirements:
        assert re.match(r"[a-z0-9-]+==\S+ ", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement


def test_the_lock_holds_everything_the_project_asks_for():
    groups = PYPROJECT["dependency-groups"]
    asked = [*PYPROJECT["project"]["dependencies"], *groups["test"], *groups["lint"]]
    names = {re.split(r"[<>=\[; ]", line)[0].lower().replace("_", "-") for line in asked}
    locked = {line.split("==")[0] for line in LOCK.splitlines() if "==" in line}
    assert names - locked == set()


def test_the_architecture_page_shows_the_layers_that_are_checked():
    page = ROOT / "docs" / "architecture.md"
    layers = PYPROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    checked = " > ".join(layer.replace("(", "").replace(")", "") for layer in layers)
    shown = re.sub(r"[`\s]+", " ", page.read_text(encoding="utf-8"))
    assert checked in shown


def test_everything_but_the_window_works_without_qt():
    script = """
        import importlib, pkgutil, sys
        sys.modules["PySide6"] = sys.modules["shiboken6"] = None  # importing them now fails
        import cxdesigner
        seen = []
        def visit(name):
            module = importlib.import_module(name)
            seen.append(name)
            for found in pkgutil.iter_modules(getattr(module, "__path__", ())):
                if f"{name}.{found.name}" != "cxdesigner.ui":
                    visit(f"{name}.{found.name}")
        visit("cxdesigner")
        assert "cxdesigner.assets" in seen
        assert not [name for name in sys.modules if name.startswith("cxdesigner.ui")]
    """
    done = run_python(script)
    assert done.returncode == 0, done.stderr


def test_a_document_is_made_without_qt(tmp_path):
    script = f"""
        import sys
        sys.modules["PySide6"] = sys.modules["shiboken6"] = None
        from cxdesigner.__main__ import main
        sys.exit(main(["export", "template:taxi", "-o", {str(tmp_path / "taxi.pdf")!r}]))
    """
    done = run_python(script)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "taxi.pdf").read_bytes().startswith(b"%PDF-")


def test_bundled_fonts_are_found():
    for weight in ("Regular", "Medium", "SemiBold", "Bold"):
        font = assets.resource_path("fonts", f"Inter-{weight}.ttf")
        assert font.read_bytes()[:4] == b"\0\1\0\0"


def test_a_missing_bundled_file_is_named_in_a_sentence():
    with pytest.raises(FileNotFoundError, match=r"'fonts/None\.ttf' is missing\."):
        assets.resource_path("fonts", "None.ttf")


@pytest.mark.parametrize("place", ["checkout", "wheel", "bundle"])
def test_resources_are_found_wherever_the_program_was_put(place, tmp_path, monkeypatch):
    package = tmp_path / "cxdesigner"
    resources = {"checkout": tmp_path, "wheel": package, "bundle": tmp_path / "bundle"}[place] / "resources"
    (resources / "fonts").mkdir(parents=True)
    monkeypatch.setattr(assets, "__file__", str(package / "assets.py"))
    if place == "bundle":
        monkeypatch.setattr(sys, "_MEIPASS", str(resources.parent), raising=False)
    assets._resource_folder.cache_clear()
    try:
        assert assets.resource_path("fonts") == resources / "fonts"
    finally:
        assets._resource_folder.cache_clear()


def run_python(script):
    command = [sys.executable, "-c", textwrap.dedent(script)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
