"""The camera glides where a command takes it, and gives way to a hand."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.finding import go_to
from cxdesigner.editor.store import Store
from cxdesigner.translation import catalogue
from cxdesigner.ui import motion
from cxdesigner.ui.application import application
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.fonts import load_fonts
from tests.builders import big_project


@pytest.fixture
def canvas(qtbot, moving):
    load_fonts()
    made = Canvas(Editor(Store(big_project(600, 300))), catalogue("en"))
    qtbot.addWidget(made)
    made.resize(1100, 900)
    made.show()
    QApplication.processEvents()
    return made


def wheel(canvas):
    at = QPointF(600, 500)
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, -60), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(canvas, event)


def test_a_command_glides_to_its_end_and_is_painted_exactly(qtbot, canvas):
    camera, zooms = canvas.editor.camera, []
    camera.listen(lambda: zooms.append(camera.zoom))
    with qtbot.waitSignal(canvas.gliding.passage.finished):
        camera.fit()
    assert len(zooms) > 1
    assert zooms == sorted(zooms, reverse=True)
    assert camera.aim is None
    canvas.repaint()
    glided = canvas.grab().toImage()
    canvas._picture.spoil()
    canvas.repaint()
    assert glided == canvas.grab().toImage()


def test_a_far_card_comes_in_from_its_side(qtbot, canvas):
    editor = canvas.editor
    last = editor.document.referrers("touchpoints", "step", editor.board.steps[-1].id)
    key, places = ("touchpoints", min(last)), []
    editor.camera.listen(lambda: places.append(editor.camera.view.x))
    with qtbot.waitSignal(canvas.gliding.passage.finished):
        go_to(editor, key, editor.journey_id)
    assert places == sorted(places)
    assert places[0] > places[-1] - editor.camera.visible().w
    box = editor.board.card_box(key)
    assert box is not None
    assert box.meets(editor.camera.visible())


def test_a_second_command_goes_on_from_where_the_first_has_come_to(qtbot, canvas):
    camera = canvas.editor.camera
    camera.zoom_in()
    canvas.gliding.passage.setCurrentTime(60)
    zoom = camera.zoom
    assert 1.0 < zoom < 1.1
    with qtbot.waitSignal(canvas.gliding.passage.finished):
        camera.zoom_in()
        assert camera.zoom == zoom
    assert camera.zoom == 1.25


@pytest.mark.parametrize("hand", ["wheel", "press"])
def test_a_hand_ends_a_glide_where_it_is(canvas, hand):
    camera = canvas.editor.camera
    camera.zoom_to(2.0)
    canvas.gliding.passage.setCurrentTime(60)
    zoom = camera.zoom
    if hand == "wheel":
        wheel(canvas)
    else:
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(600, 500))
    assert canvas.gliding.way is None
    assert (camera.zoom, camera.aim) == (zoom, None)


def test_while_a_hand_holds_something_the_view_jumps(canvas):
    camera = canvas.editor.camera
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(600, 880))
    assert canvas.hand.select.is_busy
    camera.zoom_to(2.0)
    assert (camera.zoom, camera.aim, canvas.gliding.way) == (2.0, None, None)


def test_an_editor_that_is_put_away_has_arrived(canvas):
    old = canvas.editor
    old.camera.zoom_to(2.0)
    canvas.set_editor(Editor(Store(big_project(10, 0))))
    assert (old.camera.zoom, old.camera.aim, old.camera.glider) == (2.0, None, None)
    assert canvas.gliding.way is None


def test_where_motion_is_reduced_a_command_is_done_at_once(canvas):
    motion.reduce(application(), True)
    canvas.editor.camera.zoom_to(2.0)
    motion.reduce(application(), False)
    assert (canvas.editor.camera.zoom, canvas.gliding.way) == (2.0, None)
