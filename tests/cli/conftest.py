"""A person at the terminal: gives an order, and reads what comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cxdesigner.__main__ import main
from cxdesigner.cli.windows import Shot


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


@pytest.fixture
def taxi(here: Path, order: Order) -> Path:
    """A project of one's own in the folder, begun from the taxi."""
    assert order("new", "taxi.cxj", "--template", "taxi", "--language", "da").code == 0
    return here / "taxi.cxj"
