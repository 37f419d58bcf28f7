"""The heads of lanes, stages and steps in the window: by keyboard, by a click, by their menu."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cxdesigner.ui.canvas.head_rings import head_place
from tests.ui.canvas_hand import Hand
from tests.ui.window_hand import GREETS, give_focus

DOOR, COME, FRONT = ("steps", "wanted-door"), ("stages", "wanted-come"), ("lanes", "wanted-frontstage")
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no menus over others


@pytest.fixture
def board(window):
    give_focus(window.canvas)
    return window


def place(window, head):
    return head_place(window.editor.board, window.editor.camera, head)


def menu_words():
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    menu.close()
    return words


def test_a_head_is_reached_renamed_moved_and_deleted_by_keyboard(board):
    editor, hand = board.editor, Hand(board.canvas)
    editor.select([GREETS], focus=GREETS)
    hand.key(Qt.Key.Key_Left)
    assert editor.selection == {FRONT}
    hand.key(Qt.Key.Key_Return).write("In front")
    assert editor.document.lanes[FRONT[1]].name == "In front"
    hand.key(Qt.Key.Key_Right)
    assert editor.selection == {GREETS}
    editor.select([DOOR], focus=DOOR)
    board.actions_["rename"].trigger()
    hand.write("At the door")
    assert editor.document.steps[DOOR[1]].name == "At the door"
    hand.key(Qt.Key.Key_Right, _ALT)
    assert editor.board.steps[1].id == DOOR[1]
    board.actions_["delete"].trigger()
    assert DOOR[1] not in editor.document.steps
    assert GREETS[1] not in editor.document.touchpoints
    assert editor.selection == {("steps", "wanted-bye")}
    for _ in range(4):
        editor.undo()
    assert editor.store.undo_label is None
    hand.key(Qt.Key.Key_Escape)
    assert editor.selection == frozenset()


def test_a_click_selects_a_head(board):
    hand = Hand(board.canvas)
    hand.click(place(board, COME).center())
    assert board.editor.selection == {COME}
    hand.click(place(board, FRONT).center())
    assert board.editor.selection == {FRONT}


@pytest.mark.parametrize(
    ("head", "word"), [(FRONT, "Delete lane"), (COME, "Delete stage"), (DOOR, "Delete step")]
)
def test_a_key_opens_the_menu_of_the_head_beside_it(board, head, word):
    board.editor.select([head], focus=head)
    QTest.keyClick(board.canvas, Qt.Key.Key_F10, _SHIFT)
    area = QApplication.activePopupWidget().geometry()
    words = menu_words()
    at = board.canvas.mapToGlobal(place(board, head).center().toPoint())
    # The menu begins at the head, and moves up where the screen ends below it.
    assert abs(area.left() - at.x()) < 4
    assert area.top() - 4 < at.y() <= area.bottom()
    assert word in words
    assert words[-2:] == ["Copy", "Paste"]
    assert len([said for said in words if said]) <= 13


def test_the_menu_key_opens_the_menu_of_a_head_out_of_sight(board):
    board.editor.select([COME], focus=COME)
    board.editor.camera.zoom_to(2.0)
    board.editor.camera.pan(-4000, 0)
    at = QPoint(500, 400)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, board.canvas.mapToGlobal(at))
    QApplication.sendEvent(board.canvas, event)
    assert "Delete stage" in menu_words()
    assert board.editor.selection == {COME}


def test_the_ring_is_dashed_while_the_keyboard_is_there(board):
    board.editor.select([FRONT], focus=FRONT)
    ring = place(board, FRONT)
    middle = QPointF(ring.center().x(), ring.top())

    def seen(color):
        picture, wanted = board.canvas.grab().toImage(), QColor(board.editor.board.look.theme[color])
        across = range(round(ring.left()) + 14, round(ring.right()) - 14)
        row = [picture.pixelColor(x, round(middle.y())) for x in across]
        return sum(_is_near(pixel, wanted) for pixel in row) / len(row)

    assert 0.3 < seen("focus") < 0.9
    give_focus(board.palette_.search)
    assert seen("accent") > 0.9


def _is_near(a, b):
    return abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) < 90


def test_a_hidden_lane_is_shown_by_enter(board):
    board.editor.set_lane_hidden(FRONT[1], hidden=True)
    board.editor.select([FRONT], focus=FRONT)
    Hand(board.canvas).key(Qt.Key.Key_Return)
    assert not board.editor.document.lanes[FRONT[1]].hidden


def test_the_status_bar_tells_the_keys_of_a_head(board):
    board.editor.select([DOOR], focus=DOOR)
    assert [words for _, words in board.status.hints._hints] == [
        "rename",
        "move",
        "delete",
        "back to the cells",
    ]
