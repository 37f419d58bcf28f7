"""What tests of the window ask for by name."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cxdesigner.ui.main_window import MainWindow
from tests.ui.window_hand import a_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window on the night at the hotel."""
    return a_window(qtbot, tmp_path)
