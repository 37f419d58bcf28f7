"""The factors view in the real window: begun, dragged, walked by keys, written in, undone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.analysis.emotion import felt_step
from cxdesigner.editor.curve_choice import show_on_curve
from cxdesigner.model.feeling import score_on
from tests.builders import tiny_project
from tests.factor_projects import two_factors
from tests.ui.window_hand import a_window

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def taxi(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, two_factors())
    window.editor.show_journey("later")
    window.actions_["view_factors"].trigger()
    settle()
    return window


def settle():
    """Let every part take its place, and pages follow."""
    for _ in range(4):
        QApplication.processEvents()


def view_of(window):
    return window.views.analysis


def button(window, target):
    return view_of(window).pane.sheet.buttons[target]


def typical(window, touchpoint="waits", factor="trust"):
    row = score_on(window.editor.document, touchpoint, factor)
    return row.typical if row else None


def key(window, target, what, modifiers=Qt.KeyboardModifier.NoModifier):
    button(window, target).setFocus()
    QTest.keyClick(button(window, target), what, modifiers)
    settle()


def drag(window, target, down, *, let_go=True):
    point = button(window, target)
    middle = point.rect().center()
    QTest.mousePress(point, Qt.MouseButton.LeftButton, pos=middle)
    # several moves, as a hand makes them; the button goes along under the pointer
    for part in (0.5, 1.0):
        at = point.mapFromGlobal(start_of(point, middle) + QPoint(0, round(down * part)))
        _move(point, at)
        settle()
    if let_go:
        QTest.mouseRelease(point, Qt.MouseButton.LeftButton, pos=point.rect().center())
        settle()


def start_of(point, middle):
    known = point.property("pressed_at")
    if known is None:
        known = point.mapToGlobal(middle)
        point.setProperty("pressed_at", known)
    return known


def _move(widget, at):
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at)),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_s004_l08_the_four_factors_come_on_first_use_as_one_step(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, tiny_project())
    window.actions_["view_factors"].trigger()
    settle()
    button(window, "begin").click()
    settle()
    names = {factor.name for factor in window.editor.document.factors.values()}
    assert names == {"Serviceminded", "Imødekommende", "Forstår mig", "Tillid"}  # the map is Danish
    assert all(factor.question and factor.hint for factor in window.editor.document.factors.values())
    window.editor.undo()
    assert not window.editor.document.factors
    assert window.editor.store.undo_label is None


def test_a_drag_scores_the_stage_as_one_step_and_moves_the_curve(taxi):
    before = taxi.editor.document
    unit = view_of(taxi).unit
    drag(taxi, "typical/1/1", -round(unit))
    assert typical(taxi) == pytest.approx(0.5, abs=0.11)
    assert felt_step(taxi.editor.document, "wait-step").score == pytest.approx(-0.2, abs=0.06)
    taxi.editor.undo()
    assert taxi.editor.document == before
    assert taxi.editor.store.undo_label is None


def test_escape_in_a_drag_puts_the_score_back(taxi):
    before = taxi.editor.document
    drag(taxi, "typical/1/1", -40, let_go=False)
    assert taxi.editor.document != before
    QTest.keyClick(button(taxi, "typical/1/1"), Qt.Key.Key_Escape)
    QTest.mouseRelease(button(taxi, "typical/1/1"), Qt.MouseButton.LeftButton)
    settle()
    assert taxi.editor.document == before
    assert taxi.editor.store.undo_label is None


def test_keys_go_by_a_tenth_or_a_half_and_stop_at_the_end_of_the_scale(taxi):
    key(taxi, "typical/1/1", Qt.Key.Key_Up)
    assert typical(taxi) == -0.4
    key(taxi, "typical/1/1", Qt.Key.Key_Down, SHIFT)
    assert typical(taxi) == -0.9
    for _ in range(5):
        key(taxi, "typical/1/1", Qt.Key.Key_Down, SHIFT)
    assert typical(taxi) == -2.0
    key(taxi, "typical/1/1", Qt.Key.Key_Delete)
    assert typical(taxi) is None


def test_keys_in_a_row_at_one_point_are_one_step(taxi):
    before = taxi.editor.document
    button(taxi, "typical/1/1").setFocus()
    for _ in range(3):
        key(taxi, "typical/1/1", Qt.Key.Key_Up)
    taxi.editor.undo()
    assert taxi.editor.document == before


def test_s004_l26_b_shows_the_ends_of_the_band_and_they_can_be_moved(taxi):
    view_of(taxi).press("factor/1")
    QTest.keyClick(view_of(taxi), Qt.Key.Key_B)
    settle()
    key(taxi, "worst/1/1", Qt.Key.Key_Up, SHIFT)
    assert score_on(taxi.editor.document, "waits", "trust").worst == -1.3
    key(taxi, "best/1/0", Qt.Key.Key_Up)  # not known before: from the typical 0.6
    assert score_on(taxi.editor.document, "calls", "trust").best == 0.7


def test_the_worst_day_shows_and_moves_the_worst(taxi):
    button(taxi, "day/worst").click()
    settle()
    assert "−1.8" in button(taxi, "typical/1/1").accessibleName()
    key(taxi, "typical/1/1", Qt.Key.Key_Up)
    row = score_on(taxi.editor.document, "waits", "trust")
    assert (row.typical, row.worst) == (-0.5, -1.7)


def test_the_panel_says_what_a_factor_asks_and_takes_figures_and_notes(taxi):
    view_of(taxi).choose_point("typical/1/1")
    settle()
    form = view_of(taxi).panel.form
    field = form.sides.figures["typical"]
    assert field.text() == "−0.5"
    field.setText("1,5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert typical(taxi) == 1.5
    field.setText("forty")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert typical(taxi) == 1.5
    assert "forty" in form.sides.trouble.text()
    field.setText("3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "−2" in form.sides.trouble.text()
    QTest.keyClicks(form.sides.notes["worst"], "a busy Monday")
    assert score_on(taxi.editor.document, "waits", "trust").worst_note == "a busy Monday"


def test_s001_l43_l52_a_factor_is_a_qualifier_a_winner_or_indifferent(taxi):
    view_of(taxi).press("factor/0")
    settle()
    form = view_of(taxi).panel.form
    form.role.chosen.emit("qualifier")
    assert taxi.editor.document.factors["welcoming"].role == "qualifier"
    form.role.chosen.emit("qualifier")
    assert taxi.editor.document.factors["welcoming"].role == ""


def test_factors_are_added_named_ordered_and_taken_away(taxi):
    button(taxi, "add").click()
    settle()
    doc = taxi.editor.document
    (made,) = set(doc.factors) - {"welcoming", "trust"}
    form = view_of(taxi).panel.form
    QTest.keyClicks(form.name, "Calm")
    assert taxi.editor.document.factors[made].name.endswith("Calm")
    form.up.click()
    settle()
    assert (
        view_of(taxi)
        .pane.sheet.buttons["factor/1"]
        .accessibleName()
        .startswith(taxi.editor.document.factors[made].name)
    )
    form.bin.click()
    settle()
    assert made not in taxi.editor.document.factors


def test_the_curve_shows_one_factor_in_this_window_alone(taxi):
    editor, before = taxi.editor, taxi.editor.document
    show_on_curve(editor, "trust")
    (row,) = [row for row in editor.board.rows if row.role.holds == "curve"]
    assert [felt.score for _, _, felt in editor.board.curve(row).points] == [0.6, -0.5]
    assert row.lane.hint == "Trust"
    assert editor.document is before
    editor.show_journey("today")
    editor.show_journey("later")
    assert editor.board.factor == "trust"
    show_on_curve(editor, None)
    (row,) = [row for row in editor.board.rows if row.role.holds == "curve"]
    assert len(editor.board.curve(row).points) == 3


def test_the_board_hears_of_a_factors_score(taxi):
    (row,) = [row for row in taxi.editor.board.rows if row.role.holds == "curve"]
    before = taxi.editor.board.curve(row).points[1][1]
    key(taxi, "typical/1/1", Qt.Key.Key_Up)
    assert taxi.editor.board.curve(row).points[1][1] < before


def test_the_inspector_scores_one_touchpoint(taxi):
    taxi.views.show_view("board")
    taxi.editor.select([("touchpoints", "waits")])
    settle()
    section = taxi.inspector.touchpoint_form.factors
    field = section.rows["trust"].field
    assert field.text() == "−0.5"
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert typical(taxi) == -0.4
    field.setText("9")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert typical(taxi) == -0.4
    assert section.rows["trust"].note.text()
