"""Cards make way and close up again by sliding, as long as there are few of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.translation import catalogue
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.canvas.parting import MOST
from cxdesigner.ui.fonts import load_fonts
from tests.builders import ProjectBuilder
from tests.ui.canvas_hand import Hand

MOVER, ABOVE, BELOW, UNDER = (("touchpoints", name) for name in ("mover", "above", "below", "under"))


def a_hand(qtbot, builder):
    load_fonts()
    canvas = Canvas(Editor(Store(builder.build())), catalogue("en"))
    qtbot.addWidget(canvas)
    canvas.resize(1100, 900)
    canvas.show()
    canvas.setFocus()
    QApplication.processEvents()
    canvas.repaint()
    return Hand(canvas)


def a_board():
    builder = ProjectBuilder("Part").journey("today").lanes("customer", "frontstage", "backstage")
    builder.stage("s", steps=("a", "b", "c"))
    builder.touchpoint("mover", "customer", "a", "Moves").touchpoint("above", "frontstage", "b", "Above")
    builder.touchpoint("below", "frontstage", "b", "Below").touchpoint("under", "backstage", "b", "Under")
    return builder


@pytest.fixture
def hand(qtbot, moving):
    return a_hand(qtbot, a_board())


def is_as_painted_anew(canvas):
    def picture():
        canvas.repaint()
        image = canvas.grab().toImage()
        return bytes(image.constBits())

    shown = picture()
    canvas._picture.spoil()
    return all(abs(a - b) < 8 for a, b in zip(shown, picture(), strict=True))


def carry_between(hand):
    """Carry the card over the second half of the first one in the cell, so that the next makes way."""
    box = hand.board.card_box(ABOVE)
    return hand.press(hand.over(MOVER)).move(hand.in_cell("frontstage", "b", down=box.h), steps=1)


def test_cards_make_way_for_one_that_is_carried_and_close_up_when_it_leaves(qtbot, hand):
    parting = hand.canvas.parting
    carry_between(hand)
    assert BELOW in parting.sliding
    assert not {MOVER, ABOVE} & parting.sliding
    with qtbot.waitSignal(parting.passage.finished):
        pass
    assert not parting.sliding
    hand.move(hand.in_cell("customer", "c"), steps=1)
    assert BELOW in parting.sliding
    with qtbot.waitSignal(parting.passage.finished):
        hand.key(Qt.Key.Key_Escape)
    hand.canvas.flight.land()
    assert is_as_painted_anew(hand.canvas)


def test_a_card_goes_with_its_lane(hand):
    before = hand.board.card_box(UNDER)
    carry_between(hand)
    assert hand.board.card_box(UNDER).y > before.y
    assert UNDER not in hand.canvas.parting.sliding


def test_what_has_made_way_stays_when_the_card_is_let_go(qtbot, hand):
    carry_between(hand)
    with qtbot.waitSignal(hand.canvas.parting.passage.finished):
        pass
    hand.release()
    assert not hand.canvas.parting.sliding


def test_undo_and_redo_slide_the_card_between_its_places(qtbot, hand):
    canvas, parting = hand.canvas, hand.canvas.parting
    hand.drag(MOVER, hand.in_cell("backstage", "c"))
    canvas.editor.undo()
    assert MOVER in parting.sliding
    parting.passage.setCurrentTime(40)
    canvas.repaint()
    with qtbot.waitSignal(parting.passage.finished):
        canvas.editor.redo()
        assert MOVER in parting.sliding
    assert is_as_painted_anew(canvas)


@pytest.mark.parametrize("what", ["press", "zoom"])
def test_a_press_or_another_zoom_lands_every_card(hand, what):
    canvas = hand.canvas
    hand.drag(MOVER, hand.in_cell("backstage", "c"))
    canvas.editor.undo()
    canvas.repaint()
    assert canvas.parting.sliding
    if what == "press":
        hand.click(hand.over(ABOVE))
    else:
        canvas.editor.camera.zoom_to(1.3, 400, 300)
        canvas.settle()
    assert not canvas.parting.sliding
    assert is_as_painted_anew(canvas)


def test_where_many_cards_move_all_of_them_jump(qtbot, moving):
    builder = a_board()
    for number in range(MOST):
        builder.touchpoint(f"more-{number}", "frontstage", "b", "More")
    hand = a_hand(qtbot, builder)
    canvas = hand.canvas
    canvas.editor.camera.fit()
    canvas.gliding.passage.setCurrentTime(10_000)
    canvas.editor.camera.zoom_to(0.36, 0, 0)
    canvas.settle()
    canvas.repaint()
    box = hand.board.card_box(ABOVE)
    hand.press(hand.over(MOVER)).move(hand.in_cell("frontstage", "b", down=box.h * 0.2), steps=1)
    assert not canvas.parting.sliding


def test_pins_and_notes_lie_over_a_card_that_has_slid_under_them(qtbot, moving):
    builder = a_board().comment("said", "mover", "Why?").note("paper", "Look here", x=300.0, y=150.0)
    hand = a_hand(qtbot, builder)
    canvas = hand.canvas
    hand.drag(MOVER, hand.in_cell("backstage", "c"))
    with qtbot.waitSignal(canvas.parting.passage.finished):
        canvas.editor.undo()
    assert is_as_painted_anew(canvas)


def test_another_journey_has_nothing_sliding(hand):
    canvas = hand.canvas
    hand.drag(MOVER, hand.in_cell("backstage", "c"))
    canvas.editor.undo()
    canvas.set_editor(Editor(Store(a_board().build())))
    assert not canvas.parting.sliding
    canvas.flight.land()
    assert is_as_painted_anew(canvas)


def test_without_motion_cards_are_where_they_belong_at_once(qtbot):
    hand = a_hand(qtbot, a_board())
    carry_between(hand)
    assert not hand.canvas.parting.sliding
