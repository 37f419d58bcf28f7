"""The canvas as a hand meets it: real events on a real widget."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.editor import pasting
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.storage.file_format import write_project
from cxdesigner.translation import catalogue
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.canvas.levels import level_of
from cxdesigner.ui.fonts import load_fonts
from tests.builders import ProjectBuilder, big_project, tiny_project
from tests.ui.canvas_hand import Hand, different_share

GREETS, ENTERS, PREPARES = ("touchpoints", "greets"), ("touchpoints", "enters"), ("touchpoints", "prepares")


def canvas_of(qtbot, document, theme="light"):
    load_fonts()
    canvas = Canvas(Editor(Store(document), theme=theme), catalogue("en"))
    qtbot.addWidget(canvas)
    canvas.resize(1100, 900)
    canvas.show()
    canvas.setFocus()
    QApplication.processEvents()
    return canvas


@pytest.fixture
def hand(qtbot):
    return Hand(canvas_of(qtbot, tiny_project()))


def document(hand):
    return hand.canvas.editor.document


def undo_all(hand):
    while hand.canvas.editor.store.undo_label:
        hand.canvas.editor.undo()


def test_from_palette_to_cell_across_two_lanes_renamed_and_all_undone_the_bytes_are_as_before(hand):
    before = write_project(document(hand))
    known = set(document(hand).touchpoints)
    hand.take({"kind": "touchpoint", "channel": "in_person"}).carry_to(hand.in_cell("evidence", "key"))
    assert hand.accepted
    hand.drop()
    (new,) = set(document(hand).touchpoints) - known
    hand.write("Lægger kortet på puden")
    card = ("touchpoints", new)
    assert document(hand).touchpoints[new].lane == "evidence"
    assert document(hand).touchpoints[new].channel == "in_person"
    hand.drag(card, hand.in_cell("frontstage", "door"))
    moved = document(hand).touchpoints[new]
    assert (moved.lane, moved.step, moved.title) == ("frontstage", "door", "Lægger kortet på puden")
    hand.canvas.editor.begin_editing(card)
    hand.write("Lægger kortet frem")
    assert document(hand).touchpoints[new].title == "Lægger kortet frem"
    undo_all(hand)
    assert write_project(document(hand)) == before


def test_escape_during_a_drag_puts_the_card_back_and_leaves_no_step(hand):
    before = document(hand)
    hand.press(hand.over(GREETS)).move(hand.in_cell("customer", "key"))
    assert document(hand).touchpoints["greets"].lane == "customer"
    hand.key(Qt.Key.Key_Escape).release()
    assert document(hand) == before
    assert hand.canvas.editor.store.undo_label is None


def test_a_lane_that_holds_figures_refuses_a_card_and_says_why(hand):
    hand.press(hand.over(GREETS)).move(hand.in_cell("metric", "door"))
    refusal = hand.canvas.editor.in_air.refusal
    assert "figures" in str(refusal)
    assert hand.canvas.cursor().shape() == Qt.CursorShape.ForbiddenCursor
    hand.release()
    assert document(hand).touchpoints["greets"].lane == "frontstage"
    assert hand.canvas.editor.notice == refusal


def test_a_tile_that_leaves_the_canvas_changes_nothing(hand):
    before = document(hand)
    hand.take({"kind": "touchpoint", "channel": "app"}).carry_to(hand.in_cell("customer", "desk")).leave()
    assert document(hand) == before
    assert hand.canvas.editor.store.gesture is None


def test_foreign_drops_and_damaged_ones_are_let_pass(hand):
    before = document(hand)
    hand.take({"kind": "touchpoint"})
    hand._mime.setData("application/x-cxdesigner-palette", b"{not json")
    hand.carry_to(hand.in_cell("customer", "desk")).drop()
    assert document(hand) == before


def test_an_insight_dropped_anywhere_in_a_column_goes_to_the_insights(hand):
    hand.take({"kind": "insight", "insight": "wait"}).carry_to(hand.in_cell("customer", "key")).drop()
    hand.write("Ti minutter ved elevatoren")
    found = [i for i in document(hand).insights.values() if i.kind == "wait"]
    assert [(i.step, i.title) for i in found] == [("key", "Ti minutter ved elevatoren")]


def test_a_moment_of_truth_dropped_on_a_card_marks_it(hand):
    hand.take({"kind": "moment_of_truth"}).carry_to(hand.over(ENTERS))
    assert hand.accepted
    hand.drop()
    assert document(hand).touchpoints["enters"].moment_of_truth
    hand.take({"kind": "moment_of_truth"}).carry_to(hand.in_cell("support", "door"))
    assert not hand.accepted
    hand.leave()


def test_double_click_and_f2s_editor_and_enter_edit_the_title_in_place(hand):
    hand.double_click(hand.over(GREETS))
    assert hand.canvas.title_editor.toPlainText() == "Siger gæstens navn først"
    hand.write("Kender gæstens navn")
    assert document(hand).touchpoints["greets"].title == "Kender gæstens navn"
    hand.key(Qt.Key.Key_Return)
    assert hand.canvas.title_editor.isVisible()
    QTest.keyClick(hand.canvas.title_editor, Qt.Key.Key_Escape)
    assert not hand.canvas.title_editor.isVisible()
    assert document(hand).touchpoints["greets"].title == "Kender gæstens navn"


def test_editing_that_changes_nothing_leaves_no_step(hand):
    hand.double_click(hand.over(GREETS))
    QTest.keyClick(hand.canvas.title_editor, Qt.Key.Key_Return)
    assert hand.canvas.editor.store.undo_label is None


def test_a_click_elsewhere_keeps_what_was_typed(hand):
    hand.double_click(hand.over(GREETS))
    hand.canvas.title_editor.setPlainText("Rejser sig")
    hand.click(hand.in_cell("support", "door"))
    assert document(hand).touchpoints["greets"].title == "Rejser sig"


def test_a_title_beyond_its_limit_is_cut_and_said(hand):
    hand.double_click(hand.over(GREETS))
    hand.canvas.title_editor.setPlainText("å" * 1_500)
    assert len(hand.canvas.title_editor.toPlainText()) == 1_000
    assert "1000" in str(hand.canvas.editor.notice)


def test_double_click_on_empty_floor_makes_a_card_there(hand):
    hand.double_click(hand.in_cell("frontstage", "key"))
    hand.write("Viser vejen")
    (new,) = [t for t in document(hand).touchpoints.values() if t.title == "Viser vejen"]
    assert (new.lane, new.step) == ("frontstage", "key")


def test_arrows_walk_from_card_to_card_and_alt_moves_one(hand):
    hand.click(hand.over(ENTERS))
    hand.key(Qt.Key.Key_Down)
    assert hand.canvas.editor.cell == ("frontstage", "door")
    hand.key(Qt.Key.Key_Right)
    assert hand.canvas.editor.focus == GREETS
    hand.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert document(hand).touchpoints["greets"].step == "key"


def test_the_wheel_pans_and_with_control_zooms_at_the_cursor(qtbot):
    hand = Hand(canvas_of(qtbot, big_project(400, 100)))
    camera = hand.canvas.editor.camera
    before = camera.view

    def wheel(dx, dy, modifiers):
        at = QPointF(600, 400)
        event = QWheelEvent(
            at, at, QPoint(0, 0), QPoint(dx, dy), Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(hand.canvas, event)

    wheel(0, -120, Qt.KeyboardModifier.NoModifier)
    assert camera.view.y > before.y
    wheel(0, -120, Qt.KeyboardModifier.ShiftModifier)
    assert camera.view.x > before.x
    under = camera.to_board(600, 400)
    wheel(0, 120, Qt.KeyboardModifier.ControlModifier)
    assert camera.zoom > before.zoom
    # The heads grow with the zoom; the point under the cursor stays all the same.
    assert camera.to_board(600, 400) == pytest.approx(under, abs=30)


def test_space_and_the_middle_button_pan(qtbot):
    hand = Hand(canvas_of(qtbot, big_project(400, 100)))
    camera = hand.canvas.editor.camera
    start = camera.view
    QTest.mousePress(
        hand.canvas, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, QPoint(600, 500)
    )
    hand.at = QPointF(600, 500)
    hand.move(QPointF(400, 450))
    QTest.mouseRelease(
        hand.canvas, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, QPoint(400, 450)
    )
    assert camera.view.x == pytest.approx(start.x + 200)
    QTest.keyPress(hand.canvas, Qt.Key.Key_Space)
    hand.press(QPointF(600, 500)).move(QPointF(500, 500)).release()
    QTest.keyRelease(hand.canvas, Qt.Key.Key_Space)
    assert camera.view.x == pytest.approx(start.x + 300)
    assert not hand.canvas.editor.selection


@pytest.mark.parametrize("zoom", [0.05, 0.2, 0.6, 1.0, 1.7])
def test_a_scrolled_picture_equals_one_painted_anew(qtbot, zoom):
    canvas = canvas_of(qtbot, big_project(600, 300))
    camera = canvas.editor.camera
    camera.zoom_to(zoom)
    canvas.settle()
    canvas.repaint()
    for dx, dy in ((-37, 0), (0, -21), (-64, -13), (25, 9)):
        camera.pan(dx, dy)
        canvas.repaint()
    scrolled = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    canvas._picture.spoil()
    canvas.repaint()
    fresh = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert different_share(scrolled, fresh) < 0.004


def test_an_edit_repaints_just_what_a_fresh_picture_shows(qtbot):
    canvas = canvas_of(qtbot, tiny_project())
    canvas.repaint()
    editor = canvas.editor
    editor.rename(GREETS, "Rejser sig, går gæsten i møde og tager kufferten, før nogen når at spørge")
    editor.select([ENTERS])
    editor.edit_selection("emotion", -2.0)
    editor.delete_selection()
    canvas.repaint()
    patched = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    canvas._picture.spoil()
    canvas.repaint()
    fresh = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert different_share(patched, fresh) < 0.0005


def test_links_that_make_way_for_a_card_leave_no_trace(qtbot):
    builder = ProjectBuilder("Spor").journey("today").lanes("customer", "frontstage", "backstage", "support")
    builder.stage("s", steps=("a", "b", "c"))
    for step in "abc":
        for lane in ("customer", "backstage", "support"):
            builder.touchpoint(f"{lane}-{step}", lane, step, f"{lane} {step}")
        builder.link(f"customer-{step}", f"backstage-{step}").link(f"backstage-{step}", f"support-{step}")
    builder.touchpoint("mover", "frontstage", "c", "Flytter sig")
    hand = Hand(canvas_of(qtbot, builder.build()))
    hand.press(hand.over(("touchpoints", "mover"))).move(hand.in_cell("frontstage", "a"))
    hand.move(hand.in_cell("frontstage", "b")).move(hand.in_cell("frontstage", "c"))
    canvas = hand.canvas  # the card is still in the air: letting go paints all anew
    canvas.repaint()
    patched = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    canvas._picture.spoil()
    canvas.repaint()
    fresh = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    hand.release()
    assert different_share(patched, fresh) < 0.0005


def test_the_levels_of_detail_swap_with_hysteresis():
    assert level_of(1.0) == "read"
    assert level_of(0.87, "read") == "read"
    assert level_of(0.87, "scan") == "scan"
    assert level_of(0.5) == "scan"
    assert level_of(0.3) == "overview"
    assert level_of(0.36, "overview") == "overview"


def test_a_click_on_a_hidden_lanes_strip_shows_it_again(qtbot):
    hand = Hand(canvas_of(qtbot, tiny_project()))
    editor = hand.canvas.editor
    editor.set_lane_hidden("evidence", hidden=True)
    row = editor.board.rows[editor.board.row_of["evidence"]]
    assert row.is_strip
    y = editor.camera.to_window(0, row.y + row.height / 2)[1]
    hand.click(QPointF(60, y))
    assert not document(hand).lanes["evidence"].hidden


def test_a_project_without_journeys_paints_and_takes_no_harm(qtbot):
    hand = Hand(canvas_of(qtbot, ProjectBuilder("Tom").build()))
    hand.canvas.repaint()
    hand.click(QPointF(500, 500)).key(Qt.Key.Key_Right).key(Qt.Key.Key_Return).double_click(QPointF(500, 500))
    assert hand.canvas.editor.store.undo_label is None


# Several at once, links, spans


def test_a_marquee_catches_what_is_half_inside_and_escape_gives_back_what_was_selected(hand):
    hand.click(hand.over(("touchpoints", "books")))
    corner = hand.in_cell("customer", "door", down=2.0) - QPointF(50, 6)
    hand.press(corner).move(hand.over(GREETS, across=0.9, down=0.9))
    assert {ENTERS, GREETS} <= hand.canvas.editor.selection
    hand.key(Qt.Key.Key_Escape)
    assert hand.canvas.editor.selection == {("touchpoints", "books")}
    hand.release()


def test_several_selected_cards_are_dragged_together_and_come_back_with_one_undo(hand):
    before = document(hand)
    hand.click(hand.over(ENTERS)).click(hand.over(GREETS), Qt.KeyboardModifier.ControlModifier)
    assert hand.canvas.editor.selection == {ENTERS, GREETS}
    hand.drag(ENTERS, hand.in_cell("customer", "desk"))
    moved = document(hand).touchpoints
    assert (moved["enters"].step, moved["greets"].step) == ("desk", "key")
    assert (moved["enters"].lane, moved["greets"].lane) == ("customer", "frontstage")
    hand.canvas.editor.undo()
    assert document(hand) == before


def test_several_cards_that_would_leave_the_board_stay_and_say_why(hand):
    before = document(hand)
    hand.click(hand.over(ENTERS)).click(hand.over(GREETS), Qt.KeyboardModifier.ControlModifier)
    hand.drag(ENTERS, hand.in_cell("customer", "key"))
    assert document(hand) == before
    assert hand.canvas.editor.notice is not None


def test_alt_while_dragging_leaves_the_original_and_puts_a_copy(hand):
    alt = Qt.KeyboardModifier.AltModifier
    hand.press(hand.over(GREETS))
    start, end = hand.at, hand.in_cell("frontstage", "key")
    for share in (0.3, 0.6, 1.0):
        hand.canvas.hand.move(start + (end - start) * share, alt)
    hand.at = end
    hand.release()
    titles = [(t.step, t.title) for t in document(hand).touchpoints.values() if t.lane == "frontstage"]
    assert sorted(titles) == [("desk", "Siger gæstens navn først"), ("key", "Siger gæstens navn først")]
    hand.canvas.editor.undo()
    assert len(document(hand).touchpoints) == 5


def test_a_link_is_drawn_from_a_port_and_refused_where_there_is_one_already(hand):
    hand.click(hand.over(GREETS))
    box = hand.board.card_box(GREETS)
    port = QPointF(*hand.canvas.editor.camera.to_window(box.center[0], box.bottom + 3))
    hand.press(port).move(hand.over(PREPARES)).release()
    links = {(link.source, link.target) for link in document(hand).links.values()}
    assert ("greets", "prepares") in links
    hand.press(port).move(hand.over(PREPARES))
    assert "connected already" in str(hand.canvas.editor.link_in_air.refusal)
    hand.release()
    assert len(document(hand).links) == 3


def test_c_connects_to_the_next_card_clicked(hand):
    hand.click(hand.over(PREPARES))
    hand.canvas.hand.connect_from_selection()
    hand.click(hand.over(ENTERS))
    assert ("prepares", "enters") in {(k.source, k.target) for k in document(hand).links.values()}


def test_dragging_the_right_edge_spans_over_steps(hand):
    hand.click(hand.over(ENTERS))
    edge = hand.over(ENTERS, across=1.0, down=0.2)
    hand.press(edge).move(hand.in_cell("customer", "key")).release()
    assert document(hand).touchpoints["enters"].span > 1
    hand.canvas.editor.undo()
    assert document(hand).touchpoints["enters"].span == 1


def test_ctrl_d_duplicates_what_is_selected_and_selects_the_copies(hand):
    hand.click(hand.over(GREETS))
    assert pasting.duplicate(hand.canvas.editor)
    (copy,) = hand.canvas.editor.selection
    assert copy != GREETS
    assert document(hand).touchpoints[copy[1]].title == "Siger gæstens navn først"


def on_link(hand, link_id):
    """Return a window point on a link, in the middle of its longest leg."""
    run = hand.board.run_of(link_id)
    a, b = max(pairwise(run), key=lambda leg: math.dist(*leg))
    return QPointF(*hand.canvas.editor.camera.to_window((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))


def test_a_link_is_selected_by_a_click_and_deleted(hand):
    hand.click(on_link(hand, "enters-greets"))
    assert hand.canvas.editor.selection == {("links", "enters-greets")}
    assert hand.canvas.editor.delete_selection()
    assert "enters-greets" not in document(hand).links
    assert len(document(hand).touchpoints) == 5
    hand.canvas.editor.undo()
    assert "enters-greets" in document(hand).links


def test_the_end_of_a_selected_link_is_dragged_to_another_card(hand):
    hand.click(on_link(hand, "enters-greets"))
    tip = hand.board.run_of("enters-greets")[-1]
    hand.press(QPointF(*hand.canvas.editor.camera.to_window(*tip))).move(hand.over(PREPARES)).release()
    assert document(hand).links["enters-greets"].target == "prepares"
    hand.canvas.editor.undo()
    assert document(hand).links["enters-greets"].target == "greets"


def test_the_end_of_a_link_let_go_over_nothing_stays_where_it_was(hand):
    before = document(hand)
    hand.click(on_link(hand, "enters-greets"))
    tip = hand.board.run_of("enters-greets")[-1]
    hand.press(QPointF(*hand.canvas.editor.camera.to_window(*tip))).move(
        hand.in_cell("support", "door")
    ).release()
    assert document(hand) == before
    assert hand.canvas.editor.link_in_air is None


# Heads


def head_point(hand, head):
    """Return a window point on the head of a lane, a stage or a step."""
    canvas = hand.canvas
    camera, box = canvas.editor.camera, canvas.editor.board.head_box(head)
    x, y = camera.to_window(box.center[0], box.center[1])
    if head[0] == "lanes":
        return QPointF(40, y)
    return QPointF(x, 12 if head[0] == "stages" else camera.head_height - 14)


@pytest.mark.parametrize(
    ("head", "read"),
    [
        (("stages", "arrival"), lambda doc: doc.stages["arrival"].name),
        (("steps", "desk"), lambda doc: doc.steps["desk"].name),
        (("lanes", "frontstage"), lambda doc: doc.lanes["frontstage"].name),
    ],
)
def test_a_head_is_renamed_in_place(hand, head, read):
    hand.double_click(head_point(hand, head))
    hand.write("Modtagelsen")
    assert read(document(hand)) == "Modtagelsen"
    hand.canvas.editor.undo()
    assert read(document(hand)) != "Modtagelsen"


def test_a_stage_is_dragged_by_its_head_with_all_that_stands_in_it(hand):
    before = document(hand)
    hand.press(head_point(hand, ("stages", "room"))).move(
        head_point(hand, ("stages", "arrival")) - QPointF(90, 0)
    )
    hand.release()
    assert [head.stage.id for head in hand.board.stages] == ["room", "arrival"]
    assert hand.board.card_box(GREETS).x > hand.board.card_box(("touchpoints", "books")).x
    hand.canvas.editor.undo()
    assert document(hand) == before


def test_a_lane_keeps_its_side_of_the_lines(hand):
    before = document(hand)
    hand.press(head_point(hand, ("lanes", "backstage"))).move(head_point(hand, ("lanes", "evidence")))
    assert hand.canvas.editor.notice is not None
    hand.release()
    assert document(hand) == before


def test_escape_while_a_head_is_dragged_puts_it_back(hand):
    before = document(hand)
    hand.press(head_point(hand, ("stages", "room"))).move(
        head_point(hand, ("stages", "arrival")) - QPointF(90, 0)
    )
    hand.key(Qt.Key.Key_Escape).release()
    assert document(hand) == before
    assert hand.canvas.editor.store.undo_label is None


def test_tab_writes_a_row_from_left_to_right(hand):
    hand.double_click(hand.over(ENTERS))
    for title in ("Åbner døren", "Ser sig om", "Finder nøglen"):
        hand.canvas.title_editor.setPlainText(title)
        QTest.keyClick(hand.canvas.title_editor, Qt.Key.Key_Tab)
    row = {t.step: t.title for t in document(hand).touchpoints.values() if t.lane == "customer"}
    assert row == {"door": "Åbner døren", "desk": "Ser sig om", "key": "Finder nøglen"}
    assert not hand.canvas.title_editor.isVisible()


def test_tab_behind_the_last_stage_begins_a_new_one(hand):
    hand.canvas.editor.begin_editing(("stages", "room"))
    hand.canvas.title_editor.setPlainText("Natten")
    QTest.keyClick(hand.canvas.title_editor, Qt.Key.Key_Tab)
    hand.write("Morgenen")
    assert [head.stage.name for head in hand.board.stages] == ["Ankomst", "Natten", "Morgenen"]


def test_a_stage_dragged_by_its_head_is_lifted_as_a_sheet_and_laid_down_where_its_slot_is(hand):
    canvas = hand.canvas
    editor = canvas.editor
    first, last = editor.board.stages[0], editor.board.stages[-1]
    start = QPointF(canvas.editor.camera.head_width + 20, 12)
    x, _ = editor.camera.to_window((last.last + 1) * editor.board.look.measures.column, 0)
    hand.press(start)
    assert canvas.hand.sheet is None
    hand.move(QPointF(x, 14))
    assert canvas.hand.heads.carried == ("stages", first.stage.id)
    assert canvas.hand.sheet is not None
    canvas.grab()
    hand.release()
    assert canvas.hand.sheet is None
    assert editor.board.stages[-1].stage.id == first.stage.id
