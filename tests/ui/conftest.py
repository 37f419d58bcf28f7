"""What tests of the window ask for by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cxdesigner.ui import motion
from cxdesigner.ui.application import application
from cxdesigner.ui.main_window import MainWindow
from tests.ui.window_hand import STANDING, a_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window on the night at the hotel, as if just opened."""
    return a_window(qtbot, tmp_path)


@pytest.fixture
def own_window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window on the night at the hotel that no other test had or gets, to be closed or taken apart."""
    return a_window(qtbot, tmp_path, own=True)


@pytest.fixture
def moving() -> Iterator[None]:
    """Things move although nobody sees it; without this, tests find everything at its end at once."""
    motion.reduce(application(), False)
    motion.move_unseen(True)
    yield
    motion.move_unseen(False)


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the person's own folder, with its templates and lists, out of the test."""
    folder = str(tmp_path / "data")
    monkeypatch.setattr("cxdesigner.session.paths.appdirs.user_data_dir", lambda *_a, **_k: folder)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Let the window stand by for the next test of the file, and end those that were closed.

    Left to an event loop, they would put on every dress of later tests too.
    """
    if nextitem is not None and nextitem.path == item.path:
        STANDING.put_back()
    else:
        STANDING.end()
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pytest_sessionfinish() -> None:
    """End the window, and let go of what was copied.

    Without a display Qt would do so only once Python has gone, and crash.
    """
    STANDING.end()
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()
