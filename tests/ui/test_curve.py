"""The emotion curve in the real window: dragged, walked, written on, and spoken of."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cxdesigner.analysis.emotion import felt_step
from cxdesigner.layout.curve_points import first_point, quote_place
from cxdesigner.ui.canvas import accessible
from tests.builders import tiny_project
from tests.ui.canvas_hand import Hand
from tests.ui.test_canvas import canvas_of

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hand(qtbot):
    return Hand(canvas_of(qtbot, tiny_project()))


def point_at(hand, step="desk"):
    point = first_point(hand.board, step)
    return QPointF(*hand.canvas.editor.camera.to_window(point.x, point.y))


def score(hand, step="desk"):
    return felt_step(hand.canvas.editor.document, step).score


def test_a_point_is_dragged_with_the_mouse_and_put_back_by_undo(hand):
    before = hand.canvas.editor.document
    at = point_at(hand)
    hand.move(at)
    assert hand.canvas.cursor().shape() == Qt.CursorShape.SizeVerCursor
    hand.press(at).move(at + QPointF(0, 30)).release()
    assert score(hand) < 2.0
    hand.canvas.grab()
    hand.canvas.editor.undo()
    assert hand.canvas.editor.document == before


def test_escape_in_the_middle_of_the_drag_puts_the_point_back(hand):
    at, before = point_at(hand), hand.canvas.editor.document
    hand.press(at).move(at + QPointF(0, 40)).key(Qt.Key.Key_Escape).release()
    assert hand.canvas.editor.document == before
    assert hand.canvas.editor.store.undo_label is None


def test_keys_change_clear_and_quote_the_point_they_are_at(hand):
    hand.click(point_at(hand))
    hand.key(Qt.Key.Key_Minus)
    assert score(hand) == 1.5
    hand.key(Qt.Key.Key_Down, ALT)
    assert score(hand) == 1.0
    hand.key(Qt.Key.Key_1)
    assert score(hand) == -2.0
    hand.key(Qt.Key.Key_Up, ALT)
    assert score(hand) == -1.5
    hand.key(Qt.Key.Key_Delete)
    assert score(hand) is None
    hand.key(Qt.Key.Key_Plus)
    assert score(hand) == 0.0
    hand.canvas.grab()
    hand.key(Qt.Key.Key_Return)
    assert hand.canvas.hand.curve.field.isVisible()
    hand.canvas.hand.curve.field.give_up()


def test_a_double_click_writes_the_quote_in_place(hand):
    field = hand.canvas.hand.curve.field
    hand.double_click(point_at(hand))
    assert field.isVisible()
    field.setPlainText("De vidste, hvem jeg var")
    field.keep()
    assert felt_step(hand.canvas.editor.document, "desk").quote == "De vidste, hvem jeg var"
    place = quote_place(hand.board, first_point(hand.board, "desk"))
    hand.double_click(QPointF(*hand.canvas.editor.camera.to_window(*place.center)))
    assert field.toPlainText() == "De vidste, hvem jeg var"
    field.setPlainText("")
    field.give_up()
    assert felt_step(hand.canvas.editor.document, "desk").quote
    hand.double_click(point_at(hand))
    field.setPlainText("")
    field.keep()
    assert felt_step(hand.canvas.editor.document, "desk").quote == ""


def test_the_quote_being_written_is_kept_when_the_board_moves(hand):
    hand.double_click(point_at(hand))
    hand.canvas.hand.curve.field.setPlainText("Tak")
    hand.canvas.editor.camera.zoom_to(1.5)
    assert felt_step(hand.canvas.editor.document, "desk").quote == "Tak"


def test_what_may_only_be_read_is_neither_dragged_nor_quoted(hand):
    hand.canvas.editor.read_only = True
    at, before = point_at(hand), hand.canvas.editor.document
    hand.press(at).move(at + QPointF(0, 40)).release()
    hand.double_click(at)
    assert not hand.canvas.hand.curve.field.isVisible()
    assert hand.canvas.editor.document == before


def test_a_point_speaks_and_can_be_changed_by_assistive_technology(hand):
    canvas = hand.canvas
    accessible.install()
    hand.click(point_at(hand))
    root = QAccessible.queryAccessibleInterface(canvas)
    point = root.focusChild()
    assert point.text(QAccessible.Text.Name) == "Emotion, 1.2 Ankomst, Delighted, plus 2"
    assert point.state().focused
    actions = point.actionInterface()
    assert {"Increase", "Decrease", "Edit"} <= set(actions.actionNames())
    actions.doAction("Decrease")
    assert point.text(QAccessible.Text.Name) == "Emotion, 1.2 Ankomst, Delighted, plus 1.5"
    hand.key(Qt.Key.Key_Delete)
    assert root.focusChild().text(QAccessible.Text.Name) == "Emotion, 1.2 Ankomst, no score"


def test_the_lower_edge_of_a_lane_is_dragged_at_its_head(hand):
    editor = hand.canvas.editor
    lane = hand.board.rows[1]
    edge = QPointF(40, editor.camera.to_window(0, lane.bottom)[1])
    hand.move(edge)
    assert hand.canvas.cursor().shape() == Qt.CursorShape.SizeVerCursor
    before = lane.height
    hand.press(edge).move(edge + QPointF(0, 60)).release()
    assert hand.board.rows[1].height == pytest.approx(before + 60, abs=4)
    assert editor.document.lanes[lane.lane.id].height is not None
    hand.double_click(QPointF(40, editor.camera.to_window(0, hand.board.rows[1].bottom)[1]))
    assert hand.board.rows[1].height == before
    hand.press(edge).move(edge + QPointF(0, 60)).key(Qt.Key.Key_Escape).release()
    assert hand.board.rows[1].height == before


def floor_edge(hand, row=1):
    x, y = hand.canvas.editor.camera.to_window(hand.board.width - 30, hand.board.rows[row].bottom)
    return QPointF(x, y)


def test_the_lower_edge_of_a_lane_is_dragged_along_its_floor_too(hand):
    before, edge = hand.board.rows[1].height, floor_edge(hand)
    hand.move(edge)
    assert hand.canvas.cursor().shape() == Qt.CursorShape.SizeVerCursor
    still = hand.canvas.grab().toImage()
    hand.press(edge).move(edge + QPointF(0, 60))
    assert hand.canvas.cursor().shape() == Qt.CursorShape.SizeVerCursor
    assert hand.canvas.grab().toImage() != still
    hand.release()
    assert hand.board.rows[1].height == pytest.approx(before + 60, abs=4)
    hand.click(floor_edge(hand)).double_click(floor_edge(hand)).release()
    assert hand.board.rows[1].height == before
    assert hand.canvas.editor.editing is None


def test_the_plus_of_a_step_without_a_score_is_seen_over_its_cell_and_a_click_scores_it(hand):
    plain, at = hand.canvas.grab().toImage(), point_at(hand, "key")
    hand.move(at + QPointF(0, 40))
    assert hand.canvas.editor.hover == ("steps", "key")
    assert hand.canvas.grab().toImage() != plain
    hand.click(at)
    assert score(hand, "key") == 0.0


def test_the_field_of_a_quote_has_an_edge_and_says_what_it_is_for(hand):
    hand.canvas.hand.curve.write_quote("emotion", "desk")
    field = hand.canvas.hand.curve.field
    assert field.placeholderText() == "What a customer said, word for word"
    assert field.lineWidth() == 2
    assert field.hasFocus()


def test_tab_keeps_a_quote_and_goes_on_to_the_next_step_that_is_felt(hand):
    curve = hand.canvas.hand.curve
    curve.write_quote("emotion", "door")
    curve.field.setPlainText("Her er det")
    QTest.keyClick(curve.field, Qt.Key.Key_Tab)
    assert felt_step(hand.canvas.editor.document, "door").quote == "Her er det"
    assert hand.canvas.editor.cell == ("emotion", "desk")
    assert curve.field.isVisible()
    QTest.keyClick(curve.field, Qt.Key.Key_Tab)
    assert not curve.field.isVisible()
    assert hand.canvas.hasFocus()
