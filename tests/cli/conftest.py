"""A person at the terminal: gives an order, and reads what comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cxdesigner.__main__ import main
from cxdesigner.cli.windows import Shot
from cxdesigner.session.templates import template_document
from cxdesigner.storage.file_format import write_project


@dataclass
class Answer:
    """What came back: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


Order = Callable[..., Answer]


@dataclass
class FakeWindows:
    """Stands for the ui: remembers what it was asked for."""

    opened: list[tuple[Path | None, str | None]] = field(default_factory=list)
    shots: list[Shot] = field(default_factory=list)

    def open_editor(self, path: Path | None, template: str | None) -> int:
        self.opened.append((path, template))
        return 0

    def take_picture(self, shot: Shot) -> bytes:
        self.shots.append(shot)
        return b"\x89PNG picture"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep lists and templates apart from those of whoever runs the tests."""
    folder = str(tmp_path_factory.mktemp("data"))
    monkeypatch.setattr("cxdesigner.session.paths.appdirs.user_data_dir", lambda *_a, **_k: folder)


@pytest.fixture
def order(capsys: pytest.CaptureFixture[str]) -> Order:
    """Give an order in this process; it is answered with code, output and errors."""

    def give(*words: object) -> Answer:
        code = main([str(word) for word in words])
        answer = capsys.readouterr()
        return Answer(code, answer.out, answer.err)

    return give


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> FakeWindows:
    """A window that is not there, in the place of the ui."""
    fake = FakeWindows()
    monkeypatch.setattr("cxdesigner.__main__._Windows", lambda: fake)
    return fake


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def taxi_bytes() -> bytes:
    return write_project(template_document("taxi", "da"))


@pytest.fixture
def taxi(here: Path, taxi_bytes: bytes) -> Path:
    """A project of one's own in the folder, begun from the taxi."""
    (here / "taxi.cxj").write_bytes(taxi_bytes)
    return here / "taxi.cxj"
