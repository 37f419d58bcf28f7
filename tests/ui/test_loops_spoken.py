"""Feedback loops for those who hear the board: a list of its own, and a press that leads to the loop."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible

from cxdesigner import commands
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.loops import loop_items
from cxdesigner.translation import catalogue, message
from cxdesigner.ui.canvas.accessible import root
from cxdesigner.ui.canvas.accessible.loops import LoopList, loop_name
from tests.analysis.signed_rides import a_signed_ride
from tests.ui.window_hand import as_it_was, lasting_window, settle

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture(scope="module")
def one_window(tmp_path_factory):
    with lasting_window(tmp_path_factory.mktemp("loops"), a_signed_ride()) as window:
        yield window


@pytest.fixture
def window(one_window):
    one_window.activateWindow()
    settle()
    yield one_window
    as_it_was(one_window)
    settle()


def board_of(window):
    return QAccessible.queryAccessibleInterface(window.canvas)


def loops(window):
    """Return the list of loops, which stands in front of the list of stages and steps."""
    board = board_of(window)
    found = board.child(board.childCount() - 2)
    return found if isinstance(found, LoopList) else None


def test_s004_l32_loops_are_children_of_the_board_with_what_they_do_for_a_name(window):
    listed = loops(window)
    assert listed.text(NAME) == "Feedback loops"
    assert listed.role() == QAccessible.Role.List
    names = [listed.child(n).text(NAME) for n in range(listed.childCount())]
    assert names == [
        "Asks 1 min after Steps out, by text message, Drivers sees it",
        "Asks after Farewell, nobody sees it",
    ]
    first = listed.child(0)
    assert first.text(DESCRIPTION) == "How was it? The answer is seen after 5 min."
    assert board_of(window).indexOfChild(listed) == board_of(window).childCount() - 2
    assert listed.indexOfChild(first) == 0
    assert first.parent() is listed
    assert not first.rect().isEmpty()
    assert listed.rect().contains(first.rect())


def test_it_is_said_in_danish_too(window):
    say = catalogue("da")
    assert loop_name(window.editor.board, "late", say) == "Spørger efter Farewell, ingen ser det"


def test_a_press_leads_to_the_loop_in_the_inspector(window):
    first = loops(window).child(0)
    actions = [(offer.name, window.canvas.say(offer.word)) for offer in first._offers()]
    assert [word for _, word in actions] == ["Open the loop"]
    window.canvas.setFocus()
    first._offers()[0].do()
    settle()
    section = window.inspector.touchpoint_form.method.loops
    assert window.editor.selection == {("touchpoints", "meets")}
    assert section.list.open == "sms"
    assert section.list.fields.isVisible()
    assert section.list.isAncestorOf(window.focusWidget())
    loops(window).child(1)._offers()[0].do()
    settle()
    assert window.editor.selection == {("touchpoints", "leaves")}
    assert section.list.open == "late"


def test_a_press_on_its_label_leads_there_too_and_the_pointer_says_so(window):
    editor, hand = window.editor, window.canvas.hand
    label = next(item for item in loop_items(editor.board, 0, 9) if isinstance(item, Rect))
    at = QPointF(*editor.camera.to_window(label.x + label.w / 2, label.y + label.h / 2))
    hand.move(at)
    assert window.canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
    hand.press(at, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    hand.release(at, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    settle()
    assert editor.selection == {("touchpoints", "meets")}
    assert window.inspector.touchpoint_form.method.loops.list.open == "sms"


def test_loops_follow_edits_come_and_go(window):
    editor = window.editor
    listed = loops(window)
    first, second = listed.child(0), listed.child(1)
    label = message("edit.rename")
    editor.run(label, lambda doc: commands.edit_record(doc, "feedback_loops", "sms", channel="Phone"))
    assert "by phone" in first.text(NAME)
    editor.run(label, lambda doc: commands.remove_records(doc, "feedback_loops", ["late"]))
    assert listed.childCount() == 1
    assert second.text(NAME) == ""
    editor.run(label, lambda doc: commands.remove_records(doc, "feedback_loops", ["sms"]))
    assert loops(window) is None
    editor.undo()
    assert loops(window).childCount() == 1


def test_what_went_is_let_go_of_where_somebody_listens(window):
    QAccessible.setActive(True)
    if not QAccessible.isActive():
        pytest.skip("this Qt has no accessibility without a screen")
    tree = root._news_of(window.canvas).tree
    for n in range(loops(window).childCount()):
        loops(window).child(n)
    window.editor.run(
        message("edit.rename"), lambda doc: commands.remove_records(doc, "feedback_loops", ["late"])
    )
    assert tree.known_loop("late") is None
    assert tree.known_loop("sms") is not None
    window.editor.run(
        message("edit.rename"), lambda doc: commands.remove_records(doc, "feedback_loops", ["sms"])
    )
    assert tree.known_loop("sms") is None
    QAccessible.setActive(False)
