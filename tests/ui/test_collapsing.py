"""Collapsed stages in the real window: by mouse, by keyboard, by menu; saved, undone, on paper."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from cxdesigner.editor import collapsing, head_walking
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.translation import catalogue
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.canvas.stage_strips import _chevron
from tests.layout.test_columns import three_stages
from tests.ui.canvas_hand import Hand
from tests.ui.window_hand import give_focus

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen raises no tip

CARD, LAST = ("touchpoints", "ta"), ("touchpoints", "td")


@pytest.fixture
def hand(qtbot):
    canvas = Canvas(Editor(Store(three_stages())), catalogue("en"))
    qtbot.addWidget(canvas)
    canvas.resize(1200, 800)
    canvas.show()
    canvas.setFocus()
    canvas.editor.camera.zoom_to(1.0, 0, 0)
    return Hand(canvas)


def strip(hand, down=60.0):
    columns = hand.board.columns
    return QPointF(*hand.canvas.editor.camera.to_window(columns.centre(1), down))


def chevron(hand, stage):
    head = next(head for head in hand.board.stages if head.stage.id == stage)
    return QPointF(*_chevron(hand.board, hand.canvas.editor.camera, head).center)


def is_collapsed(hand):
    return hand.canvas.editor.document.stages["two"].collapsed


def test_the_chevron_collapses_and_opens_and_each_is_one_step(hand):
    hand.move(chevron(hand, "two")).click(chevron(hand, "two"))
    assert is_collapsed(hand)
    hand.canvas.repaint()
    hand.click(chevron(hand, "two"))
    assert not is_collapsed(hand)
    for was in (True, False):
        hand.canvas.editor.undo()
        assert is_collapsed(hand) == was


def test_a_click_on_the_strip_selects_its_head_and_a_double_click_opens_it(hand):
    collapsing.toggle(hand.canvas.editor, "two")
    hand.click(strip(hand))
    assert hand.canvas.editor.selection == {("stages", "two")}
    assert is_collapsed(hand)
    hand.double_click(strip(hand))
    assert not is_collapsed(hand)


def test_enter_on_the_head_opens_the_stage(hand):
    collapsing.toggle(hand.canvas.editor, "two")
    head_walking.select_head(hand.canvas.editor, ("stages", "two"))
    hand.key(Qt.Key.Key_Return)
    assert not is_collapsed(hand)
    assert hand.canvas.editor.editing is None


def test_a_card_is_dragged_past_the_strip_and_never_dropped_on_it(hand):
    editor = hand.canvas.editor
    collapsing.toggle(editor, "two")
    before = editor.document
    hand.drag(CARD, strip(hand, hand.board.rows[1].y + 40))
    assert editor.document is before
    box = hand.board.card_box(LAST)
    hand.drag(CARD, QPointF(*editor.camera.to_window(box.x + 30, box.bottom + 4)))
    assert editor.document.touchpoints["ta"].step == "d"


def test_an_edge_that_a_strip_cuts_stays_where_it_was_unless_it_is_dragged_elsewhere(hand):
    editor, long = hand.canvas.editor, ("touchpoints", "long")
    collapsing.toggle(editor, "two")
    editor.select([long], focus=long)
    edge = hand.over(long, 1.0, 0.15)
    hand.press(edge).move(edge + QPointF(9, 0)).release()
    assert editor.document.touchpoints["long"].span == 4
    edge = hand.over(long, 1.0, 0.15)
    hand.press(edge).move(strip(hand, hand.board.rows[2].y + 30) + QPointF(14, 0)).release()
    assert editor.document.touchpoints["long"].span == 3


def test_a_collapsed_stage_is_carried_by_its_strip(hand):
    editor = hand.canvas.editor
    collapsing.toggle(editor, "two")
    box = hand.board.card_box(LAST)
    hand.press(strip(hand)).move(QPointF(*editor.camera.to_window(box.right, 60))).release()
    assert [head.stage.id for head in hand.board.stages] == ["one", "three", "two"]
    assert is_collapsed(hand)


def test_the_strip_tells_in_full_what_it_holds(hand):
    collapsing.toggle(hand.canvas.editor, "two")
    at = strip(hand).toPoint()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, hand.canvas.mapToGlobal(at))
    QApplication.sendEvent(hand.canvas, event)
    assert QToolTip.text() == "2 Under is collapsed, 3 touchpoints"
    QToolTip.hideText()


def test_a_screen_reader_hears_that_a_stage_is_collapsed_and_opens_it(hand):
    collapsing.toggle(hand.canvas.editor, "two")
    root = QAccessible.queryAccessibleInterface(hand.canvas)
    items = [root.child(n) for n in range(root.childCount())]
    heads = next(item for item in items if item.text(QAccessible.Text.Name) == "Stages and steps")
    names = [heads.child(n).text(QAccessible.Text.Name) for n in range(heads.childCount())]
    said = "Stage 2 Under is collapsed, 3 touchpoints"
    assert said in names
    node = heads.child(names.index(said))
    assert node.state().collapsed
    node.actionInterface().doAction(node.actionInterface().actionNames()[0])
    assert not is_collapsed(hand)


@pytest.mark.parametrize("zoom", [0.05, 0.2, 0.5, 1.0, 3.0])
def test_strips_paint_at_every_zoom(hand, zoom):
    collapsing.toggle(hand.canvas.editor, "two")
    hand.canvas.editor.camera.zoom_to(zoom, 0, 0)
    hand.canvas.settle()
    picture = hand.canvas.grab().toImage()
    at = strip(hand, hand.board.height - 12)
    field = hand.board.look.theme["field"]
    if zoom >= 0.2 and at.y() < hand.canvas.height():
        assert picture.pixelColor(at.toPoint()).name().upper() == field.upper()


def test_the_actions_collapse_the_stage_of_the_keyboard_and_open_all(window):
    give_focus(window.canvas)
    editor = window.editor
    card = editor.board.rows[1].begins[0][0].key if 0 in editor.board.rows[1].begins else None
    if card is not None:
        editor.select([card], focus=card)
    window.actions_["collapse_stage"].trigger()
    assert editor.board.columns.folds
    window.actions_["open_all_stages"].trigger()
    assert not editor.board.columns.folds
