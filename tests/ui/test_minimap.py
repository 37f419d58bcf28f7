"""The minimap: it shows all of the board and where one is, and moves the view."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.editor.store import Store
from cxdesigner.session.open_project import OpenProject
from tests.builders import big_project
from tests.ui.window_hand import GREETS, a_window, give_focus, press, settle


@pytest.fixture
def large(qtbot, tmp_path):
    """A window on a board that is much larger than it."""
    return a_window(qtbot, tmp_path, OpenProject(Store(big_project(1_000, 0))))


def at(minimap, x, y):
    """The place in the widget where the board point lies."""
    low, high = minimap.on_board(QPointF(0, 0)), minimap.on_board(QPointF(100, 100))
    return QPoint(
        round(100 * (x - low[0]) / (high[0] - low[0])), round(100 * (y - low[1]) / (high[1] - low[1]))
    )


def test_the_frame_lies_around_what_is_seen(large):
    minimap, camera = large.palette_.minimap, large.editor.camera
    camera.pan(-20_000, -200)
    assert minimap.frame().contains(QPointF(at(minimap, *camera.visible().center)))


def test_a_press_brings_the_place_into_the_middle(large):
    minimap, camera = large.palette_.minimap, large.editor.camera
    spot = QPoint(120, 60)
    wanted = minimap.on_board(QPointF(spot))
    QTest.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=spot)
    assert camera.visible().center == pytest.approx(wanted, abs=1.0)


def test_a_drag_takes_the_frame_along(large):
    minimap, camera = large.palette_.minimap, large.editor.camera
    QTest.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    start = camera.visible().center
    QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert camera.visible().center == pytest.approx(start, abs=2.0)
    QTest.mouseMove(minimap, QPoint(100, 60))
    moved = camera.visible().center[0] - start[0]
    one = minimap.on_board(QPointF(40, 0))[0] - minimap.on_board(QPointF(0, 0))[0]
    assert moved == pytest.approx(one, rel=0.02)
    QTest.mouseRelease(minimap, Qt.MouseButton.LeftButton, pos=QPoint(100, 60))
    QTest.mouseMove(minimap, QPoint(30, 60))
    assert camera.visible().center[0] - start[0] == moved


def test_the_wheel_zooms(large):
    minimap, before = large.palette_.minimap, large.editor.camera.zoom
    turn = QWheelEvent(
        QPointF(50, 50), minimap.mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(minimap, turn)
    assert large.editor.camera.zoom == pytest.approx(before / 1.44)


def test_the_keyboard_moves_and_zooms(large):
    minimap, camera = large.palette_.minimap, large.editor.camera
    give_focus(minimap)
    x, zoom = camera.view.x, camera.zoom
    press(minimap, Qt.Key.Key_Right)
    assert camera.view.x > x
    press(minimap, Qt.Key.Key_Minus)
    assert camera.zoom < zoom
    assert minimap.accessibleName() == "Minimap"


def test_it_follows_edits_once_they_rest(window, qtbot):
    minimap = window.palette_.minimap
    before = minimap.sketch
    window.editor.select([GREETS])
    window.editor.delete_selection()
    assert minimap.sketch is before
    qtbot.waitUntil(lambda: len(minimap.sketch.blocks) == len(before.blocks) - 1)


def test_panning_moves_the_frame_and_draws_nothing_anew(large):
    minimap = large.palette_.minimap
    sketch, drawn, frame = minimap.sketch, minimap._pixmap(), minimap.frame()
    large.editor.camera.pan(-6_000, -100)
    assert minimap.frame() != frame
    assert minimap.sketch is sketch
    assert minimap._pixmap() is drawn


def test_it_follows_journey_theme_and_language(window):
    minimap = window.palette_.minimap
    drawn = minimap._pixmap()
    assert minimap._pixmap() is drawn
    before = minimap.sketch
    window.editor.show_journey("today")
    assert minimap.sketch is not before
    drawn = minimap._pixmap()
    window.wardrobe.choose_theme("dark")
    assert minimap._pixmap().toImage() != drawn.toImage()
    window.wardrobe.choose_language("da")
    assert minimap.accessibleName() == "Oversigtskort"


def test_it_shows_the_project_that_is_opened(window):
    window.show_project(OpenProject(Store(big_project(200, 0))))
    minimap = window.palette_.minimap
    assert len(minimap.sketch.blocks) > 50
    before = minimap.frame()
    window.editor.camera.pan(-900, 0)
    assert minimap.frame() != before


def test_it_can_be_hidden_and_stays_so(window):
    minimap, action = window.palette_.minimap, window.actions_["minimap"]
    assert action.isChecked()
    assert minimap.isVisible()
    action.trigger()
    assert not minimap.isVisible()
    assert not action.isChecked()
    window.actions_["panels"].trigger()
    window.actions_["panels"].trigger()
    settle()
    assert window.palette_.isVisible()
    assert not minimap.isVisible()
    assert not window.settings.is_on("minimap", default=True)
