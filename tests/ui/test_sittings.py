"""A whole journey in one sitting: from an empty file by the keyboard alone, and by the mouse alone.

Both files hold what was planned and nothing else, so they are equal in content.
"""

from pathlib import Path

import pytest

from cxdesigner.session.open_project import new_project
from cxdesigner.storage.file_format import read_project
from tests.ui.sitting import content_of, is_as_planned, the_plan
from tests.ui.sitting_keys import Typist
from tests.ui.sitting_mouse import Pointer
from tests.ui.window_hand import a_window, answers, give_focus

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no menus over others


@pytest.fixture
def empty(qtbot, tmp_path):
    """A window on the empty template, with a name for its file."""
    window = a_window(qtbot, tmp_path, new_project("blank", "en"))
    answers(window).path = tmp_path / "sitting.cxj"
    give_focus(window.canvas)
    return window


def saved(window):
    path: Path = answers(window).path
    assert answers(window).errors == []
    return read_project(path.read_bytes(), path.name).document


def test_a_journey_of_120_touchpoints_is_mapped_by_the_keyboard_alone(empty):
    typist, plan = Typist(empty), the_plan()
    typist.build(plan)
    typist.save()
    is_as_planned(content_of(saved(empty)), plan)


def test_a_journey_of_120_touchpoints_is_mapped_by_the_mouse_alone(empty, qtbot):
    pointer, plan = Pointer(empty, qtbot), the_plan()
    pointer.build(plan)
    pointer.save()
    is_as_planned(content_of(saved(empty)), plan)
