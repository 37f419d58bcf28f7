"""A card that is let go flies into its slot or home, and is never in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.translation import catalogue
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.fonts import load_fonts
from tests.builders import ProjectBuilder
from tests.ui.canvas_hand import Hand

MOVER, OTHER = ("touchpoints", "mover"), ("touchpoints", "other")


@pytest.fixture
def hand(qtbot, moving):
    load_fonts()
    builder = ProjectBuilder("Fly").journey("today").lanes("emotion", "customer", "frontstage")
    builder.stage("s", steps=("a", "b", "c"))
    builder.touchpoint("mover", "customer", "a", "Moves").touchpoint("other", "customer", "b", "Stays")
    canvas = Canvas(Editor(Store(builder.build())), catalogue("en"))
    qtbot.addWidget(canvas)
    canvas.resize(900, 700)
    canvas.show()
    canvas.setFocus()
    QApplication.processEvents()
    return Hand(canvas)


def picture_of(canvas):
    canvas.repaint()
    return canvas.grab().toImage()


def is_alike(a, b):
    """Tell whether two pictures are one but for a trace of antialiasing."""
    pairs = zip(bytes(a.constBits()), bytes(b.constBits()), strict=True)
    return all(abs(one - other) < 8 for one, other in pairs)


def test_a_card_let_go_flies_into_its_slot_and_is_painted_there_when_it_lands(qtbot, hand):
    canvas = hand.canvas
    hand.drag(MOVER, hand.in_cell("frontstage", "c"))
    assert canvas.editor.document.touchpoints["mover"].lane == "frontstage"
    assert canvas.flight.flown == MOVER
    flying = picture_of(canvas)
    with qtbot.waitSignal(canvas.flight.passage.finished):
        pass
    assert canvas.flight.flown is None
    landed = picture_of(canvas)
    assert not is_alike(landed, flying)
    canvas._picture.spoil()
    assert is_alike(landed, picture_of(canvas))


def test_taken_back_with_escape_a_card_flies_home(qtbot, hand):
    canvas = hand.canvas
    before = picture_of(canvas)
    hand.press(hand.over(MOVER)).move(hand.in_cell("frontstage", "c")).key(Qt.Key.Key_Escape)
    assert canvas.flight.flown == MOVER
    assert canvas.editor.document.touchpoints["mover"].lane == "customer"
    with qtbot.waitSignal(canvas.flight.passage.finished):
        pass
    canvas.editor.select(())
    canvas.editor.focus = None
    canvas.editor.set_hover(None)
    assert is_alike(picture_of(canvas), before)


def test_a_lane_that_refuses_sends_the_card_home(hand):
    hand.drag(MOVER, hand.in_cell("emotion", "b"))
    assert hand.canvas.editor.notice is not None
    assert hand.canvas.flight.flown == MOVER


def test_any_press_lands_the_card_and_is_not_held_up(hand):
    canvas = hand.canvas
    hand.drag(MOVER, hand.in_cell("frontstage", "c"))
    hand.click(hand.over(OTHER))
    assert canvas.flight.flown is None
    assert canvas.editor.selection == {OTHER}


def test_a_card_in_flight_can_be_undone(hand):
    canvas = hand.canvas
    hand.drag(MOVER, hand.in_cell("frontstage", "c"))
    canvas.editor.undo()
    assert canvas.flight.flown is None
    assert canvas.editor.document.touchpoints["mover"].lane == "customer"
    assert not canvas._picture.hidden


def test_a_project_opened_again_during_a_flight_has_all_its_cards(hand):
    canvas = hand.canvas
    hand.drag(MOVER, hand.in_cell("frontstage", "c"))
    canvas.set_editor(Editor(canvas.editor.store))
    assert (canvas.flight.flown, canvas._picture.hidden) == (None, frozenset())


def test_a_new_card_lands_at_once_for_its_title_is_written(hand):
    hand.take({"kind": "touchpoint"}).carry_to(hand.in_cell("frontstage", "b")).drop()
    assert hand.canvas.title_editor.isVisible()
    assert hand.canvas.flight.flown is None


def test_a_card_from_elsewhere_that_leaves_has_no_home_to_fly_to(hand):
    hand.take({"kind": "touchpoint"}).carry_to(hand.in_cell("frontstage", "b")).leave()
    assert (hand.canvas.flight.flown, hand.canvas.flight.ghost) == (None, None)
